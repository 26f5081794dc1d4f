"""What happened to a document on its way to the party, as the rules see it."""

from dataclasses import dataclass
from datetime import date

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
class Serving:
    """The paper now to be served: the day it was made, what was tried, and the latest confirmed address."""

    made_on: date | None = None
    attempts: tuple[Attempt, ...] = ()
    notice: PublicNotice | None = None
    address: Address | None = None
