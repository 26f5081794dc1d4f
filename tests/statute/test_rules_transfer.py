"""Handing a case on: the steps to the police in their order and days, referral, designation."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from builders import ACTORS, PERFORMED, case, check, doubts, failed, passes, ready, refuses, silent
from lawful.course import asked
from lawful.recusal import LI, SUN
from lawful.transfer import designation, last
from statute import rules_transfer as rules
from statute.course import MOVES, CrimeMove, Matter
from statute.facts_course import CrimeStep
from statute.states import Ending, Role, State
from statute.transitions import ACTS, BY_CODE

M = CrimeMove
# What the regulation lets follow what (arts. 5-9, 12); - is the beginning.
ORDER = """
team: - refused police_refused upheld
report: team
approved: report
refused: report
handed_over: approved
police_filed: handed_over reconsideration supervision
police_refused: handed_over supervision
reconsideration: police_refused
upheld: reconsideration
supervision: police_refused upheld
items: police_filed
"""
AFTER = {line.split(":")[0]: line.split(":")[1].split() for line in ORDER.strip().splitlines()}


@pytest.mark.parametrize(("code", "move"), MOVES.items())
def test_steps_follow_each_other(code, move):
    for before in (None, *CrimeMove):
        facts = ready(code, **(last(before) if before else {"crime_steps": ()}))
        found = check(code, facts)[f"crime_{move}_in_order"]
        assert found.blocks is ((before or "-") not in AFTER[move])
        if found.blocks:
            refuses(found, f"还不能{move.label}", "《行政执法机关移送涉嫌犯罪案件的规定》")


@pytest.mark.parametrize(
    ("move", "article"),
    [(M.TEAM, "五"), (M.REPORT, "五"), (M.APPROVED, "五"), (M.REFUSED, "五"), (M.HANDED_OVER, "七")]
    + [
        (M.POLICE_FILED, "八"),
        (M.POLICE_REFUSED, "八"),
        (M.RECONSIDERATION, "九"),
        (M.UPHELD, "九"),
        (M.SUPERVISION, "九"),
        (M.ITEMS, "十二"),
    ],
)
def test_steps_rest_on_their_articles(move, article):
    assert str(rules.basis_of(move)).endswith(f"第{article}条")


# Clearing a suspicion


@pytest.mark.parametrize("move", list(CrimeMove))
@pytest.mark.parametrize(
    "code", ["decide", "decide_no_penalty", "decide_on_the_spot", "approve_cancellation", "approve_termination"]
)
def test_no_decision_while_a_transfer_is_under_way(code, move):
    found = check(code, ready(code, **last(move)))["crime_cleared"]
    if move in (M.REFUSED, M.POLICE_REFUSED, M.UPHELD):
        passes(found, move.label)
    else:
        refuses(found, "不得以行政处罚代替刑事处罚", "《行政处罚法》第二十七条")


def test_suspicion_of_an_earlier_review_is_cleared_by_what_came_after_it_alone():
    silent(check("decide")["crime_cleared"], "第二十七条")
    refuses(check("decide", ready("decide", crime_flags=(5,)))["crime_cleared"])
    refused = {"crime_steps": (CrimeStep(M.REFUSED, datetime(2026, 10, 14, 9), 12),)}
    for flag, cleared in ((11, True), (12, False), (13, False)):
        found = check("decide", ready("decide", crime_flags=(5, flag), **refused))["crime_cleared"]
        assert found.blocks is not cleared


# Who and when


def test_only_the_chief_rules_on_a_transfer():
    deputy = replace(ACTORS[Role.HEAD], chief=False)
    for code in ("approve_crime_transfer", "refuse_crime_transfer"):
        found = check(code, ready(code, actor=deputy))
        refuses(found["actor_is_chief"], "周正不是本机关正职负责人", "第五条")
        assert failed(found) == {"actor_is_chief"}


@pytest.mark.parametrize(
    ("changes", "good"),
    [({}, True), ({"recused": frozenset({3})}, False), ({"recused": frozenset({4})}, False)],
)
def test_team_is_two_officers_who_may_act(changes, good):
    findings = check("name_crime_team", ready("name_crime_team", **changes))
    assert failed(findings) == (set() if good else {"team_fit"})


def test_team_is_two_different_certified_officers():
    refuses(check("name_crime_team", member_2=73)["team_fit"], "两名以上", "第五条")
    bare = replace(SUN, officer=replace(SUN.officer, certificates=()))
    assert failed(check("name_crime_team", ready("name_crime_team", colleagues=(bare, LI)))) == {"team_fit"}


@pytest.mark.parametrize(("today", "in_time"), [(date(2026, 10, 16), True), (date(2026, 10, 17), False)])
def test_chief_rules_within_three_days(today, in_time):
    found = check("approve_crime_transfer", ready("approve_crime_transfer", today=today))["ruled_on_crime_in_time"]
    if in_time:
        passes(found)
    else:
        doubts(found, "应当在2026-10-16前决定是否移送", "第五条")
    silent(rules.ruled_on_crime_in_time(case()), "第五条")
    silent(rules.ruled_on_crime_in_time(case(**last(M.TEAM))), "第五条")


@pytest.mark.parametrize(
    ("at", "verdict"),
    [
        ("2026-10-13 08:59", "fail"),
        ("2026-10-13 09:00", "pass"),
        ("2026-10-14 09:00", "pass"),
        ("2026-10-14 09:01", "judge"),
        ("2026-10-15 09:00", "fail"),
    ],
)
def test_hand_over_within_a_day_of_the_approval(at, verdict):
    assert check("hand_over_crime", at=at)["handed_over_in_time"].verdict == verdict
    silent(rules.handed_over_in_time(case()), "第五条")
    silent(rules.handed_over_in_time(case(inputs={"at": datetime(2026, 10, 13)})), "第五条")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-12", False), ("2026-10-13", True), ("2026-10-14", True), ("2026-10-15", False)]
)
def test_police_days_follow_the_step_before_and_are_not_in_the_future(day, good):
    for code in ("record_police_filing", "record_police_refusal", "ask_police_again", "ask_procuratorate"):
        assert failed(check(code, on=day)) == (set() if good else {"police_day_possible"})
    assert rules.police_day_possible(case(inputs={"on": date(2026, 10, 13)})).blocks
    assert rules.police_day_possible(case(**last(M.TEAM))).blocks


# Elsewhere


def test_referral_waits_for_its_approval():
    waiting = (asked(Matter.REFERRAL),)
    refuses(check("record_referral", ready("record_referral", requests=waiting))["referral_approved"], "第二十五条")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-12", False), ("2026-10-13", True), ("2026-10-14", True), ("2026-10-15", False)]
)
def test_hand_over_lies_between_filing_and_today(day, good):
    for code in ("record_referral", "hand_over_designated"):
        assert failed(check(code, on=day)) == (set() if good else {"handed_on_dated"})
    assert rules.handed_on_dated(case(inputs={"on": date(2026, 10, 13)})).blocks
    assert rules.handed_on_dated(case(filed_on=date(2026, 10, 13))).blocks


@pytest.mark.parametrize("status", ["draft", "requested", "designated", "refused", "returned", "withdrawn"])
def test_trap_24_only_a_designation_that_holds_takes_a_case_away(status):
    row = (designation(status),)
    found = check("hand_over_designated", ready("hand_over_designated", designations=row))
    assert failed(found) == (set() if status == "designated" else {"is_designated"})
    back = check("take_back_designated", ready("take_back_designated", designations=row))
    assert failed(back) == (set() if status == "returned" else {"designation_returned"})


def test_trap_24_a_case_that_ended_otherwise_does_not_come_back():
    for ending in (None, *Ending):
        found = check("take_back_designated", ready("take_back_designated", ending=ending))
        assert failed(found) == (set() if ending is Ending.DESIGNATED else {"designation_returned"})
    assert failed(check("take_back_designated", ready("take_back_designated", designations=()))) == {
        "designation_returned"
    }
    assert "is_designated" in failed(check("hand_over_designated", ready("hand_over_designated", designations=())))


def test_trap_24_no_act_of_a_case_belongs_to_a_county_guide():
    assert not [act.code for act in ACTS if act.role is Role.GUIDE]


# Found after the decision


@pytest.mark.parametrize("state", [State.DECIDED, State.NO_PENALTY, State.EXECUTION, State.CONCLUDED, State.CLOSING])
def test_crime_found_after_the_decision_goes_to_the_police_and_the_case_stays(state):
    facts = case(state, **last(M.HANDED_OVER))
    assert not failed(check("record_police_filing_late", facts))
    assert BY_CODE["record_police_filing_late"].leads_to(state) is state
    assert "state" in failed(check("record_police_filing", facts))
    for code in (
        "name_crime_team",
        "report_crime",
        "approve_crime_transfer",
        "hand_over_crime",
        "record_police_refusal",
    ):
        assert state in BY_CODE[code].source


@pytest.mark.parametrize("state", [State.FILING, State.CLOSED, State.ARCHIVED])
def test_transfer_needs_an_open_case(state):
    assert not [code for code in MOVES if state in BY_CODE[code].source]


@pytest.mark.parametrize("move", list(M))
def test_case_is_closed_only_when_the_transfer_is_done(move):
    for code in ("submit_closing", "approve_closing"):
        found = check(code, ready(code, **PERFORMED, **last(move)))["crime_settled"]
        if move in (M.REFUSED, M.POLICE_REFUSED, M.UPHELD, M.ITEMS):
            passes(found, "第二十七条")
        else:
            refuses(found, "尚未移交，不能结案", "《行政处罚法》第二十七条")


def test_suspicion_of_a_review_keeps_a_case_open_unless_the_whole_case_was_handed_on():
    closing = {"state": State.CONCLUDED, "crime_flags": (12,)}
    for ending in Ending:
        found = rules.crime_settled(case(**closing, ending=ending))
        silent(found) if ending in (Ending.REFERRED, Ending.DESIGNATED) else refuses(found)
    for flag, settled in ((11, True), (12, False), (13, False)):
        found = rules.crime_settled(case(State.CONCLUDED, crime_flags=(flag,), **last(M.ITEMS)))
        assert found.blocks is not settled
    silent(rules.crime_settled(case(State.CONCLUDED)), "第二十七条")


def test_police_that_uphold_their_refusal_leave_the_procuratorate_alone():
    assert BY_CODE["record_police_refusal_upheld"].starts == ("crime_supervision",)
    upheld = ready("ask_procuratorate", **last(M.UPHELD))
    assert not failed(check("ask_procuratorate", upheld))
    assert failed(check("ask_police_again", ready("ask_police_again", **last(M.UPHELD)))) == {
        "crime_reconsideration_in_order"
    }


@pytest.mark.parametrize(
    ("moves", "article"),
    [
        ("team report approved refused", "第五条"),
        ("handed_over", "第七条"),
        ("police_filed police_refused", "第八条"),
        ("reconsideration upheld supervision", "第九条"),
        ("items", "第十二条"),
    ],
)
def test_each_step_cites_its_article_of_the_regulation(moves, article):
    for move in moves.split():
        assert str(rules.basis_of(CrimeMove(move))).endswith(article)
