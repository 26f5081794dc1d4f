"""Service of documents, performance of the decision, and what closes a case."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import DECISION, FINE, NOTICE, case, check, doubts, failed, paid, passes, ready, refuses, silent
from statute import rules_execution as rules
from statute.facts_after import After
from statute.facts_serving import Address, Serving
from statute.states import Ending, State
from statute.transitions import BY_CODE

# Service


@pytest.mark.parametrize(
    ("code", "what", "made", "today"),
    [
        ("serve_notice", "事先告知书", date(2026, 10, 19), date(2026, 10, 21)),
        ("serve_decision", "处罚决定书", date(2026, 10, 27), date(2026, 10, 29)),
    ],
)
def test_service_is_not_before_the_document_nor_in_the_future(code, what, made, today):
    facts = ready(code, today=today)
    for day in (made, today):
        passes(check(code, facts, on=day)["service_day_possible"], "第六十一条")
    for day in (made.replace(day=made.day - 1), today.replace(day=today.day + 1)):
        findings = check(code, facts, on=day.isoformat())
        refuses(
            findings["service_day_possible"],
            f"{what}的送达日期{day}应当不早于制作日期{made}",
            "《行政处罚法》第六十一条",
        )
        assert failed(findings) == {"service_day_possible"}


def test_what_was_never_made_cannot_be_served():
    for code, judge in (
        ("serve_notice", rules.notice_service_day_possible),
        ("serve_decision", rules.decision_service_day_possible),
    ):
        facts = ready(code)
        refuses(judge(facts), "送达日期（未填写）", "第六十一条")
        gone = replace(facts, notice=None, decision=None, inputs={"on": facts.today})
        refuses(judge(gone), "制作日期（未填写）", "第六十一条")


CONFIRMED = Serving(address=Address(date(2026, 10, 13), True))


@pytest.mark.parametrize(
    ("way", "article", "proof", "more"),
    [
        ("left", "《民事诉讼法》第八十九条", "拒收事由", {"witness": "村委会李四"}),
        ("left", "《民事诉讼法》第八十九条", "拒收事由", {"filmed": True}),
        ("post", "《民事诉讼法》第九十一条", "邮寄回执号", {}),
        ("entrusted", "《民事诉讼法》第九十一条", "受委托机关", {}),
        ("unit", "《民事诉讼法》第九十二条", "转交的单位", {}),
        ("electronic", "《行政处罚法》第六十一条第二款", "到达当事人系统", {}),
    ],
)
@pytest.mark.parametrize("code", ["serve_notice", "serve_decision"])
def test_each_way_of_service_needs_its_own_proof(code, way, article, proof, more):
    facts = ready(code, serving=CONFIRMED)
    for empty in (None, "", " \u3000"):
        findings = check(code, facts, way=way, proof=empty, **more)
        refuses(findings["service_proven"], proof, article)
        assert failed(findings) == {"service_proven"}
    findings = check(code, facts, way=way, proof="有证明", **more)
    passes(findings["service_proven"], article)
    assert not failed(findings)


def test_what_is_left_on_refusal_needs_a_witness_or_a_film():
    refuses(check("serve_notice", way="left", proof="拒收")["service_proven"], "见证人", "第八十九条")


@pytest.mark.parametrize(
    ("address", "good"),
    [
        (None, False),
        (Address(date(2026, 10, 13), False), False),
        (Address(date(2026, 10, 19), True), True),
        (Address(date(2026, 10, 20), True), False),
    ],
)
def test_electronic_service_needs_a_confirmation_signed_before(address, good):
    facts = ready("serve_notice", serving=Serving(address=address))
    finding = check("serve_notice", facts, way="electronic", proof="已到达")["service_proven"]
    passes(finding) if good else refuses(finding, "事先签署的、同意电子送达的确认书", "第六十一条第二款")


def test_public_notice_is_never_dated_by_hand():
    refuses(check("serve_decision", way="public", proof="公告")["service_proven"], "不能填写送达日期", "第九十五条")


def test_direct_service_is_proven_by_the_receipt():
    passes(check("serve_notice")["service_proven"], "《民事诉讼法》第八十八条")
    refuses(rules.service_proven(case(State.NOTICE)), "没有选定送达方式", "《民事诉讼法》第八十八条")


@pytest.mark.parametrize(
    ("day", "in_time"), [("2026-10-27", True), ("2026-11-05", True), ("2026-11-06", False), ("2026-11-09", False)]
)
def test_decision_is_served_within_seven_working_days(day, in_time):
    facts = ready("serve_decision", today=date(2026, 11, 9))
    findings = check("serve_decision", facts, on=day)
    if in_time:
        passes(findings["decision_served_in_time"], "第六十一条")
    else:
        doubts(findings["decision_served_in_time"], "2026-11-05前送达", f"实际{day}", "《行政处罚法》第六十一条")
    assert not failed(findings)


def test_days_for_service_are_judged_only_with_both_days():
    silent(rules.decision_served_in_time(ready("serve_decision")), "第六十一条")
    silent(rules.decision_served_in_time(ready("serve_notice", inputs={"on": date(2026, 10, 19)})))


# Payment


@pytest.mark.parametrize("amount", ["500", "500.00", "0.01", "499.99", 500, 0.5])
def test_possible_payment(amount):
    findings = check("record_payment", amount=amount)
    passes(findings["payment_possible"], "第六十七条")
    assert not failed(findings)


@pytest.mark.parametrize(
    ("amount", "says"),
    [
        ("0", "应当大于零"),
        ("-0.01", "应当大于零"),
        ("-500", "应当大于零"),
        ("500.01", "超过未缴金额500.00元"),
        ("501", "超过未缴金额500.00元"),
    ],
)
def test_impossible_payment(amount, says):
    findings = check("record_payment", amount=amount)
    refuses(findings["payment_possible"], f"缴款金额{amount}元", says, "《行政处罚法》第六十七条")
    assert failed(findings) == {"payment_possible"}


@pytest.mark.parametrize("amount", ["0.005", "0.001", "500.005"])
def test_payment_finer_than_a_fen(amount):
    assert failed(check("record_payment", amount=amount)) == {"inputs"}
    facts = ready("record_payment", inputs={"amount": Decimal(amount), "on": date(2026, 11, 3)})
    refuses(rules.payment_possible(facts), "不小于分", "第六十七条")


def test_rest_of_the_fine_is_paid_to_the_fen():
    facts = ready("record_payment", after=paid("300.50"))
    assert not failed(check("record_payment", facts, amount="199.50"))
    refuses(check("record_payment", facts, amount="199.51")["payment_possible"], "超过未缴金额199.50元")


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-27", False), ("2026-10-28", True), ("2026-11-03", True), ("2026-11-04", False)]
)
def test_payment_lies_between_service_and_today(day, good):
    finding = check("record_payment", on=day)["payment_possible"]
    if good:
        passes(finding)
    else:
        refuses(finding, f"缴款日期{day}应当在送达日2026-10-28与今天2026-11-03之间", "第六十七条")


def test_payment_needs_amount_day_and_a_served_decision():
    given = {"amount": FINE, "on": date(2026, 11, 3)}
    passes(rules.payment_possible(ready("record_payment", inputs=given)))
    for inputs in ({**given, "amount": None}, {**given, "on": None}):
        refuses(rules.payment_possible(ready("record_payment", inputs=inputs)), "没有填写", "第六十七条")
    for decision in (None, DECISION):
        facts = ready("record_payment", inputs=given, decision=decision)
        refuses(rules.payment_possible(facts), "决定书尚未送达", "第六十七条")


@pytest.mark.parametrize(("so_far", "rest"), [("0", "500"), ("499.99", "0.01"), ("0.01", "499.99")])
def test_case_closes_as_performed_only_when_paid_in_full(so_far, rest):
    for code in ("submit_closing", "approve_closing"):
        findings = check(code, ready(code, after=paid(so_far)))
        refuses(findings["paid_in_full"], f"尚有{rest}元罚款没有缴清", "《行政处罚法》第六十六条")
        assert failed(findings) == {"paid_in_full"}


def test_paid_in_full():
    passes(rules.paid_in_full(ready("submit_closing", after=paid("500.00"))), "第六十六条")
    refuses(rules.paid_in_full(case()), "尚有0元", "第六十六条")


# Correction


@pytest.mark.parametrize("code", ["submit_closing", "approve_closing"])
def test_case_closes_only_after_a_re_check(code):
    passes(check(code)["correction_verified"], "第二十八条")
    findings = check(code, ready(code, corrected_on=None))
    refuses(findings["correction_verified"], "尚未复查", "《行政处罚法》第二十八条")
    assert failed(findings) == {"correction_verified"}


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-11", False), ("2026-10-12", True), ("2026-11-03", True), ("2026-11-04", False)]
)
def test_re_check_lies_between_the_act_and_today(day, good):
    findings = check("verify_correction", on=day)
    if good:
        passes(findings["recheck_dated"], "第二十八条")
        assert not failed(findings)
    else:
        refuses(findings["recheck_dated"], f"复查日期{day}应当在违法行为发生日2026-10-12与今天2026-11-03之间")
        assert failed(findings) == {"recheck_dated"}


def test_re_check_needs_both_days():
    refuses(rules.recheck_dated(ready("verify_correction")), "复查日期（未填写）", "《行政处罚法》第二十八条")
    facts = ready("verify_correction", act_ended_on=None, inputs={"on": date(2026, 11, 2)})
    refuses(rules.recheck_dated(facts), "违法行为发生日（未填写）", "第二十八条")


def test_notice_is_a_step_of_its_own():
    assert not failed(check("serve_notice", ready("serve_notice", notice=NOTICE)))


@pytest.mark.parametrize("ending", list(Ending))
def test_case_that_ended_without_a_penalty_owes_nothing_and_needs_no_recheck(ending):
    findings = check("submit_closing", ready("submit_closing", after=paid(), corrected_on=None, ending=ending))
    corrects = ending in {Ending.PERFORMED, Ending.COURT, Ending.UNENFORCEABLE}
    owes = {"paid_in_full"} if ending is Ending.PERFORMED else set()
    assert failed(findings) == owes | ({"correction_verified"} if corrects else set())
    if not owes:
        silent(findings["paid_in_full"], f"案件以“{ending.label}”办理终结", "第六十六条")
    if not corrects:
        silent(findings["correction_verified"], f"案件以“{ending.label}”办理终结", "第二十八条")


def test_closing_sent_back_returns_where_it_came_from():
    act = BY_CODE["return_closing"]
    assert act.leads_to(State.CLOSING, State.CONCLUDED) is State.CONCLUDED
    assert act.leads_to(State.CLOSING, State.EXECUTION) is State.EXECUTION
    assert act.leads_to(State.CLOSING, State.DRAFT) is State.EXECUTION
    assert act.leads_to(State.CLOSING) is State.EXECUTION


def test_undone_decision_is_never_closed_as_performed():
    facts = ready("submit_closing", after=After(undone_on=date(2026, 11, 2)))
    refuses(check("submit_closing", facts)["paid_in_full"], "不能以履行完毕结案", "第六十六条")
