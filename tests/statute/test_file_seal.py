"""A file that was put away is compared with its sealed list: whole, or each difference by name."""

from datetime import date

import pytest
from statute.case_file import FileEntry
from statute.document_row import Volume
from statute.file_order import paged
from statute.file_seal import differences, lines_of


def listed(*keys, printed="p"):
    day = date(2026, 10, 13)
    entries = [
        FileEntry(key, Volume.MAIN, "filing", f"题{key}", "一号", day, "", "application/pdf", "a", 9) for key in keys
    ]
    return lines_of(paged(entries, dict.fromkeys(keys, 2)), dict.fromkeys(keys, printed))


def test_the_same_list_is_whole():
    assert differences(listed("a", "b"), listed("a", "b")) == ()
    assert listed("a", "b")[1] == {
        "key": "b",
        "volume": "main",
        "section": "filing",
        "no": 2,
        "title": "题b",
        "number": "一号",
        "day": "2026-10-13",
        "size": 9,
        "sha256": "a",
        "printed": "p",
        "first": 3,
        "last": 4,
    }


def test_what_is_gone_and_what_was_added_is_named():
    assert differences(listed("a", "b"), listed("a", "c")) == (
        "正卷第2件“题b”一号：案卷中已经没有",
        "正卷第2件“题c”一号：归档之后增加",
    )


@pytest.mark.parametrize(
    ("name", "word"),
    [
        *(("sha256", "内容"), ("printed", "打印件"), ("volume", "卷别"), ("no", "序号"), ("first", "起始页号")),
        *(("last", "终止页号"), ("title", "题名"), ("number", "文号"), ("day", "日期")),
    ],
)
def test_what_changed_is_named(name, word):
    now = listed("a", "b")
    now[1][name] = "side" if name == "volume" else "anders"
    assert differences(listed("a", "b"), now) == (f"正卷第2件“题b”一号：{word}与归档时不同",)
