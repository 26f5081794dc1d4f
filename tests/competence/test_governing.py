"""Who runs a town: the border days of a trusteeship, and what it leaves alone."""

from datetime import date

import pytest
from competence.governing import Body, Trusteeship, standing_on
from competence.validity import Period, change_fault

COUNTY, ZONE = Body(1, "乙县人民政府"), Body(2, "丁新区管理委员会")
FROM, TO = date(2017, 4, 8), date(2026, 6, 30)


def trust(**values):
    return Trusteeship(**{"trustee": ZONE, "period": Period(FROM, TO), "document": "演示〔2017〕1号", **values})


@pytest.mark.parametrize(
    ("day", "runs"),
    [
        (date(2017, 4, 7), COUNTY),
        (date(2017, 4, 8), ZONE),
        (date(2026, 6, 30), ZONE),
        (date(2026, 7, 1), COUNTY),
    ],
)
def test_the_trustee_runs_it_from_the_first_to_the_last_day(day, runs):
    assert standing_on(COUNTY, [trust()], day).runs == runs


def test_without_an_end_it_goes_on():
    assert standing_on(COUNTY, [trust(period=Period(FROM))], date(2099, 1, 1)).runs == ZONE


def test_a_void_one_never_holds():
    assert standing_on(COUNTY, [trust(period=Period(FROM, void=True))], date(2020, 1, 1)).runs == COUNTY


def test_of_several_the_one_of_the_day_holds():
    later = trust(trustee=Body(3, "戊开发区管理委员会"), period=Period(date(2026, 7, 1)))
    assert standing_on(COUNTY, [trust(), later], date(2026, 7, 1)).runs.key == 3


@pytest.mark.parametrize(
    ("holds", "confirmed", "powers"),
    [(False, False, COUNTY), (True, False, COUNTY), (False, True, COUNTY), (True, True, ZONE)],
)
def test_county_powers_stay_until_the_contrary_is_confirmed(holds, confirmed, powers):
    standing = standing_on(COUNTY, [trust(holds_county_powers=holds, confirmed=confirmed)], date(2020, 1, 1))
    assert (standing.runs, standing.county_powers) == (ZONE, powers)
    assert ("待确认" in standing.reason) == (not confirmed)
    assert "演示〔2017〕1号" in standing.reason and "2017-04-08" in standing.reason and powers.name in standing.reason


def test_a_town_of_its_county_says_so():
    standing = standing_on(COUNTY, [], FROM)
    assert (standing.runs, standing.county_powers, standing.trust) == (COUNTY, COUNTY, None)
    assert standing.reason == "由乙县人民政府管理"


TODAY = date(2026, 5, 10)
BEGUN, OPEN = Period(date(2026, 5, 10), date(2026, 8, 31)), Period(date(2026, 5, 10))


@pytest.mark.parametrize(
    ("old", "new", "content", "word"),
    [
        (Period(date(2026, 5, 11)), Period(date(2020, 1, 1)), True, ""),  # begins tomorrow: free
        (BEGUN, BEGUN, True, "内容不再修改"),
        (BEGUN, Period(date(2026, 5, 9), date(2026, 8, 31)), False, "内容不再修改"),
        (OPEN, Period(OPEN.start, date(2026, 5, 10)), False, ""),
        (BEGUN, Period(BEGUN.start, date(2026, 8, 30)), False, ""),
        (BEGUN, Period(BEGUN.start, date(2026, 9, 1)), False, "只能提前"),
        (BEGUN, OPEN, False, "只能提前"),
        (Period(date(2026, 1, 1), date(2026, 5, 10)), Period(date(2026, 1, 1), date(2026, 5, 1)), False, ""),
        (
            Period(date(2026, 1, 1), date(2026, 5, 9)),
            Period(date(2026, 1, 1), date(2026, 5, 1)),
            False,
            "已于2026-05-09终止",
        ),
        (BEGUN, Period(BEGUN.start, BEGUN.end, void=True), False, ""),
        (Period(BEGUN.start, void=True), Period(BEGUN.start), False, "已作废"),
    ],
)
def test_what_has_begun_is_only_ended_or_void(old, new, content, word):
    fault = change_fault(old, new, content, TODAY)
    assert word in fault
    assert bool(fault) == bool(word)
