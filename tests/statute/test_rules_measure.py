"""How heavy the penalty may be: one fine an act, leniency, the published benchmark."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from builders import ACT_DAY, check, doubts, failed, passes, ready, refuses, silent
from statute.facts_decision import Benchmark, Prior
from statute.grounds import Leniency, LeniencyGround
from statute.rules_measure import amount_fits_benchmark, leniency_grounded, minor_gets_leniency, no_double_fine
from statute.states import PartyKind

PRIOR = Prior("南市镇", "南市罚〔2026〕1号", date(2026, 10, 14), ACT_DAY, "别处", True, Decimal(500), False)
MARK = Benchmark("裁量基准", True, True, Decimal(500), Decimal(800), "依《裁量基准》：面积一亩以下")


def aged(years, **changes):
    facts = ready("submit_report", **changes)
    return replace(facts, party=replace(facts.party, birth=date(2026 - years, 10, 12)))


def test_the_same_act_is_fined_once_in_the_county():
    def found(**changes):
        return no_double_fine(ready("decide", priors=(replace(PRIOR, **changes),)))

    refuses(found(), "南市镇南市罚〔2026〕1号（罚款500元）", "《行政处罚法》第二十九条")
    refuses(found(same_power=False, place="示范村东侧耕地"), "不得再次罚款")
    doubts(found(same_power=False), "应当核实是否为同一违法行为", "南市罚〔2026〕1号")
    other = replace(PRIOR, number="他罚〔2026〕9号", same_power=False)
    assert "他罚" not in str(no_double_fine(ready("decide", priors=(other, PRIOR))))
    passes(found(amount=Decimal(0), no_penalty=True))
    passes(found(act_day=date(2026, 10, 11)))
    passes(found(act_day=None))
    passes(no_double_fine(ready("decide")))
    assert "no_double_fine" in failed(check("decide", ready("decide", priors=(PRIOR,))))


def test_fourteen_to_seventeen_years_are_treated_leniently():
    silent(minor_gets_leniency(aged(14)))  # turns fourteen on the day of the act: still thirteen
    refuses(minor_gets_leniency(aged(15)), "14周岁", "《行政处罚法》第三十条")
    refuses(minor_gets_leniency(aged(18)), "17周岁")
    silent(minor_gets_leniency(aged(19)), "18周岁")
    passes(minor_gets_leniency(aged(15, leniency=Leniency.LIGHTER)))
    silent(minor_gets_leniency(ready("submit_report", act_ended_on=None)))
    party = replace(aged(15).party, kind=PartyKind.ORGANIZATION)
    silent(minor_gets_leniency(ready("submit_report", party=party)))
    silent(minor_gets_leniency(ready("submit_report", party=replace(party, kind=PartyKind.CITIZEN, birth=None))))


def test_leniency_rests_on_a_ground_of_the_law():
    silent(leniency_grounded(ready("submit_report")))
    refuses(leniency_grounded(ready("submit_report", leniency=Leniency.LIGHTER)), "没有选定法定理由")
    given = ready("submit_report", leniency=Leniency.LIGHTER, leniency_ground=LeniencyGround.MERIT)
    passes(leniency_grounded(given), "第三十二条第一款第（四）项")


def test_the_amount_keeps_to_the_benchmark_or_a_person_says_why():
    silent(amount_fits_benchmark(ready("submit_report")))
    silent(amount_fits_benchmark(ready("submit_report", benchmark=MARK, proposed_amount=None)))
    passes(amount_fits_benchmark(ready("submit_report", benchmark=MARK)), "面积一亩以下", "《行政处罚法》第三十四条")
    for amount, verdict in (("800", passes), ("800.01", doubts), ("499.99", doubts)):
        verdict(amount_fits_benchmark(ready("submit_report", benchmark=MARK, proposed_amount=Decimal(amount))))
    doubts(amount_fits_benchmark(ready("submit_report", benchmark=replace(MARK, low=None))))
    doubts(amount_fits_benchmark(ready("submit_report", benchmark=replace(MARK, high=None))))
    doubts(
        check("decide", ready("decide", benchmark=replace(MARK, low=Decimal(600))))["amount_fits_benchmark"], "600元"
    )
