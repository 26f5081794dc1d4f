"""The gate: may this agency use this power, for this function, on this day?

A town acts only on what its published list grants, only from the day it grants it: an act
outside it is void (行政处罚法 arts. 24 and 38).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .legal import LegalBasis

BASIS = LegalBasis("行政处罚法", 24)


@dataclass(frozen=True, slots=True)
class Grant:
    """One line in force: ``start`` and ``end`` are the first and the last day (``None``: until changed)."""

    agency: str
    power: str
    function: str
    start: date
    end: date | None
    list_version: str
    document: str

    def covers(self, day: date) -> bool:
        """Tell whether ``day`` lies within the grant, both border days included."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes with the grant it rests on, or no; ``reason`` says why in Chinese."""

    allowed: bool
    reason: str
    grant: Grant | None = None


def may(grants: Iterable[Grant], agency: str, power: str, function: str, day: date) -> Answer:
    """Answer whether ``agency`` may exercise ``function`` of ``power`` on ``day``.

    ``grants`` may hold lines of other agencies and powers; codes are compared as they stand.
    """
    mine = [g for g in grants if (g.agency, g.power, g.function) == (agency, power, function)]
    for grant in mine:
        if grant.covers(day):
            return Answer(True, f"《{grant.document}》（{grant.list_version}）已赋权", grant)
    if not mine:
        return Answer(False, "本机关公布的承接清单中没有该事项的此项职权")
    starts = min(g.start for g in mine)
    if day < starts:
        return Answer(False, f"该事项自{starts:%Y-%m-%d}起方由本机关承接，{day:%Y-%m-%d}尚未承接")
    ended = max(g.end for g in mine if g.end and g.end < day)
    return Answer(False, f"该事项的承接已于{ended:%Y-%m-%d}终止，{day:%Y-%m-%d}不在承接期内")
