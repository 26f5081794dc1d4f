"""Finds out which entry is not whole once the strict walk has failed, whatever tool wrote the ZIP anew.

Reads by the ZIP's own directory, with bounds on everything: no entry is read beyond the size its manifest gives.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib

from .anchors import check_documents, check_evidence
from .faults import CHUNK, JOURNAL, MANIFEST, MAX_FILES, MAX_MARKUP, MAX_TEXT, ROOTS, Fault, NotACaseFile
from .journal import read_journal
from .manifest import is_safe, read_manifest
from .roots import check_roots
from .strict_walk import check_markup, looked_into

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
