"""The time limit of the decision: ninety days, what a named rule adds to them, what it leaves out of them."""

from .clock import ClockState, state
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
    return STEPS[: len(facts.lengthenings)]


def suspended_since(facts: CaseFacts) -> Request | None:
    """Give the suspension that still holds, or ``None``."""
    last = granted(facts, Matter.SUSPENSION)[-1:]
    resumed = max((r.seq for r in facts.requests if r.matter is Matter.RESUMPTION), default=0)
    return last[0] if last and last[0].ruled_seq > resumed else None


def leaves_out_suspension(facts: CaseFacts) -> bool:
    """Tell whether the days of a suspension that begins today are left out of the ninety: only where a rule says so.

    Without one a suspended case runs out of time like any other (art. 60): nothing pauses by itself.
    """
    holds = any(rule.excludes and rule.holds_on(facts.today) for rule in facts.extension_rules)
    return holds and facts.filed_on is not None and not limit(facts).lapsed


def limit(facts: CaseFacts) -> ClockState:
    """Reckon the time limit of a filed case as it stands today; raises ``TypeError`` for one not filed.

    A case whose decision was undone and that was taken up again has its days anew from then on.
    """
    return state(
        ROW,
        facts.after.reopened_on or facts.filed_on,
        facts.left_out,
        facts.lengthenings,
        calendar=facts.calendar,
        today=facts.today,
    )
