"""Lines break where Chinese lets them, and every character has a glyph or the document is refused."""

import pytest
from rendering import fonts as fonts_module
from rendering.blocks import Run
from rendering.fonts import FontError, MissingGlyphError, font_set
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.style import Style
from rendering.typeset import CLOSING, OPENING, break_lines, glyphs_of

LOOK = Style("fang", 10, 20)
SENTENCE = (
    "依据《中华人民共和国行政处罚法》第四十四条（告知）的规定，“应当”告知拟处500元、2,000元罚款："
    "身份证610481198503070014；是否？是！"
)


def lines_of(text: str, ems: int) -> list[str]:
    glyphs = glyphs_of((Run(text),), LOOK, font_set())[0]
    return ["".join(glyph.char for glyph in line.glyphs) for line in break_lines(glyphs, ems * 10, ems * 10)]


@pytest.mark.parametrize("ems", range(11, 40))
def test_no_line_begins_or_ends_against_the_rules(ems):
    lines = lines_of(SENTENCE, ems)
    assert "".join(lines) == SENTENCE
    assert not any(line[0] in CLOSING for line in lines)
    assert not any(line[-1] in OPENING for line in lines[:-1])
    assert any("610481198503070014" in line for line in lines)
    assert any("2,000" in line for line in lines)


@pytest.mark.parametrize("ems", range(11, 40))
def test_lines_keep_to_their_width(ems):
    glyphs = glyphs_of((Run(SENTENCE),), LOOK, font_set())[0]
    for line in break_lines(glyphs, ems * 10, ems * 10):
        assert line.width <= ems * 10 * 1.014 + 5  # a closing mark may hang by half


def test_a_word_longer_than_the_line_is_cut_not_lost():
    number = "61048126000000003" * 3
    assert "".join(lines_of(number, 5)) == number
    assert len(lines_of(number, 5)) > 3


def test_the_first_line_is_shorter_by_its_indent():
    glyphs = glyphs_of((Run("中" * 20),), LOOK, font_set())[0]
    assert [len(line.glyphs) for line in break_lines(glyphs, 100, 80)] == [8, 10, 2]


@pytest.mark.parametrize("char", "张堃王玥李㛃赵𬭎〔〕￥¥□√①㎡℃×·—…“”")
@pytest.mark.parametrize("look", ["fang", "hei", "song", "kai"])
def test_names_and_marks_have_a_glyph_in_every_look(look, char):
    name, ems = font_set().glyph(look, char)
    assert name and 0 < ems <= 1


@pytest.mark.parametrize("look", ["fang", "hei", "song", "kai"])
def test_the_yuan_sign_is_not_taken_from_the_font_that_draws_a_dollar(look):
    assert not font_set().glyph(look, "￥")[0].startswith("Fandol")


def test_a_rare_character_beyond_the_state_table_comes_from_the_last_resort():
    assert font_set().glyph("fang", "𠀀")[0].startswith("HanaMin")


def test_a_character_without_glyph_refuses_the_document_and_is_named():
    root = parse('<document kind="x" title="通知书" agency="某某镇"><p>甲🫠乙🚜</p></document>')
    with pytest.raises(MissingGlyphError) as refused:
        render_pdf(root)
    assert refused.value.characters == "🫠🚜"
    assert "U+1FAE0" in str(refused.value)


def test_missing_fonts_say_where_they_are_looked_for_and_how_to_lay_them(tmp_path, monkeypatch):
    monkeypatch.setenv(fonts_module.DIR_VARIABLE, str(tmp_path))
    root = parse('<document kind="x" title="通知书" agency="某某镇"><p>甲</p></document>')
    with pytest.raises(FontError) as refused:
        render_pdf(root)
    for words in (str(tmp_path), fonts_module.DIR_VARIABLE, "make setup"):
        assert words in str(refused.value)
