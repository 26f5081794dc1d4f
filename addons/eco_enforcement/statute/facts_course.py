"""What the rules see of a case beside its main line: requests and rulings, persons, other cases, the crime transfer."""

from dataclasses import dataclass
from datetime import date, datetime

from .clock import Lengthening, Suspension
from .course import CrimeMove, Matter
from .persons import Officer
from .states import State


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked for in writing, and the ruling on it once there is one.

    ``seq`` is its place in the order of events, ``ruled_seq`` that of the ruling (0: none yet). ``person`` is whom a
    recusal is about, ``of_head`` that this is a head of the organ. ``target`` is the caller's number of the rule, the
    main case or the further party meant.
    """

    key: int
    matter: Matter
    seq: int
    on: date
    ground: str = ""
    person: int = 0
    of_head: bool = False
    target: int = 0
    granted: bool | None = None
    ruled_on: date | None = None
    ruled_seq: int = 0


@dataclass(frozen=True, slots=True)
class ExtensionRule:
    """A law, regulation or rule that lets the ninety days be lengthened, or days be left out of them.

    ``covers``: it is about the power of the case. ``excludes``: days of a suspension may be left out under it.
    """

    key: int
    citation: str
    confirmed: bool
    covers: bool
    start: date
    end: date | None
    extends: bool
    excludes: bool = False

    def holds_on(self, day: date) -> bool:
        """Tell whether the case may rest on the rule on ``day``."""
        return self.confirmed and self.covers and self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who takes part in such cases; ``head``: a head of the organ."""

    key: int
    name: str
    head: bool


@dataclass(frozen=True, slots=True)
class Colleague:
    """An officer of the agency, by the caller's own number."""

    key: int
    officer: Officer


@dataclass(frozen=True, slots=True)
class OtherCase:
    """The case named as the main one; ``party`` is what the parties are compared by."""

    key: int
    name: str
    state: State
    same_agency: bool
    joined: bool
    party: str


@dataclass(frozen=True, slots=True)
class FurtherParty:
    """A further party of a joint act; ``missing`` are the labels of what is empty, ``has_case`` that it was split off."""

    key: int
    name: str
    missing: tuple[str, ...]
    has_case: bool


@dataclass(frozen=True, slots=True)
class CrimeStep:
    """A step of the transfer of a suspected crime; ``at`` is Beijing time without zone."""

    move: CrimeMove
    at: datetime
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFacts:
    """The part of ``CaseFacts`` that is about the course of the case."""

    recused: frozenset[int] = frozenset()  # persons who keep out of the case
    requests: tuple[Request, ...] = ()
    extension_rules: tuple[ExtensionRule, ...] = ()
    lengthenings: tuple[Lengthening, ...] = ()  # of the ninety days, in their order
    left_out: tuple[Suspension, ...] = ()  # days that do not count among the ninety
    people: tuple[Person, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    main_case: OtherCase | None = None
    joined: bool = False  # to a main case, or as one
    further_parties: tuple[FurtherParty, ...] = ()
    crime_flags: tuple[int, ...] = ()  # places of the reviews that suspected a crime
    crime_steps: tuple[CrimeStep, ...] = ()
