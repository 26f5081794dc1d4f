"""The PDF of a document: A4, GB/T 9704 margins, every font embedded, the same bytes for the same content."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from itertools import groupby

from lxml import etree
from reportlab.pdfbase.pdfdoc import PDFZCompress
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Spacer
from reportlab.platypus import PageBreak as NewPage

from . import mark as marking
from . import style
from .blocks import Block, Content, PageBreak, Para, Picture, Run, Seal, Space, Table
from .content import read
from .drawn import Marks, seal_over
from .fonts import FontSet, font_set
from .grid import grid
from .mark import Mark
from .picture import Images, PictureBlock
from .qr import modules
from .style import Style, style_of
from .typeset import TextBlock, draw_glyphs, glyphs_of

SEAL_ROOM_LINES = 2
KEPT_WITH_SEAL = 150  # characters: a paragraph up to this long goes to the seal's page, so that none stands alone
SIGNED_BOTTOM, SIGNED_NUMBER = 24 * style.MM, 15 * style.MM  # foot of a page that is signed page by page

_CODE = "mark"  # the code as a part of the PDF, shared by the pages that bear the same


def render_pdf(
    root: etree._Element, marks: Marks | None = None, images: Images | None = None, mark: Mark | None = None
) -> bytes:
    """Return the PDF of ``root``, an element that ``markup.parse`` let through, with ``mark`` at each page's foot.

    ``marks`` are drawn over it; ``images`` are the bytes of its pictures by their key.

    Raises ``fonts.MissingGlyphError`` when a character has no glyph in any font and ``fonts.FontError``
    when the fonts are not laid.
    """
    content, fonts = read(root), font_set()
    _check_glyphs(content, fonts)
    signature = [TextBlock(para, style_of(content.layout, para.role), fonts) for para in content.page_signature]
    paper = style.PAPERS[content.layout]
    signature_height = sum(block.wrap(paper.line, paper.height)[1] for block in signature)
    bottom = SIGNED_BOTTOM + signature_height if signature else paper.bottom
    # A hair more than the type area, so that rounding does not push the 22nd line over.
    frame = Frame(
        paper.left, bottom - 0.5, paper.line, paper.height - paper.top - bottom + 0.5,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    out = BytesIO()
    template = BaseDocTemplate(
        out, pagesize=(paper.width, paper.height),
        title=f"{content.title}{content.number}", author=content.agency, subject=content.kind,
    )  # fmt: skip
    template.addPageTemplates([PageTemplate(id="page", frames=[frame])])
    maker = partial(_Pages, content=content, fonts=fonts, foot=(signature, mark), marks=marks or Marks())
    template.build(_story(content, fonts, images), canvasmaker=maker)
    return out.getvalue()


def _check_glyphs(content: Content, fonts: FontSet) -> None:
    """Refuse the document at once with all characters that cannot be printed, not with the first."""
    paras = [*content.head, *content.page_signature]
    for block in content.blocks:
        if isinstance(block, Para):
            paras.append(block)
        elif isinstance(block, Seal):
            paras += (block.agency, block.date)
        elif isinstance(block, Table):
            paras += (para for row in block.rows for _start, cell in row.cells for para in cell.paras + cell.foot)
    fonts.require("".join(para.words for para in paras))


def _story(content: Content, fonts: FontSet, images: Images | None) -> list[Flowable]:
    story: list[Flowable] = [TextBlock(para, style_of(content.layout, para.role), fonts) for para in content.head]
    for index, block in enumerate(content.blocks):
        after = content.blocks[index + 1] if index + 1 < len(content.blocks) else None
        picture = isinstance(block, Picture)
        flowable = PictureBlock(block, images) if picture else _flowable(block, content.layout, fonts)
        if isinstance(after, Seal) and isinstance(block, Para) and len(block.words) <= KEPT_WITH_SEAL:
            flowable.keepWithNext = 1
        if isinstance(block, Seal) and isinstance(after, Para) and after.role == "note":
            flowable.keepWithNext = 1  # nor does a note stand alone on the last page
        story.append(flowable)
    return story


def _flowable(block: Block, layout: str, fonts: FontSet) -> Flowable:
    match block:
        case Para():
            return TextBlock(block, style_of(layout, block.role), fonts)
        case Table():
            return grid(block, layout, fonts)
        case Seal():
            return _SealBlock(block, style_of(layout, "seal"), fonts)
        case Space():
            return Spacer(0, block.lines * style_of(layout, "body").pitch)
        case PageBreak():
            return NewPage()


class _SealBlock(Flowable):
    """The organ's name centred over the date, the date four characters from the right edge."""

    def __init__(self, seal: Seal, look: Style, fonts: FontSet):
        super().__init__()
        self._style = look
        self._agency = glyphs_of(seal.agency.runs, look, fonts)[0]
        self._date = glyphs_of(seal.date.runs, look, fonts)[0]

    def wrap(self, availWidth, availHeight):
        """Return the size taken, the room for the seal included."""
        self.width, self.height = availWidth, (SEAL_ROOM_LINES + 2) * self._style.pitch
        return self.width, self.height

    def draw(self):
        """Draw both lines."""
        size = self._style.size
        agency, date = (sum(glyph.width for glyph in glyphs) for glyphs in (self._agency, self._date))
        middle = self.width - style.SEAL_INDENT_CHARS * size - date / 2
        middle = max(min(middle, self.width - agency / 2), agency / 2)
        draw_glyphs(self.canv, self._agency, middle - agency / 2, self._style.pitch + size * 0.2, size)
        draw_glyphs(self.canv, self._date, middle - date / 2, size * 0.2, size)
        seal_over(self.canv, self.canv.marks, middle, self._style.pitch)


class _Pages(Canvas):
    """A canvas that holds the pages back until their number is known, then adds what stands at their foot."""

    def __init__(
        self,
        *args,
        content: Content,
        fonts: FontSet,
        foot: tuple[list[TextBlock], Mark | None],
        marks: Marks,
        **options,
    ):
        # A font of the document's own as the first one: else every page would name unembedded Helvetica.
        first, _width = fonts.glyph("fang", "0")
        options |= {"invariant": 1, "initialFontName": first, "lang": "zh-CN", "pageCompression": 0}
        super().__init__(*args, **options)
        # Not compressed by the page, which would write the result out in characters, but as any other stream.
        self._doc.defaultStreamFilters = [PDFZCompress]
        self._content, self._fonts, self.marks = content, fonts, marks
        self._signature, self._mark = foot
        self._held: list[dict] = []

    def date_part(self, words: str, middle: float, y: float, size: float) -> None:
        """Write a part of a date around ``middle``, where it was left blank."""
        glyphs = glyphs_of((Run(words),), Style("fang", size, 0), self._fonts)[0]
        draw_glyphs(self, glyphs, middle - sum(glyph.width for glyph in glyphs) / 2, y, size)

    def showPage(self):
        """Hold the page back."""
        self._held.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        """Write all pages, each with its foot, then the file."""
        held = self._held
        codes = self._kept_codes(len(held))
        for number, state in enumerate(held, start=1):
            self.__dict__.update(state)
            self._draw_foot(number, len(held))
            if self._mark:
                self._draw_mark(number, self._mark, *codes[number - 1])
            super().showPage()
        super().save()

    def _draw_foot(self, number: int, total: int) -> None:
        y, paper = SIGNED_BOTTOM, style.PAPERS[self._content.layout]
        for block in reversed(self._signature):
            block.drawOn(self, paper.left, y)
            y += block.height
        look = Style("fang", style.PAGE_NUMBER_SIZE, 0)
        shown = self._content.layout in style.TOTAL_PAGES_SHOWN
        words = f"第 {number} 页 共 {total} 页" if shown else f"— {number} —"
        glyphs = glyphs_of((Run(words),), look, self._fonts)[0]
        width = sum(glyph.width for glyph in glyphs)
        x = paper.left + (paper.line - width) / 2
        if not shown:  # outer edge: right on odd pages, left on even ones, one character in
            x = paper.left + (paper.line - width - look.size if number % 2 else look.size)
        y = SIGNED_NUMBER if self._signature else paper.bottom - style.PAGE_NUMBER_GAP - look.size
        draw_glyphs(self, glyphs, x, y, look.size)

    def _kept_codes(self, total: int) -> list[tuple[str, int]]:
        """Lay the codes of ``total`` pages down, each once; return the name and the modules of a side, by page."""
        kept: dict[str, tuple[str, int]] = {}
        out = []
        for page in range(1, total + 1) if self._mark else ():
            address = self._mark.on_page(page)
            if address not in kept:
                kept[address] = (f"{_CODE}{len(kept) or ''}", len(modules(address)))
                self._keep_code(kept[address][0], address)
            out.append(kept[address])
        return out

    def _keep_code(self, name: str, address: str) -> None:
        """Lay the code down, one module a unit; a page then only refers to it."""
        rows = modules(address)
        self.beginForm(name, 0, 0, len(rows), len(rows))
        for down, row in enumerate(rows, start=1):
            for column, width in _runs(row):
                self._code.append(f"{column} {len(rows) - down} {width} 1 re")
        self._code.append("f")
        self.endForm()

    def _draw_mark(self, page: int, mark: Mark, code: str, side: int) -> None:
        layout = self._content.layout
        paper, look = style.PAPERS[layout], Style("fang", marking.CAPTION_SIZE, 0)
        glyphs = glyphs_of((Run(mark.caption),), look, self._fonts)[0]
        x, y = paper.left, marking.height_above_edge(layout)
        caption = x + marking.SIZE + marking.CAPTION_GAP
        if marking.on_the_right(layout, page):
            x = paper.left + paper.line - marking.SIZE
            caption = x - marking.CAPTION_GAP - sum(glyph.width for glyph in glyphs)
        self.saveState()
        self.translate(x, y)
        self.scale(marking.SIZE / side, marking.SIZE / side)
        self.doForm(code)
        self.restoreState()
        draw_glyphs(self, glyphs, caption, y, look.size)


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in ``row``, and how many stand side by side."""
    start = 0
    for is_dark, group in groupby(row):
        width = len(list(group))
        if is_dark:
            yield start, width
        start += width
