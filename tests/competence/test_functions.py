"""One power, one town, one day: each function has its own holder."""

from datetime import date, timedelta

from competence.functions import Body, Place, holders
from competence.gate import Grant

TOWN, COUNTY = Body("610481004", "西吴街道办事处"), Body("610481", "兴平市人民政府")
DEPARTMENT, OTHER, GUIDE = (
    Body("610481-HB", "生态环境分局"),
    Body("610481-NY", "农业农村局"),
    Body("610481-X", "指导部门"),
)
START, END = date(2024, 3, 1), date(2025, 2, 28)
DAY = timedelta(days=1)


def place(*functions, originals=(DEPARTMENT,), owns=("inspect", "punish", "coerce")):
    grants = tuple(Grant(TOWN.code, "P", function, START, END, "1", "清单") for function in functions)
    return Place(TOWN, "P", frozenset(owns), originals, COUNTY, grants, {("1", "punish"): GUIDE})


def named(holdings):
    return {holding.function: [body.name for body in holding.holders] for holding in holdings}


def test_two_bodies_share_one_power_on_one_day():
    found = holders(place("inspect", "punish"), START)
    assert [holding.function for holding in found] == ["inspect", "punish", "coerce"]
    assert named(found) == {"inspect": [TOWN.name], "punish": [TOWN.name], "coerce": [DEPARTMENT.name]}
    assert [holding.by_grant for holding in found] == [True, True, False]
    assert [holding.guide for holding in found] == [None, GUIDE, None]
    assert {holding.arbiter for holding in found} == {COUNTY}
    assert [holding.name for holding in found] == ["行政检查", "行政处罚", "行政强制"]


def test_border_days():
    days = [START - DAY, START, END, END + DAY]
    held = [holders(place("punish"), day)[1].by_grant for day in days]
    assert held == [False, True, True, False]


def test_a_function_the_power_lacks_has_no_holder():
    assert [holding.function for holding in holders(place("punish", owns=("punish",)), START)] == ["punish"]


def test_several_or_no_original_departments():
    several = holders(place(originals=(DEPARTMENT, OTHER)), START)[0]
    assert several.holders == (DEPARTMENT, OTHER) and "按职责分工" in several.reason
    nobody = holders(place(originals=()), START)[0]
    assert nobody.holders == () and "待确认" in nobody.reason
