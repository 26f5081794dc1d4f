"""What the camera wrote into a picture: when, where, with which device (EXIF), read within fixed bounds.

At most ``SEARCHED`` bytes of the file and ``MAX_EXIF`` bytes of EXIF are looked at, and no picture is decoded. What
cannot be read is reported as such; it never raises. The camera's word is what it is: a clock set wrong, or a position
written by hand, look like any other.
"""

import struct
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO

from PIL import Image

SEARCHED = 1 << 20  # bytes of the file in which EXIF is looked for
MAX_EXIF = 1 << 16  # a JPEG holds at most this much in one segment
MAX_TEXT = 80  # characters of a name of a device

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL, _CHANGED = 0x010F, 0x0110, 0x0132
_TAKEN, _OFFSET = 0x9003, 0x9011
_LATITUDE, _LONGITUDE, _ERROR = (1, 2), (3, 4), 31
# What Pillow raises on EXIF that is not in order.
_BROKEN = (
    *(ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, ArithmeticError),
    *(struct.error, SyntaxError, EOFError, OSError, UnicodeError, RuntimeError),
)


class Found(StrEnum):
    """How the reading ended."""

    READ = "read"
    NONE = "none"  # the file has no EXIF
    UNREADABLE = "unreadable"  # there is EXIF, and it is not in order or too long


@dataclass(frozen=True, slots=True)
class Exif:
    """What was read. ``taken_at`` is the device's own wall clock; ``offset`` its distance from UTC, as +08:00, where
    the device wrote it. Degrees are WGS 84, south and west negative; ``accuracy`` in metres."""

    found: Found
    taken_at: datetime | None = None
    offset: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None
    make: str = ""
    model: str = ""


def read(file: BinaryIO) -> Exif:
    """Return what the EXIF of ``file``, a picture, says; ``file`` must be able to seek."""
    file.seek(0)
    head = file.read(SEARCHED)
    try:
        data = _segment(head)
        if data is None:
            return Exif(Found.NONE)
        return _parsed(data)
    except _BROKEN:
        return Exif(Found.UNREADABLE)


def _segment(head: bytes) -> bytes | None:
    """Give the EXIF of a JPEG, PNG, WebP or HEIC without its mark, ``None`` where there is none.

    Raises ``ValueError`` where it is longer than is read.
    """
    if head.startswith(b"\xff\xd8"):
        return _in_jpeg(head)
    if head.startswith(b"\x89PNG"):
        return _in_chunks(head, 8, b"eXIf", big=True)
    if head.startswith(b"RIFF"):
        return _in_chunks(head, 12, b"EXIF", big=False)
    if head[4:8] == b"ftyp":
        at = max(head.find(b"Exif\x00\x00II*\x00"), head.find(b"Exif\x00\x00MM\x00*"))
        return head[at + 6 : at + 6 + MAX_EXIF] if at >= 0 else None
    return None


def _in_jpeg(head: bytes) -> bytes | None:
    at, found = 2, None
    while at + 4 <= len(head) and head[at] == 0xFF and head[at + 1] not in (0xDA, 0xD9):
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        if length < 2:
            raise ValueError("a segment without a length")
        if head[at + 1] == 0xE1 and head[at + 4 : at + 10] == b"Exif\x00\x00":
            if found is not None:
                raise ValueError("EXIF over several segments")
            found = head[at + 10 : at + 2 + length]
        at += 2 + length
    return found


def _in_chunks(head: bytes, at: int, name: bytes, big: bool) -> bytes | None:
    """Look for the chunk ``name`` of a PNG (length, name, data, sum) or of a WebP (name, length, data)."""
    order = "big" if big else "little"
    while at + 8 <= len(head):
        first, second = head[at : at + 4], head[at + 4 : at + 8]
        called, length = (second, int.from_bytes(first, order)) if big else (first, int.from_bytes(second, order))
        if called == name:
            if length > MAX_EXIF:
                raise ValueError("EXIF too long")
            return head[at + 8 : at + 8 + length].removeprefix(b"Exif\x00\x00")
        at += 8 + length + (4 if big else length % 2)
    return None


def _parsed(data: bytes) -> Exif:
    read_ = Image.Exif()
    read_.load(b"Exif\x00\x00" + data)
    main, shot, place = dict(read_), read_.get_ifd(_EXIF_IFD), read_.get_ifd(_GPS_IFD)
    latitude, longitude = _degrees(place, *_LATITUDE, 90), _degrees(place, *_LONGITUDE, 180)
    known = latitude is not None and longitude is not None
    return Exif(
        Found.READ,
        _moment(shot.get(_TAKEN) or main.get(_CHANGED)),
        _offset(shot.get(_OFFSET)),
        latitude if known else None,
        longitude if known else None,
        _metres(place.get(_ERROR)) if known else None,
        _text(main.get(_MAKE)),
        _text(main.get(_MODEL)),
    )


def _text(value: object) -> str:
    """Give a text as it may be shown: printable, in one line, not long."""
    words = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")
    return "".join(char for char in words if char.isprintable())[:MAX_TEXT].strip()


def _moment(value: object) -> datetime | None:
    try:
        return datetime.strptime(_text(value), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None


def _offset(value: object) -> str:
    words = _text(value)
    fits = len(words) == 6 and words[0] in "+-" and words[3] == ":" and (words[1:3] + words[4:]).isascii()
    return words if fits and (words[1:3] + words[4:]).isdigit() else ""


def _degrees(place: dict, side: int, value: int, most: int) -> float | None:
    """Reckon degrees, minutes and seconds into degrees; ``None`` where one of them is missing or impossible."""
    parts, half = place.get(value), _text(place.get(side)).upper()
    if not isinstance(parts, tuple) or len(parts) != 3 or half not in ("N", "S", "E", "W"):
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    whole = degrees + minutes / 60 + seconds / 3600
    if not 0 <= whole <= most:  # also of what is not a number
        return None
    return -whole if half in ("S", "W") else whole


def _metres(value: object) -> float | None:
    try:
        metres = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ArithmeticError):
        return None
    return round(metres, 1) if 0 <= metres <= 1e6 else None
