"""The table of acts as a whole: nothing dangling, nothing dead, one way from the first stage to the last."""

import ast
import re
import sys
from dataclasses import FrozenInstanceError
from importlib import import_module
from inspect import getmembers, isfunction
from pathlib import Path

import pytest
import statute
from builders import DEFENCE, INPUTS, check, ready
from statute import (
    checklist_rows,
    conditions,
    review_points,
    rules_course,
    rules_hearing_held,
    rules_recusal,
    rules_subject,
    rules_temporal,
    transitions,
)
from statute.course import PENDING
from statute.deadlines import DEADLINES
from statute.doc_kinds import DocKind
from statute.documents_file import MADE_WITH_FILE
from statute.facts import CaseFacts
from statute.legal_types import Finding, Verdict
from statute.states import Ending, LeadSource, PartyKind, Role, ServiceWay, State
from statute.transitions import ACTS, BY_CODE

PACKAGE = Path(statute.__file__).parent
COMPETENCE = PACKAGE.parents[1] / "eco_checklist" / "competence"
FILES = sorted([*PACKAGE.glob("*.py"), *COMPETENCE.glob("*.py")])
RULES = tuple(import_module(f"statute.{path.stem}") for path in sorted(PACKAGE.glob("rules_*.py")))
MAIN_PATH = (
    "submit_filing approve_filing record_inspection record_interview submit_report pass_case_review pass_review issue_notice"
    " serve_notice decide serve_decision record_payment verify_correction submit_closing approve_closing"
).split()
# A case in which next to nothing is known.
BARE = ready("submit_filing", act_ended_on=None, found_on=None, basis=None, officers=(), defences=(DEFENCE,))
# Asked of every act by the engine, which knows the role.
STANDING_RULES = {
    rules_subject.actor_within_reach,
    rules_recusal.actor_not_recused,
    rules_course.not_suspended,
}
# Rules that several functions share: one name for the reader, whichever document is served.
SHARED_CODES = {
    "notice_service_day_possible": "service_day_possible",
    "decision_service_day_possible": "service_day_possible",
    "announced_amount_in_range": "amount_in_range",
}


def guards(act):
    return (*act.guards, *act.input_guards)


REVIEWED = {guard for _, rules in review_points.POINTS for guard in rules}
USED = {guard for act in ACTS for guard in guards(act)} | REVIEWED | {row.rule for row in checklist_rows.ROWS}


def public_rules():
    """Give every public function of the rule modules that judges facts."""
    for module in RULES:
        for name, function in getmembers(module, isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                returned = function.__annotations__.get("return")
                if returned in (Finding, "Finding"):
                    yield function


# The rows


def test_every_act_has_a_code_of_its_own():
    assert list(BY_CODE) == [act.code for act in ACTS]
    assert len(BY_CODE) == len(ACTS)
    assert set(INPUTS) == set(BY_CODE)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_row_names_only_what_exists(act):
    assert isinstance(act.role, Role)
    assert act.source
    assert all(isinstance(state, State) for state in act.source)
    assert act.target is None or act.target in State
    assert all(isinstance(kind, DocKind) for kind in act.issues)
    assert {*act.starts, *act.stops} <= DEADLINES.keys()
    assert act.title
    assert re.match("《.+》第.+条", str(act.basis))


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_no_rule_is_asked_twice(act):
    assert len(set(guards(act))) == len(guards(act))


# What the law asks of each act: code, role, stages -> stage (. stays), article, documents, +deadlines, -deadlines.
ROWS = Path(__file__).parent / "acts"


def _stages(act):
    return ",".join(str(state) for state in State if state in act.source)


def _target(act):
    """Write where an act leads: a stage, . for none, and after ! how the case ended, after | where it goes back to."""
    ending = f"!{act.ending}" if act.ending else ""
    return "|".join([f"{act.target or '.'}{ending}", *(str(state) for state in State if state in act.back)])


@pytest.mark.parametrize("part", transitions.PARTS, ids=lambda part: part.__name__.rpartition(".")[2])
def test_table_reads_as_the_law_has_it(part):
    rows = [
        [
            *(act.code, str(act.role), _stages(act), "->", _target(act)),
            str(act.basis).removeprefix("《行政处罚法》"),
            *map(str, act.issues),
            *(f"+{code}" for code in act.starts),
            *(f"-{code}" for code in act.stops),
        ]
        for act in part.ACTS
    ]
    name = part.__name__.rpartition(".")[2].removeprefix("acts_")
    assert rows == [line.split() for line in (ROWS / f"{name}.txt").read_text(encoding="utf-8").splitlines()]


def test_no_file_of_rows_is_left_without_its_part():
    assert {path.stem for path in ROWS.iterdir()} == {p.__name__.rpartition(".acts_")[2] for p in transitions.PARTS}


def test_every_document_is_issued_by_some_act():
    assert {kind for act in ACTS for kind in act.issues} | MADE_WITH_FILE == set(DocKind)


def test_every_state_is_reached_and_left_but_the_last():
    assert {act.target for act in ACTS if act.target} == set(State)
    left = {state for act in ACTS for state in act.source if act.target}
    assert left == set(State) - {State.ARCHIVED}
    assert BY_CODE["submit_filing"].source == {next(iter(State))} == {State.DRAFT}


def test_act_that_ends_a_case_says_how_it_ended():
    for act in ACTS:
        assert not act.ending or act.target in {State.NOT_FILED, State.CONCLUDED}, act.code


def test_labels_are_chinese_and_distinct():
    for words in (State, Ending, Role, DocKind, ServiceWay, PartyKind, LeadSource):
        assert len({word.label for word in words}) == len(words)
        assert not any(word.label.isascii() for word in words)


def test_main_path_leads_from_the_first_state_to_the_last_and_passes_every_rule():
    state = State.DRAFT
    for code in MAIN_PATH:
        act = BY_CODE[code]
        assert state in act.source
        findings = check(code)
        assert {f.verdict for f in findings.values()} <= {Verdict.PASS, Verdict.NOT_APPLICABLE}
        state = act.leads_to(state)
    assert state is State.CLOSED


def test_only_the_decision_leads_to_decided_and_only_approval_closes():
    assert [act.code for act in ACTS if act.target is State.DECIDED] == ["decide"]
    assert [act.code for act in ACTS if act.target is State.CLOSED] == ["approve_closing"]
    assert [act.code for act in ACTS if act.target is State.DEFENCE] == ["serve_notice", "notice_deemed_served"]


# The rules


def test_no_rule_is_dead():
    unused = set(public_rules()) - USED - STANDING_RULES
    assert not {rule.__name__ for rule in unused}


@pytest.mark.parametrize("guard", sorted(USED, key=lambda g: g.__name__), ids=lambda g: g.__name__)
def test_rule_carries_its_own_name_whatever_it_finds(guard):
    act = next((act for act in ACTS if guard in guards(act)), BY_CODE["pass_review"])
    for facts in (ready(act.code), ready("submit_filing"), ready("decide"), BARE):
        finding = guard(facts)
        assert finding.rule == SHARED_CODES.get(guard.__name__, guard.__name__)
        assert finding.title


# Rules every act that carries the case on must ask, whatever else it asks.
FORWARD = (
    *("submit_filing", "approve_filing", "submit_report", "pass_case_review", "pass_to_notice", "pass_review"),
    *("issue_notice", "review_again", "decide"),
)
PROVEN_BY = FORWARD[2:]


@pytest.mark.parametrize("code", FORWARD)
def test_case_that_lost_its_ground_goes_no_further(code):
    assert set(conditions.STANDING) <= set(BY_CODE[code].guards)


@pytest.mark.parametrize("code", PROVEN_BY)
def test_case_that_is_not_proven_goes_no_further(code):
    assert set(conditions.PROVEN) <= set(BY_CODE[code].guards)


@pytest.mark.parametrize(
    "code", ["submit_report", "pass_case_review", "pass_to_notice", "pass_review", "review_again", "decide"]
)
def test_case_whose_law_changed_goes_no_further_without_a_choice(code):
    assert rules_temporal.temporal_choice_recorded in BY_CODE[code].guards


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_persons_are_kept_apart_in_every_row(act):
    kept = {
        Role.OFFICER: rules_subject.actor_handles_case,
        Role.TEAM_LEADER: rules_subject.reviewer_not_investigator,
        Role.HEAD: rules_subject.decider_not_investigator,
        Role.LEGAL_REVIEWER: rules_subject.reviewer_not_investigator,
        Role.FINANCE: rules_subject.collector_not_decider,
        Role.HEARING_CHAIR: rules_hearing_held.chair_not_investigator,
    }
    assert kept[act.role] in act.guards


def test_decision_asks_all_that_makes_it_valid():
    asked = {guard.__name__ for guard in guards(BY_CODE["decide"])}
    assert asked >= {
        *("review_passed", "review_current", "notice_served", "defence_window_passed", "defences_answered"),
        *("hearing_finished", "decision_after_hearing_report", "discussion_held", "discussion_current"),
        *("hearing_offered", "decided_in_time", "amount_in_range", "not_heavier_than_noticed"),
        *("decider_not_investigator", "decider_not_reviewer", "power_granted_at_act", "power_granted_today"),
    }


DECISIONS = ("decide", "decide_no_penalty", "decide_on_the_spot")
CLOSING = ("submit_closing", "approve_closing")


@pytest.mark.parametrize("code", DECISIONS)
def test_every_kind_of_decision_asks_what_must_be_out_of_the_way(code):
    asked = {guard.__name__ for guard in guards(BY_CODE[code])}
    assert set(conditions.CLEARED) <= set(guards(BY_CODE[code]))
    assert asked >= {"power_granted_at_act", "power_granted_today", "not_taken_over", "within_territory"}


@pytest.mark.parametrize("code", CLOSING)
def test_no_case_is_closed_with_something_left_open(code):
    asked = {guard.__name__ for guard in guards(BY_CODE[code])}
    assert asked >= {"nothing_left_held", "recusals_decided", "crime_settled", "change_told", "summary_recorded"}


def test_no_file_is_put_away_with_something_still_held_or_untold():
    asked = {guard.__name__ for guard in guards(BY_CODE["archive"])}
    assert asked >= {"nothing_left_held", "change_told", "retraction_published", "nothing_pending"}
    assert not [act.code for act in ACTS if State.ARCHIVED in act.source]


@pytest.mark.parametrize("act", [act for act in ACTS if act.target is State.CONCLUDED and act.source == PENDING])
def test_case_that_ends_undecided_leaves_no_clock_of_the_notice(act):
    assert set(act.stops) >= {"decision", "public_notice", "defence", "hearing_request", "hearing_notice"}


# The files


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_pure_file_imports_only_the_standard_library_and_stays_small(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 150
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < 30, node.name
        if path.name == "legal_types.py":
            continue
        if isinstance(node, ast.Import):
            assert {name.name.split(".")[0] for name in node.names} <= sys.stdlib_module_names
        if isinstance(node, ast.ImportFrom) and not node.level:
            assert node.module.split(".")[0] in sys.stdlib_module_names
        if isinstance(node, ast.ImportFrom) and node.level:
            assert node.level == 1


def test_facts_are_frozen():
    facts = ready("decide")
    with pytest.raises(AttributeError):
        facts.state = State.CLOSED
    assert isinstance(facts, CaseFacts)


@pytest.mark.parametrize("source", [conditions.PROVEN, [g for _, rules in review_points.POINTS for g in rules]])
def test_records_are_asked_for_by_their_articles(source):
    cited = {guard(BARE).rule: str(guard(BARE).basis) for guard in source}
    assert cited["has_inspection_record"] == "《行政处罚法》第五十四条"
    assert cited["has_interview_record"] == "《行政处罚法》第五十五条"


def test_row_of_the_table_is_frozen():
    with pytest.raises(FrozenInstanceError):
        BY_CODE["decide"].role = Role.OFFICER


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (PartyKind, "citizen sole_trader organization"),
        (ServiceWay, "direct left post electronic entrusted unit public"),
        (LeadSource, "patrol grid complaint inspection camera transfer self_report"),
        (
            Ending,
            "not_filed cancelled terminated merged crime referred designated no_penalty not_established"
            " performed court annulled unenforceable",
        ),
        (Role, "officer team_leader head legal_reviewer guide finance hearing_chair"),
        (Verdict, "pass fail not_applicable judge"),
    ],
)
def test_stored_words_stay_what_they_are(words, values):
    assert [str(word) for word in words] == values.split()
