"""Counting of time: working days, natural days, months, and the calendar shipped with the product."""

from dataclasses import FrozenInstanceError
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statute.calendar import WorkCalendar, add_months
from statute.day_words import in_words

BARE = WorkCalendar((), (), date(2026, 12, 31))
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def days_of(year):
    first = date(year, 1, 1)
    return [first + timedelta(n) for n in range((date(year + 1, 1, 1) - first).days)]


# The shipped calendar


@pytest.mark.parametrize(("year", "count"), [(2024, 251), (2025, 248), (2026, 248)])
def test_number_of_working_days_in_year(work_calendar, year, count):
    assert sum(map(work_calendar.is_workday, days_of(year))) == count


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, "0204 0218 0407 0428 0511 0914 0929 1012"),
        (2025, "0126 0208 0427 0928 1011"),
        (2026, "0104 0214 0228 0509 0920 1010"),
    ],
)
def test_make_up_days_are_the_only_weekend_days_worked(work_calendar, year, expected):
    worked = [f"{d:%m%d}" for d in days_of(year) if d.weekday() >= 5 and work_calendar.is_workday(d)]
    assert worked == expected.split()


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, "0101 0212 0213 0214 0215 0216 0404 0405 0501 0502 0503 0610 0916 0917 1001 1002 1003 1004 1007"),
        (2025, "0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008"),
        (2026, "0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007"),
    ],
)
def test_rest_days_on_weekdays_are_the_published_ones(work_calendar, year, expected):
    rest = [f"{d:%m%d}" for d in days_of(year) if d.weekday() < 5 and not work_calendar.is_workday(d)]
    assert rest == expected.split()


def test_each_calendar_day_belongs_to_the_edition_of_its_year(calendar_days, calendar_editions):
    editions = {row["id"]: row["year"] for row in calendar_editions}
    rows = calendar_days
    assert {editions[row["edition_id/id"]] for row in rows} == {"2024", "2025", "2026"}
    assert all(row["day"].startswith(editions[row["edition_id/id"]]) for row in rows)
    assert len({row["day"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)
    assert all(row["name"] for row in rows)


# Working days


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 11, 27), True),  # Friday
        (date(2026, 11, 28), False),  # Saturday
        (date(2026, 11, 29), False),  # Sunday
        (date(2026, 11, 30), True),  # Monday
        (date(2026, 10, 10), True),  # make-up Saturday
        (date(2026, 10, 7), False),  # holiday on a Wednesday
    ],
)
def test_working_day(work_calendar, day, worked):
    assert work_calendar.is_workday(day) is worked


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        (date(2026, 11, 16), 1, date(2026, 11, 17)),
        (date(2026, 11, 16), 5, date(2026, 11, 23)),  # Monday to Monday
        (date(2026, 11, 21), 5, date(2026, 11, 27)),  # served on a Saturday
        (date(2026, 9, 28), 5, date(2026, 10, 10)),  # over the National Day holiday, last day a make-up Saturday
        (date(2026, 2, 13), 5, date(2026, 2, 27)),  # over the Spring Festival, make-up day 02-14 counted
    ],
)
def test_start_day_is_not_counted_and_make_up_days_are(work_calendar, start, n, end):
    assert work_calendar.add_workdays(start, n) == end
    assert work_calendar.period_end(start, n, "workdays").end == end


@given(DAYS, st.integers(1, 40))
def test_nth_working_day_leaves_n_working_days_behind(work_calendar, start, n):
    end = work_calendar.add_workdays(start, n)
    span = [start + timedelta(k) for k in range(1, (end - start).days + 1)]
    assert sum(map(work_calendar.is_workday, span)) == n
    assert work_calendar.is_workday(end)


# Natural days and months


@pytest.mark.parametrize(
    ("start", "length", "unit", "end"),
    [
        (date(2026, 1, 10), 15, "days", date(2026, 1, 26)),  # 01-25 is a Sunday
        (date(2026, 1, 10), 60, "days", date(2026, 3, 11)),
        (date(2026, 1, 10), 6, "months", date(2026, 7, 10)),
        (date(2026, 7, 10), 3, "months", date(2026, 10, 10)),  # a Saturday, but worked
    ],
)
def test_worked_timetable_of_an_ordinary_decision(work_calendar, start, length, unit, end):
    assert work_calendar.period_end(start, length, unit).end == end


def test_end_on_holiday_moves_past_the_whole_holiday(work_calendar):
    assert work_calendar.period_end(date(2026, 9, 16), 15, "days").end == date(2026, 10, 8)


def test_end_on_weekend_moves_to_a_make_up_day(work_calendar):
    assert work_calendar.period_end(date(2026, 1, 1), 2, "days").end == date(2026, 1, 4)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2026, 1, 30), 2, date(2026, 3, 30)),
        (date(2026, 6, 15), 6, date(2026, 12, 15)),
        (date(2026, 6, 15), 7, date(2027, 1, 15)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_end_on_the_same_day_number_or_the_last_day(start, months, end):
    assert add_months(start, months) == end


@given(DAYS, st.integers(1, 200), st.sampled_from(["days", "months"]))
def test_period_ends_on_the_first_working_day_from_its_nominal_end(work_calendar, start, length, unit):
    nominal = add_months(start, length) if unit == "months" else start + timedelta(length)
    end = work_calendar.period_end(start, length, unit).end
    assert work_calendar.is_workday(end)
    assert not any(work_calendar.is_workday(nominal + timedelta(n)) for n in range((end - nominal).days))


# Past the last published year


@pytest.mark.parametrize(
    ("start", "length", "unit", "provisional"),
    [
        (date(2026, 12, 28), 3, "workdays", False),  # ends 2026-12-31, the last known day
        (date(2026, 12, 28), 4, "workdays", True),
        (date(2026, 12, 16), 15, "days", False),
        (date(2026, 12, 17), 15, "days", True),
        (date(2026, 6, 30), 6, "months", False),
        (date(2026, 7, 1), 6, "months", True),
    ],
)
def test_end_past_the_published_calendar_is_provisional_and_says_so(work_calendar, start, length, unit, provisional):
    result = work_calendar.period_end(start, length, unit)
    assert result.provisional is provisional
    assert ("尚未登记" in result.arithmetic) is provisional


@pytest.mark.parametrize("month_day", [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)])
def test_fixed_statutory_holidays_rest_in_unpublished_years(work_calendar, month_day):
    year = next(y for y in range(2027, 2034) if date(y, *month_day).weekday() < 5)
    assert not work_calendar.is_workday(date(year, *month_day))


def test_last_published_day_follows_the_notice_alone():
    assert WorkCalendar((), (), date(2027, 1, 1)).is_workday(date(2027, 1, 1))
    assert not WorkCalendar((), (), date(2026, 12, 31)).is_workday(date(2027, 1, 1))
    assert BARE.is_workday(date(2027, 1, 4))


# The arithmetic


def test_arithmetic_of_working_days_names_rest_and_make_up_days(work_calendar):
    assert work_calendar.period_end(date(2026, 9, 18), 10, "workdays").arithmetic == (
        "自2026年9月18日（星期五）的次日起算10个工作日，至2026年10月9日（星期五）届满；"
        "其间9月19日、9月25日至27日、10月1日至7日为休息日，不计入；9月20日为调休上班日，计入。"
    )


def test_arithmetic_leaves_out_the_start_day_and_takes_in_the_end_day(work_calendar):
    assert work_calendar.period_end(date(2026, 10, 7), 3, "workdays").arithmetic == (
        "自2026年10月7日（星期三）的次日起算3个工作日，至2026年10月10日（星期六）届满；10月10日为调休上班日，计入。"
    )
    assert work_calendar.period_end(date(2026, 10, 10), 1, "workdays").arithmetic == (
        "自2026年10月10日（星期六）的次日起算1个工作日，至2026年10月12日（星期一）届满；其间10月11日为休息日，不计入。"
    )


def test_arithmetic_of_a_run_over_two_months():
    words = WorkCalendar([date(2026, 9, 30)], [], date(2026, 12, 31)).period_end(date(2026, 9, 29), 1, "workdays")
    assert words.arithmetic == (
        "自2026年9月29日（星期二）的次日起算1个工作日，至2026年10月1日（星期四）届满；其间9月30日为休息日，不计入。"
    )
    over = WorkCalendar([date(2026, 9, 30), date(2026, 10, 1)], [], date(2026, 12, 31))
    assert "其间9月30日至10月1日为休息日" in over.period_end(date(2026, 9, 29), 1, "workdays").arithmetic


def test_arithmetic_without_rest_days_is_plain(work_calendar):
    assert work_calendar.period_end(date(2026, 11, 16), 2, "workdays").arithmetic == (
        "自2026年11月16日（星期一）的次日起算2个工作日，至2026年11月18日（星期三）届满。"
    )


def test_arithmetic_of_natural_days_tells_the_move(work_calendar):
    assert work_calendar.period_end(date(2026, 1, 10), 15, "days").arithmetic == (
        "自2026年1月10日（星期六）的次日起算15日，末日为2026年1月25日（星期日），系休息日，"
        "顺延至2026年1月26日（星期一）届满。"
    )


def test_arithmetic_of_months_tells_a_make_up_day(work_calendar):
    assert work_calendar.period_end(date(2026, 7, 10), 3, "months").arithmetic == (
        "自2026年7月10日（星期五）的次日起算3个月，末日为2026年10月10日（星期六），届满（调休上班日）。"
    )


def test_arithmetic_of_a_provisional_end_says_how_it_was_found(work_calendar):
    assert work_calendar.period_end(date(2026, 12, 31), 1, "workdays").arithmetic == (
        "自2026年12月31日（星期四）的次日起算1个工作日，至2027年1月4日（星期一）届满；其间1月1日至3日为休息日，不计入。"
        "期满日所在时段的放假安排尚未登记，系按周末和固定法定节日推算，登记后应当重算。"
    )


@pytest.mark.parametrize(("day", "name"), [(n, "一二三四五六日"[n]) for n in range(7)])
def test_weekday_in_words(day, name):
    assert in_words(date(2026, 11, 23 + day)) == f"2026年11月{23 + day}日（星期{name}）"


# Bad input


@pytest.mark.parametrize("length", [0, -1])
@pytest.mark.parametrize("unit", ["workdays", "days", "months"])
def test_length_must_be_positive(work_calendar, length, unit):
    with pytest.raises(ValueError, match=f"期间长度应当为正数，不能是{length}"):
        work_calendar.period_end(date(2026, 1, 10), length, unit)


def test_number_of_working_days_must_be_positive(work_calendar):
    with pytest.raises(ValueError, match="期间长度应当为正数，不能是0"):
        work_calendar.add_workdays(date(2026, 1, 10), 0)


def test_unknown_unit_is_refused(work_calendar):
    with pytest.raises(ValueError, match="weeks"):
        work_calendar.period_end(date(2026, 1, 10), 1, "weeks")


def test_day_cannot_be_both_rest_and_make_up():
    with pytest.raises(ValueError, match="2026年10月10日（星期六）既登记为休息日，又登记为调休上班日"):
        WorkCalendar([date(2026, 10, 10)], [date(2026, 10, 10)], date(2026, 12, 31))


def test_moment_is_refused_because_its_day_depends_on_the_time_zone(work_calendar):
    with pytest.raises(TypeError):
        work_calendar.is_workday(datetime(2026, 10, 10, 8))
    with pytest.raises(TypeError):
        work_calendar.period_end(datetime(2026, 1, 10, 8), 6, "months")


def test_calendar_and_its_answer_are_frozen(work_calendar):
    with pytest.raises(FrozenInstanceError):
        work_calendar.period_end(date(2026, 1, 10), 15, "days").end = date(2030, 12, 31)
    with pytest.raises(FrozenInstanceError):
        work_calendar.known_until = date(2030, 12, 31)
    assert isinstance(BARE.holidays, frozenset)
    assert hash(BARE) == hash(WorkCalendar([], [], date(2026, 12, 31)))
