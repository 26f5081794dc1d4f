"""Every state of a case that is not closed has its stage in the table of pending cases."""

from statute.legal_types import transition
from statute.pending import OWING, STAGES, states_at
from statute.states import State


def test_every_open_state_has_a_stage_and_every_stage_a_state():
    assert set(STAGES) == set(State) - {State.CLOSED, State.NOT_FILED, State.ARCHIVED}
    assert set(STAGES.values()) == set(transition.Stage)
    assert [state for stage in transition.Stage for state in states_at(stage)] == list(STAGES)


def test_a_case_is_filed_only_when_its_filing_is_approved():
    assert states_at("unfiled") == (State.DRAFT, State.FILING)


def test_a_fine_can_be_unpaid_from_the_decision_on():
    assert {STAGES[state] for state in OWING} == {"unserved", "performance", "closing"}
