"""The hashes of a file at entry: SHA-256 and SM3 (GB/T 32905-2016), and SHA-1, by which Odoo names stored files."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO

BLOCK = 1 << 20  # bytes read at a time: memory stays the same however long the file is
NAMES = ("sha256", "sm3", "sha1")
_WORKERS = ThreadPoolExecutor(max_workers=len(NAMES), thread_name_prefix="hash")
_FILES = ThreadPoolExecutor(max_workers=os.cpu_count(), thread_name_prefix="hash-file")


@dataclass(frozen=True, slots=True)
class Digests:
    """The hashes of one file in hexadecimal digits, and its length in bytes. ``sha1`` is no proof of anything."""

    sha256: str
    sm3: str
    sha1: str
    size: int


def new(name: str):
    """Return a fresh hash object; SM3 comes from ``cryptography`` where the build of Python has none."""
    if name != "sm3" or "sm3" in hashlib.algorithms_available:
        return hashlib.new(name)
    return _Sm3()


class _Sm3:
    """SM3 by the library ``cryptography``, with the two methods of a hash object that are used here."""

    def __init__(self):
        from cryptography.hazmat.primitives import hashes  # only where it is needed

        self._hash = hashes.Hash(hashes.SM3())

    def update(self, block: bytes) -> None:
        """Add ``block``."""
        self._hash.update(block)

    def hexdigest(self) -> str:
        """Return the digest in hexadecimal digits; nothing can be added afterwards."""
        return self._hash.finalize().hex()


def digests(file: BinaryIO) -> Digests:
    """Return the hashes of ``file`` from where it stands to its end.

    The hashes of a block are reckoned side by side: hashlib lets go of the interpreter while it works.
    """
    hashes, size = [new(name) for name in NAMES], 0
    for block in blocks(file):
        size += len(block)
        for done in [_WORKERS.submit(made.update, block) for made in hashes]:
            done.result()
    return Digests(*(made.hexdigest() for made in hashes), size)


def digests_of_all(contents: Sequence[bytes]) -> list[Digests]:
    """Return the hashes of several files that are in memory, side by side: SM3 alone fills a processor."""
    return list(_FILES.map(_of_bytes, contents))


def _of_bytes(content: bytes) -> Digests:
    hashes = [new(name) for name in NAMES]
    for made in hashes:
        made.update(content)
    return Digests(*(made.hexdigest() for made in hashes), len(content))


def blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield ``file`` in blocks of at most ``BLOCK`` bytes."""
    while block := file.read(BLOCK):
        yield block
