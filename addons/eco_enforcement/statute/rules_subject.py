"""Who may act: the power, the officers, and the persons the law keeps apart."""

from datetime import date

from .facts import CaseFacts
from .judging import apl, judge, not_applicable
from .legal_types import Answer, Finding
from .states import Role

OFFICERS_NEEDED = 2


def _granted(rule: str, title: str, answer: Answer, day: str) -> Finding:
    return judge(
        rule,
        title,
        apl(24),
        answer.allowed,
        f"本机关无权处罚：{day}，{answer.reason}；超越职权的处罚无效",
        passed=answer.reason,
    )


def power_granted_at_act(facts: CaseFacts) -> Finding:
    """The town's published list held the power on the day of the act (arts. 24, 38)."""
    answer, day = facts.gate_at_act, f"违法行为发生日{facts.act_ended_on}"
    if facts.act_ended_on is None:
        answer, day = Answer(False, "无法核对当日是否已赋权"), "违法行为发生日没有填写"
    return _granted("power_granted_at_act", "行为日已赋权", answer, day)


def power_granted_today(facts: CaseFacts) -> Finding:
    """The town's published list holds the power on the day it acts (art. 24)."""
    return _granted("power_granted_today", "办理日仍赋权", facts.gate_today, f"办理日{facts.today}")


def _two_certified(rule: str, officers, day: date | None, what: str) -> Finding:
    title = "两名以上持证执法人员"
    if day is None:
        return judge(rule, title, apl(42), False, f"{what}未填写日期，无法核对执法证")
    good = [o.name for o in officers if o.certified_on(day)]
    bad = [o.name for o in officers if not o.certified_on(day)]
    lapse = "".join(f"；{o.name}{o.want(day)}" for o in officers if not o.certified_on(day))
    return judge(
        rule,
        title,
        apl(42),
        len(good) >= OFFICERS_NEEDED and not bad,
        f"{what}（{day}）应当由两名以上具有行政执法资格的执法人员进行，当日持有效执法证的仅{len(good)}人{lapse}",
        facts=(("日期", str(day)), ("持证人员", "、".join(good)), ("无有效证件", "、".join(bad))),
    )


def two_certified_officers(facts: CaseFacts) -> Finding:
    """At least two certified officers handle the case, every one certified on the day of the act (art. 42).

    The day is the one entered for the act (a service, a re-check), else today.
    """
    day = facts.inputs.get("on", facts.today)
    return _two_certified("two_certified_officers", facts.officers, day, "办理本案")


def record_by_certified_officers(facts: CaseFacts) -> Finding:
    """The record being finished was made by two officers certified on its own day (arts. 42, 55)."""
    record = facts.inputs.get("record")
    if record is None:
        return judge("record_by_certified_officers", "两名以上持证执法人员", apl(42), False, "没有选定笔录")
    return _two_certified("record_by_certified_officers", record.officers, record.day, record.kind.label)


def records_by_certified_officers(facts: CaseFacts) -> Finding:
    """Every record the case rests on was made by two certified officers (arts. 42, 46)."""
    rule = "records_by_certified_officers"
    for record in facts.records:
        finding = _two_certified(rule, record.officers, record.day, record.kind.label)
        if finding.blocks:
            return finding
    return judge(rule, "笔录由持证人员制作", apl(42), bool(facts.records), "本案没有任何笔录")


def actor_handles_case(facts: CaseFacts) -> Finding:
    """Acts of investigation and service are done by the officers assigned to the case (art. 42)."""
    return judge(
        "actor_handles_case",
        "由本案承办人员办理",
        apl(42),
        facts.actor.person in {o.person for o in facts.officers},
        f"{facts.actor.name}不是本案承办人员，不能办理本案的调查、送达事项",
    )


def decider_not_investigator(facts: CaseFacts) -> Finding:
    """The head who decides examines the result of others' investigation (art. 57)."""
    return judge(
        "decider_not_investigator",
        "查处分离",
        apl(57),
        facts.actor.person not in facts.investigators,
        f"{facts.actor.name}是本案调查人员，不能对自己调查的案件作出审批或者决定",
    )


def reviewer_not_investigator(facts: CaseFacts) -> Finding:
    """Nobody reviews what they investigated (art. 58; 查审分离)."""
    return judge(
        "reviewer_not_investigator",
        "查审分离",
        apl(58),
        facts.actor.person not in facts.investigators,
        f"{facts.actor.name}是本案调查人员，不能审核自己调查的案件",
    )


def decider_not_reviewer(facts: CaseFacts) -> Finding:
    """The review stands between investigation and decision, so its maker does not decide (art. 58)."""
    reviewers = facts.reviewers | ({facts.review.person} if facts.review else set())
    return judge(
        "decider_not_reviewer",
        "审决分离",
        apl(58),
        facts.actor.person not in reviewers,
        f"{facts.actor.name}是本案法制审核人员，不能再作出处罚决定",
    )


def collector_not_decider(facts: CaseFacts) -> Finding:
    """Whoever decided or investigated does not record the money (art. 67)."""
    if facts.decision is None:
        return not_applicable("collector_not_decider", "罚缴分离", apl(67), "尚未作出处罚决定")
    return judge(
        "collector_not_decider",
        "罚缴分离",
        apl(67),
        facts.actor.person not in facts.investigators | {facts.decision.person},
        f"{facts.actor.name}是本案的决定人员或者调查人员，不能经办罚款收缴事项",
    )


def actor_within_reach(facts: CaseFacts, role: Role) -> Finding:
    """Only the agency's own people act in its case; the county may lend somebody to review or chair (arts. 17, 58, 64)."""
    lent = facts.actor.of_county and role in (Role.LEGAL_REVIEWER, Role.HEARING_CHAIR)
    return judge(
        "actor_within_reach",
        "属于办案机关",
        apl(17),
        facts.actor.of_agency or lent,
        f"{facts.actor.name}不属于本案办案机关，不能办理本案",
    )
