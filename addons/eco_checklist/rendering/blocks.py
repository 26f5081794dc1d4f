"""The words of a document as they stand on paper, before any file format: the types."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. ``blank`` > 0 is a line to write on, that many characters wide, without words."""

    text: str
    bold: bool = False
    underline: bool = False
    blank: int = 0
    new_line: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph; ``role`` names its look in ``style.py``; ``align`` and ``indent`` override it when not None.
    ``place`` is the number of the place to sign that it is, if it is one."""

    role: str
    runs: tuple[Run, ...]
    align: str | None = None
    indent: bool | None = None
    place: int | None = None

    @property
    def words(self) -> str:
        """Return the words alone; blanks and line breaks count as a space."""
        return "".join(run.text or " " for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; ``paras`` from the top, ``foot`` (places to sign) from the bottom."""

    paras: tuple[Para, ...]
    foot: tuple[Para, ...] = ()
    label: bool = False
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the cells that begin in it, with the column each begins at; ``height`` in mm, 0 if free."""

    cells: tuple[tuple[int, Cell], ...]
    height: int = 0
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``widths`` are the parts of the line that each column takes."""

    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    frame: bool = True


@dataclass(frozen=True, slots=True)
class Seal:
    """The organ's name above the date."""

    agency: Para
    date: Para


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines."""

    lines: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the key of its bytes, the hash of the original, its words for who cannot see it, its height in mm."""

    key: str
    sha256: str
    alt: str
    height: int


Block = Para | Table | Seal | Space | PageBreak | Picture


@dataclass(frozen=True, slots=True)
class Content:
    """A whole document, ready to be set."""

    kind: str
    layout: str
    title: str
    agency: str
    number: str
    head: tuple[Para, ...]
    blocks: tuple[Block, ...]
    page_signature: tuple[Para, ...]
