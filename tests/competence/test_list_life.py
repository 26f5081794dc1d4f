"""The life of a list: one way forward, a way back from every stop before publication, and what may still be corrected."""

from datetime import date

import pytest
from competence.list_life import BY_CODE, OPEN_FIELDS, STATES, STEPS, is_open
from competence.listing import Draft, check

EMPTY = Draft("town", "", None, None, "", None, None, (), {}, date(2026, 1, 1))
NAMES = [state for state, _label in STATES]


def test_every_step_leads_between_known_states():
    for step in STEPS:
        assert step.sources <= set(NAMES) and step.target in NAMES, step.code
    assert len(BY_CODE) == len(STEPS)


def test_every_rule_a_step_names_is_one_of_the_rules():
    known = {finding.rule for finding in check(EMPTY)}
    for step in STEPS:
        assert step.rules <= known, step.code


def test_nothing_leaves_the_published_state():
    assert not [step.code for step in STEPS if "published" in step.sources]


def test_there_are_two_ways_into_publication_and_both_ask_every_rule():
    into = [step for step in STEPS if step.target == "published"]
    assert {step.code for step in into} == {"publish", "register_published"}
    assert len({step.rules for step in into}) == 1 and len(into[0].rules) >= 9


def test_forward_goes_one_state_at_a_time():
    for step in STEPS:
        for source in step.sources:
            distance = NAMES.index(step.target) - NAMES.index(source)
            assert distance <= 1 or step.code == "register_published", step.code


def test_each_state_before_publication_leads_back_to_the_draft():
    back = {source for step in STEPS if step.target == "draft" for source in step.sources}
    assert back == set(NAMES) - {"draft", "published"}


def test_drafter_guide_reviewer_and_approver_are_different_roles():
    roles = {step.code: step.role for step in STEPS}
    assert len({roles[code] for code in ("request_opinions", "give_opinion", "pass_review", "publish")}) == 4


@pytest.mark.parametrize("state", NAMES)
def test_what_may_be_corrected(state):
    assert is_open("line_ids", state) == is_open("name", state) == (state == "draft")
    assert is_open("date_start", state) == (state in ("draft", "approval", "approved"))
    for field in OPEN_FIELDS:
        assert not is_open(field, "published")
