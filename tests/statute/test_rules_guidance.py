"""The county's part in a case: a review it wants is made, its conclusion stays advice, designation alone takes over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import FINE, PARTY, case, passes, refuses, silent
from statute.county import Adoption, Conclusion, CountyReview, Designation, DesignationState, Mandate, ReviewPoint
from statute.rules_guidance import (
    county_review_before_decision,
    county_review_before_notice,
    not_taken_over,
    reported_for_the_record,
)
from statute.states import PartyKind, State

START = date(2026, 1, 5)
MANDATE = Mandate(ReviewPoint.NOTICE, FINE, "any", START, None, "兴政办发〔2026〕1号")
REVIEW = CountyReview(ReviewPoint.NOTICE, FINE, Conclusion.AGREE, None, date(2026, 10, 16))


def found(mandate=MANDATE, reviews=(), **changes):
    return county_review_before_notice(case(State.REVIEWED, mandates=(mandate,), county_reviews=reviews, **changes))


def test_a_county_without_a_rule_wants_nothing():
    silent(county_review_before_notice(case(State.REVIEWED)), "第二十四条第三款")
    silent(county_review_before_decision(case(State.DEFENCE)), "作出处罚决定之前")


def test_without_the_review():
    refuses(found(), "兴政办发〔2026〕1号", "尚未取得", "第二十四条第三款")


def test_with_the_review():
    passes(found(reviews=(REVIEW,)), "同意", "2026-10-16", "第二十四条第三款")


@pytest.mark.parametrize("changes", [{"amount": FINE - 1}, {"before": ReviewPoint.DECISION}, {"of_last_report": False}])
def test_a_review_of_something_else(changes):
    refuses(found(reviews=(replace(REVIEW, **changes),)), "尚未取得")


def test_the_fine_may_go_down_after_the_review():
    passes(found(mandate=replace(MANDATE, amount=Decimal(0)), reviews=(REVIEW,), proposed_amount=FINE - 1))
    refuses(found(reviews=(REVIEW,), proposed_amount=FINE + 1), "尚未取得")


def test_a_disagreement_stops_nobody_who_says_why():
    against = replace(REVIEW, conclusion=Conclusion.DISAGREE)
    refuses(found(reviews=(against,)), "不代替本机关的决定", "不采纳的说明理由")
    for adoption in Adoption:
        passes(found(reviews=(replace(against, adoption=adoption),)), "不同意")


def test_the_last_review_counts():
    against = replace(REVIEW, conclusion=Conclusion.DISAGREE)
    passes(found(reviews=(against, REVIEW)))
    refuses(found(reviews=(REVIEW, against)))


@pytest.mark.parametrize("amount, asked", [(FINE - 1, False), (FINE, True), (None, False)])
def test_from_its_amount_on(amount, asked):
    (refuses if asked else silent)(found(proposed_amount=amount))


def test_a_mandate_whatever_the_amount_needs_none():
    refuses(found(mandate=replace(MANDATE, amount=Decimal(0)), proposed_amount=None))


@pytest.mark.parametrize(
    "kind, party, asked",
    [
        ("citizen", PartyKind.CITIZEN, True),
        ("citizen", PartyKind.SOLE_TRADER, True),
        ("citizen", PartyKind.ORGANIZATION, False),
        ("organization", PartyKind.ORGANIZATION, True),
        ("any", PartyKind.ORGANIZATION, True),
    ],
)
def test_of_its_kind_of_party(kind, party, asked):
    finding = found(mandate=replace(MANDATE, party_kind=kind), party=replace(PARTY, kind=party))
    (refuses if asked else silent)(finding)


@pytest.mark.parametrize(
    "today, end, asked",
    [
        (START, None, True),
        (date(2026, 1, 4), None, False),
        (date(2026, 6, 30), date(2026, 6, 30), True),
        (date(2026, 7, 1), date(2026, 6, 30), False),
    ],
)
def test_from_its_first_to_its_last_day(today, end, asked):
    (refuses if asked else silent)(found(mandate=replace(MANDATE, end=end), today=today))


def test_before_the_decision_the_amount_entered_counts():
    mandate = replace(MANDATE, before=ReviewPoint.DECISION)
    facts = case(State.DEFENCE, mandates=(mandate,))
    refuses(county_review_before_decision(facts), "作出处罚决定之前")
    silent(county_review_before_decision(replace(facts, inputs={"amount": FINE - 1})))
    reviewed = replace(facts, county_reviews=(replace(REVIEW, before=ReviewPoint.DECISION),))
    passes(county_review_before_decision(reviewed))
    silent(county_review_before_notice(facts))


@pytest.mark.parametrize("status", DesignationState)
def test_taken_over_by_designation_alone(status):
    made = Designation(status, "咸阳市生态环境局兴平分局", "兴政函〔2026〕9号", date(2026, 10, 19))
    finding = not_taken_over(case(designations=(made,)))
    if status is DesignationState.DESIGNATED:
        refuses(finding, "兴政函〔2026〕9号", "2026-10-19", "兴平分局管辖", "第二十五条")
    else:
        passes(finding, "没有生效的指定管辖决定", "第二十五条")


def test_designated_back_and_once_more():
    back = Designation(DesignationState.RETURNED, "甲局", "1号", START)
    refuses(not_taken_over(case(designations=(back, replace(back, status=DesignationState.DESIGNATED)))), "甲局")


@pytest.mark.parametrize("fine, reported", [("499.99", False), ("500", True), ("500.01", True)])
def test_reported_from_the_amount_on(fine, reported):
    assert reported_for_the_record(Decimal(fine), FINE) is reported
