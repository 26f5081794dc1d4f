"""From an entry of a table to the lines it stands for, one a town; every doubt becomes a problem with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from .bases import citations, split_bases
from .doubts import Doubts
from .entries import Entry
from .layout import FUNCTION_WORDS, OfficialLine
from .line_days import read_days
from .line_towns import TownRead, read_towns
from .matching import Matcher
from .results import ERROR, WARNING, Problem, ReadLine
from .titles import Head
from .words import STATUS_ALIASES, TRANSITION_ALIASES, functions, is_nothing, named, one_line, ticked

PLAIN = ("original_department", "guiding_department", "city_consent")


@dataclass(slots=True)
class LineReader:
    """Reads the entries of one table. ``cited`` holds the faults of citations already told of this file."""

    head: Head
    matcher: Matcher
    doubts: Doubts
    published: date | None = None
    cited: set[str] = field(default_factory=set)

    def read(self, entry: Entry) -> Iterator[tuple[TownRead, ReadLine]]:
        """Yield the line with its town, for each town the entry is for."""
        texts = entry.texts
        self._faults(entry)
        bases = split_bases(texts.get("bases", ""))
        self._cite(entry, bases)
        chosen, remark = self._functions(entry)
        start, end = read_days(entry, self.head, self.published, self.doubts)
        line = OfficialLine(
            number=0,
            power=one_line(texts.get("power", "") or texts.get("code", "")),
            bases=bases,
            functions=chosen,
            start=start,
            end=end,
            status=self._named(entry, "status", STATUS_ALIASES, "granted"),
            transition=self._named(entry, "transition", TRANSITION_ALIASES, ""),
            note="；".join(filter(None, (texts.get("note", ""), remark))),
            **{name: _plain(texts, name) for name in PLAIN},
        )
        power, place, functionless = self._power(entry), self.doubts.place(entry.row), False
        for town in read_towns(entry, self.head, self.matcher, self.doubts):
            given = replace(line, functions=town.functions) if town.functions else line
            functionless = functionless or not given.functions
            yield town, ReadLine(place, given, power, town.code, self._department(entry, line.guiding_department, town))
        if functionless:
            self.doubts.at(entry.row, "functions", ERROR, "没有写明承接哪项职权（行政检查、行政处罚、行政强制）")

    def _faults(self, entry: Entry) -> None:
        names = {place: name for name, found in self.doubts.columns.fields.items() for place in found}
        for column, fault in entry.row.faults.items():
            if column in names or column in self.doubts.columns.towns:
                severity = WARNING if names.get(column) in ("number", "note") else ERROR
                self.doubts.at_column(entry.row, column, severity, fault)
        if entry.row.hidden:
            self.doubts.at_column(entry.row, None, WARNING, "该行在表格中被隐藏，仍按正常行读入，请核对")

    def _power(self, entry: Entry) -> str | None:
        found: set[str] = set()
        for name in ("code", "power"):
            text = entry.texts.get(name, "")
            if is_nothing(text):
                continue
            match = self.matcher.power(text)
            if match.code:
                found.add(match.code)
            else:
                self.doubts.unknown(entry.row, name, ERROR, one_line(text), match)
        if len(found) == 2:
            self.doubts.at(entry.row, "power", ERROR, f"编码与名称不是同一事项：{'、'.join(sorted(found))}")
            return None
        return next(iter(found), None)

    def _cite(self, entry: Entry, bases: tuple[str, ...]) -> None:
        """Say which citations are not in the library: once each, for the same basis stands in the list of every town."""
        for citation in (citation for basis in bases for citation in citations(basis)):
            fault = self.matcher.article(citation)
            if fault and fault not in self.cited:
                self.cited.add(fault)
                column = self.doubts.grid.column(self.doubts.columns.first("bases"))
                place = self.doubts.place(entry.row)
                self.doubts.found.append(Problem(place, column, WARNING, fault, (), "law", citation.law))

    def _functions(self, entry: Entry) -> tuple[frozenset[str], str]:
        """Return the functions and what the cell says beside them."""
        texts, fields = entry.texts, self.doubts.columns.fields
        chosen, remark = functions(texts.get("functions", ""))
        for code in FUNCTION_WORDS.keys() & fields.keys():
            answer = ticked(texts.get(code, ""))
            if answer is None:
                message = f"“{texts[code][:20]}”既不是打✓，也不是留空，无法判断是否承接"
                self.doubts.at(entry.row, code, ERROR, message)
            elif answer:
                chosen |= {code}
        if remark:
            severity = WARNING if chosen else ERROR
            message = f"“{remark[:40]}”不是行政检查、行政处罚或行政强制" + "，已记入备注，请核对" * bool(chosen)
            self.doubts.at(entry.row, "functions", severity, message)
        if not fields.keys() & {"functions", *FUNCTION_WORDS}:
            chosen = functions(texts.get("power", "")[-6:])[0]
        return chosen, remark if chosen else ""

    def _named(self, entry: Entry, name: str, aliases: dict[str, tuple[str, ...]], default: str) -> str:
        text = entry.texts.get(name, "")
        if is_nothing(text):
            return default
        code = named(text, aliases)
        if code is None:
            known = "、".join(words[0] for words in aliases.values())
            self.doubts.at(entry.row, name, ERROR, f"“{text[:30]}”无法识别，应为：{known}")
        return code or default

    def _department(self, entry: Entry, text: str, town: TownRead) -> str | None:
        if not text:
            return None
        place = self.matcher.towns.get(town.code or "")
        match = self.matcher.department(text, place)
        if not match.code:
            area = place.areas[0] if place and place.areas else ""
            self.doubts.unknown(entry.row, "guiding_department", WARNING, text, match, area)
        return match.code


def _plain(texts: dict[str, str], name: str) -> str:
    text = texts.get(name, "")
    return "" if is_nothing(text) else one_line(text)
