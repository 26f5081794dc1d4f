"""Writes an exported case file as a stream of bytes, the same ones whenever it is written from the same content."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from .faults import CHUNK, FORMAT, JOURNAL, MANIFEST, VERSION
from .journal import link
from .manifest import TEXTS
from .strict_json import spelt
from .ziprecords import central_header, end_records, local_header


class Source(NamedTuple):
    """A file to be written: how to open it, and what was found when it was measured."""

    path: str
    open: Callable[[], BinaryIO]
    size: int
    sha256: str
    crc: int


def sha256(content: bytes) -> str:
    """Return the SHA-256 of ``content`` as hex."""
    return hashlib.sha256(content).hexdigest()


def bytes_as_file(content: bytes) -> BinaryIO:
    """Return ``content`` as an open file."""
    return io.BytesIO(content)


def row(source: Source, **texts: str) -> dict:
    """Return the row of the manifest for ``source``; ``texts`` are its title, number, day and so on."""
    return {**dict.fromkeys(sorted(TEXTS - {"path", "sha256"}), ""), **texts,
            "path": source.path, "size": source.size, "sha256": source.sha256}  # fmt: skip


def measured(path: str, opener: Callable[[], BinaryIO]) -> Source:
    """Read the file once, in pieces, and return it with its size, hash and checksum."""
    size, crc, digest = 0, 0, hashlib.sha256()
    with opener() as file:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            crc = zlib.crc32(chunk, crc)
            digest.update(chunk)
    return Source(path, opener, size, digest.hexdigest(), crc)


def manifest_bytes(case: dict, exported: dict, digests: list, files: list) -> bytes:
    """Return the manifest: ``case`` and ``exported`` are texts by name, ``files`` the rows as the format says."""
    about = {"format": FORMAT, "version": VERSION, "case": case, "exported": exported, "files": files}
    return spelt({**about, "journal": {"digests": digests}})


def journal_bytes(bodies: Iterable[str]) -> bytes:
    """Return the journal of the canonical ``bodies`` in their order, each chained to the one before."""
    out, previous = [], ""
    for seq, body in enumerate(bodies, 1):
        digest = link(previous, body)
        out.append(spelt({"seq": seq, "previous": previous, "digest": digest, "body": body}) + b"\n")
        previous = digest
    return b"".join(out)


def root_bytes(links: Iterable) -> bytes:
    """Return the daily roots: each of ``links`` has ``body``, ``previous`` and ``digest``."""
    return b"".join(
        spelt({"body": root.body, "previous": root.previous, "digest": root.digest}) + b"\n" for root in links
    )


def written(manifest: bytes, journal: bytes, sources: Iterable[Source]) -> Iterator[bytes]:
    """Yield the whole ZIP in pieces; ``ValueError`` when a file no longer is what was measured."""
    position, directory = 0, []
    for source in (_text(MANIFEST, manifest), _text(JOURNAL, journal), *sources):
        header = local_header(source.path, source.size, source.crc)
        directory.append((source.path, source.size, source.crc, position))
        yield header
        yield from _content(source)
        position += len(header) + source.size
    records = b"".join(central_header(*row) for row in directory)
    yield records + end_records(len(directory), position, len(records))


def total_size(manifest: bytes, journal: bytes, sources: Iterable[Source]) -> int:
    """Return how many bytes ``written`` will yield."""
    position, records, count = 0, 0, 0
    for source in (_text(MANIFEST, manifest), _text(JOURNAL, journal), *sources):
        records += len(central_header(source.path, source.size, source.crc, position))
        position += len(local_header(source.path, source.size, source.crc)) + source.size
        count += 1
    return position + records + len(end_records(count, position, records))


def _text(path: str, content: bytes) -> Source:
    return measured(path, lambda: bytes_as_file(content))


def _content(source: Source) -> Iterator[bytes]:
    left, crc = source.size, 0
    with source.open() as file:
        while chunk := file.read(min(CHUNK, left + 1)):
            left -= len(chunk)
            crc = zlib.crc32(chunk, crc)
            if left < 0:
                break
            yield chunk
    if left or crc != source.crc:
        raise ValueError(f"{source.path} changed while it was being exported")
