"""Small copies of pictures, and what is left alone."""

import io
import struct
import zlib

import pytest
from evidence import pictures
from files import picture, with_long_exif
from PIL import Image


def of(content):
    return io.BytesIO(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF"])
def test_a_copy_is_a_small_jpeg(kind):
    out = io.BytesIO()
    Image.new("RGB", (800, 400), (10, 200, 30)).save(out, kind)
    small = Image.open(of(pictures.copy(out, 100)))
    assert (small.format, small.size) == ("JPEG", (100, 50))


def test_a_copy_stands_upright_and_says_nothing_of_place_or_device():
    turned = picture(size=(80, 40), main_112=6)
    small = Image.open(of(pictures.copy(of(turned), 40)))
    assert small.size == (20, 40)
    assert not small.getexif()


def test_the_same_picture_gives_the_same_copy():
    assert pictures.copy(of(picture()), 32) == pictures.copy(of(picture()), 32)


def test_what_is_clear_lies_on_white():
    out = io.BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert Image.open(of(pictures.copy(out, 20))).getpixel((5, 5)) == (255, 255, 255)


def bomb(side):
    """Give the head of a PNG that says it has ``side`` times ``side`` pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    data = b"IDAT" + zlib.compress(b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part)) for part in (chunk, data)
    )


@pytest.mark.filterwarnings("ignore:Image size")
@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8\xff\xe0 no picture", b"MZ", b"<svg/>", b"\x89PNG\r\n\x1a\n", bomb(60_000), bomb(12_000)],
)
def test_what_is_no_picture_or_too_large_is_left_alone(content):
    assert pictures.size(of(content)) is None
    assert pictures.copy(of(content), 100) is None


@pytest.mark.filterwarnings("ignore:Image size")
def test_the_largest_picture_is_still_one():
    assert pictures.size(of(bomb(10_954))) == (10_954, 10_954)
    assert pictures.size(of(bomb(10_955))) is None


def test_a_picture_cut_short_gives_no_copy():
    whole = picture(size=(900, 900))
    assert pictures.size(of(whole[: len(whole) // 2])) == (900, 900)
    assert pictures.copy(of(whole[: len(whole) // 2]), 10) is None


def test_ten_megabytes_of_exif_do_not_hide_the_picture():
    assert pictures.copy(of(with_long_exif()), 10)
