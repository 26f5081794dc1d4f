"""Rules on the county's part: guidance is advice, a review asked for is made, a case is taken over by designation only."""

import re
from decimal import Decimal

from .county import Conclusion, CountyFacts, DesignationState, GuidanceKind, ReviewPoint
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding

GUIDANCE = apl(24, 3)  # 县级以上地方人民政府及其部门应当加强组织协调、业务指导、执法监督
_NUMBER_OF_A_PERSON = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)")


def _county_review(facts: CaseFacts, before: ReviewPoint) -> Finding:
    rule, title = "county_review_done", "县级审核"
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
    return judge(rule, title, GUIDANCE, not departs, failed, passed=f"县级审核意见（{last.day}）：{last.conclusion.label}")


def county_review_before_notice(facts: CaseFacts) -> Finding:
    """Where the county wants to see such cases before the notice, it has seen this one (art. 24; the county's document).

    Its opinion stays advice: after a disagreement the town goes on once it has recorded why it departs.
    """
    return _county_review(facts, ReviewPoint.NOTICE)


def county_review_before_decision(facts: CaseFacts) -> Finding:
    """Where the county wants to see such cases before the decision, it has seen this one (art. 24; its document)."""
    return _county_review(facts, ReviewPoint.DECISION)


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


def content_complete(facts: CountyFacts) -> Finding:
    """What is put before the county says what it is about (art. 24)."""
    failed = f"没有填写：{'、'.join(facts.missing)}"
    return judge("content_complete", "内容完整", GUIDANCE, not facts.missing, failed)


def begun_by_town(facts: CountyFacts) -> Finding:
    """The town asks for what the town drafted (art. 25)."""
    failed = "由县级提起的指定管辖不由镇街提请"
    return judge("begun_by_town", "由镇街提请", apl(25), not facts.by_county, failed)


def begun_by_county(facts: CountyFacts) -> Finding:
    """Only what the county drafted is ordered without a request of the town (art. 25)."""
    return judge("begun_by_county", "由县级提起", apl(25), facts.by_county, "镇街尚未提请，不能直接作出决定")


def conclusion_given(facts: CountyFacts) -> Finding:
    """A review ends in a conclusion; an answer to a question has none (art. 24)."""
    rule, title, given = "conclusion_given", "审核结论", "conclusion" in facts.inputs
    if facts.kind is GuidanceKind.REVIEW:
        return judge(rule, title, GUIDANCE, given, "县级审核应当给出结论：同意或者不同意")
    return judge(rule, title, GUIDANCE, not given, "业务咨询只作答复，不给出审核结论")


def day_possible(facts: CountyFacts) -> Finding:
    """The day entered lies neither before what it follows nor in the future (art. 47)."""
    day, since = facts.inputs.get("on"), facts.since
    holds = day is not None and day <= facts.today and (since is None or since <= day)
    span = f"应当在{since}与{facts.today}之间" if since else f"不得晚于{facts.today}"
    return judge("day_possible", "日期", apl(47), holds, f"日期{shown(day)}{span}")


def example_published(facts: CountyFacts) -> Finding:
    """Only an example that stands can be taken down (art. 50)."""
    return judge("example_published", "已发布共享答复", apl(50), facts.published, "没有已经发布的共享答复")


def nobody_identified(facts: CountyFacts) -> Finding:
    """An example for all towns names no party and carries no number of a person (art. 50)."""
    text = "\n".join(str(facts.inputs.get(name, "")) for name in ("topic", "question", "text"))
    named = [word for word in facts.identifying if word in text] + _NUMBER_OF_A_PERSON.findall(text)
    failed = f"共享答复含有可以识别当事人的内容：{'、'.join(dict.fromkeys(named))}，应当隐去"
    return judge("nobody_identified", "隐去个人信息", apl(50), not named, failed, passed="没有发现可以识别当事人的内容")
