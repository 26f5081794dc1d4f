"""What the markup lets through, and what it says when it does not."""

import pytest
from lxml import etree
from rendering.blocks import Table
from rendering.content import read
from rendering.markup import MAX_BYTES, MarkupError, parse
from rendering.text import plain_text


def document(body: str, **attributes: str) -> str:
    given = {"kind": "notice", "title": "通知书", "agency": "某某镇人民政府"} | attributes
    head = "".join(f' {name}="{value}"' for name, value in given.items())
    return f"<document{head}>{body}</document>"


def words(body: str) -> list[str]:
    return plain_text(parse(document(body))).splitlines()[2:]


def table(rows: str, widths: str = "1 1") -> str:
    return document(f'<table widths="{widths}">{rows}</table>')


def test_defaults_are_filled_in():
    root = parse(document("<p>一</p><sign label='签名：'/>"))
    assert root.get("layout") == "letter"
    assert root.find("sign").get("dated") == "no"


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        ("<document", "document"),
        ("", "empty"),
        (document(""), "document"),
        (document("<p>一</p>", title=" "), "title"),
        (document("<p>一</p>", layout="poster"), "layout"),
        (document("<div>一</div>"), "div"),
        (document("<p><p>一</p></p>"), "p"),
        (document("<p onclick='x'>一</p>"), "onclick"),
        (document("散落的文字<p>一</p>"), "document"),
        (document("<p>一</p><page-signature><sign label='签名：'/></page-signature>"), "page-signature"),
        (document("<seal agency='某某镇人民政府'/>"), "date"),
        (document("<text><b>一</b></text>"), "text"),
        (table("<row><cell>一</cell></row>"), "应占2列，实占1列"),
        (table("<row><cell>一</cell><cell>二</cell><cell>三</cell></row>"), "超出2列"),
        (table("<row><cell rowspan='2'>一</cell><cell>二</cell></row>"), "跨出了最后一行"),
        (
            table("<row><cell>一</cell><cell rowspan='2'>二</cell></row><row><cell colspan='2'>三</cell></row>"),
            "超出2列",
        ),
    ],
)
def test_bad_markup_is_refused_with_the_reason(xml, reason):
    with pytest.raises(MarkupError) as refused:
        parse(xml)
    assert reason in str(refused.value)


def test_the_line_of_the_fault_is_named():
    with pytest.raises(MarkupError) as refused:
        parse(document("<p>一</p>\n<p>二</p>\n<div/>"))
    assert refused.value.line == 3
    assert "第3行" in str(refused.value)


def test_entities_and_dtds_are_refused():
    bomb = '<!DOCTYPE document [<!ENTITY a "aaaa">]>' + document("<p>&a;</p>")
    with pytest.raises(MarkupError, match="DTD"):
        parse(bomb)


def test_no_file_is_read_through_an_entity(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    with pytest.raises(MarkupError):
        parse(f'<!DOCTYPE document [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + document("<p>&a;</p>"))


def test_too_long_a_content_is_refused():
    with pytest.raises(MarkupError, match="超过上限"):
        parse(document(f"<p>{'长' * (MAX_BYTES // 3)}</p>"))


def test_indentation_of_the_template_leaves_no_trace():
    assert words("<p>\n  你的行为违反了\n  <b>\n 某法 </b>\n 第一条。\n</p>") == ["你的行为违反了某法第一条。"]


def test_a_space_between_latin_words_stays():
    assert words("<p>陕D\n  A12 车</p>") == ["陕D A12车"]


def test_text_makes_a_paragraph_of_every_line():
    assert words("<text>一\n\u3000\u3000二\n\n 三 </text>") == ["一", "二", "三"]


def test_a_second_paper_in_a_document_has_a_head_like_the_first():
    second = "<head agency='乙镇人民政府' title='通知' number='乙〔2026〕1号'/>"
    assert words(f"<p>一</p><pagebreak/>{second}<p>二</p>") == ["一", "乙镇人民政府", "通知", "乙〔2026〕1号", "二"]


def test_a_list_is_not_headed_by_the_body_it_names():
    root = parse(document("<p>一</p><head agency='乙镇人民政府' title='乙镇清单'/>", layout="table", title="清单"))
    assert plain_text(root).splitlines() == ["清单", "一", "乙镇清单"]
    assert read(root).agency == "某某镇人民政府"


def test_an_empty_value_leaves_no_empty_paragraph():
    assert words("<p>一</p><p> </p><text></text>") == ["一"]


def test_question_and_answer_are_marked():
    assert words("<question>姓名？</question><answer>张堃。</answer>") == ["问：姓名？", "答：张堃。"]


def test_a_place_to_sign_is_blank_until_somebody_signed():
    blank, signed = parse(document("<sign label='签名：' dated='yes'/><sign label='签名：' name='王玥' date='今日'/>"))
    assert [run.blank for run in _para(blank).runs if run.blank] == [7, 3, 2, 2]
    assert _para(signed).words == "签名：王玥\u3000今日"


def test_fields_in_two_columns_end_with_a_whole_line_for_the_odd_one():
    fields = "".join(f"<field label='{label}'>值</field>" for label in "甲乙丙")
    (made,) = read(parse(document(f"<fields columns='2'>{fields}</fields>"))).blocks
    assert isinstance(made, Table)
    assert [[cell.colspan for _at, cell in row.cells] for row in made.rows] == [[1, 1], [2]]


def test_cells_below_a_tall_one_begin_in_the_next_free_column():
    rows = "<row><cell rowspan='2'>一</cell><cell>二</cell></row><row><cell>三</cell></row>"
    (made,) = read(parse(table(rows))).blocks
    assert [[at for at, _cell in row.cells] for row in made.rows] == [[0, 1], [1]]


def test_loose_words_paragraphs_and_places_to_sign_in_a_cell_keep_their_order():
    rows = "<row><cell>先<b>粗</b><p>段</p>后<sign label='签名：' name='王玥'/></cell><cell>二</cell></row>"
    (made,) = read(parse(table(rows))).blocks
    cell = made.rows[0].cells[0][1]
    assert [para.words for para in cell.paras] == ["先粗", "段", "后"]
    assert [para.words for para in cell.foot] == ["签名：王玥"]


def _para(element):
    return read(parse(document(etree.tostring(element, encoding="unicode")))).blocks[0]
