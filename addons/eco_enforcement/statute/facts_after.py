"""What followed a decision after it reached the party, as the rules see it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .states_after import CourtRuling, DeferralKind, RemedyKind, RemedyResult, StayGround


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that reached the treasury account, in yuan."""

    on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Remedy:
    """A reconsideration or a suit, from its filing to its result."""

    kind: RemedyKind
    filed_on: date
    accepted_on: date | None = None
    ended_on: date | None = None
    result: RemedyResult | None = None


@dataclass(frozen=True, slots=True)
class Instalment:
    """A line of a plan: so much (yuan) by that day."""

    due_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Deferral:
    """An application to pay later or in parts; ``granted`` is ``None`` until the head rules."""

    kind: DeferralKind
    applied_on: date | None
    hardship: str
    proof: str
    plan: tuple[Instalment, ...]
    submitted: bool = False
    granted: bool | None = None


@dataclass(frozen=True, slots=True)
class Demand:
    """The written demand (催告书) before the court is asked."""

    issued_on: date
    served_on: date | None = None


@dataclass(frozen=True, slots=True)
class CourtFile:
    """The last application to the court and what became of it."""

    applied_on: date
    accepted_on: date | None = None
    refused_on: date | None = None
    reviewed_on: date | None = None  # the higher court was asked
    ruled_on: date | None = None
    ruling: CourtRuling | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """Execution standing still; no ``until`` while it does."""

    since: date
    ground: StayGround
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """Whether the decision was published, and if so when it was taken back."""

    on: date
    published: bool
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Retention:
    """A retention period of the file; ``key`` is the caller's own number for it, ``years`` 0 means for ever."""

    key: int
    years: int


@dataclass(frozen=True, slots=True)
class After:
    """What followed the decision.

    ``remitted`` is the surcharge (yuan) an execution agreement waived; ``retracted_on`` the day the decision was
    changed, undone or declared unlawful; ``undone_on`` the day it ceased to exist; ``reopened_on`` the day on which
    the case was taken up again after that, from which the time to decide runs anew.
    """

    on_the_spot: bool = False
    payments: tuple[Payment, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    draft: Deferral | None = None
    deferrals: tuple[Deferral, ...] = ()
    demand: Demand | None = None
    court: CourtFile | None = None
    stays: tuple[Stay, ...] = ()
    remitted: Decimal = Decimal(0)
    retracted_on: date | None = None
    undone_on: date | None = None
    publication: Publication | None = None
    reopened_on: date | None = None

    @property
    def pending_remedy(self) -> Remedy | None:
        """Give the remedy that is going on."""
        return next((remedy for remedy in self.remedies if not remedy.ended_on), None)

    @property
    def stay(self) -> Stay | None:
        """Give the stay that is going on."""
        return next((stay for stay in self.stays if not stay.until), None)

    @property
    def awaiting(self) -> Deferral | None:
        """Give the application to pay later that the head has not ruled on."""
        return next((deferral for deferral in self.deferrals if deferral.granted is None), None)
