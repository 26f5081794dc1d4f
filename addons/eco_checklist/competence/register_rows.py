"""A row of a register of towns: what it says, and what is wrong with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import naming

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


def town_of(number: int, cells: dict[str, str]) -> Town:
    """Return the town that row ``number`` names; ``cells`` are its texts by the names of the columns."""
    name = naming.place_name(cells["name"])
    code = cells["code"]
    return Town(
        number, code, name, cells.get("county_code") or code[:6], cells.get("county_name", ""), naming.kind_of(name)
    )


def faults_of(town: Town, kind: str) -> Iterator[Remark]:
    """Yield what forbids to take ``town`` as its row says; ``kind`` is the word of the row, or empty."""
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


def doubts_of(town: Town, hidden: bool) -> Iterator[Remark]:
    """Yield what a person should look at; ``hidden``: the sheet hides the row."""
    if hidden:
        yield Remark(town.row, "", f"该行在表中被隐藏，仍会导入“{town.name}”，请核对")
    if town.kind and re.fullmatch(r"[0-9]{9}", town.code):
        usual = naming.ending_by_code(town.code)
        if not town.name.endswith(usual):
            yield Remark(town.row, "代码", f"“{town.code}”按编码惯例应为{usual}，名称却是“{town.name}”，请核对")


def repeated(towns: Sequence[Town]) -> Iterator[Remark]:
    """Yield a problem for each code, and each name within a county, that stands there a second time."""
    seen: dict[tuple[str, ...], int] = {}
    for town in towns:
        for column, key in (("代码", (town.code,)), ("名称", (town.county_code, town.name))):
            first = seen.setdefault(key, town.row)
            if first != town.row and key[-1]:
                yield Remark(town.row, column, f"“{key[-1]}”与第{first}行重复")
