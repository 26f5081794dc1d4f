"""The mark at the foot of each page: a QR code by which anybody can ask whether the paper is genuine."""

from dataclasses import dataclass

from .qr import modules
from .style import MM, PAPERS

SIZE = 15 * MM  # of the code; 41 modules then are wide enough for a scan at 150 dpi
CAPTION_SIZE = 7.5
CAPTION_GAP = 1.5 * MM
LEAST_EDGE = 4.5 * MM  # what printers leave white
BELOW_AREA = 5 * MM
MODULES = 41  # of a side that a scan at 150 dpi still reads


@dataclass(frozen=True, slots=True)
class Mark:
    """``address`` is what the code says (ASCII), ``caption`` the words beside it, ``paged``: it names its page too."""

    address: str
    caption: str
    paged: bool = True

    def on_page(self, page: int) -> str:
        """Return what the code of ``page`` (from 1) says: the address alone where the page would make it too fine."""
        told = f"{self.address}?p={page}"
        if not self.paged or len(modules(told)) > max(MODULES, len(modules(self.address))):
            return self.address
        return told


def height_above_edge(layout: str) -> float:
    """Return how far above the lower edge of the sheet the mark stands, in points: always below the type area."""
    return max(LEAST_EDGE, PAPERS[layout].bottom - BELOW_AREA - SIZE)


def on_the_right(layout: str, page: int) -> bool:
    """Say whether the mark stands at the right of ``page``: in a letter opposite the page number, else at the left."""
    return layout == "letter" and page % 2 == 0
