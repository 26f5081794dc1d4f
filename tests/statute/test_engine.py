"""The engine: state, role and reach before the rules; inputs before the rules on inputs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import ACTORS, INSPECTION, INTERVIEW, case, check, failed, passes, ready, refuses
from statute import engine
from statute.legal_types import Verdict
from statute.states import Role, ServiceWay, State
from statute.transitions import ACTS, BY_CODE


def rules(findings):
    return [finding.rule for finding in findings]


def standing_rules(act):
    """Count what the engine asks of every act: whether the case is suspended is not asked of some."""
    return 4 if act.while_suspended else 5


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
@pytest.mark.parametrize("state", list(State))
def test_act_is_open_in_its_own_state_to_its_own_role_alone(act, state):
    for role in Role:
        facts = replace(ready(act.code), state=state, actor=ACTORS[role])
        standing = engine.preview(act, facts)[: standing_rules(act)]
        asked = ["state", "role", "actor_within_reach", "actor_not_recused"]
        assert rules(standing) == asked + ([] if act.while_suspended else ["not_suspended"])
        assert standing[0].blocks is (state not in act.source)
        assert standing[1].blocks is (role is not act.role)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_open_act_passes_every_rule(act):
    facts = ready(act.code)
    assert not [f for f in engine.preview(act, facts) if f.blocks or f.verdict is Verdict.JUDGE]
    assert not failed(check(act.code))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_preview_asks_every_guard_in_its_order_and_check_asks_the_rest(act):
    facts = ready(act.code)
    preview = engine.preview(act, facts)
    assert preview[standing_rules(act) :] == tuple(guard(facts) for guard in act.guards)
    _, findings = engine.check(act, facts, {})
    rest = 1 if any(f.required for f in act.inputs) else len(act.input_guards)
    assert len(findings) == standing_rules(act) + len(act.guards) + rest


def test_wrong_state_and_role_are_named():
    facts = replace(ready("decide"), state=State.NOTICE, actor=ACTORS[Role.OFFICER])
    state, role, reach = engine.preview(BY_CODE["decide"], facts)[:3]
    refuses(state, "案件处于“告知书待送达”阶段，只有在“陈述申辩”阶段才能作出处罚决定", "《行政处罚法》第五十七条")
    refuses(role, "作出处罚决定应当由行政机关负责人办理，王玥没有此项职责", "《行政处罚法》第十七条")
    passes(reach)


def test_whoever_holds_several_roles_acts_in_each():
    actor = replace(ACTORS[Role.HEAD], roles=frozenset({Role.FINANCE, Role.HEAD}))
    assert not failed(check("decide", ready("decide", actor=actor)))
    nobody = replace(actor, roles=frozenset())
    assert failed(check("decide", ready("decide", actor=nobody))) == {"role"}


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_reader_of_another_role_sees_the_rules_about_the_case_alone(act):
    facts = ready(act.code)
    assert engine.outlook(act, facts) == engine.preview(act, facts)
    stranger = replace(facts, actor=replace(facts.actor, person=99, roles=frozenset(set(Role) - {act.role})))
    shown = rules(engine.outlook(act, stranger))
    assert shown == [f.rule for f in engine.preview(act, stranger) if f.rule not in engine.PERSONAL]
    assert "state" in shown


def test_rules_on_the_person_who_acts_are_real_rules():
    asked = {finding.rule for act in ACTS for finding in engine.preview(act, ready(act.code))}
    assert asked >= engine.PERSONAL
    assert not engine.PERSONAL & {"state", "two_certified_officers", "power_granted_today", "defence_window_passed"}


def test_inputs_are_read_into_the_facts():
    facts, findings = engine.check(
        BY_CODE["serve_notice"],
        ready("serve_notice"),
        {"on": "2026-10-19", "way": "post", "recipient": " 张堃 ", "place": "示范村", "proof": "测试1"},
    )
    assert facts.inputs == {
        "on": date(2026, 10, 19),
        "way": ServiceWay.POST,
        "recipient": "张堃",
        "place": "示范村",
        "proof": "测试1",
    }
    assert facts == replace(ready("serve_notice"), inputs=facts.inputs)
    assert not [f for f in findings if f.blocks]


def test_inputs_of_another_act_do_not_linger():
    stale = ready("decide", inputs={"amount": Decimal(2001), "on": date(2020, 1, 1)})
    facts, _ = engine.check(BY_CODE["decide"], stale, {"amount": "500", "opinion": "同意"})
    assert facts.inputs == {"amount": Decimal(500), "opinion": "同意"}


def test_malformed_missing_and_unknown_inputs_are_one_finding():
    findings = check("decide", amount="五百", opinion="", state="closed")
    refuses(replace(findings["inputs"], message=findings["inputs"].message.replace("state", "")), "第五十七条")
    assert findings["inputs"].message == (
        "“state”不是本步骤的填写项；“金额”应当是以元为单位、精确到分的金额；“意见”没有填写"
    )
    assert findings["inputs"].title == "填写项"
    assert failed(findings) == {"inputs"}


def test_rules_on_inputs_wait_for_inputs_that_can_be_read():
    assert "not_heavier_than_noticed" not in check("decide", amount="x")
    assert "not_heavier_than_noticed" in check("decide", amount="499")


@pytest.mark.parametrize(("code", "record"), [("record_inspection", INSPECTION), ("record_interview", INTERVIEW)])
def test_record_is_found_among_the_drafts_of_the_kind_the_act_issues(code, record):
    facts, _ = engine.check(BY_CODE[code], ready(code), {"record": record.key})
    assert facts.inputs == {"record": record}
    other = INTERVIEW if record is INSPECTION else INSPECTION
    facts, findings = engine.check(BY_CODE[code], ready(code), {"record": other.key})
    assert facts.inputs == {"record": None}
    assert "record_complete" in [f.rule for f in findings if f.blocks]


def test_unknown_act():
    assert engine.act_named("decide") is BY_CODE["decide"]
    with pytest.raises(engine.UnknownActError, match="collect"):
        engine.act_named("collect")


@pytest.mark.parametrize("state", list(State))
def test_acts_from_a_state_are_those_of_the_table_in_its_order(state):
    acts = engine.acts_from(state)
    assert list(acts) == [act for act in ACTS if state in act.source]


def test_rules_do_not_change_the_facts():
    facts = case()
    before = replace(facts)
    engine.check(BY_CODE["submit_filing"], facts, {"opinion": "同意"})
    assert facts == before
