"""What is owed besides the fine when it is paid late: the surcharge (加处罚款), with its sum for anyone to repeat."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from .amounts import checked
from .day_words import written

DAILY_PERCENT = 3
_DAY = timedelta(days=1)
_FEN = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on end, ``first`` and ``last`` among them, that all count or all do not.

    ``counted`` is the number of days counted up to and with ``last``, ``total`` the surcharge in yuan until then.
    """

    first: date
    last: date
    days: int
    counts: bool
    counted: int
    total: Decimal


def surcharge(principal: Decimal, due: date, paid_on: date, suspended: Iterable[tuple[date, date]] = ()) -> Decimal:
    """Return the surcharge in yuan, to the fen, on ``principal`` (the unpaid fine) when it is paid on ``paid_on``.

    3 % of it for each day after ``due`` up to and with the day of payment, never more than the fine itself
    (行政处罚法 art. 72(1)(1), 行政强制法 art. 45). ``due`` is the last day for paying, already moved to a working day.
    Days of the ``suspended`` spans (first and last day, both included) do not count: reconsideration and litigation
    (art. 73), deferral (art. 66). The sum is rounded to the fen once, half up. Raises ``ValueError`` for a negative
    amount or one finer than a fen and for a span that ends before it begins; ``TypeError`` for an amount that is no
    ``Decimal`` or a moment instead of a day.
    """
    rows = table(principal, due, paid_on, suspended)
    return rows[-1].total if rows else Decimal("0.00")


def table(
    principal: Decimal, due: date, paid_on: date, suspended: Iterable[tuple[date, date]] = ()
) -> tuple[Stretch, ...]:
    """Return the sum of ``surcharge`` in rows, in the order of the days; no row for a fine paid in time."""
    principal = checked(principal)
    spans = [_span(first, last) for first, last in suspended]
    for day in (due, paid_on):
        _refuse_moment(day)
    rows: list[Stretch] = []
    first, counted = due + _DAY, 0
    while first <= paid_on:
        still = _suspended_until(first, spans)
        if still:
            last = min(still, paid_on)
        else:
            last = min([start - _DAY for start, _end in spans if start > first] + [paid_on])
            counted += (last - first).days + 1
        rows.append(Stretch(first, last, (last - first).days + 1, not still, counted, _after(principal, counted)))
        first = last + _DAY
    return tuple(rows)


def in_words(principal: Decimal, rows: Iterable[Stretch]) -> str:
    """Write the rows of ``table`` in Chinese, a line each."""
    daily = _after(principal, 1)
    lines = [f"罚款{principal:.2f}元，每日加处{DAILY_PERCENT}%即{daily}元，加处总额不超过罚款数额。"]
    for row in rows:
        days = f"{written(row.first)}至{written(row.last)}共{row.days}日"
        tail = f"累计计算{row.counted}日，加处罚款{row.total}元" if row.counts else "不予计算"
        lines.append(f"{days}，{tail}。")
    return "\n".join(lines)


def _after(principal: Decimal, days: int) -> Decimal:
    exact = principal * DAILY_PERCENT * days / 100
    return min(principal, exact).quantize(_FEN, rounding=ROUND_HALF_UP)


def _suspended_until(day: date, spans: list[tuple[date, date]]) -> date | None:
    """Return the latest end among the spans that hold ``day``."""
    return max((end for start, end in spans if start <= day <= end), default=None)


def _span(first: date, last: date) -> tuple[date, date]:
    _refuse_moment(first)
    _refuse_moment(last)
    if last < first:
        raise ValueError(f"不予计算的期间倒置：{first}至{last}")
    return first, last


def _refuse_moment(day: date) -> None:
    if isinstance(day, datetime):
        raise TypeError("a day is needed, not a moment: convert it to the local date first")
