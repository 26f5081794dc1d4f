"""When the court may be asked to enforce: the three months after the remedy period, or after a deferral."""

from dataclasses import dataclass
from datetime import date, timedelta

from .calendar import PeriodEnd
from .deadlines import due
from .facts import CaseFacts
from .owing import plan_end
from .states_after import RemedyKind, RemedyResult

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which the application may be made, both included; ``since`` is the day the three months run from."""

    since: date
    first: date
    last: date
    provisional: bool
    arithmetic: str


def remedy_period(facts: CaseFacts) -> PeriodEnd | None:
    """Find the last day on which the party may still sue (行政诉讼法 arts. 45, 46); ``None`` before service.

    After an on-the-spot decision reconsideration comes first, so that without it the period is that for asking for it
    (行政复议法 arts. 20, 23: derived, to be confirmed by the county). A reconsideration that was decided leaves
    fifteen days; one withdrawn leaves the period as it was.
    """
    if facts.decision is None or facts.decision.served_on is None:
        return None
    code = "reconsideration" if facts.after.on_the_spot else "litigation"
    found = due(code, facts.decision.served_on, facts.calendar)
    for remedy in facts.after.remedies:
        if remedy.kind is RemedyKind.RECONSIDERATION and remedy.result not in (None, RemedyResult.WITHDRAWN):
            found = due("litigation_after_reconsideration", remedy.ended_on, facts.calendar)
    return found


def court_window(facts: CaseFacts) -> Window | None:
    """Find the window (行政强制法 art. 53; 行政处罚法 art. 72(2)); ``None`` before service.

    A granted deferral restarts it from the end of its plan, yet never before the remedy period is over.
    """
    remedy = remedy_period(facts)
    if remedy is None:
        return None
    plans = [plan_end(d, facts.after.payments, facts.today) for d in facts.after.deferrals if d.granted]
    since = max([remedy.end, *plans])
    found = due("court_window", since, facts.calendar)
    return Window(since, since + _DAY, found.end, found.provisional, found.arithmetic)


def sued(facts: CaseFacts) -> bool:
    """Tell whether a suit was decided: then the judgment is what is enforced, and its time the court's."""
    open_again = (None, RemedyResult.WITHDRAWN)
    return any(r.kind is RemedyKind.LITIGATION and r.result not in open_again for r in facts.after.remedies)
