"""The DOCX of a document: the same words and measures as the PDF, for an office that works on in Word."""

import zipfile
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from lxml import etree

from . import mark as marking
from . import style
from .blocks import Block, Content, PageBreak, Para, Picture, Run, Seal, Space, Table
from .content import read
from .mark import Mark
from .picture import Images, drawn
from .qr import png
from .style import Style, style_of
from .wordxml import element, paragraph, run_properties, runs, table, twips

SEAL_ROOM_LINES = 2
MARK_CAPTION_ROOM = 24 * style.MM
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say: the same content gives the same bytes


def render_docx(root: etree._Element, images: Images | None = None, mark: Mark | None = None) -> bytes:
    """Return the DOCX of ``root`` (let through by ``markup.parse``), with ``mark`` at each page's foot.

    ``images``: the bytes of its pictures by key. The same content, pictures and mark give the same bytes.
    """
    content = read(root)
    document = docx.Document(BytesIO(_empty_document()))
    body = document.element.body
    _set_page(document, content, mark)
    last = body[-1]  # the section's properties close the body
    for para in content.head:
        last.addprevious(paragraph(para, style_of(content.layout, para.role)))
    for block in content.blocks:
        if isinstance(block, Picture):
            last.addprevious(drawn(document, block, images, style.PAPERS[content.layout].line))
            continue
        for made in _elements(block, content.layout):
            last.addprevious(made)
    properties = document.core_properties
    properties.title, properties.author = f"{content.title}{content.number}", content.agency
    properties.subject, properties.comments = content.kind, ""
    out = BytesIO()
    document.save(out)
    return _with_fixed_dates(out.getvalue())


@cache
def _empty_document() -> bytes:
    # python-docx opens its template file from disk on every call.
    return (Path(docx.__file__).parent / "templates" / "default.docx").read_bytes()


def _elements(block: Block, layout: str) -> Iterator[etree._Element]:
    body = style_of(layout, "body")
    match block:
        case Para():
            yield paragraph(block, style_of(layout, block.role))
        case Table():
            yield table(block, layout)
            # Two tables that touch become one in Word.
            yield paragraph(Para("", ()), Style("fang", 1, 1))
        case Seal():
            yield from _seal(block, style_of(layout, "seal"))
        case Space():
            yield from (paragraph(Para("", ()), body) for _line in range(block.lines))
        case PageBreak():
            yield element("p", element("r", element("br", type="page")))


def _seal(seal: Seal, look: Style) -> Iterator[etree._Element]:
    agency, date = (_width(para.words, look.size) for para in (seal.agency, seal.date))
    edge = style.SEAL_INDENT_CHARS * look.size
    yield paragraph(seal.agency, look, right=max(0, edge + (date - agency) / 2), before=SEAL_ROOM_LINES * look.pitch)
    yield paragraph(seal.date, look, right=edge)


def _width(words: str, size: float) -> float:
    return sum(size / 2 if char.isascii() else size for char in words)


def _set_page(document, content: Content, mark: Mark | None) -> None:
    section = document.sections[0]
    paper = style.PAPERS[content.layout]
    section.page_width, section.page_height = Pt(paper.width), Pt(paper.height)
    if paper.width > paper.height:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.left_margin, section.right_margin = Pt(paper.left), Pt(paper.right)
    section.top_margin, section.bottom_margin = Pt(paper.top), Pt(paper.bottom)
    section.footer_distance = Pt(paper.bottom - style.PAGE_NUMBER_GAP - style.PAGE_NUMBER_SIZE)
    signature = [paragraph(para, style_of(content.layout, para.role)) for para in content.page_signature]
    if content.layout in style.TOTAL_PAGES_SHOWN:
        _fill_foot(section.footer, [*signature, _page_number("center", "第 ", "PAGE", " 页 共 ", "NUMPAGES", " 页")])
        _add_mark(section.footer, mark, content.layout, 1)
        return
    document.settings.odd_and_even_pages_header_footer = True
    for page, foot, side in ((1, section.footer, "right"), (2, section.even_page_footer, "left")):
        _fill_foot(foot, [*(deepcopy(line) for line in signature), _page_number(side, "— ", "PAGE", " —")])
        _add_mark(foot, mark, content.layout, page)


def _add_mark(foot, mark: Mark | None, layout: str, page: int) -> None:
    """Set the code and its caption as a frame, which stands at its place on the sheet and moves nothing else."""
    if mark is None:
        return
    paper, right = style.PAPERS[layout], marking.on_the_right(layout, page)
    width = marking.SIZE + MARK_CAPTION_ROOM
    x = paper.left + (paper.line - width if right else 0)
    y = paper.height - marking.height_above_edge(layout) - marking.SIZE
    frame = element(
        "framePr", w=twips(width), h=twips(marking.SIZE), hRule="exact", wrap="around", vAnchor="page",
        hAnchor="page", x=twips(x), y=twips(y),
    )  # fmt: skip
    line = element("p", element("pPr", frame, element("jc", val="right" if right else "left")))
    foot._element.insert(0, line)
    look = Style("fang", marking.CAPTION_SIZE, marking.CAPTION_SIZE)
    picture = foot.part.new_pic_inline(BytesIO(png(mark.address)), Pt(marking.SIZE), Pt(marking.SIZE))
    code = element("r", element("drawing", picture))
    caption = list(runs(Run(mark.caption), look))
    line.extend([*caption, code] if right else [code, *caption])


def _fill_foot(foot, lines: list[etree._Element]) -> None:
    foot.is_linked_to_previous = False
    holder = foot._element
    for old in list(holder):
        holder.remove(old)
    holder.extend(lines)


def _page_number(align: str, *parts: str) -> etree._Element:
    """Return the line with the page number; ``PAGE`` and ``NUMPAGES`` among ``parts`` become fields."""
    look = Style("fang", style.PAGE_NUMBER_SIZE, style.PAGE_NUMBER_SIZE + 2, align=align)
    line = element("p", element("pPr", element("jc", val=align)))
    for part in parts:
        text = element("t")
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        text.text = "1" if part.isupper() else part
        made = element("r", run_properties(look), text)
        line.append(element("fldSimple", made, instr=part) if part.isupper() else made)
    return line


def _with_fixed_dates(raw: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            info = zipfile.ZipInfo(entry.filename, ZIP_DATE)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(info, source.read(entry))
    return out.getvalue()
