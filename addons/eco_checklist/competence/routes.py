"""The shapes the router speaks in: places, bodies, rulings that went before, and its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .matters import Duty, Matter

TOWN_KINDS = frozenset({"town", "subdistrict"})
DESIGNATED = "县级人民政府确定的监督管理部门"


@dataclass(frozen=True, slots=True)
class Body:
    """A body as the answer names it.

    ``record`` is its number in the database; zero: none is registered, and the name says in words which it is.
    ``of_city`` marks a department of the city that serves a place whose county has none of its own.
    """

    name: str
    kind: str
    record: int = 0
    of_city: bool = field(default=False, compare=False)

    @property
    def is_town(self) -> bool:
        """Whether the body is a town or a sub-district office."""
        return self.kind in TOWN_KINDS


@dataclass(frozen=True, slots=True)
class Place:
    """The town where the act happened; ``core``: within the urban core of city or county.

    ``areas`` are the codes of the town and of every government above it: a ruling made for one of them binds here.
    """

    code: str
    body: Body
    areas: frozenset[str]
    core: bool = False


@dataclass(frozen=True, slots=True)
class Bodies:
    """Who serves the place on the day: the government that runs it, and the departments by code of their sector."""

    governing: Body
    departments: Mapping[str, tuple[Body, ...]]
    sector_names: Mapping[str, str]

    def of(self, sector: str) -> tuple[Body, ...]:
        """Return the departments of ``sector``, or the one in words where none is registered."""
        found = self.departments.get(sector, ())
        kind = "police" if sector == "police" else "department"
        return found or (Body(f"本县{self.sector_names[sector]}部门", kind),)

    def of_all(self, sectors: tuple[str, ...]) -> tuple[Body, ...]:
        """Return the departments of several sectors, each once, in the order of the sectors."""
        return tuple(dict.fromkeys(body for sector in sectors for body in self.of(sector)))


@dataclass(frozen=True, slots=True)
class Precedent:
    """A ruling of the county: from ``day`` on ``body`` is competent for ``matter`` in the area of code ``area``."""

    matter: str
    area: str
    body: Body
    basis: str
    day: date


class StepKind(StrEnum):
    """What the town does next."""

    ACT = "act"  # 自行立案查处
    IMPLEMENT = "implement"  # 具体实施
    REPORT = "report"  # 上报
    TRANSFER = "transfer"  # 移送


@dataclass(frozen=True, slots=True)
class Step:
    """The next step in words; ``receivers`` are the registered bodies a report or a transfer goes to."""

    kind: StepKind
    text: str
    receivers: tuple[Body, ...] = ()


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A body that one might think of, and why it is not the one."""

    body: Body
    reason: str


@dataclass(frozen=True, slots=True)
class Route:
    """The answer to "who is competent".

    ``matter`` is the row that applied (in the urban core it may be the counterpart of the one asked about). ``bodies``
    holds one body, or several that share the matter by their duties; ``governing`` runs the town. ``functions`` are
    those of the power the town holds on the day. ``notes`` say what a person must still see to.
    """

    matter: Matter
    place: Place
    day: date
    bodies: tuple[Body, ...]
    duty: Duty
    basis: tuple[str, ...]
    others: tuple[Exclusion, ...]
    step: Step
    governing: Body
    functions: tuple[str, ...] = ()
    precedent: Precedent | None = None
    notes: tuple[str, ...] = ()

    @property
    def body(self) -> Body | None:
        """The one competent body; ``None`` where several share the matter."""
        return self.bodies[0] if len(self.bodies) == 1 else None
