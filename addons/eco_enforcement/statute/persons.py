"""Persons as the rules see them: officers with their certificates, whoever acts, and the party."""

from dataclasses import dataclass
from datetime import date

from .states import PartyKind, Role


def age_on(born: date, day: date) -> int:
    """Give the whole years of age on ``day``: a year is complete on the day after the birthday (art. 30)."""
    return day.year - born.year - ((day.month, day.day) <= (born.month, born.day))


@dataclass(frozen=True, slots=True)
class Certificate:
    """An enforcement certificate (执法证): first and last valid day, and when it was taken away."""

    number: str
    start: date
    end: date
    withdrawn_on: date | None = None

    def valid_on(self, day: date) -> bool:
        """Tell whether the certificate was good on ``day``."""
        return self.start <= day <= self.end and (self.withdrawn_on is None or day < self.withdrawn_on)


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer of the case; ``person`` is the identity compared by rules on separation."""

    person: int
    name: str
    formal: bool
    certificates: tuple[Certificate, ...] = ()

    def certified_on(self, day: date) -> bool:
        """Tell whether the officer could act on ``day``: formal staff with a valid certificate."""
        return self.formal and any(c.valid_on(day) for c in self.certificates)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is about to act, in which roles, and whether the case is within reach of their body."""

    person: int
    name: str
    roles: frozenset[Role]
    of_agency: bool  # works in the agency that handles the case
    of_county: bool  # works in a body of the same county, the agency included


@dataclass(frozen=True, slots=True)
class Party:
    """The party (当事人)."""

    kind: PartyKind
    name: str
    address: str
    id_number: str
    birth: date | None = None
