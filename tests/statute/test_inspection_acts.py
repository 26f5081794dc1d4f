"""The table of inspections and its rules, each at its border."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from statute import desk
from statute.facts import Actor, Certificate, Officer
from statute.inspection_acts import BY_CODE, INSPECTION_ACTS, editable
from statute.inspection_facts import BUSINESS, InspectionFacts, InspectionState, ObjectKind
from statute.inspection_rules import within_frequency
from statute.legal_types import Verdict
from statute.states import Role

DAY = date(2026, 10, 13)
CERTIFICATE = (Certificate("测1", date(2024, 1, 1), date(2026, 10, 20)),)
OFFICERS = (Officer(1, "王玥", True, CERTIFICATE), Officer(2, "赵𬭎", True, CERTIFICATE))
ACTOR = Actor(9, "周正", frozenset(Role), of_agency=True, of_county=True)
READY = InspectionFacts(
    state=InspectionState.DRAFT, today=DAY + timedelta(days=2), actor=ACTOR, kind=ObjectKind.ENTERPRISE,
    object_name="测试砂石厂", address="工业路1号", items="物料覆盖", planned_on=DAY, officers=OFFICERS, cap=2, done=1,
    approved_on=DAY, notice_number="1号", notice_on=DAY, notice_to="负责人甲", started_on=DAY,
)  # fmt: skip
INPUTS = {
    "submit": {"opinion": "计划"},
    "start": {"opinion": "巡查"},
    "approve": {"opinion": "同意"},
    "return": {"opinion": "补充"},
    "record_clean": {"text": "符合"},
    "record_correction": {"text": "覆盖", "by": "2026-10-13"},
    "record_lead": {"text": "违法"},
    "recheck_corrected": {"on": "2026-10-14", "text": "已改"},
    "recheck_again": {"on": "2026-10-14", "text": "未改", "by": "2026-10-15"},
    "recheck_lead": {"on": "2026-10-14", "text": "未改"},
    "drop": {"opinion": "停业"},
}
ROWS = """
submit            officer draft -> approval
start             officer draft -> approved
approve           head    approval -> approved
return            head    approval -> draft
record_clean      officer approved -> done
record_correction officer approved -> recheck
record_lead       officer approved -> done
recheck_corrected officer recheck -> done
recheck_again     officer recheck -> recheck
recheck_lead      officer recheck -> done
drop              officer draft,approval,approved -> dropped
"""
CITIZEN = replace(READY, kind=ObjectKind.CITIZEN)


def failed(code, facts=READY, **inputs):
    """Name the rules that stop an act in its own stage."""
    act = BY_CODE[code]
    facts = replace(facts, state=act.sources[0])
    _facts, findings = desk.check(act, facts, {**INPUTS[code], **inputs})
    return {finding.rule for finding in findings if finding.blocks}


def test_table_reads_as_it_should():
    rows = [[a.code, str(a.role), ",".join(a.sources), "->", str(a.target)] for a in INSPECTION_ACTS]
    assert rows == [line.split() for line in ROWS.strip().splitlines()]
    assert set(INPUTS) == set(BY_CODE)


@pytest.mark.parametrize("code", set(INPUTS) - {"start"})
def test_every_act_is_done_in_its_stage_by_its_role_of_its_body_and_not_otherwise(code):
    act = BY_CODE[code]
    for state in InspectionState:
        _facts, findings = desk.check(act, replace(READY, state=state), INPUTS[code])
        blocked = {finding.rule for finding in findings if finding.blocks}
        assert blocked == (set() if state in act.sources else {"state"})
    assert failed(code, replace(READY, actor=replace(ACTOR, roles=frozenset(Role) - {act.role}))) == {"role"}
    assert failed(code, replace(READY, actor=replace(ACTOR, of_agency=False))) == {"own_agency"}


def test_a_business_is_not_inspected_without_approval():
    assert failed("start") == {"no_business"}
    assert failed("start", CITIZEN) == set()
    assert {kind for kind in ObjectKind if kind.business} == {"enterprise", "sole_trader", "cooperative"}


@pytest.mark.parametrize("name", ["object_name", "address", "items"])
def test_the_plan_names_unit_place_and_items(name):
    for code in ("submit", "approve"):
        assert failed(code, replace(READY, **{name: " "})) == {"object_and_items_named"}


def test_the_approver_does_not_inspect():
    assert failed("approve", replace(READY, actor=replace(ACTOR, person=2))) == {"approver_not_inspector"}


@pytest.mark.parametrize("officers", [(), OFFICERS[:1], (OFFICERS[0], replace(OFFICERS[1], formal=False))])
def test_two_certified_officers_plan_inspect_and_recheck(officers):
    facts = replace(READY, officers=officers, third_party="某检测公司")
    assert failed("submit", facts) == {"planned_with_two"}
    assert failed("record_clean", facts) == {"inspected_by_two"}
    assert failed("recheck_corrected", facts) == {"rechecked_by_two"}


@pytest.mark.parametrize(("day", "good"), [(date(2026, 10, 20), True), (date(2026, 10, 21), False)])
def test_certificates_are_judged_on_the_day(day, good):
    facts = replace(READY, planned_on=day, started_on=day, today=day)
    assert failed("submit", facts) == (set() if good else {"planned_with_two"})
    assert failed("record_clean", facts) == (set() if good else {"inspected_by_two"})
    assert failed("recheck_corrected", replace(facts, started_on=DAY), on=str(day)) == (
        set() if good else {"rechecked_by_two"}
    )


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, Verdict.PASS),
        ({"done": 2}, Verdict.FAIL),
        ({"done": 2, "by_lead": True}, Verdict.JUDGE),
        ({"done": 9, "cap": None}, Verdict.NOT_APPLICABLE),
        ({"done": 9, "kind": ObjectKind.PLACE}, Verdict.NOT_APPLICABLE),
        ({"done": 0, "cap": 0}, Verdict.FAIL),
    ],
)
def test_the_yearly_frequency(changes, verdict):
    found = within_frequency(replace(READY, **changes))
    assert (found.verdict, str(found.basis)) == (verdict, "国办发〔2024〕54号")
    assert found.basis is BUSINESS


@pytest.mark.parametrize(
    "changes",
    [
        {"notice_number": " "},
        {"notice_to": ""},
        {"notice_on": None},
        {"notice_on": DAY + timedelta(days=1)},
    ],
)
def test_a_business_is_handed_the_notice_before(changes):
    assert failed("record_clean", replace(READY, **changes)) == {"notice_given"}
    assert failed("record_clean", replace(CITIZEN, **changes)) == set()
    assert failed("record_clean", replace(READY, notice_on=DAY - timedelta(days=1))) == set()


def test_a_business_is_inspected_after_approval():
    late = replace(READY, approved_on=DAY + timedelta(days=1))
    assert failed("record_clean", late) == {"begun_after_approval"}
    assert failed("record_clean", replace(READY, approved_on=None)) == {"begun_after_approval"}
    assert failed("record_clean", replace(late, kind=ObjectKind.CITIZEN)) == set()


def test_the_record_is_complete_and_of_the_past():
    assert failed("record_lead", replace(READY, missing=("现场情况",))) == {"record_complete"}
    assert failed("record_clean", replace(READY, today=DAY)) == set()
    assert failed("record_clean", replace(READY, today=DAY - timedelta(days=1))) == {"not_of_the_future"}
    unknown = replace(CITIZEN, started_on=None)
    assert failed("record_clean", unknown) == {"not_of_the_future", "inspected_by_two"}


@pytest.mark.parametrize(("by", "good"), [("2026-10-12", False), ("2026-10-13", True)])
def test_correction_is_due_no_earlier_than_the_inspection(by, good):
    assert failed("record_correction", by=by) == (set() if good else {"due_possible"})


@pytest.mark.parametrize(
    ("on", "good"), [("2026-10-12", False), ("2026-10-13", True), ("2026-10-15", True), ("2026-10-16", False)]
)
def test_a_recheck_lies_between_the_inspection_and_today(on, good):
    for code in ("recheck_corrected", "recheck_lead"):
        assert failed(code, on=on) == (set() if good else {"recheck_possible"})


def test_a_new_term_lies_after_the_recheck():
    assert failed("recheck_again", by="2026-10-14") == {"new_due_later"}


def test_what_may_be_filled_and_when():
    for state in InspectionState:
        assert editable("items", state) == (state == InspectionState.DRAFT)
        assert editable("findings", state) == (state in (InspectionState.DRAFT, InspectionState.APPROVED))
        assert not editable("state", state)
