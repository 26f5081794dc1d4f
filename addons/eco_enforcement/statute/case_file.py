"""What stands in a case file (案卷), and in which order: main and side volume, after the ministry's rules for files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from .document_row import Volume

# Volume -> its sections in their order. A receipt of service stands behind what was served (``FileEntry.after``).
SECTIONS = MappingProxyType(
    {
        Volume.MAIN: (
            "decision", "filing", "evidence", "notice", "hearing", "goods", "execution", "closing", "other",
        ),
        Volume.SIDE: ("source", "secret", "hearing_report", "review", "discussion", "other"),
    }
)  # fmt: skip
# What a section is called in the catalogue.
SECTION_TITLES = MappingProxyType(
    {
        "decision": "处罚决定和送达回证",
        "filing": "立案材料",
        "evidence": "调查取证材料",
        "notice": "告知和送达材料",
        "hearing": "听证材料",
        "goods": "涉案财物处理材料",
        "execution": "执行材料",
        "closing": "结案材料",
        "source": "投诉举报和案件来源材料",
        "secret": "涉及国家秘密、商业秘密和个人隐私的材料",
        "hearing_report": "听证报告",
        "review": "案件审查和法制审核材料",
        "discussion": "集体讨论材料",
        "other": "其他材料",
        "with_served": "其他材料",  # a receipt of what is no paper of the file
    }
)


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One paper or file of a case as the file holds it.

    ``key`` names it for ever within the case (``document/12``, ``evidence/3``); ``path`` is its name in an export;
    ``sha256`` is the hash of its bytes. ``after`` is the key of the entry behind which it stands, for receipts.
    ``attachment`` is the key of the stored file, 0 where the bytes stand in ``content``.
    """

    key: str
    volume: Volume
    section: str
    title: str
    number: str
    day: date
    path: str
    mimetype: str
    sha256: str
    size: int
    attachment: int = 0
    after: str = ""
    extra: dict = field(default_factory=dict)


def ordered(entries: Iterable[FileEntry]) -> tuple[FileEntry, ...]:
    """Return ``entries`` in the order of the file: volume, section, day, key; a receipt behind what it is of."""
    entries = tuple(entries)
    behind: dict[str, list[FileEntry]] = {}
    keys = {entry.key for entry in entries}
    for entry in entries:
        if entry.after in keys:
            behind.setdefault(entry.after, []).append(entry)
    fronts = (entry for entry in entries if entry.after not in keys)
    out: list[FileEntry] = []
    for front in sorted(fronts, key=_place):
        out += [front, *sorted(behind.get(front.key, ()), key=_place)]
    return tuple(out)


def _place(entry: FileEntry) -> tuple:
    sections = SECTIONS[entry.volume]
    section = sections.index(entry.section) if entry.section in sections else len(sections)
    model, _, number = entry.key.rpartition("/")
    return (list(SECTIONS).index(entry.volume), section, entry.day, model, int(number) if number.isdigit() else 0)
