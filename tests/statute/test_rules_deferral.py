"""Paying later or in parts, and the execution agreement."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import check, failed, passes, ready, refuses
from lawful.deferral import DRAFT, PLAN
from statute import rules_deferral as rules
from statute.facts_after import After, Instalment, Payment
from statute.states_after import DeferralKind

SUBMIT, GRANT = "submit_deferral", "grant_deferral"
D = Decimal


def drafted(today=date(2026, 11, 3), after=None, **changes):
    return ready(SUBMIT, today=today, after=replace(after or After(), draft=replace(DRAFT, **changes)))


@pytest.mark.parametrize(
    ("day", "today", "good"),
    [
        (date(2026, 10, 27), date(2026, 11, 13), False),
        (date(2026, 10, 28), date(2026, 11, 13), True),
        (date(2026, 11, 12), date(2026, 11, 13), True),
        (date(2026, 11, 13), date(2026, 11, 13), False),
        (date(2026, 11, 4), date(2026, 11, 3), False),
        (date(2026, 11, 3), date(2026, 11, 3), True),
        (None, date(2026, 11, 3), False),
    ],
)
def test_the_party_applies_before_the_day_for_paying_is_over(day, today, good):
    finding = check(SUBMIT, drafted(today, applied_on=day))["deferral_applied_in_time"]
    passes(finding) if good else refuses(finding, "2026-11-12", "《行政处罚法》第六十六条")


@pytest.mark.parametrize("part", ["hardship", "proof"])
def test_hardship_is_stated_and_proven(part):
    for empty in ("", " \u3000"):
        refuses(check(SUBMIT, drafted(**{part: empty}))["hardship_proven"], "经济困难", "第六十六条")


def line(month, day, amount):
    return Instalment(date(2026, month, day), D(amount))


@pytest.mark.parametrize(
    ("kind", "plan", "says"),
    [
        ("instalments", (line(12, 1, 200), line(12, 2, 300)), ""),
        ("instalments", (line(12, 1, 200), line(12, 2, "299.99")), "计划合计499.99元，应当等于未缴罚款500元"),
        ("instalments", (line(12, 1, 200), line(12, 2, "300.01")), "计划合计500.01元"),
        ("instalments", (line(12, 1, 0), line(12, 2, 500)), "大于零"),
        ("instalments", (line(12, 1, "0.01"), line(12, 2, "499.99")), ""),
        ("instalments", (line(12, 1, 200), line(12, 1, 300)), "依次排列"),
        ("instalments", (line(12, 2, 200), line(12, 1, 300)), "依次排列"),
        ("instalments", (line(11, 2, 200), line(12, 1, 300)), "申请日之后"),
        ("instalments", (line(11, 3, 200), line(12, 1, 300)), ""),
        ("instalments", (line(12, 1, 500),), "不少于两期"),
        ("instalments", (), "不少于两期"),
        ("deferral", (line(12, 1, 500),), ""),
        ("deferral", (line(12, 1, 200), line(12, 2, 300)), "只有一期"),
        ("deferral", (), "计划合计0元"),
    ],
)
def test_the_plan_covers_the_unpaid_fine(kind, plan, says):
    finding = check(SUBMIT, drafted(kind=DeferralKind(kind), plan=plan))["plan_covers_fine"]
    refuses(finding, says, "第六十六条") if says else passes(finding)


def test_what_is_paid_meanwhile_no_longer_fits_the_plan():
    paid = After(payments=(Payment(date(2026, 11, 3), D(100)),))
    refuses(check(SUBMIT, drafted(after=paid))["plan_covers_fine"], "未缴罚款400元")


def test_there_is_an_application_to_submit_and_to_rule_on():
    refuses(check(SUBMIT, ready(SUBMIT, after=After()))["deferral_written"], "尚未填写")
    for code in (GRANT, "refuse_deferral"):
        refuses(check(code, ready(code, after=After()))["deferral_awaits_ruling"], "没有待批准")
        refuses(
            check(code, ready(code, after=After(deferrals=(replace(DRAFT, granted=False),))))["deferral_awaits_ruling"]
        )


@pytest.mark.parametrize(("granted", "words"), [(None, "尚未答复"), (True, "期限至2027-01-04"), (False, "")])
def test_one_application_at_a_time(granted, words):
    facts = drafted(after=After(deferrals=(replace(DRAFT, granted=granted),)))
    finding = rules.no_deferral_running(facts)
    refuses(finding, words, "第六十六条") if words else passes(finding)
    over = replace(facts, today=date(2027, 1, 5))
    if granted:
        passes(rules.no_deferral_running(over))


@pytest.mark.parametrize(("today", "good"), [(date(2026, 12, 1), True), (date(2026, 12, 2), False)])
def test_a_plan_is_granted_before_its_first_day(today, good):
    finding = check(GRANT, ready(GRANT, today=today))["plan_lies_ahead"]
    passes(finding) if good else refuses(finding, "第一期2026-12-01已经过去")
    assert PLAN[0].due_on == date(2026, 12, 1)
    refuses(rules.plan_lies_ahead(ready(SUBMIT, after=After())), "（未填写）")


@pytest.mark.parametrize(("waived", "good"), [("0", True), ("120", True), ("120.01", False), ("-0.01", False)])
def test_trap_12_an_agreement_waives_the_surcharge_alone(waived, good):
    findings = check("record_agreement", remission=waived)
    if good:
        assert not failed(findings)
    else:
        refuses(findings["agreement_spares_fine"], "不得减免罚款本金", "120.00元", "《行政强制法》第四十二条")


def test_the_surcharge_is_waived_only_after_the_remedy():
    facts = ready("record_agreement", corrected_on=None)
    refuses(check("record_agreement", facts)["waiver_after_remedy"], "尚未复查", "《行政强制法》第四十二条")
    assert not failed(check("record_agreement", facts, remission="0"))


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-27", False), ("2026-10-28", True), ("2026-11-20", True), ("2026-11-21", False)]
)
def test_an_agreement_lies_between_service_and_today(day, good):
    finding = check("record_agreement", on=day)["agreement_dated"]
    passes(finding) if good else refuses(finding, f"协议日期{day}")
