"""The facts a town's list is judged by: what lies before the approver."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .listing_lines import Line


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a guiding department was asked: ``verdict`` "agree", "amend", "object", or "" while it has not answered."""

    department: str
    verdict: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """The city's consent to the line at ``place``: the ``need`` its power has of it (see ``consent``), document and day."""

    place: int
    power: str
    need: str
    document: str
    given_on: date | None


@dataclass(frozen=True, slots=True)
class Draft:
    """A list as it lies before the approver. ``powers`` maps the code of each power to the functions it has.

    ``on_record``: the list was approved and published on paper before it was entered on ``entered_on``.
    ``held`` are the lines in force just before this list begins; ``transition`` is its rule for pending cases.
    """

    holder_kind: str
    approval_document: str
    approved_on: date | None
    published_on: date | None
    publication_link: str
    start: date | None
    previous_start: date | None
    lines: tuple[Line, ...]
    powers: Mapping[str, frozenset[str]]
    today: date
    on_record: bool = True
    entered_on: date | None = None
    held: tuple[Line, ...] = ()
    transition: str = ""
    opinions: tuple[Opinion, ...] = ()
    review_passed: bool | None = None
    consents: tuple[Consent, ...] = ()
