"""A notice made anew, and the answer to a defence point by point."""

from .facts import CaseFacts
from .facts_defence import RenoticeReason
from .judging import apl, judge, not_applicable
from .legal_types import Finding


def increase_from_new_facts(facts: CaseFacts) -> Finding:
    """A fine above the one already announced rests on new facts with new evidence, never on the defence (arts. 44, 45).

    The new evidence must have entered the file after the case was reopened for those facts.
    """
    rule, title, told, now = "increase_from_new_facts", "加重须有新的事实", facts.notice, facts.proposed_amount
    if told is None or now is None or now <= told.amount:
        return not_applicable(rule, title, apl(45), "拟罚款数额没有高于此前告知的数额")
    reopened = [r.seq for r in facts.reopenings if r.reason is RenoticeReason.NEW_FACTS and r.seq > told.seq]
    proven = bool(reopened) and any(record.seq > reopened[0] for record in facts.records)
    failed = (
        f"拟罚款{now:f}元高于此前告知的{told.amount:f}元，不得因陈述、申辩加重处罚；"
        "确因查明新的事实的，应当先记录新的事实、退回调查并补充证据，再重新告知"
    )
    return judge(rule, title, apl(45), proven, failed, passed="此前告知之后查明了新的事实，并补充了证据")


def facts_go_back_to_inquiry(facts: CaseFacts) -> Finding:
    """New facts are investigated and reviewed before the party is told of them (arts. 40, 44, 54)."""
    new_facts = facts.inputs.get("renotice") is RenoticeReason.NEW_FACTS
    failed = "查明新的事实的，应当退回调查、补充证据并重新审查，不能直接重新告知"
    return judge("facts_go_back_to_inquiry", "新事实须经调查", apl(54), not new_facts, failed)


def points_answered(facts: CaseFacts) -> Finding:
    """Each point of a defence is examined and answered with its reason (art. 45)."""
    rule, title, reply = "points_answered", "逐项复核陈述申辩", facts.inputs.get("reply")
    if reply is None:
        return judge(rule, title, apl(45), False, "没有选定复核意见")
    if not reply.points:
        return judge(rule, title, apl(45), False, "复核意见没有列明当事人提出的事实、理由和证据")
    return judge(rule, title, apl(45), not reply.unanswered, f"尚未写明复核结果或者理由：{'；'.join(reply.unanswered)}")


def defence_unanswered(facts: CaseFacts) -> Finding:
    """There is a defence that has not been answered yet (art. 45)."""
    waiting = any(not defence.answered for defence in facts.defences)
    return judge("defence_unanswered", "有待复核的陈述申辩", apl(45), waiting, "没有尚待复核的陈述、申辩")
