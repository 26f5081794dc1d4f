from datetime import date, datetime

from statute.county import Designation, DesignationState
from statute.course import CrimeMove, Matter
from statute.facts_course import CrimeStep
from statute.states import Ending

from ._words import OPINION
from .course import BECAUSE, RULED, asked, granted
from .recusal import LI, SUN

DAY = {"on": "2026-10-14"}


def designation(status):
    """Give a designation to the department that held the power, as it stands."""
    return Designation(DesignationState(status), "兴平市城市管理局", "兴政指〔2026〕1号", date(2026, 10, 13))


LETTER = {"receipt": "测试公〔2026〕1号"}
REPORTED = datetime(2026, 10, 13, 9)


def last(move, at=REPORTED):
    """Give the facts of a transfer whose last step is ``move``."""
    return {"crime_steps": (CrimeStep(move, at, 12),)}


INPUTS = {
    "name_crime_team": {"member": 73, "member_2": 74, **OPINION},
    "report_crime": BECAUSE,
    "approve_crime_transfer": {"receiver": "示范公安局", **OPINION},
    "refuse_crime_transfer": OPINION,
    "hand_over_crime": {"at": "2026-10-14 09:00", "receiver": "示范公安局", **LETTER},
    "record_police_filing": {**DAY, **LETTER},
    "record_police_filing_late": {**DAY, **LETTER},
    "record_police_refusal_upheld": {**DAY, **LETTER, **BECAUSE},
    "record_police_refusal": {**DAY, **LETTER, **BECAUSE},
    "ask_police_again": {**DAY, **BECAUSE},
    "ask_procuratorate": {**DAY, "receiver": "示范人民检察院", **BECAUSE},
    "hand_over_items": {**DAY, **LETTER},
    "propose_referral": {"receiver": "示范水利局", **BECAUSE},
    "approve_referral": RULED,
    "record_referral": {**DAY, **LETTER},
    "hand_over_designated": {**DAY, **LETTER},
    "take_back_designated": OPINION,
}
PREPARED = {
    "name_crime_team": {"colleagues": (SUN, LI)},
    "report_crime": last(CrimeMove.TEAM),
    "approve_crime_transfer": last(CrimeMove.REPORT),
    "refuse_crime_transfer": last(CrimeMove.REPORT),
    "hand_over_crime": last(CrimeMove.APPROVED),
    "record_police_filing": last(CrimeMove.HANDED_OVER),
    "record_police_filing_late": last(CrimeMove.HANDED_OVER),
    "record_police_refusal_upheld": last(CrimeMove.RECONSIDERATION),
    "record_police_refusal": last(CrimeMove.HANDED_OVER),
    "ask_police_again": last(CrimeMove.POLICE_REFUSED),
    "ask_procuratorate": last(CrimeMove.POLICE_REFUSED),
    "hand_over_items": last(CrimeMove.POLICE_FILED),
    "approve_referral": {"requests": (asked(Matter.REFERRAL),)},
    "record_referral": {"requests": (granted(Matter.REFERRAL),)},
    "hand_over_designated": {"designations": (designation("designated"),)},
    "take_back_designated": {"ending": Ending.DESIGNATED, "designations": (designation("returned"),)},
}
