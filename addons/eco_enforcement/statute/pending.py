"""How far a case has come when its town loses the power: the stages of ``competence.transition`` for each state."""

from .legal_types import transition
from .states import State

_STAGE = transition.Stage

# A case closed or never filed has no stage: nothing of it is pending.
STAGES = {
    State.DRAFT: _STAGE.UNFILED,
    State.FILING: _STAGE.UNFILED,
    State.INVESTIGATION: _STAGE.INVESTIGATION,
    State.CASE_REVIEW: _STAGE.REVIEW,
    State.LEGAL_REVIEW: _STAGE.REVIEW,
    State.REVIEWED: _STAGE.REVIEW,
    State.NOTICE: _STAGE.NOTICE,
    State.DEFENCE: _STAGE.NOTICE,
    State.DECIDED: _STAGE.UNSERVED,
    State.NO_PENALTY: _STAGE.UNSERVED,
    State.EXECUTION: _STAGE.PERFORMANCE,
    State.CONCLUDED: _STAGE.CLOSING,
    State.CLOSING: _STAGE.CLOSING,
}

# From the decision on there is a fine that may be unpaid.
OWING = (State.DECIDED, State.EXECUTION, State.CLOSING)


def states_at(stage: str) -> tuple[State, ...]:
    """Return the states that belong to ``stage``."""
    return tuple(state for state, its_stage in STAGES.items() if its_stage == stage)
