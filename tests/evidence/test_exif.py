"""EXIF is read where it is in order, and never does harm."""

import io
import random
from datetime import datetime

import pytest
from evidence.exif import MAX_TEXT, Exif, Found, read
from files import exif, picture, plain, with_long_exif


def of(content):
    """Read the EXIF of these bytes."""
    return read(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_time_place_and_device_are_read(kind):
    found = of(picture(kind))
    assert found.found is Found.READ
    assert (found.taken_at, found.offset) == (datetime(2026, 10, 12, 15, 20, 30), "+08:00")
    assert (found.latitude, found.longitude) == (pytest.approx(34.31), pytest.approx(108.5))
    assert (found.accuracy, found.model) == (4.5, "X-1")


def test_heic_is_read_by_its_mark():
    data = exif().tobytes()
    found = of(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 500 + (data if data[:4] == b"Exif" else b"Exif\0\0" + data))
    assert found.model == "X-1"


def test_south_and_west_are_negative():
    found = of(picture(place_1="S", place_3="W"))
    assert (found.latitude, found.longitude) == (pytest.approx(-34.31), pytest.approx(-108.5))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_without_exif_says_so(kind):
    assert of(plain(kind)) == Exif(Found.NONE)


@pytest.mark.parametrize(
    "changes",
    [
        {"place_2": (91.0, 0.0, 0.0)},
        {"place_4": (180.0, 0.0, 1.0)},
        {"place_1": "X"},
        {"place_2": (34.0, 18.0)},
    ],
)
def test_an_impossible_position_is_none(changes):
    found = of(picture(**changes))
    assert (found.found, found.latitude, found.longitude, found.accuracy) == (Found.READ, None, None, None)


@pytest.mark.parametrize("edge", [90.0, 0.0])
def test_the_poles_and_the_equator_are_positions(edge):
    assert of(picture(place_2=(edge, 0.0, 0.0))).latitude == edge


@pytest.mark.parametrize("words", ["2026:13:40 99:00:00", "昨天", "", "0000:00:00 00:00:00"])
def test_an_impossible_time_is_none(words):
    assert of(picture(shot_9003=words)).taken_at is None


@pytest.mark.parametrize("words", ["8", "+08-00", "+8:00", "+٠٨:00", "<b>abc"])
def test_an_impossible_offset_is_empty(words):
    assert of(picture(shot_9011=words)).offset == ""


def test_a_name_of_a_device_is_one_short_printable_line():
    found = of(picture(main_110=b"Phone\n\x07 1" + b"x" * 500))
    assert found.model == ("Phone 1" + "x" * 500)[:MAX_TEXT]


def test_ten_megabytes_of_exif_are_not_read():
    assert of(with_long_exif()) == Exif(Found.UNREADABLE)


def test_a_long_chunk_is_not_read():
    long = (1 << 20).to_bytes(4, "big") + b"eXIf" + b"\x00" * 100
    assert of(b"\x89PNG\r\n\x1a\n" + long) == Exif(Found.UNREADABLE)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00\x00", b"MZ" + b"\x00" * 99, b"\xff" * 9])
def test_what_is_no_picture_has_no_exif(content):
    assert of(content).found in (Found.NONE, Found.UNREADABLE)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_spoilt_exif_never_raises(kind):
    whole, chance = picture(kind), random.Random(4)
    for _trial in range(700):
        spoilt = bytearray(whole[: chance.randrange(20, len(whole))])
        for _byte in range(chance.randrange(1, 12)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        assert isinstance(of(bytes(spoilt)), Exif)
