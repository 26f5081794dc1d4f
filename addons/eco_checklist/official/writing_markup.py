"""Town lists in the document markup, from which the PDF and the Word document are made."""

from collections.abc import Sequence

from lxml import etree

from . import cells
from .layout import OfficialList

KIND = "town_list"
UNTITLED = "承接事项清单"
NARROWEST = 8  # parts of the line: two characters of a heading side by side


def write_markup(papers: Sequence[OfficialList]) -> bytes:
    """Return ``papers`` (at least one) as one document in the markup of ``rendering``, each beginning on a new page."""
    first = papers[0]
    root = etree.Element("document", kind=KIND, layout="table", **_names(first))
    for paper in papers:
        if paper is not first:
            etree.SubElement(root, "pagebreak")
            etree.SubElement(root, "head", **_names(paper))
        _add_paper(root, paper)
    return etree.tostring(root, encoding="utf-8")


def _names(paper: OfficialList) -> dict[str, str]:
    return {"title": cells.clean(paper.title) or UNTITLED, "agency": cells.clean(paper.town) or UNTITLED}


def _add_paper(root: etree._Element, paper: OfficialList) -> None:
    fields = etree.SubElement(root, "fields")
    for label, words in cells.head(paper):
        etree.SubElement(fields, "field", label=label).text = words
    columns = cells.columns(paper)
    table = etree.SubElement(root, "table", widths=" ".join(str(max(column.width, NARROWEST)) for column in columns))
    heading = etree.SubElement(table, "row", head="yes")
    for column in columns:
        etree.SubElement(heading, "cell", label="yes").text = column.heading
    for line in paper.lines:
        row = etree.SubElement(table, "row")
        for column in columns:
            look = {"align": "center"} if column.field in cells.CENTRED else {}
            etree.SubElement(etree.SubElement(row, "cell", **look), "text").text = cells.cell(line, column)
    for note in cells.notes(paper):
        etree.SubElement(root, "note").text = note
