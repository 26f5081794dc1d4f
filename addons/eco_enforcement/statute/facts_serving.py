"""What happened to a document on its way to the party, as the rules see it."""

from dataclasses import dataclass
from datetime import date

from .doc_kinds import DocKind
from .states import ServiceWay
from .states_after import PublicGround


@dataclass(frozen=True, slots=True)
class Attempt:
    """A service that failed, of the paper now to be served."""

    on: date
    way: ServiceWay


@dataclass(frozen=True, slots=True)
class PublicNotice:
    """A public notice of the paper now to be served, and the day it appeared."""

    on: date
    ground: PublicGround


@dataclass(frozen=True, slots=True)
class Address:
    """A confirmation of the address for service the party signed; ``electronic``: with consent to electronic service."""

    signed_on: date
    electronic: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A paper the party is told of beside the main line: the day it was made, and the day it was served."""

    made_on: date
    served_on: date | None = None


@dataclass(frozen=True, slots=True)
class Serving:
    """The paper now to be served: the day it was made, what was tried, and the latest confirmed address.

    ``change`` is the last change or annulment of the decision by the town itself, ``correction`` the last correction
    notice, ``deferral`` the last answer to an application to pay later. ``paper`` is the kind of the paper to be served.
    """

    made_on: date | None = None
    attempts: tuple[Attempt, ...] = ()
    notice: PublicNotice | None = None
    address: Address | None = None
    change: Told | None = None
    correction: Told | None = None
    deferral: Told | None = None
    paper: DocKind | None = None
