"""Two versions side by side: what is added, dropped, changed, kept, and what becomes of pending cases."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta
from itertools import product

import pytest
from competence.comparison import compare
from competence.periods import merged, without
from competence.versions import Change, Difference, Line, Span, Version

START, CHANGE = date(2024, 3, 1), date(2025, 7, 1)
ALL = frozenset({"inspect", "punish", "coerce"})
DAY = timedelta(days=1)


def line(power="P1", **values):
    return Line(**{"power": power, "functions": ALL, "start": START, "end": None, "guide": "农业", **values})


def again(power="P1", **values):
    return line(power, **{"start": CHANGE, **values})


def entry(old, new, rule="finish"):
    """Compare versions with these lines of one power; return what becomes of it."""
    (found,) = compare(Version(START, "stop", tuple(old)), Version(CHANGE, rule, tuple(new))).entries
    return found


def test_a_line_repeated_from_the_first_day_of_the_new_version_is_kept():
    found = entry([line()], [again()])
    assert found.change is Change.KEPT
    assert not (found.lost or found.gained or found.differences)


def test_a_missing_line_is_dropped_with_every_function_from_the_first_day():
    found = entry([line()], [])
    assert found.change is Change.DROPPED
    assert found.lost == tuple(Span(function, CHANGE, None) for function in ("inspect", "punish", "coerce"))


@pytest.mark.parametrize("status", ["suspended", "withdrawn"])
def test_a_suspended_or_withdrawn_line_is_dropped_and_says_so(status):
    found = entry([line()], [again(status=status)])
    assert found.change is Change.DROPPED
    assert found.differences == (Difference("status", ("granted",), (status,)),)
    assert {span.first for span in found.lost} == {CHANGE}


def test_a_suspended_line_granted_again_is_added():
    found = entry([line(status="suspended")], [again()])
    assert found.change is Change.ADDED
    assert not found.lost


def test_a_power_of_no_earlier_version_is_added():
    assert entry([], [again()]).change is Change.ADDED
    assert compare(None, Version(CHANGE, "finish", (again(),))).entries[0].change is Change.ADDED


def test_one_function_may_be_lost_alone():
    found = entry([line()], [again(functions=ALL - {"coerce"})])
    assert found.change is Change.CHANGED
    assert found.lost == (Span("coerce", CHANGE, None),)
    assert found.differences == (Difference("functions", ("inspect", "punish", "coerce"), ("inspect", "punish")),)


@pytest.mark.parametrize(
    ("field", "was", "now"),
    [("guide", "农业", "环境"), ("transition", "", "stop"), ("end", None, date(2026, 12, 31))],
)
def test_a_changed_field_is_named_with_both_values(field, was, now):
    found = entry([line(**{field: was})], [again(**{field: now})])
    assert found.change is Change.CHANGED
    assert found.differences == (Difference(field, (was,), (now,)),)


def test_an_earlier_end_takes_the_power_away_from_the_day_after_it():
    found = entry([line()], [again(end=date(2025, 12, 31))])
    assert {(span.first, span.last) for span in found.lost} == {(date(2026, 1, 1), None)}


def test_a_later_start_leaves_a_gap():
    found = entry([line()], [again(start=date(2025, 10, 1))])
    assert found.change is Change.CHANGED
    assert {(span.first, span.last) for span in found.lost} == {(CHANGE, date(2025, 9, 30))}
    assert found.differences == (Difference("start", (CHANGE,), (date(2025, 10, 1),)),)


@pytest.mark.parametrize(("end", "change"), [(CHANGE - DAY, Change.LAPSED), (CHANGE, Change.DROPPED)])
def test_what_had_ended_before_is_not_taken_away(end, change):
    assert entry([line(end=end)], []).change is change


def test_a_lapsed_line_beside_a_running_one_counts_for_nothing():
    old = [line(end=date(2024, 12, 31), guide="住建"), line(start=date(2025, 1, 1))]
    assert entry(old, [again()]).change is Change.KEPT


def test_several_periods_of_one_power_are_reckoned_together():
    old = [line(end=date(2025, 9, 30)), line(start=date(2025, 10, 1), end=date(2026, 3, 31))]
    found = entry(old, [again(end=date(2026, 3, 31))])
    assert not (found.lost or found.gained)
    found = entry(old, [again(end=date(2025, 8, 31)), again(start=date(2025, 12, 1), end=date(2026, 6, 30))])
    assert {(span.first, span.last) for span in found.lost} == {(date(2025, 9, 1), date(2025, 11, 30))}
    assert {(span.first, span.last) for span in found.gained} == {(date(2026, 4, 1), date(2026, 6, 30))}


def test_functions_split_over_two_lines_are_the_same_power():
    found = entry([line()], [again(functions=frozenset({"inspect"})), again(functions=ALL - {"inspect"})])
    assert found.change is Change.KEPT


def test_what_granted_nothing_before_and_after_is_changed_or_kept():
    assert entry([line(status="suspended")], [again(status="withdrawn")]).change is Change.CHANGED
    assert entry([line(status="withdrawn")], [again(status="withdrawn")]).change is Change.KEPT
    assert entry([line(status="suspended")], []).change is Change.CHANGED


def test_the_rule_is_that_of_the_line_or_else_of_the_list():
    assert entry([line()], [], "hand_over").transition == "hand_over"
    assert entry([line(transition="stop")], [again(status="withdrawn")], "hand_over").transition == "hand_over"
    assert entry([line()], [again(status="withdrawn", transition="stop")], "hand_over").transition == "stop"
    other = again(functions=frozenset({"inspect"}), status="suspended", transition="finish")
    assert entry([line()], [other], "hand_over").transition == "hand_over"
    mixed = [again(transition="finish", end=CHANGE), other, again(status="suspended", transition="stop")]
    assert entry([line()], mixed, "hand_over").transition == "stop"


def test_only_a_loss_on_the_first_day_counts_as_taken_away_by_the_change():
    powers = {
        "gone": ([line("gone")], []),
        "shorter": ([line("shorter")], [again("shorter", end=date(2025, 12, 31))]),
        "not begun": ([line("not begun", start=CHANGE + DAY)], []),
        "less": ([line("less")], [again("less", functions=ALL - {"coerce"})]),
        "kept": ([line("kept")], [again("kept")]),
    }
    old, new = (tuple(one for pair in powers.values() for one in pair[side]) for side in (0, 1))
    found = compare(Version(START, "stop", old), Version(CHANGE, "finish", new))
    assert [one.power for one in found.losing("punish")] == ["gone"]
    assert [one.power for one in found.losing("coerce")] == ["gone", "less"]
    assert [one.power for one in found.losing()] == ["gone", "less"]
    assert [one.power for one in found.of(Change.DROPPED)] == ["gone", "not begun"]


def test_the_order_is_that_of_the_old_version_then_the_new():
    found = compare(Version(START, "", (line("P2"), line("P1"))), Version(CHANGE, "", (again("P3"), again("P1"))))
    assert [one.power for one in found.entries] == ["P2", "P1", "P3"]


def test_agrees_with_a_plain_walk_day_by_day():
    """Every pair of two small lists of periods, judged one day at a time."""
    days = [CHANGE + n * DAY for n in range(-2, 5)]
    periods = [(start, end) for start in days for end in (*days, None) if end is None or start <= end]
    lists = [[period] for period in periods] + [[one, two] for one, two in zip(periods, reversed(periods), strict=True)]
    horizon = [CHANGE + n * DAY for n in range(9)]

    def holds(lines, day):
        return any(start <= day and (end is None or day <= end) for start, end in lines)

    for old, new in product(lists[::3], lists[::2]):
        found = entry(*([line(start=start, end=end) for start, end in side] for side in (old, new)))
        lost = {day for day in horizon if holds(old, day) and not holds(new, day)}
        said = [span for span in found.lost if span.function == "punish"]
        assert {day for day in horizon if any(s.first <= day <= (s.last or date.max) for s in said)} == lost
        dropped = any(holds(old, day) for day in horizon) and not any(holds(new, day) for day in horizon)
        assert (found.change is Change.DROPPED) is dropped


def test_spans_merge_and_subtract_at_their_borders():
    one = (date(2025, 1, 1), date(2025, 1, 31))
    assert merged([(date(2025, 2, 1), date(2025, 2, 28)), one]) == ((date(2025, 1, 1), date(2025, 2, 28)),)
    assert merged([(date(2025, 2, 1), date(2025, 1, 1))]) == ()
    assert without((one,), ((date(2024, 1, 1), date.max),)) == ()
    assert without((one,), ((one[1], date.max),)) == ((one[0], date(2025, 1, 30)),)
    assert without((one,), ((date(2024, 1, 1), one[0]),)) == ((date(2025, 1, 2), one[1]),)


def test_what_is_compared_is_frozen():
    with pytest.raises(FrozenInstanceError):
        line().end = CHANGE
    assert replace(line(), end=CHANGE).end == CHANGE
