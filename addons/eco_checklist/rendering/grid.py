"""Tables of the PDF, on reportlab's table."""

from collections.abc import Iterator

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as Grid

from .blocks import Cell, Row, Table
from .fonts import FontSet
from .style import CELL_PAD_X, CELL_PAD_Y, FRAME, MM, PAPERS, style_of
from .typeset import TextBlock

TALL_ROW = 20  # mm: in a row at least this high words begin at the top, in a lower one they stand in the middle
# A row up to this high surely fits on a page of its own. Only a table with a higher one may break inside
# its rows: reportlab would else fill the last centimetre of a page with the first line of an approval box.
ROW_ON_A_PAGE = 150 * MM
# Layouts of lists: there a row too high for a page is cut beforehand into rows, so that the rows around it
# are not broken, and the heading never stands alone at the foot of a page.
ROWS_CUT = frozenset({"table"})


def grid(table: Table, layout: str, fonts: FontSet) -> Flowable:
    """Return ``table`` as a flowable over the whole line; it breaks between rows, in a row only if it must."""
    pad_x, pad_y = (CELL_PAD_X, CELL_PAD_Y) if table.frame else (0.0, 0.0)
    widths = [PAPERS[layout].line * part / sum(table.widths) for part in table.widths]
    rows: list[list] = []
    heights: list[float | None] = []
    tallest = 0.0
    commands = _table_commands(table.frame, pad_x, pad_y, fonts)
    for row in table.rows:
        drawn, height, natural = _row(row, widths, 2 * pad_x, 2 * pad_y, layout, fonts)
        if natural > ROW_ON_A_PAGE and layout in ROWS_CUT:
            pieces = list(_pieces(drawn, [width - 2 * pad_x for width in widths], ROW_ON_A_PAGE - 2 * pad_y))
            commands.append(("VALIGN", (0, len(rows)), (-1, len(rows) + len(pieces) - 1), "TOP"))
            rows += pieces
            heights += [None] * len(pieces)
            continue
        number = len(rows)
        rows.append(drawn)
        heights.append(height)
        tallest = max(tallest, natural)
        commands += _row_commands(row, number)
        if natural > ROW_ON_A_PAGE:
            # In a row that breaks, reportlab pads what stands in the middle until a page is left empty.
            commands.append(("VALIGN", (0, number), (-1, number), "TOP"))
    heads = next((index for index, row in enumerate(table.rows) if not row.head), len(table.rows))
    result = Grid(rows, widths, heights, style=commands, repeatRows=heads, splitInRow=int(tallest > ROW_ON_A_PAGE))
    result.spaceBefore = result.spaceAfter = 0
    return result


def _table_commands(frame: bool, pad_x: float, pad_y: float, fonts: FontSet) -> list[tuple]:
    whole = ((0, 0), (-1, -1))
    commands = [
        ("LEFTPADDING", *whole, pad_x),
        ("RIGHTPADDING", *whole, pad_x),
        ("TOPPADDING", *whole, pad_y),
        ("BOTTOMPADDING", *whole, pad_y),
        ("VALIGN", *whole, "MIDDLE"),
        # Cells that another one covers are drawn too, empty: in this font, or reportlab would name Helvetica.
        ("FONTNAME", *whole, fonts.glyph("fang", "0")[0]),
    ]
    return [*commands, ("GRID", *whole, FRAME, black)] if frame else commands


def _row_commands(row: Row, number: int) -> list[tuple]:
    commands = []
    for start, cell in row.cells:
        corner, opposite = (start, number), (start + cell.colspan - 1, number + cell.rowspan - 1)
        if corner != opposite:
            commands.append(("SPAN", corner, opposite))
        if not cell.label and (cell.foot or row.height >= TALL_ROW):
            commands.append(("VALIGN", corner, corner, "TOP"))
    return commands


def _row(row: Row, widths: list[float], pad_x: float, pad_y: float, layout: str, fonts: FontSet):
    """Return the cells of ``row`` as reportlab wants them, its height or None for its natural one, and that one."""
    drawn: list = [""] * len(widths)
    natural: dict[int, float] = {}
    for start, cell in row.cells:
        room = sum(widths[start : start + cell.colspan]) - pad_x
        drawn[start] = _stack(cell, layout, fonts)
        if cell.rowspan == 1:
            natural[start] = sum(block.wrap(room, 0)[1] for block in drawn[start]) + pad_y
    least = row.height * MM
    tallest = max(natural.values(), default=0.0)
    for start, cell in row.cells:
        if cell.foot and start in natural:  # push what is to be signed to the foot of the cell
            drawn[start].insert(len(cell.paras), Spacer(0, max(least, tallest) - natural[start]))
    return drawn, least if least > tallest else None, tallest


def _pieces(drawn: list, rooms: list[float], limit: float) -> Iterator[list]:
    """Cut the cells ``drawn``, each ``rooms`` wide, into rows of at most ``limit`` points."""
    rest = drawn
    while any(rest):
        cut = [_cut(blocks, room, limit) for blocks, room in zip(rest, rooms, strict=True)]
        yield [fitting for fitting, _left in cut]
        rest = [left for _fitting, left in cut]


def _cut(blocks: list[Flowable], room: float, limit: float) -> tuple[list[Flowable], list[Flowable]]:
    """Return what of ``blocks`` fits into ``limit`` points, and what is left of them."""
    fitting: list[Flowable] = []
    for place, block in enumerate(blocks):
        parts = block.split(room, limit)
        if len(parts) != 1:
            return fitting + parts[:1], parts[1:] + list(blocks[place + 1 :]) if parts else list(blocks[place:])
        fitting.append(block)
        limit -= block.wrap(room, 0)[1]
    return fitting, []


def _stack(cell: Cell, layout: str, fonts: FontSet) -> list[Flowable]:
    return [TextBlock(para, style_of(layout, para.role), fonts) for para in cell.paras + cell.foot]
