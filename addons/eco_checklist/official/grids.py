"""Tables as rows of cells of text, whatever file they came in, with the place of each for people to find it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or a paragraph beside it.

    ``number`` counts as the file does, from 1. ``cells`` maps the column, from 0, to its text; empty cells are
    left out. ``spread`` maps each column whose text comes from a merged cell to the (row, column) that cell
    begins at; the cell itself is not in it. ``faults`` maps a column to what is wrong with its content.
    """

    number: int
    cells: Mapping[int, str]
    spread: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    hidden: bool = False
    faults: Mapping[int, str] = field(default_factory=dict)
    paragraph: bool = False

    def own(self) -> dict[int, str]:
        """Return the cells that begin in this row: a merged one once, in its first column."""
        return {column: text for column, text in self.cells.items() if column not in self.spread}

    def origin(self, column: int) -> tuple[int, int]:
        """Return the (row, column) at which the cell of ``column`` begins."""
        return self.spread.get(column, (self.number, column))

    def from_above(self, column: int) -> bool:
        """Tell whether ``column`` belongs to a merged cell that begins in an earlier row."""
        return self.origin(column)[0] < self.number


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet, or one table of a document with the paragraphs before it.

    ``name`` is that of the sheet, or such as 表1. ``warnings`` are Chinese remarks about the whole. A
    ``continued`` grid may go on with the columns of the one before it.
    """

    file: str
    name: str
    rows: tuple[Row, ...]
    letters: bool = True
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    warnings: tuple[str, ...] = ()
    continued: bool = False

    def column(self, column: int) -> str:
        """Name a column, from 0, as a person finds it: C列, or 第3列 where columns have no letters."""
        if not self.letters:
            return f"第{column + 1}列"
        letters, rest = "", column + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}列"

    def place(self, row: Row, column: int | None = None) -> str:
        """Say where a row or cell is: 第5行C列, 第5行第3列, 正文第2段."""
        if row.paragraph:
            return f"正文第{row.number}段"
        return f"第{row.number}行" + ("" if column is None else self.column(column))


def spread_merged(cells: dict[int, dict[int, str]], areas, budget: int) -> dict[int, dict[int, tuple[int, int]]]:
    """Give every cell of each merged area the text of its first one, in ``cells`` (row → column → text).

    ``areas`` are (top, left, bottom, right), all inclusive; what lies outside the rows and columns in use is
    left alone. Returns row → column → where the text comes from. Raises ``ValueError`` when the areas have
    more than ``budget`` cells.
    """
    last_row = max(cells, default=0)
    last_column = max((max(row, default=0) for row in cells.values()), default=0)
    spread: dict[int, dict[int, tuple[int, int]]] = {}
    for top, left, bottom, right in areas:
        text = cells.get(top, {}).get(left, "")
        rows, columns = range(top, min(bottom, last_row) + 1), range(left, min(right, last_column) + 1)
        budget -= len(rows) * len(columns)
        if budget < 0:
            raise ValueError("too many merged cells")
        for number in rows if text else ():
            for column in columns:
                if (number, column) != (top, left):
                    cells.setdefault(number, {})[column] = text
                    spread.setdefault(number, {})[column] = (top, left)
    return spread
