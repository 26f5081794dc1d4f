"""Makes lists as badly as governments issue them, and files that are no lists at all; everything in them is made up."""

import zipfile
from datetime import date
from io import BytesIO

from docx import Document
from official.known import Department, Known, Law, Power, Town
from official.reading import read
from openpyxl import Workbook

STRAW = "对露天焚烧秸秆、树枝、落叶等产生烟尘污染物质的处罚"
DUST = "对运输煤炭、水泥、石灰、石膏、砂土、垃圾等易产生扬尘的作业，未采取防抛洒、防扬尘措施的处罚"
FIREWORKS = "对烟花爆竹零售经营者销售非法生产、经营的烟花爆竹等的处罚"
AREAS = ("990121", "990100")
NORTH, EAST = "990121100", "990121001"
KNOWN = Known(
    powers=(Power("T-1", STRAW, "露天焚烧"), Power("T-2", DUST, "运输扬尘"), Power("T-3", FIREWORKS, "非法烟花爆竹")),
    towns=(
        Town(NORTH, "北镇人民政府", "乙县", AREAS),
        Town(EAST, "乙县人民政府东城街道办事处", "乙县", AREAS),
        Town("990122100", "城关镇人民政府", "丙县", ("990122", "990100")),
        Town("990121101", "城关镇人民政府", "乙县", AREAS),
    ),
    departments=(
        Department("990121-HB", "甲市生态环境局乙县分局", "990121", ("生态环境", "环境保护", "环保")),
        Department("990121-NY", "乙县农业农村局", "990121", ("农业农村", "农业")),
        Department("990121-YJ", "乙县应急管理局", "990121", ("应急管理", "应急")),
        Department("990100-JT", "甲市交通运输局", "990100", ("交通运输", "交通")),
    ),
    laws=(Law("中华人民共和国大气污染防治法", "大气污染防治法", frozenset({70, 77, 116, 119})),),
)
HEADING = ["序号", "事项名称", "实施依据", "承接职权", "承接起始日", "业务指导部门"]
LAW = "《大气污染防治法》第一百一十九条"
TITLE = "乙县北镇行政执法承接事项清单"


def straw(number: object = 1, **changes: object) -> list[object]:
    """Return a row that is in order, for the columns of ``HEADING``; ``changes`` name columns of the layout."""
    row = dict(zip(("number", "power", "bases", "functions", "start", "guide"),
                   (number, STRAW, LAW, "行政处罚、行政检查", "2024年3月1日起", "县生态环境局"), strict=True))  # fmt: skip
    return list((row | changes).values())


def sheet(*rows: list[object], merge: tuple[str, ...] = (), name: str = "清单", change=None) -> bytes:
    """Return a workbook of one sheet; ``change`` may alter the sheet before it is stored."""
    return workbook({name: rows}, merge, change)


def workbook(sheets: dict[str, tuple[list[object], ...]], merge: tuple[str, ...] = (), change=None) -> bytes:
    """Return a workbook of several sheets, with the same cells merged in each."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        for area in merge:
            page.merge_cells(area)
        if change:
            change(page)
    return _stored(book)


def document(*blocks: object) -> bytes:
    """Return a Word document: a string is a paragraph, a list of rows a table; ``None`` in a row joins with the left."""
    paper = Document()
    for block in blocks:
        if isinstance(block, str):
            paper.add_paragraph(block)
            continue
        table = paper.add_table(len(block), max(map(len, block)))
        for number, row in enumerate(block):
            for column, text in enumerate(row):
                if text is None:
                    table.cell(number, column - 1).merge(table.cell(number, column))
                elif text == "^":
                    table.cell(number - 1, column).merge(table.cell(number, column))
                else:
                    table.cell(number, column).text = str(text)
    return _stored(paper)


def _stored(paper) -> bytes:
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def repacked(data: bytes, changes: dict[str, bytes | None] | None = None) -> bytes:
    """Return the archive ``data`` with members replaced or added."""
    out, changes = BytesIO(), dict(changes or {})
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.pop(name, None) or old.read(name))
        for name, content in changes.items():
            new.writestr(name, content)
    return out.getvalue()


def member(data: bytes, name: str) -> bytes:
    """Return a member of the archive ``data``."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)


def reading(data: bytes, file: str = "清单.xlsx", **options):
    """Read ``data`` knowing what these tests know; check that every row has exactly one fate."""
    result = read(data, file, KNOWN, **options)
    assert len({row.place for row in result.rows}) == len(result.rows)
    return result


def errors(result) -> list[str]:
    """Return the errors as people read them."""
    return [str(problem) for problem in result.errors]


def warnings(result) -> list[str]:
    """Return the warnings as people read them."""
    return [str(problem) for problem in result.problems if problem.severity == "warning"]


MARCH = date(2024, 3, 1)
