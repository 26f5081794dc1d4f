"""Recusal: who keeps out, who rules on it, and that the case goes on meanwhile but is not decided."""

from dataclasses import replace

import pytest
from builders import ACTORS, OFFICERS, PERFORMED, WANG, case, check, failed, passes, ready, refuses, silent
from lawful.course import asked, granted
from lawful.discussion import MINUTES
from lawful.recusal import PEOPLE, SUN
from statute import rules_recusal as rules
from statute.course import Matter
from statute.facts_discussion import Conclusion, DiscussionSubject
from statute.states import Role
from statute.transitions import ACTS

OF_ZHAO = asked(Matter.RECUSAL, key=52, person=2)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_recused_person_does_no_act_at_all(act):
    facts = ready(act.code)
    out = replace(facts, recused=frozenset({facts.actor.person}))
    assert "actor_not_recused" in failed(check(act.code, out))
    assert "actor_not_recused" not in failed(check(act.code, replace(facts, recused=frozenset({999}))))


def test_undecided_request_blocks_every_decision_and_no_step_of_the_inquiry():
    waiting = (OF_ZHAO,)
    for code in ("decide", "decide_no_penalty"):
        refuses(check(code, ready(code, requests=waiting))["recusals_decided"], "尚未决定", "《行政处罚法》第四十三条")
        ruled = (replace(OF_ZHAO, granted=False),)
        passes(check(code, ready(code, requests=ruled))["recusals_decided"])
    for code in ("submit_report", "pass_case_review", "pass_review", "issue_notice", "serve_notice"):
        assert not failed(check(code, ready(code, requests=waiting)))


def test_nobody_is_asked_twice_to_keep_out():
    facts = ready("request_recusal")
    assert failed(check("request_recusal", replace(facts, requests=(asked(Matter.RECUSAL, person=1),))))
    assert not failed(check("request_recusal", replace(facts, requests=(OF_ZHAO,))))
    assert not failed(check("request_recusal", replace(facts, requests=(granted(Matter.RECUSAL, person=1),))))
    refuses(check("request_recusal", replace(facts, recused=frozenset({1})))["recusal_not_repeated"], "第四十三条")
    own = ready("recuse_reviewer", requests=(asked(Matter.RECUSAL, person=20),))
    assert failed(check("recuse_reviewer", own)) == {"recusal_not_repeated"}


@pytest.mark.parametrize(("day", "good"), [("2026-10-13", True), ("2026-10-14", False)])
def test_request_came_in_today_or_earlier(day, good):
    findings = check("request_recusal", on=day)
    assert failed(findings) == (set() if good else {"recusal_dated"})
    refuses(rules.recusal_dated(case()), "第四十三条")


@pytest.mark.parametrize(
    ("person", "of_head", "minutes", "good"),
    [(1, False, "", True), (11, True, "", False), (11, True, " ", False), (11, True, "记录1号", True)]
    + [(10, True, "记录1号", False), (10, False, "", False)],
)
def test_nobody_rules_on_themselves_and_a_head_is_ruled_on_together(person, of_head, minutes, good):
    request = asked(Matter.RECUSAL, person=person, of_head=of_head)
    for code in ("grant_recusal", "deny_recusal"):
        findings = check(code, ready(code, requests=(request,)), minutes_number=minutes)
        assert failed(findings) == (set() if good else {"recusal_ruled_by_another"})
    silent(rules.recusal_ruled_by_another(case()), "第四十三条")


def test_one_officer_at_least_stays():
    facts = ready("grant_recusal", officers=(WANG,))
    refuses(check("grant_recusal", facts)["officer_left"], "先增派承办人员", "第四十二条")
    assert not failed(check("grant_recusal", replace(facts, officers=OFFICERS)))
    assert not failed(check("grant_recusal", replace(facts, requests=(asked(Matter.RECUSAL, person=20),))))


def test_who_is_added_is_certified_and_keeps_no_other_office():
    facts = ready("assign_officer")
    assert not failed(check("assign_officer", facts))
    spoilt = {
        "当日没有有效的行政执法证": {"colleagues": (replace(SUN, officer=replace(SUN.officer, certificates=())),)},
        "已经决定回避": {"recused": frozenset({3})},
        "是本案的审核、审批人员": {"reviewers": frozenset({3})},
        "已经是本案承办人员": {"officers": (*OFFICERS, SUN.officer)},
    }
    for words, changes in spoilt.items():
        refuses(check("assign_officer", replace(facts, **changes))["substitute_fit"], f"孙岩{words}", "第四十二条")
    self_added = replace(facts, actor=replace(ACTORS[Role.HEAD], person=3))
    assert failed(check("assign_officer", self_added)) == {"substitute_fit"}
    refuses(rules.substitute_fit(case()), "没有选定")


def test_people_of_the_case_are_named_by_their_number():
    assert failed(check("request_recusal", ready("request_recusal", people=PEOPLE), person=999)) == {"inputs"}


@pytest.mark.parametrize("code", ["submit_closing", "approve_closing"])
def test_case_is_not_closed_while_a_recusal_waits(code):
    facts = ready(code, **PERFORMED, requests=(asked(Matter.RECUSAL, person=1),))
    refuses(check(code, facts)["recusals_decided"], "不得结案", "第四十三条")


@pytest.mark.parametrize(
    ("changes", "named", "good"),
    [
        ({}, 33, True),
        ({}, None, False),
        ({"subject": DiscussionSubject.PENALTY}, 33, False),
        ({"subject": DiscussionSubject.PENALTY}, None, True),
        ({"conclusion": Conclusion.RETURNED}, 33, False),
        ({"seq": 11}, None, True),
        ({"seq": 11}, 33, False),
    ],
)
@pytest.mark.parametrize("code", ["grant_recusal", "deny_recusal"])
def test_minutes_of_the_case_are_named_where_there_are_any(code, changes, named, good):
    held = replace(MINUTES, **{"key": 33, "subject": DiscussionSubject.RECUSAL, "seq": 12, **changes})
    request = asked(Matter.RECUSAL, person=11, of_head=True, seq=11)
    given = {"minutes_number": "记录1号"} | ({"discussion": named} if named else {})
    found = failed(check(code, ready(code, requests=(request,), discussions=(held,)), **given))
    assert found == (set() if good else {"recusal_ruled_by_another"})


@pytest.mark.parametrize("code", ["end_hearing", "record_hearing", "report_hearing"])
@pytest.mark.parametrize(("person", "may_sit"), [(40, False), (1, True)])
def test_chair_does_not_sit_while_the_own_recusal_waits(code, person, may_sit):
    facts = ready(code, requests=(asked(Matter.RECUSAL, person=person),))
    found = check(code, facts)["chair_recusal_decided"]
    passes(found, "第六十四条") if may_sit else refuses(found, "钱宁", "不得主持听证", "第六十四条")


def test_only_who_chairs_leaves_the_chair():
    assert not failed(check("recuse_chair"))
    assert "actor_chairs_hearing" in failed(check("recuse_chair", ready("recuse_chair", hearings=())))


def test_whoever_was_recused_is_not_named_for_the_hearing():
    facts = ready("arrange_hearing", recused=frozenset({40}))
    refuses(check("arrange_hearing", facts)["hearing_chair_impartial"], "已经决定回避", "第六十四条")
