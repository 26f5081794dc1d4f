"""One table of a list: its heading, what stands above it, its rows, and the problems of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from .checks import check_claims, check_numbers
from .columns import Columns
from .doubts import Doubts
from .entries import BodyReader
from .grids import Grid, Row
from .guessing import guess
from .layout import COLUMNS, FUNCTION_WORDS
from .line_towns import TownRead
from .lines import LineReader
from .matching import Matcher
from .results import ERROR, WARNING, FoundColumn, Problem, ReadLine, RowFate
from .titles import Head, read_head

NAMES = {column.field: column.heading for column in reversed(COLUMNS)} | FUNCTION_WORDS
NAMES |= {"town": "承接镇办", "code": "事项编码", "period": "承接期限"}


@dataclass(slots=True)
class Table:
    """What a table came to."""

    head: Head
    lines: list[tuple[TownRead, ReadLine]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    fates: list[RowFate] = field(default_factory=list)
    columns: list[FoundColumn] = field(default_factory=list)


class TableReader:
    """Reads the tables of one file in their order: one without a heading may go on with the columns before it."""

    def __init__(self, matcher: Matcher):
        self._matcher = matcher
        self._columns: Columns | None = None
        self._head, self._grid = Head(), None
        self._cited: set[str] = set()

    def read(
        self, grid: Grid, above: list[Row], columns: Columns | None, below: list[Row], asked: Head
    ) -> Table | None:
        """Return what a table says, ``None`` when the rows are no list."""
        guessed, heading = {}, columns is not None
        if columns is None and grid.continued and self._fits(below):
            columns = replace(self._columns, rows=())
        columns = columns or Columns()
        if "power" not in columns.fields and "code" not in columns.fields or (heading and columns.unknown):
            guessed = guess(columns, below, self._matcher)
        if "power" not in columns.fields and "code" not in columns.fields:
            return None
        if not heading:
            above, below = self._above(columns, below)
        doubts = Doubts(grid, columns)
        head = self._read_head(grid, above, columns, doubts).over(asked)
        self._columns = columns
        body = BodyReader(columns, self._matcher).read(below)
        table = Table(head, problems=doubts.found, columns=list(self._found(grid, columns)))
        titles = [(row, "title" if row.cells else "blank") for row in above]
        headings = [(row, "heading") for row in grid.rows if row.number in columns.rows and not row.paragraph]
        table.fates = [RowFate(doubts.place(row), kind) for row, kind in chain(titles, headings, body.fates)]
        self._remark(doubts, body, guessed, below)
        lines = LineReader(head, self._matcher, doubts, head.published_on, self._cited)
        table.lines = list(chain.from_iterable(map(lines.read, body.entries)))
        self._check(table, doubts, body)
        return table

    def _fits(self, rows: list[Row]) -> bool:
        power = self._columns and self._columns.first("power")
        return power is not None and any(power in row.cells and len(row.own()) > 1 for row in rows if not row.paragraph)

    def _above(self, columns: Columns, rows: list[Row]) -> tuple[list[Row], list[Row]]:
        """Cut the rows of a table without a heading where its lines begin."""
        power = columns.first("power")
        first = next((i for i, row in enumerate(rows) if power in row.own() and len(row.own()) > 1), len(rows))
        return rows[:first], rows[first:]

    def _read_head(self, grid: Grid, above: list[Row], columns: Columns, doubts: Doubts) -> Head:
        head = read_head(above, self._matcher)
        for index, fault in head.faults:
            doubts.at_column(above[index], None, ERROR, fault)
        same = self._grid is grid or grid.continued
        head = head.over(self._head) if same else head
        if not head.towns and not head.town:
            for words in (grid.name, grid.file.rpartition(".")[0] or grid.file):
                if towns := self._matcher.towns_in(words):
                    head = replace(head, towns=frozenset(towns))
                    break
        self._head, self._grid = head, grid
        return head

    def _found(self, grid: Grid, columns: Columns) -> Iterator[FoundColumn]:
        place = f"{grid.file}“{grid.name}”"
        for name, places in columns.fields.items():
            for column in places:
                label = columns.labels.get(column, "")
                yield FoundColumn(f"{place}{grid.column(column)}", label, NAMES[name], columns.sure.get(column, 1.0))

    def _remark(self, doubts: Doubts, body, guessed: dict[int, tuple[str, float]], rows: list[Row]) -> None:
        for row, column, severity, words in body.remarks:
            doubts.at_column(row, column, severity, words)
        if not rows:
            return
        columns, used = doubts.columns, {column for row in rows if not row.paragraph for column in row.own()}
        for column, (name, share) in guessed.items():
            message = f"没有可识别的表头，按内容读作“{NAMES[name]}”（{share:.0%}的单元格相符），请核对"
            doubts.at_column(rows[0], column, WARNING, message)
        taken = set(chain.from_iterable(columns.fields.values())) | columns.towns.keys()
        for column in sorted(used - taken):
            label = columns.labels.get(column, "")
            texts = [row for row in rows if column in row.own() and len(row.own()) > 1 and not columns.repeats(row)]
            if texts:
                what = f"表头“{label}”不是清单的栏目" if label else "没有表头"
                doubts.at_column(texts[0], column, WARNING, f"{what}，该列内容未读入")
        for column, sure in columns.sure.items():
            if sure < 1 and column not in guessed:
                name = next(name for name, places in columns.fields.items() if column in places)
                message = f"表头“{columns.labels[column]}”读作“{NAMES[name]}”，请核对"
                doubts.at_column(rows[0], column, WARNING, message)

    def _check(self, table: Table, doubts: Doubts, body) -> None:
        check_numbers(body.entries, doubts)
        check_claims(body, doubts)
        fields = doubts.columns.fields
        if body.entries and not fields.keys() & {"functions", *FUNCTION_WORDS}:
            message = "表中没有“承接职权”一栏，职权按事项名称末尾的“处罚”“检查”“强制”判断，请核对"
            doubts.at(body.entries[0].row, "power", WARNING, message)
        if any(town.code is None for town, _line in table.lines) and "town" not in fields:
            self._no_town(table, doubts, body)

    def _no_town(self, table: Table, doubts: Doubts, body) -> None:
        row, named = body.entries[0].row, table.head.town
        if len(table.head.towns) > 1:
            names = "、".join(sorted(self._matcher.towns[code].name for code in table.head.towns))
            doubts.at_column(row, None, ERROR, f"表头写到不止一个镇办（{names}），无法判断是谁的清单")
        elif named:
            doubts.unknown(row, "town", ERROR, named, self._matcher.town(named))
        else:
            doubts.at_column(row, None, ERROR, "没有写明是哪个镇办的清单：表头、栏目、工作表名称和文件名里都没有")
