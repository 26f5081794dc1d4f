"""Pictures in a document: the markup names them by key and hash, their bytes are given beside it.

A rendering without the bytes draws the frame alone, so that words and layout can be compared without them.
"""

from collections.abc import Mapping
from io import BytesIO

from lxml import etree
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from . import style
from .blocks import Picture
from .errors import RenderingError
from .wordxml import element

EMU = 12_700  # Word's units in a point
GAP = 6  # points below a picture

Images = Mapping[str, bytes]


class MissingPictureError(RenderingError):
    """The bytes of a picture that the markup names were not given, or are no picture."""

    def __init__(self, key: str):
        super().__init__(f"文书中的图片{key}没有提供或者不能读取")


def _bytes_of(picture: Picture, images: Images | None) -> bytes | None:
    """Give the bytes of ``picture``; ``None`` where none are given at all."""
    if images is None:
        return None
    content = images.get(picture.key)
    if not content:
        raise MissingPictureError(picture.key)
    return content


def _fitted(content: bytes, key: str, wide: float, high: float) -> tuple[float, float]:
    """Return the largest width and height (points) in which the whole picture fits."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG", "PNG")) as opened:
            across, down = opened.size
    except (OSError, SyntaxError, ValueError) as error:
        raise MissingPictureError(key) from error
    unit = min(wide / across, high / down)
    return across * unit, down * unit


class PictureBlock(Flowable):
    """A picture of the PDF, in the middle of the line, with a hair of a frame."""

    def __init__(self, picture: Picture, images: Images | None):
        super().__init__()
        self._picture, self._content = picture, _bytes_of(picture, images)
        self.keepWithNext = 1

    def wrap(self, availWidth, availHeight):
        """Return the size taken: the whole line, and the height the markup asks for."""
        self.width, self.height = availWidth, self._picture.height * style.MM + GAP
        return self.width, self.height

    def draw(self):
        """Draw the picture, or the frame it would fill."""
        wide, high = self.width, self.height - GAP
        if self._content is not None:
            wide, high = _fitted(self._content, self._picture.key, wide, high)
            at = ((self.width - wide) / 2, self.height - high)
            self.canv.drawImage(ImageReader(BytesIO(self._content)), *at, wide, high)
        self.canv.setLineWidth(style.FRAME / 2)
        self.canv.rect((self.width - wide) / 2, self.height - high, wide, high)


def drawn(document, picture: Picture, images: Images | None, line: float) -> etree._Element:
    """Return the paragraph of Word that holds ``picture``; ``line`` is the length of a line in points."""
    content = _bytes_of(picture, images)
    properties = element("pPr", element("keepNext"), element("jc", val="center"))
    if content is None:
        return element("p", properties)
    wide, high = _fitted(content, picture.key, line, picture.height * style.MM)
    inline = document.part.new_pic_inline(BytesIO(content), round(wide * EMU), round(high * EMU))
    inline.docPr.set("descr", picture.alt)
    return element("p", properties, element("r", element("drawing", inline)))
