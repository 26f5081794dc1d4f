"""Small copies of a picture for screens and for paper: derived each time, never put in the place of the original."""

import io
from typing import BinaryIO

from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")  # what is decoded at all
MAX_PIXELS = 120_000_000  # more than any telephone takes: a bomb is not defused, it is left alone
QUALITY = 82
# What Pillow raises on a picture that is none.
_BROKEN = (
    *(ValueError, TypeError, KeyError, IndexError, OverflowError, ArithmeticError, AttributeError),
    *(SyntaxError, EOFError, OSError, MemoryError, RuntimeError, Image.DecompressionBombError),
)


def size(file: BinaryIO) -> tuple[int, int] | None:
    """Return width and height in pixels by the head of ``file``; ``None``: no picture that is ever decoded."""
    try:
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            wide, high = picture.size
    except _BROKEN:
        return None
    return (wide, high) if 0 < wide * high <= MAX_PIXELS else None


def copy(file: BinaryIO, side: int) -> bytes | None:
    """Return a JPEG of the picture, upright, no side longer than ``side``; ``None`` where it cannot be decoded.

    The same bytes give the same copy. It carries nothing of what the original says of itself.
    """
    if size(file) is None:
        return None
    try:
        file.seek(0)
        with Image.open(file, formats=FORMATS) as picture:
            picture.draft("RGB", (side, side))  # a JPEG is decoded no larger than is needed
            small = ImageOps.exif_transpose(picture)
            small.thumbnail((side, side))
            out = io.BytesIO()
            _on_white(small).save(out, "JPEG", quality=QUALITY)
    except _BROKEN:
        return None
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """Lay what is transparent on white, as paper is."""
    if picture.mode not in ("RGBA", "LA", "PA", "P"):
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
