"""What stands against an act beside its own rules: must rows of the whole check, and doubts without a word."""

from dataclasses import replace
from datetime import date

import pytest
from builders import case, failed, ready
from golden_case import golden
from statute import engine
from statute.checklist import RANK
from statute.checklist_rows import ROWS
from statute.facts_file import CaseFile
from statute.legal_types import Verdict
from statute.standing import carries_on, judgement_wanted
from statute.states import State
from statute.transitions import ACTS, BY_CODE

BROKEN = CaseFile("综合执法队", organ=False, broken=3)
# From each stage of the main line the act that carries the case on.
FORWARD = (
    "submit_filing approve_filing submit_report pass_case_review pass_review issue_notice serve_notice decide serve_decision"
    " submit_closing approve_closing decide_no_penalty serve_no_penalty decide_on_the_spot"
).split()
MENDS = (
    "return_filing return_from_case_review return_report return_closing renotify record_defence record_payment".split()
)


def stopped_by(code, **changes):
    facts = ready(code, **changes)
    return {finding.rule for finding in engine.preview(BY_CODE[code], facts) if finding.blocks}


@pytest.mark.parametrize("code", FORWARD)
def test_must_row_that_fails_stops_what_carries_the_case_on(code):
    assert stopped_by(code, file=BROKEN) == {"agency_may_punish", "chain_whole"}


@pytest.mark.parametrize("code", MENDS)
def test_what_mends_or_sends_back_stays_open(code):
    assert not stopped_by(code, file=BROKEN)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_side_acts_and_acts_that_stay_are_never_stopped_by_the_check(act):
    if act.side or act.target is None:
        assert not any(carries_on(act, state) for state in act.source)


def test_staying_where_it_is_or_going_back_is_not_carrying_on():
    assert carries_on(BY_CODE["submit_filing"], State.DRAFT)
    assert not carries_on(BY_CODE["return_filing"], State.FILING)
    assert not carries_on(BY_CODE["record_payment"], State.EXECUTION)
    assert RANK[State.CONCLUDED] == RANK[State.EXECUTION]


def test_should_row_stops_nothing_and_a_rule_is_not_asked_twice():
    facts = ready("submit_filing", found_on=date(2026, 9, 1))
    findings = engine.preview(BY_CODE["submit_filing"], facts)
    assert len({f.rule for f in findings}) == len(findings)
    assert not any(f.blocks for f in findings)
    short = engine.preview(BY_CODE["submit_filing"], ready("submit_filing", in_territory=False))
    assert [f.rule for f in short if f.blocks] == ["within_territory"]


def test_rows_about_a_penalty_do_not_stop_a_decision_without_one():
    child = {"party": replace(case().party, birth=date(2014, 5, 1))}
    assert "party_of_age" in stopped_by("issue_notice", **child)
    assert "party_of_age" not in stopped_by("decide_no_penalty", **child)


def test_must_rows_wait_for_their_stage():
    assert not stopped_by("submit_report", notice=None, decision=None)
    late = golden(State.DECIDED, documents=())
    assert not [f for f in engine.preview(BY_CODE["serve_decision"], replace(late)) if f.blocks]


def entered(code, facts, **inputs):
    _, findings = engine.check(BY_CODE[code], facts, inputs)
    return {finding.rule: finding for finding in findings}


def test_doubt_wants_a_word_and_only_a_doubt_does():
    late = ready("submit_filing", found_on=date(2026, 9, 1))
    found = entered("submit_filing", late, opinion="建议立案")
    assert failed(found) == {"judgement"}
    assert "立案期限须人工判断，“判断理由”没有填写" in str(found["judgement"])
    assert "第十八条" in str(found["judgement"])
    assert failed(entered("submit_filing", late, opinion="建议立案", judgement=" ")) == {"judgement"}
    assert not failed(entered("submit_filing", late, opinion="建议立案", judgement="核实耗时"))
    assert "judgement" not in entered("submit_filing", ready("submit_filing"), opinion="建议立案")


def test_word_is_kept_among_what_was_entered():
    facts, _ = engine.check(BY_CODE["submit_filing"], ready("submit_filing"), {"opinion": "x", "judgement": " 核实 "})
    assert facts.inputs == {"opinion": "x", "judgement": "核实"}


def test_doubt_about_what_is_entered_wants_a_word_too():
    facts = replace(ready("serve_decision"), today=date(2026, 11, 6))
    given = {"way": "direct", "recipient": "张堃", "place": "家中", "on": "2026-11-06"}
    assert failed(entered("serve_decision", facts, **given)) == {"judgement"}
    assert not failed(entered("serve_decision", facts, **given, judgement="外出"))


def test_judgement_is_wanted_by_a_doubt_alone():
    findings = engine.preview(BY_CODE["submit_filing"], ready("submit_filing"))
    assert not judgement_wanted(findings)
    assert judgement_wanted([replace(findings[0], verdict=Verdict.JUDGE)])
    assert not judgement_wanted([replace(findings[0], verdict=Verdict.FAIL)])


def test_every_row_says_where_it_is_mended_and_whether_it_must_hold():
    for row in ROWS:
        assert row.where.startswith("“")
        assert "页：" in row.where
        assert RANK[row.since] <= RANK[row.until]
    assert {row.must for row in ROWS} == {True, False}
