"""From when to when a line of a list counts."""

from datetime import date

from .dates import Period, read_period
from .doubts import Doubts
from .entries import Entry
from .results import ERROR
from .titles import Head


def read_days(entry: Entry, head: Head, published: date | None, doubts: Doubts) -> tuple[date | None, date | None]:
    """Return the first and the last day of a line; what the line leaves open is taken from above the table.

    ``published`` is the day 自公布之日起 counts from.
    """
    start, end, whole = (_period(entry, name, doubts) for name in ("start", "end", "period"))
    first = start.start or whole.start
    last = end.end or end.start or whole.end or start.end
    faulty = any(period.fault for period in (start, whole))
    by_publication = start.from_publication or whole.from_publication
    if not first and (by_publication or (head.from_publication and not head.start)):
        first = published
        if not first:
            name = "start" if "start" in doubts.columns.fields else "period"
            doubts.at(entry.row, name, ERROR, "写的是“自公布之日起”，请先填写公布日期")
            return None, last
    first = first or head.start
    if not first and not faulty:
        doubts.at(entry.row, "start", ERROR, "没有承接起始日：行内没有，表头也没有，请填写施行日期")
    elif first and last and last < first:
        name = next(name for name in ("end", "period", "start") if name in entry.texts)
        doubts.at(entry.row, name, ERROR, f"承接终止日{last:%Y-%m-%d}早于起始日{first:%Y-%m-%d}")
    return first, last


def _period(entry: Entry, name: str, doubts: Doubts) -> Period:
    period = read_period(entry.texts.get(name, ""))
    if period.fault:
        doubts.at(entry.row, name, ERROR, period.fault)
    return period
