"""Two versions of the law, side by side."""

from dataclasses import replace
from decimal import Decimal

from competence.legal import LegalBasis
from competence.penalties import Item, Penalty
from competence.temporal import NOTE, PRINCIPLE, Version, compare, version

OLD = Version(
    "《甲法》第七十七条", "《甲法》第一百一十九条", "一、焚烧", Decimal(500), Decimal(2000), True, (), "第二款未下放"
)
NEW = replace(
    OLD,
    penalty="《法典》第一千一百三十一条",
    elements="一、焚烧；二、时段内",
    fine_max=Decimal(1000),
    discretionary=False,
)


def rows(old, new):
    return {row.label: (row.old, row.new, row.differs) for row in compare(old, new)}


def test_what_differs_is_marked_and_nothing_is_left_out():
    found = rows(OLD, NEW)
    assert list(found) == [
        *("违反的规定", "处罚依据", "构成要件", "罚款下限", "罚款上限", "是否应当罚款", "并处的处罚", "未下放的措施"),
    ]
    assert found["罚款下限"] == ("500.00元", "500.00元", False)
    assert found["罚款上限"] == ("2,000.00元", "1,000.00元", True)
    assert found["是否应当罚款"] == ("可以罚款", "应当罚款", True)
    assert found["构成要件"][2] and found["处罚依据"][2]
    assert found["并处的处罚"] == ("无", "无", False)
    assert rows(OLD, replace(OLD, kinds=("没收",)))["并处的处罚"] == ("无", "没收", True)


def test_a_version_without_a_fine_and_a_law_without_a_provision():
    bare = replace(OLD, fine_min=None, fine_max=None)
    assert rows(OLD, bare)["罚款上限"] == ("2,000.00元", "无", True)
    gone = rows(OLD, None)
    assert {new for _old, new, _differs in gone.values()} == {"没有可适用的规定"}
    assert all(differs for *_texts, differs in gone.values())


def test_the_same_version_differs_in_nothing():
    assert not any(row.differs for row in compare(OLD, OLD))


def test_who_judges_and_by_what_is_said():
    assert [str(basis) for basis in PRINCIPLE] == ["《行政处罚法》第三十七条", "《生态环境法典》第一千零五十七条"]
    assert "孰轻由办案人员比较判断" in NOTE


def test_a_version_names_what_goes_with_the_fine_and_what_is_not_delegated():
    items = (
        Item("confiscate_gains", delegated=True, mandatory=True),
        Item("revoke_licence", delegated=False, condition="情节严重的", holder="应急管理部门"),
        Item("warning", delegated=True, other_act="别的行为"),
    )
    penalty = Penalty(LegalBasis("甲法", 38), Decimal(1000), Decimal(5000), confiscation=True, items=items)
    found = version("《甲法》第二十条", "《甲法》第三十八条", "一、销售", penalty, "停业未下放")
    assert found.kinds == ("应当处以没收违法所得",)
    assert found.excluded == "停业未下放；情节严重的，吊销许可证件未下放，由应急管理部门"
    assert (found.fine_min, found.fine_max, found.discretionary) == (1000, 5000, False)
    assert version("", "", "", replace(penalty, items=()), "").kinds == ("没收",)
    assert version("", "", "", None, "") == Version("", "", "", None, None, False)
