"""Which towns a line of a list is for: ticked in their columns, named in a cell, in a sub-heading, above the table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .doubts import Doubts
from .entries import Entry
from .matching import Matcher
from .results import ERROR, WARNING
from .titles import Head
from .words import functions, ticked

_BETWEEN = re.compile(r"[、,，;；\n/]+|\s{2,}")


@dataclass(frozen=True, slots=True)
class TownRead:
    """A town a line is for: its code (``None``: unknown), name as printed, functions where its cell names some."""

    code: str | None
    name: str
    functions: frozenset[str] = frozenset()


def read_towns(entry: Entry, head: Head, matcher: Matcher, doubts: Doubts) -> Iterator[TownRead]:
    """Yield each town the entry is for, at least one unless it is a matrix without a tick."""
    if doubts.columns.towns:
        yield from _ticked(entry, matcher, doubts)
    elif text := entry.texts.get("town", ""):
        yield from _named(entry, text, head, matcher, doubts)
    elif len(entry.section or head.towns) == 1:
        code = next(iter(entry.section or head.towns))
        yield TownRead(code, matcher.towns[code].name)
    else:
        if "town" in doubts.columns.fields:
            doubts.at(entry.row, "town", ERROR, "没有写明镇办")
        yield TownRead(None, head.town)


def _named(entry: Entry, text: str, head: Head, matcher: Matcher, doubts: Doubts) -> Iterator[TownRead]:
    areas = {area for town in head.towns for area in matcher.towns[town].areas[:1]}
    area = next(iter(areas)) if len(areas) == 1 else ""
    parts = [text] if matcher.town(text, area).code else filter(None, map(str.strip, _BETWEEN.split(text)))
    for part in parts:
        match = matcher.town(part, area)
        if not match.code:
            doubts.unknown(entry.row, "town", ERROR, part, match)
        yield TownRead(match.code, matcher.towns[match.code].name if match.code else part)


def _ticked(entry: Entry, matcher: Matcher, doubts: Doubts) -> Iterator[TownRead]:
    none = True
    for column, code in doubts.columns.towns.items():
        text = entry.ticks.get(column, "")
        answer, (chosen, rest) = ticked(text), functions(text)
        if answer is None and (rest or not chosen):
            message = f"“{text[:20]}”既不是打✓，也不是职权名称，无法判断是否承接"
            doubts.at_column(entry.row, column, ERROR, message)
        elif answer or chosen:
            none = False
            yield TownRead(code, matcher.towns[code].name, chosen)
    if none:
        doubts.at(entry.row, "power", WARNING, "没有任何镇办打✓，该行未读入任何清单")
