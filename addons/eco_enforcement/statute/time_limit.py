"""The time limit of the decision: ninety days, what a named rule adds to them, what it leaves out of them."""

from datetime import timedelta

from .clock import ClockState, Lengthening, Suspension, state
from .course import Matter
from .deadlines import DEADLINES
from .facts import CaseFacts
from .facts_course import Request

ROW = DEADLINES["decision"]
STEPS = tuple(extension.code for extension in ROW.extensions)


def granted(facts: CaseFacts, matter: Matter) -> tuple[Request, ...]:
    """Give what was granted of ``matter``, in the order of the rulings."""
    given = [request for request in facts.requests if request.matter is matter and request.granted]
    return tuple(sorted(given, key=lambda request: request.ruled_seq))


def pending(facts: CaseFacts, matter: Matter) -> tuple[Request, ...]:
    """Give what was asked for of ``matter`` and nobody has ruled on."""
    return tuple(request for request in facts.requests if request.matter is matter and request.granted is None)


def given_steps(facts: CaseFacts) -> tuple[str, ...]:
    """Name the extensions already granted: none, that of the head, and then that of the collective discussion."""
    return STEPS[: len(granted(facts, Matter.EXTENSION))]


def lengthenings(facts: CaseFacts) -> tuple[Lengthening, ...]:
    """Give the granted extensions of the time limit, in their order."""
    pairs = zip(ROW.extensions, granted(facts, Matter.EXTENSION), strict=False)
    return tuple(Lengthening(r.days, step.by, step.ground, r.ground) for step, r in pairs)


def suspended_since(facts: CaseFacts) -> Request | None:
    """Give the suspension that still holds, or ``None``."""
    last = granted(facts, Matter.SUSPENSION)[-1:]
    resumed = max((r.seq for r in facts.requests if r.matter is Matter.RESUMPTION), default=0)
    return last[0] if last and last[0].ruled_seq > resumed else None


def left_out(facts: CaseFacts) -> tuple[Suspension, ...]:
    """Give the days of suspension that do not count: those for which a rule said so on the day they began.

    Without such a rule a suspended case runs out of time like any other (art. 60): nothing pauses by itself.
    """
    spans = []
    for request in granted(facts, Matter.SUSPENSION):
        rule = next((r for r in facts.extension_rules if r.excludes_suspension and r.holds_on(request.ruled_on)), None)
        if rule is None:
            continue
        ends = [r.on for r in facts.requests if r.matter is Matter.RESUMPTION and r.seq > request.ruled_seq]
        last = min(ends) - timedelta(days=1) if ends else None
        if last is None or last >= request.ruled_on:
            spans.append(Suspension(request.ruled_on, last, "中止调查", rule.citation))
    return tuple(spans)


def limit(facts: CaseFacts) -> ClockState:
    """Reckon the time limit of a filed case as it stands today; raises ``TypeError`` for one not filed."""
    suspensions = (*left_out(facts), *facts.left_out)
    return state(
        ROW, facts.filed_on, suspensions, lengthenings(facts), calendar=facts.calendar, today=facts.today
    )
