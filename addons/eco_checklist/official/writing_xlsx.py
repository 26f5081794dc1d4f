"""Town lists as a spreadsheet, in the layout governments issue them in."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from . import cells
from .layout import OfficialList
from .sheet_names import sheet_name

TITLE_FONT, TABLE_FONT = "宋体", "仿宋"
A4 = 9
LINES = {"title": (18, 30), "line": (10.5, 16)}  # size of the type and height of a line, in points
DIGIT_WIDTH = 5.25  # points: the unit of column widths
TALLEST_ROW = 409  # points, the most a spreadsheet allows
CELL_LIMIT = 32_767  # characters in a cell, and UTF-16 counts a rare one twice
_FORMULA = ("=", "+", "-", "@")
# The same content gives the same bytes: the file does not say when it was made.
_MADE = datetime(2000, 1, 1)


class WritingError(ValueError):
    """A list cannot be written, for the reason its Chinese message gives."""


def write_xlsx(papers: Sequence[OfficialList]) -> bytes:
    """Return a workbook with a sheet for each of ``papers``; the same lists give the same bytes.

    Every word is written as text, never as a formula. Raises ``WritingError`` when there is nothing to
    write or a cell is longer than a spreadsheet can hold.
    """
    if not papers:
        raise WritingError("没有可以导出的清单")
    out = BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": cells.clean(papers[0].title), "created": _MADE})
        looks = _Looks(book)
        taken: set[str] = set()
        for paper in papers:
            _Sheet(book.add_worksheet(sheet_name(paper.town, taken)), paper, looks).fill()
    return out.getvalue()


def _ems(text: str) -> float:
    return sum(0.5 if char.isascii() else 1 for char in text)


class _Looks:
    """The formats of a workbook, shared by its sheets."""

    def __init__(self, book: Workbook):
        line = {"font_name": TABLE_FONT, "font_size": LINES["line"][0], "text_wrap": True, "valign": "vcenter"}
        table = {**line, "border": 1}
        title = {"font_name": TITLE_FONT, "font_size": LINES["title"][0], "bold": True, "align": "center"}
        kinds = {
            "title": {**line, **title},
            "line": line,
            "heading": {**table, "font_name": TITLE_FONT, "bold": True, "align": "center"},
            "words": table,
            "middle": {**table, "align": "center"},
        }
        self._plain = {kind: book.add_format(look) for kind, look in kinds.items()}
        # Marked as text, such words stay words also when somebody edits the cell.
        self._text = {kind: book.add_format({**look, "quote_prefix": True}) for kind, look in kinds.items()}

    def of(self, kind: str, words: str):
        """Return the format of ``kind`` for a cell that holds ``words``."""
        return (self._text if words.startswith(_FORMULA) else self._plain)[kind]


class _Sheet:
    """The sheet of one list."""

    def __init__(self, sheet, paper: OfficialList, looks: _Looks):
        self._sheet, self._paper, self._looks = sheet, paper, looks
        self._columns = cells.columns(paper)
        self._row = 0

    def fill(self) -> None:
        """Write the title, what stands above the table, the table, the notes, and how the sheet is printed."""
        self._across("title", cells.clean(self._paper.title))
        for label, words in cells.head(self._paper):
            self._across("line", f"{label}：{words}")
        heading = self._row
        for number, column in enumerate(self._columns):
            self._sheet.set_column(number, number, column.width)
            self._put(number, "heading", column.heading)
        self._row += 1
        for line in self._paper.lines:
            self._line(line)
        for note in cells.notes(self._paper):
            self._across("line", note)
        self._set_print(heading)

    def _line(self, line) -> None:
        for number, column in enumerate(self._columns):
            if column.field == "number":
                self._sheet.write_number(self._row, number, line.number, self._looks.of("middle", ""))
            else:
                self._put(number, "middle" if column.field in cells.CENTRED else "words", cells.cell(line, column))
        self._row += 1

    def _put(self, column: int, kind: str, words: str) -> None:
        look = self._looks.of(kind, words)
        if not words:
            self._sheet.write_blank(self._row, column, None, look)
        elif len(words.encode("utf-16-le")) // 2 > CELL_LIMIT:
            place = f"{xl_col_to_name(column)}{self._row + 1}"
            raise WritingError(f"《{self._paper.title}》单元格{place}的文字超过{CELL_LIMIT}字，电子表格容纳不下")
        else:
            self._sheet.write_string(self._row, column, words, look)

    def _across(self, kind: str, words: str) -> None:
        """Write ``words`` in one cell over all columns, with room for as many lines as they take."""
        last = len(self._columns) - 1
        self._sheet.merge_range(self._row, 0, self._row, last, "", self._looks.of(kind, words))
        self._put(0, kind, words)
        # Spreadsheets find the height of a row themselves, but not for merged cells.
        size, pitch = LINES[kind]
        room = sum(column.width for column in self._columns) * DIGIT_WIDTH
        lines = sum(max(1, ceil(_ems(line) * size / room)) for line in words.split("\n"))
        self._sheet.set_row(self._row, min(lines * pitch, TALLEST_ROW))
        self._row += 1

    def _set_print(self, heading: int) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(heading)
        sheet.freeze_panes(heading + 1, 0)
        sheet.set_footer(f'&C&"{TITLE_FONT},Regular"第 &P 页 共 &N 页')
