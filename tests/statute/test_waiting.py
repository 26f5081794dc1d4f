"""Which stages wait for whom is what the table of acts says."""

import pytest
from statute.states import Role, State
from statute.waiting import stages_waiting_for


@pytest.mark.parametrize(
    ("role", "waiting"),
    [
        (Role.TEAM_LEADER, {State.CASE_REVIEW}),
        (Role.HEAD, {State.FILING, State.REVIEWED, State.DEFENCE, State.CLOSING}),
        (Role.LEGAL_REVIEWER, {State.LEGAL_REVIEW, State.DEFENCE}),
        (Role.FINANCE, {State.EXECUTION}),
        (Role.GUIDE, set()),
    ],
)
def test_the_stages_that_wait_for_a_role(role, waiting):
    assert stages_waiting_for([role]) == waiting


def test_the_desk_of_an_officer_holds_no_case_that_is_with_somebody_else_or_over():
    officer = stages_waiting_for([Role.OFFICER])
    assert {State.DRAFT, State.INVESTIGATION, State.NOTICE, State.DECIDED, State.EXECUTION} <= officer
    others = {State.FILING, State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.CLOSING}
    assert not officer & (others | {State.NOT_FILED, State.CLOSED, State.ARCHIVED})


def test_several_roles_have_the_stages_of_each_and_no_role_has_none():
    both = stages_waiting_for([Role.TEAM_LEADER, Role.FINANCE])
    assert both == {State.CASE_REVIEW, State.EXECUTION}
    assert stages_waiting_for([]) == frozenset()
