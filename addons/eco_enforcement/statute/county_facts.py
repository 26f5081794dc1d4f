"""One question, report or designation as its rules see it: who acts, for whom, on what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .county import GuidanceKind, Side
from .labelled import Labelled
from .states import Role


@dataclass(frozen=True, slots=True)
class Body:
    """A body that may be named; ``key`` is the caller's own number for it."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class Seat:
    """Who acts, in which roles and on whose behalf."""

    name: str
    roles: frozenset[Role]
    sides: frozenset[Side]


@dataclass(frozen=True, slots=True)
class CountyFacts:
    """One question, report or designation as the rules see it; ``inputs`` are what the actor has just entered."""

    state: Labelled
    today: date
    seat: Seat
    kind: GuidanceKind = GuidanceKind.QUESTION
    missing: tuple[str, ...] = ()  # labels of what is still empty
    by_county: bool = False  # a designation the county begins itself
    since: date | None = None  # the day nothing entered may lie before
    identifying: tuple[str, ...] = ()  # words by which the party of the case could be known
    bodies: tuple[Body, ...] = ()  # those that may be named
    published: bool = False  # an example for all towns was made of it and stands
    inputs: Mapping[str, object] = field(default_factory=dict)
