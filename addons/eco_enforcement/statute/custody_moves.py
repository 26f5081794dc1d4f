"""The table of hand-overs: what each is for, who takes over, and what it needs."""

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from .judging import apl
from .labelled import Labelled
from .legal_types import LegalBasis

# Keeping and disposing of things is a post apart from enforcing (罚没财物管理办法 art. 4).
SEPARATION = LegalBasis("罚没财物管理办法", 4)
RECORDED = apl(47)


class Counterpart(Labelled):
    """Who takes the thing over."""

    KEEPER = "keeper", "物品保管人员"
    OFFICER = "officer", "本案执法人员"
    OUTSIDE = "outside", "本机关以外的人"
    NOBODY = "nobody", "仍在原处"


class MoveKind(Labelled):
    """What a hand-over is for."""

    TAKE = "take", "收取"
    STORE = "store", "移交保管"
    FETCH = "fetch", "办案调取"
    SEND = "send", "送检"
    BACK = "back", "检后收回"
    RETURN = "return", "发还当事人"
    HAND_OVER = "hand_over", "移交有关机关"
    DESTROY = "destroy", "销毁"
    SEAL = "seal", "加封、换封"


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A row of the table: who takes over, and which standing of the measure the hand-over needs."""

    counterpart: Counterpart
    basis: LegalBasis
    needs: str = ""  # "released": the measure ended by giving back; "disposal": the head approved this disposal


MOVES = MappingProxyType(
    {
        MoveKind.TAKE: MoveRow(Counterpart.OFFICER, apl(56)),
        MoveKind.STORE: MoveRow(Counterpart.KEEPER, SEPARATION),
        MoveKind.FETCH: MoveRow(Counterpart.OFFICER, RECORDED),
        MoveKind.SEND: MoveRow(Counterpart.OUTSIDE, apl(46)),
        MoveKind.BACK: MoveRow(Counterpart.KEEPER, RECORDED),
        MoveKind.RETURN: MoveRow(Counterpart.OUTSIDE, apl(56), "released"),
        MoveKind.HAND_OVER: MoveRow(Counterpart.OUTSIDE, apl(74), "disposal"),
        MoveKind.DESTROY: MoveRow(Counterpart.OUTSIDE, apl(74), "disposal"),
        MoveKind.SEAL: MoveRow(Counterpart.NOBODY, RECORDED),
    }
)
# Moves that a person begins by hand; taking follows from the measure, destroying from its own act.
BY_HAND = (
    MoveKind.STORE,
    MoveKind.FETCH,
    MoveKind.SEND,
    MoveKind.BACK,
    MoveKind.RETURN,
    MoveKind.HAND_OVER,
    MoveKind.SEAL,
)


@dataclass(frozen=True, slots=True)
class HandOver:
    """A hand-over as the rules see it. ``balance`` is what the giver holds; persons are the keys of their logins.

    ``second`` confirms beside the giver: who takes over, or the witness where an outsider does. ``outsider`` names
    who takes over outside the agency. ``seal`` is the number of the seal the thing carries, empty for none.
    """

    kind: MoveKind
    quantity: Decimal
    balance: Decimal
    giver: int
    second: int
    handlers: frozenset[int]
    keepers: frozenset[int]
    outsider: str = ""
    seal: str = ""
    new_seal: str = ""
    intact: bool = False
    note: str = ""
    released: bool = False
    disposal: bool = False
