"""The collective discussion (负责人集体讨论): when it is due, its quorum, its votes, and what it binds (art. 57, para. 2)."""

from .facts import CaseFacts
from .facts_discussion import Conclusion, Discussion, DiscussionSubject, Vote
from .judging import apl, judge, not_applicable
from .legal_types import Finding, Verdict
from .review_triggers import DISCUSSION, last_word, reasons

TOGETHER = apl(57, 2)
# One head alone discusses nothing with anybody.
AT_LEAST = 2


def _last(facts: CaseFacts) -> Discussion | None:
    """Give the last discussion of the penalty."""
    return next((d for d in reversed(facts.discussions) if d.subject is DiscussionSubject.PENALTY), None)


def _minutes(facts: CaseFacts) -> Discussion | None:
    return facts.inputs.get("minutes")


def _present(minutes: Discussion):
    return [member for member in minutes.members if member.present]


def quorum_of(facts: CaseFacts, named: int) -> int:
    """Tell how many heads must be present: the number the agency set, never half or fewer of them, never one alone."""
    heads = max(named, len(facts.heads))
    return max(facts.quorum, heads // 2 + 1, AT_LEAST)


def minutes_complete(facts: CaseFacts) -> Finding:
    """The minutes hold time, place, chair, report, the opinion of each member present, and the conclusion (art. 57)."""
    minutes = _minutes(facts)
    if minutes is None:
        return judge("minutes_complete", "集体讨论笔录完整", TOGETHER, False, "没有选定集体讨论笔录")
    silent = [f"{m.name}的意见或者表决" for m in _present(minutes) if not m.opinion or m.vote is None]
    missing = "、".join((*minutes.missing, *silent))
    return judge("minutes_complete", "集体讨论笔录完整", TOGETHER, not missing, f"集体讨论笔录的{missing}没有填写")


def discussion_quorate(facts: CaseFacts) -> Finding:
    """More than half of the heads of the organ are present, or as many as the agency asks for (art. 57)."""
    minutes = _minutes(facts)
    there, needed = (len(_present(minutes)), quorum_of(facts, len(minutes.members))) if minutes else (0, AT_LEAST)
    failed = f"集体讨论应当有{needed}名以上负责人参加，实际参加{there}名"
    return judge("discussion_quorate", "参加人数", TOGETHER, there >= needed, failed)


def discussion_dated(facts: CaseFacts) -> Finding:
    """A discussion is written down after it took place, and after the case was filed (arts. 47, 57)."""
    minutes = _minutes(facts)
    day = minutes.day if minutes else None
    holds = day is not None and (facts.filed_on or day) <= day <= facts.today
    failed = f"讨论日期{day or '（未填写）'}应当在立案之日与{facts.today}之间"
    return judge("discussion_dated", "讨论日期", TOGETHER, holds, failed)


def no_investigator_votes(facts: CaseFacts) -> Finding:
    """Investigators and legal reviewers attend without a vote (arts. 57, 58)."""
    minutes = _minutes(facts)
    apart, names = facts.investigators | facts.reviewers, {officer.name for officer in facts.officers}
    wrong = "、".join(m.name for m in minutes.members if m.person in apart or m.name in names) if minutes else ""
    failed = f"{wrong}是本案的调查人员或者审核人员，可以列席说明情况，不得参加表决"
    return judge("no_investigator_votes", "调查、审核人员不表决", TOGETHER, not wrong, failed)


def members_are_heads(facts: CaseFacts) -> Finding:
    """Who votes is a head of the organ; one without a login is named by the head who finishes the minutes (art. 57)."""
    minutes = _minutes(facts)
    members = minutes.members if minutes else ()
    wrong = "、".join(m.name for m in members if m.person is not None and m.person not in facts.heads)
    failed = f"{wrong}不是本机关的负责人，可以列席，不得参加表决"
    return judge("members_are_heads", "参加人员是机关负责人", TOGETHER, not wrong, failed)


def investigator_reports(facts: CaseFacts) -> Finding:
    """Somebody who investigated the case reports on it to the heads (art. 57)."""
    minutes = _minutes(facts)
    there = minutes is not None and bool(minutes.reporters & facts.investigators)
    return judge("investigator_reports", "调查人员列席汇报", TOGETHER, there, "应当由本案调查人员列席汇报案情")


def votes_carry_conclusion(facts: CaseFacts) -> Finding:
    """A conclusion that fewer than half of those present share is left to a person to judge (art. 57)."""
    rule, title, minutes = "votes_carry_conclusion", "表决与结论", _minutes(facts)
    if minutes is None or minutes.conclusion is not Conclusion.AGREED:
        return not_applicable(rule, title, TOGETHER, "讨论的结论不是同意")
    there = _present(minutes)
    agreed = sum(member.vote is Vote.AGREE for member in there)
    failed = f"参加的{len(there)}名负责人中{agreed}名同意，未过半数，结论须由负责人说明理由"
    return judge(rule, title, TOGETHER, agreed * 2 > len(there), failed, otherwise=Verdict.JUDGE)


def discussion_held(facts: CaseFacts) -> Finding:
    """A complex or serious case is decided by the heads together (art. 57, para. 2)."""
    rule, title = "discussion_held", "负责人集体讨论"
    why, last = reasons(DISCUSSION, facts), _last(facts)
    if not why and last is None:
        return not_applicable(rule, title, TOGETHER, "没有标明情节复杂或者重大，也没有达到集体讨论的数额标准")
    if last is None:
        failed = f"应当由行政机关负责人集体讨论决定：{'；'.join(why)}"
        return judge(rule, title, TOGETHER, False, failed)
    failed = f"负责人集体讨论（{last.day}）的结论不是同意，不得作出处罚决定"
    return judge(rule, title, TOGETHER, last.conclusion is Conclusion.AGREED, failed)


def discussion_current(facts: CaseFacts) -> Finding:
    """A discussion is held again when evidence, a defence or a hearing came after it (arts. 45, 57)."""
    rule, title, last = "discussion_current", "讨论之后没有新情况", _last(facts)
    if last is None:
        return not_applicable(rule, title, TOGETHER, "没有进行集体讨论")
    failed = "集体讨论之后有新的证据、陈述申辩或者听证，应当重新集体讨论"
    return judge(rule, title, TOGETHER, last.seq > last_word(facts), failed)


def decision_as_discussed(facts: CaseFacts) -> Finding:
    """The head decides what the heads agreed on (art. 57, para. 2)."""
    rule, title, last = "decision_as_discussed", "按集体讨论结论决定", _last(facts)
    amount = facts.inputs.get("amount")
    if last is None or last.amount is None or amount is None:
        return not_applicable(rule, title, TOGETHER, "没有可比较的集体讨论结论")
    failed = f"决定罚款{amount:f}元，与集体讨论同意的{last.amount:f}元不一致"
    return judge(rule, title, TOGETHER, amount == last.amount, failed)
