"""An edition of the working-day calendar: what is wrong with its days before it may take effect."""

from collections.abc import Iterable
from datetime import date

from .calendar import FIXED_HOLIDAYS, SATURDAY
from .day_words import in_words

HOLIDAY, WORKDAY = "holiday", "workday"


def problems(year: int, days: Iterable[tuple[date, str]]) -> tuple[str, ...]:
    """Name in Chinese what stands against the ``days`` (day, ``HOLIDAY`` or ``WORKDAY``) of the notice for ``year``.

    The days lie in the year, or in the last ten days before it, with which a New Year's rest may begin; none comes
    twice; people make up for rest days on week-ends only; the holidays of fixed date are among the rest days.
    """
    days = sorted(days)
    found = []
    seen: set[date] = set()
    for day, kind in days:
        if not (day.year == year or day >= date(year - 1, 12, 22) and day.year < year):
            found.append(f"{in_words(day)}不属于{year}年的放假安排")
        if day in seen:
            found.append(f"{in_words(day)}登记了两次")
        seen.add(day)
        if kind == WORKDAY and day.weekday() < SATURDAY:
            found.append(f"{in_words(day)}不是周末，不能登记为调休上班日")
    rest = {day for day, kind in days if kind == HOLIDAY}
    fixed = [date(year, month, number) for month, number in sorted(FIXED_HOLIDAYS)]
    found += [f"法定节日{in_words(day)}没有登记为休息日" for day in fixed if day not in rest]
    return tuple(found)
