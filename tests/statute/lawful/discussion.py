"""Three heads discuss a fine of 500 yuan on 2026-10-14; one of the handlers reports."""

from datetime import date
from decimal import Decimal

from statute.facts_discussion import Conclusion, Discussion, DiscussionSubject, Member, Vote

MEMBERS = (
    Member(10, "周正", True, "同意处罚", Vote.AGREE),
    Member(11, "冯岚", True, "同意", Vote.AGREE),
    Member(None, "卫东", False, "", None),
)
MINUTES = Discussion(
    *(6, DiscussionSubject.PENALTY, date(2026, 10, 14), MEMBERS, frozenset({1})),
    *(Conclusion.AGREED, Decimal(500)),
)

INPUTS = {
    "state_weight": {"major": True, "weight_reason": "影响较大"},
    "record_discussion": {"minutes": 6},
}
PREPARED = {"record_discussion": {"minutes": (MINUTES,), "heads": frozenset({10, 11})}}
