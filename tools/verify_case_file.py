#!/usr/bin/env python3
"""核验案卷导出包是否完整：python3 verify_case_file.py 案卷.zip

Verifies an exported case file. Python 3.9 or later, nothing else; no network. Exit code 0: whole; 1: not whole,
the first entry that is not is named; 2: not a case file. Joined by scripts/join_verifier.py; do not edit here.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import operator
import re
import stat
import struct
import sys
import zipfile
import zlib
from datetime import datetime, timedelta
from typing import NamedTuple

FORMAT, VERSION = "eco-case-file", 1
MANIFEST, JOURNAL, ROOTS = "manifest.json", "journal.jsonl", "roots.jsonl"
TAKEN = "take_evidence"  # the act of an event that says which files of evidence came in
EXPORTED = "export_file"  # the act of the event that seals the manifest into the journal
SENT_IN = ("evidence/", "scans/")  # where files of others stand

MAX_TEXT = 64 << 20  # bytes of manifest, journal, roots: these alone are held in memory
MAX_FILES = 100_000
MAX_MARKUP = 16 << 20  # bytes of one document as XML
CHUNK = 1 << 20


class NotACaseFile(Exception):
    """The bytes are no exported case file at all; the text says why, in Chinese."""


class Fault(Exception):
    """The file is not whole: ``entry`` is the first that does not hold, ``problem`` says what is wrong with it.

    ``seq`` is the number of the event where the entry is the journal, else 0.
    """

    def __init__(self, entry: str, problem: str, seq: int = 0):
        super().__init__(f"{entry}：{problem}")
        self.entry, self.problem, self.seq = entry, problem, seq


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


def read_object(raw: bytes, entry: str, seq: int = 0) -> dict:
    """Return the object that ``raw`` spells; ``Fault`` of ``entry`` for anything written in any other way.

    That the text is the one way also rules out double keys, another encoding, NaN and stray bytes.
    """
    try:
        value = json.loads(raw.decode(), parse_float=_refuse, parse_constant=_refuse, parse_int=_integer)
        same = spelt(value) == raw if isinstance(value, dict) else False
    except UnicodeError:
        raise Fault(entry, "不是UTF-8编码的文本", seq) from None
    except RecursionError:
        raise Fault(entry, "JSON嵌套过深", seq) from None
    except ValueError:
        raise Fault(entry, "不是合法的JSON", seq) from None
    if not same:
        raise Fault(entry, "不是规范写法的JSON对象（键重复、次序、空白或者转义有出入）", seq)
    return value


def spelt(value: dict) -> bytes:
    """Write ``value`` in the one way."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _refuse(text):
    raise ValueError(text)


def _integer(text):
    if len(text) > 20:
        raise ValueError(text)
    return int(text)


_HEX = re.compile(r"[0-9a-f]{64}")
_PART = re.compile(r'[^\x00-\x1f\x7f/\\:*?"<>|]{1,120}')
TEXTS = frozenset({"day", "key", "mimetype", "number", "path", "section", "sha256", "title", "volume"})


class Listed(NamedTuple):
    """A file as the manifest lists it."""

    path: str
    size: int
    sha256: str
    title: str


class Manifest(NamedTuple):
    """The manifest as read: ``about`` is the whole object, ``digests`` those of the events before the export."""

    about: dict
    files: list
    digests: list


def read_manifest(raw: bytes) -> Manifest:
    """Read and check the manifest by itself; nothing is compared with other entries yet."""
    about = read_object(raw, MANIFEST)
    if about.get("format") != FORMAT:
        raise NotACaseFile("manifest.json没有案卷导出包的标记")
    if about.get("version") != VERSION:
        raise Fault(MANIFEST, f"格式版本为{str(about.get('version'))[:20]}，本程序只识别版本{VERSION}")
    if set(about) != {"case", "exported", "files", "format", "journal", "version"}:
        raise Fault(MANIFEST, "项目不全或者有多余的项目")
    if not all(isinstance(about[name], dict) and _plain(about[name]) for name in ("case", "exported")):
        raise Fault(MANIFEST, "案件或者导出情况写法不对")
    if not about["case"].get("uid"):
        raise Fault(MANIFEST, "没有案件标识")
    return Manifest(about, _listed(about["files"]), _digests(about["journal"]))


def is_safe(path: str) -> bool:
    """Tell whether ``path`` can be unpacked on any machine: relative, no way upwards, no strange characters."""
    parts = path.split("/")
    fits = len(path.encode(errors="replace")) <= 240
    return fits and all(_PART.fullmatch(part) and part == part.strip(" .") for part in parts)


def _listed(files: object) -> list:
    if not isinstance(files, list) or len(files) > MAX_FILES:
        raise Fault(MANIFEST, f"文件清单写法不对，或者超过{MAX_FILES}件")
    out, seen = [], {MANIFEST, JOURNAL}
    for number, item in enumerate(files, 1):
        if not _is_item(item):
            raise Fault(MANIFEST, f"文件清单第{number}件写法不对")
        path = item["path"]
        if not is_safe(path):
            raise Fault(MANIFEST, f"文件清单第{number}件的路径不安全：{path[:80]!r}")
        if path.lower() in seen:
            raise Fault(MANIFEST, f"文件清单第{number}件的路径重复：{path}")
        seen.add(path.lower())
        out.append(Listed(path, item["size"], item["sha256"], item["title"]))
    return out


def _is_item(item: object) -> bool:
    if not isinstance(item, dict) or set(item) != TEXTS | {"size"} or type(item["size"]) is not int:
        return False
    return 0 <= item["size"] < 1 << 50 and _plain({k: item[k] for k in TEXTS}) and bool(_HEX.fullmatch(item["sha256"]))


def _digests(journal: object) -> list:
    good = isinstance(journal, dict) and set(journal) == {"digests"} and isinstance(journal["digests"], list)
    if not good or not journal["digests"] or not all(_is_digest(d) for d in journal["digests"]):
        raise Fault(MANIFEST, "日志摘要清单写法不对")
    return journal["digests"]


def _is_digest(value: object) -> bool:
    return isinstance(value, str) and bool(_HEX.fullmatch(value))


def _plain(texts: dict) -> bool:
    return all(isinstance(text, str) for text in texts.values())


class Event(NamedTuple):
    """An event: its number, its digest, what was hashed read as an object, and as it was hashed."""

    seq: int
    digest: str
    said: dict
    body: str = ""


def read_journal(raw: bytes, manifest: Manifest, manifest_sha256: str) -> list:
    """Return the events in order; ``Fault`` names the first that does not hold.

    Every event must hold in the chain, be of this case, and have the digest that the manifest lists for it; the
    last is the export, and it must carry the hash of this very manifest.
    """
    lines = raw.split(b"\n")
    if lines.pop() != b"":
        raise Fault(JOURNAL, "最后一行不完整", len(lines) + 1)
    events, previous = [], ""
    for seq, line in enumerate(lines, 1):
        event = _event(line, seq, previous, manifest)
        events.append(event)
        previous = event.digest
    _check_export(events, manifest, manifest_sha256)
    return events


def link(previous: str, body: str) -> str:
    """Return the digest of ``body`` behind ``previous``: SHA-256 of both with a line feed between."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def named(event: Event) -> str:
    """Name an event for a person."""
    return f"第{event.seq}号事件“{str(event.said.get('title', ''))[:40]}”（{str(event.said.get('at', ''))[:19]}）"


def _event(line: bytes, seq: int, previous: str, manifest: Manifest) -> Event:
    row = read_object(line, JOURNAL, seq)
    if set(row) != {"body", "digest", "previous", "seq"} or not isinstance(row["body"], str):
        raise Fault(JOURNAL, f"第{seq}行写法不对", seq)
    # True is no number, though it equals 1.
    if type(row["seq"]) is not int or row["seq"] != seq:
        raise Fault(JOURNAL, f"第{seq}行应当是第{seq}号事件，却是第{str(row['seq'])[:20]}号", seq)
    event = Event(seq, row["digest"], read_object(row["body"].encode(), JOURNAL, seq), row["body"])
    if row["previous"] != previous:
        raise Fault(JOURNAL, f"{named(event)}与前一号不相衔接", seq)
    if row["digest"] != link(previous, row["body"]):
        raise Fault(JOURNAL, f"{named(event)}的内容与其摘要不符", seq)
    if seq <= len(manifest.digests) and row["digest"] != manifest.digests[seq - 1]:
        raise Fault(JOURNAL, f"{named(event)}不是导出时的那一号事件", seq)
    if event.said.get("seq") != seq or event.said.get("case") != manifest.about["case"].get("uid"):
        raise Fault(JOURNAL, f"{named(event)}的序号或者案件与本案不符", seq)
    return event


def _check_export(events: list, manifest: Manifest, manifest_sha256: str) -> None:
    expected = len(manifest.digests) + 1
    if len(events) < expected:
        raise Fault(JOURNAL, f"缺少第{len(events) + 1}号事件", len(events) + 1)
    if len(events) > expected:
        raise Fault(JOURNAL, f"导出之后多出{named(events[expected])}", expected + 1)
    sealed = events[-1].said.get("export")
    if events[-1].said.get("act") != EXPORTED or not isinstance(sealed, dict):
        raise Fault(JOURNAL, f"{named(events[-1])}不是导出案卷", expected)
    if sealed.get("manifest") != manifest_sha256:
        raise _disowned(sealed.get("files"), manifest)


def _disowned(sealed: object, manifest: Manifest) -> Fault:
    """Say which file makes the manifest another one than the journal sealed."""
    files = sealed if isinstance(sealed, dict) else {}
    listed = {item.path: item.sha256 for item in manifest.files}
    by_hash = {digest: path for path, digest in listed.items() if path not in files}
    for path, digest in files.items():
        if path not in listed:
            other = by_hash.get(str(digest))
            return Fault(path, f"已被改名为{other}" if other else "已从案卷和清单中删除（日志记载导出时有此件）")
        if listed[path] != digest:
            return Fault(path, "清单上的哈希值与日志记载的不符")
    for path in listed:
        if path not in files:
            return Fault(path, "清单上多出此件（日志没有记载）")
    return Fault(MANIFEST, "与日志封存的清单不是同一份")


def check_roots(raw: bytes, events: list, uid: str) -> int:
    """Compare the events with the roots of their days; return how many events a root covers.

    ``Fault`` names the first event that no longer is what a root sealed, or that claims a day already sealed.
    """
    lines = raw.split(b"\n")
    if lines.pop() != b"":
        raise Fault(ROOTS, "最后一行不完整")
    covered, previous, last = 0, None, ""
    places = {event.digest: event.seq for event in events}
    for number, line in enumerate(lines, 1):
        said, previous, day = _root(line, number, previous, last)
        last = day
        if uid in said:
            covered = _advance(places, events, covered, said[uid], day)
    for event in events[covered:]:
        if day_of(event) <= last:
            raise Fault(JOURNAL, f"{named(event)}的时间早于已经封存的{last}，该日的日根没有此事件", event.seq)
    return covered


def day_of(event) -> str:
    """Return the day in Beijing of an event, as an ISO date; its moment is written in universal time."""
    try:
        return (datetime.fromisoformat(event.said["at"]) + timedelta(hours=8)).date().isoformat()
    except (KeyError, TypeError, ValueError, OverflowError):
        raise Fault(JOURNAL, f"{named(event)}没有合法的时间", event.seq) from None


def _root(line: bytes, number: int, previous: str | None, last: str) -> tuple:
    row = read_object(line, ROOTS)
    if set(row) != {"body", "digest", "previous"} or not all(isinstance(text, str) for text in row.values()):
        raise Fault(ROOTS, f"第{number}行写法不对")
    said = read_object(row["body"].encode(), ROOTS)
    day, cases = said.get("day"), said.get("cases")
    if not isinstance(day, str) or not isinstance(cases, dict):
        raise Fault(ROOTS, f"第{number}行没有日期或者案件")
    if (previous is not None and row["previous"] != previous) or day <= last:
        raise Fault(ROOTS, f"{day}的日根与前一日根不相衔接")
    if row["digest"] != link(row["previous"], row["body"]):
        raise Fault(ROOTS, f"{day}的日根与其内容不符")
    return cases, row["digest"], day


def _advance(places: dict, events: list, covered: int, digest: object, day: str) -> int:
    """Return up to which event the root of ``day`` reaches."""
    seq = places.get(digest, 0) if isinstance(digest, str) else 0
    if seq > covered:
        return seq
    # Written anew from some event on: the first one not yet covered is as far back as the root can tell.
    event = events[min(covered, len(events) - 1)]
    raise Fault(JOURNAL, f"{named(event)}起，日志与{day}封存的日根不符（事件被倒签、改写、增删或者调换）", event.seq)


_RENDERINGS = ("sha256", "pdf", "docx")


def check_documents(events: list, manifest) -> int:
    """Compare the documents of the events with the files; return how many documents the journal has issued."""
    held = {item.sha256 for item in manifest.files}
    issued, count = set(), 0
    for event in events:
        for document in _issued_by(event):
            count += 1
            for name in _RENDERINGS:
                if name not in document:
                    continue
                issued.add(document[name])
                if document[name] not in held:
                    raise Fault(JOURNAL, f"第{event.seq}号事件制发的文书{_number(document)}不在案卷中", event.seq)
    for item in manifest.files:
        if item.path.startswith("documents/") and item.path.endswith(".xml") and item.sha256 not in issued:
            raise Fault(item.path, "日志没有制发此文书的记载")
    return count


def check_evidence(events: list, manifest) -> None:
    """Compare the files of evidence that the events say came in with those that are there.

    A journal that has none of them (evidence from before they were told) says nothing of files.
    """
    held = {item.sha256 for item in manifest.files}
    taken = set()
    for event in events:
        for file in (
            _listed_by(event, event.said.get("files", []), "证据文件") if event.said.get("act") == TAKEN else ()
        ):
            taken.add(file.get("sha256"))
            if file.get("sha256") not in held:
                name = str(file.get("name", ""))[:60]
                raise Fault(JOURNAL, f"第{event.seq}号事件收取的证据文件“{name}”不在案卷中", event.seq)
    for item in manifest.files:
        if taken and item.path.startswith("evidence/") and item.sha256 not in taken:
            raise Fault(item.path, "日志没有收取此证据文件的记载")


def _issued_by(event) -> list:
    documents = _listed_by(event, event.said.get("documents", []), "文书")
    if not all(map(_is_document, documents)):
        raise Fault(JOURNAL, f"第{event.seq}号事件所列文书写法不对", event.seq)
    return documents


def _listed_by(event, rows: object, what: str) -> list:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Fault(JOURNAL, f"第{event.seq}号事件所列{what}写法不对", event.seq)
    return rows


def _is_document(value: object) -> bool:
    return all(isinstance(value.get(name, ""), str) for name in _RENDERINGS)


def _number(document: dict) -> str:
    return str(document.get("number", ""))[:60]


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


_UNREADABLE = (zipfile.BadZipFile, OSError, ValueError, RuntimeError, EOFError, zlib.error, struct.error, LookupError)


def first_fault(stream):
    """Return the ``Fault`` of the first entry, in the order of the manifest, that is not whole; ``None`` if all are.

    ``None`` also when the directory cannot be read. ``NotACaseFile`` for an archive of something else.
    """
    try:
        stream.seek(0)
        with zipfile.ZipFile(stream) as archive:
            _check(archive)
    except Fault as fault:
        return fault
    except _UNREADABLE:
        return None
    return None


def _check(archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    names = {info.filename for info in infos}
    if not names & {MANIFEST, JOURNAL}:
        raise NotACaseFile("压缩包里没有案卷的清单和日志")
    if len(infos) > MAX_FILES + 2:
        raise Fault(MANIFEST, f"压缩包的条目超过{MAX_FILES}件")
    known = {info.filename: info for info in infos}
    text = _text(archive, known, MANIFEST)
    manifest = read_manifest(text)
    events = read_journal(_text(archive, known, JOURNAL), manifest, hashlib.sha256(text).hexdigest())
    _check_files(archive, known, manifest, events)
    check_documents(events, manifest)
    check_evidence(events, manifest)
    _check_extra(infos, {MANIFEST, JOURNAL, *(item.path for item in manifest.files)})


def _check_files(archive, known: dict, manifest, events: list) -> None:
    for item in manifest.files:
        if item.path not in known:
            other = _renamed(archive, known, item, manifest)
            raise Fault(item.path, f"已被改名为{other}" if other else "压缩包里没有此件")
        digest, kept = _read(archive, known[item.path], item.size, keep=looked_into(item.path))
        if digest != item.sha256:
            same = next((other.path for other in manifest.files if other.sha256 == digest), "")
            raise Fault(item.path, f"内容被换成了{same}的内容" if same else "内容与清单上的哈希值不符")
        if kept and item.path.endswith(".xml"):
            check_markup(item.path, kept)
        if item.path == ROOTS:
            check_roots(kept, events, manifest.about["case"]["uid"])


def _check_extra(infos: list, expected: set) -> None:
    seen = set()
    for info in infos:
        name = info.filename
        if name in seen:
            raise Fault(name, "压缩包里有两件同名")
        if name not in expected:
            unsafe = "路径不安全，" if not is_safe(name) else ""
            linked = "是符号链接，" if stat.S_ISLNK(info.external_attr >> 16) else ""
            raise Fault(name, f"{unsafe}{linked}清单上没有此件")
        seen.add(name)


def _text(archive, known: dict, name: str) -> bytes:
    if name not in known:
        raise Fault(name, "压缩包里没有此件")
    return _read(archive, known[name], MAX_TEXT, keep=True)[1]


def _renamed(archive, known: dict, item, manifest) -> str:
    """Return the name under which the bytes of ``item`` stand now, "" when they do not."""
    listed = {other.path for other in manifest.files}
    for name, info in known.items():
        if name not in listed and info.file_size == item.size:
            try:
                if _read(archive, info, item.size, keep=False)[0] == item.sha256:
                    return name
            except Fault:
                continue
    return ""


def _read(archive, info, most: int, keep: bool) -> tuple:
    """Return hash and, if asked to ``keep`` them, bytes of an entry of at most ``most`` bytes."""
    name, sha256, kept, size = info.filename, hashlib.sha256(), [], 0
    if info.flag_bits & 1:
        raise Fault(name, "条目被加密")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Fault(name, "是符号链接")
    if info.file_size > most or (keep and info.file_size > (MAX_MARKUP if name.endswith(".xml") else MAX_TEXT)):
        raise Fault(name, f"内容不是清单上的那一件：长度为{info.file_size}字节，应当不超过{most}字节")
    try:
        with archive.open(info) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if size > most:
                    raise Fault(name, "解压后超过应有的长度")
                sha256.update(chunk)
                if keep:
                    kept.append(chunk)
    except _UNREADABLE:
        raise Fault(name, "内容无法完整读出，或者与校验值不符") from None
    return sha256.hexdigest(), b"".join(kept)


_TAIL = 1 << 20


def verify(stream, digest: str = "") -> Report:
    """Return what the exported case file in ``stream`` (seekable) holds, having checked every byte of it.

    ``digest``, when given, is what the exporting body says the digest of the export is. Raises ``Fault`` naming the
    first entry that is not whole, in the order manifest, journal, files; ``NotACaseFile`` for anything else.
    """
    stream.seek(0)
    walk = Walk(stream)
    try:
        report = walk.report()
    except Fault as fault:
        raise (fault if walk.contents_whole else _named(stream, fault)) from None
    if digest and report.digest != digest.strip().lower():
        raise Fault(JOURNAL, "导出事件的摘要与导出机关告知的核对码不符", len(report.events))
    return report


def _named(stream, fault: Fault) -> Fault:
    """Return the fault of the first entry whose content is not whole; ``fault``, if only its ZIP record is not."""
    found = first_fault(stream)
    if found is not None:
        return found
    begun = _begins_as_one(stream)
    if not begun and not _ends_as_one(stream):
        raise NotACaseFile("不是ZIP文件，或者开头不是案卷清单")
    if not begun:
        return Fault("ZIP开头", "案卷清单之前有多余的内容")
    return fault


def _begins_as_one(stream) -> bool:
    """Tell whether the first bytes are those of the manifest's record, give or take a byte or two."""
    stream.seek(0)
    head = stream.read(HEADER_SIZE + len(MANIFEST))
    name = MANIFEST.encode()
    same = sum(map(operator.eq, head[HEADER_SIZE:], name))
    return same == len(name) or (head[:4] == LOCAL and same >= len(name) - 2)


def _ends_as_one(stream) -> bool:
    stream.seek(0, 2)
    stream.seek(max(0, stream.tell() - _TAIL))
    return JOURNAL.encode() in stream.read(_TAIL)


def main(arguments: list) -> int:
    """Verify the named file, print the answer in Chinese or as JSON, return the exit code."""
    parser = argparse.ArgumentParser(description="核验案卷导出包是否完整。不联网，不解压，不改动文件。")
    parser.add_argument("file", metavar="案卷.zip")
    parser.add_argument("--digest", default="", metavar="核对码", help="导出机关告知的核对码，一并核对")
    parser.add_argument("--json", action="store_true", help="以JSON输出结果")
    asked = parser.parse_args(arguments)
    code, answer, text = _answer(asked.file, asked.digest)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdout.write((json.dumps(answer, ensure_ascii=False) if asked.json else text) + "\n")
    return code


def _answer(path: str, digest: str) -> tuple:
    try:
        with open(path, "rb") as stream:
            report = verify(stream, digest)
    except Fault as fault:
        told = {"result": "broken", "entry": fault.entry, "seq": fault.seq, "problem": fault.problem}
        return 1, told, f"不完整\n{fault}"
    except NotACaseFile as error:
        return 2, {"result": "not a case file", "problem": str(error)}, f"不是案卷导出包：{error}"
    except OSError as error:
        return 2, {"result": "not a case file", "problem": str(error)}, f"无法读取：{error.strerror or error}"
    return 0, {"result": "whole", **_counts(report)}, _whole(report)


def _counts(report: Report) -> dict:
    case = report.manifest.about["case"]
    return {
        "case": case.get("number") or case.get("uid", ""),
        "agency": case.get("agency", ""),
        "exported_at": report.manifest.about["exported"].get("at", ""),
        "files": len(report.manifest.files),
        "bytes": sum(item.size for item in report.manifest.files),
        "documents": report.documents,
        "events": len(report.events),
        "events_under_roots": report.covered,
        "digest": report.digest,
    }


def _whole(report: Report) -> str:
    told = _counts(report)
    return (
        f"完整\n案件：{told['case']}（主体代码{told['agency']}），导出时间{told['exported_at']}（世界时）\n"
        f"文件{told['files']}件共{told['bytes']}字节，文书{told['documents']}份，"
        f"日志{told['events']}条，其中{told['events_under_roots']}条已由日根封存\n"
        f"核对码：{told['digest']}（请向导出机关核对；核对码相同，即为同一案卷）"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
