"""What is owed on a day: the unpaid fine and the surcharge on it, less what was paid and remitted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .calendar import WorkCalendar
from .collection import in_words, surcharge, table
from .deadlines import due
from .facts import CaseFacts, Decision
from .facts_after import After, Deferral, Payment


@dataclass(frozen=True, slots=True)
class Books:
    """What of the facts of a case a debt is reckoned from: a list of debts needs no more of them."""

    decision: Decision | None
    after: After
    calendar: WorkCalendar
    today: date


@dataclass(frozen=True, slots=True)
class Debt:
    """Money owed on a day, in yuan: the rest of the fine and the rest of the surcharge. ``arithmetic`` is Chinese."""

    principal: Decimal
    surcharge: Decimal
    arithmetic: str = ""

    @property
    def total(self) -> Decimal:
        """Give the sum of both."""
        return self.principal + self.surcharge


def plan_end(deferral: Deferral, payments: tuple[Payment, ...], today: date) -> date:
    """Return the last day of a granted plan: its last line, or the day on which a line was missed (art. 66)."""
    planned = Decimal(0)
    for line in deferral.plan:
        planned += line.amount
        paid = sum((p.amount for p in payments if deferral.applied_on <= p.on <= line.due_on), Decimal(0))
        if line.due_on < today and paid < planned:
            return line.due_on
    return deferral.plan[-1].due_on


def running_plan(facts: CaseFacts) -> Deferral | None:
    """Give the granted deferral whose plan has not ended."""
    granted = [d for d in facts.after.deferrals if d.granted]
    return next((d for d in granted if facts.today <= plan_end(d, facts.after.payments, facts.today)), None)


def uncounted(facts: CaseFacts | Books, day: date) -> tuple[tuple[date, date], ...]:
    """Give the spans until ``day`` in which no surcharge accrues: remedies (art. 73), deferrals (arts. 66, 72).

    A remedy counts from its filing; a deferral from the application, which the organ's own time to answer must not
    make dearer.
    """
    after = facts.after
    remedies = [(r.filed_on, r.ended_on or max(day, r.filed_on)) for r in after.remedies]
    plans = [(d.applied_on, plan_end(d, after.payments, facts.today)) for d in after.deferrals if d.granted]
    return (*remedies, *plans)


def debt(facts: CaseFacts | Books, day: date) -> Debt:
    """Reckon what is owed at the end of ``day``; nothing before service or once the decision is undone.

    Payments go to the fine first, and each part of it bears its surcharge until the day it was paid: the surcharge is
    on the unpaid part, as is usual practice (to be confirmed by the county).
    """
    decision, after = facts.decision, facts.after
    if decision is None or decision.served_on is None or after.undone_on:
        return Debt(Decimal(0), Decimal(0))
    last = due("payment", decision.served_on, facts.calendar).end
    spans, left, over, accrued, words = uncounted(facts, day), decision.amount, Decimal(0), Decimal(0), []
    for payment in sorted((p for p in after.payments if p.on <= day), key=lambda p: p.on):
        part = min(payment.amount, left)
        left, over = left - part, over + payment.amount - part
        accrued += surcharge(part, last, payment.on, spans)
        words.append(_words(part, last, payment.on, spans))
    accrued += surcharge(left, last, day, spans)
    words.append(_words(left, last, day, spans))
    rest = max(accrued - after.remitted - over, Decimal(0))
    return Debt(left, rest, "\n".join(filter(None, words)))


def _words(part: Decimal, last: date, day: date, spans) -> str:
    rows = table(part, last, day, spans)
    return in_words(part, rows) if part and rows else ""
