"""Facts about what is intended, what others decided before, and the documents already issued."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .doc_kinds import DocKind


@dataclass(frozen=True, slots=True)
class Prior:
    """Another decision of the county on the same party: by whom, on which act, with which fine (yuan).

    ``same_power``: under the power of this case; ``no_penalty``: it ended without a penalty.
    """

    agency: str
    number: str
    decided_on: date
    act_day: date | None
    place: str
    same_power: bool
    amount: Decimal
    no_penalty: bool


@dataclass(frozen=True, slots=True)
class Issued:
    """A document of the case: its number, its kind and its words.

    ``head`` is the body it names as its author, ``seal`` the one whose seal it bears ("" for a paper without seal);
    ``whole``: its content is the one that was hashed. ``seq`` is the event that issued it.
    ``served``: it has reached the party; ``void``: its number was made void.
    """

    key: int
    kind: DocKind
    number: str
    words: str
    on: date | None = None
    seq: int = 0
    head: str = ""
    seal: str = ""
    whole: bool = True
    served: bool = False
    void: bool = False


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What the published discretion benchmark says of the circumstances chosen: a span in yuan, or nothing.

    ``settled``: the circumstances point to one band; otherwise a person weighs them within the span.
    """

    title: str
    chosen: bool
    settled: bool
    low: Decimal | None
    high: Decimal | None
    words: str
