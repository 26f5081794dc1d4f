"""Where the table of a list begins and what each of its columns holds."""

from dataclasses import dataclass, field

from .grids import Grid, Row
from .headings import LONGEST, MULTIPLE, field_of, field_of_path
from .layout import FUNCTION_WORDS
from .matching import Matcher
from .words import bare, functions, is_note

DEEPEST = 3  # rows of a heading


@dataclass(slots=True)
class Columns:
    """What the columns hold. ``rows`` are the numbers of the rows of the heading, ``towns`` the columns of a matrix."""

    rows: tuple[int, ...] = ()
    fields: dict[str, list[int]] = field(default_factory=dict)
    towns: dict[int, str] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)
    sure: dict[int, float] = field(default_factory=dict)
    texts: list[frozenset[str]] = field(default_factory=list)

    def first(self, name: str) -> int | None:
        """Return the column of a field, the first if there are several."""
        return self.fields.get(name, [None])[0]

    def repeats(self, row: Row) -> bool:
        """Tell whether a row is one of the heading again, as at the top of each printed page."""
        return bool(row.cells) and frozenset(map(bare, row.cells.values())) in self.texts


def is_heading(row: Row) -> bool:
    """Tell whether a row names the column of the powers, or at least three others."""
    texts = list(row.own().values())
    if row.paragraph or len(texts) < 2 or any(len(text) > LONGEST for text in texts):
        return False
    found = [field_of(text) for text in texts]
    usual = {name for name, sure in found if sure == 1} - FUNCTION_WORDS.keys()
    similar = {name for name, sure in found if sure}
    return "power" in usual or len(usual) >= 3 or ("power" in similar and bool(usual))


def read_heading(rows: list[Row], matcher: Matcher) -> Columns:
    """Read the heading that begins with the first of ``rows``, as many rows as it has."""
    deep = 1
    while deep < min(DEEPEST, len(rows)) and _goes_on(rows[:deep], rows[deep], matcher):
        deep += 1
    columns = Columns(tuple(row.number for row in rows[:deep]))
    columns.texts = [frozenset(map(bare, row.cells.values())) for row in rows[:deep]]
    for column in sorted({column for row in rows[:deep] for column in row.cells}):
        path = tuple(dict.fromkeys(row.cells[column] for row in rows[:deep] if column in row.cells))
        _place(columns, column, path, matcher)
    return columns


def _place(columns: Columns, column: int, path: tuple[str, ...], matcher: Matcher) -> None:
    columns.labels[column] = "／".join(path)
    town = matcher.town(path[-1]).code
    if town:
        columns.towns[column] = town
        return
    name, sure = field_of_path(path)
    taken = columns.fields.get(name, [])
    if name and (not taken or name in MULTIPLE):
        columns.fields.setdefault(name, []).append(column)
        columns.sure[column] = sure
    elif name and sure > columns.sure[taken[0]]:  # the usual heading wins over one that is only like it
        columns.unknown[taken[0]] = columns.labels[taken[0]]
        columns.fields[name], columns.sure[column] = [column], sure
    else:
        columns.unknown[column] = columns.labels[column]


def _goes_on(above: list[Row], row: Row, matcher: Matcher) -> bool:
    """Tell whether ``row`` is the next row of the heading rather than the first line."""
    own = row.own()
    power = next((column for column, text in above[0].cells.items() if field_of(text)[0] == "power"), None)
    if not own or power in own or row.paragraph or any(len(text) > LONGEST for text in own.values()):
        return False
    first = above[0]
    grouped = {
        column for column in own if first.origin(column)[1] < column or first.origin(column + 1) == first.origin(column)
    }
    return all(
        column in grouped and not text.isdigit() or field_of(text)[0] or functions(text)[0] or matcher.town(text).code
        for column, text in own.items()
    ) and any(column in grouped or column not in first.cells for column in own)


def blocks(grid: Grid, matcher: Matcher) -> list[tuple[list[Row], Columns | None, list[Row]]]:
    """Cut a grid into (rows above, columns, rows below); one block without columns where there is no heading.

    A heading that only repeats the one before it begins no block, unless a line naming a town stands above it.
    """
    found: list[tuple[list[Row], Columns | None, list[Row]]] = []
    waiting: list[Row] = []
    rows, skip = list(grid.rows), 0
    for place, row in enumerate(rows):
        if skip:
            skip -= 1
            continue
        if not is_heading(row):
            waiting.append(row)
            continue
        above = _titles(waiting, matcher) if found else waiting
        if found and found[-1][1].repeats(row) and not any(matcher.towns_in(" ".join(r.cells.values())) for r in above):
            waiting.append(row)
            continue
        if found:
            found[-1][2].extend(waiting[: len(waiting) - len(above)])
        columns = read_heading(rows[place : place + DEEPEST], matcher)
        skip = len(columns.rows) - 1
        found.append((above, columns, []))
        waiting = []
    if found:
        found[-1][2].extend(waiting)
    return found or [([], None, waiting)]


def _titles(rows: list[Row], matcher: Matcher) -> list[Row]:
    """Return the rows at the end of ``rows`` that stand above a table: single cells across it, from a title on."""
    start = len(rows)
    while start and _stands_alone(rows[start - 1]) and not _is_line(rows[start - 1], matcher):
        start -= 1
    while start < len(rows) and _closes(rows[start]):
        start += 1
    return rows[start:]


def _stands_alone(row: Row) -> bool:
    return not row.cells or (len(row.own()) == 1 and (0 in row.own() or bool(row.spread)))


def _is_line(row: Row, matcher: Matcher) -> bool:
    return any(row.from_above(column) for column in row.cells) or any(
        matcher.power(text).code for text in row.own().values()
    )


def _closes(row: Row) -> bool:
    """Tell whether a row still belongs to the table above it: blank, or a note."""
    text = next(iter(row.cells.values()), "")
    return not text or is_note(text) or bare(text)[:2] in ("合计", "总计", "共计")
