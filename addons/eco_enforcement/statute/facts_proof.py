"""What the rules see of the evidence of a case and of the facts it is to prove."""

from dataclasses import dataclass
from datetime import date

from .persons import Officer
from .words_proof import ItemState


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of evidence. ``missing`` are the labels of what is still empty, ``officers`` who collected it on the
    spot, ``pictures`` how many of its files can be printed, ``sheet`` whether a photo sheet was made of it."""

    key: int
    number: int
    name: str
    state: ItemState
    collected_on: date | None = None
    on_site: bool = False
    officers: tuple[Officer, ...] = ()
    missing: tuple[str, ...] = ()
    pictures: int = 0
    sheet: bool = False
    # What art. 41 asks of a recording and is not met; empty for other evidence.
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToProve:
    """A fact to prove, and the keys of the evidence that is to prove it."""

    key: int
    name: str
    by: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Proof:
    """The evidence of a case, in the order of its numbers, and the facts to prove."""

    items: tuple[Item, ...] = ()
    facts: tuple[ToProve, ...] = ()
