"""A picture on a sheet of its own, with its caption: how photographs stand in a printed file."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from . import style
from .blocks import Para, Run
from .errors import RenderingError
from .fonts import FontSet, MissingGlyphError, font_set
from .style import Style
from .typeset import TextBlock

FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
MAX_PIXELS = 120_000_000  # a picture that claims more is not unpacked
PRINTED_EDGE = 1600  # pixels of the longer edge: some 220 dpi on the width of a sheet
GAP = 10


class PictureError(RenderingError):
    """The file is no picture that can be printed."""


def picture_pdf(image: bytes, caption: list[str]) -> bytes:
    """Return a sheet with ``image`` as large as fits, upright after its own note of orientation, and ``caption`` below.

    Raises ``PictureError`` for what is no picture of a known format, or claims too many pixels.
    """
    picture, fonts, paper = _picture(image), font_set(), style.PAPERS["form"]
    look = Style("fang", style.XIAO_SI, 18)
    blocks = [TextBlock(Para("field", (Run(printable(line, fonts)),)), look, fonts) for line in caption]
    text_height = sum(block.wrap(paper.line, paper.depth)[1] for block in blocks)
    room = paper.depth - text_height - GAP
    scale = min(paper.line / picture.width, room / picture.height)
    width, height = picture.width * scale, picture.height * scale
    out = BytesIO()
    first, _width = fonts.glyph("fang", "0")
    sheet = Canvas(out, pagesize=(paper.width, paper.height), invariant=1, initialFontName=first)
    y = paper.height - paper.top - height
    sheet.drawImage(ImageReader(picture), paper.left + (paper.line - width) / 2, y, width, height)
    y -= GAP
    for block in blocks:
        y -= block.height
        block.drawOn(sheet, paper.left, y)
    sheet.showPage()
    sheet.save()
    return out.getvalue()


def printable(text: str, fonts: FontSet | None = None) -> str:
    """Return ``text`` with a geta mark (〓) for every character that no font has: a file may be called anything."""
    fonts = fonts or font_set()
    return "".join(char if _has(fonts, char) else "〓" for char in text)


def _has(fonts: FontSet, char: str) -> bool:
    try:
        fonts.glyph("fang", char)
    except MissingGlyphError:
        return False
    return True


def _picture(image: bytes) -> Image.Image:
    """Read ``image``, no larger than it will be printed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(image), formats=FORMATS)
            if picture.width * picture.height > MAX_PIXELS:
                raise PictureError("图片像素过大，不能打印")
            picture.draft("RGB", (PRINTED_EDGE, PRINTED_EDGE))  # a JPEG is unpacked at the size that is needed
            picture = ImageOps.exif_transpose(picture)
            picture.thumbnail((PRINTED_EDGE, PRINTED_EDGE))
            return _on_white(picture)
    except PictureError:
        raise
    # A broken picture makes the library raise almost anything; whatever it is, there is nothing to print.
    except Exception as error:
        raise PictureError("不是可以打印的图片") from error


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGB", "L"):
        return picture
    seen = picture.convert("RGBA")
    ground = Image.new("RGB", seen.size, "white")
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground
