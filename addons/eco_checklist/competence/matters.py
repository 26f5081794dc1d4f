"""What a town may meet with (事项): whose it is by the policy and the law, and what it is easily taken for.

The rows are data; these are the shapes in which the router sees them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .legal import LegalBasis

POLICY = "咸政办发〔2024〕5号"
POLICY_FROM = date(2024, 2, 1)  # the day it was issued: before it no line divides any duty


class Duty(StrEnum):
    """What the town has to do in a matter."""

    ASSISTS_REPORTS = "assists_reports"  # 协助排查、上报
    IMPLEMENTS = "implements"  # 具体实施
    HOLDS_POWER = "holds_power"  # 承接行政执法权
    NONE = "none"  # 不属于镇办职责


class Area(StrEnum):
    """Where a matter is as its row says."""

    ANY = "any"
    OUTSIDE_CORE = "outside_core"  # 市、县主城区以外
    CORE = "core"  # 市、县主城区


DUTY_NAMES = {
    Duty.ASSISTS_REPORTS: "协助排查，发现问题及时上报",
    Duty.IMPLEMENTS: "具体实施",
    Duty.HOLDS_POWER: "行使承接的行政执法权",
    Duty.NONE: "不承担该事项的职责，发现线索的应当转交",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """An article with the first and the last day of its law (``None``: open)."""

    basis: LegalBasis
    start: date | None = None
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether the article was law on ``day``, both border days included."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Difference:
    """A matter this one is taken for, and why it is not that one."""

    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One row of the table.

    ``line`` is the number of the line of the policy (``None``: in none of the 17); ``power`` the code of the delegated
    power, or empty. ``lead``, ``reports`` and ``guides`` are codes of sectors, ``line_lead`` those that lead somewhere
    in the line; an empty ``lead`` means that the law leaves the department to the county government. ``counterpart`` is
    the row that holds on the other side of the border of the urban core. ``confirmed`` is false while a person still
    has to confirm the row with a source.
    """

    code: str
    name: str
    duty: Duty
    line: int | None = None
    power: str = ""
    lead: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    line_lead: tuple[str, ...] = ()
    area: Area = Area.ANY
    counterpart: "Matter | None" = None
    citations: tuple[Citation, ...] = ()
    next_step: str = ""
    differences: tuple[Difference, ...] = ()
    confirmed: bool = True

    def at(self, core: bool) -> "Matter":
        """Return the row that holds in the urban core (``core``) or outside it: this one, or its counterpart."""
        elsewhere = self.area is (Area.OUTSIDE_CORE if core else Area.CORE)
        return self.counterpart if elsewhere and self.counterpart else self

    def duty_on(self, day: date) -> Duty:
        """Return the town's duty on ``day``; the policy gives none before it was issued."""
        if self.line is None or day >= POLICY_FROM:
            return self.duty
        return Duty.NONE

    def bases_on(self, day: date) -> tuple[str, ...]:
        """Cite what the row rests on for ``day``: the line of the policy, then the articles then in force."""
        line = (f"{POLICY}责任分工第{self.line}项",) if self.line is not None and day >= POLICY_FROM else ()
        return (*line, *(str(citation.basis) for citation in self.citations if citation.covers(day)))
