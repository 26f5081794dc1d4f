"""The case review and who may make a legal review."""

from datetime import date

from .facts import CaseFacts
from .facts_review import Weight
from .judging import apl, judge, not_applicable
from .legal_types import Finding, Verdict
from .review_points import case_points
from .review_triggers import review_reasons

# The qualification of first-time reviewers is law since the amendment of 2017 took effect.
FIRST_TIME_RULE = date(2018, 1, 1)


def reviewer_qualified(facts: CaseFacts) -> Finding:
    """A first-time legal reviewer holds the legal qualification; who reviewed before 2018 may go on (art. 58)."""
    known, today = facts.qualification, facts.today
    licensed = known is not None and known.licensed_on is not None and known.licensed_on <= today
    before = known is not None and known.reviewing_since is not None and known.reviewing_since < FIRST_TIME_RULE
    return judge(
        "reviewer_qualified",
        "审核人员资格",
        apl(58, 2),
        licensed or before,
        f"初次从事行政处罚决定法制审核的人员应当取得法律职业资格，没有登记{facts.actor.name}的法律职业资格，"
        f"也没有登记其在{FIRST_TIME_RULE}之前已从事法制审核，请系统管理员据实登记",
        passed="已取得法律职业资格" if licensed else f"{FIRST_TIME_RULE}之前已从事法制审核",
    )


def review_not_required(facts: CaseFacts) -> Finding:
    """Only a case that nothing sends to legal review goes on without one (art. 58)."""
    why = "；".join(review_reasons(facts))
    failed = f"本案应当进行法制审核：{why}"
    return judge("review_not_required", "无须法制审核", apl(58), not why, failed, passed="没有应当法制审核的情形")


def flags_reasoned(facts: CaseFacts) -> Finding:
    """Whoever says that a case weighs more says why (arts. 57, 58)."""
    rule, title = "flags_reasoned", "重大、复杂的理由"
    stated = [weight.label for weight in Weight if facts.inputs.get(weight.value)]
    if not stated:
        return not_applicable(rule, title, apl(58), "没有标明重大、复杂的情形")
    failed = f"标明{'、'.join(stated)}的，应当写明理由"
    return judge(rule, title, apl(58), bool(facts.inputs.get("weight_reason")), failed)


def weight_stated(facts: CaseFacts) -> Finding:
    """A statement that a case weighs more names at least one ground (arts. 57, 58)."""
    stated = any(facts.inputs.get(weight.value) for weight in Weight)
    return judge("weight_stated", "标明情形", apl(58), stated, "没有标明任何一种重大、复杂的情形")


def doubts_answered(facts: CaseFacts) -> Finding:
    """A review point that the facts leave to a person carries the reviewer's own word (art. 57)."""
    open_points = [
        name
        for code, name, finding in case_points(facts)
        if finding.verdict is Verdict.JUDGE and not facts.inputs.get(f"word_{code}")
    ]
    failed = f"{'、'.join(open_points)}须人工判断，审查人员应当写明意见"
    return judge("doubts_answered", "逐项审查", apl(57), not open_points, failed)
