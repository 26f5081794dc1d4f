"""The chain of a case's events: canonical text, SHA-256 over the event before, and its proof.

The database computes the same value (``sha256(convert_to(previous || E'\\n' || body, 'UTF8'))``), so the
canonical text must be fully determined here: sorted keys, no spaces, no floats, text as it was given.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Link(NamedTuple):
    """A stored event: its canonical text, the digest of the event before ("" for the first), its own."""

    body: str
    previous: str
    digest: str


def canonical(event: Mapping) -> str:
    """Write ``event`` as canonical JSON.

    Decimals, dates and datetimes become strings; mappings need text keys. Raises ``TypeError`` for a
    float or any other type (a float has no one text), ``ValueError`` for a Decimal that is no number
    and for text that is not valid Unicode.
    """
    if not isinstance(event, Mapping):
        raise TypeError(f"an event is a mapping, not {type(event).__name__}")
    body = json.dumps(_plain(event), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    body.encode()  # a lone surrogate could not be hashed or stored: refuse it here
    return body


def digest(event: Mapping, previous: str) -> str:
    """Return the SHA-256 (hex) of ``previous``, a line feed and the canonical text of ``event``."""
    return seal(canonical(event), previous)


def seal(body: str, previous: str) -> str:
    """Return the SHA-256 (hex) of ``previous``, a line feed and a ``body`` that is already canonical."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def verify(links: Iterable[Link]) -> int | None:
    """Return the index of the first broken link, ``None`` when every one holds.

    Broken: it does not name the digest before it, or its own digest is not that of its text. Links cut
    off at the end leave a whole, shorter chain: compare the last digest with a copy kept elsewhere.
    """
    before = ""
    for index, link in enumerate(links):
        if link.previous != before or link.digest != seal(link.body, link.previous):
            return index
        before = link.digest
    return None


def root(about: Mapping, digests: Mapping[str, str], previous: str) -> Link:
    """Seal the digests of a day as one link: ``about`` says which day and events, ``digests`` the last of each case.

    ``previous`` is the digest of the root before ("" for the first), so roots are a chain for ``verify`` as well.
    """
    body = canonical({**about, "cases": digests})
    return Link(body, previous, seal(body, previous))


def _plain(value: object) -> object:
    """Turn ``value`` into what JSON writes in one way only."""
    if value is None or isinstance(value, str | int):  # bool is an int
        return value
    if isinstance(value, date):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, Decimal):
        return _decimal(value)
    if isinstance(value, Mapping):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no canonical text")


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} is no number")
    return f"{value:f}"


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a key is text, not {type(key).__name__}")
    return key
