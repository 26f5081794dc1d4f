"""How each way of service is proven, and the day a public notice counts as service."""

from datetime import date, timedelta

from .calendar import WorkCalendar
from .deadlines import due
from .judging import CIVIL_PROCEDURE_LAW, apl
from .legal_types import LegalBasis
from .states import ServiceWay

# What is written down as proof, and by which article; direct service is proven by the signed receipt.
PROOFS = {
    ServiceWay.LEFT: (LegalBasis(CIVIL_PROCEDURE_LAW, 89), "拒收事由"),
    ServiceWay.POST: (LegalBasis(CIVIL_PROCEDURE_LAW, 91), "邮寄回执号"),
    ServiceWay.ELECTRONIC: (apl(61, 2), "到达当事人系统的情况"),
    ServiceWay.ENTRUSTED: (LegalBasis(CIVIL_PROCEDURE_LAW, 91), "受委托机关和委托送达回证"),
    ServiceWay.UNIT: (LegalBasis(CIVIL_PROCEDURE_LAW, 92), "转交的单位和转交情况"),
}


def deemed_served(published: date, calendar: WorkCalendar) -> date:
    """Return the day a paper counts as served that was put up on ``published``: the day after the thirty (art. 95)."""
    return due("public_notice", published, calendar).end + timedelta(days=1)
