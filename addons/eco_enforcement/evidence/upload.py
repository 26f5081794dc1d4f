"""The little protocol by which a large file comes in piece by piece over a line that is cut.

A sender begins an upload (name, length, SHA-256 of the whole, an identity of its own making) and is told how much is
already there; beginning again with the same identity finds the same upload. It sends pieces, each at the offset it was
told and with its own SHA-256; a piece that arrives cut or changed is dropped whole. When all is there it asks to
finish; the whole is hashed anew from the disk, and must be what was promised.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

PIECE = 4 << 20  # bytes: the most a sender may send at once
READ = 1 << 16  # bytes taken from the line at a time
KEY = re.compile(r"[A-Za-z0-9_-]{16,80}", re.ASCII)
SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


class UploadError(Exception):
    """The sender did not keep to the protocol; ``status`` is the HTTP status that says so, the words are Chinese."""

    def __init__(self, status: int, words: str):
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """What a sender asks for when it begins: its own key of the upload, the length in bytes, the hash of the whole."""

    key: str
    size: int
    sha256: str


def asked(key: object, size: object, sha256: object, most: int) -> Asked:
    """Check what a sender asks for; ``most`` is the longest file taken, in bytes. Raises ``UploadError``."""
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise UploadError(400, "上传标识无效")
    if not isinstance(sha256, str) or not SHA256.fullmatch(sha256):
        raise UploadError(400, "没有提供文件的SHA-256")
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        raise UploadError(400, "文件大小无效")
    if size == 0:
        raise UploadError(422, "文件为空，不能证明任何事实，不予接收（《行政处罚法》第四十六条）")
    if size > most:
        raise UploadError(413, f"文件大小{size}字节，超过上限{most}字节")
    return Asked(key, size, sha256)


def take_piece(line: BinaryIO, path: Path, offset: int, length: int, sha256: str, size: int) -> int:
    """Append the piece of ``length`` bytes that comes over ``line`` to the file at ``path``; return the new offset.

    ``offset`` is how much of the file is known to be good; what lies beyond it is cut off first, so a piece that broke
    off leaves nothing behind. ``size`` is the length of the whole. Memory does not grow with the piece.
    Raises ``UploadError`` and leaves the file as it was.
    """
    if not SHA256.fullmatch(sha256):
        raise UploadError(400, "没有提供分块的SHA-256")
    if not 0 < length <= PIECE:
        raise UploadError(413, f"分块大小应当在1至{PIECE}字节之间")
    if offset + length > size:
        raise UploadError(409, "分块超出文件大小")
    seen, left = hashlib.sha256(), length
    with path.open("r+b") as file:
        file.truncate(offset)
        file.seek(offset)
        while left and (block := line.read(min(READ, left))):
            seen.update(block)
            file.write(block)
            left -= len(block)
        if left or seen.hexdigest() != sha256:
            file.truncate(offset)
            raise UploadError(422, "分块不完整或者与其SHA-256不符，已丢弃，请重新发送")
    return offset + length
