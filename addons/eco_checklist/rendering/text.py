"""The words of a document without their looks: what is hashed, searched, and compared between renderings."""

from collections.abc import Iterator

from lxml import etree

from .blocks import Block, Para, Seal, Table
from .content import read


def plain_text(root: etree._Element) -> str:
    """Return the words of ``root`` (let through by ``markup.parse``): a line a paragraph, a row of a table
    with tabs between its cells. What is signed on every page stands once, at the end."""
    content = read(root)
    lines = [para.words for para in content.head]
    for block in content.blocks:
        lines += _lines(block)
    lines += (para.words for para in content.page_signature)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Para():
            yield block.words
        case Table():
            for row in block.rows:
                yield "\t".join("\n".join(para.words for para in cell.paras + cell.foot) for _at, cell in row.cells)
        case Seal():
            yield block.agency.words
            yield block.date.words
