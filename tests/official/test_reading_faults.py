"""What is wrong with a list is said in Chinese with its place; nothing is guessed and no row is lost."""

from itertools import product

import pytest
from official.known import Known
from official.matching import Matcher
from official.reading import read
from official.results import ROW_KINDS
from ugly import DUST, HEADING, KNOWN, MARCH, STRAW, TITLE, errors, reading, sheet, straw, warnings


def said(*rows, **options) -> str:
    """Return the errors of a sheet of the north town with these rows, one a line."""
    return "\n".join(errors(reading(sheet([TITLE], HEADING, *rows), **options)))


def test_an_unknown_power_is_suggested_never_guessed():
    result = reading(sheet([TITLE], HEADING, straw(power="对露天焚烧秸秆、落叶等产生烟尘的处罚")))
    (problem,) = result.errors
    assert str(problem).startswith(
        "清单.xlsx“清单”第3行B列：权力库中没有“对露天焚烧秸秆、落叶等产生烟尘的处罚”；是否为：T-1 "
    )
    assert (problem.kind, problem.suggestions[0].code) == ("power", "T-1")
    assert result.lists[0].lines[0].power is None


def test_a_person_settles_what_words_mean():
    words = "对烧秸秆的处罚"
    data = sheet([TITLE], HEADING, straw(power=words))
    known = Known(KNOWN.powers, KNOWN.towns, KNOWN.departments, KNOWN.laws, {("power", words, ""): "T-1"})
    result = read(data, "清单.xlsx", known)
    assert not result.errors
    assert (result.lists[0].lines[0].power, result.lists[0].lines[0].line.power) == ("T-1", words)


def test_unknown_and_ambiguous_towns():
    heading = [*HEADING, "承接镇办"]
    result = reading(sheet(["清单"], heading, [*straw(), "南镇"], [*straw(2, power=DUST), "城关镇"]))
    text = "\n".join(errors(result))
    assert "第3行G列：机构库中没有镇办“南镇”" in text
    assert "第4行G列：机构库中没有镇办“城关镇”，或同名的不止一个" in text
    clear = reading(sheet(["清单"], heading, [*straw(), "丙县城关镇"]))
    assert (errors(clear), clear.lists[0].town) == ([], "990122100")


def test_a_list_that_names_no_town():
    data = sheet(["承接事项清单"], HEADING, straw(), name="Sheet1")
    assert errors(reading(data, "a.xlsx")) == [
        "a.xlsx“Sheet1”第3行：没有写明是哪个镇办的清单：表头、栏目、工作表名称和文件名里都没有"
    ]
    assert errors(reading(data, "北镇清单.xlsx")) == []


def test_duplicated_rows_and_overlapping_periods():
    assert "第4行：与清单.xlsx“清单”第3行重复" in said(straw(1), straw(2))
    later = straw(2, start="2025年3月1日", functions="行政处罚")
    assert "第4行：与清单.xlsx“清单”第3行的承接期重叠" in said(straw(1), later)
    assert said(straw(1, start="2024年3月1日至2024年12月31日"), later) == ""


def test_end_before_start_and_impossible_days():
    assert "第3行E列：承接终止日2023-12-31早于起始日2024-03-01" in said(straw(start="2024年3月1日至2023年12月31日"))
    assert "第3行E列：“2024年2月30日”不是日历上有的日期" in said(straw(start="2024年2月30日"))
    assert "第3行E列：“2024年3月”没有写明是哪一日" in said(straw(start="2024年3月"))
    assert "第3行E列：“尽快”无法识别为日期" in said(straw(start="尽快"))


def test_no_day_at_all():
    assert "第3行E列：没有承接起始日" in said(straw(start=""))
    assert said(straw(start=""), start=MARCH) == ""


def test_functions_that_are_none():
    assert "第3行D列：“许可”不是行政检查、行政处罚或行政强制" in said(straw(functions="行政许可"))
    assert "第3行D列：没有写明承接哪项职权" in said(straw(functions=""))
    result = reading(sheet([TITLE], HEADING, straw(functions="行政处罚（不含行政强制）")))
    assert result.lists[0].lines[0].line.functions == {"punish"}
    assert result.lists[0].lines[0].line.note == "(不含行政强制)"


def test_a_row_without_a_power_and_a_row_beside_the_columns():
    assert "第4行B列：事项名称为空" in said(straw(1), straw(2, power=""))
    result = reading(sheet([TITLE], HEADING, straw(), [*[None] * 7, "手写", "签字"]))
    assert any("第4行：该行内容“手写、签字”不在任何可识别的列中" in text for text in errors(result))


def test_code_and_wording_that_contradict_each_other():
    data = sheet([TITLE], ["事项编码", *HEADING], ["T-2", *straw()])
    assert any("编码与名称不是同一事项：T-1、T-2" in text for text in errors(reading(data)))


def test_no_heading_found():
    result = reading(sheet(["关于开会的通知"], ["时间", "地点"], ["明天", "二楼"]))
    assert any("没有找到清单的表头" in text for text in errors(result))
    assert result.count() == {"problem": 3}
    assert errors(reading(sheet([None])))


def test_two_towns_above_one_table():
    text = "\n".join(errors(reading(sheet(["北镇、东城街道承接事项清单"], HEADING, straw()))))
    assert "表头写到不止一个镇办（乙县人民政府东城街道办事处、北镇人民政府）" in text


def test_unknown_status():
    data = sheet([TITLE], [*HEADING, "状态"], [*straw(), "待定"])
    assert any("第3行G列：“待定”无法识别，应为：承接、暂停、收回" in text for text in errors(reading(data)))


ROWS = {
    "title": [TITLE], "heading": HEADING, "line": straw(), "other": straw(2, power=DUST), "blank": [],
    "category": ["一、大气类"], "note": ["注：略"], "total": ["合计", "2项"], "orphan": [None, None, None, None, None, None, "x"],
    "bases": [None, None, "《大气污染防治法》第七十条"], "unknown": straw(3, power="对不存在事项的处罚"), "town": ["东城街道"],
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "third"), list(product(ROWS, ROWS, ["line", "bases", "orphan"])))
def test_every_row_is_accounted_for(first, second, third):
    """Whatever the order of rows, each is one of the kinds, once; a line or a problem for each that has something."""
    rows = [ROWS["title"], ROWS["heading"], ROWS[first], ROWS[second], ROWS[third], ROWS["line"]]
    result = reading(sheet(*rows))
    assert len(result.rows) == len(rows)
    assert {row.kind for row in result.rows} <= set(ROW_KINDS)
    assert [row.place[-3:] for row in sorted(result.rows, key=lambda row: row.place)] == [
        f"第{n}行" for n in range(1, 7)
    ]
    problems = {row.place for row in result.rows if row.kind == "problem"}
    assert problems <= {problem.place for problem in result.problems}


def test_hostile_words_cost_little():
    rows = [straw(n, power=f"对第{n}种{'很长的文字' * 200}的处罚") for n in range(400)]
    result = reading(sheet([TITLE], HEADING, *rows))
    assert len(result.errors) == 400
    assert warnings(result) is not None
    assert STRAW not in result.errors[0].message


def test_a_department_is_settled_for_one_county_and_only_as_one_that_exists():
    words = "县畜牧中心"
    data = sheet([TITLE], HEADING, straw(guide=words))
    (problem,) = [problem for problem in reading(data).problems if problem.kind == "department"]
    assert (problem.words, problem.area) == (words, "990121")
    for area, code, read_as in (
        ("990121", "990121-NY", "990121-NY"),
        ("990122", "990121-NY", None),
        ("990121", "x", None),
    ):
        known = Known(KNOWN.powers, KNOWN.towns, KNOWN.departments, KNOWN.laws, {("department", words, area): code})
        assert read(data, "清单.xlsx", known).lists[0].lines[0].department == read_as


def test_a_line_without_a_town_beside_others_with_one():
    data = sheet(["清单"], [*HEADING, "承接镇办"], [*straw(), "北镇"], [*straw(2, power=DUST), ""])
    assert errors(reading(data)) == ["清单.xlsx“清单”第4行G列：没有写明镇办"]


def test_a_name_that_contains_the_printed_words_is_suggested_first():
    words = "乙县分局"
    known = Known(KNOWN.powers, KNOWN.towns, KNOWN.departments, KNOWN.laws)
    town = next(town for town in known.towns if "990121" in town.areas)
    found = Matcher(known).department(words, town)
    assert found.code is None and found.suggestions[0].code == "990121-HB"
