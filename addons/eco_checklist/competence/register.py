"""A register of towns (镇街名录) as a table of texts: finding its columns, reading its rows, locating each fault."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import naming

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
_KINDS = {
    "subdistrict": {"街道", "街道办事处", "办事处", "subdistrict", "street"},
    "town": {"镇", "乡", "民族乡", "乡镇", "town", "township"},
}


@dataclass(frozen=True, slots=True)
class Town:
    """A row of the register: ``row`` counts from 1 as spreadsheets do; ``kind`` is "town" or "subdistrict"."""

    row: int
    code: str
    name: str
    county_code: str
    county_name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about a cell; ``column`` may be empty where it is about the row."""

    row: int
    column: str
    message: str

    def __str__(self) -> str:
        """Say where and what: 第3行“代码”：应为9位数字."""
        return f"第{self.row}行{f'“{self.column}”' if self.column else ''}：{self.message}"


@dataclass(frozen=True, slots=True)
class Register:
    """What was read: nothing may be taken from it while it has ``problems``; ``warnings`` are for a person to weigh."""

    towns: tuple[Town, ...]
    problems: tuple[Remark, ...]
    warnings: tuple[Remark, ...]


def read(grid: Sequence[Sequence[str]]) -> Register:
    """Read the register from ``grid``: its rows from the first of the file, the cells as texts.

    Columns are found by their headings, in any order; a row without any text is passed over, every other row
    becomes a town or a problem.
    """
    rows = [[_clean(cell) for cell in row] for row in grid]
    place, columns = _find_columns(rows)
    if not columns:
        return Register((), (Remark(1, "", "未找到表头：应有“代码”和“名称”两列"),), ())
    heading = rows[place]
    warnings = [
        Remark(place + 1, text, "该列未被识别，不导入")
        for index, text in enumerate(heading)
        if text and index not in columns.values()
    ]
    towns, problems = [], []
    for number, row in enumerate(rows[place + 1 :], place + 2):
        if any(row):
            cells = {name: row[index] if index < len(row) else "" for name, index in columns.items()}
            town = _town(number, cells)
            towns.append(town)
            problems += _faults(town, cells.get("kind", ""))
            warnings += _doubts(town)
    problems += _repeated(towns)
    if not towns:
        problems.append(Remark(place + 2, "", "表头之下没有数据"))
    return Register(tuple(towns), tuple(sorted(problems, key=lambda remark: remark.row)), tuple(warnings))


def _clean(cell: str) -> str:
    """Full-width letters and digits become plain ones; blanks within names and codes mean nothing."""
    return "".join(unicodedata.normalize("NFKC", cell).split())


def _find_columns(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]]:
    for place, row in enumerate(rows[:_HEADING_WITHIN]):
        found: dict[str, int] = {}
        for index, text in enumerate(row):
            name = next((name for name, (_word, texts) in HEADINGS.items() if text.lower() in texts), None)
            if name:
                found.setdefault(name, index)
        if all(name in found for name in _REQUIRED):
            return place, found
    return 0, {}


def _town(number: int, cells: dict[str, str]) -> Town:
    name = naming.place_name(cells["name"])
    code = cells["code"]
    return Town(
        number, code, name, cells.get("county_code") or code[:6], cells.get("county_name", ""), naming.kind_of(name)
    )


def _faults(town: Town, kind: str) -> Iterator[Remark]:
    if not re.fullmatch(r"[0-9]{9}", town.code):
        yield Remark(town.row, "代码", f"“{town.code}”应为9位数字（县级代码6位加3位）")
    elif town.county_code != town.code[:6]:
        yield Remark(town.row, "县级代码", f"“{town.county_code}”与代码“{town.code}”的前6位不一致")
    if not town.kind:
        yield Remark(town.row, "名称", f"“{town.name}”应以街道、镇或者乡结尾")
    stated = next((code for code, words in _KINDS.items() if kind.lower() in words), "")
    if kind and not stated:
        yield Remark(town.row, "类型", f"“{kind}”无法识别，应为街道、镇或者乡")
    elif stated and town.kind and (stated != town.kind or {kind, town.name[-1]} == {"镇", "乡"}):
        yield Remark(town.row, "类型", f"“{kind}”与名称“{town.name}”不一致")


def _doubts(town: Town) -> Iterator[Remark]:
    if town.kind and re.fullmatch(r"[0-9]{9}", town.code):
        usual = naming.ending_by_code(town.code)
        if not town.name.endswith(usual):
            yield Remark(town.row, "代码", f"“{town.code}”按编码惯例应为{usual}，名称却是“{town.name}”，请核对")


def _repeated(towns: Sequence[Town]) -> Iterator[Remark]:
    seen: dict[tuple[str, ...], int] = {}
    for town in towns:
        for column, key in (("代码", (town.code,)), ("名称", (town.county_code, town.name))):
            first = seen.setdefault(key, town.row)
            if first != town.row and key[-1]:
                yield Remark(town.row, column, f"“{key[-1]}”与第{first}行重复")
