"""The order of steps before a decision: review, notice, defence, and the days between them."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from builders import (
    DEFENCE,
    FINE,
    NOTICE,
    REVIEW,
    SERVED_NOTICE,
    check,
    failed,
    passes,
    ready,
    refuses,
    silent,
)
from statute import rules_procedure as rules

DAY = timedelta(days=1)


def served_on(day, **changes):
    return ready("decide", notice=replace(NOTICE, issued_on=day, served_on=day), **changes)


# Legal review


def test_no_decision_without_a_review_that_passed():
    passes(rules.review_passed(ready("decide")), "第五十八条")
    refuses(rules.review_passed(ready("decide", review=None)), "未经法制审核", "《行政处罚法》第五十八条")
    returned = ready("decide", review=replace(REVIEW, passed=False))
    refuses(rules.review_passed(returned), "法制审核未通过", "《行政处罚法》第五十八条")


def test_suspected_crime_is_transferred_not_fined():
    for code in ("pass_review", "review_again"):
        passes(check(code)["no_crime_suspected"], "第二十七条")
        findings = check(code, crime=True)
        refuses(findings["no_crime_suspected"], "移送司法机关", "《行政处罚法》第二十七条")
        assert failed(findings) == {"no_crime_suspected"}
    assert not failed(check("return_report", crime=True))


def test_defence_after_the_review_is_reviewed_again():
    silent(rules.review_current(ready("decide")), "第五十八条")
    facts = ready("decide", defences=(replace(DEFENCE, seq=8), DEFENCE))
    refuses(rules.review_current(facts), "重新进行法制审核", "《行政处罚法》第五十八条")
    for seq, current in ((8, False), (9, False), (10, True)):
        finding = rules.review_current(replace(facts, review=replace(REVIEW, seq=seq)))
        (passes if current else refuses)(finding)
    silent(rules.review_current(replace(facts, review=None)))


# Notice


def test_no_decision_before_the_notice_is_served():
    passes(rules.notice_served(ready("decide")), "第四十四条")
    for notice in (None, NOTICE):
        facts = ready("decide", notice=notice)
        refuses(rules.notice_served(facts), "尚未送达", "《行政处罚法》第四十四条")
        refuses(rules.defence_window_passed(facts), "尚未送达", "《行政处罚法》第六十二条")


# The defence window


@pytest.mark.parametrize(
    ("served", "days"),
    [
        # Monday: Tuesday to Friday, then Monday is the fifth
        (date(2026, 10, 19), [date(2026, 10, n) for n in (20, 21, 22, 23, 26, 27)]),
        # over the National Day holiday 10-01 to 10-07, Saturday 10-10 is worked
        (date(2026, 9, 28), [date(2026, 9, 29), date(2026, 9, 30), *(date(2026, 10, n) for n in (8, 9, 10, 12))]),
        # over 09-20, a Sunday worked, and 09-25 to 09-27, a holiday
        (date(2026, 9, 18), [date(2026, 9, n) for n in (20, 21, 22, 23, 24, 28)]),
        # served on a rest day
        (date(2026, 10, 3), [date(2026, 10, n) for n in (8, 9, 10, 12, 13, 14)]),
    ],
)
def test_no_decision_before_the_fifth_working_day_has_passed(served, days):
    for today in (served, *days[:5]):
        finding = rules.defence_window_passed(served_on(served, today=today))
        refuses(finding, f"至{days[4]}届满", "五个工作日", "《行政处罚法》第六十二条")
    for today in (days[4] + DAY, days[5]):
        passes(rules.defence_window_passed(served_on(served, today=today)), f"已于{days[4]}届满", "第六十二条")


def test_window_shows_its_arithmetic():
    shown = dict(rules.defence_window_passed(served_on(date(2026, 9, 28), today=date(2026, 10, 11))).facts)
    assert shown["告知书送达日"] == "2026-09-28"
    assert "10月10日为调休上班日，计入" in shown["期限计算"]


def test_decision_on_the_fifth_working_day_is_refused_by_that_rule_alone():
    assert failed(check("decide", ready("decide", today=date(2026, 10, 26)))) == {"defence_window_passed"}
    assert not failed(check("decide", ready("decide", today=date(2026, 10, 27))))


def test_explicit_waiver_opens_the_way():
    facts = ready("decide", today=date(2026, 10, 20), waived_on=date(2026, 10, 20))
    silent(rules.defence_window_passed(facts), "当事人于2026-10-20书面放弃", "第六十二条")
    assert not failed(check("decide", facts))


def test_waiver_opens_nothing_before_the_notice_is_served():
    refuses(rules.defence_window_passed(ready("decide", notice=NOTICE, waived_on=SERVED_NOTICE)), "尚未送达")


@pytest.mark.parametrize(
    ("day", "good"),
    [("2026-10-18", False), ("2026-10-19", True), ("2026-10-27", True), ("2026-10-28", False)],
)
def test_waiver_comes_after_service_and_not_in_the_future(day, good):
    findings = check("record_waiver", on=day)
    if good:
        passes(findings["waiver_explicit"], "第六十二条")
        assert not failed(findings)
    else:
        refuses(findings["waiver_explicit"], f"日期{day}应当在2026-10-19与2026-10-27之间", "《行政处罚法》第六十二条")


def test_waiver_needs_a_day_and_a_notice():
    refuses(rules.waiver_explicit(ready("record_waiver")), "日期（未填写）", "第六十二条")
    early = ready("record_waiver", notice=NOTICE, inputs={"on": SERVED_NOTICE})
    refuses(rules.waiver_explicit(early), "应当在（未填写）与", "第六十二条")
    refuses(rules.waiver_explicit(replace(early, notice=None)), "应当在（未填写）与")


# Defences


@pytest.mark.parametrize(
    ("day", "good"),
    [("2026-10-18", False), ("2026-10-19", True), ("2026-10-27", True), ("2026-10-28", False)],
)
def test_defence_comes_after_the_notice_and_not_in_the_future(day, good):
    notice = replace(NOTICE, served_on=date(2026, 10, 20))
    findings = check("record_defence", ready("record_defence", notice=notice), on=day)
    if good:
        passes(findings["defence_dated"], "第四十五条")
        assert not failed(findings)
    else:
        refuses(findings["defence_dated"], f"日期{day}应当在2026-10-19与2026-10-27之间", "《行政处罚法》第四十五条")


def test_defence_needs_a_notice():
    facts = ready("record_defence", notice=None, inputs={"on": SERVED_NOTICE})
    refuses(rules.defence_dated(facts), "应当在（未填写）与", "第四十五条")


def test_every_defence_is_answered():
    silent(rules.defences_answered(ready("decide")), "第四十五条")
    passes(rules.defences_answered(ready("decide", defences=(DEFENCE, DEFENCE))), "第四十五条")
    for defences in ((replace(DEFENCE, answered=False),), (DEFENCE, replace(DEFENCE, answered=False))):
        refuses(rules.defences_answered(ready("decide", defences=defences)), "答复", "《行政处罚法》第四十五条")


def test_defence_then_second_review_then_decision():
    facts = ready("decide", defences=(DEFENCE,))
    assert failed(check("decide", facts)) == {"review_current"}
    again = replace(facts, review=replace(REVIEW, seq=10))
    assert not failed(check("decide", again))


# The right to a hearing


@pytest.mark.parametrize(("amount", "larger"), [("4999.99", False), ("5000", True), ("5000.01", True)])
def test_larger_fine_carries_the_right_to_a_hearing(amount, larger):
    facts = ready("decide", proposed_amount=Decimal(amount))
    if not larger:
        silent(rules.hearing_offered(facts), "第六十三条")
        return
    refuses(rules.hearing_offered(facts), "没有告知听证权利", "《行政处罚法》第六十三条")
    passes(rules.hearing_offered(replace(facts, notice=replace(facts.notice, hearing_offered=True))), "第六十三条")
    passes(rules.hearing_offered(replace(facts, notice=None)))


def test_hearing_is_judged_by_the_amount_entered():
    facts = ready("decide", proposed_amount=Decimal(5000), inputs={"amount": FINE})
    silent(rules.hearing_offered(facts))
    refuses(rules.hearing_offered(replace(facts, proposed_amount=FINE, inputs={"amount": Decimal(5000)})))


def test_no_hearing_without_a_threshold_or_an_amount():
    silent(rules.hearing_offered(ready("decide", hearing_threshold=None, proposed_amount=Decimal(9999))))
    silent(rules.hearing_offered(ready("decide", proposed_amount=None)))


# The amount announced


@pytest.mark.parametrize(("amount", "good"), [("500", True), ("800", True), ("800.01", False), ("900", False)])
def test_decision_is_never_heavier_than_the_notice(amount, good):
    facts = ready("decide", notice=replace(ready("decide").notice, amount=Decimal(800)))
    finding = check("decide", facts, amount=amount)["not_heavier_than_noticed"]
    if good:
        passes(finding, "第四十五条")
    else:
        refuses(finding, f"决定罚款{amount}元高于告知的800元", "《行政处罚法》第四十五条")


def test_amounts_are_compared_only_when_there_are_two():
    silent(rules.not_heavier_than_noticed(ready("decide")), "第四十五条")
    silent(rules.not_heavier_than_noticed(ready("decide", notice=None, inputs={"amount": FINE})))


# What was announced, and by whom it was reviewed


def test_another_provision_than_the_announced_one_needs_a_new_notice():
    facts = ready("decide")
    told = str(facts.basis.penalty)
    passes(rules.same_basis_as_announced(replace(facts, notice=replace(facts.notice, basis=told))), "第四十四条")
    other = replace(facts, notice=replace(facts.notice, basis="《大气污染防治法》第一百一十九条第一款"))
    refuses(rules.same_basis_as_announced(other), "应当重新告知", "《行政处罚法》第四十四条")
    silent(rules.same_basis_as_announced(facts), "第四十四条")
    silent(rules.same_basis_as_announced(replace(facts, notice=None)), "第四十四条")
