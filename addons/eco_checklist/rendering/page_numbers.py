"""Running page numbers on pages that others made: a form of its own on each, at the upper right as the page is seen."""

from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, FloatObject, IndirectObject, NameObject, StreamObject
from reportlab.pdfgen.canvas import Canvas

from . import style
from .blocks import Run
from .fonts import font_set
from .style import MM, Style
from .typeset import draw_glyphs, glyphs_of

NUMBER_RIGHT, NUMBER_TOP = 14 * MM, 12 * MM  # from the edges of the sheet to the page number
WIDE, HIGH, BASE = 100, 40, 10  # of the form a number is drawn on, and its base line
_AT_ONCE = 64  # numbers drawn at a time
_NAME = "/EcoPageNumber"


class Stamps:
    """The numbers of one file, each drawn once. A page given to ``put`` has resources and contents of its own."""

    def __init__(self, writer: PdfWriter):
        self._writer, self._forms, self._sheets = writer, [], []
        self._before = writer._add_object(_stream(b"q\n"))

    def put(self, page: PageObject, number: int) -> None:
        """Set ``number`` at the upper right of ``page`` as it is seen, also when the page is turned."""
        while len(self._forms) < number:
            self._forms += self._drawn(len(self._forms) + 1, _AT_ONCE)
        page["/Resources"]["/XObject"][NameObject(_NAME)] = self._forms[number - 1]
        after = self._writer._add_object(_stream(b"\nQ\n" + _placed(page)))
        page[NameObject("/Contents")] = ArrayObject([self._before, *page["/Contents"], after])

    def _drawn(self, first: int, count: int) -> list[IndirectObject]:
        fonts, look = font_set(), Style("fang", style.PAGE_NUMBER_SIZE, 0)
        out = BytesIO()
        sheet = Canvas(out, pagesize=(WIDE, HIGH), invariant=1, initialFontName=fonts.glyph("fang", "0")[0])
        for number in range(first, first + count):
            glyphs = glyphs_of((Run(str(number)),), look, fonts)[0]
            draw_glyphs(sheet, glyphs, WIDE - sum(glyph.width for glyph in glyphs), BASE, look.size)
            sheet.showPage()
        sheet.save()
        self._sheets.append(PdfReader(BytesIO(out.getvalue())))  # kept, as the readers of the parts are
        return [self._form(page) for page in self._sheets[-1].pages]

    def _form(self, page: PageObject) -> IndirectObject:
        form = _stream(page.get_contents().get_data())
        form.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): ArrayObject(FloatObject(side) for side in (0, 0, WIDE, HIGH)),
                NameObject("/Resources"): page["/Resources"].clone(self._writer),
            }
        )
        return self._writer._add_object(form)


def _stream(data: bytes) -> StreamObject:
    stream = StreamObject()
    stream.set_data(data)
    return stream


def _placed(page: PageObject) -> bytes:
    """Write the operators that set the number's form so that it ends near the upper right corner as it is seen."""
    left, bottom, right, top = (float(side) for side in page.cropbox)
    turned = page.rotation % 360
    matrix = {
        0: (1, 0, 0, 1, left, bottom),
        90: (0, 1, -1, 0, right, bottom),
        180: (-1, 0, 0, -1, right, top),
        270: (0, -1, 1, 0, left, top),
    }[turned]
    wide, high = (top - bottom, right - left) if turned in (90, 270) else (right - left, top - bottom)
    place = " ".join(f"{value:.3f}" for value in matrix)
    x, y = wide - NUMBER_RIGHT - WIDE, high - NUMBER_TOP - 2 * BASE
    return f"q {place} cm 1 0 0 1 {x:.3f} {y:.3f} cm {_NAME} Do Q".encode()
