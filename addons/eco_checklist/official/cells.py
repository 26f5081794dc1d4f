"""The words of an official list as they stand on paper: in its cells, above the table and below it.

The spreadsheet, the Word document and the printed page take their words here, so that none says more than another.
"""

import re
from collections.abc import Iterator
from datetime import date

from .layout import COLUMNS, FUNCTION_WORDS, STATUS_WORDS, TRANSITION_WORDS, Column, OfficialLine, OfficialList

# What stands above the table, a line each: the field of ``OfficialList`` and its label.
HEAD_WORDS = (
    ("town", "承接主体"),
    ("version", "清单版本"),
    ("approval_document", "批准文件"),
    ("approved_on", "批准日期"),
    ("published_on", "公布日期"),
    ("publication_link", "公布网址"),
    ("start", "施行日期"),
)
# Where the words are few and the column is narrow they stand in the middle.
CENTRED = frozenset({"number", "functions", "start", "end", "status"})
OPTIONAL = frozenset({"end", "status", "transition", "city_consent", "note"})

# XML, and with it every office file, has no place for these.
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return ``text`` as it can be written: lines end with a line feed, without control characters or outer blanks."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def chinese_date(day: date | None) -> str:
    """Write ``day`` as 2024年3月1日; nothing for no day."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def cell(line: OfficialLine, column: Column) -> str:
    """Return what stands in ``column`` of ``line``; several bases stand one a line."""
    value = getattr(line, column.field)
    match column.field:
        case "bases":
            return "\n".join(map(clean, value))
        case "functions":
            return "、".join(word for code, word in FUNCTION_WORDS.items() if code in value)
        case "start" | "end":
            return chinese_date(value)
        case "status":
            return STATUS_WORDS[value]
        case "transition":
            return TRANSITION_WORDS.get(value, "")
        case "number":
            return str(value)
        case _:
            return clean(value)


def columns(paper: OfficialList) -> tuple[Column, ...]:
    """Return the columns ``paper`` needs: one that may be left out is, where no line has anything to say in it."""
    return tuple(column for column in COLUMNS if column.field not in OPTIONAL or _is_used(paper, column.field))


def _is_used(paper: OfficialList, field: str) -> bool:
    usual = "granted" if field == "status" else ""
    return any((getattr(line, field) or "") != usual for line in paper.lines)


def head(paper: OfficialList) -> Iterator[tuple[str, str]]:
    """Yield the pairs of label and words that stand above the table."""
    for field, label in HEAD_WORDS:
        value = getattr(paper, field)
        words = clean(value) if isinstance(value, str) else chinese_date(value)
        if words:
            yield label, words


def notes(paper: OfficialList) -> tuple[str, ...]:
    """Return the lines below the table. The number of lines stands there so that a lost one is missed."""
    return (f"注：本清单共{len(paper.lines)}项。",)
