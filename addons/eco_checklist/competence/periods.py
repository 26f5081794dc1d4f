"""Sets of days, written as spans whose first and last day both belong to them."""

from collections.abc import Iterable
from datetime import date, timedelta

DAY = timedelta(days=1)
Spans = tuple[tuple[date, date], ...]


def merged(spans: Iterable[tuple[date, date]]) -> Spans:
    """Return the same days in order, in as few spans as will do; a span that ends before it begins holds none."""
    found: list[tuple[date, date]] = []
    for start, end in sorted(span for span in spans if span[0] <= span[1]):
        if found and start - DAY <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return tuple(found)


def without(spans: Spans, taken: Spans) -> Spans:
    """Return the days of ``spans`` that are not in ``taken``; both are merged."""
    left: list[tuple[date, date]] = []
    for first, last in spans:
        start: date | None = first
        for begin, end in taken:
            if start is None or end < start or begin > last:
                continue
            if begin > start:
                left.append((start, begin - DAY))
            start = end + DAY if end < last else None
        if start is not None:
            left.append((start, last))
    return tuple(left)
