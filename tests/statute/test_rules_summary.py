"""On the spot: the two ceilings, what is told there, the numbered form, the record within three working days."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import check, doubts, failed, passes, ready, refuses, silent
from lawful.summary import SPOT
from statute.procedure import summary_allowed
from statute.rules_summary import recorded_in_time, told_on_the_spot
from statute.states import PartyKind

CODE = "decide_on_the_spot"


@pytest.mark.parametrize(
    ("kind", "within", "beyond"),
    [("citizen", "200", "200.01"), ("sole_trader", "200", "200.01"), ("organization", "3000", "3000.01")],
)
def test_trap_04_the_ceilings_of_the_procedure_on_the_spot(kind, within, beyond):
    passes(summary_allowed(kind, Decimal(within), False), "《行政处罚法》第五十一条")
    refuses(summary_allowed(kind, Decimal(beyond), False), f"拟罚款{beyond}元", "普通程序")
    refuses(summary_allowed(kind, Decimal(within), True), "没收不得当场决定")
    passes(summary_allowed(kind, Decimal(0), False))


def test_a_ceiling_is_asked_of_a_known_kind_and_a_fine():
    with pytest.raises(ValueError, match="farmer"):
        summary_allowed("farmer", Decimal(1), False)
    with pytest.raises(ValueError, match="-1"):
        summary_allowed("citizen", Decimal(-1), False)


def test_trap_04_the_case_itself_is_judged_by_its_party_its_amount_and_its_basis():
    def judged(**changes):
        return check(CODE, ready(CODE, **changes))["summary_allowed"]

    facts = ready(CODE)
    passes(judged())
    refuses(judged(proposed_amount=Decimal("200.01")))
    refuses(judged(proposed_amount=None), "没有填写")
    refuses(judged(basis=replace(facts.basis, confiscation=True)), "没收")
    refuses(judged(basis=replace(facts.basis, confiscation=True), proposed_amount=Decimal(1)))
    party = replace(facts.party, kind=PartyKind.ORGANIZATION)
    passes(judged(party=party, proposed_amount=Decimal(2000)))
    assert "summary_allowed" not in failed(check(CODE, ready(CODE, basis=None)))


def test_the_procedure_is_chosen_before_the_act():
    refuses(check(CODE, ready(CODE, on_the_spot=None))["summary_chosen"], "《行政处罚法》第五十一条")
    refuses(check("submit_filing", ready("submit_filing", on_the_spot=SPOT))["ordinary_chosen"], "普通程序")
    passes(check("submit_filing")["ordinary_chosen"])


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"identity_shown": False}, "出示执法证件"),
        ({"told": False}, "告知事实、理由、依据和权利"),
        ({"defence": "风大，不是故意"}, "对陈述申辩的复核意见"),
        ({"defence": "风大，不是故意", "defence_answer": " "}, "对陈述申辩的复核意见"),
    ],
)
def test_what_is_told_and_heard_on_the_spot_is_written_down(changes, missing):
    refuses(told_on_the_spot(ready(CODE, on_the_spot=replace(SPOT, **changes))), missing, "《行政处罚法》第五十二条")


def test_a_defence_on_the_spot_is_answered_there():
    passes(told_on_the_spot(ready(CODE, on_the_spot=replace(SPOT, defence="风大", defence_answer="已考虑"))))
    silent(told_on_the_spot(ready(CODE, on_the_spot=None)))


def test_without_a_numbered_form_nothing_is_decided_on_the_spot():
    refuses(
        check(CODE, ready(CODE, on_the_spot=replace(SPOT, form=0)))["form_in_hand"], "王玥", "《行政处罚法》第五十二条"
    )
    refuses(check(CODE, ready(CODE, on_the_spot=None))["form_in_hand"])
    passes(check(CODE)["form_in_hand"], "第1号")


def test_the_party_is_told_to_correct():
    refuses(check(CODE, ready(CODE, correction_order=" "))["order_to_correct"], "《行政处罚法》第二十八条")


def test_trap_06_the_record_follows_within_three_working_days_over_the_holidays():
    def judged(made, today, on):
        facts = ready("file_for_record", today=today)
        return check("file_for_record", replace(facts, decision=replace(facts.decision, made_on=made)), on=str(on))[
            "recorded_in_time"
        ]

    made = date(2026, 9, 30)  # the seven days of October 2026 are off, and the 10th is worked
    last = date(2026, 10, 10)
    passes(judged(made, last, last), "2026-10-10")
    doubts(judged(made, date(2026, 10, 12), date(2026, 10, 12)), "须说明原因")
    refuses(judged(made, last, date(2026, 10, 11)))
    refuses(judged(made, last, date(2026, 9, 29)))
    passes(judged(made, made, made))


def test_without_a_decision_or_a_day_there_is_no_record_to_judge():
    facts = ready("file_for_record")
    silent(recorded_in_time(replace(facts, decision=None, inputs={"on": date(2026, 10, 13)})))
    silent(recorded_in_time(facts))


def test_a_case_on_the_spot_closes_only_with_its_record():
    refuses(check("submit_closing", ready("submit_closing", on_the_spot=SPOT))["summary_recorded"], "备案")
    recorded = replace(SPOT, recorded_on=date(2026, 10, 14))
    passes(check("submit_closing", ready("submit_closing", on_the_spot=recorded))["summary_recorded"])
    silent(check("submit_closing")["summary_recorded"])
