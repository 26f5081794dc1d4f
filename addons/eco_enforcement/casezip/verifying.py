"""Proves an exported case file: whole, or which entry is not."""

from __future__ import annotations

import operator

from .faults import JOURNAL, MANIFEST, Fault, NotACaseFile
from .naming import first_fault
from .strict_walk import Report, Walk
from .ziprecords import HEADER_SIZE, LOCAL

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
