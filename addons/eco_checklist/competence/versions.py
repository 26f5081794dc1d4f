"""What a comparison of two lists speaks of: their lines, and what is found for each power."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from . import listing_lines

FIELDS = ("functions", "start", "end", "status", "guide", "transition")


class Change(StrEnum):
    """What becomes of a power; ``LAPSED``: its last day had passed before, the new version takes nothing away."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    KEPT = "kept"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Line(listing_lines.Line):
    """A line of a list with whoever guides the town, in any notation."""

    guide: str = ""

    @classmethod
    def of(cls, line: listing_lines.Line, guide: str) -> "Line":
        """Return ``line`` with whoever guides the town."""
        return cls(line.power, line.functions, line.start, line.end, line.status, line.transition, guide)


@dataclass(frozen=True, slots=True)
class Version:
    """A list with its first day and its rule for pending cases (empty: it says nothing)."""

    start: date
    transition: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A function gained or lost from ``first`` to ``last`` (``None``: for good), both days included."""

    function: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of ``FIELDS`` that reads otherwise; one value for each line of the power, functions one by one."""

    field: str
    old: tuple
    new: tuple


@dataclass(frozen=True, slots=True)
class Entry:
    """What becomes of one power, with its lines in both versions; ``transition`` decides on its pending cases."""

    power: str
    change: Change
    old: tuple[Line, ...]
    new: tuple[Line, ...]
    lost: tuple[Span, ...]
    gained: tuple[Span, ...]
    differences: tuple[Difference, ...]
    transition: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All powers of both versions, in the order of the old one, then those that are new; ``day``: the change."""

    day: date
    entries: tuple[Entry, ...]

    def of(self, change: Change) -> tuple[Entry, ...]:
        """Return the powers to which ``change`` happens."""
        return tuple(entry for entry in self.entries if entry.change is change)

    def losing(self, function: str | None = None) -> tuple[Entry, ...]:
        """Return the powers of which the town loses ``function`` (``None``: any) on the day of the change itself."""
        return tuple(
            entry
            for entry in self.entries
            if any(span.first == self.day and function in (None, span.function) for span in entry.lost)
        )
