"""The sheets of a workbook (.xlsx) as grids: one pass over the XML of each, values as they were last computed."""

from collections.abc import Iterator
from posixpath import join, normpath

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

from .files import FileRefused, Limits, Package
from .grids import Grid, Row, spread_merged

# Formats of dates that the standard leaves to the language of the program; in Chinese ones they are dates.
CHINESE_DATES = frozenset({*range(27, 37), *range(50, 59)})
ROWS = 100_000
NO_VALUE = "公式没有保存计算结果，请在 WPS 或 Excel 中打开并保存后再导入"


def read_workbook(data: bytes, file: str, limits: Limits) -> Iterator[Grid]:
    """Yield a grid for each sheet that has text, hidden ones too; raises ``FileRefused`` for a broken workbook."""
    with Package(data) as package:
        targets = _targets(package)
        reader = _Reader(package, targets, limits)
        for sheet in package.elements(targets["officeDocument"], "sheet"):
            relation = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
            path = targets.get(relation, "")
            if path in package.names and "worksheet" in path.lower():
                hidden = sheet.get("state", "visible") != "visible"
                yield reader.grid(path, file, sheet.get("name", ""), hidden)


def _targets(package: Package) -> dict[str, str]:
    """Return where the parts lie: the workbook and its shared parts by kind, its sheets by the id of the relation."""
    targets = {}
    for relation in package.elements("_rels/.rels", "Relationship"):
        targets[relation.get("Type", "").rsplit("/", 1)[-1]] = relation.get("Target", "").lstrip("/")
    if "officeDocument" not in targets:
        raise FileRefused("文件已损坏或不完整（找不到工作簿）")
    folder, _, name = targets["officeDocument"].rpartition("/")
    for relation in package.elements(join(folder, "_rels", f"{name}.rels"), "Relationship"):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        targets[relation.get("Id", "")] = path
        targets.setdefault(relation.get("Type", "").rsplit("/", 1)[-1], path)
    return targets


def _words(element) -> str:
    """Return the text of a string, without the pronunciation some programs add to it."""
    return "".join(node.text or "" for node in element.iter("{*}t") if node.getparent().tag.rpartition("}")[2] != "rPh")


class _Reader:
    """What the sheets of a workbook share: its strings, its formats of dates, where its calendar begins."""

    def __init__(self, package: Package, targets: dict[str, str], limits: Limits):
        self._package, self._limits, self._left = package, limits, limits.cells
        self._strings, self._dates = [], set()
        if (path := targets.get("sharedStrings")) in package.names:
            self._strings = [_words(element) for element in package.elements(path, "si")]
        if (path := targets.get("styles")) in package.names:
            self._dates = set(self._date_styles(path))
        marks = package.elements(targets["officeDocument"], "workbookPr")
        old = any(mark.get("date1904") in ("1", "true") for mark in marks)
        self._epoch = CALENDAR_MAC_1904 if old else CALENDAR_WINDOWS_1900

    def _date_styles(self, path: str) -> Iterator[int]:
        formats = {}
        for element in self._package.elements(path, "numFmt", "cellXfs"):
            if element.tag.endswith("}numFmt"):
                formats[int(element.get("numFmtId"))] = element.get("formatCode", "")
                continue
            for style, look in enumerate(element.iterchildren("{*}xf")):
                code = int(look.get("numFmtId", 0))
                if is_date_format(formats.get(code, BUILTIN_FORMATS.get(code))) or code in CHINESE_DATES:
                    yield style

    def grid(self, path: str, file: str, name: str, hidden: bool) -> Grid:
        """Read one sheet."""
        cells, faults, hidden_rows, areas, hidden_columns = {}, {}, set(), [], set()
        for element in self._package.elements(path, "row", "mergeCell", "col"):
            kind = element.tag.rpartition("}")[2]
            if kind == "mergeCell":
                left, top, right, bottom = range_boundaries(element.get("ref"))
                areas.append((top, left - 1, bottom, right - 1))
            elif kind == "col":
                if element.get("hidden") in ("1", "true"):
                    hidden_columns.update(range(int(element.get("min")) - 1, min(int(element.get("max")), 1000)))
            else:
                number = int(element.get("r") or max(cells, default=0) + 1)
                cells[number], wrong = self._row(element)
                if wrong:
                    faults[number] = wrong
                if element.get("hidden") in ("1", "true"):
                    hidden_rows.add(number)
                element.clear()
        try:
            spread = spread_merged(cells, areas, self._limits.cells)
        except ValueError as error:
            raise FileRefused(f"工作表“{name}”的合并单元格过多，不像是清单") from error
        rows = tuple(
            Row(number, cells.get(number, {}), spread.get(number, {}), number in hidden_rows, faults.get(number, {}))
            for number in _numbers(cells)
        )
        return Grid(file, name, rows, hidden=hidden, hidden_columns=frozenset(hidden_columns))

    def _row(self, element) -> tuple[dict[int, str], dict[int, str]]:
        texts, faults, column = {}, {}, -1
        for cell in element.iterchildren("{*}c"):
            address = cell.get("r")
            column = coordinate_to_tuple(address)[1] - 1 if address else column + 1
            text, fault = self._value(cell)
            if text:
                texts[column] = text
                self._left -= 1
            if fault:
                faults[column] = fault
        if self._left < 0:
            raise FileRefused(f"表格超过 {self._limits.cells} 个单元格，不像是清单")
        return texts, faults

    def _value(self, cell) -> tuple[str, str]:
        """Return the text of a cell and what is wrong with it."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _words(cell).strip(), ""
        value = cell.findtext("{*}v")
        if not value:
            return "", NO_VALUE if cell.find("{*}f") is not None else ""
        if kind == "s":
            return self._strings[int(value)].strip(), ""
        if kind == "e":
            return value, f"单元格是公式错误 {value}"
        return (self._number(value, int(cell.get("s", 0))) if kind == "n" else value.strip()), ""

    def _number(self, value: str, style: int) -> str:
        number = float(value)
        if style in self._dates and number >= 1:
            day = from_excel(number, self._epoch)
            return f"{day.year}年{day.month}月{day.day}日"
        return str(int(number)) if number.is_integer() else value


def _numbers(cells):
    """Number the rows of a sheet up to the last that holds anything.

    Rows that are not in the file are blank ones, unless somebody's stray cell is a million rows below.
    """
    last = max((number for number, row in cells.items() if row), default=0)
    return range(1, last + 1) if last <= ROWS else sorted(number for number in cells if number <= last)
