"""What passes between a town and its county about a case: its words, and what the rules of a case see of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .labelled import Labelled
from .states import PartyKind


class Side(Labelled):
    """On whose behalf a person acts towards a town's question, report or request."""

    TOWN = "town", "镇街"
    DEPARTMENT = "department", "业务指导部门"
    JUSTICE = "justice", "县级司法行政部门"


class GuidanceKind(Labelled):
    """What a town turns to the county for."""

    QUESTION = "question", "业务咨询"
    REVIEW = "review", "县级审核"


class GuidanceState(Labelled):
    """Where a request for guidance stands."""

    DRAFT = "draft", "待提出"
    ASKED = "asked", "待答复"
    RETURNED = "returned", "待补充"
    ANSWERED = "answered", "待记录采纳"
    CLOSED = "closed", "已办结"
    WITHDRAWN = "withdrawn", "已撤回"


class Conclusion(Labelled):
    """What the county says of a case it was asked to review."""

    AGREE = "agree", "同意"
    DISAGREE = "disagree", "不同意"


class Adoption(Labelled):
    """What the town made of the county's guidance."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_ADOPTED = "not_adopted", "不采纳"


class ReviewPoint(Labelled):
    """Before which act the county wants to see a case; the values are codes of acts."""

    NOTICE = "issue_notice", "制发事先告知书之前"
    DECISION = "decide", "作出处罚决定之前"


class ReportState(Labelled):
    """Where the report of a major penalty for the record stands."""

    DUE = "due", "待报备"
    FILED = "filed", "已报备"
    RECEIVED = "received", "已收悉"


class Ground(Labelled):
    """Why a case may be given to the department that held the power before (县级赋权决定)."""

    COMPLEX = "complex", "案情重大、复杂"
    RECUSAL = "recusal", "本机关整体应当回避"
    UNFAIR = "unfair", "由镇街办理可能影响公正"


class DesignationState(Labelled):
    """Where a designation stands."""

    DRAFT = "draft", "待提请"
    REQUESTED = "requested", "待决定"
    DESIGNATED = "designated", "已指定"
    REFUSED = "refused", "不予指定"
    RETURNED = "returned", "已指定返回"
    WITHDRAWN = "withdrawn", "已撤回"


@dataclass(frozen=True, slots=True)
class Mandate:
    """The county wants to see cases of a kind before an act: from ``start`` to ``end``, from ``amount`` yuan on.

    ``party_kind`` "any", or the row of a threshold table ("citizen", "organization"); ``document`` is the number of the
    county's paper. Only what the county has confirmed comes here.
    """

    before: ReviewPoint
    amount: Decimal
    party_kind: str
    start: date
    end: date | None
    document: str

    def binds(self, party: PartyKind, amount: Decimal | None, day: date) -> bool:
        """Tell whether it covers a case of ``party`` with a fine of ``amount`` yuan (``None``: not known yet) on ``day``."""
        in_force = self.start <= day and (self.end is None or day <= self.end)
        of_kind = self.party_kind in ("any", party.threshold_kind)
        return in_force and of_kind and (amount or Decimal(0)) >= self.amount


@dataclass(frozen=True, slots=True)
class CountyReview:
    """A review the county has given: before which act, of which fine (yuan), its conclusion, what the town made of it.

    ``of_last_report`` is false where the investigation was taken up again since the town asked.
    """

    before: ReviewPoint
    amount: Decimal
    conclusion: Conclusion
    adoption: Adoption | None
    day: date
    of_last_report: bool = True


@dataclass(frozen=True, slots=True)
class Designation:
    """A designation asked for or made; ``to_agency``, ``document`` and ``day`` are those of the county's decision."""

    status: DesignationState
    to_agency: str
    document: str
    day: date | None
