"""Approval, officers, list and period of registrations and seizures."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from builders import DECISION, case, check, failed, passes, ready, refuses, silent
from lawful.coercion import SEIZED, STEPS
from lawful.evidence import APPROVED, DRAFT, NINE, PROPOSED, TAKEN, TAKING, held
from statute import rules_hold, rules_seizure, rules_taking
from statute.legal_types import Answer
from statute.states import State
from statute.transitions import BY_CODE
from statute.words_evidence import HoldEnd, MeasureKind, SeizureEnd

HOLD_LAW, COERCION = "《行政处罚法》第五十六条", "《行政强制法》"
FILED = date(2026, 10, 13)
MINUTE = timedelta(minutes=1)
LAPSED = replace(TAKEN, carried_at=datetime(2026, 9, 1, 10, 0))
LAPSED_SEIZURE = replace(SEIZED, carried_at=datetime(2026, 9, 1, 10, 0))


def holding(code, *rows, **changes):
    return ready(code, **held(holds=rows), **changes)


def seizing(code, *rows, **changes):
    return ready(code, **held(seizures=tuple(replace(row, kind=MeasureKind.SEIZURE) for row in rows)), **changes)


# Both


@pytest.mark.parametrize("code", ["propose_hold", "hold_urgently"])
@pytest.mark.parametrize("row", [PROPOSED, APPROVED, TAKEN])
def test_only_a_draft_is_proposed_or_carried_out_first(code, row):
    refuses(check(code, holding(code, row))["measure_in_draft"], HOLD_LAW, "正在填写")


@pytest.mark.parametrize(("of", "law"), [(holding, HOLD_LAW), (seizing, COERCION + "第十八条")])
def test_the_law_named_is_that_of_the_measure(of, law):
    kind = "hold" if of is holding else "seizure"
    refuses(check(f"propose_{kind}", of(f"propose_{kind}", TAKEN))["measure_in_draft"], law)
    refuses(check(f"approve_{kind}", of(f"approve_{kind}", APPROVED))["measure_awaits_approval"], law)
    refuses(check(f"carry_out_{kind}", of(f"carry_out_{kind}", PROPOSED))["measure_approved"], law)
    refuses(check(f"carry_out_{kind}", signed=False)["list_signed"], law)
    at = check(f"carry_out_{kind}", at="2026-10-12 10:00")["measure_moment_possible"]
    refuses(at, law, "2026-10-13 09:00", "2026-10-12")


def test_what_is_empty_is_named():
    row = replace(DRAFT, missing=("保管人", "清单第1项单位"))
    refuses(check("propose_hold", holding("propose_hold", row))["measure_complete"], "保管人、清单第1项单位", HOLD_LAW)
    found = check("propose_seizure", seizing("propose_seizure", row))["measure_complete"]
    refuses(found, COERCION + "第二十四条")


@pytest.mark.parametrize(
    "row", [DRAFT, APPROVED, replace(PROPOSED, refused=True), replace(PROPOSED, ended_on=FILED), TAKEN]
)
@pytest.mark.parametrize("code", ["approve_hold", "refuse_hold"])
def test_the_head_decides_once_on_what_waits(code, row):
    refuses(check(code, holding(code, row))["measure_awaits_approval"], HOLD_LAW)


def test_the_head_decides_on_what_was_carried_out_first():
    urgent = replace(TAKEN, approved_at=None, approval_due=datetime(2026, 10, 14, 10, 0))
    assert not failed(check("approve_hold", holding("approve_hold", urgent)))
    assert not failed(check("refuse_hold", holding("refuse_hold", urgent)))


def test_an_approval_comes_by_the_minute_it_is_due():
    due = datetime(2026, 10, 13, 10, 0)
    urgent = replace(TAKEN, approved_at=None, approval_due=due)
    for now, late in ((due, False), (due + MINUTE, True)):
        facts = holding("approve_hold", urgent)
        facts = replace(facts, evidence=replace(facts.evidence, now=now))
        finding = check("approve_hold", facts)["approval_in_time"]
        if late:
            refuses(finding, "2026-10-13 10:00", "立即解除", HOLD_LAW)
        else:
            passes(finding)
    facts = seizing("approve_seizure", urgent)
    facts = replace(facts, evidence=replace(facts.evidence, now=due + MINUTE))
    refuses(check("approve_seizure", facts)["approval_in_time"], COERCION + "第十九条")


def test_it_is_carried_out_between_its_approval_and_now():
    facts = holding("carry_out_hold", APPROVED)
    facts = replace(facts, evidence=replace(facts.evidence, now=datetime(2026, 10, 13, 11, 0)))
    for at, fine in (("09:00", True), ("08:59", False), ("11:00", True), ("11:01", False)):
        found = check("carry_out_hold", facts, at=f"2026-10-13 {at}")
        assert ("measure_moment_possible" in failed(found)) is not fine, at


def test_nothing_is_carried_out_before_the_act():
    row = replace(APPROVED, approved_at=NINE - timedelta(days=5))
    facts = holding("carry_out_hold", row, act_ended_on=FILED)
    assert "measure_moment_possible" in failed(check("carry_out_hold", facts, at="2026-10-12 23:59"))
    assert "measure_moment_possible" not in failed(check("carry_out_hold", facts, at="2026-10-13 00:00"))
    facts = holding("carry_out_hold", row, act_ended_on=None)
    assert "measure_moment_possible" not in failed(check("carry_out_hold", facts, at="2026-10-12 23:59"))


def test_trap_10_two_certified_officers_on_the_day_of_the_measure():
    wang, zhao = APPROVED.officers
    for officers in ((wang,), (), (wang, replace(zhao, formal=False)), (wang, replace(zhao, certificates=()))):
        found = check("carry_out_hold", holding("carry_out_hold", replace(APPROVED, officers=officers)))
        refuses(found["measure_by_certified_officers"], "《行政处罚法》第四十二条", "2026-10-13")
    ends = replace(zhao, certificates=(replace(zhao.certificates[0], end=date(2026, 10, 12)),))
    row = replace(APPROVED, officers=(wang, ends))
    assert "measure_by_certified_officers" in failed(check("carry_out_hold", holding("carry_out_hold", row)))


def test_a_refusal_to_sign_is_noted_instead():
    assert not failed(check("carry_out_hold", signed=False, refusal="拒签，李某见证"))
    assert "list_signed" in failed(check("carry_out_hold", signed=False, refusal="  "))


@pytest.mark.parametrize("row", [DRAFT, PROPOSED, APPROVED, replace(TAKEN, ended_on=FILED)])
def test_only_what_is_in_hand_is_dealt_with(row):
    refuses(check("end_hold", holding("end_hold", row))["measure_in_hand"], HOLD_LAW)
    refuses(check("end_seizure", seizing("end_seizure", row))["measure_in_hand"], COERCION + "第二十七条")


def test_a_case_does_not_close_over_things_still_held():
    for rows in ({"holds": (TAKEN,)}, {"seizures": (SEIZED,)}):
        for code in ("submit_closing", "approve_closing"):
            found = check(code, ready(code, **held(**rows)))["nothing_left_held"]
            refuses(found, "还有1项", COERCION + "第二十七条")
    done = held(holds=(replace(TAKEN, ended_on=FILED), APPROVED))
    passes(rules_taking.nothing_left_held(ready("submit_closing", **done)))
    passes(rules_taking.nothing_left_held(ready("submit_closing")))


def test_without_a_measure_every_rule_fails_in_words():
    facts = case()
    for rule in (
        rules_taking.measure_in_draft,
        rules_taking.measure_complete,
        rules_taking.measure_awaits_approval,
        rules_taking.approval_in_time,
        rules_taking.measure_approved,
        rules_taking.measure_moment_possible,
        rules_taking.measure_by_certified_officers,
        rules_taking.measure_in_hand,
        rules_hold.hold_end_allowed,
        rules_seizure.seizure_scope,
        rules_seizure.seizure_extendable,
        rules_seizure.extension_to_tell,
        rules_seizure.seizure_end_allowed,
    ):
        assert rule(facts).blocks, rule.__name__


# Registration


@pytest.mark.parametrize(("hours", "allowed"), [(0, False), (1, True), (24, True)])
def test_a_registration_comes_first_only_where_a_rule_allows_it(hours, allowed):
    facts = holding("hold_urgently", DRAFT)
    facts = replace(facts, evidence=replace(facts.evidence, urgent_hours=hours))
    finding = rules_hold.urgent_hold_provided(facts)
    if allowed:
        passes(finding)
    else:
        refuses(finding, "《生态环境行政处罚办法》第三十二条")


@pytest.mark.parametrize("way", list(HoldEnd))
def test_trap_11_after_seven_working_days_nothing_but_release(way):
    found = check("end_hold", holding("end_hold", LAPSED, decision=DECISION), hold_end=way.value)
    if way is HoldEnd.RELEASED:
        assert not failed(found)
    else:
        refuses(found["hold_end_allowed"], "2026-09-10", way.label, HOLD_LAW)


def test_within_seven_working_days_each_way_has_its_condition():
    coerce, none = Answer(True, "已赋权"), Answer(False, "没有赋权")
    for way, changes, fine in (
        (HoldEnd.COPIED, {}, True),
        (HoldEnd.APPRAISED, {}, True),
        (HoldEnd.RELEASED, {}, True),
        (HoldEnd.SEIZED, {"coerce": coerce}, True),
        (HoldEnd.SEIZED, {"coerce": none}, False),
        (HoldEnd.SEIZED, {"coerce": None}, False),
    ):
        facts = holding("end_hold", TAKEN)
        facts = replace(facts, evidence=replace(facts.evidence, **changes))
        assert ("hold_end_allowed" in failed(check("end_hold", facts, hold_end=way.value))) is not fine
    for decision, fine in ((None, False), (DECISION, True)):
        facts = holding("end_hold", TAKEN, decision=decision)
        assert ("hold_end_allowed" in failed(check("end_hold", facts, hold_end="confiscated"))) is not fine


def test_a_lapsed_registration_stops_the_decision_until_it_is_released():
    refuses(rules_hold.holds_in_order(ready("decide", **held(holds=(LAPSED, TAKEN)))), "已自动失效", HOLD_LAW)
    assert "holds_in_order" in failed(check("decide", ready("decide", **held(holds=(LAPSED,)))))
    released = replace(LAPSED, ended_on=FILED)
    passes(rules_hold.holds_in_order(ready("decide", **held(holds=(released,)))))
    silent(rules_hold.holds_in_order(ready("decide", **held(holds=(APPROVED,)))))


# Seizure


@pytest.mark.parametrize("code", ["propose_seizure", "approve_seizure", "carry_out_seizure", "seize_urgently"])
def test_trap_2_without_coercive_power_nothing_is_seized(code):
    for answer in (None, Answer(False, "清单没有此项职权")):
        facts = ready(code)
        facts = replace(facts, evidence=replace(facts.evidence, coerce=answer))
        refuses(check(code, facts)["coercion_granted"], COERCION + "第二十二条")


def test_scope_is_confirmed():
    row = replace(DRAFT, unconfirmed=("不含生活必需品",))
    for code in ("propose_seizure", "seize_urgently"):
        refuses(check(code, seizing(code, row))["seizure_scope"], "不含生活必需品", COERCION + "第二十三条")


@pytest.mark.parametrize("step", ["shown", "party_called", "told", "heard", "handed"])
@pytest.mark.parametrize("code", ["carry_out_seizure", "seize_urgently"])
def test_each_step_on_the_spot_is_asked(code, step):
    refuses(check(code, **{step: False})["seizure_steps_followed"], COERCION + "第十八条")
    assert not failed(check(code, **STEPS, **TAKING))


@pytest.mark.parametrize(
    ("ended", "fine"),
    [
        *(("2026-10-13 10:59", False), ("2026-10-13 11:00", True), ("2026-10-13 23:59", True)),
        *(("2026-10-14 00:00", False), (None, False)),
    ],
)
@pytest.mark.parametrize("code", ["carry_out_seizure", "seize_urgently"])
def test_the_record_on_the_spot_ends_between_its_beginning_and_now(code, ended, fine):
    facts = ready(code)
    found = rules_seizure.site_record_timed(
        replace(
            facts, inputs={"at": datetime(2026, 10, 13, 11, 0), "ended_at": ended and datetime.fromisoformat(ended)}
        )
    )
    if fine:
        passes(found)
    else:
        refuses(found, "结束时间", COERCION + "第十八条")
    passes(check(code)["site_record_timed"])
    refuses(rules_seizure.site_record_timed(replace(facts, inputs={"ended_at": datetime(2026, 10, 13, 11, 0)})))


@pytest.mark.parametrize(
    ("until", "fine"),
    [("2026-11-12", False), ("2026-11-13", True), ("2026-12-12", True), ("2026-12-13", False)],
)
def test_a_seizure_is_extended_by_one_to_thirty_days(until, fine):
    finding = check("extend_seizure", until=until)["seizure_extendable"]
    if fine:
        passes(finding)
    else:
        refuses(finding, until, "2026-11-12", "2026-12-12", COERCION + "第二十五条第一款")


@pytest.mark.parametrize(
    "row",
    [
        replace(SEIZED, extended=1),
        LAPSED_SEIZURE,
        replace(SEIZED, ended_on=FILED),
        APPROVED,
        replace(SEIZED, approved_at=None, approval_due=datetime(2026, 10, 14, 10, 0)),
    ],
)
def test_what_was_extended_ended_or_never_approved_is_not_extended(row):
    refuses(check("extend_seizure", seizing("extend_seizure", row))["seizure_extendable"], COERCION)


def test_the_party_is_told_of_an_extension_once():
    for row in (SEIZED, replace(SEIZED, extended=3, extension_told=True)):
        refuses(check("tell_extension", seizing("tell_extension", row))["extension_to_tell"], "第二十五条第二款")
    assert not failed(check("tell_extension", on="2026-10-13"))
    assert "extension_to_tell" in failed(check("tell_extension", on="2026-10-14"))


@pytest.mark.parametrize("way", list(SeizureEnd))
def test_a_seizure_that_ended_is_released(way):
    found = check("end_seizure", seizing("end_seizure", LAPSED_SEIZURE, decision=DECISION), seizure_end=way.value)
    if way.releases:
        assert not failed(found)
    else:
        refuses(found["seizure_end_allowed"], "立即解除", COERCION + "第二十七条")


@pytest.mark.parametrize(
    ("way", "decided", "fine"),
    [
        *((way, False, True) for way in (SeizureEnd.NO_VIOLATION, SeizureEnd.UNRELATED, SeizureEnd.NOT_NEEDED)),
        (SeizureEnd.HANDED_OVER, False, True),
        (SeizureEnd.EXPIRED, False, False),
        *((w, d, d) for w in (SeizureEnd.DECIDED, SeizureEnd.CONFISCATED, SeizureEnd.DESTROYED) for d in (True, False)),
    ],
)
def test_a_running_seizure_ends_on_a_ground_that_is_there(way, decided, fine):
    facts = seizing("end_seizure", SEIZED, decision=DECISION if decided else None)
    found = check("end_seizure", facts, seizure_end=way.value)
    if fine:
        passes(found["seizure_end_allowed"])
    else:
        refuses(found["seizure_end_allowed"], COERCION + ("第二十八条" if way.releases else "第二十七条"))


def test_the_decision_waits_for_seizures_in_order():
    for row in (LAPSED_SEIZURE, replace(SEIZED, extended=5), replace(LAPSED_SEIZURE, extended=1)):
        assert "seizures_in_order" in failed(check("decide", ready("decide", **held(seizures=(row,)))))
    fine = (SEIZED, replace(SEIZED, extended=5, extension_told=True), replace(LAPSED_SEIZURE, ended_on=FILED))
    passes(rules_seizure.seizures_in_order(ready("decide", **held(seizures=fine))))
    silent(rules_seizure.seizures_in_order(ready("decide", **held(seizures=(APPROVED,)))))
    told = rules_seizure.seizures_in_order(ready("decide", **held(seizures=(replace(SEIZED, extended=5),))))
    refuses(told, "没有书面告知", COERCION + "第二十八条")
    assert "届满" not in told.message


def test_the_period_of_a_test_is_fixed_when_it_is_told():
    silent(check("entrust_appraisal")["testing_period_clear"])
    for by, fine in ((None, False), ("2026-10-13", False), ("2026-10-14", True)):
        found = check("entrust_appraisal", period_told=True, result_by=by)["testing_period_clear"]
        if fine:
            passes(found)
        else:
            refuses(found, "2026-10-14", COERCION + "第二十五条第三款")


def test_measures_are_dealt_with_at_every_stage_but_the_last():
    for code in ("end_hold", "end_seizure", "approve_hold", "refuse_seizure"):
        assert BY_CODE[code].source == set(State) - {State.CLOSED, State.ARCHIVED}
        assert BY_CODE[code].while_suspended
