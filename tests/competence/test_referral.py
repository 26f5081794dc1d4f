"""How a matter is passed on: where it may go, what a refusal must say, when the county rules, what it may rule."""

import pytest
from competence.gate import Answer
from competence.referral import MAX_HOPS, Passing, check_hop, check_refusal, check_ruling, check_start, must_rule
from competence.routes import Body

COUNTY = Body("乙县人民政府", "county", 2)
TOWN = Body("丙镇人民政府", "town", 10)
OTHER = Body("丁镇人民政府", "town", 11)
ECOLOGY = Body("乙县生态环境局", "department", 20)
URBAN = Body("乙县城管局", "department", 21)
YES, NO = Answer(True, "《清单》（1）已赋权"), Answer(False, "本机关公布的承接清单中没有该事项的此项职权")


def passing(**values):
    usual = {"sender": TOWN, "named": ECOLOGY, "number": 1, "town": TOWN, "governing": COUNTY, "basis": "责任分工第1项",
             "reason": "企业排放黑烟", "routed": (ECOLOGY,)}  # fmt: skip
    return Passing(**usual | values)


def faults(findings):
    return {finding.rule: str(finding) for finding in findings if finding.blocks}


def test_a_usual_referral_refusal_and_ruling_pass():
    assert not faults(check_start(passing()))
    assert not faults(check_refusal(passing(sender=ECOLOGY, named=URBAN, number=2)))
    assert not faults(check_ruling(passing(sender=COUNTY, number=0)))


@pytest.mark.parametrize(
    ("values", "rule", "words"),
    [
        ({"named": None}, "referral.receiver", "未指明接收机关"),
        ({"named": TOWN}, "referral.receiver", "本机关即为接收机关"),
        ({"named": URBAN}, "referral.receiver", "应当移送乙县生态环境局"),
        ({"reason": "  "}, "referral.facts", "基本事实"),
        ({"named": OTHER, "routed": (OTHER,), "answer": NO}, "referral.holder", "丁镇人民政府"),
    ],
)
def test_a_referral_that_may_not_be(values, rule, words):
    found = faults(check_start(passing(**values)))
    assert list(found) == [rule]
    assert words in found[rule]
    assert "（依据：《" in found[rule]


def test_a_referral_may_always_go_to_the_government_that_rules():
    assert not faults(check_start(passing(named=COUNTY)))
    assert not faults(check_start(passing(named=OTHER, routed=(OTHER,), answer=YES)))


@pytest.mark.parametrize(
    ("values", "rule", "words"),
    [
        ({"named": None}, "refusal.better", "应当指明应当管辖的机关"),
        ({"named": ECOLOGY}, "refusal.better", "不能是本机关"),
        ({"basis": " "}, "refusal.basis", "未写明依据"),
        ({"reason": ""}, "refusal.reason", "未写明理由"),
        ({"named": TOWN, "answer": NO}, "referral.holder", "承接清单中没有"),
    ],
)
def test_a_refusal_that_is_no_answer(values, rule, words):
    found = faults(check_refusal(passing(**{"sender": ECOLOGY, "named": URBAN, "number": 2} | values)))
    assert list(found) == [rule]
    assert words in found[rule]


def test_a_refusal_may_send_the_matter_back_to_a_town_that_holds_the_power():
    assert not faults(check_refusal(passing(sender=ECOLOGY, named=TOWN, number=2, answer=YES)))


@pytest.mark.parametrize(
    ("values", "rule", "words"),
    [
        ({"named": None}, "ruling.body", "未指定管辖机关"),
        ({"named": OTHER, "answer": YES}, "ruling.body", "不是违法行为发生地的镇办"),
        ({"named": TOWN, "answer": NO}, "referral.holder", "第二十四条"),
        ({"basis": ""}, "ruling.basis", "未写明依据"),
        ({"reason": ""}, "ruling.reason", "未写明理由"),
    ],
)
def test_a_ruling_that_may_not_be(values, rule, words):
    found = faults(check_ruling(passing(**{"sender": COUNTY, "number": 0} | values)))
    assert list(found) == [rule]
    assert words in found[rule]


def test_the_county_may_rule_for_a_town_that_holds_the_power_or_for_the_original_department():
    assert not faults(check_ruling(passing(named=TOWN, answer=YES)))
    assert not faults(check_ruling(passing(named=URBAN)))


@pytest.mark.parametrize(("number", "blocked"), [(0, True), (1, False), (2, False), (3, True), (4, True)])
def test_the_third_hop_is_impossible(number, blocked):
    finding = check_hop(number)
    assert finding.blocks is blocked
    assert str(finding.basis) == "《行政处罚法》第二十五条第二款"


def test_the_county_rules_instead_of_a_third_hop_or_where_it_is_asked():
    assert MAX_HOPS == 2
    assert not must_rule(1, ECOLOGY, COUNTY)
    assert not must_rule(2, URBAN, COUNTY)
    assert must_rule(3, URBAN, COUNTY)
    assert must_rule(1, COUNTY, COUNTY)
