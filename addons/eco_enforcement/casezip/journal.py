"""The journal: every event of the case, chained, up to the export itself."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from .faults import EXPORTED, JOURNAL, MANIFEST, Fault
from .manifest import Manifest
from .strict_json import read_object


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
