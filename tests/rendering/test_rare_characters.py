"""Rare characters of names come through all three renderings; what no font prints, or what has no form, is refused."""

import io

import docx
import pytest
from pypdf import PdfReader
from rendering.fonts import MissingGlyphError
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.text import plain_text
from rendering.word import render_docx
from rendering.xmlfile import render_xml

# Of the state's table: Extensions A to E; the last four, of Extension F, stand beyond it.
RARE = "㑇㛃㭎㳘㸆䃅䓖䗪𠅤𠙶𠳐𡎚𣗋𤧛𨱏𩽾𪟝𪣻𫄧𫇭𫍯𫖮𫘜𫟅𫟦𫠜𫢸𬀩𬍛𬘓𬙊𬣙𬬭𬭎𬱖𬳽𬶋𬸚𬺈" + "𬺰𬻞𭀁𮯠"
NAMES = ("张堃", "王玥", "李㛃", "赵𬭎")
RUN, TEXT, FONTS = (
    f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}" for name in ("r", "t", "rFonts")
)


def paper(words):
    return parse(f'<document kind="x" title="通知书" agency="某某镇"><p><b>{words}</b>{words}</p></document>')


def test_all_of_them_are_printed_and_can_be_searched_in_the_pdf():
    words = "、".join((*NAMES, RARE))
    (page,) = PdfReader(io.BytesIO(render_pdf(paper(words)))).pages
    assert "".join(page.extract_text().split()).count("".join(words.split())) == 2


def test_all_of_them_stand_in_the_xml_file():
    words = "、".join((*NAMES, RARE))
    written = render_xml(paper(words))
    assert written.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert written.decode().count(words) == 2
    assert plain_text(parse(written)) == plain_text(paper(words))


def test_the_docx_names_for_each_a_font_that_has_it():
    body = docx.Document(io.BytesIO(render_docx(paper("、".join((*NAMES, RARE)))))).element.body
    assert "".join(node.text or "" for node in body.iter(TEXT)).count("、".join((*NAMES, RARE))) == 2
    for run in body.iter(RUN):
        (font,) = {node.get(FONTS.replace("rFonts", "eastAsia")) for node in run.iter(FONTS)}
        for char in "".join(node.text for node in run.iter(TEXT)):
            if ord(char) > 0xFFFF:
                assert font == "SimSun-ExtB"
            elif "\u3400" <= char <= "\u4dbf":
                assert font == "宋体"
            elif "\u4e00" <= char <= "\u9fa5":
                assert font != "SimSun-ExtB"


@pytest.mark.parametrize("char", ["\u0301", "\u200d", "\ufe0f", "\U000e0100", "\u202e", "\u3099", "\ue000", "😀", "🚜"])
def test_marks_that_join_select_or_turn_and_pictures_are_refused_and_named(char):
    with pytest.raises(MissingGlyphError) as refused:
        render_pdf(paper(f"葛{char}某"))
    assert refused.value.characters == char
    assert f"U+{ord(char):04X}" in str(refused.value)
