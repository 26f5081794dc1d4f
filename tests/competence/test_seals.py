"""The image of a seal is judged by its content."""

import struct
import zlib

import pytest
from competence.seals import LIMIT, image_fault


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width=200, height=200, extra=b""):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * (width + 1) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(100, 100), (3000, 3000), (100, 3000)])
def test_sides_within_the_border_pass(width, height):
    assert image_fault(png(width, height)) == ""


@pytest.mark.parametrize(("width", "height"), [(99, 200), (200, 3001), (0, 0)])
def test_other_sides_are_refused(width, height):
    assert "像素" in image_fault(png(width, height))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "没有上传"),
        (b"\xff\xd8\xff\xe0JFIF", "PNG格式"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG格式"),
        (b"\x89PNG\r\n\x1a\n", "已损坏"),
        (png()[:-4], "已损坏"),
        (png()[:60], "已损坏"),
        (png() + b"PK\x03\x04", "已损坏"),
        (png().replace(b"IDAT", b"IDAX"), "已损坏"),
        (png(extra=chunk(b"IHDR", b"\0" * 13)), "已损坏"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"") + chunk(b"IDAT", b"") + chunk(b"IEND", b""), "已损坏"),
        (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0" * 13) + chunk(b"IEND", b""), "已损坏"),
        (png(extra=chunk(b"tEXt", b"x" * LIMIT)), "不得超过512KB"),
    ],
)
def test_everything_else_is_refused(content, word):
    assert word in image_fault(content)


def test_the_size_border():
    room = LIMIT - len(png(extra=chunk(b"tEXt", b"")))
    assert image_fault(png(extra=chunk(b"tEXt", b"x" * room))) == ""
    assert "512KB" in image_fault(png(extra=chunk(b"tEXt", b"x" * (room + 1))))
