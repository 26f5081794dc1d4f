"""What a case rests on: the provision applied, and the two versions of it where the law changed."""

from dataclasses import dataclass
from decimal import Decimal

from .legal_types import LegalBasis


@dataclass(frozen=True, slots=True)
class Basis:
    """The legal basis of the power on one day, and what it allows (yuan)."""

    penalty: LegalBasis
    confirmed: bool
    elements: str
    fine_min: Decimal | None
    fine_max: Decimal | None
    confiscation: bool = False  # goes along with the fine


@dataclass(frozen=True, slots=True)
class Temporal:
    """The law changed between the act and the decision: both versions, and what a person chose (art. 37).

    ``at_decision`` is ``None`` where the law has no provision any more. ``compared``: the choice was made between
    these very versions.
    """

    at_act: Basis
    at_decision: Basis | None
    chosen: bool
    reason: str
    compared: bool
