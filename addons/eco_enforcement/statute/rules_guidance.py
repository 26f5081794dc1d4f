"""Rules on the county's part in a case: a review it asks for is made, a case is taken over by designation only."""

from decimal import Decimal

from .county import Conclusion, DesignationState, ReviewPoint
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding

GUIDANCE = apl(24, 3)  # 县级以上地方人民政府及其部门应当加强组织协调、业务指导、执法监督


def _county_review(rule: str, facts: CaseFacts, before: ReviewPoint) -> Finding:
    title = "县级审核"
    amount: Decimal | None = facts.inputs.get("amount", facts.proposed_amount)
    binding = [m for m in facts.mandates if m.before is before and m.binds(facts.party.kind, amount, facts.today)]
    if not binding:
        return not_applicable(rule, title, GUIDANCE, f"本县没有规定此类案件{before.label}应当经县级审核")
    asked = "、".join(dict.fromkeys(mandate.document for mandate in binding))
    given = [r for r in facts.county_reviews if r.before is before and r.of_last_report and (amount or 0) <= r.amount]
    if not given:
        failed = f"依据{asked}，此类案件{before.label}应当经县级审核，尚未取得对本次调查报告和罚款数额的县级审核意见"
        return judge(rule, title, GUIDANCE, False, failed)
    last = given[-1]
    departs = last.conclusion is Conclusion.DISAGREE and last.adoption is None
    failed = f"县级审核意见（{last.day}）为不同意；意见不代替本机关的决定，但是应当先记录采纳情况，不采纳的说明理由"
    return judge(
        rule, title, GUIDANCE, not departs, failed, passed=f"县级审核意见（{last.day}）：{last.conclusion.label}"
    )


def county_review_before_notice(facts: CaseFacts) -> Finding:
    """Where the county wants to see such cases before the notice, it has seen this one (art. 24; the county's document).

    Its opinion stays advice: after a disagreement the town goes on once it has recorded why it departs.
    """
    return _county_review("county_review_before_notice", facts, ReviewPoint.NOTICE)


def county_review_before_decision(facts: CaseFacts) -> Finding:
    """Where the county wants to see such cases before the decision, it has seen this one (art. 24; its document)."""
    return _county_review("county_review_before_decision", facts, ReviewPoint.DECISION)


def reported_for_the_record(fine: Decimal, threshold: Decimal) -> bool:
    """Tell whether a fine (yuan) is reported: from the county's amount on, which counts itself (以上 includes it)."""
    return fine >= threshold


def not_taken_over(facts: CaseFacts) -> Finding:
    """A case designated to the department that held the power is no longer the town's (art. 25)."""
    rule, title = "not_taken_over", "未被指定管辖"
    made = [d for d in facts.designations if d.status is DesignationState.DESIGNATED]
    if not made:
        return judge(rule, title, apl(25), True, "", passed="没有生效的指定管辖决定")
    last = made[-1]
    failed = f"本案已经{last.document}（{shown(last.day)}）指定由{last.to_agency}管辖，本机关不再办理，应当移送"
    return judge(rule, title, apl(25), False, failed)
