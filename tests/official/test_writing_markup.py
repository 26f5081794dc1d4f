"""The printed list: the markup, and the pages and the Word document made from it."""

import io
import re

import docx
from docx.enum.section import WD_ORIENT
from lists import full_line, line, paper
from official.layout import OfficialLine
from official.writing_markup import write_markup
from pypdf import PdfReader
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.style import MM
from rendering.text import plain_text
from rendering.word import render_docx

HEADING = "序号事项名称实施依据原实施部门承接职权承接起始日业务指导部门"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def pages(*papers) -> list[str]:
    reader = PdfReader(io.BytesIO(render_pdf(parse(write_markup(papers)))))
    return [squeezed(page.extract_text()) for page in reader.pages]


def test_what_people_typed_cannot_become_markup():
    words = plain_text(parse(write_markup([paper(line(power='<b a="1">&amp;</b>', note="]]>\x00"), title="<>&\"'")])))
    assert words.startswith("<>&\"'\n")
    assert '<b a="1">&amp;</b>' in words
    assert "]]>" in words


def test_a_list_without_title_or_lines_can_still_be_printed():
    (only,) = pages(paper(title=" "))
    assert only.startswith("承接事项清单承接主体：某某镇人民政府")


def test_the_sheet_lies_across():
    (page,) = PdfReader(io.BytesIO(render_pdf(parse(write_markup([paper()]))))).pages
    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [297, 210]
    (section,) = docx.Document(io.BytesIO(render_docx(parse(write_markup([paper()]))))).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height


def test_many_lines_run_over_pages_each_with_the_heading_and_its_number():
    printed = pages(paper(*(line(number) for number in range(1, 78))))
    assert len(printed) > 5
    for number, words in enumerate(printed, 1):
        assert words.count(HEADING) == 1 or words.startswith("注：")
        assert words.endswith(f"第{number}页共{len(printed)}页")
    whole = "".join(printed)
    assert all(f"{number}对运输煤炭" in whole for number in range(1, 78))
    assert whole.count("防扬尘措施的处罚") == 77


def test_a_line_longer_than_a_page_goes_on_over_pages_and_disturbs_no_other():
    long = "".join(f"第{number}种情形，" for number in range(400))
    alone = OfficialLine(2, long)
    printed = pages(paper(line(1), alone, *(line(number) for number in range(3, 30))))
    assert all(words.count(HEADING) == 1 for words in printed)
    assert long in "".join(re.sub(r"第\d+页共\d+页$", "", words.replace(HEADING, "")) for words in printed)
    for number in range(3, 30):
        assert any(re.search(f"{number}对运输.*?防扬尘措施的处罚《", words) for words in printed)


def test_rare_names_are_printed():
    assert "张堃、王玥、李㛃、赵𬭎" in "".join(pages(paper(full_line(1))))


def test_each_town_begins_on_a_new_page_under_its_title():
    first, second = pages(paper(), paper(title="甲镇清单", town="甲镇人民政府"))
    assert first.startswith("某某镇行政执法承接事项清单承接主体：某某镇人民政府")
    assert second.startswith("甲镇清单承接主体：甲镇人民政府")


def test_the_word_document_is_one_table_a_town_with_the_heading_repeated():
    document = docx.Document(io.BytesIO(render_docx(parse(write_markup([paper(line(1), full_line(2)), paper()])))))
    assert [len(table.rows) for table in document.tables] == [3, 2]
    assert [cell.text for cell in document.tables[1].rows[0].cells][:3] == ["序号", "事项名称", "实施依据"]
    assert document.tables[0].rows[0]._tr.trPr.xpath("w:tblHeader")
    assert "批准日期：2024年2月1日" in [para.text for para in document.paragraphs]
    assert "注：本清单共2项。" in [para.text for para in document.paragraphs]


def test_same_lists_give_the_same_bytes():
    for render in (render_pdf, render_docx):
        assert render(parse(write_markup([paper()]))) == render(parse(write_markup([paper()])))
