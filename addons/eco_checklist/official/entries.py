"""The rows below the heading of a list: which are lines, which go on with the line above, which only order or explain."""

import re
from dataclasses import dataclass, field

from .columns import Columns
from .grids import Row
from .matching import Matcher
from .results import ERROR, WARNING
from .words import bare, half_width, is_ditto, is_note, is_nothing, number

_TOTAL = re.compile(r"^\s*(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数)|^\s*(?:以上)?(?:共|合计)[^。]{0,6}\d+\s*项")
_FOOT = re.compile(r"^\s*(?:联系|填报|填表|制表|编制|审核|审批|复核|负责人|经办|单位负责|日期|（?盖章)")
_CATEGORY = re.compile(
    r"^\s*(?:第?[一二三四五六七八九十]{1,3}[、.．章节部]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．]\s*\D)"
)
_POWER = re.compile(r"的(?:行政)?(?:处罚|检查|强制)$|^对.+(?:处罚|检查|强制)$")
_COUNT = re.compile(r"共(?:计)?\s*(\d+|[一二三四五六七八九十百]+)\s*[项条]")
OWN = ("town", "functions", "inspect", "punish", "coerce", "start", "end", "period", "number")


@dataclass(slots=True)
class Entry:
    """A line as it stands: its first row, the text of each field, further bases and remarks of the rows below it."""

    row: Row
    texts: dict[str, str]
    ticks: dict[int, str] = field(default_factory=dict)
    section: frozenset[str] = frozenset()
    begins: bool = False  # the first below a sub-heading, where numbers may begin again


@dataclass(slots=True)
class Body:
    """What the rows came to: lines, what became of each row, remarks (row, column, severity, words), counts claimed."""

    entries: list[Entry] = field(default_factory=list)
    fates: list[tuple[Row, str]] = field(default_factory=list)
    remarks: list[tuple[Row, int | None, str, str]] = field(default_factory=list)
    claims: list[tuple[Row, int]] = field(default_factory=list)


class BodyReader:
    """Goes through the rows below one heading."""

    def __init__(self, columns: Columns, matcher: Matcher):
        self._columns, self._matcher = columns, matcher
        self._power = columns.first("power")
        self._body = Body()
        self._section: frozenset[str] = frozenset()
        self._begins = True
        self._previous: Entry | None = None

    def read(self, rows: list[Row]) -> Body:
        """Sort ``rows``; each gets exactly one fate."""
        last = max((place for place, row in enumerate(rows) if self._has_power(row)), default=-1)
        for place, row in enumerate(rows):
            self._body.fates.append((row, self._sort(row, place > last)))
        return self._body

    def _has_power(self, row: Row) -> bool:
        return not row.paragraph and self._power in row.cells and len(row.own()) > 1

    def _sort(self, row: Row, below: bool) -> str:
        if not row.cells:
            return "blank"
        own = row.own()
        text = next(iter(own.values()), "")
        if self._columns.repeats(row):
            return "heading"
        if row.paragraph or is_note(text) or _TOTAL.match(text) or (below and _FOOT.match(text)):
            return self._note(row, text)
        if len(own) == 1 and not any(row.from_above(column) for column in row.cells):
            return self._single(row, *next(iter(own.items())), below)
        return self._line(row)

    def _note(self, row: Row, text: str) -> str:
        words = half_width(" ".join(row.own().values()))
        claim = _COUNT.search(words)
        count = number(claim[1]) if claim else None
        if not claim and _TOTAL.match(text) and not text.strip().startswith("小"):
            count = next((number(n) for n in re.findall(r"\d+", words)), None)
        if count is not None and "小计" not in re.sub(r"\s", "", text):
            self._body.claims.append((row, count))
        return "note"

    def _single(self, row: Row, column: int, text: str, below: bool) -> str:
        """Sort a row with one cell: a town or a class of powers that heads the rows below it, a line, or a remark."""
        across = bool(row.spread)
        if self._matcher.power(text).code or (column == self._power and not across and _POWER.search(text)):
            return self._line(row)
        towns = self._matcher.towns_in(text)
        if towns and len(text) <= 40 and (across or column == 0):
            return self._sub_heading(frozenset(towns))
        if _CATEGORY.match(text) and len(text) <= 30:
            return self._sub_heading(self._section)
        if not across and column != 0:
            return self._line(row)
        if below:
            return "note"
        if across or (column != self._power and not number(text)):
            self._body.remarks.append((row, column, WARNING, f"“{text[:40]}”按小标题处理，未作为事项读入"))
            return self._sub_heading(self._section)
        return self._line(row)

    def _sub_heading(self, section: frozenset[str]) -> str:
        self._section, self._begins, self._previous = section, True, None
        return "heading"

    def _texts(self, row: Row) -> dict[str, str]:
        texts = {}
        for name, places in self._columns.fields.items():
            parts = [row.cells[place] for place in places if place in row.cells]
            if parts:
                texts[name] = "\n".join(dict.fromkeys(parts))
        return texts

    def _line(self, row: Row) -> str:
        texts = self._texts(row)
        ticks = {column: row.cells[column] for column in self._columns.towns if column in row.cells}
        own = {name for name, places in self._columns.fields.items() if any(p in row.own() for p in places)}
        previous = self._previous
        if not texts and not ticks:
            words = "、".join(row.own().values())[:60]
            self._body.remarks.append((row, None, ERROR, f"该行内容“{words}”不在任何可识别的列中，无法读入"))
            return "problem"
        if previous and not (own & {"power", "code"}) and not ticks and not self._own_line(row, own, texts):
            self._join(previous, texts, own)
            return "line"
        if previous:
            for name in [name for name, text in texts.items() if is_ditto(text)]:
                texts[name] = previous.texts.get(name, "")
        if is_nothing(texts.get("power", "")) and not texts.get("code"):
            self._body.remarks.append((row, self._power, ERROR, "事项名称为空，无法判断是哪一项"))
            return "problem"
        self._previous = Entry(row, texts, ticks, self._section, self._begins)
        self._begins = False
        self._body.entries.append(self._previous)
        return "line"

    def _own_line(self, row: Row, own: set[str], texts: dict[str, str]) -> bool:
        """Tell whether a row whose power is that of the row above says something else of it: another town, another day."""
        return "power" in texts and bool(own & set(OWN)) or bool(own & {"number", "town"})

    def _join(self, entry: Entry, texts: dict[str, str], own: set[str]) -> None:
        for name in own:
            text, before = texts[name], entry.texts.get(name, "")
            if is_ditto(text) or bare(text) == bare(before):
                continue
            entry.texts[name] = f"{before}\n{text}" if before else text
