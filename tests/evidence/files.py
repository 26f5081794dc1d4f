"""Files as they come in, made on the spot: pictures with EXIF, and files that try to do harm."""

import io
import struct
import zipfile

from PIL import Image

EXIF_IFD, GPS_IFD = 0x8769, 0x8825


def exif(**changes):
    """Give EXIF of a phone in the fields of 西吴街道, with ``changes`` of tags by their number in hexadecimal."""
    made = Image.Exif()
    made[0x010F], made[0x0110] = "示范".encode().decode("utf-8"), "X-1"
    shot, place = made.get_ifd(EXIF_IFD), made.get_ifd(GPS_IFD)
    shot[0x9003], shot[0x9011] = "2026:10:12 15:20:30", "+08:00"
    place.update({1: "N", 2: (34.0, 18.0, 36.0), 3: "E", 4: (108.0, 30.0, 0.0), 31: 4.5})
    for name, value in changes.items():
        group, tag = name.split("_")
        {"main": made, "shot": shot, "place": place}[group][int(tag, 16)] = value
    return made


def picture(kind="JPEG", size=(64, 48), **changes):
    """Give the bytes of a picture of ``kind`` with that EXIF."""
    out = io.BytesIO()
    Image.new("RGB", size, (40, 120, 60)).save(out, kind, exif=exif(**changes))
    return out.getvalue()


def plain(kind="JPEG"):
    """Give the bytes of a picture without EXIF."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48)).save(out, kind)
    return out.getvalue()


def with_long_exif(megabytes=10):
    """Give a JPEG with that much EXIF, cut into as many segments as that takes."""
    segment = b"Exif\x00\x00" + b"II*\x00" + b"\x00" * 65000
    marked = b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment
    return b"\xff\xd8" + marked * (megabytes * (1 << 20) // len(marked)) + plain()[2:]


def packed(**entries):
    """Give a ZIP; ``__`` in a name stands for a stroke, and ``_dot_`` for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in entries.items():
            made.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()
