"""How the documents look: paper, margins and type, after GB/T 9704 (Chinese official documents).

Lengths are points unless a name says millimetres. Both the PDF and the DOCX take their measures here.
"""

from dataclasses import dataclass, replace

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 28 * MM, 26 * MM
LINE_WIDTH = PAGE_WIDTH - LEFT - RIGHT  # 156 mm
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
class Margins:
    """The space above and below the type area."""

    top: float
    bottom: float


# The standard's margins for what goes out to people; the narrower ones printed forms have, so that an
# approval form stands on one sheet.
MARGINS = {
    "letter": Margins(37 * MM, 35 * MM),
    "record": Margins(28 * MM, 26 * MM),
    "form": Margins(20 * MM, 20 * MM),
}
# 22 lines fill the 225 mm of the type area.
_LETTER_PITCH = (PAGE_HEIGHT - MARGINS["letter"].top - MARGINS["letter"].bottom) / 22
LAYOUTS = {
    "letter": _styles(SAN_HAO, _LETTER_PITCH, XIAO_SI, 20, "center"),
    "record": _styles(SI_HAO, 26, XIAO_SI, 20, "center"),
    "form": _styles(XIAO_SI, 22, XIAO_SI, 20, "right"),
}
TOTAL_PAGES_SHOWN = frozenset({"record", "form"})  # signed page by page, so each says how many there are


def style_of(layout: str, role: str) -> Style:
    """Return the look of ``role`` in ``layout``; an unknown name is an error of the program."""
    return LAYOUTS[layout][role]
