"""Evidence and measures as the rules see them: each row of the case with what its sealed steps say."""

from dataclasses import dataclass
from datetime import date, datetime

from .clock import Suspension
from .legal_types import Answer
from .persons import Officer
from .words_evidence import Corrected, MeasureKind


@dataclass(frozen=True, slots=True)
class Measure:
    """A registration of evidence or a seizure. Moments are Beijing time; ``missing`` are labels of empty
    fields, ``unconfirmed`` of what the officers have not confirmed about the things to be seized.

    ``approval_due`` is set for one carried out first: until then its approval must be made up for.
    ``extended`` are the days a seizure was lengthened by, ``spans`` the days that do not count.
    """

    key: int
    kind: MeasureKind
    officers: tuple[Officer, ...] = ()
    missing: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    proposed: bool = False
    approved_at: datetime | None = None
    refused: bool = False
    carried_at: datetime | None = None
    approval_due: datetime | None = None
    extended: int = 0
    extension_told: bool = False
    spans: tuple[Suspension, ...] = ()
    ended_on: date | None = None
    disposal_served_on: date | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample: its day, who took it, and the labels of what is still empty."""

    key: int
    finished: bool
    day: date | None
    officers: tuple[Officer, ...]
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A test or expert opinion asked of another body: sent, answered, and told to the party."""

    key: int
    what: str
    sent_on: date
    result_on: date | None = None
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class CameraEvidence:
    """What a device recorded, with the device's reviews and publication as they stood when it entered the file."""

    key: int
    finished: bool
    name: str
    taken_on: date | None
    legal_on: date | None = None
    technical_on: date | None = None
    published_on: date | None = None
    marked: bool = False  # set up by the standard, with a sign that can be seen
    checked: bool = False  # the record itself was checked: true, clear, complete
    told_on: date | None = None
    excluded: bool = False
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An order to correct: ``by`` is its last day, none means at once."""

    key: int
    by: date | None = None
    issued_on: date | None = None
    served_on: date | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recheck:
    """A look at whether the party corrected what it did; ``order`` is the key of the order looked at, if any."""

    on: date
    result: Corrected
    seq: int
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the case holds besides its records. ``now`` is this moment in Beijing.

    ``coerce`` is the gate's answer for coercive power today. ``urgent_hours`` is within how many hours the agency's
    head must approve a registration carried out first; 0 where no rule allows that.
    """

    now: datetime | None = None
    coerce: Answer | None = None
    urgent_hours: int = 0
    holds: tuple[Measure, ...] = ()
    seizures: tuple[Measure, ...] = ()
    samples: tuple[Sample, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    cameras: tuple[CameraEvidence, ...] = ()
    orders: tuple[Order, ...] = ()
