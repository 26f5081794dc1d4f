"""What a rule may look at: the facts of one case, frozen at the moment of an act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .basis import Basis, Temporal
from .calendar import WorkCalendar
from .county import CountyReview, Designation, Mandate
from .facts_after import After, Retention
from .facts_course import CourseFacts
from .facts_decision import Benchmark, Issued, Prior
from .facts_defence import Defence, Reopening, Reply
from .facts_discussion import Discussion
from .facts_evidence import Evidence, Recheck
from .facts_file import CaseFile
from .facts_goods import Goods
from .facts_hearing import Hearing, HearingPlan, HearingRecord
from .facts_proof import Proof
from .facts_review import CaseReview, Flag, ListedCase, Qualification, Review
from .facts_serving import Serving
from .facts_steps import Decision, Notice, Record
from .facts_summary import OnTheSpot
from .grounds import Leniency, LeniencyGround, NoPenaltyGround
from .legal_types import Answer
from .persons import Actor, Certificate, Officer, Party, Post, StatusEvent, Task
from .states import Ending, State

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
    "Post",
    "Record",
    "Review",
    "StatusEvent",
    "Task",
    "Temporal",
]


@dataclass(frozen=True, slots=True)
class CaseFacts(CourseFacts):
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
    corrected_on: date | None = None
    ending: Ending | None = None  # how the case ended; none while it goes on
    came_from: State | None = None  # the stage before this one
    last_days: tuple[tuple[str, date], ...] = ()  # of deadlines that were lengthened or left days out, by code
    case_review: CaseReview | None = None
    flags: tuple[Flag, ...] = ()
    evidence_seq: int = 0  # the last event by which evidence other than a record came in or was excluded
    review_all: bool = True  # the agency or its county sends every case to legal review
    review_listed: tuple[ListedCase, ...] = ()
    qualification: Qualification | None = None  # of the actor, as a legal reviewer
    reopenings: tuple[Reopening, ...] = ()
    replies: tuple[Reply, ...] = ()  # being written
    hearings: tuple[Hearing, ...] = ()
    hearing_plans: tuple[HearingPlan, ...] = ()  # being written
    hearing_records: tuple[HearingRecord, ...] = ()  # being written
    discussions: tuple[Discussion, ...] = ()
    minutes: tuple[Discussion, ...] = ()  # being written
    collective_threshold: Decimal | None = None
    heads: frozenset[int] = frozenset()  # of the agency
    quorum: int = 0  # heads needed for a discussion, where the agency sets a number
    serving: Serving = Serving()
    after: After = After()
    retentions: tuple[Retention, ...] = ()
    evidence: Evidence = Evidence()
    proof: Proof = Proof()  # every piece of evidence, and the facts to prove
    corrections: tuple[Recheck, ...] = ()  # every re-check, in order
    mandates: tuple[Mandate, ...] = ()  # the county's, about this power
    county_reviews: tuple[CountyReview, ...] = ()  # in the order they were given
    designations: tuple[Designation, ...] = ()  # in the order of their acts
    file: CaseFile = CaseFile()
    goods: Goods = Goods()
    inputs: Mapping[str, object] = field(default_factory=dict)

    def last_day(self, code: str) -> date | None:
        """Return the last day of the deadline ``code`` where an extension or days left out moved it."""
        return dict(self.last_days).get(code)

    @property
    def investigators(self) -> frozenset[int]:
        """Name the persons who handle or handled the case, or made one of its records."""
        signed = {o.person for r in self.records for o in r.officers}
        return self.former_handlers | signed | {o.person for o in self.officers}
