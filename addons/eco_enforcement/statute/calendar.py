"""Counting time: working days, natural days and months, each with its arithmetic in words.

Working days are those of the State Council's yearly notices (make-up Saturdays and Sundays count);
the start day is not counted and an end on a rest day moves on (民事诉讼法 art. 85, by analogy).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .day_words import in_words

_DAY = timedelta(days=1)
SATURDAY = 5
# Statutory holidays on a fixed day of the solar year; the lunar ones need the yearly notice.
FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})


class Unit(StrEnum):
    """Units of a period."""

    WORKDAYS = "workdays"
    DAYS = "days"
    MONTHS = "months"


# Hours run from a moment and know no calendar: no unit of ``period_end``.
HOURS = "hours"
UNIT_WORDS = {Unit.WORKDAYS: "个工作日", Unit.DAYS: "日", Unit.MONTHS: "个月", HOURS: "小时"}


@dataclass(frozen=True, slots=True)
class PeriodEnd:
    """The last day of a period; ``provisional`` when it lies past the last published calendar.

    ``arithmetic`` says in Chinese how the day was found.
    """

    end: date
    provisional: bool
    arithmetic: str


def add_months(day: date, months: int) -> date:
    """Return the same day number ``months`` later, or the last day of that month if it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following, first = divmod(year * 12 + month + 1, 12)
    last = date(following, first + 1, 1) - _DAY
    return last.replace(day=min(day.day, last.day))


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The published calendar up to and including ``known_until``.

    ``holidays`` are rest days of the notices, ``workdays`` weekend days on which people work. Days past
    ``known_until`` follow the weekend and the statutory holidays of fixed date, and count as provisional.
    Raises ``ValueError`` for a day in both sets.
    """

    holidays: frozenset[date]
    workdays: frozenset[date]
    known_until: date

    def __post_init__(self):
        """Freeze the two sets, which may be given as any iterable, and refuse a contradiction."""
        object.__setattr__(self, "holidays", frozenset(self.holidays))
        object.__setattr__(self, "workdays", frozenset(self.workdays))
        if both := self.holidays & self.workdays:
            raise ValueError(f"{in_words(min(both))}既登记为休息日，又登记为调休上班日")

    def is_workday(self, day: date) -> bool:
        """Tell whether people work on ``day``; raises ``TypeError`` for a moment (``datetime``)."""
        _refuse_moment(day)
        if day in self.workdays:
            return True
        if day in self.holidays or day.weekday() >= SATURDAY:
            return False
        return day <= self.known_until or (day.month, day.day) not in FIXED_HOLIDAYS

    def add_workdays(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day``; raises ``ValueError`` unless ``n`` >= 1."""
        if n < 1:
            raise ValueError(f"期间长度应当为正数，不能是{n}")
        while n:
            day += _DAY
            if self.is_workday(day):
                n -= 1
        return day

    def period_end(self, start: date, length: int, unit: str) -> PeriodEnd:
        """Find the last day of a period of ``length`` ``unit`` (see ``Unit``) that begins with ``start``.

        The start day is not counted; an end on a rest day moves to the next working day.
        Raises ``ValueError`` for an unknown unit or a length below 1, ``TypeError`` for a moment.
        """
        _refuse_moment(start)
        unit = Unit(unit)
        if length < 1:
            raise ValueError(f"期间长度应当为正数，不能是{length}")
        words = f"自{in_words(start)}的次日起算{length}{UNIT_WORDS[unit]}"
        if unit is Unit.WORKDAYS:
            end = self.add_workdays(start, length)
            words += f"，至{in_words(end)}届满" + self._skipped(start, end)
        else:
            last = add_months(start, length) if unit is Unit.MONTHS else start + length * _DAY
            end = last if self.is_workday(last) else self.add_workdays(last, 1)
            words += f"，末日为{in_words(last)}"
            words += "，届满" if end == last else f"，系休息日，顺延至{in_words(end)}届满"
            words += "（调休上班日）" if end in self.workdays else ""
        provisional = end > self.known_until
        if provisional:
            words += "。期满日所在时段的放假安排尚未登记，系按周末和固定法定节日推算，登记后应当重算"
        return PeriodEnd(end, provisional, words + "。")

    def _skipped(self, start: date, end: date) -> str:
        """Name the rest days passed over and the make-up days counted after ``start`` up to ``end``."""
        span = [start + n * _DAY for n in range(1, (end - start).days + 1)]
        rest = [day for day in span if not self.is_workday(day)]
        made_up = [day for day in span if day in self.workdays]
        words = f"；其间{_runs(rest)}为休息日，不计入" if rest else ""
        return words + (f"；{_runs(made_up)}为调休上班日，计入" if made_up else "")


def _refuse_moment(day: date) -> None:
    if isinstance(day, datetime):
        raise TypeError("a day is needed, not a moment: convert it to the local date first")


def _runs(days: Iterable[date]) -> str:
    """Write days in order, those next to each other as one run: 1月17日至18日、1月24日."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == _DAY:
            runs[-1].append(day)
        else:
            runs.append([day])
    return "、".join(_run(run[0], run[-1]) for run in runs)


def _run(first: date, last: date) -> str:
    words = f"{first.month}月{first.day}日"
    if first == last:
        return words
    return f"{words}至{last.day}日" if first.month == last.month else f"{words}至{last.month}月{last.day}日"
