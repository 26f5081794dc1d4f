"""The kinds of penalty, against the very provisions the product ships."""

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from competence.imposition import complete, may_impose, not_delegated
from competence.legal import LegalBasis, Verdict
from competence.penalties import KINDS, MEASURE, Item, Penalty

DATA = Path(__file__).parents[2] / "addons" / "eco_checklist" / "data" / "bases.xml"
BASIS = LegalBasis("某法", 5)
YES = {"True": True}


def shipped():
    """Read the penalties of the data file, as the models hand them to the rules."""
    records = [
        (r.get("id"), r.get("model"), {f.get("name"): f.get("ref") or f.get("eval") or f.text for f in r})
        for r in ElementTree.parse(DATA).iter("record")
    ]
    items = {}
    for _name, model, row in records:
        if model == "eco.power.penalty.kind":
            item = Item(
                row["kind"],
                row.get("is_delegated", "") in YES,
                row.get("is_mandatory", "") in YES,
                row.get("words", ""),
                row.get("condition", ""),
                row.get("holder", ""),
                row.get("other_act", ""),
            )
            items.setdefault(row["penalty_id"], []).append(item)
    return {
        name: Penalty(
            BASIS,
            Decimal(row.get("fine_min", 0)),
            Decimal(row["fine_max"]),
            row.get("is_discretionary", "") in YES,
            items=tuple(items.get(name, ())),
        )
        for name, model, row in records
        if model == "eco.power.penalty"
    }


PENALTIES = shipped()
BORDERS = {
    "penalty_p1_old": ("2000", "20000"),
    "penalty_p1_code": ("2000", "20000"),
    "penalty_p2_old": ("500", "2000"),
    "penalty_p2_code": ("500", "2000"),
    "penalty_p3": ("1000", "5000"),
    "penalty_p4_organization": ("50000", "100000"),
    "penalty_p4_citizen": ("0", "10000"),
    "penalty_p7_old": ("0", "100000"),
    "penalty_p7_code": ("0", "100000"),
}


def test_article_nine_has_these_kinds():
    items = [[kind.name for kind in KINDS if kind.item == number] for number in range(1, 7)]
    assert items == [
        ["警告", "通报批评"],
        ["罚款", "没收违法所得", "没收非法财物"],
        ["暂扣许可证件", "降低资质等级", "吊销许可证件"],
        ["限制开展生产经营活动", "责令停产停业", "责令关闭", "限制从业"],
        ["行政拘留"],
        ["法律、行政法规规定的其他行政处罚"],
    ]
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_every_shipped_penalty_is_tried():
    assert PENALTIES.keys() == BORDERS.keys()


@pytest.mark.parametrize("name", BORDERS)
def test_both_ends_of_the_range_are_inside(name):
    penalty, (low, high) = PENALTIES[name], map(Decimal, BORDERS[name])
    for amount in (low or Decimal("0.01"), low + 1, high - 1, high):
        assert may_impose(penalty, "fine", amount).verdict is Verdict.PASS, amount
    for amount in (low - 1, low - Decimal("0.01"), high + 1, high + Decimal("0.01"), Decimal(0), Decimal(-1)):
        finding = may_impose(penalty, "fine", amount)
        assert finding.blocks, amount
        assert f"{high:f}元以下" in finding.message
    assert may_impose(penalty, "fine").message == "没有填写罚款数额"


def test_straw_burning_at_499_500_2000_and_2001():
    verdicts = [may_impose(PENALTIES["penalty_p2_code"], "fine", Decimal(n)).blocks for n in (499, 500, 2000, 2001)]
    assert verdicts == [True, False, False, True]
    assert "500元以上2000元以下" in may_impose(PENALTIES["penalty_p2_code"], "fine", Decimal(499)).message


@pytest.mark.parametrize("name", BORDERS)
def test_may_and_shall(name):
    penalty = PENALTIES[name]
    message = may_impose(penalty, "fine", penalty.fine_max).message
    may = name in ("penalty_p2_old", "penalty_p2_code", "penalty_p7_old", "penalty_p7_code")
    assert ("可以处罚款，也可以不处" in message) is may
    assert ("应当处罚款" in message) is not may
    assert complete(penalty, ()).blocks is not may


def test_fireworks_go_with_confiscation_always():
    penalty = PENALTIES["penalty_p3"]
    assert (
        "并应当处以没收非法财物（非法经营的物品）、没收违法所得" in may_impose(penalty, "fine", Decimal(1000)).message
    )
    for kind in ("confiscate_property", "confiscate_gains"):
        assert may_impose(penalty, kind).verdict is Verdict.PASS
        assert "应当一并处以" in may_impose(penalty, kind).message
    assert complete(penalty, ["fine", "confiscate_property", "confiscate_gains"]).verdict is Verdict.PASS
    for chosen in (["fine"], ["fine", "confiscate_gains"], ["confiscate_property", "confiscate_gains"]):
        assert complete(penalty, chosen).blocks, chosen


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("penalty_p3", "revoke_licence", "吊销烟花爆竹经营许可证未下放，由应急管理部门决定"),
        ("penalty_p7_old", "stop_business", "责令停业未下放，由有批准权的人民政府批准"),
        ("penalty_p7_code", "close_business", "责令关闭未下放，由有批准权的人民政府批准"),
        ("penalty_p1_old", MEASURE, "拒不改正的，车辆不得上道路行驶未下放，由公安机关交通管理等部门实施"),
    ],
)
def test_what_is_not_delegated_fails_and_names_who_has_it(name, kind, words):
    finding = may_impose(PENALTIES[name], kind)
    assert finding.blocks
    assert words in finding.message
    assert str(finding.basis) == "《行政处罚法》第二十四条第一款"


@pytest.mark.parametrize("name", BORDERS)
def test_a_kind_the_provision_does_not_name_fails(name):
    for kind in ("warning", "detention", "downgrade", "bar_person"):
        finding = may_impose(PENALTIES[name], kind)
        assert finding.blocks and "没有规定" in finding.message


def test_another_act_of_the_provision_changes_nothing_for_this_one():
    penalty = PENALTIES["penalty_p2_code"]
    assert [not_delegated(item) for item in penalty.items] == [
        "罚款（焚烧沥青、塑料、垃圾等产生有毒有害烟尘的物质（第一千一百三十一条第三款））未下放",
        "罚款（个人焚烧生活垃圾（第一千一百六十九条第三款））未下放",
    ]
    assert may_impose(penalty, "fine", Decimal(500)).verdict is Verdict.PASS


def test_confiscation_of_unknown_extent_is_for_a_person():
    penalty = Penalty(BASIS, Decimal(0), Decimal(100), confiscation=True)
    assert may_impose(penalty, "confiscate_gains").verdict is Verdict.JUDGE
    assert may_impose(Penalty(BASIS, Decimal(0), Decimal(100)), "confiscate_gains").blocks


def test_a_conditional_kind_is_not_always_missing():
    item = Item("warning", True, True, condition="初次违法的")
    penalty = Penalty(BASIS, Decimal(0), Decimal(100), items=(item, Item(MEASURE, True, True)))
    assert may_impose(penalty, "warning").message == "初次违法的，应当一并处以警告"
    assert complete(penalty, ["fine"]).message == "依据规定应当处以管理措施，不得遗漏"


def test_an_unknown_kind_fails_by_article_nine():
    finding = may_impose(PENALTIES["penalty_p3"], "banishment")
    assert finding.blocks
    assert finding.basis.article == 9
