"""Handing a case on: a suspected crime to the police, others to who is competent, a designated one to its department."""

from datetime import timedelta

from .county import DesignationState
from .course import CrimeMove, Matter
from .crime import ARTICLES, CLEARED_BY, FOLLOWS, HANDED_ON
from .deadlines import DEADLINES, due
from .facts import CaseFacts
from .judging import TRANSFER_RULE, Guard, apl, judge, not_applicable
from .legal_types import Finding, LegalBasis, Verdict
from .states import Ending
from .time_limit import granted

M = CrimeMove


def basis_of(move: CrimeMove) -> LegalBasis:
    """Point into the regulation for a step of the transfer."""
    return LegalBasis(TRANSFER_RULE, ARTICLES[move])


def _last(facts: CaseFacts):
    return facts.crime_steps[-1] if facts.crime_steps else None


def in_order(move: CrimeMove) -> Guard:
    """Make the rule that ``move`` follows the step before it."""

    def rule(facts: CaseFacts) -> Finding:
        last = _last(facts)
        done = f"目前为“{last.move.label}”" if last else "移送程序尚未开始"
        holds = (last.move if last else None) in FOLLOWS[move]
        return judge(f"crime_{move}_in_order", "移送步骤", basis_of(move), holds, f"还不能{move.label}：{done}")

    rule.__name__ = f"crime_{move}_in_order"
    return rule


def crime_cleared(facts: CaseFacts) -> Finding:
    """No decision while a crime is suspected: a fine never stands in for it (art. 27).

    A suspicion once written in a review stays until the chief has refused the transfer with reasons, or the police have
    refused to file; a later review that does not repeat it clears nothing.
    """
    rule, title, last = "crime_cleared", "涉嫌犯罪已处理", _last(facts)
    flagged = max(facts.crime_flags, default=0)
    if not flagged and last is None:
        return not_applicable(rule, title, apl(27), "没有发现涉嫌犯罪的情形")
    cleared = last is not None and last.move in CLEARED_BY and last.seq > flagged
    failed = (
        "法制审核提出涉嫌犯罪，或者移送程序尚未办结，不得作出决定、撤销立案或者终止调查，不得以行政处罚代替刑事处罚"
    )
    return judge(rule, title, apl(27), cleared, failed, passed=f"已经{last.move.label}" if last else "")


def crime_settled(facts: CaseFacts) -> Finding:
    """Closing needs a suspected crime handed over with its items, or found to be none (art. 27)."""
    rule, title, last = "crime_settled", "涉嫌犯罪移送已办结", _last(facts)
    flagged = max(facts.crime_flags, default=0)
    if facts.ending in HANDED_ON or not (flagged or last):
        return not_applicable(rule, title, apl(27), "没有发现涉嫌犯罪的情形，或者全案已经移送其他机关")
    done = last is not None and last.move in CLEARED_BY | {M.ITEMS} and last.seq > flagged
    return judge(rule, title, apl(27), done, "涉嫌犯罪的移送尚未办结，或者涉案物品和材料尚未移交，不能结案")


def actor_is_chief(facts: CaseFacts) -> Finding:
    """The chief of the organ, or who runs it, rules on the transfer (移送规定 art. 5)."""
    failed = f"{facts.actor.name}不是本机关正职负责人或者主持工作的负责人，不能决定移送"
    return judge("actor_is_chief", "正职负责人决定", basis_of(M.APPROVED), facts.actor.chief, failed)


def team_fit(facts: CaseFacts) -> Finding:
    """Two different officers, certified today, make up the special team (移送规定 art. 5)."""
    members = [facts.inputs[name].officer for name in ("member", "member_2") if facts.inputs.get(name)]
    fit = {m.person for m in members if m.certified_on(facts.today) and m.person not in facts.recused}
    failed = "专案组应当由两名以上持有效行政执法证、没有回避的执法人员组成"
    return judge("team_fit", "专案组", basis_of(M.TEAM), len(fit) >= 2, failed)


def ruled_on_crime_in_time(facts: CaseFacts) -> Finding:
    """The chief rules within three days of the report (移送规定 art. 5); later is for a person to judge, never barred."""
    rule, title, last = "ruled_on_crime_in_time", "移送审批期限", _last(facts)
    if last is None or last.move is not M.REPORT:
        return not_applicable(rule, title, basis_of(M.APPROVED), "没有等待审批的移送报告")
    end = due("crime_decision", last.at.date(), facts.calendar).end
    failed = f"应当在{end}前决定是否移送，逾期须说明原因"
    return judge(rule, title, basis_of(M.APPROVED), facts.today <= end, failed, otherwise=Verdict.JUDGE)


def handed_over_in_time(facts: CaseFacts) -> Finding:
    """The case reaches the police within 24 hours of the approval, and not before it (移送规定 art. 5)."""
    rule, title, at, last = "handed_over_in_time", "移送期限", facts.inputs.get("at"), _last(facts)
    if at is None or last is None:
        return not_applicable(rule, title, basis_of(M.APPROVED), "没有移送时间")
    if at < last.at or at.date() > facts.today:
        return judge(rule, title, basis_of(M.APPROVED), False, "移送时间早于批准移送的时间，或者晚于今天")
    end = last.at + timedelta(hours=DEADLINES["crime_handover"].length)
    failed = f"应当在{end:%Y-%m-%d %H:%M}前移送，逾期须说明原因"
    return judge(rule, title, basis_of(M.APPROVED), at <= end, failed, otherwise=Verdict.JUDGE)


def police_day_possible(facts: CaseFacts) -> Finding:
    """What the police decided, and what follows, lies after the step before it and not in the future (移送规定 art. 8)."""
    day, last = facts.inputs.get("on"), _last(facts)
    holds = day is not None and last is not None and last.at.date() <= day <= facts.today
    failed = f"日期应当不早于上一步骤，不晚于今天{facts.today}"
    return judge("police_day_possible", "日期", basis_of(M.POLICE_FILED), holds, failed)


def referral_approved(facts: CaseFacts) -> Finding:
    """The head approved handing the case to the organ that is competent (art. 25)."""
    return judge(
        "referral_approved", "移送已批准", apl(25), bool(granted(facts, Matter.REFERRAL)), "移送尚未经负责人批准"
    )


def handed_on_dated(facts: CaseFacts) -> Finding:
    """A hand-over follows the filing and does not lie in the future (art. 25)."""
    day = facts.inputs.get("on")
    holds = bool(day and facts.filed_on and facts.filed_on <= day <= facts.today)
    return judge("handed_on_dated", "移交日期", apl(25), holds, f"移交日期应当在立案日与今天{facts.today}之间")


def is_designated(facts: CaseFacts) -> Finding:
    """Only a designation takes a case away from the town: advice of the county does not (arts. 24, 25)."""
    made = [d for d in facts.designations if d.status is DesignationState.DESIGNATED]
    return judge("is_designated", "已指定管辖", apl(25), bool(made), "没有生效的指定管辖决定，案件仍由本机关办理")


def designation_returned(facts: CaseFacts) -> Finding:
    """A designated case comes back to the town by the county's decision (指定返回), never by itself (art. 25)."""
    last = facts.designations[-1] if facts.designations else None
    holds = facts.ending is Ending.DESIGNATED and last is not None and last.status is DesignationState.RETURNED
    return judge("designation_returned", "已指定返回", apl(25), holds, "案件没有因指定管辖移出，或者没有指定返回的决定")
