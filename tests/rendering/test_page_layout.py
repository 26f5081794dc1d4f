"""The pages measured against GB/T 9704-2012, in millimetres, as the finished PDF lays the characters."""

import re

import pypdfium2
import pytest
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.style import MM

TOLERANCE = 1.0  # mm, what the standard itself allows at the margins
AGENCY, DATE = "兴平市人民政府西吴街道办事处", "2026年10月27日"
HEAD = f'<document kind="x" title="行政处罚决定书" agency="{AGENCY}" number="西吴办罚〔2026〕1号">'
SEAL = f'<seal agency="{AGENCY}" date="{DATE}"/>'
FULL = "国" * 1400


def pages(body, head=HEAD):
    return list(pypdfium2.PdfDocument(render_pdf(parse(f"{head}{body}</document>"))))


def lines(page):
    """Give the words of each line with the left edge, base and right edge of its characters in mm, and their size."""
    text = page.get_textpage()
    found = {}
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if not char.strip():
            continue
        left, bottom, right, top = (edge / MM for edge in text.get_charbox(index, loose=True))
        key = next((base for base in found if abs(base - bottom) < 2), bottom)  # fonts differ in their depth
        row = found.setdefault(key, ["", left, bottom, right, top])
        row[0] += char
        row[1], row[3] = min(row[1], left), max(row[3], right)
    return sorted(found.values(), key=lambda row: -row[2])


def line_of(page, words):
    (found,) = (row for row in lines(page) if words in row[0])
    return found


def body_lines(page):
    return [row for row in lines(page) if set(row[0]) == {"国"}]


def test_the_paper_is_a4_with_28_mm_to_bind_and_156_mm_of_line():
    page = pages(f"<p indent='no'>{FULL}</p>")[1]
    assert [round(side / MM) for side in page.get_size()] == [210, 297]
    for _words, left, _bottom, right, _top in body_lines(page)[:-1]:
        assert left == pytest.approx(28, abs=TOLERANCE)
        assert 210 - right == pytest.approx(26, abs=TOLERANCE)


def test_a_full_page_has_22_lines_of_28_characters_between_37_and_35_mm():
    rows = body_lines(pages(f"<p indent='no'>{FULL}</p>")[1])
    assert len(rows) == 22
    assert {len(row[0]) for row in rows} == {28}
    pitch = (rows[0][2] - rows[-1][2]) / 21
    assert pitch == pytest.approx(225 / 22, abs=0.05)
    assert 28 <= pitch * MM <= 30  # points: what offices set as a fixed pitch
    assert 297 - rows[0][4] >= 37 - TOLERANCE
    assert rows[-1][2] >= 35 - TOLERANCE


def test_the_body_is_of_size_three_and_the_title_of_size_two_in_the_middle():
    page = pages(f"<p indent='no'>{FULL}</p>")[0]
    assert (
        body_lines(page)[0][4] - body_lines(page)[0][2]
        < line_of(page, "处罚决定书")[4] - line_of(page, "处罚决定书")[2]
    )
    for words, size in ((AGENCY, 22), ("行政处罚决定书", 22), ("西吴办罚", 16)):
        _words, left, _bottom, right, _top = line_of(page, words)
        assert (left + right) / 2 == pytest.approx(28 + 156 / 2, abs=TOLERANCE)
        if size == 22:
            assert (right - left) * MM == pytest.approx(len(words) * size, rel=0.02)


def test_paragraphs_begin_two_characters_in():
    page = pages(f"<p>{FULL}</p>")[0]
    first, second = body_lines(page)[:2]
    assert (first[1] - second[1]) * MM == pytest.approx(32, abs=1)


@pytest.mark.parametrize(("number", "side"), [(1, "right"), (2, "left"), (3, "right")])
def test_the_page_number_stands_outside_seven_mm_below_the_area_one_character_in(number, side):
    page = pages(f"<p>{FULL}</p>")[number - 1]
    words, left, bottom, right, top = next(row for row in lines(page) if re.fullmatch(r"—\d+—", row[0]))
    assert words == f"—{number}—"
    edge = 210 - 26 - right if side == "right" else left - 28
    assert edge * MM == pytest.approx(14, abs=3)
    assert 35 - 7 - (bottom + top) / 2 == pytest.approx(14 / MM / 2, abs=2)


def test_the_date_ends_four_characters_from_the_edge_with_the_organ_centred_above_it():
    page = pages(f"<p>正文。</p>{SEAL}")[0]
    date, agency = line_of(page, DATE), [row for row in lines(page) if row[0] == AGENCY][-1]
    assert (210 - 26 - date[3]) * MM == pytest.approx(4 * 16, abs=1)
    assert agency[2] > date[2]
    centre = (date[1] + date[3]) / 2
    assert (agency[1] + agency[3]) / 2 == pytest.approx(min(centre, 184 - (agency[3] - agency[1]) / 2), abs=1)


def test_an_attachment_stands_below_the_body_two_characters_in():
    page = pages("<p>正文。</p><attachments><attachment>清单</attachment></attachments>")[0]
    assert line_of(page, "1.清单")[1] * MM == pytest.approx(28 * MM + 32, abs=2)


def test_what_is_left_blank_is_said_in_the_middle():
    page = pages("<p>正文。</p><end/>")[0]
    _words, left, _bottom, right, _top = line_of(page, "以下空白")
    assert (left + right) / 2 == pytest.approx(28 + 156 / 2, abs=TOLERANCE)


def test_each_page_of_a_record_is_signed_and_says_how_many_there_are():
    head = f'<document kind="x" title="调查询问笔录" agency="{AGENCY}" layout="record">'
    sign = '<page-signature><sign label="被询问人签名：" dated="yes"/><sign label="执法人员签名：" blanks="2"/></page-signature>'
    made = pages(f"{sign}<p>{FULL}</p>", head)
    assert len(made) > 1
    for number, page in enumerate(made, start=1):
        assert line_of(page, "被询问人签名：")[2] > line_of(page, "执法人员签名：")[2]
        _words, left, bottom, right, _top = line_of(page, f"第{number}页共{len(made)}页")
        assert (left + right) / 2 == pytest.approx(28 + 156 / 2, abs=TOLERANCE)
        assert bottom > 10


@pytest.mark.parametrize("short", range(12, 24))
def test_a_note_never_stands_alone_on_the_last_page(short):
    last = pages("<p>事实</p>" * short + SEAL + "<note>附注。</note>")[-1]
    assert line_of(last, "附注")
    assert line_of(last, DATE)
