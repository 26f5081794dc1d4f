"""Case review and legal review: the points, the triggers, the reviewer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import (
    DEFENCE,
    INSPECTION,
    INTERVIEW,
    REVIEW,
    check,
    doubts,
    failed,
    passes,
    ready,
    refuses,
    says,
    silent,
)
from lawful.hearing import ENDED, HELD, NOTIFIED, REFUSED, REQUESTED, WITHDRAWN
from statute import review_triggers as triggers
from statute import rules_procedure
from statute import rules_review as rules
from statute.facts_review import Flag, ListedCase, Qualification, Weight
from statute.legal_types import Verdict
from statute.review_points import CASE_POINTS, case_points
from statute.states import PartyKind
from statute.transitions import BY_CODE

DAY = date(2026, 10, 15)


# Who may review


@pytest.mark.parametrize(
    ("licensed", "since", "good"),
    [
        (None, None, False),
        (DAY, None, True),
        (date(2026, 10, 16), None, False),
        (None, date(2017, 12, 31), True),
        (None, date(2018, 1, 1), False),
        (date(2026, 10, 16), date(2017, 12, 31), True),
    ],
)
def test_first_time_reviewer_holds_the_legal_qualification(licensed, since, good):
    finding = check("pass_review", ready("pass_review", qualification=Qualification(licensed, since)))[
        "reviewer_qualified"
    ]
    (passes if good else refuses)(finding, "第五十八条第二款")
    if not good:
        assert "法律职业资格" in str(finding)


def test_nothing_known_of_a_reviewer_is_no_qualification():
    refuses(rules.reviewer_qualified(ready("pass_review", qualification=None)), "系统管理员")
    assert "已取得" in str(rules.reviewer_qualified(ready("pass_review")))
    long_since = Qualification(None, date(2016, 1, 1))
    assert "2018-01-01之前" in str(rules.reviewer_qualified(ready("pass_review", qualification=long_since)))


@pytest.mark.parametrize("code", ["pass_review", "return_report", "review_again", "return_after_defence"])
def test_every_legal_review_asks_for_the_qualification(code):
    assert failed(check(code, ready(code, qualification=Qualification()))) == {"reviewer_qualified"}


# When legal review is mandatory


def free(code="pass_to_notice", **changes):
    return ready(code, **{"review_all": False, **changes})


def test_trap_08_hearing_makes_legal_review_mandatory():
    assert not triggers.review_reasons(free())
    for hearing in (REQUESTED, NOTIFIED, HELD, ENDED, WITHDRAWN):
        assert triggers.review_reasons(free(hearings=(hearing,))) == ("直接关系重大权益，经过听证程序：当事人要求听证",)
    assert not triggers.review_reasons(free(hearings=(REFUSED,)))


@pytest.mark.parametrize("weight", [Weight.PUBLIC_INTEREST, Weight.DIFFICULT])
def test_weight_that_was_stated_sends_the_case_to_review(weight):
    flagged = free(flags=(Flag(weight, "影响范围广", 5),))
    assert triggers.review_reasons(flagged) == (f"{weight.label}：影响范围广",)
    refuses(rules.review_not_required(flagged), "影响范围广", "第五十八条")
    stated = check("pass_to_notice", **{weight.value: True, "weight_reason": "影响范围广"})
    assert failed(stated) == {"review_not_required"}


def test_serious_case_alone_needs_discussion_and_no_legal_review():
    assert not triggers.review_reasons(free(flags=(Flag(Weight.MAJOR, "严重", 5),)))


@pytest.mark.parametrize(
    ("row", "listed"),
    [
        (ListedCase("县清单", Decimal(0), "any", True), True),
        (ListedCase("县清单", Decimal(500), "any", True), True),
        (ListedCase("县清单", Decimal("500.01"), "any", True), False),
        (ListedCase("县清单", Decimal(0), "citizen", True), True),
        (ListedCase("县清单", Decimal(0), "organization", True), False),
    ],
)
def test_cases_of_the_list_go_to_review_from_their_amount_on(row, listed):
    assert bool(triggers.review_reasons(free(review_listed=(row,)))) is listed


def test_list_counts_for_the_kind_of_party_and_needs_an_amount():
    row = ListedCase("县清单", Decimal(500), "organization", False)
    company = replace(ready("pass_to_notice").party, kind=PartyKind.ORGANIZATION)
    assert triggers.review_reasons(free(review_listed=(row,), party=company)) == (
        "规定应当法制审核的其他情形：县清单（待确认，从严适用）",
    )
    assert not triggers.review_reasons(free(review_listed=(row,), party=company, proposed_amount=None))


def test_stricter_default_reviews_every_case():
    refuses(rules.review_not_required(ready("pass_to_notice", review_all=True)), "所有案件", "第五十八条")
    passes(rules.review_not_required(free()), "没有应当法制审核的情形")


def test_no_review_is_asked_where_nothing_makes_it_mandatory():
    silent(rules_procedure.review_passed(free("issue_notice", review=None)), "第五十八条")
    refuses(rules_procedure.review_passed(ready("issue_notice", review=None)), "所有案件")
    refuses(rules_procedure.review_passed(free("issue_notice", review=replace(REVIEW, passed=False))), "未通过")
    assert failed(check("decide", free("decide", review=None, hearings=(WITHDRAWN,)))) == {"review_passed"}


# Again after something new


def test_trap_08_new_evidence_defence_or_hearing_after_the_review_repeats_it():
    for new in (
        {"records": (replace(INSPECTION, seq=7), INTERVIEW)},
        {"evidence_seq": 7},
        {"defences": (replace(DEFENCE, seq=7),)},
        {"defences": (replace(DEFENCE, seq=3, answered_seq=7),)},
        {"hearings": (replace(HELD, seq=7),)},
    ):
        facts = ready("decide", **new)
        assert triggers.last_word(facts) == 7
        for seq, good in ((6, False), (7, False), (8, True)):
            finding = rules_procedure.review_current(replace(facts, review=replace(REVIEW, seq=seq)))
            (passes if good else refuses)(finding, "第五十八条")


def test_last_word_of_a_bare_case_is_none():
    assert triggers.last_word(ready("decide", records=())) == 0


def test_acts_that_change_the_evidence_are_acts_of_the_table():
    assert BY_CODE.keys() >= triggers.EVIDENCE_ACTS


# The six points


def test_six_points_of_a_case_review():
    assert [
        code for code, _name, _guards in CASE_POINTS
    ] == "jurisdiction facts evidence procedure limitation law".split()
    assert {finding.verdict for _code, _name, finding in case_points(ready("pass_case_review"))} == {Verdict.PASS}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"in_territory": False}, "jurisdiction"),
        ({"findings_of_fact": ""}, "facts"),
        ({"records": (INSPECTION,)}, "evidence"),
        ({"records": (replace(INSPECTION, officers=()), INTERVIEW)}, "procedure"),
        ({"act_ended_on": date(2024, 1, 1), "found_on": None, "filed_on": None}, "limitation"),
        ({"proposed_amount": Decimal(9999)}, "law"),
    ],
)
def test_failure_stands_at_its_point(changes, place):
    found = case_points(ready("pass_case_review", **changes))
    assert {code for code, _name, finding in found if finding.verdict is Verdict.FAIL} == {place}


def test_doubtful_point_needs_the_reviewers_word():
    late = ready("pass_case_review", filed_on=date(2026, 11, 30))
    finding = check("pass_case_review", late)["doubts_answered"]
    refuses(finding, "程序须人工判断", "第五十七条")
    passes(check("pass_case_review", late, word_procedure="负责人已批准延长立案")["doubts_answered"])
    refuses(check("pass_case_review", late, word_facts="清楚")["doubts_answered"])


def test_weight_is_stated_with_its_reason():
    silent(check("pass_case_review")["flags_reasoned"], "第五十八条")
    refuses(check("pass_case_review", major=True)["flags_reasoned"], "情节复杂或者重大", "写明理由")
    passes(check("pass_case_review", major=True, weight_reason="面积大")["flags_reasoned"])
    nothing = check("state_weight", major=False)
    assert failed(nothing) == {"weight_stated"}
    says(nothing["weight_stated"], Verdict.FAIL, "没有标明")
    passes(check("state_weight")["weight_stated"])


def test_rule_that_leaves_it_to_a_person_is_no_refusal():
    doubts(check("arrange_hearing", ready("arrange_hearing", reviewers=frozenset({40})))["hearing_chair_not_reviewer"])
