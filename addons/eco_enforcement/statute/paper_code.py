"""What the code printed on each page of a document says: which document, which version, which content.

The code is an address, so that anybody's telephone can open it: ``<base>/eco/paper/<key>/<version>/<digest>``.
"""

import re
from dataclasses import dataclass

DIGEST_DIGITS = 32  # of the 64 of the document's SHA-256
PLACE = "/eco/paper/"

# What comes before the place is the address of an installation; nothing but a page may come behind the digest.
_CODE = re.compile(
    rf"(?:https?://[^\s?#]+)?{PLACE}([A-Za-z0-9_-]{{16}})/([0-9a-f]{{8}})/([0-9a-f]{{{DIGEST_DIGITS}}})"
    r"(?:\?p=([1-9][0-9]{0,3}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class PaperCode:
    """The key of a document, the version it was made with, the first digits of the hash of its content, and the page
    the code stands on (0: the code does not say)."""

    key: str
    version: str
    digest: str
    page: int = 0


def paper_path(key: str, version: str, sha256: str, page: int = 0) -> str:
    """Return the path that the code of a page leads to; the address of the installation goes before it.

    ``sha256`` is the hash of the content in hexadecimal, ``page`` counts from 1. What it returns ``paper_code`` reads.
    """
    behind = f"?p={page}" if page else ""
    return f"{PLACE}{key}/{version}/{sha256[:DIGEST_DIGITS]}{behind}"


def paper_code(text: str) -> PaperCode | None:
    """Read the code of a page; ``None`` for any other text."""
    found = _CODE.fullmatch(text.strip())
    if not found:
        return None
    key, version, digest, page = found.groups()
    return PaperCode(key, version, digest, int(page or 0))
