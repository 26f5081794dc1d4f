"""A QR code as an SVG picture, to stand in a page, as a PNG, and as its modules."""

import struct
import zlib
from functools import lru_cache

import zxingcpp

MARGIN = 4  # modules left white around the code, as ISO/IEC 18004 asks
PNG_SCALE = 6  # pixels a module


@lru_cache(maxsize=8)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of the code for ``text`` (ASCII) from the top, true where a module is dark."""
    code = zxingcpp.create_barcode(text, zxingcpp.QRCode, ec_level="M")
    picture = memoryview(code.to_image(scale=1, add_quiet_zones=False)).tolist()
    return tuple(tuple(shade == 0 for shade in row) for row in picture)


def svg(text: str) -> str:
    """Return the SVG element of the code for ``text`` (ASCII); it takes the size its page gives it."""
    rows = modules(text)
    dark = "".join(
        f"M{x + MARGIN} {y + MARGIN}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark
    )
    whole = len(rows) + 2 * MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" role="img" shape-rendering="crispEdges">'
        f'<rect width="{whole}" height="{whole}" fill="#fff"/><path d="{dark}" fill="#000"/></svg>'
    )


def png(text: str) -> bytes:
    """Return the code for ``text`` (ASCII) as a black and white PNG without margin; same text, same bytes."""
    rows = modules(text)
    lines = bytearray()
    for row in rows:
        bits = "".join("01"[not is_dark] * PNG_SCALE for is_dark in row)
        bits += "1" * (-len(bits) % 8)
        line = b"\0" + int(bits, 2).to_bytes(len(bits) // 8, "big")
        lines += line * PNG_SCALE
    side = len(rows) * PNG_SCALE
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(lines))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
