"""Reconsideration and litigation, and what they do to the decision."""

from dataclasses import replace
from datetime import date

import pytest
from builders import DECISION, check, doubts, failed, passes, ready, refuses, silent
from lawful.remedy import FILED
from statute import rules_remedy as rules
from statute.facts_after import After, Remedy
from statute.states import State
from statute.states_after import OF_REMEDY, RETRACTED, UNDONE, RemedyKind, RemedyResult, StayGround

ASKED = Remedy(RemedyKind.RECONSIDERATION, FILED)
SUED = Remedy(RemedyKind.LITIGATION, FILED)


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-27", False), ("2026-10-28", True), ("2026-11-03", True), ("2026-11-04", False)]
)
@pytest.mark.parametrize("code", ["record_reconsideration", "record_litigation"])
def test_a_remedy_is_filed_between_service_and_today(code, day, good):
    findings = check(code, on=day)
    if good:
        assert not failed(findings)
    else:
        refuses(findings["remedy_dated"], f"申请日期{day}", "《行政复议法》第二十条")


@pytest.mark.parametrize(("day", "late"), [("2027-04-28", False), ("2027-04-29", True)])
def test_a_late_suit_is_recorded_and_pointed_out(day, late):
    findings = check("record_litigation", ready("record_litigation", today=date(2027, 4, 29)), on=day)
    assert not failed(findings)
    if late:
        doubts(findings["suit_in_time"], "2027-04-28届满", "《行政诉讼法》第四十六条")
    else:
        passes(findings["suit_in_time"])


def test_one_remedy_at_a_time():
    for code in ("record_reconsideration", "record_litigation"):
        findings = check(code, ready(code, after=After(remedies=(SUED,))))
        refuses(findings["no_remedy_pending"], "行政诉讼（2026-11-01申请）尚未审结", "第七十三条")
        ended = replace(SUED, ended_on=FILED, result=RemedyResult.WITHDRAWN)
        assert not failed(check(code, ready(code, after=After(remedies=(ended,)))))


def test_nothing_is_filed_before_service():
    for code in ("record_reconsideration", "record_litigation"):
        for decision in (DECISION, None):
            refuses(check(code, ready(code, decision=decision))["decision_served"], "尚未送达")


def test_trap_05_reconsideration_first_after_a_decision_on_the_spot():
    silent(check("record_litigation")["reconsideration_first"], "不是当场作出")
    facts = ready("record_litigation", after=After(on_the_spot=True))
    refuses(
        check("record_litigation", facts)["reconsideration_first"], "应当先申请行政复议", "《行政复议法》第二十三条"
    )
    ended = replace(ASKED, ended_on=FILED, result=RemedyResult.UPHELD)
    facts = ready("record_litigation", after=After(on_the_spot=True, remedies=(ended,)))
    passes(check("record_litigation", facts)["reconsideration_first"])
    facts = ready("record_litigation", after=After(on_the_spot=True, remedies=(replace(ended, kind=SUED.kind),)))
    refuses(check("record_litigation", facts)["reconsideration_first"])


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("accept_reconsideration", SUED),
        ("conclude_reconsideration", SUED),
        ("accept_litigation", ASKED),
        ("conclude_litigation", ASKED),
    ],
)
def test_each_step_belongs_to_its_own_remedy(code, wrong):
    for after in (After(), After(remedies=(wrong,))):
        assert {"reconsideration_pending", "litigation_pending"} & failed(check(code, ready(code, after=after)))
    refuses(check("answer_remedy", ready("answer_remedy", after=After()))["remedy_pending"], "没有正在进行的复议、诉讼")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-31", False), ("2026-11-01", True), ("2026-11-03", True), ("2026-11-04", False)]
)
def test_a_step_follows_the_filing(day, good):
    findings = check("conclude_reconsideration", on=day)
    passes(findings["remedy_step_dated"]) if good else refuses(findings["remedy_step_dated"], f"日期{day}")
    accepted = ready("conclude_reconsideration", after=After(remedies=(replace(ASKED, accepted_on=date(2026, 11, 2)),)))
    refuses(check("conclude_reconsideration", accepted, on="2026-11-01")["remedy_step_dated"], "2026-11-02")


@pytest.mark.parametrize("result", list(RemedyResult))
def test_only_a_changed_decision_has_a_new_amount(result):
    without = check("conclude_litigation", remedy_result=result.value)["new_amount_given"]
    with_one = check("conclude_litigation", remedy_result=result.value, new_amount="0")["new_amount_given"]
    negative = check("conclude_litigation", remedy_result=result.value, new_amount="-0.01")["new_amount_given"]
    refuses(negative)
    changed = result is RemedyResult.CHANGED
    (refuses if changed else passes)(without)
    (passes if changed else refuses)(with_one)


def test_what_undoes_and_what_is_taken_back():
    assert {r.value for r in UNDONE} == {"revoked", "redo", "invalid"}
    assert {r.value for r in RETRACTED} == {"revoked", "redo", "invalid", "changed", "unlawful"}
    assert {g.value for g in OF_REMEDY} == {"organ", "body", "request", "law"}


@pytest.mark.parametrize("ground", list(StayGround))
def test_a_remedy_stays_execution_in_the_four_cases_only(ground):
    findings = check("stay_execution", stay_ground=ground.value)
    if ground not in OF_REMEDY:
        silent(findings["stay_ground_fits"])
        return
    refuses(findings["stay_ground_fits"], "没有正在进行的复议、诉讼", "《行政复议法》第四十二条")
    facts = ready("stay_execution", after=After(remedies=(ASKED,)))
    passes(check("stay_execution", facts, stay_ground=ground.value)["stay_ground_fits"])


def test_an_undone_decision_is_not_in_force():
    facts = ready("record_payment", after=After(undone_on=FILED))
    refuses(rules.decision_in_force(facts), "已于2026-11-01被撤销", "第六十一条")
    refuses(rules.decision_in_force(replace(facts, decision=DECISION, after=After())), "尚未送达")
    assert "decision_in_force" in failed(check("record_payment", facts))
    assert facts.state is State.EXECUTION
