"""What an inspection is: its stages, whom it concerns, and its facts at the moment of an act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .labelled import Labelled
from .persons import Actor, Officer


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the government that is cited by its number, for want of articles confirmed in its text."""

    number: str

    def __str__(self) -> str:
        """Cite it by its number."""
        return self.number


BUSINESS = Paper("国办发〔2024〕54号")


class InspectionState(Labelled):
    """Where an inspection stands."""

    DRAFT = "draft", "拟检查"
    APPROVAL = "approval", "待审批"
    APPROVED = "approved", "待实施"
    RECHECK = "recheck", "待复查"
    DONE = "done", "已办结"
    DROPPED = "dropped", "已取消"


class ObjectKind(Labelled):
    """Who is inspected; the cautious side counts a sole trader among the businesses."""

    ENTERPRISE = "enterprise", "企业"
    SOLE_TRADER = "sole_trader", "个体工商户"
    COOPERATIVE = "cooperative", "农民专业合作社"
    CITIZEN = "citizen", "公民"
    PLACE = "place", "场所、地块"

    @property
    def business(self) -> bool:
        """Whether the rules on inspections of businesses (涉企行政检查) apply."""
        return self in (ObjectKind.ENTERPRISE, ObjectKind.SOLE_TRADER, ObjectKind.COOPERATIVE)


@dataclass(frozen=True, slots=True)
class InspectionFacts:
    """One inspection as the rules see it.

    ``cap`` is the yearly number of inspections of such an object (``None``: not announced yet), ``done`` how many
    there were this year besides this one. ``by_lead``: a report or complaint calls for it. ``missing`` are the labels
    of what the record still lacks. ``last_due`` is the day by which correction was ordered.
    """

    state: InspectionState
    today: date
    actor: Actor
    kind: ObjectKind
    object_name: str
    address: str = ""
    items: str = ""
    planned_on: date | None = None
    officers: tuple[Officer, ...] = ()
    third_party: str = ""
    by_lead: bool = False
    cap: int | None = None
    done: int = 0
    approved_on: date | None = None
    notice_number: str = ""
    notice_on: date | None = None
    notice_to: str = ""
    started_on: date | None = None
    missing: tuple[str, ...] = ()
    last_due: date | None = None
    inputs: Mapping[str, object] = field(default_factory=dict)
