"""Which moment of a case a row of the legality check looks at: now, or the moment of an act done before.

Each view gives the facts as they were to be judged at that moment, or ``None`` when the moment has not come.
"""

from dataclasses import replace

from .doc_kinds import DocKind
from .facts import CaseFacts
from .facts_discussion import DiscussionSubject
from .facts_file import Served
from .states import ServiceWay

_NOTICE = (DocKind.PRIOR_NOTICE,)
_DECISIONS = (DocKind.DECISION, DocKind.NO_PENALTY_DECISION)


def now(facts: CaseFacts) -> CaseFacts:
    """Look at the case as it stands."""
    return facts


def at_decision(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day of the decision, with the amount decided."""
    if facts.decision is None:
        return None
    return replace(facts, today=facts.decision.made_on, inputs={"amount": facts.decision.amount})


def at_notice(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day the notice was made, with the amount it announced."""
    notice = facts.notice
    return replace(facts, today=notice.issued_on, inputs={"amount": notice.amount}) if notice else None


def until_decision(facts: CaseFacts) -> CaseFacts:
    """Look at the case as it stands, and once it is decided at the day of the decision."""
    return at_decision(facts) or facts


def _service(facts: CaseFacts, served: Served | None) -> CaseFacts | None:
    # A public notice is reckoned by its own act: its day is never typed.
    if served is None or served.way is ServiceWay.PUBLIC:
        return None
    given = {"on": served.on, "way": served.way, "proof": served.proof, "filmed": served.witnessed}
    return replace(facts, inputs=given)


def notice_service(facts: CaseFacts) -> CaseFacts | None:
    """Look at the service of the notice."""
    return _service(facts, facts.file.service_of(*_NOTICE))


def decision_service(facts: CaseFacts) -> CaseFacts | None:
    """Look at the service of the decision."""
    return _service(facts, facts.file.service_of(*_DECISIONS))


def decision_reached(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day the decision reached the party, or at today while it has not."""
    if facts.decision is None or facts.on_the_spot:
        return None
    return replace(facts, inputs={"on": facts.decision.served_on or facts.today})


def spot_record(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day a decision on the spot was filed for record, or at today while it was not."""
    if facts.on_the_spot is None or facts.decision is None:
        return None
    return replace(facts, inputs={"on": facts.on_the_spot.recorded_on or facts.today})


def court_application(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day the court was asked."""
    court = facts.after.court
    return replace(facts, today=court.applied_on) if court else None


def publication(facts: CaseFacts) -> CaseFacts | None:
    """Look at the day the decision was published."""
    done = facts.after.publication
    return replace(facts, inputs={"on": done.on}) if done and done.published else None


def discussion(facts: CaseFacts) -> CaseFacts | None:
    """Look at the minutes of the last discussion of the penalty."""
    held = [minutes for minutes in facts.discussions if minutes.subject is DiscussionSubject.PENALTY]
    return replace(facts, inputs={"minutes": held[-1]}) if held else None
