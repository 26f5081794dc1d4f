"""A report of plain tables, written once: as HTML for the screen, as a workbook for the printer and the file."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import xlsxwriter
from markupsafe import Markup

MONEY = "#,##0.00"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with its ``tone`` (a colour of Bootstrap: success, danger, warning …), and what opens behind it.

    A tone never stands without a word. ``opens`` is the argument of the screen's method ``open``; on paper it is left out.
    """

    value: str | int | Decimal
    tone: str = ""
    opens: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table under its title; ``total`` marks the last row as a sum, ``note`` stands beneath."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False
    note: str = ""


def shown(value: str | int | Decimal) -> str:
    """Write a value as the screen shows it: amounts with two decimals and separators."""
    return f"{value:,.2f}" if isinstance(value, Decimal) else str(value)


def html(tables: Iterable[Table]) -> Markup:
    """Return the tables as HTML; every text is escaped."""
    return Markup().join(_html_table(table) for table in tables)


def _html_table(table: Table) -> Markup:
    head = Markup().join(Markup("<th>{}</th>").format(heading) for heading in table.headings)
    last = len(table.rows) - 1
    rows = Markup().join(
        Markup('<tr class="{}">{}</tr>').format(
            "table-active fw-bold" if table.total and number == last else "",
            Markup().join(_html_cell(cell) for cell in row),
        )
        for number, row in enumerate(table.rows)
    )
    note = Markup('<p class="text-muted">{}</p>').format(table.note) if table.note else Markup()
    return Markup(
        '<h3 class="mt-3">{}</h3><table class="table table-sm table-bordered">'
        "<thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}"
    ).format(table.title, head, rows, note)


def _html_cell(cell: Cell) -> Markup:
    text = Markup("<br/>").join(shown(cell.value).splitlines())
    if cell.tone:
        text = Markup('<span class="badge text-bg-{}">{}</span>').format(cell.tone, text)
    if cell.opens:
        text = Markup('<a href="#" data-opens="{}">{}</a>').format(cell.opens, text)
    number = not isinstance(cell.value, str)
    return Markup('<td class="{}">{}</td>').format("text-end text-nowrap" if number else "", text)


def xlsx(title: str, tables: Iterable[Table]) -> bytes:
    """Return the tables one under another on a sheet named ``title``, to be printed across one page."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet(title[:31])
    plain = {"text_wrap": True, "valign": "top", "border": 1}
    forms = {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({**plain, "bold": True}),
        "text": book.add_format(plain),
        "money": book.add_format({**plain, "num_format": MONEY}),
    }
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 9, 24)
    place = 0
    for table in tables:
        place = _sheet_table(sheet, forms, table, place) + 1
    book.close()
    return buffer.getvalue()


def _sheet_table(sheet, forms: dict, table: Table, place: int) -> int:
    """Write ``table`` from the row ``place`` on; return the first free row."""
    sheet.write_string(place, 0, table.title, forms["title"])
    for column, heading in enumerate(table.headings):
        sheet.write_string(place + 1, column, heading, forms["head"])
    place += 2
    for row in table.rows:
        for column, cell in enumerate(row):
            _sheet_cell(sheet, forms, place, column, cell.value)
        place += 1
    if table.note:
        sheet.write_string(place, 0, table.note)
        place += 1
    return place


def _sheet_cell(sheet, forms: dict, row: int, column: int, value: str | int | Decimal) -> None:
    if isinstance(value, Decimal):
        sheet.write_number(row, column, float(value), forms["money"])
    elif isinstance(value, int):
        sheet.write_number(row, column, value, forms["text"])
    else:
        sheet.write_string(row, column, value, forms["text"])  # never a formula, whatever it begins with
