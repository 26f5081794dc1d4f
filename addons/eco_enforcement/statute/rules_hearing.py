"""The hearing (听证): asked for, arranged, notified seven working days before, held, reported (arts. 63-65)."""

from datetime import date

from .deadlines import due
from .facts import CaseFacts
from .facts_hearing import Hearing, HearingStage
from .judging import Guard, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict

REQUEST, NOTICE, CHAIRED, END = apl(64, 1, 1), apl(64, 1, 2), apl(64, 1, 4), apl(64, 1, 6)


def current(facts: CaseFacts) -> Hearing | None:
    """Give the hearing about which something is still to be done."""
    return next((hearing for hearing in facts.hearings if hearing.open), None)


def no_open_hearing(facts: CaseFacts) -> Finding:
    """A party that has asked for a hearing need not ask again (art. 64)."""
    return judge("no_open_hearing", "没有未办结的听证", REQUEST, current(facts) is None, "本案已有听证申请正在办理")


def _stands_at(rule: str, title: str, basis: LegalBasis, stages: tuple[HearingStage, ...], failed: str) -> Guard:
    """Make the rule that the open hearing has come to one of ``stages``."""

    def guard(facts: CaseFacts) -> Finding:
        hearing = current(facts)
        return judge(rule, title, basis, hearing is not None and hearing.stage in stages, failed)

    guard.__name__ = rule
    return guard


_BEFORE = (HearingStage.REQUESTED, HearingStage.ARRANGED, HearingStage.NOTIFIED)
hearing_awaits_answer = _stands_at(
    "hearing_awaits_answer", "有待决定的听证申请", REQUEST, _BEFORE[:1], "没有尚待决定是否受理的听证申请"
)
hearing_not_held = _stands_at(
    "hearing_not_held", "听证尚未举行", NOTICE, _BEFORE, "没有尚未举行的听证：当事人未申请，或者听证已经举行、终止"
)
hearing_arranged = _stands_at(
    "hearing_arranged", "已确定听证时间地点", NOTICE, _BEFORE[1:2], "听证的时间、地点尚未确定，或者已经通知"
)
hearing_notified = _stands_at(
    "hearing_notified", "已送达听证通知", NOTICE, _BEFORE[2:], "尚未将听证的时间、地点通知当事人"
)
hearing_held = _stands_at(
    "hearing_held", "听证已举行", apl(65), (HearingStage.HELD,), "听证尚未举行，或者已经提交听证报告"
)


def hearing_request_dated(facts: CaseFacts) -> Finding:
    """A request comes after the party was told, and not in the future (art. 64, item 1)."""
    told, day = facts.notice.served_on if facts.notice else None, facts.inputs.get("on")
    holds = day is not None and told is not None and told <= day <= facts.today
    failed = f"申请日期{shown(day)}应当在{shown(told)}与{facts.today}之间"
    return judge("hearing_request_dated", "申请听证日期", REQUEST, holds, failed)


def _in_time(told: date | None, day: date, facts: CaseFacts) -> bool:
    return told is not None and day <= due("hearing_request", told, facts.calendar).end


def hearing_request_in_time(facts: CaseFacts) -> Finding:
    """A request within five working days binds the agency; a late one is left to the head (art. 64, item 1)."""
    rule, title = "hearing_request_in_time", "在五个工作日内申请"
    told, day = facts.notice.served_on if facts.notice else None, facts.inputs.get("on")
    if told is None or day is None:
        return not_applicable(rule, title, REQUEST, "告知书尚未送达，申请期限没有起算")
    last = due("hearing_request", told, facts.calendar).end
    return judge(
        rule,
        title,
        REQUEST,
        _in_time(told, day, facts),
        f"申请听证的期限至{last}届满，当事人于{day}提出，是否受理由负责人决定并说明理由",
        passed=f"申请听证的期限至{last}届满",
        otherwise=Verdict.JUDGE,
    )


def refusal_lawful(facts: CaseFacts) -> Finding:
    """Only a late request, or one without the right to a hearing, may be refused (arts. 63, 64)."""
    hearing = current(facts)
    bound = hearing is not None and hearing.offered and _in_time(hearing.told_on, hearing.requested_on, facts)
    failed = "当事人有权要求听证并且在期限内提出，应当组织听证，不得拒绝"
    return judge("refusal_lawful", "不予受理听证申请的理由", apl(63, 1), not bound, failed)


def hearing_plan_complete(facts: CaseFacts) -> Finding:
    """The notice of a hearing says when, where, before whom, and whether it is public (art. 64, items 2 to 4)."""
    plan = facts.inputs.get("hearing_plan")
    failed = "没有选定听证安排" if plan is None else f"听证安排的{'、'.join(plan.missing)}没有填写"
    return judge("hearing_plan_complete", "听证安排完整", NOTICE, plan is not None and not plan.missing, failed)


def hearing_chair_impartial(facts: CaseFacts) -> Finding:
    """Chair, hearers and recorder neither investigated the case nor were recused from it (arts. 43, 64, item 4)."""
    plan = facts.inputs.get("hearing_plan")
    conducting = set() if plan is None else {*plan.others, plan.chair} - {None}
    failed = "听证主持人、听证员、记录员不得由本案调查人员担任，也不得由已经决定回避的人员担任"
    apart = not conducting & (facts.investigators | facts.recused)
    return judge("hearing_chair_impartial", "主持人不是调查人员", CHAIRED, apart, failed)


def hearing_chair_not_reviewer(facts: CaseFacts) -> Finding:
    """The law excludes the investigators alone; that the reviewer chairs is left to a person to judge (art. 64)."""
    plan = facts.inputs.get("hearing_plan")
    reviewed = plan is not None and plan.chair in facts.reviewers
    name = plan.chair_name if plan else ""
    failed = f"{name}已对本案进行法制审核，法律只禁止调查人员主持，是否另行指定由负责人决定"
    return judge(
        "hearing_chair_not_reviewer", "主持人与审核人员", CHAIRED, not reviewed, failed, otherwise=Verdict.JUDGE
    )


def latest_service(day: date, facts: CaseFacts) -> date:
    """Give the last day on which the notice of a hearing on ``day`` may reach the party."""
    return due("hearing_notice", day, facts.calendar).end


def hearing_leaves_seven_days(facts: CaseFacts) -> Finding:
    """A hearing is fixed so far ahead that its notice can still be served seven working days before (art. 64, item 2)."""
    rule, title, plan = "hearing_leaves_seven_days", "提前七个工作日通知", facts.inputs.get("hearing_plan")
    if plan is None or plan.at is None:
        return judge(rule, title, NOTICE, False, "听证时间没有填写")
    last = latest_service(plan.at.date(), facts)
    failed = f"听证定于{plan.at.date()}的，通知最迟应当在{last}送达，请改定较晚的日期"
    return judge(rule, title, NOTICE, facts.today <= last, failed, passed=f"听证通知最迟在{last}送达")


def hearing_service_in_time(facts: CaseFacts) -> Finding:
    """The notice is served after the hearing was fixed and seven working days before it (art. 64, item 2)."""
    rule, title, hearing = "hearing_service_in_time", "提前七个工作日通知", current(facts)
    if hearing is None or hearing.at is None or hearing.arranged_on is None:
        return judge(rule, title, NOTICE, False, "听证的时间、地点尚未确定")
    last, day = latest_service(hearing.at.date(), facts), facts.inputs.get("on")
    holds = day is not None and hearing.arranged_on <= day <= min(last, facts.today)
    failed = (
        f"送达日期{shown(day)}应当在{hearing.arranged_on}与{min(last, facts.today)}之间；晚于{last}的，听证应当改期"
    )
    return judge(rule, title, NOTICE, holds, failed, passed=f"听证通知最迟在{last}送达")
