"""The gate: may this agency use this power, for this function, on this day?

A town acts only on what its published list grants, only from the day it grants it: an act
outside it is void (行政处罚法 arts. 24 and 38).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .legal import LegalBasis

BASIS = LegalBasis("行政处罚法", 24)


@dataclass(frozen=True, slots=True)
class Grant:
    """One line in force: ``start`` and ``end`` are the first and the last day (``None``: until changed).

    ``transition`` is what becomes of cases still open when it ends ("finish", "hand_over", "stop"; "": not said);
    ``ended_by`` names the list that took its place.
    """

    agency: str
    power: str
    function: str
    start: date
    end: date | None
    list_version: str
    document: str
    transition: str = ""
    ended_by: str = ""

    def covers(self, day: date) -> bool:
        """Tell whether ``day`` lies within the grant, both border days included."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes with the grant it rests on, or no; ``reason`` says why in Chinese.

    ``transition`` is set where only the rule for pending cases speaks: the grant has ended.
    """

    allowed: bool
    reason: str
    grant: Grant | None = None
    transition: str = ""


class Register:
    """Grants laid out for many questions: each is answered from the few grants of its own kind."""

    def __init__(self, grants: Iterable[Grant]):
        self._held: dict[tuple[str, str, str], list[Grant]] = defaultdict(list)
        for grant in grants:
            self._held[grant.agency, grant.power, grant.function].append(grant)

    def may(self, agency: str, power: str, function: str, day: date) -> Answer:
        """Answer whether ``agency`` may exercise ``function`` of ``power`` on ``day``; codes are compared as they stand."""
        return _answer(self._held.get((agency, power, function), ()), day)

    def pending(self, agency: str, power: str, function: str, filed_on: date, day: date) -> Answer:
        """Answer the same for a case filed on ``filed_on``, which may outlive the grant it was filed under.

        Where the grant has ended since, the rule of the list that ended it speaks: ``transition`` carries it, and only
        "finish" lets the town go on. How far it may, stage by stage, is said in ``competence.transition``.
        """
        held = self._held.get((agency, power, function), ())
        today = _answer(held, day)
        last = _unbroken(held, filed_on)
        if today.allowed or last is None or last.end is None or day <= last.end:
            return today
        return _by_transition(last, filed_on)


def may(grants: Iterable[Grant], agency: str, power: str, function: str, day: date) -> Answer:
    """Answer whether ``agency`` may exercise ``function`` of ``power`` on ``day``.

    ``grants`` may hold lines of other agencies and powers; codes are compared as they stand.
    """
    return Register(grants).may(agency, power, function, day)


def _answer(mine: Iterable[Grant], day: date) -> Answer:
    mine = tuple(mine)
    for grant in mine:
        if grant.covers(day):
            return Answer(True, f"《{grant.document}》（{grant.list_version}）已赋权", grant)
    if not mine:
        return Answer(False, "本机关公布的承接清单中没有该事项的此项职权")
    starts = min(g.start for g in mine)
    if day < starts:
        return Answer(False, f"该事项自{starts:%Y-%m-%d}起方由本机关承接，{day:%Y-%m-%d}尚未承接")
    last = max((g for g in mine if g.end and g.end < day), key=lambda g: g.end)
    by = f"（{last.ended_by}）" if last.ended_by else ""
    return Answer(False, f"该事项的承接已于{last.end:%Y-%m-%d}终止{by}，{day:%Y-%m-%d}不在承接期内", last)


def _unbroken(held: Iterable[Grant], day: date) -> Grant | None:
    """Return the last of the grants that follow each other without a gap from the one that covers ``day``."""
    last = next((grant for grant in held if grant.covers(day)), None)
    while last and last.end:
        following = next((grant for grant in held if grant.start == last.end + timedelta(days=1)), None)
        if following is None:
            break
        last = following
    return last


_TRANSITIONS = {
    "finish": "清单规定承接终止前已立案的案件由本机关继续办结",
    "hand_over": "清单规定承接终止前已立案的案件移交县级部门办理",
    "stop": "清单规定承接终止前已立案的案件停止办理",
    "": "清单没有规定承接终止前已立案的案件如何办理，须由县级人民政府明确",
}


def _by_transition(grant: Grant, filed_on: date) -> Answer:
    by = f"（{grant.ended_by}）" if grant.ended_by else ""
    reason = (
        f"该事项的承接已于{grant.end:%Y-%m-%d}终止{by}；本案于{filed_on:%Y-%m-%d}立案，{_TRANSITIONS[grant.transition]}"
    )
    return Answer(grant.transition == "finish", reason, grant, grant.transition)
