"""The last day of a row of the table: forward, backward, in hours, or a day of the year."""

from datetime import date, datetime, time, timedelta

from .calendar import HOURS, UNIT_WORDS, PeriodEnd, Unit, WorkCalendar
from .day_words import in_words
from .deadline import Deadline

_DAY = timedelta(days=1)


def last_day(row: Deadline, start: date, calendar: WorkCalendar) -> PeriodEnd:
    """Find the last day of ``row`` counted from ``start``; see ``deadlines.due``."""
    if row.set_by:
        raise ValueError(f"{row.title}{row.length_in_words}，不能推算")
    if row.yearly:
        return _of_the_year(row, _day_of(start), calendar)
    if row.unit == HOURS:
        return _in_hours(row, start)
    if row.before:
        return _before(row, _day_of(start), calendar)
    if not row.moves:
        return _unmoved(row, _day_of(start))
    return calendar.period_end(_day_of(start), row.length, row.unit)


def moment_end(row: Deadline, start: date) -> datetime:
    """Return the moment a period in hours ends (Beijing time, without zone)."""
    moment = start if isinstance(start, datetime) else datetime.combine(start, time.min)
    return moment + timedelta(hours=row.length)


def _day_of(start: date) -> date:
    return start.date() if isinstance(start, datetime) else start


def _in_hours(row: Deadline, start: date) -> PeriodEnd:
    """Count hours from a moment; a day counts from its first minute, so that its end is that of the day itself."""
    end = moment_end(row, start)
    if isinstance(start, datetime):
        words = (
            f"自{in_words(start.date())}{start:%H:%M}起算{row.length}小时，至{in_words(end.date())}{end:%H:%M}届满。"
        )
        return PeriodEnd(end.date(), False, words)
    last = (end - timedelta(minutes=1)).date()
    return PeriodEnd(last, False, f"起算时刻未记明，从严自{in_words(start)}零时起算{row.length}小时，当日届满。")


def _unmoved(row: Deadline, start: date) -> PeriodEnd:
    """Count natural days to the last one, a rest day or not."""
    end = start + row.length * _DAY
    words = f"自{in_words(start)}的次日起算{row.length}{UNIT_WORDS[row.unit]}，至{in_words(end)}届满，遇休息日不顺延。"
    return PeriodEnd(end, False, words)


def _before(row: Deadline, event: date, calendar: WorkCalendar) -> PeriodEnd:
    """Find the latest day that leaves ``row.length`` whole units between itself and ``event``."""
    if row.unit is not Unit.WORKDAYS:
        raise ValueError(f"{row.title}：倒计期限只按工作日计算")
    day, left = event, row.length
    while left:
        day -= _DAY
        left -= calendar.is_workday(day)
    latest = day - _DAY
    words = (
        f"{in_words(event)}之前应当有整{row.length}{UNIT_WORDS[row.unit]}（当日和实施之日均不计入），"
        f"其首日为{in_words(day)}，最迟应当在{in_words(latest)}"
    )
    provisional = event > calendar.known_until
    return PeriodEnd(
        latest, provisional, words + ("。所在年度放假安排尚未登记，登记后应当重算。" if provisional else "。")
    )


def _of_the_year(row: Deadline, start: date, calendar: WorkCalendar) -> PeriodEnd:
    """Find the first such day after ``start``; not moved by a rest day: who waits for Monday is late."""
    end = date(start.year, *row.yearly)
    if end <= start:
        end = date(start.year + 1, *row.yearly)
    return PeriodEnd(end, False, f"{row.length_in_words}前完成，本期为{in_words(end)}，遇休息日不顺延。")
