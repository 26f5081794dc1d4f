"""The facts a rule may look at: certificates to the day, and who counts as an investigator."""

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import timedelta

import pytest
from builders import CERTIFICATE, INSPECTION, INTERVIEW, OFFICERS, WANG, ZHAO, case
from statute import facts as module
from statute.facts import CaseFacts, Officer
from statute.states import PartyKind, State

DAY = timedelta(days=1)
FIRST, LAST = CERTIFICATE.start, CERTIFICATE.end


@pytest.mark.parametrize(("day", "valid"), [(FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)])
def test_certificate_holds_on_both_border_days(day, valid):
    assert CERTIFICATE.valid_on(day) is valid
    assert WANG.certified_on(day) is valid
    assert not replace(WANG, formal=False).certified_on(day)


def test_investigators_are_those_who_handle_handled_or_signed():
    third = Officer(3, "李堃", True)
    facts = case(
        State.LEGAL_REVIEW,
        officers=(WANG,),
        former_handlers=frozenset({9}),
        records=(INSPECTION, replace(INTERVIEW, officers=(ZHAO, third))),
    )
    assert facts.investigators == {1, 2, 3, 9}
    assert case(records=(), officers=OFFICERS).investigators == {1, 2}
    assert case(records=(), officers=()).investigators == frozenset()


@pytest.mark.parametrize(
    ("kind", "threshold"),
    [
        (PartyKind.CITIZEN, "citizen"),
        (PartyKind.SOLE_TRADER, "citizen"),
        (PartyKind.ORGANIZATION, "organization"),
    ],
)
def test_sole_trader_counts_as_a_citizen(kind, threshold):
    assert kind.threshold_kind == threshold


@pytest.mark.parametrize("name", module.__all__)
def test_facts_are_frozen(name):
    kind = getattr(module, name)
    assert is_dataclass(kind)
    frozen = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(frozen, fields(kind)[0].name, None)


def test_nothing_has_happened_in_a_case_that_says_nothing():
    bare = CaseFacts(**{f.name: None for f in fields(CaseFacts) if f.default is f.default_factory})
    assert (bare.after.payments, bare.inputs, bare.records, bare.drafts, bare.defences) == ((), {}, (), (), ())
    assert not any((bare.review, bare.notice, bare.decision, bare.waived_on, bare.corrected_on, bare.filed_on))
