"""How the documents look: paper, margins and type, after GB/T 9704 (Chinese official documents).

Lengths are points unless a name says millimetres. Both the PDF and the DOCX take their measures here.
"""

from dataclasses import dataclass, replace

MM = 72 / 25.4
PAGE_NUMBER_GAP = 7 * MM  # between the type area and the page number
PAGE_NUMBER_SIZE = 14  # 四号
SEAL_INDENT_CHARS = 4  # from the right edge to the date
SIGNATURE_PITCH = 9 * MM  # between the lines signed at the foot of every page
CELL_PAD_X, CELL_PAD_Y = 4.0, 3.0
FRAME = 0.75

ER_HAO, SAN_HAO, SI_HAO, XIAO_SI, WU_HAO = 22, 16, 14, 12, 10.5

# Look -> the names Word knows the type by.
WORD_FONTS = {"fang": "仿宋", "hei": "黑体", "song": "宋体", "kai": "楷体"}


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a paragraph: type, line pitch, alignment, first-line indent in characters, space around."""

    look: str
    size: float
    pitch: float
    align: str = "left"
    indent: int = 0
    before: float = 0
    after: float = 0
    bold_look: str = "hei"
    keep_with_next: bool = False


def _styles(size: float, pitch: float, cell_size: float, cell_pitch: float, number_align: str) -> dict[str, Style]:
    body = Style("fang", size, pitch, indent=2)
    plain = replace(body, indent=0)
    title = Style("song", ER_HAO, 34, align="center", bold_look="song")
    cell = Style("fang", cell_size, cell_pitch)
    return {
        "agency": title,
        "title": replace(title, after=12),
        "number": replace(plain, align=number_align, after=12),
        "body": body,
        "addressee": plain,
        "question": plain,
        "answer": plain,
        "field": plain,
        "attachment": replace(plain, before=pitch / 2),
        "attachment-next": plain,
        "h1": replace(body, look="hei", keep_with_next=True),
        "h2": replace(body, look="kai", keep_with_next=True),
        "h3": replace(body, look="hei", keep_with_next=True),
        "sign": replace(plain, before=6),
        "seal": replace(plain, align="right"),
        "end": replace(plain, align="center"),
        "note": Style("fang", XIAO_SI, 20, before=10),
        "cell": cell,
        "label": replace(cell, look="hei", align="center"),
        "cell-sign": replace(cell, align="right"),
        "page-signature": Style("fang", XIAO_SI, SIGNATURE_PITCH),
    }


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and the space above, below and beside the type area; upright unless it says otherwise."""

    top: float
    bottom: float
    left: float = 28 * MM
    right: float = 26 * MM
    width: float = 210 * MM
    height: float = 297 * MM

    @property
    def line(self) -> float:
        """Return the width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """Return the height of the type area."""
        return self.height - self.top - self.bottom


# The standard's margins for what goes out to people; the narrower ones printed forms have, so that an
# approval form stands on one sheet; the sheet laid across for lists with many columns.
PAPERS = {
    "letter": Paper(37 * MM, 35 * MM),
    "record": Paper(28 * MM, 26 * MM),
    "form": Paper(20 * MM, 20 * MM),
    "table": Paper(20 * MM, 20 * MM, 16 * MM, 16 * MM, width=297 * MM, height=210 * MM),
}
# 22 lines fill the 225 mm of the type area.
_LETTER_PITCH = PAPERS["letter"].depth / 22
LAYOUTS = {
    "letter": _styles(SAN_HAO, _LETTER_PITCH, XIAO_SI, 20, "center"),
    "record": _styles(SI_HAO, 26, XIAO_SI, 20, "center"),
    "form": _styles(XIAO_SI, 22, XIAO_SI, 20, "right"),
    "table": _styles(WU_HAO, 17, WU_HAO, 15, "center") | {"note": Style("fang", WU_HAO, 17, before=4)},
}
# Signed page by page, or read as one list: each page says how many there are.
TOTAL_PAGES_SHOWN = frozenset({"record", "form", "table"})


def style_of(layout: str, role: str) -> Style:
    """Return the look of ``role`` in ``layout``; an unknown name is an error of the program."""
    return LAYOUTS[layout][role]
