"""What a file really is, by its own bytes, beside what its name and its sender say it is.

A file that is not what it says is kept as it came: that it lies may itself be a fact. It is marked, and whatever it
is, nothing here or elsewhere opens, runs or unpacks it.
"""

import re
import zipfile
from dataclasses import dataclass
from os import SEEK_END
from typing import BinaryIO

HEAD = 4096  # bytes looked at from the beginning
TAIL = 1 << 16  # bytes from the end in which the directory of a ZIP is looked for
MAX_DIRECTORY = 1 << 20  # bytes of a ZIP's directory that are read: a longer one is not listed
MAX_OLE = 8 << 20  # bytes of an old Office file in which macros are looked for

# Bytes at the beginning -> type.
SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"fLaC", "audio/flac"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole"),
    (b"MZ", "application/x-executable"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"#!", "text/x-script"),
)
# The brand of a box file (ISO 14496-12) -> type; any other brand is a film.
BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"mif1", b"msf1", b"hevc"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    b"qt  ": "video/quicktime",
    **dict.fromkeys((b"M4A ", b"M4B "), "audio/mp4"),
    **dict.fromkeys((b"3gp4", b"3gp5", b"3gp6", b"3g2a"), "video/3gpp"),
}
RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_OFFICE = "application/vnd.openxmlformats-officedocument."
# A name in the directory of a ZIP -> what the ZIP is.
PARTS = (
    ("word/document.xml", _OFFICE + "wordprocessingml.document"),
    ("xl/workbook.xml", _OFFICE + "spreadsheetml.sheet"),
    ("ppt/presentation.xml", _OFFICE + "presentationml.presentation"),
    ("OFD.xml", "application/ofd"),
    ("AndroidManifest.xml", "application/vnd.android.package-archive"),
)
EXECUTABLE = frozenset({"application/x-executable", "text/x-script", "application/vnd.android.package-archive"})
ACTIVE = frozenset({"text/html", "image/svg+xml", "application/xml"})
ARCHIVES = frozenset({"application/zip", "application/vnd.rar", "application/x-7z-compressed", "application/gzip"})
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/tiff", "image/bmp", "image/gif"})
UNKNOWN = "application/octet-stream"

# The end of a name -> the types that a file of that name may be.
_NAMED = {
    "jpg": {"image/jpeg"},
    "jpeg": {"image/jpeg"},
    "png": {"image/png"},
    "gif": {"image/gif"},
    "webp": {"image/webp"},
    "heic": {"image/heic"},
    "bmp": {"image/bmp"},
    "tif": {"image/tiff"},
    "tiff": {"image/tiff"},
    "pdf": {"application/pdf"},
    "mp4": {"video/mp4"},
    "mov": {"video/quicktime", "video/mp4"},
    "3gp": {"video/3gpp", "video/mp4"},
    "avi": {"video/x-msvideo"},
    "webm": {"video/webm"},
    "mkv": {"video/webm"},
    "wav": {"audio/wav"},
    "mp3": {"audio/mpeg"},
    "m4a": {"audio/mp4", "video/mp4"},
    "amr": {"audio/amr"},
    "ogg": {"audio/ogg"},
    "docx": {_OFFICE + "wordprocessingml.document"},
    "xlsx": {_OFFICE + "spreadsheetml.sheet"},
    "pptx": {_OFFICE + "presentationml.presentation"},
    "docm": {_OFFICE + "wordprocessingml.document"},
    "xlsm": {_OFFICE + "spreadsheetml.sheet"},
    "ofd": {"application/ofd"},
    "doc": {"application/x-ole"},
    "xls": {"application/x-ole"},
    "ppt": {"application/x-ole"},
    "zip": {"application/zip"},
    "rar": {"application/vnd.rar"},
    "7z": {"application/x-7z-compressed"},
    "svg": {"image/svg+xml"},
    "html": {"text/html"},
    "xml": {"application/xml", "image/svg+xml"},
    "txt": {"text/plain"},
    "csv": {"text/plain"},
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is: its type, whether its name says so too, and the marks of what may be dangerous in it."""

    mimetype: str
    as_named: bool
    marks: tuple[str, ...] = ()  # of: executable, active, archive, macros, unlisted


def sniff(file: BinaryIO, name: str) -> Kind:
    """Return what ``file`` is; ``name`` is what its sender calls it. ``file`` must be able to seek."""
    file.seek(0)
    head = file.read(HEAD)
    mimetype, marks = _by_signature(head), []
    if mimetype == "application/zip":
        mimetype, marks = _inside_zip(file)
    elif mimetype == "application/x-ole":
        file.seek(0)
        if "_VBA_PROJECT".encode("utf-16-le") in file.read(MAX_OLE):
            marks.append("macros")
    groups = (("executable", EXECUTABLE), ("active", ACTIVE), ("archive", ARCHIVES))
    marks += [mark for mark, kinds in groups if mimetype in kinds]
    return Kind(mimetype, _as_named(mimetype, name), tuple(marks))


def _by_signature(head: bytes) -> str:
    for start, mimetype in SIGNATURES:
        if head.startswith(start):
            return mimetype
    if head[4:8] == b"ftyp":
        return BRANDS.get(head[8:12], "video/mp4")
    if head[:4] == b"RIFF":
        return RIFF.get(head[8:12], UNKNOWN)
    if head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return "audio/mpeg"
    return _text(head)


def _text(head: bytes) -> str:
    """Tell text by what it begins with; what has a zero byte in it is none."""
    if not head or b"\x00" in head:
        return UNKNOWN
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.search(rb"<svg[\s>]", start):
        return "image/svg+xml"
    if start.startswith((b"<!doctype html", b"<html", b"<script", b"<head", b"<body", b"<iframe")):
        return "text/html"
    if start.startswith((b"<?xml", b"<!doctype", b"<!entity")):
        return "application/xml"
    for charset in ("utf-8", "gb18030"):
        try:
            # A character may be cut at the end of what was read.
            head[: HEAD - 4].decode(charset)
        except UnicodeDecodeError:
            continue
        return "text/plain"
    return UNKNOWN


def _inside_zip(file: BinaryIO) -> tuple[str, list[str]]:
    """Tell what a ZIP is by the names in its directory; nothing in it is unpacked."""
    if not _directory_is_short(file):
        return "application/zip", ["unlisted"]
    try:
        names = set(zipfile.ZipFile(file).namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, UnicodeError, IndexError):
        return "application/zip", ["unlisted"]
    marks = ["macros"] if any(name.lower().endswith("vbaproject.bin") for name in names) else []
    return next((mimetype for part, mimetype in PARTS if part in names), "application/zip"), marks


def _directory_is_short(file: BinaryIO) -> bool:
    file.seek(0, SEEK_END)
    file.seek(max(0, file.tell() - TAIL))
    tail = file.read(TAIL)
    at = tail.rfind(b"PK\x05\x06")
    return at >= 0 and int.from_bytes(tail[at + 12 : at + 16], "little") <= MAX_DIRECTORY


def _as_named(mimetype: str, name: str) -> bool:
    """Tell whether a file called ``name`` may be of ``mimetype``; a name that says nothing is no lie."""
    stem, dot, end = name.rpartition(".")
    allowed = _NAMED.get(end.lower()) if dot and stem else None
    return allowed is None or mimetype in allowed
