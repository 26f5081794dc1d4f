"""What a rule may look at: the facts of one case, frozen at the moment of an act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .basis import Basis, Temporal
from .calendar import WorkCalendar
from .county import CountyReview, Designation, Mandate
from .facts_decision import Benchmark, Issued, Prior
from .facts_summary import OnTheSpot
from .grounds import Leniency, LeniencyGround, NoPenaltyGround
from .legal_types import Answer
from .persons import Actor, Certificate, Officer, Party
from .states import DocKind, Ending, State

__all__ = [
    "Actor",
    "Basis",
    "CaseFacts",
    "Certificate",
    "Decision",
    "Defence",
    "Notice",
    "Officer",
    "Party",
    "Record",
    "Review",
    "Temporal",
]


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


@dataclass(frozen=True, slots=True)
class Review:
    """A legal review: what it concluded, who made it, and its place in the order of events."""

    passed: bool
    person: int
    day: date
    seq: int


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
class Defence:
    """A statement or defence received, and whether each point has been answered."""

    received_on: date
    answered: bool
    hearing_requested: bool
    seq: int


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision: amount (yuan), day, decider, and when it reached the party."""

    amount: Decimal
    made_on: date
    person: int
    served_on: date | None
    ground: NoPenaltyGround | None = None  # the decision not to punish rests on it; no fine then


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case as the rules see it. ``inputs`` are what the actor has just entered for this act."""

    state: State
    today: date
    calendar: WorkCalendar
    actor: Actor
    act_ended_on: date | None
    harmful: bool
    place: str
    in_territory: bool
    summary: str
    party: Party
    officers: tuple[Officer, ...]
    gate_at_act: Answer
    gate_today: Answer
    basis: Basis | None
    hearing_threshold: Decimal | None
    temporal: Temporal | None = None  # the law changed since the act
    found_on: date | None = None
    filed_on: date | None = None
    drafts: tuple[Record, ...] = ()  # records still being written
    records: tuple[Record, ...] = ()  # finished ones
    former_handlers: frozenset[int] = frozenset()
    reviewers: frozenset[int] = frozenset()  # of every review, not of the last alone
    particulars_missing: tuple[str, ...] = ()  # what the agency's data lacks for a decision
    findings_of_fact: str = ""
    elements_proof: str = ""
    correction_order: str = ""
    discretion_reason: str = ""
    proposed_amount: Decimal | None = None
    proposal: NoPenaltyGround | None = None  # the report proposes no penalty, on this ground
    leniency: Leniency | None = None
    leniency_ground: LeniencyGround | None = None
    benchmark: Benchmark | None = None  # the published benchmark, where there is one
    priors: tuple[Prior, ...] = ()  # other decisions of the county on the same party
    documents: tuple[Issued, ...] = ()
    on_the_spot: OnTheSpot | None = None  # the case follows the procedure on the spot
    review: Review | None = None
    notice: Notice | None = None
    waived_on: date | None = None
    defences: tuple[Defence, ...] = ()
    decision: Decision | None = None
    paid: Decimal = Decimal(0)
    corrected_on: date | None = None
    ending: Ending | None = None  # how the case ended; none while it goes on
    came_from: State | None = None  # the stage before this one
    mandates: tuple[Mandate, ...] = ()  # the county's, about this power
    county_reviews: tuple[CountyReview, ...] = ()  # in the order they were given
    designations: tuple[Designation, ...] = ()  # in the order of their acts
    inputs: Mapping[str, object] = field(default_factory=dict)

    @property
    def investigators(self) -> frozenset[int]:
        """Name the persons who handle or handled the case, or made one of its records."""
        signed = {o.person for r in self.records for o in r.officers}
        return self.former_handlers | signed | {o.person for o in self.officers}
