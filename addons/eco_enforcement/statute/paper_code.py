"""What the code printed on each page of a document says: which document, which version, which content.

The code is an address, so that anybody's telephone can open it: ``<base>/eco/paper/<document>-<version>-<hash>``.
"""

import re
from dataclasses import dataclass

HASH_DIGITS = 32  # of the 64 of the document's SHA-256
PLACE = "/eco/paper/"

# Whatever comes before the place is the address of an installation; nothing but a page may come behind the code.
_CODE = re.compile(
    rf"(?:https?://[^\s?#]+)?{PLACE}([1-9][0-9]{{0,9}})-([1-9][0-9]{{0,3}})-([0-9a-f]{{{HASH_DIGITS}}})(?:[?#]p=([1-9][0-9]{{0,3}}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class PaperCode:
    """A document's key, the version of it that was printed, the first digits of the hash of its content, and the
    page the code stands on (0: the code does not say)."""

    document: int
    version: int
    prefix: str
    page: int = 0


def paper_path(document: int, version: int, sha256: str, page: int = 0) -> str:
    """Return the path that the code of a page leads to; the address of the installation goes before it.

    ``sha256`` is the hash of the content in hexadecimal, ``page`` counts from 1. What it returns ``paper_code`` reads.
    """
    behind = f"?p={page}" if page else ""
    return f"{PLACE}{document}-{version}-{sha256[:HASH_DIGITS]}{behind}"


def paper_code(text: str) -> PaperCode | None:
    """Read the code of a page; ``None`` for any other text."""
    found = _CODE.fullmatch(text.strip())
    if not found:
        return None
    document, version, prefix, page = found.groups()
    return PaperCode(int(document), int(version), prefix, int(page or 0))
