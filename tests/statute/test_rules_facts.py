"""What must be proven: the basis, its elements, the records, the report and the amount."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from builders import BASIS, FINE, INSPECTION, INTERVIEW, case, check, failed, passes, ready, refuses, silent
from statute import rules_facts as rules
from statute.doc_kinds import DocKind
from statute.states import State

DAY = timedelta(days=1)
HAS_INSPECTION = rules.has_record(DocKind.INSPECTION_RECORD, 54)
HAS_INTERVIEW = rules.has_record(DocKind.INTERVIEW_RECORD, 55)


def report(**changes):
    return case(State.LEGAL_REVIEW, **changes)


# The basis


def test_confirmed_basis_is_named():
    passes(rules.basis_confirmed(case()), "适用《生态环境法典》第一千一百三十一条第一款", "《行政处罚法》第三十八条")


def test_no_penalty_without_a_confirmed_basis():
    unsure = case(basis=replace(BASIS, confirmed=False))
    refuses(rules.basis_confirmed(unsure), "尚待核实", "《行政处罚法》第三十八条")
    refuses(rules.basis_confirmed(case(basis=None)), "违法行为发生日没有可适用的处罚依据", "第三十八条")


def test_elements_of_the_basis_are_proven():
    passes(rules.elements_proven(report()), "第四十条")
    for proof in ("", " \n"):
        refuses(rules.elements_proven(report(elements_proof=proof)), "禁烧区域", "《行政处罚法》第四十条")


def test_basis_without_elements_needs_no_proof():
    for basis in (None, replace(BASIS, elements="")):
        silent(rules.elements_proven(report(basis=basis, elements_proof="")), "第四十条")


# Records


@pytest.mark.parametrize(("code", "record"), [("record_inspection", INSPECTION), ("record_interview", INTERVIEW)])
def test_finished_record(code, record):
    today = replace(ready(code), drafts=(replace(record, day=ready(code).today),))
    passes(check(code, today)["record_complete"], "第五十五条")
    tomorrow = replace(today, drafts=(replace(record, day=today.today + DAY),))
    refuses(check(code, tomorrow)["record_complete"], f"{record.kind.label}：制作日期2026-10-15晚于今天", "第五十五条")


def test_record_with_gaps_or_before_the_act():
    record = replace(INSPECTION, day=None, missing=("结束时间", "地点"), after_act=False)
    finding = check("record_inspection", ready("record_inspection", drafts=(record,)))["record_complete"]
    refuses(finding, "现场检查（勘察）笔录：结束时间、地点没有填写；制作时间早于违法行为发生日", "第五十五条")


@pytest.mark.parametrize("key", [8, 99, "9"])
def test_record_must_be_an_unfinished_one_of_the_right_kind(key):
    findings = check("record_inspection", record=key)
    refuses(findings["record_complete"], "没有选定笔录", "第五十五条")
    assert failed(findings) == {"record_complete", "record_by_certified_officers"}
    done = ready("record_inspection", drafts=(), records=(INSPECTION,))
    refuses(check("record_inspection", done)["record_complete"], "没有选定笔录")


def test_both_records_are_needed():
    facts = report()
    passes(HAS_INSPECTION(facts), "第五十四条")
    passes(HAS_INTERVIEW(facts), "第五十五条")
    refuses(HAS_INSPECTION(replace(facts, records=(INTERVIEW,))), "尚未制作现场检查（勘察）笔录", "第五十四条")
    refuses(HAS_INTERVIEW(replace(facts, records=(INSPECTION,))), "尚未制作调查询问笔录", "第五十五条")
    refuses(HAS_INTERVIEW(replace(facts, records=(), drafts=(INTERVIEW,))), "尚未制作调查询问笔录")


# The report


@pytest.mark.parametrize(
    ("field", "label"),
    [("findings_of_fact", "查明的事实"), ("correction_order", "责令改正内容"), ("discretion_reason", "裁量理由")],
)
def test_report_states_facts_correction_and_reasons(field, label):
    for empty in ("", " \n"):
        refuses(rules.report_complete(report(**{field: empty})), f"{label}没有填写", "《行政处罚法》第五十七条")
    passes(rules.report_complete(report()), "第五十七条")


# The amount


@pytest.mark.parametrize("amount", ["500", "500.00", "500.01", "1234.56", "1999.99", "2000", "2000.00"])
def test_amount_in_range(amount):
    facts = case(proposed_amount=Decimal(amount))
    passes(
        rules.amount_in_range(facts),
        f"{amount}元在法定幅度内（500元以上2000元以下）",
        "《生态环境法典》第一千一百三十一条",
    )
    assert rules.amount_in_range(facts).facts == (("金额", amount), ("幅度", "500元以上2000元以下"))


@pytest.mark.parametrize("amount", ["-500", "-0.01", "0", "499", "499.99", "2000.01", "2001"])
def test_amount_outside_the_range(amount):
    finding = rules.amount_in_range(case(proposed_amount=Decimal(amount)))
    refuses(
        finding, f"罚款金额{amount}元不在法定幅度内（500元以上2000元以下）", "《生态环境法典》第一千一百三十一条第一款"
    )


@pytest.mark.parametrize(("amount", "good"), [("0", False), ("0.01", True), ("200", True), ("200.01", False)])
@pytest.mark.parametrize("floor", [None, Decimal(0)])
def test_range_without_a_floor(amount, good, floor):
    basis = replace(BASIS, fine_min=floor, fine_max=Decimal(200))
    finding = rules.amount_in_range(case(basis=basis, proposed_amount=Decimal(amount)))
    (passes if good else refuses)(finding, "（200元以下）")


def test_amount_that_is_missing_and_basis_without_a_fine():
    refuses(rules.amount_in_range(case()), "罚款金额没有填写", "《生态环境法典》第一千一百三十一条第一款")
    for basis in (None, replace(BASIS, fine_max=None)):
        facts = case(basis=basis, proposed_amount=FINE)
        refuses(rules.amount_in_range(facts), "没有规定罚款幅度，不能罚款", "《行政处罚法》第三十八条")


def test_amount_entered_counts_before_the_one_proposed():
    facts = ready("decide", inputs={"amount": Decimal(499)})
    refuses(rules.amount_in_range(facts), "罚款金额499元")
    passes(rules.announced_amount_in_range(facts), "500元在法定幅度内")
    refuses(rules.announced_amount_in_range(replace(facts, proposed_amount=Decimal(2001), inputs={"amount": FINE})))


@pytest.mark.parametrize("amount", ["499", "499.99", "2000.01", "2001", "0", "-500"])
def test_decision_outside_the_range(amount):
    assert "amount_in_range" in failed(check("decide", amount=amount))


def test_a_decision_that_could_not_say_where_to_pay_is_refused():
    passes(rules.decision_particulars_complete(case()), "第五十九条")
    lacking = case(particulars_missing=("代收机构", "管辖法院"))
    refuses(rules.decision_particulars_complete(lacking), "代收机构、管辖法院没有填写", "《行政处罚法》第五十九条")
