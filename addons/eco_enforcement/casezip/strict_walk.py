"""Walks an exported case file from its first byte to its last, comparing every byte with what it must be."""

from __future__ import annotations

import hashlib
import zlib
from typing import NamedTuple

from .anchors import check_documents, check_evidence
from .faults import CHUNK, JOURNAL, MANIFEST, MAX_MARKUP, MAX_TEXT, ROOTS, SENT_IN, Fault
from .journal import read_journal
from .manifest import Manifest, read_manifest
from .roots import check_roots
from .ziprecords import HEADER_SIZE, LOCAL, central_header, end_records, local_header, promised

END = "ZIP结尾"


class Report(NamedTuple):
    """What a whole case file holds; ``covered`` is how many events a daily root seals, ``digest`` that of the export."""

    manifest: Manifest
    events: list
    documents: int
    covered: int
    places: dict  # path -> where its bytes begin

    @property
    def digest(self) -> str:
        """The digest of the last event: whoever knows it from the exporting body knows the whole file."""
        return self.events[-1].digest


class Walk:
    """One pass over ``stream``, which need not be seekable. Holds manifest, journal and roots in memory, no other file."""

    def __init__(self, stream):
        self.stream, self.position, self.written, self.places = stream, 0, [], {}
        self.contents_whole = False  # every listed file stands in its place with the bytes it must have

    def report(self) -> Report:
        """Return what the file holds; ``Fault`` at the first byte that is not what it must be."""
        text = self._entry(MANIFEST)
        manifest = read_manifest(text)
        events = read_journal(self._entry(JOURNAL), manifest, hashlib.sha256(text).hexdigest())
        covered = None
        for listed in manifest.files:
            kept = self._entry(listed.path, listed)
            if listed.path == ROOTS:
                covered = check_roots(kept, events, manifest.about["case"]["uid"])
        if covered is None:
            raise Fault(ROOTS, "清单中没有日根")
        documents = check_documents(events, manifest)
        check_evidence(events, manifest)
        self.contents_whole = True
        self._directory()
        return Report(manifest, events, documents, covered, self.places)

    def _entry(self, name: str, listed=None) -> bytes:
        """Check one entry; return its bytes where they are looked into, else ``b""``."""
        offset = self.position
        crc, size = self._header(name)
        if listed is not None and size != listed.size:
            raise Fault(name, f"长度为{size}字节，清单上为{listed.size}字节")
        if (listed is None or name == ROOTS) and size > MAX_TEXT:
            raise Fault(name, f"超过{MAX_TEXT}字节，不予读取")
        self.places[name] = self.position
        check, sha256, kept = self._content(name, size, keep=listed is None or looked_into(name))
        if listed is not None and sha256 != listed.sha256:
            raise Fault(name, "内容与清单上的哈希值不符")
        if check != crc:
            raise Fault(name, "内容与校验值不符")
        if kept and name.endswith(".xml"):
            check_markup(name, kept)
        self.written.append((name, size, crc, offset))
        return kept

    def _header(self, name: str) -> tuple:
        raw = self._take(HEADER_SIZE, name)
        crc, size, _name, extra = promised(raw)
        raw += self._take(len(name.encode()) + (20 if extra == 20 else 0), name)
        if extra == 20:
            size = int.from_bytes(raw[-8:], "little")
        if raw != local_header(name, size, crc):
            raise Fault(name, "压缩包内的文件头被改动，或者此处不是该文件")
        return crc, size

    def _content(self, name: str, size: int, keep: bool) -> tuple:
        crc, sha256, kept = 0, hashlib.sha256(), []
        if keep and size > (MAX_MARKUP if name.endswith(".xml") else MAX_TEXT):
            raise Fault(name, "过大，不予读取")
        while size:
            chunk = self._take(min(size, CHUNK), name)
            crc = zlib.crc32(chunk, crc)
            sha256.update(chunk)
            size -= len(chunk)
            if keep:
                kept.append(chunk)
        return crc, sha256.hexdigest(), b"".join(kept)

    def _directory(self) -> None:
        start = self.position
        for name, size, crc, offset in self.written:
            expected = central_header(name, size, crc, offset)
            record = self._take(len(expected), name)
            if record.startswith(LOCAL):
                raise Fault(self._unlisted(record), "清单上没有此件")
            if record != expected:
                raise Fault(name, "压缩包目录中的记录被改动")
        expected = end_records(len(self.written), start, self.position - start)
        if self._take(len(expected), END) != expected:
            raise Fault(END, "结尾记录被改动")
        if self.stream.read(1):
            raise Fault(END, "结尾之后还有内容")

    def _unlisted(self, record: bytes) -> str:
        """Return the name of an entry that stands behind the last of the manifest; ``record`` is how it begins."""
        length = promised(record)[2]
        raw = record[HEADER_SIZE:] + self._take(max(0, min(length, 240) + HEADER_SIZE - len(record)), END)
        return raw[:length].decode(errors="replace")

    def _take(self, size: int, name: str) -> bytes:
        data = self.stream.read(size)
        while len(data) < size:
            more = self.stream.read(size - len(data))
            if not more:
                raise Fault(name, "文件在此处中断")
            data += more
        self.position += size
        return data


def looked_into(name: str) -> bool:
    """Tell whether the bytes of the file ``name`` are looked into, not only hashed.

    What somebody sent in is kept as it came, whatever it is: nobody reads it as markup.
    """
    return name == ROOTS or (name.endswith(".xml") and not name.startswith(SENT_IN))


def check_markup(name: str, raw: bytes) -> None:
    """Refuse XML that could unfold into more than it is: a document type, an entity, another encoding."""
    try:
        text = raw.decode().lower()
    except UnicodeError:
        raise Fault(name, "不是UTF-8编码的文本") from None
    if "<!doctype" in text or "<!entity" in text:
        raise Fault(name, "XML带有文档类型或者实体定义，不予接受")
