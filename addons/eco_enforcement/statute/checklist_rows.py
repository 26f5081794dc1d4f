"""All rows of the legality check, in the order of its topics."""

from . import checklist_after, checklist_decision, checklist_inquiry
from .checklist import Line, Row, Topic, run
from .facts import CaseFacts

_ALL: tuple[Row, ...] = (*checklist_inquiry.ROWS, *checklist_decision.ROWS, *checklist_after.ROWS)
ROWS = tuple(row for topic in Topic for row in _ALL if row.topic is topic)
BY_CODE = {row.code: row for row in ROWS}


def check(facts: CaseFacts) -> tuple[Line, ...]:
    """Ask the whole check of a case."""
    return run(ROWS, facts)
