"""The one way in which an exported case file writes its ZIP records, byte for byte.

Entries are stored, not compressed; dated 1980-01-01; without comments, attributes or extra fields other than
ZIP64, which stand where a number does not fit and nowhere else. So names, sizes and checksums determine every
byte that is not content, and a reader compares instead of interpreting.
"""

from __future__ import annotations

import struct

LOCAL = b"PK\x03\x04"
_CENTRAL, _END, _END64, _LOCATOR = b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_FLAGS, _DAY = 0x0800, 0x21  # names in UTF-8; 1980-01-01
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
HEADER_SIZE = 30


def local_header(name: str, size: int, crc: int) -> bytes:
    """Return the record in front of the content of ``name``: ``size`` bytes with the checksum ``crc``."""
    extra = struct.pack("<HHQQ", 1, 16, size, size) if size >= _FULL32 else b""
    shown, raw = min(size, _FULL32), name.encode()
    fields = struct.pack(
        "<HHHHHIIIHH", _version(extra), _FLAGS, 0, 0, _DAY, crc, shown, shown, len(raw), len(extra)
    )  # fmt: skip
    return LOCAL + fields + raw + extra


def central_header(name: str, size: int, crc: int, offset: int) -> bytes:
    """Return the record of the directory for ``name``, whose local header stands at ``offset``."""
    large = ([size, size] if size >= _FULL32 else []) + ([offset] if offset >= _FULL32 else [])
    extra = struct.pack(f"<HH{len(large)}Q", 1, 8 * len(large), *large) if large else b""
    shown, raw, version = min(size, _FULL32), name.encode(), _version(extra)
    fields = struct.pack("<HHHHHHIII", version, version, _FLAGS, 0, 0, _DAY, crc, shown, shown)
    rest = struct.pack("<HHHHHII", len(raw), len(extra), 0, 0, 0, 0, min(offset, _FULL32))
    return _CENTRAL + fields + rest + raw + extra


def end_records(count: int, start: int, size: int) -> bytes:
    """Return what closes the file: a directory of ``count`` records, ``size`` bytes from ``start`` on."""
    out = b""
    if count >= _FULL16 or start >= _FULL32 or size >= _FULL32:
        out += _END64 + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, start)
        out += _LOCATOR + struct.pack("<IQI", 0, start + size, 1)
    shown = min(count, _FULL16)
    return out + _END + struct.pack("<HHHHIIH", 0, 0, shown, shown, min(size, _FULL32), min(start, _FULL32), 0)


def promised(header: bytes) -> tuple[int, int, int, int]:
    """Read from the first 30 bytes of a local header: checksum, size, length of the name, length of the extra field."""
    crc, _packed, size, name, extra = struct.unpack("<IIIHH", header[14:HEADER_SIZE])
    return crc, size, name, extra


def _version(extra: bytes) -> int:
    return 45 if extra else 20
