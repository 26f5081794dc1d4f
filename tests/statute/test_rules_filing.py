"""What must be known before a case is filed, and still holds later: the party, the act, its age."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import ACT_DAY, FILED, PARTY, case, doubts, passes, ready, refuses, silent
from statute import rules_filing as rules
from statute.day_words import written
from statute.states import PartyKind

DAY = timedelta(days=1)


def party(**changes):
    return replace(PARTY, **changes)


# The party


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"address": ""}, "当事人的地址没有填写"),
        ({"address": " \u3000\n"}, "当事人的地址没有填写"),
        ({"name": ""}, "当事人的姓名或者名称没有填写"),
        ({"name": " ", "address": ""}, "当事人的姓名或者名称、地址没有填写"),
    ],
)
def test_party_needs_a_name_and_an_address(changes, missing):
    refuses(rules.party_complete(case(party=party(**changes))), missing, "《行政处罚法》第五十九条第一款第（一）项")


def test_complete_party():
    passes(rules.party_complete(case()), "第五十九条第一款第（一）项")


BIRTHDAY = date(2012, 10, 12)


@pytest.mark.parametrize(
    ("act_day", "age"),
    [
        (date(2025, 10, 13), 13),
        (date(2026, 10, 11), 13),
        (date(2026, 10, 12), 13),  # on the birthday itself the year is not yet complete
    ],
)
def test_child_under_fourteen_is_not_punished(act_day, age):
    finding = rules.party_of_age(case(party=party(birth=BIRTHDAY), act_ended_on=act_day))
    refuses(finding, f"当事人行为时{age}周岁，不满十四周岁，不予处罚", "《行政处罚法》第三十条")


@pytest.mark.parametrize(
    ("act_day", "age"),
    [
        (date(2026, 10, 13), 14),
        (date(2026, 11, 1), 14),
        (date(2027, 1, 1), 14),
        (date(2029, 10, 13), 17),
        (date(2030, 10, 12), 17),
    ],
)
def test_from_fourteen_to_seventeen_the_penalty_must_be_lighter(act_day, age):
    finding = rules.party_of_age(case(party=party(birth=BIRTHDAY), act_ended_on=act_day))
    doubts(finding, f"当事人行为时{age}周岁，应当从轻或者减轻处罚", "第三十条")


@pytest.mark.parametrize("act_day", [date(2030, 10, 13), date(2030, 11, 1), date(2060, 1, 1)])
def test_full_age(act_day):
    passes(rules.party_of_age(case(party=party(birth=BIRTHDAY), act_ended_on=act_day)), "第三十条")


def test_child_born_on_a_leap_day():
    child = party(birth=date(2012, 2, 29))
    refuses(rules.party_of_age(case(party=child, act_ended_on=date(2026, 2, 28))), "13周岁")
    doubts(rules.party_of_age(case(party=child, act_ended_on=date(2026, 3, 1))), "14周岁")


def test_sole_trader_has_an_age_too():
    trader = party(kind=PartyKind.SOLE_TRADER, birth=BIRTHDAY)
    refuses(rules.party_of_age(case(party=trader, act_ended_on=BIRTHDAY)))


def test_organization_has_no_age():
    for birth in (None, BIRTHDAY):
        body = party(kind=PartyKind.ORGANIZATION, birth=birth)
        silent(rules.party_of_age(case(party=body, act_ended_on=BIRTHDAY)), "第三十条")


def test_age_is_not_judged_without_the_day_of_the_act():
    silent(rules.party_of_age(case(act_ended_on=None)))


def test_unknown_birth_date_is_left_to_a_person():
    doubts(rules.party_of_age(case(party=party(birth=None))), "出生日期没有填写", "第三十条")


# The act


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"act_ended_on": None}, "违法行为发生日没有填写"),
        ({"place": ""}, "发生地点没有填写"),
        ({"place": " \u3000"}, "发生地点没有填写"),
        ({"summary": ""}, "案情简介没有填写"),
        ({"summary": "\n"}, "案情简介没有填写"),
        ({"act_ended_on": FILED + DAY}, f"违法行为发生日{FILED + DAY}晚于今天"),
        ({"found_on": FILED + DAY}, f"线索发现日期{FILED + DAY}晚于今天"),
        ({"place": "", "summary": ""}, "发生地点没有填写；案情简介没有填写"),
    ],
)
def test_facts_of_filing(changes, says):
    refuses(rules.filing_facts_complete(case(**changes)), says, "《行政处罚法》第五十四条")


@pytest.mark.parametrize("changes", [{}, {"act_ended_on": FILED}, {"found_on": FILED}, {"found_on": None}])
def test_complete_facts_of_filing(changes):
    passes(rules.filing_facts_complete(case(**changes)), "第五十四条")


def test_act_within_the_territory():
    passes(rules.within_territory(case()), "第二十二条")
    refuses(rules.within_territory(case(in_territory=False)), "移送有管辖权的机关", "《行政处罚法》第二十二条")


# Limitation

TWO_YEARS, FIVE_YEARS = date(2028, 10, 12), date(2031, 10, 12)


@pytest.mark.parametrize(("harmful", "last"), [(False, TWO_YEARS), (True, FIVE_YEARS)])
@pytest.mark.parametrize("field", ["found_on", "filed_on", "today"])
def test_last_day_of_the_limitation(harmful, last, field):
    changes = {"today": last + 90 * DAY, "found_on": None, "filed_on": None, "harmful": harmful}
    passes(rules.within_limitation(case(**{**changes, field: last})), f"追责时效至{written(last)}", "第三十六条")
    late = rules.within_limitation(case(**{**changes, field: last + DAY}))
    refuses(late, f"终了于{written(ACT_DAY)}，追责时效至{written(last)}届满", "《行政处罚法》第三十六条")


def test_act_found_in_time_is_punished_however_late_it_is_filed():
    passes(rules.within_limitation(case(found_on=TWO_YEARS, filed_on=TWO_YEARS + DAY, today=FIVE_YEARS)))
    refuses(rules.within_limitation(case(found_on=TWO_YEARS + DAY, filed_on=TWO_YEARS, today=TWO_YEARS)))


def test_limitation_is_not_judged_without_the_day_of_the_act():
    silent(rules.within_limitation(case(act_ended_on=None)), "第三十六条")


# Days for filing


@pytest.mark.parametrize(
    ("today", "in_time"),
    [(date(2026, 10, 26), True), (date(2026, 10, 27), True), (date(2026, 10, 28), False)],
)
def test_filing_within_fifteen_days_of_the_finding(today, in_time):
    finding = rules.filed_in_time(case(found_on=ACT_DAY, today=today))
    if in_time:
        passes(finding, "《生态环境行政处罚办法》第十八条")
    else:
        doubts(finding, "线索发现于2026-10-12，应当在2026-10-27前", "《生态环境行政处罚办法》第十八条")


def test_the_extension_of_the_head_moves_the_last_day_for_filing():
    extended = (("filing", date(2026, 11, 11)),)
    passes(rules.filed_in_time(case(found_on=ACT_DAY, today=date(2026, 11, 11), last_days=extended)))
    doubts(rules.filed_in_time(case(found_on=ACT_DAY, today=date(2026, 11, 12), last_days=extended)), "2026-11-11前")


def test_last_day_for_filing_moves_past_the_national_day():
    passes(rules.filed_in_time(case(found_on=date(2026, 9, 16), today=date(2026, 10, 8))))
    doubts(rules.filed_in_time(case(found_on=date(2026, 9, 16), today=date(2026, 10, 9))))


def test_case_filed_in_time_is_not_late_at_its_review():
    facts = ready("pass_review", today=date(2026, 12, 1))
    passes(rules.filed_in_time(facts))
    doubts(rules.filed_in_time(replace(facts, filed_on=date(2026, 10, 28))))


def test_days_for_filing_are_not_judged_without_a_finding():
    silent(rules.filed_in_time(case(found_on=None)), "第十八条")
