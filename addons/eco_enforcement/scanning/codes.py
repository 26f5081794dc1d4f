"""The QR codes on the picture of a page, however it lies and however badly it was taken."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

SMALL = 2800  # pixels: a page whose longer side is shorter is also tried enlarged, another one made smaller
TURNS = (20, 45, 70)  # degrees: tried last, for codes that lie badly on the grid of pixels


def codes(page: Image.Image) -> frozenset[str]:
    """Return the texts of the QR codes on ``page`` (in grey); the first way of looking that finds any decides."""
    for view in _views(page):
        found = frozenset(code.text for code in zxingcpp.read_barcodes(view, formats=zxingcpp.QRCode) if code.valid)
        if found:
            return found
    return frozenset()


def _views(page: Image.Image) -> Iterator[Image.Image]:
    yield page
    clean = page.filter(ImageFilter.MedianFilter(3))
    yield clean
    plain = ImageOps.autocontrast(clean, cutoff=2)
    yield plain
    for factor in (2, 1.5) if max(page.size) < SMALL else (0.5, 0.7):
        yield plain.resize((int(page.width * factor), int(page.height * factor)), Image.Resampling.LANCZOS)
    yield plain.filter(ImageFilter.GaussianBlur(1.2))
    for degrees in TURNS:
        yield plain.rotate(degrees, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)
