"""Ending a case without a penalty: every ground at the border of its conditions."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import check, failed, passes, ready, refuses, silent
from statute.facts_decision import Prior
from statute.grounds import Leniency, LeniencyGround, NoPenaltyGround
from statute.rules_facts import amount_in_range, report_complete
from statute.rules_filing import party_of_age, within_limitation
from statute.states import PartyKind

CODE = "decide_no_penalty"
PRIOR = Prior("南市镇", "南市罚〔2026〕1号", date(2026, 6, 1), date(2026, 5, 20), "别处", True, Decimal(500), False)


def judged(ground, **changes):
    """Judge the decision without a penalty on ``ground`` in a lawful case with ``changes``."""
    return check(CODE, ready(CODE, **changes), ground=ground)["no_penalty_ground_holds"]


def of_age(years, **changes):
    """Give the finding on the child's ground for a party who turned ``years`` on the day of the act."""
    party = replace(ready(CODE).party, birth=date(2026 - years, 10, 12), **changes)
    return judged("child", party=party)


@pytest.mark.parametrize("ground", ["minor", "first"])
def test_minor_acts_go_free_only_when_corrected_and_harmless(ground):
    passes(judged(ground), NoPenaltyGround(ground).label, "《行政处罚法》第三十三条第一款")
    refuses(judged(ground, corrected_on=None), "没有复查确认已经改正")
    refuses(judged(ground, harmful=True), "已经造成危害后果")


def test_trap_17_first_offence_is_asked_of_the_whole_county():
    refuses(judged("first", priors=(PRIOR,)), "南市镇南市罚〔2026〕1号")
    passes(judged("first", priors=(replace(PRIOR, same_power=False),)))
    passes(judged("minor", priors=(PRIOR,)))


def test_a_child_is_not_punished_until_the_day_after_its_fourteenth_birthday():
    passes(of_age(14), "《行政处罚法》第三十条")
    refuses(of_age(15), "当事人行为时14周岁")
    refuses(of_age(14, kind=PartyKind.ORGANIZATION), "不是公民")
    refuses(judged("child", party=replace(ready(CODE).party, birth=None)), "出生日期")
    refuses(judged("child", act_ended_on=None), "违法行为发生日")


def test_limitation_ends_the_case_only_after_its_last_day():
    act = date(2024, 10, 12)
    refuses(judged("expired", act_ended_on=act, found_on=date(2026, 10, 12)), "2026-10-12尚未届满")
    passes(judged("expired", act_ended_on=act, found_on=date(2026, 10, 13)), "《行政处罚法》第三十六条")
    refuses(judged("expired", act_ended_on=act, found_on=date(2026, 10, 13), harmful=True), "2029-10-12")
    refuses(judged("expired", act_ended_on=None))
    passes(judged("expired", act_ended_on=act, found_on=None, filed_on=date(2026, 10, 13)))
    passes(judged("expired", act_ended_on=act, found_on=None, filed_on=None))


@pytest.mark.parametrize(
    ("ground", "article"),
    [("no_fault", "第三十三条第二款"), ("incapable", "第三十一条"), ("not_established", "第五十七条")],
)
def test_grounds_a_person_states_carry_their_article(ground, article):
    passes(judged(ground, corrected_on=None, harmful=True, priors=(PRIOR,)), article)


def test_who_is_not_punished_is_educated_unless_nothing_was_done():
    refuses(check(CODE, education="")["education_given"], "《行政处罚法》第三十三条第三款")
    silent(check(CODE, ground="not_established", education="")["education_given"])
    assert not failed(check(CODE, ground="not_established", education=""))


def test_without_a_ground_there_is_no_such_decision():
    assert failed(check(CODE, ground="")) == {"inputs"}


def test_a_case_reported_without_a_penalty_is_neither_noticed_nor_punished():
    for code in ("issue_notice", "decide"):
        findings = check(code, ready(code, proposal=NoPenaltyGround.MINOR))
        refuses(findings["penalty_intended"], NoPenaltyGround.MINOR.label, "《行政处罚法》第五十七条")
        passes(check(code)["penalty_intended"])


def test_rules_on_the_amount_are_not_asked_of_a_report_without_a_penalty():
    facts = ready("submit_report", proposal=NoPenaltyGround.CHILD, proposed_amount=None, elements_proof="", basis=None)
    facts = replace(facts, party=replace(facts.party, birth=date(2016, 1, 1)))
    assert not failed(check("submit_report", facts))
    silent(party_of_age(facts), NoPenaltyGround.CHILD.label)
    silent(within_limitation(facts))


def test_the_order_to_correct_is_left_out_only_where_nothing_was_done():
    bare = {"correction_order": "", "proposal": NoPenaltyGround.NOT_ESTABLISHED}
    passes(report_complete(ready("submit_report", **bare)))
    refuses(report_complete(ready("submit_report", correction_order="")), "责令改正内容")
    refuses(report_complete(ready("submit_report", **{**bare, "proposal": NoPenaltyGround.FIRST})), "责令改正内容")
    refuses(report_complete(ready("submit_report", discretion_reason=" ", **bare)), "裁量理由")


def test_mitigation_goes_below_the_floor_on_a_ground_of_the_law_alone():
    lighter = {"leniency": Leniency.MITIGATED, "leniency_ground": LeniencyGround.REMEDIED}
    passes(
        amount_in_range(ready("submit_report", proposed_amount=Decimal("499.99"), **lighter)),
        "第三十二条第一款第（一）项",
    )
    refuses(amount_in_range(ready("submit_report", proposed_amount=Decimal(0), **lighter)))
    refuses(amount_in_range(ready("submit_report", proposed_amount=Decimal("2000.01"), **lighter)))
    for spoilt in ({"leniency": Leniency.LIGHTER}, {"leniency_ground": None}):
        refuses(amount_in_range(ready("submit_report", proposed_amount=Decimal("499.99"), **{**lighter, **spoilt})))
    assert "减轻" not in str(amount_in_range(ready("submit_report", proposed_amount=Decimal(500), **lighter)))
