"""The gate on border days: who may do what, and which reason is given."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from itertools import product

import pytest
from competence.gate import Grant, Register, may

TOWN, POWER = "610481004", "XY-2024-07"
DAY = timedelta(days=1)


def grant(start, end=None, *, agency=TOWN, power=POWER, function="punish", version="1"):
    return Grant(agency, power, function, start, end, version, "清单")


def ask(grants, day, *, agency=TOWN, power=POWER, function="punish"):
    return may(grants, agency, power, function, day)


def test_first_and_last_day_are_inside():
    lines = [grant(date(2024, 3, 1), date(2025, 12, 31))]
    assert not ask(lines, date(2024, 2, 29)).allowed
    assert ask(lines, date(2024, 3, 1)).allowed
    assert ask(lines, date(2025, 12, 31)).allowed
    assert not ask(lines, date(2026, 1, 1)).allowed


def test_open_end_lasts():
    assert ask([grant(date(2024, 3, 1))], date(2099, 1, 1)).allowed


def test_answer_names_the_grant_and_the_list():
    line = grant(date(2024, 3, 1), version="2024年第1版")
    answer = ask([line], date(2026, 10, 12))
    assert answer.grant is line
    assert answer.reason == "《清单》（2024年第1版）已赋权"


@pytest.mark.parametrize("other", [{"agency": "610481001"}, {"power": "XY-2024-04"}, {"function": "coerce"}])
def test_neighbours_grants_do_not_count(other):
    answer = ask([grant(date(2024, 3, 1), **other)], date(2026, 1, 1))
    assert not answer.allowed
    assert answer.grant is None
    assert "没有该事项" in answer.reason


def test_reason_before_the_first_day_names_it():
    lines = [grant(date(2025, 1, 1)), grant(date(2024, 3, 1), date(2024, 6, 30))]
    assert "2024-03-01" in ask(lines, date(2024, 2, 29)).reason


def test_reason_in_a_gap_names_the_last_end_before_the_day():
    lines = [
        grant(date(2024, 3, 1), date(2024, 6, 30)),
        grant(date(2025, 1, 1), date(2025, 3, 31)),
        grant(date(2026, 1, 1)),
    ]
    assert "2024-06-30" in ask(lines, date(2024, 7, 1)).reason
    assert "2025-03-31" in ask(lines, date(2025, 12, 31)).reason


def test_agrees_with_a_plain_walk_over_every_border():
    starts = [date(2024, 1, 1), date(2024, 6, 1), date(2025, 2, 28)]
    lines = [
        grant(start, start + n * DAY, agency=agency, power=power, function=function)
        for (n, start), agency, power, function in product(
            enumerate(starts), ("610481001", TOWN), (POWER, "XY-2024-04"), ("inspect", "punish")
        )
    ]
    days = {start + n * DAY for start in starts for n in range(-2, 5)}
    for agency, power, function, day in product(
        ("610481001", TOWN, "610481002"), (POWER, "XY-2024-04"), ("inspect", "punish", "coerce"), days
    ):
        expected = any(
            line.agency == agency
            and line.power == power
            and line.function == function
            and line.start.toordinal() <= day.toordinal() < line.end.toordinal() + 1
            for line in lines
        )
        assert may(lines, agency, power, function, day).allowed is expected


def test_grant_and_answer_are_frozen():
    line = grant(date(2024, 3, 1))
    with pytest.raises(FrozenInstanceError):
        line.end = date(2030, 1, 1)
    with pytest.raises(FrozenInstanceError):
        ask([line], date(2024, 2, 29)).allowed = True


# -- pending cases ----------------------------------------------------------------------------

ENDED = Grant("T", "P", "punish", date(2024, 3, 1), date(2025, 6, 30), "第1版", "清单", "finish", "第2版")


def pending(*grants, filed=date(2025, 1, 1), day=date(2025, 7, 1)):
    return Register(grants).pending("T", "P", "punish", filed, day)


@pytest.mark.parametrize(
    ("rule", "allowed", "words"),
    [
        ("finish", True, "继续办结"),
        ("hand_over", False, "移交"),
        ("stop", False, "停止办理"),
        ("", False, "须由县级人民政府明确"),
    ],
)
def test_the_rule_of_the_list_decides_for_a_case_filed_before_the_end(rule, allowed, words):
    answer = pending(replace(ENDED, transition=rule))
    assert (answer.allowed, answer.transition) == (allowed, rule)
    assert words in answer.reason and "2025-06-30" in answer.reason and "第2版" in answer.reason


@pytest.mark.parametrize(
    ("filed", "allowed"),
    [(date(2024, 2, 29), False), (date(2024, 3, 1), True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)],
)
def test_only_a_case_filed_while_the_grant_ran_is_finished(filed, allowed):
    assert pending(ENDED, filed=filed).allowed is allowed


def test_before_the_end_a_pending_case_is_like_any_other():
    answer = pending(replace(ENDED, transition="stop"), day=date(2025, 6, 30))
    assert answer.allowed and not answer.transition


def test_a_grant_that_goes_on_in_the_next_version_is_no_end():
    following = replace(ENDED, start=date(2025, 7, 1), end=date(2026, 6, 30), transition="stop", ended_by="第3版")
    first = replace(ENDED, transition="")
    assert pending(first, following).allowed
    answer = pending(first, following, day=date(2026, 7, 1))
    assert not answer.allowed and answer.transition == "stop" and "2026-06-30" in answer.reason


def test_a_power_that_comes_back_is_held_again():
    again = replace(ENDED, start=date(2025, 9, 1), end=None)
    stopped = replace(ENDED, transition="stop")
    assert not pending(stopped, again, day=date(2025, 8, 31)).allowed
    assert pending(stopped, again, day=date(2025, 9, 1)).allowed
