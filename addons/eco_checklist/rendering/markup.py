"""The document markup: what a template yields, checked before anything is printed.

    root = parse(xml)      # bytes or str -> lxml element, or MarkupError

Vocabulary (``markup.xsd`` is the exact word on it)
---------------------------------------------------
``<document kind= title= agency= [number=] [layout=]>``
    The root. ``kind`` is the code of the document kind, ``agency`` the organ whose name heads the page,
    ``number`` the 文号. ``layout``: ``letter`` (default: 仿宋三号, 22 lines a page, for decisions and
    notices), ``record`` (四号, for 笔录 and reports), ``form`` (小四, for approval forms in tables),
    ``table`` (五号 on a sheet laid across, for lists with many columns).
    The head of the page (agency, title, number) is made from these attributes; that of a ``table`` is its
    title and number alone, since it is not the organ named in it that issues it.

Blocks, in any order and number:

``<addressee>``     the party addressed; no indent. Write the colon.
``<p [indent=yes|no] [align=left|center|right]>``  a paragraph; indented by two characters unless said otherwise.
``<text [indent=]>``  plain text as people type it: every line of it becomes a paragraph. No elements inside.
``<h [level=1|2|3]>``  a heading: 一、 (黑体), （一） (楷体), 1. (bold). Write the numbering yourself.
``<fields [columns=1|2] [indent=yes|no]><field label="住址">…</field></fields>``
    lines "label：value" (particulars of a party, head of a record, bank and account). No frame.
``<table widths="2 5 2 5"><row [height=MM] [head=yes]><cell [label=yes] [colspan=] [rowspan=] [align=]>``
    a framed table; ``widths`` are parts of the line, one a column; ``height`` is the least height of the
    row in millimetres; ``head=yes`` on the first rows repeats them on each new page; ``label=yes`` centres
    the cell and sets it in 黑体. A row lists only the cells that begin in it, and every column must be filled.
    A cell holds words, or ``<p>`` (not indented), ``<text>`` and ``<sign>``.
``<question>``, ``<answer>``  a line of an interview record; "问：" and "答：" are put before it.
``<sign label= [name=] [date=] [dated=yes|no] [blanks=N] [chars=N] [align=]>``
    a place to sign: ``label``, then ``name`` if given, else N blanks to be written on by hand, each
    ``chars`` wide; then ``date`` if given, else with ``dated=yes`` "年 月 日" to be filled in. In a cell it
    stands at the right, at the foot of the cell. Write the colon in ``label``.
``<seal agency= date=>``  the organ's name above the date, with room for the seal over both.
``<end/>``          （以下空白）
``<attachments><attachment>…</attachment></attachments>``  附件：1.… 2.…
``<note>``          a small-print line at the end (copies, remarks). Write 注： if it is wanted.
``<space [lines=N]/>``, ``<pagebreak/>``
``<head agency= title= [number=]/>``
    a head like the first one, where several papers stand in one document.
``<image key= sha256= alt= [height=MM]/>``
    a picture, at most ``height`` (90) high and as wide as the line. Its bytes are given to the renderings beside
    the markup, by ``key``; ``sha256`` is the hash of the original, ``alt`` says what it shows. It adds no words.
``<page-signature><sign/>…</page-signature>``
    only as the first child: up to three places to sign at the foot of every page.

Inside ``p``, ``h``, ``addressee``, ``question``, ``answer``, ``note``, ``field``, ``attachment``, ``cell``:
``<b>`` bold (黑体), ``<u>`` underlined, ``<br/>`` new line, ``<blank [chars=N]/>`` a blank to write on.

White space: indentation and line breaks of the template are dropped between Chinese characters and become
one space between Latin words; use ``<br/>`` or ``<text>`` for a real line break.
"""

from functools import cache
from pathlib import Path

from lxml import etree

from .errors import RenderingError

MAX_BYTES = 2_000_000  # a statutory document is a few kilobytes; this only stops a mishap


class MarkupError(RenderingError):
    """The markup is not in order. ``line`` is where (0: unknown), ``reason`` why."""

    def __init__(self, reason: str, line: int = 0):
        self.line, self.reason = line, reason
        place = f"第{line}行" if line else ""
        super().__init__(f"文书内容{place}不合规范：{reason}")


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(Path(__file__).with_name("markup.xsd"))), attribute_defaults=True)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def parse(xml: bytes | str) -> etree._Element:
    """Return the root element of ``xml``, checked against the vocabulary, its defaults filled in.

    Raises ``MarkupError`` when it is too long, not well-formed, brings a DTD or breaks the vocabulary.
    """
    # Without the byte form lxml refuses a str that declares an encoding.
    raw = xml.encode("utf-8") if isinstance(xml, str) else xml
    if len(raw) > MAX_BYTES:
        raise MarkupError(f"内容长度{len(raw)}字节，超过上限{MAX_BYTES}字节")
    try:
        root = etree.fromstring(raw, _parser())
    except etree.XMLSyntaxError as error:
        raise MarkupError(str(error), error.lineno or 0) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise MarkupError("不得含有DTD或者实体声明", 1)
    schema = _schema()
    if not schema.validate(root):
        first = schema.error_log[0]
        raise MarkupError(first.message, first.line)
    _check_tables(root)
    return root


def _check_tables(root: etree._Element) -> None:
    """Refuse a table whose rows do not fill its columns exactly: neither renderer could draw it."""
    for table in root.iter("table"):
        columns = len(table.get("widths").split())
        taken: dict[int, int] = {}  # column -> rows below this one that a cell above still fills
        for row in table:
            filled = {column for column, rows in taken.items() if rows}
            taken = {column: rows - 1 for column, rows in taken.items() if rows > 1}
            _place_cells(row, columns, filled, taken)
        if taken:
            raise MarkupError("表格有单元格跨出了最后一行", table.sourceline)


def _place_cells(row: etree._Element, columns: int, filled: set[int], taken: dict[int, int]) -> None:
    for cell in row:
        start = next((column for column in range(columns) if column not in filled), columns)
        span = range(start, start + int(cell.get("colspan", 1)))
        if span.stop > columns or not filled.isdisjoint(span):
            raise MarkupError(f"表格的行超出{columns}列", row.sourceline)
        filled.update(span)
        if int(cell.get("rowspan", 1)) > 1:
            taken.update(dict.fromkeys(span, int(cell.get("rowspan")) - 1))
    if len(filled) != columns:
        raise MarkupError(f"表格的行应占{columns}列，实占{len(filled)}列", row.sourceline)
