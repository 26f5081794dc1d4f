"""Rules on what town and county do towards each other: complete, based, dated, and naming nobody where all may read it."""

import re

from .county import GuidanceKind
from .county_facts import CountyFacts
from .judging import apl, judge, shown
from .legal_types import Finding
from .rules_guidance import GUIDANCE

# A resident's number or a mobile number, standing by itself.
_NUMBER_OF_A_PERSON = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|1\d{10})(?!\d)")


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
