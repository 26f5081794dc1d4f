"""A new notice, and the answer to a defence."""

from dataclasses import replace
from decimal import Decimal

import pytest
from builders import DEFENCE, INSPECTION, INTERVIEW, NOTICE, check, failed, passes, ready, refuses, silent
from statute import rules_notice as rules
from statute.facts_defence import RenoticeReason, Reopening, Reply

TOLD = replace(NOTICE, amount=Decimal(500), seq=7)


def again(amount="501", reopened=8, record=9, reason=RenoticeReason.NEW_FACTS):
    return ready(
        "issue_notice",
        notice=TOLD,
        proposed_amount=Decimal(amount),
        reopenings=(Reopening(reason, reopened),) if reopened else (),
        records=(INSPECTION, replace(INTERVIEW, seq=record)),
        review=replace(ready("issue_notice").review, seq=30),
    )


def test_trap_08_amount_goes_up_from_new_facts_never_from_the_defence():
    passes(rules.increase_from_new_facts(again()), "第四十五条")
    for wrong in (
        again(reopened=0),
        again(reopened=7),
        again(record=8),
        again(record=3),
        again(reason=RenoticeReason.NEW_BASIS),
    ):
        refuses(rules.increase_from_new_facts(wrong), "501元高于此前告知的500元", "第四十五条")
        assert failed(check("issue_notice", wrong)) == {"increase_from_new_facts"}


@pytest.mark.parametrize("amount", ["500", "499.99"])
def test_amount_that_does_not_go_up_needs_no_new_facts(amount):
    silent(rules.increase_from_new_facts(again(amount, reopened=0)), "第四十五条")


def test_first_notice_is_compared_with_nothing():
    silent(rules.increase_from_new_facts(ready("issue_notice")))
    silent(rules.increase_from_new_facts(replace(again(), proposed_amount=None)))


def test_second_return_for_new_facts_does_not_undo_the_first():
    facts = replace(
        again(), reopenings=(Reopening(RenoticeReason.NEW_FACTS, 8), Reopening(RenoticeReason.NEW_FACTS, 12))
    )
    passes(rules.increase_from_new_facts(facts))


def test_new_facts_are_investigated_before_the_party_is_told():
    passes(check("renotify")["facts_go_back_to_inquiry"])
    assert failed(check("renotify", renotice="new_facts")) == {"facts_go_back_to_inquiry"}
    refuses(check("renotify", renotice="new_facts")["facts_go_back_to_inquiry"], "退回调查", "第五十四条")


def test_every_point_of_a_defence_is_answered():
    passes(check("answer_defence")["points_answered"], "第四十五条")
    for reply, words in ((Reply(15, 0, ()), "没有列明"), (Reply(15, 2, ("面积有误",)), "面积有误")):
        refuses(check("answer_defence", ready("answer_defence", replies=(reply,)))["points_answered"], words)
    refuses(rules.points_answered(ready("answer_defence")), "没有选定")


def test_answer_needs_a_defence_that_waits_for_it():
    assert failed(check("answer_defence", ready("answer_defence", defences=(DEFENCE,)))) == {"defence_unanswered"}
    refuses(rules.defence_unanswered(ready("answer_defence", defences=())), "没有尚待复核", "第四十五条")
    passes(rules.defence_unanswered(ready("answer_defence", defences=(DEFENCE, replace(DEFENCE, answered=False)))))


def test_unanswered_defence_stops_the_decision():
    facts = ready(
        "decide", defences=(replace(DEFENCE, answered=False),), review=replace(ready("decide").review, seq=30)
    )
    assert failed(check("decide", facts)) == {"defences_answered"}
