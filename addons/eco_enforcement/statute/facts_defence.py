"""Facts of a defence, of the answer to it, and of a case returned for a new notice."""

from dataclasses import dataclass
from datetime import date

from .labelled import Labelled


class RenoticeReason(Labelled):
    """Why the party is told anew."""

    NEW_FACTS = "new_facts", "查明新的事实"
    NEW_BASIS = "new_basis", "处罚依据变更"
    DEFECT = "defect", "告知内容有误或者遗漏"


class PointResult(Labelled):
    """What the re-examination makes of a point of the defence."""

    ACCEPTED = "accepted", "采纳"
    PARTLY = "partly", "部分采纳"
    REJECTED = "rejected", "不予采纳"


@dataclass(frozen=True, slots=True)
class Defence:
    """A statement or defence received, and whether each point has been answered."""

    received_on: date
    answered: bool
    seq: int
    answered_seq: int = 0  # the event of the answer, where it came later


@dataclass(frozen=True, slots=True)
class Reopening:
    """A return of the case for a new notice, with its reason and its place in the order of events."""

    reason: RenoticeReason
    seq: int


@dataclass(frozen=True, slots=True)
class Reply:
    """The re-examination of a defence, being written: the points, and those without result or reason."""

    key: int
    points: int
    unanswered: tuple[str, ...]
