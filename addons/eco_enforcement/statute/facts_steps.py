"""Facts of the main line: records, the prior notice, the decision."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .doc_kinds import DocKind
from .grounds import NoPenaltyGround
from .persons import Officer


@dataclass(frozen=True, slots=True)
class Record:
    """An on-site or interview record: its day, its officers, and the labels of what is still empty.

    ``key`` is the caller's own number for it.
    """

    key: int
    kind: DocKind
    day: date | None
    officers: tuple[Officer, ...]
    missing: tuple[str, ...]
    after_act: bool  # begins no earlier than the act it is about
    seq: int = 0  # the event that finished it
    shown: bool = True  # the certificates were shown
    told: bool = True  # rights and duties were told
    refusal: str = ""  # why the person did not sign
    witness: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """The prior notice: the amount it announced (yuan) and when it reached the party."""

    amount: Decimal
    issued_on: date
    served_on: date | None
    hearing_offered: bool
    seq: int
    basis: str = ""  # the provision it announced, as cited


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision: amount (yuan), day, decider, and when it reached the party."""

    amount: Decimal
    made_on: date
    person: int
    served_on: date | None
    ground: NoPenaltyGround | None = None  # the decision not to punish rests on it; no fine then
    education: str = ""  # given to the party that is not punished
