"""Registers of towns: names, codes, and where a fault lies."""

from dataclasses import dataclass, field

import pytest
from competence import naming, register

HEAD = ["代码", "名称", "县级代码", "县级名称", "类型"]
ROW = ["610481101", "赵村镇", "610481", "兴平市", "镇"]


@dataclass
class Row:
    """A row of a table as the readers of files give it."""

    number: int
    cells: dict
    faults: dict = field(default_factory=dict)
    hidden: bool = False


def rows_of(grid):
    return [Row(number, {c: text for c, text in enumerate(row) if text}) for number, row in enumerate(grid, 1)]


def read(grid):
    return register.read(rows_of(grid))


def problems(*grid):
    return [str(remark) for remark in read(grid).problems]


@pytest.mark.parametrize(
    ("place", "kind", "official", "short"),
    [
        ("西吴街道", "subdistrict", "兴平市人民政府西吴街道办事处", "西吴办"),
        ("中山街街道", "subdistrict", "兴平市人民政府中山街街道办事处", "中山街办"),
        ("赵村镇", "town", "兴平市赵村镇人民政府", "赵村镇"),
        ("桑镇", "town", "兴平市桑镇人民政府", "桑镇"),
        ("甲乡", "town", "兴平市甲乡人民政府", "甲乡"),
        ("乙族民族乡", "town", "兴平市乙族民族乡人民政府", "乙族民族乡"),
    ],
)
def test_names_follow_from_the_place(place, kind, official, short):
    assert naming.kind_of(place) == kind
    assert naming.official_name(place, "兴平市人民政府") == naming.official_name(place, "兴平市") == official
    assert naming.short_name(place) == short


@pytest.mark.parametrize("text", ["西吴街道办事处", " 西吴 街道 ", "西吴街道"])
def test_the_place_without_its_government(text):
    assert naming.place_name(text) == "西吴街道"


@pytest.mark.parametrize("text", ["镇", "街道", "乙村", "", "兴平市"])
def test_what_is_no_town_has_no_kind(text):
    assert naming.kind_of(text) == ""


@pytest.mark.parametrize(
    ("last", "ending"), [("001", "街道"), ("099", "街道"), ("100", "镇"), ("199", "镇"), ("200", "乡"), ("999", "乡")]
)
def test_custom_of_codes(last, ending):
    assert naming.ending_by_code(f"610481{last}") == ending


def test_columns_stand_in_any_order_under_any_heading():
    plain = read([HEAD, ROW]).towns
    english = read([["kind", "county_name", "NAME", "Code", "county_code"], ["镇", "兴平市", *ROW[1::-1], "610481"]])
    assert plain == english.towns == (register.Town(2, "610481101", "赵村镇", "610481", "兴平市", "town"),)


def test_titles_above_blank_rows_and_full_width_digits_are_understood():
    grid = [["镇街名录"], [], ["区划代码", "镇街名称"], [], ["６１０４８１１０１", "赵　村镇"], ["", ""]]
    found = read(grid)
    assert found.towns == (register.Town(5, "610481101", "赵村镇", "610481", "", "town"),)
    assert not found.problems and not found.warnings


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({0: "61048110"}, "第2行“代码”"),
        ({0: ""}, "第2行“代码”"),
        ({0: "61048110A"}, "第2行“代码”"),
        ({1: "赵村"}, "第2行“名称”"),
        ({1: ""}, "第2行“名称”"),
        ({2: "610482"}, "第2行“县级代码”"),
        ({4: "街道"}, "第2行“类型”"),
        ({4: "乡"}, "第2行“类型”"),
        ({4: "县"}, "第2行“类型”"),
    ],
)
def test_a_fault_is_located(change, place):
    row = [change.get(index, cell) for index, cell in enumerate(ROW)]
    found = problems(HEAD, row)
    assert len(found) == 1 and found[0].startswith(f"{place}：")


def test_repeated_codes_and_names_are_named_with_both_rows():
    assert problems(HEAD, ROW, ROW) == ["第3行“代码”：“610481101”与第2行重复", "第3行“名称”：“赵村镇”与第2行重复"]
    assert not problems(HEAD, ROW, ["610482101", "赵村镇", "610482", "彬州市", "镇"])


def test_a_short_row_lacks_its_cells():
    assert problems(HEAD, ["610481101"]) == ["第2行“名称”：“”应以街道、镇或者乡结尾"]


@pytest.mark.parametrize("grid", [[], [["x", "y"]], [["代码"], ["610481101"]], [[]] * 10 + [HEAD, ROW]])
def test_a_table_without_headings_is_refused(grid):
    assert problems(*grid) == ["第1行：未找到表头：应有“代码”和“名称”两列"]


def test_a_table_without_rows_is_refused():
    assert problems(HEAD, []) == ["第2行：表头之下没有数据"]


def test_a_code_out_of_custom_and_an_unknown_column_are_warned_of():
    found = read([[*HEAD, "人口"], ["610481001", "赵村镇", "610481", "兴平市", "镇", "3"]])
    assert not found.problems
    assert [str(remark) for remark in found.warnings] == [
        "第1行“人口”：该列未被识别，不导入",
        "第2行“代码”：“610481001”按编码惯例应为街道，名称却是“赵村镇”，请核对",
    ]


def test_the_place_is_that_of_the_file_where_rows_are_left_out():
    rows = [row for row in rows_of([HEAD, [], [], ["1", "赵村镇"]]) if row.cells]
    assert str(register.read(rows).problems[0]).startswith("第4行“代码”")


def test_a_cell_that_could_not_be_read_is_a_problem_and_a_hidden_row_a_doubt():
    rows = rows_of([HEAD, ROW])
    rows[1].faults, rows[1].hidden = {1: "公式没有结果", 9: "别处"}, True
    found = register.read(rows)
    assert [str(remark) for remark in found.problems] == ["第2行“名称”：公式没有结果"]
    assert [remark.row for remark in found.warnings] == [2]
