"""The order of a case file: sections, receipts, moves of the handler, page numbers."""

from dataclasses import replace
from datetime import date

import pytest
from statute.case_file import SECTION_TITLES, SECTIONS, FileEntry, ordered
from statute.document_row import Volume
from statute.document_table import DOCUMENTS
from statute.file_order import Move, arranged, fault_of, paged

MAIN, SIDE = Volume.MAIN, Volume.SIDE
DAY = date(2026, 10, 13)


def entry(key, section, volume=MAIN, day=DAY, after="", **extra):
    return FileEntry(
        key, volume, section, f"题{key}", "", day, f"{key}.pdf", "application/pdf", "0", 1, 0, after, extra
    )


def keys(entries):
    return [e.key for e in entries]


FILE = (
    entry("document/2", "evidence", kind="photo_sheet"),
    entry("document/10", "evidence"),
    entry("document/3", "decision", kind="decision"),
    entry("document/11", "notice", after="document/3", kind="service_receipt"),
    entry("document/1", "filing", kind="filing_approval"),
    entry("document/4", "review", SIDE),
)


def test_decision_and_its_receipt_come_first_then_the_sections_of_the_rules():
    assert keys(ordered(FILE)) == [
        *("document/3", "document/11", "document/1", "document/2", "document/10", "document/4"),
    ]


def test_the_day_counts_before_the_number_and_the_number_as_a_number():
    later = entry("document/1", "evidence", day=date(2026, 10, 14))
    assert keys(ordered([later, entry("document/10", "evidence"), entry("document/9", "evidence")])) == [
        *("document/9", "document/10", "document/1"),
    ]


def test_every_section_has_a_title_and_every_document_a_section():
    for volume in Volume:
        assert set(SECTIONS[volume]) <= set(SECTION_TITLES)
    for row in DOCUMENTS.values():
        assert row.section in (*SECTIONS[row.volume], "with_served", "cover", "remarks")


def test_a_move_changes_the_order_within_a_section_and_drops_nothing():
    moved = arranged(FILE, [Move("document/10", MAIN, "document/2")])
    assert keys(moved)[3:5] == ["document/10", "document/2"]
    assert sorted(keys(moved)) == sorted(keys(FILE))


def test_without_a_neighbour_it_goes_last_in_its_section():
    assert keys(arranged(FILE, [Move("document/2", MAIN)]))[3:5] == ["document/10", "document/2"]


def test_the_side_volume_takes_it_with_its_receipt_and_gives_it_back_to_its_section():
    out = arranged(FILE, [Move("document/10", SIDE)])
    assert [(e.key, e.section) for e in out if e.volume is SIDE] == [
        ("document/10", "secret"),
        ("document/4", "review"),
    ]
    back = arranged(FILE, [Move("document/10", SIDE), Move("document/10", MAIN)])
    assert (keys(back), back[4].section) == (keys(ordered(FILE)), "evidence")
    with_receipt = arranged(FILE, [Move("document/3", SIDE)])
    assert [e.volume for e in with_receipt if e.key in ("document/3", "document/11")] == [SIDE, SIDE]


def test_what_came_from_the_side_volume_stands_among_other_papers_of_the_main_one():
    moved = arranged(FILE, [Move("document/4", MAIN)])
    assert (moved[-1].key, moved[-1].volume, moved[-1].section) == ("document/4", MAIN, "other")


def test_the_last_in_everything_stays_last():
    assert keys(arranged(FILE, [Move("document/4", SIDE)])) == keys(ordered(FILE))


def test_a_move_of_what_is_not_there_or_beside_another_section_changes_nothing():
    assert arranged(FILE, [Move("document/99", MAIN)]) == arranged(FILE)
    assert keys(arranged(FILE, [Move("document/10", MAIN, "document/1")])) == keys(ordered(FILE))


def test_pages_run_through_each_volume():
    pages = {"document/3": 2, "document/11": 1, "document/1": 1, "document/2": 3, "document/10": 1, "document/4": 2}
    rows = paged(ordered(FILE), pages)
    assert [(row.no, row.first, row.last) for row in rows] == [
        *((1, 1, 2), (2, 3, 3), (3, 4, 4), (4, 5, 7), (5, 8, 8), (1, 1, 2)),
    ]
    assert [rows[0].pages, rows[1].pages] == ["1-2", "3"]


@pytest.mark.parametrize(
    ("move", "reason", "words"),
    [
        (Move("document/99", MAIN), "理由", "没有所选的材料"),
        (Move("document/10", MAIN), "  ", "“理由”没有填写"),
        (Move("document/11", MAIN), "理由", "回证，随其一并排列"),
        (Move("document/3", SIDE), "理由", "不得移入副卷"),
        (Move("document/10", MAIN, "document/99"), "理由", "不在案卷中"),
        (Move("document/10", MAIN, "document/10"), "理由", "就是要移动的材料"),
        (Move("document/10", MAIN, "document/11"), "理由", "或者是回证"),
        (Move("document/10", MAIN, "document/1"), "理由", "同一部分"),
        (Move("document/10", SIDE, "document/2"), "理由", "同一部分"),
        (Move("document/10", MAIN, "document/2"), "理由", ""),
        (Move("document/10", SIDE), "理由", ""),
        (Move("document/1", SIDE), "理由", ""),
        (Move("document/3", MAIN), "理由", ""),
    ],
)
def test_a_move_is_judged(move, reason, words):
    said = fault_of(move, ordered(FILE), reason)
    assert words in said
    assert bool(words) == bool(said)


def test_a_receipt_stands_in_the_section_of_what_it_is_of():
    assert [(e.key, e.section) for e in arranged(FILE)[:2]] == [("document/3", "decision"), ("document/11", "decision")]


def test_a_receipt_whose_paper_is_not_in_the_file_may_be_moved():
    alone = replace(FILE[3], after="document/77")
    assert not fault_of(Move(alone.key, MAIN), [alone], "理由")
    assert keys(arranged([alone, FILE[1]], [Move(alone.key, MAIN)])) == ["document/10", "document/11"]
