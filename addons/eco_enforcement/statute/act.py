"""A row of the table of acts, and the words it is written with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .doc_kinds import DocKind
from .facts import CaseFacts
from .inputs import Input
from .judging import Guard
from .legal_types import LegalBasis
from .states import Ending, Role, State


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the table: ``role`` may do it in each state of ``source``; it brings the case to ``target``.

    ``target`` None leaves the case where it is. ``guards`` look at the case alone, so they also tell beforehand
    whether the act is open; ``input_guards`` judge what the actor enters. ``starts`` and ``stops`` name deadlines
    of ``deadlines.py`` counted from the act's own day. ``side`` is the heading under which an act that does not
    carry the case on is offered; it is empty for the main line.
    ``ending`` is how the case ended when the act ends it. ``back`` names stages among which the act sends the case
    back to the one it came from; ``target`` is where it goes when it came from none of them.
    ``while_suspended``: the act may be done while the investigation is suspended.
    ``day`` reckons the act's own day from the facts where nobody enters it.
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
    ending: Ending | None = None
    back: frozenset[State] = frozenset()
    while_suspended: bool = False
    day: Callable[[CaseFacts], date | None] | None = None

    def leads_to(self, state: State, came_from: State | None = None) -> State:
        """Tell where the act brings a case that is in ``state`` and entered it from ``came_from``."""
        return came_from if came_from in self.back else self.target or state

    def day_of(self, facts: CaseFacts) -> date:
        """Tell the act's own day: reckoned, else entered, else today; a moment where hours are counted from it."""
        given = facts.inputs
        return (self.day and self.day(facts)) or given.get("on") or given.get("at") or facts.today


def at(*states: State) -> frozenset[State]:
    """Name the states in which an act may be done."""
    return frozenset(states)
