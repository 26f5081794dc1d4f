"""The QR codes on the picture of a page, however it lies and however badly it was taken."""

from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter

LONGEST = 8000  # pixels, of an enlarged page
FILL = 235  # what a turned picture is filled up with: the grey of paper


def codes(page: Image.Image) -> frozenset[str]:
    """Return the texts of the QR codes on ``page`` (in grey); the first way of looking that finds any decides."""
    for view in _views(page):
        found = frozenset(code.text for code in zxingcpp.read_barcodes(view, formats=zxingcpp.QRCode) if code.valid)
        if found:
            return found
    return frozenset()


def _views(page: Image.Image) -> Iterator[Image.Image]:
    """Yield ``page`` as it is, then enlarged: a code whose modules are two or three pixels wide is read only so."""
    yield page
    twice = _enlarged(page, 2)
    yield twice
    yield twice.filter(ImageFilter.GaussianBlur(1)).rotate(30, expand=True, fillcolor=FILL)
    yield _enlarged(page, 3).filter(ImageFilter.GaussianBlur(2))


def _enlarged(page: Image.Image, factor: int) -> Image.Image:
    """Enlarge ``page`` by ``factor``, a large photograph by less: it is sharp enough."""
    factor = min(factor, max(1, LONGEST / max(page.size)))
    return page.resize((int(page.width * factor), int(page.height * factor)), Image.Resampling.BICUBIC)
