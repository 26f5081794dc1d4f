"""Facts of the file of a case: who did what, what was served, which deadlines ran, what the county let pass."""

from dataclasses import dataclass
from datetime import date

from .doc_kinds import DocKind
from .persons import Officer
from .states import ServiceWay


@dataclass(frozen=True, slots=True)
class Deed:
    """An act done in the case. ``officer`` is whoever did it as an officer, else ``None``; ``seq`` its event."""

    act: str
    title: str
    on: date
    seq: int
    person: int
    officer: Officer | None = None


@dataclass(frozen=True, slots=True)
class Served:
    """A service: which kind of paper (``made_seq``: the event that issued it), when, how, and what proves it."""

    kind: DocKind
    made_seq: int
    on: date
    way: ServiceWay
    proof: str
    witnessed: bool = False  # by a witness or on film


@dataclass(frozen=True, slots=True)
class Period:
    """A deadline as it is kept: its row, its first day, its last day; none of its days was left out or added."""

    code: str
    started_on: date
    due_on: date


@dataclass(frozen=True, slots=True)
class Pass:
    """A finding the county let pass: the rule, what the finding said then, why, and who did it."""

    rule: str
    said: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The file of a case.

    ``agency`` is the official name of the body that handles it, ``organ`` tells whether it is one that may punish in
    its own name. ``broken`` is the place of the first event whose link does not hold, ``gaps`` the numbers that are
    missing from the series of the case's documents.
    """

    agency: str = ""
    organ: bool = True
    deeds: tuple[Deed, ...] = ()
    services: tuple[Served, ...] = ()
    periods: tuple[Period, ...] = ()
    passes: tuple[Pass, ...] = ()
    broken: int = 0
    gaps: tuple[str, ...] = ()

    def last_deed(self, *acts: str) -> Deed | None:
        """Give the last of the acts named, or ``None``."""
        return next((deed for deed in reversed(self.deeds) if deed.act in acts), None)

    def service_of(self, *kinds: DocKind) -> Served | None:
        """Give the last service of a paper of these kinds, or ``None``."""
        return next((served for served in reversed(self.services) if served.kind in kinds), None)
