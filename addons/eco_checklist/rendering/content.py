"""From the markup to the words as they stand on paper: the one content that all renderings share.

``read(root)`` returns a ``Content``: the head of the page, the blocks below it and what is signed at
the foot of every page. Everything that adds words (问：, 附件：, （以下空白）, 年 月 日) does so here, so
that no rendering can say more or less than another.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from .blocks import Block, Cell, Content, PageBreak, Para, Picture, Row, Run, Seal, Space, Table
from .drawn import number_of

INLINE = frozenset({"b", "u", "br", "blank"})
WITHOUT_AGENCY = frozenset({"table"})  # layouts
DATE_BLANKS = ((3, "年"), (2, "月"), (2, "日"))

_WHITE = re.compile(r"[ \t\r\n]+")
_CJK = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff\u3000-\u303f“”‘’…—]")


def read(root: etree._Element) -> Content:
    """Return the content of ``root``, an element that ``markup.parse`` let through."""
    agency, title, number = (root.get(name, "").strip() for name in ("agency", "title", "number"))
    head = tuple(_head(root))
    signature: tuple[Para, ...] = ()
    blocks: list[Block] = []
    for element in root:
        if element.tag == "page-signature":
            signature = tuple(_sign(sign, "page-signature") for sign in element)
        else:
            blocks.extend(_READERS[element.tag](element))
    return Content(root.get("kind"), root.get("layout"), title, agency, number, head, tuple(blocks), signature)


def _head(element: etree._Element) -> Iterator[Para]:
    (layout,) = element.xpath("ancestor-or-self::document/@layout")
    for role in ("title", "number") if layout in WITHOUT_AGENCY else ("agency", "title", "number"):
        if words := element.get(role, "").strip():
            yield _plain(role, words)


def _plain(role: str, text: str, **look) -> Para:
    return Para(role, (Run(text),), **look)


def _spans(element: etree._Element, bold: bool = False, underline: bool = False) -> Iterator[Run]:
    """Yield the runs inside ``element``, white space as yet untouched."""
    if element.text:
        yield Run(element.text, bold, underline)
    for child in element:
        if child.tag in INLINE:
            yield from _inline(child, bold, underline)
        if child.tail:
            yield Run(child.tail, bold, underline)


def _inline(child: etree._Element, bold: bool, underline: bool) -> Iterator[Run]:
    if child.tag == "br":
        yield Run("", new_line=True)
    elif child.tag == "blank":
        yield Run("", blank=int(child.get("chars")))
    else:
        yield from _spans(child, bold or child.tag == "b", underline or child.tag == "u")


def _tidy(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Drop the template's indentation: none at the ends and next to Chinese, else one space."""
    out: list[Run] = []
    pending, last = False, ""
    for run in runs:
        if run.blank or run.new_line:
            out.append(run)
            pending, last = False, ""
            continue
        text = ""
        for piece in re.split(r"([ \t\r\n]+)", run.text):
            if not piece:
                continue
            if _WHITE.fullmatch(piece):
                pending = True
                continue
            if pending and last and not (_CJK.match(last) or _CJK.match(piece[0])):
                text += " "
            text, last, pending = text + piece, piece[-1], False
        if text:
            out.append(replace(run, text=text))
    return tuple(out)


def _runs(element: etree._Element) -> tuple[Run, ...]:
    return _tidy(_spans(element))


def _flag(element: etree._Element, name: str) -> bool | None:
    value = element.get(name)
    return None if value is None else value == "yes"


def _paragraph(role: str):
    """Return a reader that makes one paragraph of look ``role``; an empty element makes none."""

    def reader(element: etree._Element) -> Iterator[Para]:
        runs = _runs(element)
        if runs:
            yield Para(role, runs, element.get("align"), _flag(element, "indent"))

    return reader


def _prefixed(role: str, prefix: str):
    def reader(element: etree._Element) -> Iterator[Para]:
        yield Para(role, (Run(prefix), *_runs(element)))

    return reader


def _text(element: etree._Element, role: str = "body") -> Iterator[Para]:
    for line in (element.text or "").splitlines():
        # People indent by hand with ideographic spaces: the look is ours to give.
        runs = _tidy(iter((Run(line.strip(" \t\u3000")),)))
        if runs:
            yield Para(role, runs, indent=_flag(element, "indent"))


def _heading(element: etree._Element) -> Iterator[Para]:
    yield Para(f"h{element.get('level')}", _runs(element))


def _sign(element: etree._Element, role: str = "sign") -> Para:
    name, date = element.get("name", "").strip(), element.get("date", "").strip()
    runs = [Run(element.get("label").strip())]
    if name:
        runs.append(Run(name))
    else:
        width = int(element.get("chars"))
        for count in range(int(element.get("blanks"))):
            runs += ([Run("\u3000")] if count else []) + [Run("", blank=width)]
    if date:
        runs += [Run("\u3000"), Run(date)]
    elif element.get("dated") == "yes":
        runs.append(Run("\u3000"))
        for width, unit in DATE_BLANKS:
            runs += [Run("", blank=width), Run(unit)]
    return Para(role, tuple(runs), element.get("align"), place=number_of(element))


def _attachments(element: etree._Element) -> Iterator[Para]:
    yield Para("attachment", (Run("附件："),))
    for count, attachment in enumerate(element, start=1):
        yield Para("attachment-next", (Run(f"{count}."), *_runs(attachment)), indent=True)


def _field(element: etree._Element) -> Para:
    return Para("field", (Run(f"{element.get('label').strip()}："), *_runs(element)))


def _fields(element: etree._Element) -> Iterator[Block]:
    paras = [_field(field) for field in element]
    if element.get("columns") == "1":
        yield from (replace(para, indent=_flag(element, "indent")) for para in paras)
        return
    rows = []
    for start in range(0, len(paras), 2):
        pair = [Cell((para,)) for para in paras[start : start + 2]]
        rows.append(Row(tuple(enumerate(pair))) if len(pair) == 2 else Row(((0, replace(pair[0], colspan=2)),)))
    yield Table((1, 1), tuple(rows), frame=False)


def _cell(element: etree._Element) -> Cell:
    label = element.get("label") == "yes"
    role = "label" if label else "cell"
    paras: list[Para] = []
    foot: list[Para] = []
    loose = etree.Element("p")  # words that stand in the cell without a paragraph of their own
    loose.text = element.text
    for child in element:
        if child.tag in INLINE:
            loose.append(etree.fromstring(etree.tostring(child)))
            continue
        paras += _paragraph(role)(loose)
        loose = etree.Element("p")
        loose.text = child.tail
        if child.tag == "sign":
            foot.append(_sign(child, "cell-sign"))
        else:
            paras += _text(child, role) if child.tag == "text" else _paragraph(role)(child)
    paras += _paragraph(role)(loose)
    align = element.get("align")
    if align:
        paras = [para if para.align else replace(para, align=align) for para in paras]
    return Cell(tuple(paras), tuple(foot), label, int(element.get("colspan")), int(element.get("rowspan")))


def _table(element: etree._Element) -> Iterator[Table]:
    widths = tuple(int(part) for part in element.get("widths").split())
    free_from = [0] * len(widths)  # first row in which the column is free again
    rows = []
    for number, row in enumerate(element):
        cells = []
        for cell in map(_cell, row):
            column = next(index for index, free in enumerate(free_from) if free <= number)
            for index in range(column, column + cell.colspan):
                free_from[index] = number + cell.rowspan
            cells.append((column, cell))
        rows.append(Row(tuple(cells), int(row.get("height", 0)), row.get("head") == "yes"))
    yield Table(widths, tuple(rows))


def _seal(element: etree._Element) -> Iterator[Seal]:
    yield Seal(_plain("seal", element.get("agency").strip()), _plain("seal", element.get("date").strip()))


def _picture(element: etree._Element) -> Iterator[Picture]:
    yield Picture(element.get("key"), element.get("sha256"), element.get("alt").strip(), int(element.get("height")))


_READERS = {
    "p": _paragraph("body"),
    "text": _text,
    "h": _heading,
    "addressee": _paragraph("addressee"),
    "question": _prefixed("question", "问："),
    "answer": _prefixed("answer", "答："),
    "note": _paragraph("note"),
    "attachments": _attachments,
    "seal": _seal,
    "sign": lambda element: iter((_sign(element),)),
    "end": lambda element: iter((_plain("end", "（以下空白）"),)),
    "space": lambda element: iter((Space(int(element.get("lines"))),)),
    "pagebreak": lambda element: iter((PageBreak(),)),
    "head": _head,
    "image": _picture,
    "fields": _fields,
    "table": _table,
}
