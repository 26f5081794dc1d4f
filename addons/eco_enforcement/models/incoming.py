"""A file on its way into a case, and what is read from it turned into the values of its record."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from odoo.addons.eco_checklist.models.beijing import from_beijing

from ..evidence import exif, hashing


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that lies at ``path`` and goes into the file of a case.

    ``claimed`` is the type its sender gave it; ``drift`` by how many seconds the sender's clock was ahead, if it told
    its time; ``shows`` what this very file shows.
    """

    path: Path
    name: str
    claimed: str = ""
    drift: int | None = None
    shows: str = ""
    digests: hashing.Digests | None = None


def digests_of(path: Path) -> hashing.Digests:
    """Give the hashes of the file at ``path``."""
    with path.open("rb") as file:
        return hashing.digests(file)


def shot_values(shot: exif.Exif) -> dict:
    """Give what the camera wrote as values of a file of evidence."""
    return {
        "exif": shot.found.value,
        "taken_at": _in_utc(shot),
        "offset": shot.offset,
        "device": f"{shot.make} {shot.model}".strip(),
        "positioned": shot.latitude is not None,
        "latitude": shot.latitude or 0,
        "longitude": shot.longitude or 0,
        "accuracy": shot.accuracy or 0,
    }


def _in_utc(shot: exif.Exif):
    """Give the device's time in UTC; without a zone the device is taken to be in China."""
    if shot.taken_at is None or not 1990 <= shot.taken_at.year <= 2100:
        return False
    if not shot.offset:
        return from_beijing(shot.taken_at)
    ahead = timedelta(hours=int(shot.offset[1:3]), minutes=int(shot.offset[4:]))
    return shot.taken_at - (ahead if shot.offset[0] == "+" else -ahead)


def one_line(words: str) -> str:
    """Give ``words`` as one short printable line."""
    return "".join(char for char in (words or "") if char.isprintable()).strip()[:200] or "未命名"
