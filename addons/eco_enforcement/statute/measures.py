"""Where a measure stands, and until when: counted anew from its facts, so that it lapses though nobody says so."""

from datetime import date, datetime, time, timedelta

from .calendar import WorkCalendar
from .clock import ClockState, Lengthening, Suspension, state
from .deadline import Deadline
from .deadlines import DEADLINES
from .facts import CaseFacts
from .facts_evidence import Measure
from .reckoning import moment_end
from .words_evidence import MeasureKind, Standing

HOLD_ROW, SEIZURE_ROW = DEADLINES["evidence_registration"], DEADLINES["seizure"]


def row_of(measure: Measure) -> Deadline:
    """Give the row of deadlines that ``measure`` runs by."""
    return HOLD_ROW if measure.kind is MeasureKind.HOLD else SEIZURE_ROW


def period_of(measure: Measure, calendar: WorkCalendar, today: date) -> ClockState | None:
    """Count the period of ``measure`` to ``today``, or give ``None`` while it has not been carried out."""
    if measure.carried_at is None:
        return None
    row = row_of(measure)
    by = row.extensions[0] if row.extensions else None
    longer = (Lengthening(measure.extended, by.by, by.ground, str(by.basis)),) if measure.extended else ()
    return state(row, measure.carried_at.date(), measure.spans, longer, calendar=calendar, today=today)


def standing(measure: Measure, calendar: WorkCalendar, now: datetime) -> Standing:
    """Tell where ``measure`` stands at ``now`` (Beijing time)."""
    if measure.ended_on:
        return Standing.ENDED
    if measure.carried_at is None:
        return _before(measure)
    if measure.refused or _approval_missed(measure, now) or period_of(measure, calendar, now.date()).lapsed:
        return Standing.LAPSED
    return Standing.RUNNING


def _before(measure: Measure) -> Standing:
    if not measure.proposed:
        return Standing.DRAFT
    if measure.refused:
        return Standing.REFUSED
    return Standing.APPROVED if measure.approved_at else Standing.PROPOSED


def _approval_missed(measure: Measure, now: datetime) -> bool:
    return measure.approved_at is None and (measure.approval_due is None or now > measure.approval_due)


def approval_due(kind: MeasureKind, at: datetime, hours: int) -> datetime:
    """Tell until when a measure carried out first at ``at`` must be approved: ``hours`` for a registration."""
    if kind is MeasureKind.HOLD:
        return at + timedelta(hours=hours)
    return moment_end(DEADLINES["coercion_approval"], at)


def testing_span(sent_on: date, result_by: date | None, result_on: date | None) -> Suspension | None:
    """Give the days of a test that do not count: from its sending to the day fixed for it, or until the result came."""
    if result_by is None:
        return None
    last = min(result_by, result_on - timedelta(days=1)) if result_on else result_by
    ground = SEIZURE_ROW.suspended_by[0]
    return Suspension(sent_on, last, ground.title, str(ground.basis)) if last >= sent_on else None


def moment(facts: CaseFacts) -> datetime:
    """Give this moment; where only the day is known, its last minute."""
    return facts.evidence.now or datetime.combine(facts.today, time(23, 59))


def stands(measure: Measure, facts: CaseFacts) -> Standing:
    """Tell where ``measure`` of the case stands now."""
    return standing(measure, facts.calendar, moment(facts))


def chosen(facts: CaseFacts) -> Measure | None:
    """Give the measure that the act is about."""
    return facts.inputs.get("hold") or facts.inputs.get("seizure")
