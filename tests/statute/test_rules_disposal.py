"""What was decided about registered evidence reaches the party; the hours of a re-check; the general approval form."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from builders import check, failed, ready, refuses, silent
from lawful.evidence import ORDER, TAKEN, held
from statute import approvals, rules_correction
from statute.course import RULES_ON, FilingCondition
from statute.doc_kinds import DocKind
from statute.states import Role
from statute.transitions import ACTS, BY_CODE

ENDED = replace(TAKEN, ended_on=date(2026, 10, 13))
THIRTEENTH, TENTH_HOUR, NOON = "2026-10-13", "2026-10-13 10:00", "2026-10-13 12:00"


def serving(row, **inputs):
    return check("serve_hold_disposal", ready("serve_hold_disposal", **held(holds=(row,))), **inputs)


@pytest.mark.parametrize(
    ("row", "fine"), [(ENDED, True), (TAKEN, False), (replace(ENDED, disposal_served_on=date(2026, 10, 13)), False)]
)
def test_a_disposal_is_served_once_and_after_it_was_decided(row, fine):
    found = serving(row)
    assert ("hold_disposal_to_serve" in failed(found)) is not fine
    if not fine:
        refuses(found["hold_disposal_to_serve"], "尚未送达", "第六十一条")


@pytest.mark.parametrize(
    ("ended", "today", "fine"),
    [(date(2026, 10, 12), "2026-10-11", 0), (date(2026, 10, 12), "2026-10-12", 1), (date(2026, 10, 12), THIRTEENTH, 1),
     (date(2026, 10, 12), "2026-10-14", 0)],
)  # fmt: skip
def test_the_day_of_service_lies_between_decision_and_today(ended, today, fine):
    found = serving(replace(ENDED, ended_on=ended), on=today)
    assert ("hold_disposal_day_possible" in failed(found)) is not bool(fine)
    refuses(serving(TAKEN)["hold_disposal_day_possible"], "（未填写）", "第六十一条")


def recheck(**inputs):
    order = replace(ORDER, issued_on=date(2026, 10, 12), served_on=date(2026, 10, 12))
    evidence = held(orders=(order,), now=datetime(2026, 10, 14, 12, 0))
    return check("recheck_order", ready("recheck_order", **evidence), on=THIRTEENTH, **inputs)


@pytest.mark.parametrize(
    ("began", "ended", "fine"),
    [
        (TENTH_HOUR, NOON, True),
        (TENTH_HOUR, TENTH_HOUR, True),
        (TENTH_HOUR, None, True),
        (None, NOON, True),
        (NOON, TENTH_HOUR, False),
        ("2026-10-12 10:00", NOON, False),
        (TENTH_HOUR, "2026-10-14 10:00", False),
    ],
)
def test_the_hours_of_a_recheck_lie_on_its_day_in_order(began, ended, fine):
    given = {name: value for name, value in (("recheck_from", began), ("recheck_to", ended)) if value}
    found = recheck(**given)
    assert ("recheck_hours_possible" in failed(found)) is not fine
    if not fine:
        refuses(found["recheck_hours_possible"], "当天", "第五十五条")


@pytest.mark.parametrize(("minute", "fine"), [(0, True), (1, False)])
def test_the_hours_of_a_recheck_are_not_in_the_future(minute, fine):
    facts = ready("recheck_order", **held(orders=(ORDER,), now=datetime(2026, 10, 14, 12, 0)))
    found = check("recheck_order", facts, on="2026-10-14", recheck_to=f"2026-10-14 12:{minute:02d}")
    assert ("recheck_hours_possible" in failed(found)) is not fine


def test_hours_that_nobody_entered_are_written_by_hand():
    silent(rules_correction.recheck_hours_possible(ready("recheck_order")))


def test_the_general_form_knows_every_act_that_issues_it():
    issuing = {act.code for act in ACTS if DocKind.APPROVAL_FORM in act.issues}
    assert issuing == set(approvals.MATTERS) | (issuing & set(RULES_ON))
    assert all(BY_CODE[code].role is Role.HEAD for code in issuing)
    assert all(any(given.name == "opinion" for given in BY_CODE[code].inputs) for code in issuing)
    refusing = {code for code in issuing & set(RULES_ON) if not RULES_ON[code]}
    assert refusing | {"refuse_hold"} == approvals.REFUSALS
    assert set(approvals.MATTERS) >= approvals.AFTER_REVIEW
    assert {code for codes in approvals.EARLIER.values() for code in codes} <= set(BY_CODE)


def test_every_condition_of_filing_says_what_follows_its_cancellation():
    assert set(approvals.AFTER_CANCELLATION) == set(FilingCondition)
    assert "移送" in approvals.AFTER_CANCELLATION[FilingCondition.JURISDICTION]
