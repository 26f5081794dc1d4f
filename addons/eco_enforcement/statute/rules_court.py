"""Asking the court to enforce: a town never enforces itself (行政强制法 arts. 53-58)."""

from .court_window import court_window, sued
from .deadlines import due
from .facts import CaseFacts
from .judging import COERCION_LAW, judge, shown
from .legal_types import Finding, LegalBasis, Verdict
from .states_after import CourtRuling

_WINDOW, _APPLY = LegalBasis(COERCION_LAW, 53), LegalBasis(COERCION_LAW, 55)
_COURT, _RULING = LegalBasis(COERCION_LAW, 56), LegalBasis(COERCION_LAW, 57)


def court_window_open(facts: CaseFacts) -> Finding:
    """The court is asked within three months after the remedy period, or after a deferral (art. 53; 处罚法 72(2)).

    Where a suit was decided the judgment is enforced, in the court's own time: left to a person.
    """
    title, window = "申请强制执行期限", court_window(facts)
    if window is None:
        return judge("court_window_open", title, _WINDOW, False, "处罚决定书尚未送达")
    if sued(facts):
        failed = "已经人民法院裁判，应当依据生效裁判申请执行，期限须与人民法院确认"
        return judge("court_window_open", title, _WINDOW, False, failed, otherwise=Verdict.JUDGE)
    shows = (("可以申请的期间", f"{window.first}至{window.last}"),)
    if facts.today < window.first:
        failed = f"当事人的救济期限至{window.since}，应当自{window.first}起至{window.last}申请，现在申请过早"
        return judge("court_window_open", title, _WINDOW, False, failed, facts=shows)
    failed = f"申请期限自{window.first}起至{window.last}，已经逾期，人民法院不予受理"
    return judge("court_window_open", title, _WINDOW, facts.today <= window.last, failed, facts=shows)


def no_application_pending(facts: CaseFacts) -> Finding:
    """The court is asked once; again only after it refused (art. 56)."""
    court = facts.after.court
    pending = court and not (court.refused_on and not court.reviewed_on and not court.accepted_on)
    failed = f"已于{court.applied_on}申请人民法院强制执行" if court else ""
    return judge("no_application_pending", "没有在先的申请", _APPLY, not pending, failed)


def application_unanswered(facts: CaseFacts) -> Finding:
    """The court has an application it has not answered, or the higher court has been asked (art. 56)."""
    court = facts.after.court
    holds = bool(court and not court.accepted_on and (not court.refused_on or court.reviewed_on))
    return judge("application_unanswered", "法院尚未受理", _COURT, holds, "没有等待人民法院受理的申请")


def application_refused(facts: CaseFacts) -> Finding:
    """The court refused and the higher court has not been asked (art. 56(2))."""
    court = facts.after.court
    holds = bool(court and court.refused_on and not court.reviewed_on and not court.accepted_on)
    return judge("application_refused", "法院不予受理", _COURT, holds, "没有不予受理的裁定")


def review_asked_in_time(facts: CaseFacts) -> Finding:
    """The higher court is asked within fifteen days of the refusal (art. 56(2))."""
    court, day = facts.after.court, facts.inputs.get("on")
    last = due("court_review", court.refused_on, facts.calendar).end if court and court.refused_on else None
    holds = bool(day and last and court.refused_on <= day <= min(last, facts.today))
    failed = f"应当自收到不予受理裁定之日起至{shown(last)}向上一级人民法院申请复议，不能是{shown(day)}"
    return judge("review_asked_in_time", "申请复议期限", _COURT, holds, failed)


def ruling_awaited(facts: CaseFacts) -> Finding:
    """The court accepted the application and has not ruled (arts. 57, 58)."""
    court = facts.after.court
    holds = bool(court and court.accepted_on and not court.ruled_on)
    return judge("ruling_awaited", "等待执行裁定", _RULING, holds, "没有等待裁定的强制执行申请")


def enforcement_granted(facts: CaseFacts) -> Finding:
    """The court ruled that it enforces (art. 57)."""
    court = facts.after.court
    holds = bool(court and court.ruling is CourtRuling.GRANTED)
    return judge("enforcement_granted", "法院准予执行", _RULING, holds, "人民法院没有作出准予强制执行的裁定")


def court_step_dated(facts: CaseFacts) -> Finding:
    """What the court does follows the application and is not in the future (art. 56)."""
    court, day = facts.after.court, facts.inputs.get("on")
    since = max((d for d in (court.applied_on, court.accepted_on) if d), default=None) if court else None
    holds = bool(day and since and since <= day <= facts.today)
    failed = f"日期{shown(day)}应当在{shown(since)}与今天{facts.today}之间"
    return judge("court_step_dated", "法院办理日期", _COURT, holds, failed)
