"""Amounts from which a rule applies, by day: hearing (听证) and collective discussion (集体讨论)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

HEARING = "hearing"  # 行政处罚法 art. 63, para. 1
COLLECTIVE = "collective"  # art. 57, para. 2


@dataclass(frozen=True, slots=True)
class Threshold:
    """An amount in yuan that holds from ``start`` on, itself included; ``None`` while nobody has confirmed one.

    ``sector`` and ``power`` are codes; empty: of every department, of every power.
    """

    purpose: str
    party_kind: str
    start: date
    amount: Decimal | None
    confirmed: bool
    sector: str = ""
    power: str = ""
    key: int = 0

    @property
    def level(self) -> int:
        """How specific the row is: 2 for one power, 1 for the departments of a sector, 0 for all."""
        return 2 if self.power else 1 if self.sector else 0


def pick(
    rows: Iterable[Threshold], purpose: str, party_kind: str, day: date, power: str = "", sectors: Iterable[str] = ()
) -> Threshold | None:
    """Return the row that sets the amount for ``power`` (whose original departments are of ``sectors``) on ``day``.

    Of the confirmed rows the most specific one holds, of its kind the latest, of several sectors the lowest. A row
    not confirmed can only lower the amount, and only where it would take the place of the confirmed one: a hearing
    offered too early harms nobody, one not offered makes the decision void. ``None``: no row has an amount.
    """
    sectors = frozenset(sectors)
    there = [
        row
        for row in rows
        if (row.purpose, row.party_kind) == (purpose, party_kind)
        and row.amount is not None
        and row.start <= day
        and row.power in ("", power)
        and (not row.sector or row.sector in sectors)
    ]
    holding = _latest([row for row in there if row.confirmed])
    others = [row for row in there if not row.confirmed and (not holding or _replaces(row, holding))]
    return min([*holding.values(), *others], key=lambda row: row.amount, default=None)


def _latest(confirmed: list[Threshold]) -> dict[str, Threshold]:
    """Return the latest rows of the most specific level that has any, by their sector."""
    level = max((row.level for row in confirmed), default=0)
    return {row.sector: row for row in sorted(confirmed, key=lambda row: row.start) if row.level == level}


def _replaces(row: Threshold, holding: dict[str, Threshold]) -> bool:
    """Tell whether ``row``, once confirmed, would take the place of one that holds, or stand beside it."""
    level = max((held.level for held in holding.values()), default=0)
    own = holding.get(row.sector)
    return row.level > level or (row.level == level and (own is None or row.start > own.start))
