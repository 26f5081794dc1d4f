"""Reads a file of town lists: bytes in, lists and problems out, every row accounted for."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from .checks import repeated
from .columns import blocks
from .files import FileRefused, Limits
from .grids import Grid, Row
from .known import Known
from .layout import OfficialList
from .matching import Matcher
from .opening import open_file
from .results import ERROR, WARNING, FoundColumn, Problem, Reading, ReadLine, ReadList, RowFate
from .tabling import Table, TableReader
from .titles import Head, read_head


def read(
    data: bytes,
    file: str,
    known: Known,
    limits: Limits | None = None,
    start: date | None = None,
    published: date | None = None,
) -> Reading:
    """Return what the content ``data`` of the file named ``file`` says.

    ``start`` and ``published`` stand in where the paper names no first day or no day of publication. A file
    that cannot be read at all gives a reading without rows and with one error.
    """
    try:
        grids = open_file(data, file, limits or Limits())
    except FileRefused as refusal:
        return Reading((), (Problem(f"文件“{file}”", "", ERROR, str(refusal)),), ())
    return _FileReader(file, Matcher(known), Head(start=start, published_on=published)).read(grids)


@dataclass(slots=True)
class _FileReader:
    """Goes through the tables of a file, each with what stands above it and what the file says as a whole."""

    file: str
    matcher: Matcher
    asked: Head
    problems: list[Problem] = field(default_factory=list)
    fates: list[RowFate] = field(default_factory=list)
    columns: list[FoundColumn] = field(default_factory=list)
    lists: dict[tuple, tuple[Head, str, list[ReadLine]]] = field(default_factory=dict)

    def read(self, grids: tuple[Grid, ...]) -> Reading:
        """Read every grid; a file without any line is one error more."""
        reader = TableReader(self.matcher)
        waiting = Head()
        for grid in grids:
            self._remarks(grid)
            for above, columns, below in blocks(grid, self.matcher):
                table = reader.read(grid, above, columns, below, self.asked.over(waiting))
                waiting = Head() if table else waiting
                if table is None:
                    waiting = self._no_table(grid, below)
                else:
                    self._take(table)
        if not self.lists:
            message = "没有找到清单的表头（至少要有“事项名称”一栏），也没有认出任何事项"
            self.problems.append(Problem(f"文件“{self.file}”", "", ERROR, message))
        lists = tuple(self._finished())
        self.problems += repeated(line for one in lists for line in one.lines)
        return Reading(lists, tuple(self.problems), tuple(self.fates), tuple(self.columns))

    def _remarks(self, grid: Grid) -> None:
        place = f"{grid.file}“{grid.name}”"
        if grid.hidden:
            self.problems.append(Problem(place, "", WARNING, "该工作表被隐藏，仍按正常工作表读入，请核对"))
        for column in sorted(grid.hidden_columns):
            if any(column in row.cells for row in grid.rows):
                self.problems.append(Problem(place, grid.column(column), WARNING, "该列被隐藏，仍按正常列读入，请核对"))
        self.problems += [Problem(place, "", WARNING, words) for words in grid.warnings]

    def _no_table(self, grid: Grid, rows: list[Row]) -> Head:
        """Account for a grid that is no list; return what it says of the table after it."""
        head = read_head(rows, self.matcher)
        stands_above = not grid.letters and bool(head.towns or head.start or head.approval_document or head.version)
        kind = "title" if stands_above else "problem"
        for row in rows:
            self.fates.append(RowFate(f"{grid.file}“{grid.name}”{grid.place(row)}", kind if row.cells else "blank"))
        if not stands_above and any(row.cells for row in rows):
            message = "没有找到清单的表头，也没有认出任何事项，整张表未读入"
            self.problems.append(Problem(f"{grid.file}“{grid.name}”", "", WARNING, message))
        return head if stands_above else Head()

    def _take(self, table: Table) -> None:
        self.problems += table.problems
        self.fates += table.fates
        self.columns += table.columns
        for town, line in table.lines:
            _head, _name, lines = self.lists.setdefault((town.code, town.name), (table.head, town.name, []))
            lines.append(replace(line, line=replace(line.line, number=len(lines) + 1)))

    def _finished(self) -> Iterator[ReadList]:
        for (code, _name), (head, name, lines) in self.lists.items():
            starts = [line.line.start for line in lines if line.line.start]
            paper = OfficialList(
                title=head.title,
                town=name,
                version=head.version,
                approval_document=head.approval_document,
                approved_on=head.approved_on,
                published_on=head.published_on,
                publication_link=head.publication_link,
                start=head.start or (head.published_on if head.from_publication else None) or min(starts, default=None),
                lines=tuple(line.line for line in lines),
            )
            yield ReadList(code, paper, tuple(lines))
