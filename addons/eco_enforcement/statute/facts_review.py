"""Facts of the case review and the legal review: who examined, what weighs in the case, who must review it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .labelled import Labelled


class Weight(Labelled):
    """What a person finds that makes a case weigh more; each is stated with its reason."""

    PUBLIC_INTEREST = "public_interest", "涉及重大公共利益"
    DIFFICULT = "difficult", "案情疑难复杂、涉及多个法律关系"
    MAJOR = "major", "情节复杂或者重大违法行为"


@dataclass(frozen=True, slots=True)
class Flag:
    """A weight stated by a person, with the reason and its place in the order of events."""

    weight: Weight
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class CaseReview:
    """A case review: whether it passed the case on, who made it, and its place in the order of events."""

    passed: bool
    person: int
    day: date
    seq: int


@dataclass(frozen=True, slots=True)
class Review:
    """A legal review: what it concluded, who made it, and its place in the order of events."""

    passed: bool
    person: int
    day: date
    seq: int


@dataclass(frozen=True, slots=True)
class ListedCase:
    """Cases that a law, a regulation or the county's list sends to legal review: from ``amount`` yuan on.

    ``party_kind`` is citizen, organization or any. ``document`` names the paper; one not yet ``confirmed`` binds too,
    for a review too many harms nobody.
    """

    document: str
    amount: Decimal
    party_kind: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Qualification:
    """What is known of a legal reviewer: first day of the legal qualification, first day of reviewing penalties."""

    licensed_on: date | None = None
    reviewing_since: date | None = None
