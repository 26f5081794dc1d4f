"""Paragraphs and tables of a document as WordprocessingML elements."""

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from lxml import etree

from .blocks import Cell, Para, Row, Run, Table
from .style import CELL_PAD_X, CELL_PAD_Y, FRAME, MM, PAPERS, WORD_FONTS, Style, style_of

FOOT_SPACE = 18  # points above a place to sign in a cell: Word has no "at the foot of the cell"
# Word's 仿宋, 黑体 and 楷体 end with GBK. 宋体 has Extension A too; beyond U+FFFF comes the font made for that.
RARE_FONT = "SimSun-ExtB"
_RARE = re.compile(r"([\u3400-\u4dbf\u9fa6-\u9fff]+|[\U00020000-\U0003ffff]+)")
JUSTIFY = {"left": "both", "center": "center", "right": "right"}


def element(tag: str, *children: etree._Element, **attributes: object) -> etree._Element:
    """Return the element ``w:tag`` with ``w:`` attributes (whole numbers or strings) and ``children``."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def twips(points: float) -> int:
    """Return Word's twentieths of a point."""
    return round(points * 20)


def paragraph(para: Para, look: Style, right: float = 0, before: float | None = None) -> etree._Element:
    """Return ``para`` in ``look``; ``right`` indents it from the right, ``before`` replaces the space above (points)."""
    properties = element("pPr")
    if look.keep_with_next:
        properties.append(element("keepNext"))
    space = look.before if before is None else before
    properties.append(
        element("spacing", before=twips(space), after=twips(look.after), line=twips(look.pitch), lineRule="exact")
    )
    align = para.align or look.align
    indented = look.indent > 0 if para.indent is None else para.indent
    indent = {"right": twips(right)} if right else {}
    if indented and align == "left":
        indent |= {"firstLineChars": 200, "firstLine": twips(2 * look.size)}
    if indent:
        properties.append(element("ind", **indent))
    properties.append(element("jc", val=JUSTIFY[align]))
    return element("p", properties, *(made for part in para.runs for made in runs(part, look)))


def runs(part: Run, look: Style) -> Iterator[etree._Element]:
    """Yield ``part`` as runs: one, unless it holds characters that the look's font lacks and another font has."""
    if part.new_line or part.blank:
        yield _run(part, look)
        return
    for words in _RARE.split(part.text):
        if words:
            yield _run(replace(part, text=words), look, _font_of_rare(words[0]))


def _font_of_rare(char: str) -> str | None:
    """Return the font of Word that has the rare character ``char``, ``None`` for one that every font has."""
    if not _RARE.match(char):
        return None
    return RARE_FONT if ord(char) > 0xFFFF else WORD_FONTS["song"]


def _run(part: Run, look: Style, font: str | None = None) -> etree._Element:
    """Return one run, in ``font`` if given; a blank becomes underlined ideographic spaces."""
    made = element("r", run_properties(look, part.bold, part.underline or part.blank > 0, font))
    if part.new_line:
        made.append(element("br"))
    else:
        text = element("t")
        text.text = "\u3000" * part.blank if part.blank else part.text
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made.append(text)
    return made


def run_properties(look: Style, bold: bool = False, underline: bool = False, font: str | None = None) -> etree._Element:
    """Return the type of a run: font by its Chinese name (the look's, unless ``font``), size, weight, underline."""
    chosen = look.bold_look if bold else look.look
    font, size = font or WORD_FONTS[chosen], round(look.size * 2)
    made = element("rPr", element("rFonts", hint="eastAsia", ascii=font, hAnsi=font, eastAsia=font, cs=font))
    if chosen == "song":
        made.append(element("b"))
    made.extend((element("sz", val=size), element("szCs", val=size)))
    if underline:
        made.append(element("u", val="single"))
    return made


def table(content: Table, layout: str) -> etree._Element:
    """Return ``content`` as a table over the whole line."""
    widths = [round(twips(PAPERS[layout].line) * part / sum(content.widths)) for part in content.widths]
    pad_x, pad_y = (twips(CELL_PAD_X), twips(CELL_PAD_Y)) if content.frame else (0, 0)
    properties = element("tblPr", element("tblW", w=sum(widths), type="dxa"))
    if content.frame:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = (element(side, val="single", sz=round(FRAME * 8), space=0, color="000000") for side in sides)
        properties.append(element("tblBorders", *lines))
    margins = (("top", pad_y), ("left", pad_x), ("bottom", pad_y), ("right", pad_x))
    properties.append(element("tblLayout", type="fixed"))
    properties.append(element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in margins)))
    made = element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)))
    merged: dict[int, tuple[Cell, int]] = {}  # column -> cell from above that still runs there, rows left
    for row in content.rows:
        made.append(_row(row, widths, layout, merged))
    return made


def _row(row: Row, widths: list[int], layout: str, merged: dict[int, tuple[Cell, int]]) -> etree._Element:
    properties = element("trPr")
    if row.height:
        properties.append(element("trHeight", val=twips(row.height * MM), hRule="atLeast"))
    if row.head:
        properties.append(element("tblHeader"))
    made = element("tr", properties)
    begins, column = dict(row.cells), 0
    while column < len(widths):
        going_on = column not in begins
        cell, left = merged.pop(column) if going_on else (begins[column], begins[column].rowspan)
        if left > 1:
            merged[column] = (cell, left - 1)
        width = sum(widths[column : column + cell.colspan])
        made.append(_cell(cell, width, layout, going_on))
        column += cell.colspan
    return made


def _cell(cell: Cell, width: int, layout: str, going_on: bool) -> etree._Element:
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if cell.colspan > 1:
        properties.append(element("gridSpan", val=cell.colspan))
    if cell.rowspan > 1:
        properties.append(element("vMerge") if going_on else element("vMerge", val="restart"))
    properties.append(element("vAlign", val="top" if cell.foot else "center"))
    made = element("tc", properties)
    if not going_on:
        made.extend(paragraph(para, style_of(layout, para.role)) for para in cell.paras)
        made.extend(paragraph(para, style_of(layout, para.role), before=FOOT_SPACE) for para in cell.foot)
    if len(made) == 1:  # Word wants a paragraph in every cell
        made.append(element("p"))
    return made
