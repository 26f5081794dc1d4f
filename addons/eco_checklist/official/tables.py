"""The tables of a Word document (.docx) as grids, each with the paragraphs before it."""

from collections.abc import Iterator

from lxml import etree

from .files import FileRefused, Limits, Package
from .grids import Grid, Row, spread_merged
from .words import is_note
from .wordtext import local, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


def read_document(data: bytes, file: str, limits: Limits) -> Iterator[Grid]:
    """Yield a grid for each table; text after the last one belongs to the last. Raises ``FileRefused``."""
    with Package(data) as package:
        path = next((name for name in ("word/document.xml",) if name in package.names), "")
        path = path or next((name for name in package.names if name.endswith("/document.xml")), "")
        body = next(iter(package.elements(path, "body")), None) if path else None
        if body is None:
            raise FileRefused("文件已损坏或不完整（找不到文档正文）")
        notes = _footnotes(package)
    yield from _Document(body, file, limits, notes).grids()


def _footnotes(package: Package) -> list[str]:
    if "word/footnotes.xml" not in package.names:
        return []
    notes = [words(note) for note in package.elements("word/footnotes.xml", "footnote")]
    return [f"注：{note}" for note in notes if note]


class _Document:
    """The body of a document, walked once."""

    def __init__(self, body: etree._Element, file: str, limits: Limits, notes: list[str]):
        self._body, self._file, self._limits, self._notes = body, file, limits, notes
        self._paragraphs = self._tables = 0

    def grids(self) -> Iterator[Grid]:
        """Yield the grids in their order; a document without a table is one grid of paragraphs."""
        before: list[Row] = []
        pending: tuple[list[Row], str] | None = None
        for block in self._blocks(self._body):
            if local(block) == "p":
                before.append(self._paragraph(words(block)))
                continue
            if pending:
                notes = self._notes_among(before)
                yield self._grid([*pending[0], *before[:notes]], pending[1])
                before = before[notes:]
            self._tables += 1
            pending = [*before, *self._table(block)], f"表{self._tables}"
            before = []
        rows, name = pending or ([], "正文")
        after = [*before, *(self._paragraph(note) for note in self._notes)]
        yield self._grid([*rows, *after], name)

    def _notes_among(self, paragraphs: list[Row]) -> int:
        """Return how many paragraphs between two tables are remarks on the one above: all up to the last 注：."""
        notes = [place for place, row in enumerate(paragraphs, 1) if is_note(row.cells.get(0, ""))]
        return notes[-1] if notes else 0

    def _blocks(self, parent) -> Iterator[etree._Element]:
        for child in parent:
            if local(child) in ("p", "tbl"):
                yield child
            elif local(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
                yield from self._blocks(child)

    def _paragraph(self, text: str) -> Row:
        self._paragraphs += 1
        return Row(self._paragraphs, {0: text} if text else {}, paragraph=True)

    def _grid(self, rows: list[Row], name: str) -> Grid:
        revised = next(self._body.iter("{*}ins", "{*}del", "{*}moveFrom"), None) is not None
        warnings = ("文档含有未接受的修订，已按修订后的文字读入",) if revised and self._tables < 2 else ()
        continued = self._tables > 1
        return Grid(self._file, name, tuple(rows), letters=False, warnings=warnings, continued=continued)

    def _table(self, table) -> list[Row]:
        cells: dict[int, dict[int, str]] = {}
        areas: list[tuple[int, int, int, int]] = []
        open_areas: dict[int, list[int]] = {}  # column -> the area that may go on downward from there
        for number, row in enumerate((r for r in self._rows(table) if not self._deleted(r)), 1):
            cells[number] = {}
            for column, width, merge, text in self._cells(row):
                if merge == "continue" and column in open_areas:
                    open_areas[column][2] = number
                    continue
                open_areas.pop(column, None)
                if text:
                    cells[number][column] = text
                area = [number, column, number, column + width - 1]
                if merge:
                    open_areas[column] = area
                if merge or width > 1:
                    areas.append(area)
        if sum(map(len, cells.values())) > self._limits.cells:
            raise FileRefused(f"表格超过 {self._limits.cells} 个单元格，不像是清单")
        try:
            spread = spread_merged(cells, areas, self._limits.cells)
        except ValueError as error:
            raise FileRefused("表格的合并单元格过多，不像是清单") from error
        return [Row(number, texts, spread.get(number, {})) for number, texts in cells.items()]

    def _rows(self, table) -> Iterator[etree._Element]:
        for child in table:
            if local(child) == "tr":
                yield child
            elif local(child) in ("sdt", "sdtContent", "ins", "customXml"):
                yield from self._rows(child)

    def _deleted(self, row) -> bool:
        return row.find("{*}trPr/{*}del") is not None

    def _cells(self, row) -> Iterator[tuple[int, int, str, str]]:
        """Yield the column, the width in columns, the downward merge ("", restart, continue) and text of each cell."""
        column = self._whole(row.find("{*}trPr/{*}gridBefore"), 0)
        for cell in row.iter("{*}tc"):
            if next(cell.iterancestors("{*}tr")) is not row:
                continue  # of a table within a cell; its words are part of the cell around it
            width = max(self._whole(cell.find("{*}tcPr/{*}gridSpan"), 1), 1)
            merge = cell.find("{*}tcPr/{*}vMerge")
            kind = "" if merge is None else self._attribute(merge) or "continue"
            yield column, min(width, 200), kind, words(cell)
            column += min(width, 200)

    def _whole(self, element, default: int) -> int:
        return default if element is None else int(self._attribute(element) or default)

    def _attribute(self, element) -> str:
        return element.get(f"{W}val") or element.get(f"{STRICT}val") or ""
