"""Refusal and cancellation of filing, the time limit with what lengthens it, suspension and termination."""

from dataclasses import replace
from datetime import date

import pytest
from builders import case, check, failed, passes, ready, refuses, silent
from lawful.course import RULE, asked, granted
from lawful.discussion import MINUTES
from statute import rules_course as rules
from statute import time_limit
from statute.clock import Lengthening, Suspension
from statute.course import ASKS, MOVES, PENDING, RULED_MATTERS, RULES_ON, CrimeMove, Matter
from statute.facts_discussion import DiscussionSubject
from statute.states import Ending, Role, State
from statute.transitions import ACTS, BY_CODE

LAST, NEXT = date(2027, 1, 11), date(2027, 1, 12)  # the ninetieth day after 2026-10-13, a Monday, and the day after
MORE = Lengthening(30, "行政机关负责人", "案情复杂", RULE.citation)

# Ninety days


@pytest.mark.parametrize(
    ("lengthenings", "last"),
    [((), LAST), ((MORE,), date(2027, 2, 10)), ((MORE, MORE), date(2027, 3, 12))],
)
def test_trap_20_decision_within_the_last_lawful_day(lengthenings, last):
    facts = ready("decide", lengthenings=lengthenings)
    passes(rules.decided_in_time(replace(facts, today=last)), f"办案期限至{last}", "第六十条")
    late = rules.decided_in_time(replace(facts, today=last.replace(day=last.day + 1)))
    refuses(late, f"期限至{last}届满", "延长依据", "《行政处罚法》第六十条")
    assert dict(late.facts)["立案日"] == "2026-10-13"
    assert "起算" in dict(late.facts)["期限计算"]


def test_trap_20_days_left_out_move_the_last_day_by_their_number():
    ten = Suspension(date(2026, 11, 1), date(2026, 11, 10), "中止调查", RULE.citation)
    facts = ready("decide", left_out=(ten,), today=date(2027, 1, 21))
    passes(rules.decided_in_time(facts), "办案期限至2027-01-21")
    assert rules.decided_in_time(replace(facts, today=date(2027, 1, 22))).blocks


def test_days_for_the_decision_begin_with_the_filing():
    silent(rules.decided_in_time(case(State.DRAFT)), "第六十条")


def test_trap_20_suspension_alone_leaves_nothing_out():
    still = (granted(Matter.SUSPENSION, date(2026, 10, 14)),)
    assert rules.decided_in_time(ready("decide", requests=still, today=NEXT)).blocks


# What may lengthen them


@pytest.mark.parametrize(
    ("changes", "holds"),
    [
        ({}, True),
        ({"confirmed": False}, False),
        ({"covers": False}, False),
        ({"extends": False}, False),
        ({"start": date(2026, 10, 14)}, True),
        ({"start": date(2026, 10, 15)}, False),
        ({"end": date(2026, 10, 14)}, True),
        ({"end": date(2026, 10, 13)}, False),
    ],
)
def test_only_a_confirmed_rule_in_force_for_the_power_extends(changes, holds):
    rule = replace(RULE, **changes)
    asked_for = check("request_extension", ready("request_extension", extension_rules=(rule,)))
    ruled = check("approve_extension", ready("approve_extension", extension_rules=(rule,)))
    assert failed(asked_for) == (set() if holds else {"extension_rule_holds"})
    assert failed(ruled) == (set() if holds else {"extended_by_head"})
    if holds:
        passes(asked_for["extension_rule_holds"], "《示范条例》第三条")
        passes(ruled["extended_by_head"], "延长30日")
    else:
        refuses(asked_for["extension_rule_holds"], "第六十条")
        refuses(ruled["extended_by_head"], "不能延长", "第六十条")


@pytest.mark.parametrize(("today", "open_"), [(LAST, True), (NEXT, False)])
def test_extension_comes_before_the_last_day(today, open_):
    for code, rule in (("approve_extension", "extended_by_head"),):
        findings = check(code, ready(code, today=today))
        assert failed(findings) == (set() if open_ else {rule})
    later = ready("approve_further_extension", today=date(2027, 2, 10))
    assert not failed(check("approve_further_extension", later))
    assert failed(check("approve_further_extension", replace(later, today=date(2027, 2, 11))))


def test_head_extends_once_and_the_discussion_once_after_the_head():
    facts = ready("approve_extension")
    refuses(rules.extended_collectively(replace(facts, inputs={"request": facts.requests[0]})), "须先由行政机关负责人")
    once = replace(facts, lengthenings=(MORE,))
    refuses(check("approve_extension", once)["extended_by_head"], "只能延长一次")
    twice = replace(ready("approve_further_extension"), lengthenings=(MORE, MORE))
    refuses(check("approve_further_extension", twice)["extended_collectively"], "只能延长一次")
    assert time_limit.given_steps(facts) == ()
    assert time_limit.given_steps(once) == ("head",)
    assert time_limit.given_steps(twice) == ("head", "collective")


def test_extension_rests_on_the_rule_it_was_asked_under_and_on_no_other():
    other = replace(RULE, key=42, citation="《另一条例》第一条")
    facts = ready("approve_extension", extension_rules=(replace(RULE, confirmed=False), other))
    assert failed(check("approve_extension", facts)) == {"extended_by_head"}
    passes(
        check("approve_extension", replace(facts, extension_rules=(other, RULE)))["extended_by_head"], "《示范条例》"
    )
    refuses(
        check("approve_extension", replace(facts, extension_rules=(other,)))["extended_by_head"], "没有写明延长依据"
    )


def test_extension_without_its_rule_or_its_filing_is_refused():
    facts = ready("approve_extension")
    refuses(check("approve_extension", replace(facts, extension_rules=()))["extended_by_head"], "没有写明延长依据")
    refuses(check("approve_extension", replace(facts, filed_on=None))["extended_by_head"], "尚未立案")


@pytest.mark.parametrize("minutes", ["", "  "])
def test_discussion_leaves_minutes(minutes):
    refuses(
        check("approve_further_extension", minutes_number=minutes)["discussed"], "集体讨论记录号", "第五十七条第二款"
    )


@pytest.mark.parametrize(("seq", "named", "good"), [(13, 33, True), (13, None, False), (1, None, True)])
def test_extension_names_the_minutes_of_the_case_where_there_are_any(seq, named, good):
    held = replace(MINUTES, key=33, subject=DiscussionSubject.EXTENSION, seq=seq)
    facts = ready("approve_further_extension", discussions=(held,))
    found = check("approve_further_extension", facts, **({"discussion": named} if named else {}))["discussed"]
    assert found.blocks is not good


# Standing still

SUSPENDED = {"requests": (granted(Matter.SUSPENSION),)}
RESUMED = {"requests": (*SUSPENDED["requests"], asked(Matter.RESUMPTION, seq=14))}


def test_suspension_holds_from_its_ruling_to_the_resumption_and_again():
    assert time_limit.suspended_since(case()) is None
    assert time_limit.suspended_since(case(requests=(asked(Matter.SUSPENSION),))) is None
    assert time_limit.suspended_since(case(**SUSPENDED)).ruled_on == date(2026, 10, 14)
    assert time_limit.suspended_since(case(**RESUMED)) is None
    again = (*RESUMED["requests"], granted(Matter.SUSPENSION, seq=16))
    assert time_limit.suspended_since(case(requests=again)).ruled_seq == 16
    same = (granted(Matter.SUSPENSION, seq=14), asked(Matter.RESUMPTION, seq=14))
    assert time_limit.suspended_since(case(requests=same)) is None


def test_rulings_count_in_their_own_order():
    late, early = granted(Matter.SUSPENSION, seq=19), granted(Matter.SUSPENSION, seq=13)
    assert time_limit.granted(case(requests=(late, early)), Matter.SUSPENSION) == (early, late)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_suspended_case_takes_only_the_acts_meant_for_that_time(act):
    facts = ready(act.code)
    held = replace(facts, requests=(*facts.requests, granted(Matter.SUSPENSION, seq=90)))
    closed_to = not act.while_suspended and facts.state in PENDING
    assert ("not_suspended" in failed(check(act.code, held))) is closed_to


@pytest.mark.parametrize("ending", [Ending.TERMINATED, Ending.CANCELLED, Ending.CRIME, Ending.REFERRED])
def test_case_that_ended_while_it_stood_still_can_be_closed(ending):
    facts = case(State.CONCLUDED, ending=ending, **SUSPENDED)
    assert not failed(check("submit_closing", facts))


def test_acts_of_the_main_line_wait_while_the_case_stands_still():
    assert not [act.code for act in ACTS if act.while_suspended and not act.side]
    refuses(
        rules.not_suspended(case(State.INVESTIGATION, **SUSPENDED)),
        "已于2026-10-14中止调查",
        "《生态环境行政处罚办法》第三十五条",
    )
    passes(rules.not_suspended(case(**RESUMED)))
    refuses(rules.is_suspended(case(**RESUMED)), "第三十五条")


@pytest.mark.parametrize(
    ("changes", "leaves_out"),
    [
        ({}, False),
        ({"excludes": True}, True),
        ({"excludes": True, "confirmed": False}, False),
        ({"excludes": True, "end": date(2026, 10, 13)}, False),
    ],
)
def test_suspension_is_left_out_only_by_a_rule_that_says_so(changes, leaves_out):
    facts = ready("approve_suspension", extension_rules=(replace(RULE, **changes),))
    assert time_limit.leaves_out_suspension(facts) is leaves_out
    assert time_limit.leaves_out_suspension(replace(facts, filed_on=None)) is False


def test_what_has_run_out_is_not_left_out_any_more():
    facts = ready("approve_suspension", extension_rules=(replace(RULE, excludes=True),))
    assert time_limit.leaves_out_suspension(replace(facts, today=LAST))
    assert not time_limit.leaves_out_suspension(replace(facts, today=NEXT))


# Requests and rulings

ASKING = [code for code, matter in ASKS.items() if matter not in (Matter.RECUSAL, Matter.RESUMPTION)]
GRANTING = [code for code, granting in RULES_ON.items() if granting]


@pytest.mark.parametrize("code", ASKING)
def test_same_thing_is_not_asked_for_twice(code):
    facts, matter = ready(code), ASKS[code]
    waiting = replace(facts, requests=(asked(matter),))
    assert failed(check(code, waiting)) == {f"no_{matter}_waits"}
    refuses(check(code, waiting)[f"no_{matter}_waits"], f"已有一项{matter.label}的申请等待审批")
    done = replace(asked(matter), granted=False, ruled_on=facts.today, ruled_seq=13)
    assert not failed(check(code, replace(facts, requests=(done,))))


@pytest.mark.parametrize("code", GRANTING)
def test_ruling_answers_a_request_of_its_matter_that_waits(code):
    (matter,) = RULED_MATTERS[code]
    facts = ready(code)
    assert f"{matter}_asked" in failed(check(code, replace(facts, requests=())))
    other = asked(next(m for m in Matter if m is not matter))
    refuses(check(code, replace(facts, requests=(other,)))[f"request_of_{matter}"], matter.label)
    ruled = replace(facts.requests[-1], granted=False, ruled_on=facts.today, ruled_seq=13)
    assert {f"{matter}_asked", f"request_of_{matter}"} <= failed(check(code, replace(facts, requests=(ruled,))))


@pytest.mark.parametrize("matter", list(Matter))
def test_refusal_answers_whatever_waits_but_a_recusal(matter):
    facts = ready("refuse_request", requests=(asked(matter),))
    apart = matter in (Matter.RECUSAL, Matter.RESUMPTION)
    assert failed(check("refuse_request", facts)) == ({"request_open"} if apart else set())
    assert (matter in RULED_MATTERS["refuse_request"]) is not apart
    ruled = replace(facts.requests[0], granted=True)
    refuses(check("refuse_request", replace(facts, requests=(ruled,)))["request_open"], "已经审批", "第五十七条")


def test_tables_of_requests_name_acts_that_exist_and_miss_none():
    assert {*ASKS, *RULES_ON, *MOVES} <= set(BY_CODE)
    assert set(RULES_ON) == set(RULED_MATTERS)
    assert set(ASKS.values()) == set(Matter)
    assert set(MOVES.values()) == set(CrimeMove)
    assert {m for code in GRANTING for m in RULED_MATTERS[code]} == set(Matter) - {Matter.RESUMPTION}
    for code in ASKS:
        assert "reason" in {given.name for given in BY_CODE[code].inputs}
    for code in RULES_ON:
        assert BY_CODE[code].role is Role.HEAD
        assert {"request", "opinion"} <= {given.name for given in BY_CODE[code].inputs}


@pytest.mark.parametrize("condition", ["evidence", "punishable", "jurisdiction", "limitation"])
def test_refusal_to_file_names_one_of_the_four_conditions(condition):
    assert not failed(check("refuse_filing", condition=condition))
    assert failed(check("refuse_filing", condition="other")) == {"inputs"}
    assert failed(check("refuse_filing", disposal="")) == {"inputs"}
