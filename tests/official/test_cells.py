"""The words in the cells of an official list."""

from datetime import date

import pytest
from lists import full_line, line, paper
from official import cells
from official.layout import COLUMNS

FIELDS = {column.field: column for column in COLUMNS}


@pytest.mark.parametrize(
    ("field", "values", "words"),
    [
        ("number", {}, "1"),
        ("bases", {"bases": ("《甲法》第一条", " 《乙法》第二条 ")}, "《甲法》第一条\n《乙法》第二条"),
        ("functions", {"functions": frozenset({"coerce", "punish", "inspect"})}, "行政检查、行政处罚、行政强制"),
        ("functions", {"functions": frozenset()}, ""),
        ("start", {"start": date(2024, 3, 1)}, "2024年3月1日"),
        ("end", {"end": date(2024, 12, 31)}, "2024年12月31日"),
        ("end", {}, ""),
        ("status", {"status": "withdrawn"}, "收回"),
        ("transition", {"transition": "stop"}, "停止办理"),
        ("transition", {}, ""),
        ("note", {"note": "甲\x00\r\n乙\x0b\ud800"}, "甲\n乙"),
    ],
)
def test_words_of_a_cell(field, values, words):
    assert cells.cell(line(**values), FIELDS[field]) == words


def test_columns_nobody_uses_are_left_out():
    always = ["number", "power", "bases", "original_department", "functions", "start", "guiding_department"]
    assert [column.field for column in cells.columns(paper())] == always
    assert cells.columns(paper(line(), full_line(2))) == COLUMNS


def test_what_is_not_known_does_not_stand_above_the_table():
    draft = paper(published_on=None, publication_link=" ", version="")
    assert [label for label, _words in cells.head(draft)] == ["承接主体", "批准文件", "批准日期", "施行日期"]


def test_the_number_of_lines_stands_below():
    assert cells.notes(paper(line(1), line(2))) == ("注：本清单共2项。",)
