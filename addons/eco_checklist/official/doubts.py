"""Where the problems of a table are gathered, each with its row and column."""

from dataclasses import dataclass, field

from .columns import Columns
from .grids import Grid, Row
from .matching import Match
from .results import Problem

UNKNOWN = {
    "power": "权力库中没有“{words}”",
    "code": "权力库中没有编码“{words}”",
    "town": "机构库中没有镇办“{words}”，或同名的不止一个",
    "guiding_department": "机构库中没有部门“{words}”，导入后指导部门为空，原文记入备注",
}
KINDS = {"power": "power", "code": "power", "town": "town", "guiding_department": "department"}


@dataclass(slots=True)
class Doubts:
    """The problems of one table. A field is named by its column, if it has one."""

    grid: Grid
    columns: Columns
    found: list[Problem] = field(default_factory=list)

    def place(self, row: Row) -> str:
        """Say in which row of which sheet of which file."""
        return f"{self.grid.file}“{self.grid.name}”{self.grid.place(row)}"

    def at(self, row: Row, name: str, severity: str, message: str) -> None:
        """Note a problem of the field ``name``."""
        self.at_column(row, self.columns.first(name), severity, message)

    def at_column(self, row: Row, column: int | None, severity: str, message: str) -> None:
        """Note a problem of a cell, or of the whole row for the column ``None``."""
        where = "" if column is None or row.paragraph else self.grid.column(column)
        self.found.append(Problem(self.place(row), where, severity, message))

    def unknown(self, row: Row, name: str, severity: str, words: str, match: Match, area: str = "") -> None:
        """Note words that mean no known thing, with what they may mean, for a person to settle."""
        message = UNKNOWN[name].format(words=words[:80])
        if match.suggestions:
            message += "；是否为：" + "；".join(f"{one.code} {one.words}" for one in match.suggestions)
        column = self.columns.first(name)
        where = "" if column is None else self.grid.column(column)
        problem = Problem(self.place(row), where, severity, message, match.suggestions, KINDS[name], words, area)
        if self.found[-1:] != [problem]:  # a row for many towns says it once
            self.found.append(problem)
