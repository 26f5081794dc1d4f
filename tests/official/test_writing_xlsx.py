"""The spreadsheet of a list, read with another library than the one that wrote it."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from lists import WORDING, full_line, line, paper
from official.layout import COLUMNS
from official.sheet_names import NAME_LIMIT
from official.writing_xlsx import WritingError, write_xlsx


def book(*papers):
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(papers)))


def rows(sheet):
    return [[value or "" for value in row] for row in sheet.iter_rows(values_only=True)]


def test_title_particulars_table_and_note_stand_in_their_rows():
    (sheet,) = book(paper(line(1), full_line(2))).worksheets
    first, second, third, *_others = zip(*rows(sheet), strict=True)
    assert first == (
        "某某镇行政执法承接事项清单",
        "承接主体：某某镇人民政府",
        "清单版本：2024年第1版",
        "批准文件：某政发〔2024〕1号",
        "批准日期：2024年2月1日",
        "公布日期：2024年2月26日",
        "公布网址：https://example.org/list",
        "施行日期：2024年3月1日",
        "序号",
        1,
        2,
        "注：本清单共2项。",
    )
    assert second[8:11] == ("事项名称", WORDING, WORDING)
    assert third[9] == "《大气污染防治法》第七十条第一款\n《大气污染防治法》第一百一十六条"
    assert rows(sheet)[10][4:] == [
        "行政检查、行政处罚",
        "2024年3月1日",
        "2026年12月31日",
        "某某县交通运输局",
        "暂停",
        "移交县级部门办理",
        "某市政函〔2024〕2号（2024年1月8日）",
        "联系人：张堃、王玥、李㛃、赵𬭎",
    ]


def test_it_prints_across_a4_with_the_heading_on_every_page():
    (sheet,) = book(paper(line(1), full_line(2))).worksheets
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$9:$9"
    assert "&P" in sheet.oddFooter.center.text
    assert "A1:L1" in {str(span) for span in sheet.merged_cells.ranges}
    heading, words = sheet["B9"], sheet["B10"]
    assert (sheet["A1"].font.name, words.font.name) == ("宋体", "仿宋")
    assert words.alignment.wrap_text
    assert {heading.border.left.style, words.border.bottom.style} == {"thin"}
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width


@pytest.mark.parametrize("words", ['=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "{=1}", "http://x.example"])
def test_nothing_typed_becomes_a_formula_or_a_link(words):
    (sheet,) = book(paper(line(power=words, note=words), title=words, version=words)).worksheets
    for place in ("A1", "B10", "H10"):
        assert (sheet[place].value, sheet[place].data_type) == (words, "s")
        assert sheet[place].hyperlink is None
        assert bool(sheet[place].quotePrefix) == words.startswith(("=", "+", "-", "@"))
    assert sheet["A3"].data_type == "s"


def test_each_town_has_a_sheet_of_its_own_whatever_its_name():
    names = ["某某镇人民政府"] * 2 + ["[甲]/乙:*?镇", "'", "History", "很" * 40, "很" * 40, "𬭎" * 30]
    sheets = book(*(paper(town=name) for name in names)).sheetnames
    assert sheets[:5] == ["某某镇人民政府", "某某镇人民政府（2）", "甲乙镇", "清单", "History（2）"]
    assert len(set(map(str.casefold, sheets))) == len(names)
    assert all(len(name.encode("utf-16-le")) // 2 <= NAME_LIMIT for name in sheets)


def test_same_lists_give_the_same_bytes_without_the_hour():
    papers = [paper(line(1), full_line(2)), paper(town="甲镇人民政府")]
    assert write_xlsx(papers) == write_xlsx(papers)
    package = zipfile.ZipFile(io.BytesIO(write_xlsx(papers)))
    assert {entry.date_time[0] for entry in package.infolist()} == {1980}


def test_a_long_title_and_a_long_link_get_the_room_they_need():
    (sheet,) = book(paper(title="长" * 120, publication_link="https://example.org/" + "a" * 400)).worksheets
    assert sheet.row_dimensions[1].height > 3 * 24
    assert sheet.row_dimensions[7].height > 3 * 14


def test_a_list_without_lines_is_a_heading_and_no_line():
    (sheet,) = book(replace(paper(), lines=())).worksheets
    assert rows(sheet)[-1][0] == "注：本清单共0项。"
    assert rows(sheet)[-2][0] == COLUMNS[0].heading


def test_what_a_cell_cannot_hold_is_refused_with_its_place():
    with pytest.raises(WritingError, match="单元格B10"):
        write_xlsx([paper(line(power="长" * 32_768))])
    with pytest.raises(WritingError, match="没有"):
        write_xlsx([])
