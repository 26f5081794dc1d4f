"""For whom a case waits: read off the table of acts, so that a desk shows what the table lets a person do."""

from collections.abc import Iterable

from .states import Role, State
from .transitions import ACTS


def stages_waiting_for(roles: Iterable[Role]) -> frozenset[State]:
    """Give the stages from which one of ``roles`` may carry a case on; acts beside the main line wait for nobody."""
    mine = frozenset(roles)
    return frozenset(state for act in ACTS if act.role in mine and not act.side for state in act.source)
