"""Who inspects, who punishes, who coerces: the holder of each function of one power, in one town, on one day.

A power belongs to nobody as a whole. What the town's list grants on the day is the town's, and the department no
longer exercises it; every other function stays with the original department of the county.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from . import gate
from .listing import FUNCTION_NAMES


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its code and its name; no name: nobody known."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of one town and one power.

    ``originals`` are the original departments that serve the town; ``guides`` maps the version of a list and the
    function to the guiding department it names; ``arbiter`` is the county government, which rules on disputes.
    """

    town: Body
    power: str
    functions: frozenset[str]
    originals: tuple[Body, ...]
    arbiter: Body
    grants: tuple[gate.Grant, ...]
    guides: Mapping[tuple[str, str], Body]


@dataclass(frozen=True, slots=True)
class Holding:
    """The answer for one function: who holds it (none: nobody known), why, who guides and who rules on disputes."""

    function: str
    holders: tuple[Body, ...]
    by_grant: bool
    reason: str
    guide: Body | None
    arbiter: Body

    @property
    def name(self) -> str:
        """The function in the words of the law, such as 行政检查."""
        return FUNCTION_NAMES[self.function]


def holders(place: Place, day: date) -> tuple[Holding, ...]:
    """Return a holding for each function the power has, in the order inspect, punish, coerce."""
    return tuple(_holding(place, function, day) for function in ordered(place.functions))


def ordered(functions: Iterable[str]) -> list[str]:
    """Return the codes of ``functions`` in the order inspect, punish, coerce."""
    return [function for function in FUNCTION_NAMES if function in functions]


def _holding(place: Place, function: str, day: date) -> Holding:
    answer = gate.may(place.grants, place.town.code, place.power, function, day)
    if answer.allowed:
        guide = place.guides.get((answer.grant.list_version, function))
        return Holding(function, (place.town,), True, answer.reason, guide, place.arbiter)
    if not place.originals:
        return Holding(function, (), False, f"{answer.reason}；原实施部门待确认", None, place.arbiter)
    reason = f"{answer.reason}，仍由县级原实施部门行使"
    if len(place.originals) > 1:
        reason += "（多个部门，按职责分工）"
    return Holding(function, place.originals, False, reason, None, place.arbiter)
