"""One clock by hand: what stops it, who lengthens it, what it says, and its colour."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from statute.clock import ClockState, Lengthening, Suspension, state
from statute.deadlines import DEADLINES, due
from statute.interruptions import extension_of, ground_of, may_extend, may_suspend
from statute.legal_types import Verdict
from statute.lights import Light, light

DECISION, SEIZURE, FILING = DEADLINES["decision"], DEADLINES["seizure"], DEADLINES["filing"]
RULE = "某规章第五十七条"
HEAD = Lengthening(30, "行政机关负责人", "案情复杂", RULE)
COLLECTIVE = Lengthening(30, "行政机关负责人集体讨论", "案情特别复杂", RULE)
LAW = "《行政强制法》第二十五条"


def span(first, last, ground="鉴定"):
    return Suspension(date.fromisoformat(first), last and date.fromisoformat(last), ground, RULE)


def at(work_calendar, row, start, *suspensions, extensions=(), today="2026-03-03", **more):
    start, today = date.fromisoformat(start), date.fromisoformat(today)
    return state(row, start, suspensions, extensions, calendar=work_calendar, today=today, **more)


@pytest.mark.parametrize("code", [row.code for row in DEADLINES.values() if not row.set_by])
def test_an_undisturbed_clock_is_the_row_of_the_table(work_calendar, code):
    start = date(2026, 1, 10)
    found = state(DEADLINES[code], start, calendar=work_calendar, today=date(2026, 1, 12))
    expected = due(code, start, work_calendar)
    assert (found.due, found.provisional, found.arithmetic) == (
        expected.end,
        expected.provisional,
        expected.arithmetic,
    )
    assert found.days_left == (found.due - date(2026, 1, 12)).days
    assert found.lapsed is (found.days_left < 0)
    assert not found.paused


@pytest.mark.parametrize(
    ("today", "left", "lapsed"), [("2026-05-31", 1, False), ("2026-06-01", 0, False), ("2026-06-02", -1, True)]
)
def test_days_left_and_lapse(work_calendar, today, left, lapsed):
    found = at(work_calendar, DECISION, "2026-03-03", today=today)
    assert (found.due, found.days_left, found.lapsed) == (date(2026, 6, 1), left, lapsed)


@pytest.mark.parametrize(
    ("spans", "end"),
    [
        # filed 2026-03-03: ninety days end on Monday 06-01
        ([("2026-03-10", "2026-03-10")], date(2026, 6, 2)),
        ([("2026-03-10", "2026-03-14")], date(2026, 6, 8)),  # five days: Saturday 06-06, moved to Monday
        ([("2026-03-10", "2026-03-19")], date(2026, 6, 11)),
        ([("2026-03-10", "2026-03-19"), ("2026-03-15", "2026-03-24")], date(2026, 6, 16)),  # fifteen days, once each
        ([("2026-02-20", "2026-03-03")], date(2026, 6, 1)),  # over on the starting day
        ([("2026-02-20", "2026-03-04")], date(2026, 6, 2)),
        ([("2026-06-01", "2026-06-10")], date(2026, 6, 11)),  # begins on the last day, which then does not count
        ([("2026-06-02", "2026-06-10")], date(2026, 6, 1)),  # begins too late
    ],
)
def test_suspended_days_do_not_count(work_calendar, spans, end):
    assert at(work_calendar, DECISION, "2026-03-03", *(span(*s) for s in spans)).due == end


def test_an_end_moved_by_a_rest_day_does_not_fall_into_a_suspension(work_calendar):
    # filed 03-09: ninety days end on Sunday 06-07, moved to Monday 06-08, on which a hearing begins for three days
    assert at(work_calendar, DECISION, "2026-03-09", span("2026-06-08", "2026-06-10", "听证")).due == date(2026, 6, 11)


def test_an_open_suspension_pauses_the_clock_and_moves_with_the_day(work_calendar):
    first = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", None), today="2026-03-12")
    assert (first.due, first.paused, first.lapsed) == (date(2026, 6, 4), True, False)
    later = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", None), today="2026-03-19")
    assert later.due == date(2026, 6, 11)
    assert "尚未结束" in later.arithmetic
    before = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", None), today="2026-03-09")
    assert not before.paused
    assert at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", None), today="2026-03-10").paused
    over = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", "2026-03-12"), today="2026-03-11")
    assert not over.paused


def test_an_open_suspension_begun_after_the_end_pauses_nothing(work_calendar):
    found = at(work_calendar, DECISION, "2026-03-03", span("2026-06-02", None), today="2026-06-05")
    assert (found.due, found.paused, found.lapsed) == (date(2026, 6, 1), False, True)


def test_extensions_up_to_the_cap(work_calendar):
    one = at(work_calendar, DECISION, "2026-03-03", extensions=[HEAD])
    assert one.due == date(2026, 7, 1)
    two = at(work_calendar, DECISION, "2026-03-03", extensions=[HEAD, COLLECTIVE])
    assert two.due == date(2026, 7, 31)
    with pytest.raises(ValueError, match="最长150日，不能延长到151"):
        at(work_calendar, DECISION, "2026-03-03", extensions=[HEAD, replace(COLLECTIVE, length=31)])


def test_seizure_is_not_moved_by_a_rest_day(work_calendar):
    assert at(work_calendar, SEIZURE, "2026-10-16").due == date(2026, 11, 15)  # a Sunday
    # three days of testing: 11-18; thirty more days: 12-18; five days of testing: 11-20
    assert at(work_calendar, SEIZURE, "2026-10-16", span("2026-10-20", "2026-10-22")).due == date(2026, 11, 18)
    assert at(work_calendar, SEIZURE, "2026-10-16", span("2026-10-20", "2026-10-26")).due == date(
        2026, 11, 22
    )  # Sunday
    more = Lengthening(30, "行政机关负责人", "情况复杂", LAW)
    assert at(work_calendar, SEIZURE, "2026-10-16", extensions=[more]).due == date(2026, 12, 15)


def test_working_days_and_months_leave_out_what_is_suspended(work_calendar):
    row = replace(DEADLINES["defence"], suspended_by=SEIZURE.suspended_by)
    # served 2026-10-09; 10-10 works, 12, 13 are left out: 10-10, 14, 15, 16, 19; the Sunday in the span is no loss
    assert at(work_calendar, row, "2026-10-09", span("2026-10-11", "2026-10-13")).due == date(2026, 10, 19)
    row = replace(DEADLINES["court_window"], suspended_by=SEIZURE.suspended_by)
    assert at(work_calendar, row, "2026-07-10", span("2026-08-01", "2026-08-02")).due == date(2026, 10, 12)


def test_every_step_is_said(work_calendar):
    found = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", "2026-03-14"), extensions=[HEAD])
    assert found.arithmetic == (
        "自2026年3月3日（星期二）的次日起算90日；"
        "经行政机关负责人批准延长30日（案情复杂，某规章第五十七条）；连同延长最长150日；"
        "2026年3月10日（星期二）至2026年3月14日（星期六）为鉴定期间，不计入（某规章第五十七条）；共扣除5日；"
        "末日为2026年7月6日（星期一），届满。"
    )
    moved = at(work_calendar, DECISION, "2026-03-03", span("2026-03-10", "2026-03-14"))
    assert moved.arithmetic.endswith("末日为2026年6月6日（星期六），顺延至2026年6月8日（星期一）届满。")


def test_a_suspension_that_came_too_late_is_not_said(work_calendar):
    found = at(
        work_calendar, DECISION, "2026-03-03", span("2026-03-10", "2026-03-10"), span("2026-07-01", "2026-07-02")
    )
    assert found.due == date(2026, 6, 2)
    assert "7月1日" not in found.arithmetic


def test_past_the_known_calendar_is_provisional(work_calendar):
    found = at(work_calendar, DECISION, "2026-10-01", span("2026-10-10", "2026-10-12"))
    assert found.provisional
    assert found.arithmetic.endswith("放假安排尚未登记，登记后应当重算。")
    # 2026-09-30 with three days left out: 2026-12-31 and three: 2027-01-01 on; one day less stays known
    assert not at(work_calendar, DECISION, "2026-10-01", span("2026-10-10", "2026-10-10")).provisional


def test_a_day_set_by_a_paper(work_calendar):
    found = at(work_calendar, DEADLINES["correction"], "2026-03-03", set_day=date(2026, 3, 7))
    assert (found.due, found.days_left) == (date(2026, 3, 7), 4)
    assert found.arithmetic == "责令改正的文书载明的日期为2026年3月7日（星期六）。"
    with pytest.raises(ValueError, match="不能推算"):
        at(work_calendar, DEADLINES["correction"], "2026-03-03")


def test_what_the_law_does_not_stop_is_not_stopped(work_calendar):
    for code in ("payment", "defence", "filing", "crime_handover"):
        with pytest.raises(ValueError, match="没有可以扣除的期间"):
            at(work_calendar, DEADLINES[code], "2026-03-03", span("2026-03-04", "2026-03-05"))
    with pytest.raises(ValueError, match="最长"):
        at(work_calendar, DEADLINES["payment"], "2026-03-03", extensions=[HEAD])


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="倒置"):
        span("2026-03-05", "2026-03-04")
    assert span("2026-03-05", "2026-03-05").holds(date(2026, 3, 5))


def test_hours_keep_their_moment(work_calendar):
    row = DEADLINES["crime_handover"]
    found = state(row, datetime(2026, 11, 20, 9, 0), calendar=work_calendar, today=date(2026, 11, 20))
    assert (found.due, found.days_left) == (date(2026, 11, 21), 1)


@pytest.mark.parametrize(
    ("left", "code", "paused", "expected"),
    [
        (-1, "payment", False, Light.RED),
        (1, "payment", False, Light.RED),
        (2, "payment", False, Light.YELLOW),
        (5, "payment", False, Light.YELLOW),
        (6, "payment", False, Light.GREEN),
        (0, "decision", True, Light.PAUSED),
        (-9, "litigation", False, Light.WAITING),
        (-9, "court_ruling", False, Light.WAITING),
    ],
)
def test_lights(left, code, paused, expected):
    clock = ClockState(date(2026, 3, 3) + timedelta(left), left, paused, left < 0, False, "")
    assert light(clock, DEADLINES[code], yellow=5, red=1) is expected


# -- what may stop or lengthen a clock ------------------------------------------------------------

DAY = date(2026, 4, 1)


def suspend(row, code, named=True, first=DAY, last=DAY, end=DAY):
    return may_suspend(row, code, named, first, last, end)


def extend(row, code, length=30, given=(), named=True, on=DAY, end=DAY):
    return may_extend(row, code, length, given, named, on, end)


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (suspend(FILING, "appraisal"), "法律没有规定"),
        (suspend(DECISION, "holiday"), "法律没有规定"),
        (suspend(DECISION, "appraisal", named=False), "没有登记对本案适用的"),
        (suspend(DECISION, "appraisal", last=DAY - timedelta(1)), "止日早于起日"),
        (suspend(DECISION, "appraisal", end=DAY - timedelta(1)), "已于2026-03-31届满"),
        (extend(DEADLINES["payment"], "head"), "法律没有规定"),
        (extend(DECISION, "head", named=False), "没有登记对本案适用的"),
        (extend(DECISION, "head", given=("head",)), "只能延长一次"),
        (extend(DECISION, "collective"), "须先由行政机关负责人延长"),
        (extend(DECISION, "head", length=31), "最多延长30"),
        (extend(DECISION, "head", length=0), "最多延长30"),
        (extend(FILING, "head", length=16), "最多延长15"),
        (extend(DECISION, "head", end=DAY - timedelta(1)), "届满后不能再延长"),
    ],
)
def test_refused(found, message):
    assert found.blocks
    assert message in found.message


@pytest.mark.parametrize(
    "found",
    [
        suspend(DECISION, "appraisal"),
        suspend(DECISION, "hearing", last=None),
        suspend(SEIZURE, "testing", named=False),
        extend(DECISION, "head"),
        extend(DECISION, "head", length=1),
        extend(DECISION, "collective", given=("head",)),
        extend(FILING, "head", length=15, named=False),
        extend(SEIZURE, "head", named=False),
    ],
)
def test_allowed(found):
    assert found.verdict is Verdict.PASS
    assert found.rule in {"clock_suspension", "clock_extension"}


def test_each_ground_and_extension_cites_its_own_article():
    assert str(suspend(SEIZURE, "testing").basis) == "《行政强制法》第二十五条第三款"
    assert str(extend(SEIZURE, "head").basis) == "《行政强制法》第二十五条第一款"
    assert ground_of(DECISION, "hearing").title == "听证"
    assert ground_of(FILING, "hearing") is None
    assert extension_of(FILING, "collective") is None
