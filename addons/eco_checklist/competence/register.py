"""A register of towns (镇街名录) as a table of texts: finding its columns, reading its rows, locating each fault."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from .register_rows import Remark, Town, doubts_of, faults_of, repeated, town_of

# The columns of a register: the word problems are located by, and all the headings it may stand under.
HEADINGS = {
    "code": ("代码", {"code", "代码", "行政区划代码", "区划代码", "镇街代码", "统计用区划代码"}),
    "name": ("名称", {"name", "名称", "镇街名称", "单位名称", "行政区划名称", "乡镇街道名称", "乡镇名称"}),
    "county_code": ("县级代码", {"county_code", "县级代码", "区县代码", "县区代码", "县代码", "所属县级代码"}),
    "county_name": (
        "县级名称",
        {"county_name", "县级名称", "区县名称", "县区名称", "县名称", "所属县级", "区县", "县区"},
    ),
    "kind": ("类型", {"kind", "类型", "类别", "种类", "镇街类型"}),
}
_REQUIRED = ("code", "name")
_HEADING_WITHIN = 10  # rows: titles may stand above the headings


class Row(Protocol):
    """A row of a table: ``number`` counts from 1; texts, and what is wrong with a cell, by column from 0."""

    number: int
    cells: Mapping[int, str]
    faults: Mapping[int, str]
    hidden: bool


@dataclass(frozen=True, slots=True)
class Register:
    """What was read: nothing may be taken from it while it has ``problems``; ``warnings`` are for a person to weigh."""

    towns: tuple[Town, ...]
    problems: tuple[Remark, ...]
    warnings: tuple[Remark, ...]


def read(rows: Sequence[Row]) -> Register:
    """Read the register from the ``rows`` of its table.

    Columns are found by their headings, in any order; a row without any text is passed over, every other row
    becomes a town or a problem.
    """
    texts = [{column: _clean(cell) for column, cell in row.cells.items()} for row in rows]
    place, columns = _find_columns(texts)
    if not columns:
        return Register((), (Remark(1, "", "未找到表头：应有“代码”和“名称”两列"),), ())
    names = {column: name for name, column in columns.items()}
    warnings = [
        Remark(rows[place].number, text, "该列未被识别，不导入")
        for column, text in texts[place].items()
        if text and column not in names
    ]
    towns, problems = [], []
    for row, cells in zip(rows[place + 1 :], texts[place + 1 :], strict=True):
        if any(cells.values()) or row.faults:
            values = {name: cells.get(column, "") for column, name in names.items()}
            towns.append(town_of(row.number, values))
            problems += faults_of(towns[-1], values.get("kind", ""))
            problems += [
                Remark(row.number, HEADINGS[names[c]][0], text) for c, text in row.faults.items() if c in names
            ]
            warnings += doubts_of(towns[-1], row.hidden)
    problems += repeated(towns)
    if not towns:
        problems.append(Remark(rows[place].number + 1, "", "表头之下没有数据"))
    return Register(tuple(towns), tuple(sorted(problems, key=lambda remark: remark.row)), tuple(warnings))


def _clean(cell: str) -> str:
    """Full-width letters and digits become plain ones; blanks within names and codes mean nothing."""
    return "".join(unicodedata.normalize("NFKC", cell).split())


def _find_columns(texts: Sequence[Mapping[int, str]]) -> tuple[int, dict[str, int]]:
    """Return the place of the row of headings and the column of each; no columns where there is no such row."""
    for place, row in enumerate(texts[:_HEADING_WITHIN]):
        found: dict[str, int] = {}
        for column, text in sorted(row.items()):
            name = next((name for name, (_word, known) in HEADINGS.items() if text.lower() in known), None)
            if name:
                found.setdefault(name, column)
        if all(name in found for name in _REQUIRED):
            return place, found
    return 0, {}
