"""How the handler arranges a case file (案卷整理): order within a section, what goes into the side volume, page numbers.

Nothing is ever dropped: a move only names another place. The order by default is ``case_file.ordered``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from .case_file import SECTIONS, FileEntry, ordered
from .doc_kinds import DocKind
from .document_row import Service, Volume
from .document_table import DOCUMENTS
from .judging import apl
from .legal_types import LegalBasis

# The file is kept whole (行政处罚法 art. 47).
BASIS: LegalBasis = apl(47)
_MOVED_TO = {Volume.SIDE: "secret", Volume.MAIN: "other"}
# What the party was given or signed may not be kept from it.
_OPEN_TO_PARTY = frozenset(kind for kind, row in DOCUMENTS.items() if row.service is not Service.NONE)


@dataclass(frozen=True, slots=True)
class Move:
    """A handler's word on the place of ``key``: in ``volume``, before ``before`` ("" : last of its section)."""

    key: str
    volume: Volume
    before: str = ""


@dataclass(frozen=True, slots=True)
class FileRow:
    """An entry in its place: ``no`` in its volume, its pages from ``first`` to ``last`` in that volume's count."""

    no: int
    entry: FileEntry
    first: int
    last: int

    @property
    def pages(self) -> str:
        """Give the page numbers as the catalogue writes them: 3 or 3-5."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def arranged(entries: Iterable[FileEntry], moves: Iterable[Move] = ()) -> tuple[FileEntry, ...]:
    """Return ``entries`` in their order after ``moves``, the later move winning; receipts go with what they are of."""
    groups = _groups(ordered(entries))
    for move in moves:
        group = groups.pop(move.key, None)
        if group is None:
            continue
        moved = [_in_volume(entry, move.volume) for entry in group]
        groups = _inserted(groups, move, moved)
    return tuple(entry for group in groups.values() for entry in group)


def _groups(entries: tuple[FileEntry, ...]) -> dict[str, list[FileEntry]]:
    """Put each receipt with the entry it stands behind, in its volume and section: the first of a group names it."""
    keys, groups = {entry.key for entry in entries}, {}
    for entry in entries:
        if entry.after in keys:
            front = groups[entry.after][0]
            groups[entry.after].append(replace(entry, volume=front.volume, section=front.section))
        else:
            groups[entry.key] = [entry]
    return groups


def _in_volume(entry: FileEntry, volume: Volume) -> FileEntry:
    if entry.volume is volume:
        return entry
    home = entry.extra.get("home", entry.section)  # back in the volume it came from it gets its old section
    section = home if home in SECTIONS[volume] else _MOVED_TO[volume]
    return replace(entry, volume=volume, section=section, extra={**entry.extra, "home": home})


def _inserted(groups: dict[str, list], move: Move, moved: list) -> dict[str, list]:
    """Put ``moved`` before the group the move names, else behind the last of its section."""
    place = _rank(moved[0])
    out: dict[str, list] = {}
    before = move.before if move.before in groups and _rank(groups[move.before][0]) == place else ""
    for key, group in groups.items():
        if move.key not in out and (key == before or (not before and _rank(group[0]) > place)):
            out[move.key] = moved
        out[key] = group
    out.setdefault(move.key, moved)
    return out


def _rank(entry: FileEntry) -> tuple[int, int]:
    """Give the place of the entry's volume and section; an unknown section stands last in its volume."""
    sections = SECTIONS[entry.volume]
    return list(SECTIONS).index(entry.volume), (
        sections.index(entry.section) if entry.section in sections else len(sections)
    )


def paged(entries: Iterable[FileEntry], pages: Mapping[str, int]) -> tuple[FileRow, ...]:
    """Number arranged ``entries`` and their pages, each volume from 1; ``pages`` gives the pages of each key (>= 1)."""
    rows, number, page = [], dict.fromkeys(Volume, 0), dict.fromkeys(Volume, 0)
    for entry in entries:
        volume = entry.volume
        number[volume] += 1
        first, page[volume] = page[volume] + 1, page[volume] + pages[entry.key]
        rows.append(FileRow(number[volume], entry, first, page[volume]))
    return tuple(rows)


def fault_of(move: Move, entries: Iterable[FileEntry], reason: str) -> str:
    """Say in Chinese why ``move`` cannot be made in the arranged ``entries``; empty: it can."""
    by_key = {entry.key: entry for entry in entries}
    entry, beside = by_key.get(move.key), by_key.get(move.before)
    if entry is None:
        return "案卷中没有所选的材料"
    if not reason.strip():
        return "“理由”没有填写：调整案卷材料的位置应当说明理由"
    if entry.after in by_key:
        return f"“{entry.title}”是“{by_key[entry.after].title}”的回证，随其一并排列，不单独调整"
    if move.volume is Volume.SIDE and _shown_to_party(entry):
        return f"“{entry.title}”已交当事人或者由当事人签名，应当放在正卷，不得移入副卷"
    if move.before and (beside is None or beside.key == entry.key or beside.after in by_key):
        return "“放在……之前”所选的材料不在案卷中，或者就是要移动的材料，或者是回证"
    if beside and _rank(beside) != _rank(_in_volume(entry, move.volume)):
        return f"“{beside.title}”与“{entry.title}”不在同一卷的同一部分，只能在本部分内调整先后"
    return ""


def _shown_to_party(entry: FileEntry) -> bool:
    kind = entry.extra.get("kind")
    return bool(kind) and DocKind(kind) in _OPEN_TO_PARTY
