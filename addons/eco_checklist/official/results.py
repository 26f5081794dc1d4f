"""What reading a file comes to: lists of lines, problems with their places, and what became of every row."""

from collections import Counter
from dataclasses import dataclass

from .layout import OfficialLine, OfficialList

ERROR, WARNING = "error", "warning"
# What a row of a file may be. Each row is exactly one of these.
ROW_KINDS = ("line", "heading", "title", "note", "blank", "problem")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known thing that unknown words may mean, and how like they are, from 0 to 1."""

    code: str
    words: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where. An error keeps the whole file from being taken over; a warning does not.

    ``kind`` is "power", "town" or "department" where a person may say which known thing ``words`` mean,
    "law" for a citation that is not in the library, empty otherwise. ``area`` is the code of the county in
    which a department is meant: the same words mean another one elsewhere.
    """

    place: str
    column: str
    severity: str
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    kind: str = ""
    words: str = ""
    area: str = ""

    def __str__(self) -> str:
        return f"{self.place}{self.column}：{self.message}"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read, with the codes of the known things it names, ``None`` for what is not known."""

    place: str
    line: OfficialLine
    power: str | None
    town: str | None
    department: str | None


@dataclass(frozen=True, slots=True)
class ReadList:
    """The list of one town in a file. ``town`` is its code, ``None`` where the file does not say, or says unclearly."""

    town: str | None
    paper: OfficialList
    lines: tuple[ReadLine, ...]


@dataclass(frozen=True, slots=True)
class RowFate:
    """What became of a row: one of ``ROW_KINDS``."""

    place: str
    kind: str


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A column and what it was taken for; ``sure`` is 1 for a usual heading, less for a similar one or by contents."""

    place: str
    heading: str
    field: str
    sure: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a file says."""

    lists: tuple[ReadList, ...]
    problems: tuple[Problem, ...]
    rows: tuple[RowFate, ...]
    columns: tuple[FoundColumn, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep the file from being taken over."""
        return tuple(problem for problem in self.problems if problem.severity == ERROR)

    def count(self) -> Counter:
        """Return how many rows there are of each kind."""
        return Counter(row.kind for row in self.rows)
