"""From an uploaded file to its pages as pictures, within fixed bounds, whatever the file claims to be."""

from collections.abc import Iterator
from io import BytesIO
from threading import Lock

import pypdfium2
from PIL import Image, ImageOps, ImageSequence

MAX_BYTES = 60_000_000
MAX_PAGES = 200
MAX_PIXELS = 60_000_000  # of a picture: a page of A3 at 600 dpi has 70 million, a telephone's photograph 12 to 50
LONG_SIDE = 2400  # pixels to which a page of a PDF is drawn: A4 at about 200 dpi
FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP")
_PDFIUM = Lock()  # the library is not made for threads


class ScanError(ValueError):
    """The file is no scan: its words say why, in Chinese."""


def pages(content: bytes) -> Iterator[Image.Image]:
    """Yield the pages of ``content`` (a PDF or a picture, told by its bytes), upright as its makers meant, in grey.

    Raises ``ScanError`` for what is no PDF and no picture, broken, protected, or beyond the bounds.
    """
    if not content:
        raise ScanError("文件是空的")
    if len(content) > MAX_BYTES:
        raise ScanError(f"文件超过{MAX_BYTES // 1_000_000}MB，请分开上传")
    yield from _of_pdf(content) if content.lstrip()[:5] == b"%PDF-" else _of_picture(content)


def _of_picture(content: bytes) -> Iterator[Image.Image]:
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            for number, frame in enumerate(ImageSequence.Iterator(picture)):
                _check(number, *frame.size)
                yield ImageOps.exif_transpose(frame).convert("L")
    except ScanError:
        raise
    except Exception as error:  # whatever a decoder stumbles over, the file cannot be read
        raise ScanError("文件不是完整的PDF或者图片（JPEG、PNG、TIFF、WEBP、BMP），无法读取") from error


def _of_pdf(content: bytes) -> Iterator[Image.Image]:
    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
        except pypdfium2.PdfiumError as error:
            raise ScanError("PDF文件已损坏或者设有密码，无法读取") from error
    try:
        for number in range(count):
            yield _page_of(document, number)
    finally:
        with _PDFIUM:
            document.close()


def _page_of(document, number: int) -> Image.Image:
    with _PDFIUM:
        try:
            page = document[number]
            scale = LONG_SIDE / max(*page.get_size(), 1)
            _check(number, *(side * scale for side in page.get_size()))
            return page.render(scale=scale, grayscale=True).to_pil().convert("L")
        except pypdfium2.PdfiumError as error:
            raise ScanError(f"PDF文件第{number + 1}页已损坏，无法读取") from error


def _check(number: int, width: float, height: float) -> None:
    if number >= MAX_PAGES:
        raise ScanError(f"文件超过{MAX_PAGES}页，请分开上传")
    if width * height > MAX_PIXELS:
        raise ScanError(f"第{number + 1}页有{width * height / 1e6:.0f}百万像素，超过{MAX_PIXELS // 1_000_000}百万像素")
