"""Which events a daily root of the journal covers."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple


class Entry(NamedTuple):
    """An event as a root sees it: its number in the journal, its day in Beijing, its case, its digest."""

    number: int
    day: date
    case: str
    digest: str


def days_to_seal(entries: Iterable[Entry], after: date | None, today: date) -> dict[date, list[Entry]]:
    """Part ``entries``, in the order of the journal, into the days that are over and have no root yet.

    ``after`` is the day of the last root. An entry of a day that is already sealed counts for the day after it, and
    one that stands behind a later day counts for that: every entry has one root, and none falls between two.
    """
    days: dict[date, list[Entry]] = {}
    current = after + timedelta(days=1) if after else date.min
    for entry in entries:
        current = max(current, entry.day)
        if current >= today:
            break
        days.setdefault(current, []).append(entry)
    return days
