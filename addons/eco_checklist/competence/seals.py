"""What the image of a seal (印章) must be: a whole PNG of a sensible size, whatever its file is called."""

import struct
import zlib

LIMIT = 512 * 1024  # bytes
SIDES = (100, 3000)  # pixels
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_LENGTH = 13


def image_fault(content: bytes) -> str:
    """Return what is wrong with the image of a seal, in Chinese; empty: nothing.

    The content is judged, not the name: signature, every chunk with its check sum, one header with sides
    within ``SIDES``, image data, an end, and nothing behind it.
    """
    if not content:
        return "没有上传印章图片"
    if len(content) > LIMIT:
        return f"印章图片为{len(content) // 1024}KB，不得超过{LIMIT // 1024}KB"
    if not content.startswith(_SIGNATURE):
        return "印章图片应为PNG格式（按文件内容判断，与扩展名无关）"
    chunks = _chunks(content)
    names = [name for name, _data in chunks]
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or b"IDAT" not in names or names.count(b"IHDR") != 1:
        return "印章图片不完整或者已损坏"
    if len(chunks[0][1]) != _HEADER_LENGTH:
        return "印章图片不完整或者已损坏"
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not all(SIDES[0] <= side <= SIDES[1] for side in (width, height)):
        return f"印章图片为{width}×{height}像素，每边应在{SIDES[0]}至{SIDES[1]}像素之间"
    return ""


def _chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Return the chunks of a PNG in order; a fault in one, or bytes behind the end, give a last one without name."""
    found, place = [], len(_SIGNATURE)
    while place < len(content):
        size = int.from_bytes(content[place : place + 4], "big")
        name, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + size]
        check = content[place + 8 + size : place + 12 + size]
        if len(check) != 4 or zlib.crc32(name + data) != int.from_bytes(check, "big") or b"IEND" in dict(found):
            return [*found, (b"", b"")]
        found.append((name, data))
        place += 12 + size
    return found or [(b"", b"")]
