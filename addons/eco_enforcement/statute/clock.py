"""One clock: its row, its start, what stopped it and who lengthened it make its last day, with every step in words.

A day inside a suspension does not count, so the last day moves on by the number of such days. Nothing pauses a
clock by itself: each suspension has its ground, its article, its first and (once it is over) its last day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import UNIT_WORDS, PeriodEnd, Unit, WorkCalendar, add_months
from .day_words import in_words
from .deadline import Deadline
from .reckoning import last_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days that do not count, from ``first`` to ``last`` (both included); no ``last`` while it goes on.

    ``ground`` and ``basis`` are Chinese. Raises ``ValueError`` for a span that ends before it begins.
    """

    first: date
    last: date | None
    ground: str
    basis: str

    def __post_init__(self):
        """Refuse a span that ends before it begins."""
        if self.last and self.last < self.first:
            raise ValueError(f"不计入期限的期间倒置：{self.first}至{self.last}")

    def holds(self, day: date) -> bool:
        """Tell whether ``day`` lies inside."""
        return self.first <= day and (not self.last or day <= self.last)


@dataclass(frozen=True, slots=True)
class Lengthening:
    """``length`` units more, granted by ``by`` on ``ground`` under ``basis`` (all Chinese)."""

    length: int
    by: str
    ground: str
    basis: str


@dataclass(frozen=True, slots=True)
class ClockState:
    """Where a clock stands: its last day, the days left (negative: late by so many), its arithmetic in Chinese.

    ``paused``: a suspension is going on, the day moves on daily. ``lapsed``: the last day has passed.
    """

    due: date
    days_left: int
    paused: bool
    lapsed: bool
    provisional: bool
    arithmetic: str


def state(
    row: Deadline,
    start: date,
    suspensions: Iterable[Suspension] = (),
    extensions: Iterable[Lengthening] = (),
    *,
    calendar: WorkCalendar,
    today: date,
    set_day: date | None = None,
) -> ClockState:
    """Find where the clock of ``row`` that began on ``start`` stands on ``today``.

    ``set_day`` is the last day named by a person, for rows with ``set_by``. Suspensions may overlap; one that begins
    after the last day changes nothing. Raises ``ValueError`` for extensions beyond the cap of the row, and for
    suspensions or extensions of a row that knows none.
    """
    extensions = tuple(extensions)
    suspensions = tuple(sorted(suspensions, key=lambda s: s.first))
    _refuse_beyond(row, suspensions, extensions)
    if set_day:
        found = PeriodEnd(set_day, False, f"{row.set_by}载明的日期为{in_words(set_day)}。")
    elif not suspensions and not extensions:
        found = last_day(row, start, calendar)
    else:
        found = _counted(row, start, suspensions, extensions, calendar, today)
    paused = any(s.last is None and s.first <= today and s.first <= found.end for s in suspensions)
    left = (found.end - today).days
    return ClockState(found.end, left, paused, left < 0, found.provisional, found.arithmetic)


def _refuse_beyond(row, suspensions, extensions) -> None:
    length = row.length + sum(extension.length for extension in extensions)
    if length > row.cap:
        raise ValueError(f"{row.title}连同延长最长{row.cap}{UNIT_WORDS[row.unit]}，不能延长到{length}")
    if suspensions and not row.suspended_by:
        raise ValueError(f"{row.title}没有可以扣除的期间")


def _counted(row, start, suspensions, extensions, calendar, today) -> PeriodEnd:
    """Count day by day, leaving out what is suspended; an end on a rest day moves on."""
    closed = [s if s.last else Suspension(s.first, max(s.first, today), s.ground, s.basis) for s in suspensions]
    total = row.length + sum(extension.length for extension in extensions)
    nominal = add_months(start, total) if row.unit is Unit.MONTHS else None
    wanted = (nominal - start).days if nominal else total
    day, counted, left_out = start, 0, 0
    while counted < wanted:
        day += _DAY
        if row.unit is Unit.WORKDAYS and not calendar.is_workday(day):
            continue
        if any(s.holds(day) for s in closed):
            left_out += 1
        else:
            counted += 1
    end = day
    while (row.moves and not calendar.is_workday(end)) or any(s.holds(end) for s in closed):
        end += _DAY
    words = _in_words(row, start, [s for s in suspensions if s.first <= end], extensions, left_out)
    words += f"末日为{in_words(day)}，" + ("届满。" if end == day else f"顺延至{in_words(end)}届满。")
    provisional = end > calendar.known_until
    return PeriodEnd(end, provisional, words + ("放假安排尚未登记，登记后应当重算。" if provisional else ""))


def _in_words(row, start, suspensions, extensions, left_out) -> str:
    """Say the steps: the start, each extension with the cap, each span left out."""
    unit = UNIT_WORDS[row.unit]
    words = f"自{in_words(start)}的次日起算{row.length}{unit}；"
    for extension in extensions:
        words += f"经{extension.by}批准延长{extension.length}{unit}（{extension.ground}，{extension.basis}）；"
    if extensions:
        words += f"连同延长最长{row.cap}{unit}；"
    for span in suspensions:
        until = in_words(span.last) if span.last else "尚未结束"
        words += f"{in_words(span.first)}至{until}为{span.ground}期间，不计入（{span.basis}）；"
    return words + (f"共扣除{left_out}{unit}；" if suspensions else "")
