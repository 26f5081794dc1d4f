"""What a town holds on a day, has lately lost and will gain."""

from datetime import date, timedelta

import pytest
from competence.gate import Grant, may
from competence.standing import RECENT, fine_range, standing
from hypothesis import given
from hypothesis import strategies as st

FIRST, LAST = date(2024, 3, 1), date(2025, 2, 28)
DAY = timedelta(days=1)


def grant(start=FIRST, end=None, power="P1", function="punish", version="第1版"):
    return Grant("610481004", power, function, start, end, version, "承接事项清单")


def kinds(grants, day):
    found = standing(grants, day)
    return [len(part) for part in (found.now, found.lost, found.coming, found.ending)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (FIRST - DAY, [0, 0, 1, 0]),
        (FIRST, [1, 0, 0, 1]),
        (LAST, [1, 0, 0, 1]),
        (LAST + DAY, [0, 1, 0, 0]),
        (LAST + RECENT * DAY, [0, 1, 0, 0]),
        (LAST + (RECENT + 1) * DAY, [0, 0, 0, 0]),
        (date.min, [0, 0, 1, 0]),
        (date.max, [0, 0, 0, 0]),
    ],
)
def test_what_a_grant_means_on_its_border_days(day, expected):
    assert kinds([grant(end=LAST)], day) == expected


def test_a_later_version_that_follows_at_once_continues_the_run():
    first, second = grant(end=LAST), grant(LAST + DAY, version="第2版")
    for day, version in ((LAST, "第1版"), (LAST + DAY, "第2版")):
        found = standing([second, first], day)
        (holding,) = found.now
        assert (holding.since, holding.until, holding.grant.list_version) == (FIRST, None, version)
        assert not (found.lost or found.coming or found.ending)


def test_a_gap_of_a_day_is_a_loss_and_a_new_beginning():
    first, second = grant(end=LAST), grant(LAST + 2 * DAY, version="第2版")
    before, between, after = (standing([first, second], LAST + days * DAY) for days in (0, 1, 2))
    assert (before.now[0].until, before.coming[0].since) == (LAST, LAST + 2 * DAY)
    assert (between.now, between.lost[0].until, between.coming[0].since) == ((), LAST, LAST + 2 * DAY)
    assert (after.now[0].since, after.lost, after.coming) == (LAST + 2 * DAY, (), ())


def test_functions_and_powers_stand_for_themselves():
    grants = [grant(end=LAST), grant(function="inspect"), grant(power="P2")]
    found = standing(grants, LAST + DAY)
    assert [(held.grant.power, held.grant.function) for held in found.now] == [("P1", "inspect"), ("P2", "punish")]
    assert [(held.grant.power, held.grant.function) for held in found.lost] == [("P1", "punish")]


days = st.dates(date(2024, 1, 1), date(2024, 2, 28))


@given(st.lists(st.tuples(days, st.integers(0, 20)), max_size=5), days)
def test_what_is_held_is_what_the_gate_allows(spans, day):
    grants, free = [], date.min
    for start, length in sorted(spans):
        if start > free:  # two grants of a function never share a day
            free = start + length * DAY
            grants.append(grant(start, free))
    answer = may(grants, "610481004", "P1", "punish", day)
    found = standing(grants, day)
    assert [held.grant for held in found.now] == ([answer.grant] if answer.allowed else [])
    assert all(held.since <= day <= held.until for held in found.now)


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (500, 2000, "500元以上2000元以下"),
        (0, 100_000, "10万元以下"),
        (50_000, 100_000, "5万元以上10万元以下"),
        (2000, 20_000, "2000元以上2万元以下"),
        (0, 15_500, "15500元以下"),
        (0, 15_000, "1.5万元以下"),
        (100.5, 200, "100.5元以上200元以下"),
        (200, 200, "200元"),
    ],
)
def test_fines_are_written_as_in_the_statutes(least, most, words):
    assert fine_range(least, most) == words
