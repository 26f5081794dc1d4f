"""What is drawn over a finished document: signatures at their places, and the seal over the organ's name and date.

    places(root)                    -> the places to sign, numbered in their order
    render_pdf(root, marks=Marks(signatures={0: (Signature(png, "2026年10月12日"),)}, seal=png))

The words, the lines and the pages stay those of the document without them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from types import MappingProxyType

from lxml import etree
from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from .errors import RenderingError
from .style import MM, Style

SIGNATURE_HEIGHT = 1.9  # of the type's size
MAX_PIXELS = 4_000_000  # of a signature or a seal: more is no drawing but a mishap
_PARTS_OF_DATE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place to sign: its number, its label, what stands beside it (the label of its row), the name printed there,
    how many may sign in a row, whether it stands on every page."""

    number: int
    label: str
    beside: str
    name: str
    blanks: int
    each_page: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as PNG, and the day it was given, 2026年10月12日: put where the day is left blank."""

    png: bytes
    day: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """Signatures by the number of their place; the seal as PNG and how wide it is, in millimetres."""

    signatures: Mapping[int, tuple[Signature, ...]] = field(default_factory=lambda: MappingProxyType({}))
    seal: bytes = b""
    seal_width: float = 0


def number_of(sign: etree._Element) -> int:
    """Return the number of the place ``sign`` in its document, from 0."""
    return int(sign.xpath("count(preceding::sign)"))


def places(root: etree._Element) -> tuple[Place, ...]:
    """Return the places to sign of ``root`` (let through by ``markup.parse``), in their order."""
    return tuple(
        Place(
            number,
            sign.get("label").strip(),
            "".join("".join(cell.itertext()).strip() for cell in sign.xpath("ancestor::row[1]/cell[@label='yes']")),
            sign.get("name", "").strip(),
            int(sign.get("blanks")),
            sign.getparent().tag == "page-signature",
        )
        for number, sign in enumerate(root.iter("sign"))
    )


def opened(png: bytes) -> ImageReader:
    """Return the picture ``png`` for drawing; ``RenderingError`` when it is none, or too large."""
    try:
        picture = Image.open(BytesIO(png), formats=["PNG"])
        if picture.width * picture.height > MAX_PIXELS:
            raise RenderingError(f"签名或者印章图片为{picture.width}×{picture.height}像素，过大")
        return ImageReader(picture.convert("RGBA"))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise RenderingError("签名或者印章图片不是完整的PNG图片") from error


def sign_line(canvas, marks: Marks, place: int, glyphs: list, x: float, y: float, style: Style, spacing: float) -> None:
    """Draw the signatures of ``place`` over the line ``glyphs``, which begins at ``x`` on the base line ``y``."""
    given = marks.signatures.get(place, ())
    if not given:
        return
    names, days = _rooms(glyphs, x, spacing)
    share = max(1, -(-len(given) // len(names)))  # more than there are blanks share the blanks
    for index, signature in enumerate(given):
        left, right = names[index // share]
        width = (right - left) / share
        _in_box(canvas, signature.png, left + width * (index % share), y, width, style.size * SIGNATURE_HEIGHT)
    for (left, right), words in zip(days, _PARTS_OF_DATE.findall(given[-1].day), strict=False):
        canvas.date_part(words, (left + right) / 2, y, style.size * 0.8)


def _rooms(glyphs: list, x: float, spacing: float) -> tuple[list, list]:
    """Return from where to where names and the parts of a date are left blank; without blanks, the printed name."""
    names, days, start = [], [], None
    ends = x
    for glyph in glyphs:
        if not glyph.char and start is None:
            start = ends
        elif glyph.char and start is not None:
            (days if glyph.char in "年月日" else names).append((start, ends))
            start = None
        ends += glyph.width + spacing
    if start is not None:
        names.append((start, ends))
    if not names:
        label = next((i for i, glyph in enumerate(glyphs) if glyph.char in "：:"), -1) + 1
        left = x + sum(glyph.width + spacing for glyph in glyphs[:label])
        names.append((left, max(ends, left + 40)))
    return names, days


def _in_box(canvas, png: bytes, x: float, y: float, width: float, height: float) -> None:
    picture = opened(png)
    wide, high = picture.getSize()
    scale = min(width / wide, height / high)
    left = x + (width - wide * scale) / 2
    canvas.drawImage(picture, left, y - height * 0.22, wide * scale, high * scale, mask="auto")


def seal_over(canvas, marks: Marks, middle: float, pitch: float) -> None:
    """Draw the seal over the organ's name and the date, which stand one ``pitch`` apart from the foot of the block."""
    if not marks.seal:
        return
    picture = opened(marks.seal)
    wide, high = picture.getSize()
    width = marks.seal_width * MM
    height = width * high / wide
    # It rides on the date and covers the name, and keeps off the words above.
    canvas.drawImage(picture, middle - width / 2, 1.75 * pitch - height / 2, width, height, mask="auto")
