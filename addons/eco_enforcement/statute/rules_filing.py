"""What must be known before a case is filed: the party, the act, its age."""

from .day_words import written
from .deadlines import due
from .facts import CaseFacts
from .judging import MINISTRY_RULE, apl, judge, not_applicable, of_penalty
from .legal_types import Finding, LegalBasis, Verdict
from .limitation import expires
from .persons import age_on
from .states import PartyKind

AGE_OF_RESPONSIBILITY, FULL_AGE = 14, 18


def party_complete(facts: CaseFacts) -> Finding:
    """The decision must name the party and their address, so filing needs both (art. 59(1)(一))."""
    pairs = (("姓名或者名称", facts.party.name), ("地址", facts.party.address))
    missing = "、".join(label for label, value in pairs if not value.strip())
    return judge("party_complete", "当事人信息完整", apl(59, 1, 1), not missing, f"当事人的{missing}没有填写")


@of_penalty
def party_of_age(facts: CaseFacts) -> Finding:
    """A child under 14 is not punished; from 14 to 17 the penalty must be lighter (art. 30).

    A year of age is complete on the day after the birthday. Without a birth date a person must judge.
    """
    rule, title = "party_of_age", "责任年龄"
    born, day = facts.party.birth, facts.act_ended_on
    if facts.party.kind is PartyKind.ORGANIZATION or not day:
        return not_applicable(rule, title, apl(30), "当事人不是公民，或者违法行为发生日没有填写")
    if not born:
        unknown = "当事人出生日期没有填写，应当核实其行为时是否已满十四周岁、十八周岁"
        return judge(rule, title, apl(30), False, unknown, otherwise=Verdict.JUDGE)
    age = age_on(born, day)
    if age < AGE_OF_RESPONSIBILITY:
        return judge(rule, title, apl(30), False, f"当事人行为时{age}周岁，不满十四周岁，不予处罚，责令监护人管教")
    return judge(
        rule,
        title,
        apl(30),
        age >= FULL_AGE,
        f"当事人行为时{age}周岁，应当从轻或者减轻处罚",
        otherwise=Verdict.JUDGE,
    )


def filing_facts_complete(facts: CaseFacts) -> Finding:
    """Filing needs an act with a day, a place and first evidence; no day lies in the future (art. 54)."""
    day, found = facts.act_ended_on, facts.found_on
    pairs = (("违法行为发生日", day), ("发生地点", facts.place.strip()), ("案情简介", facts.summary.strip()))
    problems = [f"{label}没有填写" for label, value in pairs if not value]
    if day and day > facts.today:
        problems.append(f"违法行为发生日{day}晚于今天")
    if found and found > facts.today:
        problems.append(f"线索发现日期{found}晚于今天")
    return judge("filing_facts_complete", "立案事实完整", apl(54), not problems, "；".join(problems))


def within_territory(facts: CaseFacts) -> Finding:
    """The agency of the place where the act happened has the case (art. 22)."""
    failed = "没有确认违法行为发生在本辖区；发生在辖区外的，应当移送有管辖权的机关"
    return judge("within_territory", "地域管辖", apl(22), facts.in_territory, failed)


@of_penalty
def within_limitation(facts: CaseFacts) -> Finding:
    """Not punished when undiscovered for 2 years, 5 when life, health or safety were harmed (art. 36).

    An act without a day of discovery was discovered by its filing at the latest.
    """
    if facts.act_ended_on is None:
        return not_applicable("within_limitation", "追责时效", apl(36), "违法行为发生日没有填写")
    last = expires(facts.act_ended_on, facts.harmful)
    return judge(
        "within_limitation",
        "追责时效",
        apl(36),
        (facts.found_on or facts.filed_on or facts.today) <= last,
        f"违法行为终了于{written(facts.act_ended_on)}，追责时效至{written(last)}届满，不再给予行政处罚",
        passed=f"追责时效至{written(last)}",
    )


def filed_in_time(facts: CaseFacts) -> Finding:
    """Filing follows the finding within 15 days; later needs the head's extension (办法 art. 18)."""
    basis = LegalBasis(MINISTRY_RULE, 18)
    if facts.found_on is None:
        return not_applicable("filed_in_time", "立案期限", basis, "没有登记线索发现日期")
    last = facts.last_day("filing") or due("filing", facts.found_on, facts.calendar).end
    return judge(
        "filed_in_time",
        "立案期限",
        basis,
        (facts.filed_on or facts.today) <= last,
        f"线索发现于{facts.found_on}，应当在{last}前决定是否立案；逾期须由负责人审查是否准予延长",
        otherwise=Verdict.JUDGE,
    )
