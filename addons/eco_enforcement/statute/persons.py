"""Persons as the rules see them: officers with their posts and certificates, whoever acts, and the party."""

from dataclasses import dataclass, replace
from datetime import date

from .certificates import Certificate, StatusEvent
from .states import PartyKind, Role

__all__ = ["Actor", "Certificate", "Officer", "Party", "Post", "StatusEvent", "Task"]


def age_on(born: date, day: date) -> int:
    """Give the whole years of age on ``day``: a year is complete on the day after the birthday (art. 30)."""
    return day.year - born.year - ((day.month, day.day) <= (born.month, born.day))


@dataclass(frozen=True, slots=True)
class Post:
    """A post in an agency: formal staff (在编在岗) or auxiliary, from its first to its last day; ``None``: open."""

    agency: int
    formal: bool
    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the post was held on ``day``, both border days included."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Task:
    """What an officer is to act in: the agency, that agency with all bodies above it, the sectors of the power."""

    agency: int
    lineage: frozenset[int]
    sectors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer of the case; ``person`` is the identity compared by rules on separation.

    Where posts are known they say, for each day, where the officer serves and whether as formal staff;
    ``formal`` counts only without them. A ``task`` binds the answers to one agency and power.
    """

    person: int
    name: str
    formal: bool
    certificates: tuple[Certificate, ...] = ()
    posts: tuple[Post, ...] = ()
    task: Task | None = None

    def for_task(self, task: Task) -> "Officer":
        """Give the officer as judged for ``task``."""
        return replace(self, task=task)

    def certified_on(self, day: date) -> bool:
        """Tell whether the officer could act on ``day``: formal staff, in post, with a valid certificate that covers it."""
        return not self.want(day)

    def want(self, day: date) -> str:
        """Say in Chinese what the officer lacked on ``day`` to act (行政处罚法 art. 42); empty: nothing."""
        posts = [p for p in self.posts if p.covers(day) and (self.task is None or p.agency == self.task.agency)]
        if self.posts and not posts:
            return "当日不在本机关任职"
        if not (any(p.formal for p in posts) if posts else self.formal):
            return "当日属于辅助人员，不具有行政执法资格"
        good = [c for c in self.certificates if c.valid_on(day)]
        if not good:
            standings = "、".join(f"{c.number}{c.standing_on(day)}" for c in self.certificates)
            return f"当日没有有效的行政执法证{standings and f'（{standings}）'}"
        if self.task and not any(c.covers(self.task.lineage, self.task.sectors) for c in good):
            return "的行政执法证所载执法区域或者类别不包括本案"
        return ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is about to act, in which roles, and whether the case is within reach of their body."""

    person: int
    name: str
    roles: frozenset[Role]
    of_agency: bool  # works in the agency that handles the case
    of_county: bool  # works in a body of the same county, the agency included
    chief: bool = False  # the chief of the organ (正职), or who runs it
    of_justice: bool = False  # works in the county's bureau of justice


@dataclass(frozen=True, slots=True)
class Party:
    """The party (当事人)."""

    kind: PartyKind
    name: str
    address: str
    id_number: str
    birth: date | None = None
