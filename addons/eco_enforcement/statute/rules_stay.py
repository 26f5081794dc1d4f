"""Execution standing still, and its end (行政强制法 arts. 39, 40)."""

from .calendar import add_months
from .deadlines import due
from .facts import CaseFacts
from .judging import COERCION_LAW, judge, shown
from .legal_types import Finding, LegalBasis
from .states_after import CourtRuling, EndGround, StayGround

_STAY, _END = LegalBasis(COERCION_LAW, 39), LegalBasis(COERCION_LAW, 40)
_YEARS_OF_STAY = 3


def execution_not_stayed(facts: CaseFacts) -> Finding:
    """Execution does not stand still (art. 39)."""
    stay = facts.after.stay
    failed = f"已于{stay.since}中止（停止）执行：{stay.ground.label}" if stay else ""
    return judge("execution_not_stayed", "没有中止执行", _STAY, stay is None, failed)


def execution_stayed(facts: CaseFacts) -> Finding:
    """Execution stands still (art. 39)."""
    holds = facts.after.stay is not None
    return judge("execution_stayed", "正在中止执行", _STAY, holds, "没有中止（停止）执行")


def end_ground_holds(facts: CaseFacts) -> Finding:
    """Three years of standing still are counted, and were for want of ability (art. 39(2)); else art. 40."""
    ground = facts.inputs.get("end_ground")
    if ground is EndGround.DENIED:
        return _denied(facts)
    if ground is not EndGround.THREE_YEARS:
        holds = isinstance(ground, EndGround)
        return judge("end_ground_holds", "终结执行的情形", _END, holds, "没有选定终结执行的情形")
    stay = facts.after.stay
    over = add_months(stay.since, 12 * _YEARS_OF_STAY) if stay and stay.ground is StayGround.HARDSHIP else None
    failed = f"因无履行能力中止执行须满三年，至{shown(over)}届满"
    return judge("end_ground_holds", "终结执行的情形", _STAY, bool(over and over <= facts.today), failed)


def _denied(facts: CaseFacts) -> Finding:
    """The court ruled against enforcement, and the days for asking the higher court have passed (arts. 40, 58)."""
    court = facts.after.court
    ruled = court.ruled_on if court and court.ruling is CourtRuling.DENIED else None
    last = due("court_refusal_review", ruled, facts.calendar).end if ruled else None
    failed = f"人民法院没有裁定不准予强制执行，或者申请复议的期限至{shown(last)}尚未届满"
    return judge("end_ground_holds", "终结执行的情形", _END, bool(last and last < facts.today), failed)
