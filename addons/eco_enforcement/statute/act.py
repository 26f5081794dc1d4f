"""A row of the table of acts, and the words it is written with."""

from dataclasses import dataclass

from .inputs import Input
from .judging import Guard
from .legal_types import LegalBasis
from .states import DocKind, Role, State


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the table: ``role`` may do it in each state of ``source``; it brings the case to ``target``.

    ``target`` None leaves the case where it is. ``guards`` look at the case alone, so they also tell beforehand
    whether the act is open; ``input_guards`` judge what the actor enters. ``starts`` and ``stops`` name deadlines
    of ``deadlines.py`` counted from the act's own day. ``side`` is the heading under which an act that does not
    carry the case on is offered; it is empty for the main line.
    """

    code: str
    title: str
    role: Role
    source: frozenset[State]
    target: State | None
    basis: LegalBasis
    guards: tuple[Guard, ...] = ()
    inputs: tuple[Input, ...] = ()
    input_guards: tuple[Guard, ...] = ()
    issues: tuple[DocKind, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    side: str = ""

    def leads_to(self, state: State) -> State:
        """Tell where the act brings a case that is in ``state``."""
        return self.target or state


def at(*states: State) -> frozenset[State]:
    """Name the states in which an act may be done."""
    return frozenset(states)
