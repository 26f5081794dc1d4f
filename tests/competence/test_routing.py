"""Who is competent: a table of scenarios over the 17 lines, their neighbours, and the border days of a list."""

from datetime import date
from itertools import product

import pytest
from competence.gate import Grant, may
from competence.matters import Area, Duty, Matter
from competence.routes import DESIGNATED, Bodies, Body, Place, Precedent, StepKind
from competence.routing import route
from matter_rows import MATTERS, POWERS, SECTOR_NAMES

COUNTY = Body("乙县人民政府", "county", 2)
CITY = Body("甲市人民政府", "city", 1)
TOWN = Body("丙镇人民政府", "town", 10)
OTHER = Body("丁街道办事处", "subdistrict", 11)
# What the county has; finance and the like do not matter here. Nobody leads in "transport": only the city does.
COUNTY_SECTORS = ("environment", "housing", "urban", "market", "agriculture", "police", "development", "emergency")
DEPARTMENTS = {
    code: (Body(f"乙县{code}局", "police" if code == "police" else "department", 100 + number),)
    for number, code in enumerate(COUNTY_SECTORS)
}
DEPARTMENTS["transport"] = (Body("甲市交通局", "department", 200, of_city=True),)
BODIES = Bodies(COUNTY, DEPARTMENTS, SECTOR_NAMES)

FIRST, LAST = date(2024, 3, 1), date(2026, 9, 30)
DAY_BEFORE, DAY_AFTER = date(2024, 2, 29), date(2026, 10, 1)
OLD, NEW = date(2026, 8, 14), date(2026, 8, 15)  # the last day of the old law, the first of the Code
POWER = {key.removeprefix("power_"): code for key, code in POWERS.items()}


def place(body=TOWN, core=False):
    code = "990121100" if body == TOWN else "990121101"
    return Place(code, body, frozenset({code, "990121", "990100"}), core)


def grants(*powers, town="990121100", start=FIRST, end=LAST, functions=("inspect", "punish"), version="1"):
    return tuple(
        Grant(town, POWER.get(power, power), function, start, end, version, "清单")
        for power in powers
        for function in functions
    )


ALL = grants(*POWER)
NONE = ()
DESIGNATED_BODY = "（县级确定的部门）"


def name(sector):
    """Name who serves a sector here: a department of the county or of the city, or one in words."""
    return DEPARTMENTS[sector][0].name if sector in DEPARTMENTS else f"本县{SECTOR_NAMES[sector]}部门"


def who(answer):
    """Name the competent bodies of an answer as the table does."""
    return "、".join(DESIGNATED_BODY if body.name == DESIGNATED else body.name for body in answer.bodies)


T, O = TOWN.name, OTHER.name  # noqa: E741
HOLDS, DOES, HELPS, NOTHING = Duty.HOLDS_POWER, Duty.IMPLEMENTS, Duty.ASSISTS_REPORTS, Duty.NONE
ENV, HOUSE, URBAN, MARKET, AGRI, POLICE, TRANSPORT, DEVELOP, CIVIL, EMERG = map(
    name,
    ("environment", "housing", "urban", "market", "agriculture", "police", "transport", "development", "civil",
     "emergency"),
)  # fmt: skip

# matter, day, holdings, competent body, the town's duty, a piece of the basis or of a reason
TABLE = [
    # 1 工业企业
    ("01-1", OLD, ALL, ENV, HELPS, "责任分工第1项"),
    ("01-1", DAY_AFTER, NONE, ENV, HELPS, "第一千零八十三条"),
    ("01-2", NEW, ALL, ENV, HELPS, "责任分工第1项"),
    # 2 散煤
    ("02-1", NEW, ALL, MARKET, HELPS, "责任分工第2项"),
    ("02-2", NEW, NONE, T, DOES, "责任分工第2项"),
    ("02-3", NEW, NONE, T, DOES, "具体实施由镇办承担"),
    ("02-4", NEW, NONE, DESIGNATED_BODY, NOTHING, "没有下放镇办"),
    # 3 清洁取暖
    ("03-1", NEW, NONE, T, DOES, "责任分工第3项"),
    ("03-2", NEW, NONE, DEVELOP, NOTHING, "责任分工第3项"),
    # 4 运输车辆
    ("04-1", FIRST, ALL, T, HOLDS, "第一百一十六条"),
    ("04-1", OLD, ALL, T, HOLDS, "第一百一十六条"),
    ("04-1", NEW, ALL, T, HOLDS, "第一千一百二十九条"),
    ("04-1", NEW, NONE, DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("04-1", NEW, grants("p2"), DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("04-2", NEW, ALL, POLICE, NOTHING, "责任分工第4项"),
    ("04-3", NEW, ALL, ENV, NOTHING, "责任分工第4项"),
    ("04-4", NEW, ALL, TRANSPORT, NOTHING, "责任分工第4项"),
    ("04-5", NEW, ALL, DESIGNATED_BODY, NOTHING, "第一千一百二十九条"),
    # 5 建设工地
    ("05-1", NEW, ALL, HOUSE, HELPS, "责任分工第5项"),
    # 6 道路扬尘
    ("06-1", NEW, NONE, T, DOES, "责任分工第6项"),
    ("06-3", NEW, NONE, f"{HOUSE}、{URBAN}", NOTHING, "责任分工第6项"),
    # 7 露天焚烧
    ("07-1", DAY_BEFORE, ALL, DESIGNATED_BODY, HELPS, "2024-03-01起方由本机关承接"),
    ("07-1", FIRST, ALL, T, HOLDS, "第一百一十九条第一款"),
    ("07-1", OLD, ALL, T, HOLDS, "《大气污染防治法》"),
    ("07-1", NEW, ALL, T, HOLDS, "第一千一百三十一条第一款"),
    ("07-1", LAST, ALL, T, HOLDS, "《清单》（1）已赋权"),
    ("07-1", DAY_AFTER, ALL, DESIGNATED_BODY, HELPS, "已于2026-09-30终止"),
    ("07-2", OLD, ALL, DESIGNATED_BODY, NOTHING, "第一百一十九条第二款"),
    ("07-2", NEW, ALL, DESIGNATED_BODY, NOTHING, "第一千一百三十一条第三款"),
    ("07-3", NEW, ALL, URBAN, NOTHING, "第一千一百六十九条第三款"),
    # 8 秸秆清运
    ("08-1", NEW, NONE, T, DOES, "责任分工第8项"),
    ("08-2", NEW, NONE, AGRI, NOTHING, "责任分工第8项"),
    # 9 烟花爆竹
    ("09-1", DAY_BEFORE, ALL, EMERG, HELPS, "尚未承接"),
    ("09-1", FIRST, ALL, T, HOLDS, "第三十八条第二款"),
    ("09-1", NEW, ALL, T, HOLDS, "第三十八条第二款"),
    ("09-1", DAY_AFTER, ALL, EMERG, HELPS, "终止"),
    ("09-2", NEW, ALL, POLICE, HELPS, "责任分工第9项"),
    ("09-3", NEW, ALL, EMERG, NOTHING, "第三十六条"),
    ("09-4", NEW, ALL, EMERG, NOTHING, "第三十八条第二款"),
    ("09-5", NEW, ALL, POLICE, NOTHING, "第四十三条"),
    # 10 门店
    ("10-1", NEW, ALL, URBAN, HELPS, "责任分工第10项"),
    ("10-2", NEW, ALL, TRANSPORT, HELPS, "责任分工第10项"),
    ("10-3", NEW, ALL, MARKET, HELPS, "责任分工第10项"),
    # 11 文明祭祀
    ("11-1", NEW, ALL, CIVIL, HELPS, "责任分工第11项"),
    # 12 饮用水源地
    ("12-1", FIRST, ALL, T, HOLDS, "《农药管理条例》第六十条第一款第（四）项"),
    ("12-1", NEW, NONE, AGRI, HELPS, "承接清单中没有"),
    ("12-2", NEW, ALL, T, HOLDS, "责任分工第12项"),
    ("12-2", NEW, NONE, DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("12-3", NEW, ALL, T, HOLDS, "责任分工第12项"),
    ("12-3", NEW, grants("p4"), ENV, HELPS, "承接清单中没有"),
    ("12-4", NEW, ALL, ENV, NOTHING, "不在镇办承接"),
    # 13 农村污水
    ("13-1", NEW, NONE, T, DOES, "责任分工第13项"),
    ("13-2", NEW, NONE, ENV, NOTHING, "责任分工第13项"),
    # 14 面源
    ("14-1", NEW, ALL, T, HOLDS, "责任分工第14项"),
    ("14-1", NEW, NONE, URBAN, HELPS, "承接清单中没有"),
    # 15 畜禽养殖
    ("15-1", OLD, ALL, T, HOLDS, "《固体废物污染环境防治法》第一百零七条"),
    ("15-1", NEW, ALL, T, HOLDS, "第一千二百三十一条第一款第（一）项"),
    ("15-1", DAY_AFTER, ALL, ENV, HELPS, "终止"),
    ("15-2", NEW, ALL, f"{ENV}、{AGRI}", NOTHING, "不在镇办承接"),
    ("15-3", OLD, ALL, ENV, NOTHING, "第一百零七条"),
    ("15-3", NEW, ALL, ENV, NOTHING, "第一千二百三十一条"),
    ("15-4", NEW, ALL, T, HOLDS, "责任分工第15项"),
    ("15-4", NEW, grants("p7"), DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("15-5", NEW, ALL, ENV, NOTHING, "第一千一百三十六条第一款第（五）项"),
    ("15-6", NEW, ALL, ENV, NOTHING, "第一千二百三十一条"),
    # 16 农村垃圾
    ("16-1", NEW, NONE, T, DOES, "责任分工第16项"),
    ("16-2", NEW, NONE, HOUSE, NOTHING, "责任分工第16项"),
    # 17 噪声
    ("17-1", NEW, ALL, POLICE, HELPS, "责任分工第17项"),
    ("17-2", NEW, ALL, HOUSE, HELPS, "责任分工第17项"),
    ("17-3", NEW, ALL, ENV, HELPS, "责任分工第17项"),
    ("17-4", NEW, ALL, TRANSPORT, HELPS, "责任分工第17项"),
    ("17-5", NEW, ALL, POLICE, HELPS, "责任分工第17项"),
    ("17-6", NEW, ALL, f"{ENV}、{HOUSE}、{POLICE}、{TRANSPORT}", HELPS, "责任分工第17项"),
    # undelegated neighbours
    ("90-1", NEW, ALL, ENV, NOTHING, "不在镇办承接"),
    ("90-2", NEW, ALL, ENV, NOTHING, "第一千二百二十九条"),
    ("90-3", NEW, ALL, POLICE, NOTHING, "不在镇办承接"),
    # a function too few, a power of another town, a gap, before the policy
    ("07-1", NEW, grants("p2", functions=("inspect", "coerce")), DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("07-1", NEW, grants("p2", town="990121101"), DESIGNATED_BODY, HELPS, "承接清单中没有"),
    ("15-1", date(2025, 7, 1), grants("p7", end=date(2025, 6, 30)) + grants("p7", start=date(2026, 1, 1), version="2"),
     ENV, HELPS, "已于2025-06-30终止"),
    ("15-1", date(2026, 1, 1), grants("p7", end=date(2025, 6, 30)) + grants("p7", start=date(2026, 1, 1), version="2"),
     T, HOLDS, "《清单》（2）已赋权"),
    ("08-1", date(2024, 1, 31), NONE, AGRI, NOTHING, "不在镇办承接"),
    ("08-1", date(2024, 2, 1), NONE, T, DOES, "责任分工第8项"),
    ("01-1", date(2024, 1, 31), NONE, ENV, NOTHING, "不在镇办承接"),
    ("09-1", date(2024, 1, 31), NONE, EMERG, NOTHING, "承接清单中没有"),
]  # fmt: skip


def said(answer):
    """Give every word the answer says, for a search."""
    return "\n".join([*answer.basis, *(other.reason for other in answer.others), answer.step.text, *answer.notes])


@pytest.mark.parametrize(
    ("code", "day", "held", "body", "duty", "words"),
    TABLE,
    ids=[f"{n}_{row[0]}_{row[1]}" for n, row in enumerate(TABLE)],
)
def test_scenario(code, day, held, body, duty, words):
    answer = route(MATTERS[code], place(), day, held, (), BODIES)
    assert who(answer) == body
    assert answer.duty is duty
    assert words in said(answer)


def test_the_table_covers_all_lines_and_all_rows():
    assert {MATTERS[row[0]].line for row in TABLE} - {None} == set(range(1, 18))
    assert {row[0] for row in TABLE} | {"06-2"} == set(MATTERS)
    assert len(TABLE) >= 70


@pytest.mark.parametrize(("code", "core"), list(product(MATTERS, (False, True))))
def test_every_answer_is_whole(code, core):
    for held, day in product((ALL, NONE), (DAY_BEFORE, FIRST, OLD, NEW, DAY_AFTER)):
        answer = route(MATTERS[code], place(core=core), day, held, (), BODIES)
        assert answer.bodies
        assert answer.basis
        assert answer.step.text
        assert all(other.reason for other in answer.others)
        assert not {other.body for other in answer.others} & set(answer.bodies)
        named = {TOWN} | {other.body for other in answer.others} | set(answer.bodies)
        assert TOWN in answer.bodies or TOWN in {other.body for other in answer.others}
        assert {body for sector in answer.matter.lead for body in BODIES.of(sector)} <= named
        if answer.step.kind in (StepKind.REPORT, StepKind.TRANSFER):
            assert answer.step.receivers
            assert all(body.record for body in answer.step.receivers)
        else:
            assert answer.body == TOWN


@pytest.mark.parametrize("code", [code for code, matter in MATTERS.items() if matter.power])
def test_the_town_acts_exactly_when_the_gate_says_so(code):
    power = MATTERS[code].power
    for day in (DAY_BEFORE, FIRST, OLD, NEW, LAST, DAY_AFTER):
        answer = route(MATTERS[code], place(), day, ALL, (), BODIES)
        allowed = may(ALL, "990121100", power, "punish", day).allowed
        assert (answer.step.kind is StepKind.ACT) is allowed
        assert (answer.body == TOWN) is allowed


def test_the_town_of_the_place_counts_and_no_other():
    answer = route(MATTERS["09-1"], place(OTHER), NEW, ALL, (), BODIES)
    assert who(answer) == EMERG
    held = grants("p3", town="990121101")
    assert route(MATTERS["09-1"], place(OTHER), NEW, ALL + held, (), BODIES).body == OTHER


def test_the_urban_core_belongs_to_the_urban_department():
    for code in ("06-1", "06-2"):
        inside = route(MATTERS[code], place(core=True), NEW, NONE, (), BODIES)
        assert (inside.matter.code, who(inside), inside.duty) == ("06-2", URBAN, NOTHING)
        outside = route(MATTERS[code], place(), NEW, NONE, (), BODIES)
        assert (outside.matter.code, who(outside), outside.duty) == ("06-1", T, DOES)
    assert "主城区内" in said(route(MATTERS["06-1"], place(core=True), NEW, NONE, (), BODIES))
    assert not route(MATTERS["06-1"], place(), NEW, NONE, (), BODIES).notes
    # Elsewhere the core makes no difference.
    assert route(MATTERS["07-1"], place(core=True), NEW, ALL, (), BODIES).body == TOWN


def test_the_department_steps_back_while_the_town_holds_the_power():
    answer = route(MATTERS["09-1"], place(), NEW, ALL, (), BODIES)
    reasons = {other.body.name: other.reason for other in answer.others}
    assert "县级部门不再行使" in reasons[EMERG]
    assert answer.functions == ("inspect", "punish")


def test_each_department_of_the_line_is_told_why_it_is_not_the_one():
    answer = route(MATTERS["17-3"], place(), NEW, NONE, (), BODIES)
    reasons = {other.body.name: other.reason for other in answer.others}
    assert set(reasons) == {T, HOUSE, POLICE, TRANSPORT}
    assert all("第17项中的其他事项" in reasons[body] for body in (HOUSE, POLICE, TRANSPORT))


def test_a_withdrawn_power_goes_back_to_the_department():
    answer = route(MATTERS["09-1"], place(), DAY_AFTER, ALL, (), BODIES)
    assert answer.step.kind is StepKind.REPORT
    assert answer.step.receivers == DEPARTMENTS["emergency"]
    assert "不得自行立案处罚" in answer.step.text
    assert "第三十八条第一款" in answer.others[0].reason
    assert answer.functions == ()


def test_a_department_of_the_city_serves_where_the_county_has_none():
    answer = route(MATTERS["04-4"], place(), NEW, NONE, (), BODIES)
    assert answer.step.receivers == DEPARTMENTS["transport"]
    assert any("本县没有设置该部门" in other.reason for other in answer.others)


def test_a_department_that_is_not_registered_is_named_in_words():
    answer = route(MATTERS["11-1"], place(), NEW, NONE, (), BODIES)
    assert who(answer) == "本县民政部门"
    assert answer.body.record == 0
    assert answer.step.receivers == (COUNTY,)
    bare = Bodies(COUNTY, {}, SECTOR_NAMES)
    assert route(MATTERS["01-1"], place(), NEW, NONE, (), bare).body.name == "本县生态环境部门"
    assert route(MATTERS["17-1"], place(), NEW, NONE, (), bare).body.kind == "police"


def test_the_county_names_the_department_the_law_leaves_to_it():
    answer = route(MATTERS["07-1"], place(), NEW, NONE, (), BODIES)
    assert answer.step.receivers == (COUNTY,)
    assert "明确承办部门" in answer.step.text


def test_what_is_to_be_confirmed_says_so():
    unsure = {code for code, matter in MATTERS.items() if not matter.confirmed}
    assert {"12-2", "12-3", "14-1", "15-4", "90-1"} <= unsure
    for code, matter in MATTERS.items():
        assert ("待确认" in said(route(matter, place(), NEW, ALL, (), BODIES))) is (code in unsure), code


def test_the_transfer_article_counts_from_the_first_day_of_the_code():
    for day, cited in ((OLD, False), (NEW, True)):
        assert (
            any("第一千零八十三条" in basis for basis in route(MATTERS["01-1"], place(), day, NONE, (), BODIES).basis)
            is cited
        )


def ruling(code="07-1", area="990121100", body=DEPARTMENTS["environment"][0], day=date(2025, 1, 10)):
    return Precedent(code, area, body, "乙政函〔2025〕1号", day)


RULINGS = [
    # the ruling, day asked, body, applied
    (ruling(), date(2025, 1, 9), T, False),
    (ruling(), date(2025, 1, 10), ENV, True),
    (ruling(), LAST, ENV, True),
    (ruling(), DAY_AFTER, DESIGNATED_BODY, False),  # the list ended in between
    (ruling(area="990121"), NEW, ENV, True),
    (ruling(area="990122"), NEW, T, False),
    (ruling(area="990121101"), NEW, T, False),
    (ruling(code="07-2"), NEW, T, False),
    (ruling(body=TOWN), NEW, T, True),
    (ruling(body=OTHER), NEW, T, False),  # a town rules nowhere but at home
    (ruling(day=DAY_BEFORE), FIRST, T, False),  # the list began in between
    (ruling(day=DAY_BEFORE), DAY_BEFORE, ENV, True),
    (ruling(body=TOWN, day=DAY_BEFORE), DAY_BEFORE, DESIGNATED_BODY, False),  # a ruling gives no power
]


@pytest.mark.parametrize(("precedent", "day", "body", "applied"), RULINGS)
def test_precedent(precedent, day, body, applied):
    answer = route(MATTERS["07-1"], place(), day, ALL, (precedent,), BODIES)
    assert who(answer) == body
    assert (answer.precedent == precedent) is applied
    if applied and not precedent.body.is_town:
        assert answer.duty is HELPS
        assert answer.step.receivers == (precedent.body,)
    if applied:
        assert "乙政函〔2025〕1号" in said(answer)
        assert "第二十五条第二款" in said(answer)


def test_a_new_version_of_the_list_ends_the_precedent():
    held = grants("p2", end=date(2025, 6, 30)) + grants("p2", start=date(2025, 7, 1), version="2")
    days = (date(2025, 6, 30), date(2025, 7, 1))
    answers = [route(MATTERS["07-1"], place(), day, held, (ruling(),), BODIES) for day in days]
    assert [who(answer) for answer in answers] == [ENV, T]
    assert "清单已有变更" in said(answers[1])


def test_the_latest_precedent_counts():
    later = ruling(body=DEPARTMENTS["urban"][0], day=date(2025, 5, 1))
    assert who(route(MATTERS["07-1"], place(), NEW, ALL, (later, ruling()), BODIES)) == URBAN


def test_a_precedent_on_a_matter_without_a_power():
    to_town = ruling(code="01-1", body=TOWN)
    assert route(MATTERS["01-1"], place(), NEW, NONE, (to_town,), BODIES).duty is Duty.IMPLEMENTS
    away = ruling(code="08-1", body=DEPARTMENTS["agriculture"][0])
    answer = route(MATTERS["08-1"], place(), NEW, NONE, (away,), BODIES)
    assert (who(answer), answer.duty, answer.step.kind) == (AGRI, HELPS, StepKind.REPORT)


def test_a_row_without_a_counterpart_stays_itself():
    row = Matter("x", "某事项", Duty.IMPLEMENTS, area=Area.OUTSIDE_CORE)
    assert row.at(core=True) is row


def test_differences_name_other_rows():
    for code, matter in MATTERS.items():
        assert all(other.code in MATTERS and other.code != code and other.reason for other in matter.differences)
    neighbours = {code: {other.code for other in MATTERS[code].differences} for code in MATTERS}
    assert {"07-2", "07-3"} <= neighbours["07-1"]
    assert "09-3" in neighbours["09-1"]
    assert {"15-2", "15-3", "15-5"} <= neighbours["15-1"]
