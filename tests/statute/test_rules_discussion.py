"""The collective discussion: when, who, how many, and again after something new."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import DEFENCE, FILED, check, doubts, failed, passes, ready, refuses, silent
from lawful.discussion import MEMBERS, MINUTES
from lawful.hearing import HELD, REPORTED
from statute import rules_discussion as rules
from statute.facts_discussion import Conclusion, DiscussionSubject, Vote
from statute.facts_review import Flag, Weight

HEADS = frozenset({10, 11})
DONE = replace(MINUTES, seq=20)
ZHOU, FENG, WEI = MEMBERS


def minutes(heads=HEADS, quorum=0, **changes):
    facts = ready("record_discussion", minutes=(replace(MINUTES, **changes),), heads=heads, quorum=quorum)
    return check("record_discussion", facts)


# When it is due


@pytest.mark.parametrize(("amount", "due"), [("499.99", False), ("500", True), ("500.01", True)])
def test_discussion_is_due_from_the_amount_on(amount, due):
    facts = ready("decide", collective_threshold=Decimal(500), proposed_amount=Decimal(amount))
    (refuses if due else silent)(rules.discussion_held(facts), "第五十七条第二款")


def test_discussion_is_judged_by_the_amount_entered():
    facts = ready("decide", collective_threshold=Decimal(600), inputs={"amount": Decimal(600)})
    refuses(rules.discussion_held(facts), "600元达到集体讨论的数额标准600元")
    silent(rules.discussion_held(replace(facts, inputs={}, proposed_amount=None)))
    silent(rules.discussion_held(ready("decide", collective_threshold=None)))


@pytest.mark.parametrize("weight", [Weight.MAJOR, Weight.DIFFICULT])
def test_complex_or_serious_case_is_discussed(weight):
    facts = ready("decide", flags=(Flag(weight, "多人参与", 4),))
    refuses(rules.discussion_held(facts), "多人参与", "第五十七条")
    assert "discussion_held" in failed(check("decide", facts))
    silent(rules.discussion_held(ready("decide", flags=(Flag(Weight.PUBLIC_INTEREST, "影响广", 4),))))


def test_discussion_must_agree():
    passes(rules.discussion_held(ready("decide", discussions=(DONE,))))
    returned = replace(DONE, conclusion=Conclusion.RETURNED, amount=None)
    refuses(rules.discussion_held(ready("decide", discussions=(DONE, returned))), "不是同意")
    passes(rules.discussion_held(ready("decide", discussions=(returned, DONE))))


def test_discussion_of_something_else_is_none_of_the_penalty():
    other = replace(DONE, subject=DiscussionSubject.EXTENSION)
    flagged = ready("decide", discussions=(other,), flags=(Flag(Weight.MAJOR, "多人参与", 4),))
    refuses(rules.discussion_held(flagged))
    silent(rules.discussion_current(flagged))
    passes(rules.discussion_held(replace(flagged, discussions=(DONE, other))))


# Again after something new


@pytest.mark.parametrize(
    "new",
    [
        {"defences": (replace(DEFENCE, seq=20),)},
        {"defences": (replace(DEFENCE, seq=5, answered_seq=20),)},
        {"hearings": (replace(REPORTED, seq=20),)},
        {"hearings": (replace(HELD, seq=20),)},
    ],
)
def test_trap_08_discussion_is_repeated_when_a_defence_or_hearing_came_after_it(new):
    for seq, good in ((19, False), (20, False), (21, True)):
        finding = rules.discussion_current(ready("decide", discussions=(replace(DONE, seq=seq),), **new))
        (passes if good else refuses)(finding, "第五十七条")


def test_last_discussion_counts():
    facts = ready("decide", discussions=(DONE, replace(DONE, seq=30)), defences=(replace(DEFENCE, seq=25),))
    passes(rules.discussion_current(facts))
    silent(rules.discussion_current(ready("decide")))


@pytest.mark.parametrize(("amount", "good"), [("500", True), ("499.99", False), ("500.01", False)])
def test_head_decides_what_the_heads_agreed_on(amount, good):
    finding = rules.decision_as_discussed(ready("decide", discussions=(DONE,), inputs={"amount": Decimal(amount)}))
    (passes if good else refuses)(finding, "第五十七条")


def test_amounts_are_compared_only_when_there_are_two():
    silent(rules.decision_as_discussed(ready("decide", discussions=(DONE,))))
    silent(rules.decision_as_discussed(ready("decide", inputs={"amount": Decimal(500)})))
    nothing = replace(DONE, amount=None)
    silent(rules.decision_as_discussed(ready("decide", discussions=(nothing,), inputs={"amount": Decimal(500)})))


# The minutes


def test_minutes_hold_each_opinion_and_vote():
    assert not failed(minutes())
    for changes in (
        {"members": (replace(ZHOU, opinion=""), FENG)},
        {"members": (ZHOU, replace(FENG, vote=None))},
        {"missing": ("讨论时间",)},
    ):
        refuses(minutes(**changes)["minutes_complete"], "没有填写", "第五十七条")
    refuses(minutes(members=(ZHOU, replace(FENG, opinion="")))["minutes_complete"], "冯岚的意见或者表决")
    refuses(rules.minutes_complete(ready("record_discussion")), "没有选定")


@pytest.mark.parametrize(
    ("heads", "named", "setting", "needed"),
    [
        (0, 0, 0, 2),
        (1, 1, 0, 2),
        (2, 2, 0, 2),
        (3, 2, 0, 2),
        (2, 4, 0, 3),
        (4, 1, 0, 3),
        (5, 5, 0, 3),
        (5, 5, 4, 4),
        (5, 5, 1, 3),
    ],
)
def test_more_than_half_of_the_heads_and_never_one_alone(heads, named, setting, needed):
    facts = ready("record_discussion", heads=frozenset(range(100, 100 + heads)), quorum=setting)
    assert rules.quorum_of(facts, named) == needed


def test_quorum_counts_those_present():
    passes(minutes()["discussion_quorate"])
    refuses(minutes(members=(ZHOU, replace(FENG, present=False), WEI))["discussion_quorate"], "2名以上", "实际参加1名")
    refuses(minutes(quorum=3)["discussion_quorate"], "3名以上")
    refuses(rules.discussion_quorate(ready("record_discussion")), "2名以上负责人参加，实际参加0名")


@pytest.mark.parametrize(
    ("day", "good"),
    [
        (date(2026, 10, 12), False),
        (FILED, True),
        (date(2026, 10, 14), True),
        (date(2026, 10, 15), False),
        (None, False),
    ],
)
def test_discussion_lies_between_filing_and_today(day, good):
    (passes if good else refuses)(minutes(day=day)["discussion_dated"], "第五十七条")


def test_discussion_of_an_unfiled_case_has_only_today_to_fear():
    passes(rules.discussion_dated(ready("record_discussion", filed_on=None, inputs={"minutes": MINUTES})))
    refuses(rules.discussion_dated(ready("record_discussion")))


@pytest.mark.parametrize(
    "member", [replace(ZHOU, person=1, name="王"), replace(ZHOU, person=21), replace(ZHOU, person=None, name="王玥")]
)
def test_trap_09_investigator_and_reviewer_have_no_vote(member):
    facts = ready(
        "record_discussion",
        minutes=(replace(MINUTES, members=(member, FENG)),),
        heads=HEADS | {1, 21},
        reviewers=frozenset({21}),
    )
    refuses(check("record_discussion", facts)["no_investigator_votes"], member.name, "不得参加表决")


def test_who_votes_is_a_head():
    refuses(minutes(heads=frozenset({10}))["members_are_heads"], "冯岚不是本机关的负责人", "第五十七条")
    for rule in (rules.members_are_heads, rules.no_investigator_votes):
        passes(rule(ready("record_discussion")))


def test_investigator_reports_to_the_heads():
    passes(minutes()["investigator_reports"])
    refuses(minutes(reporters=frozenset({99}))["investigator_reports"], "列席汇报")
    refuses(rules.investigator_reports(ready("record_discussion")))


@pytest.mark.parametrize(
    ("votes", "carried"),
    [((Vote.AGREE, Vote.AGREE), True), ((Vote.AGREE, Vote.DISAGREE), False), ((Vote.AGREE, Vote.ABSTAIN), False)],
)
def test_conclusion_that_few_share_is_left_to_a_person(votes, carried):
    members = (replace(ZHOU, vote=votes[0]), replace(FENG, vote=votes[1]), WEI)
    (passes if carried else doubts)(minutes(members=members)["votes_carry_conclusion"], "第五十七条")


def test_votes_are_counted_for_an_agreement_alone():
    silent(minutes(conclusion=Conclusion.RETURNED)["votes_carry_conclusion"])
    silent(rules.votes_carry_conclusion(ready("record_discussion")))
