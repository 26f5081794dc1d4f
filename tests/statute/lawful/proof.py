"""Evidence at the point where it is checked, left out, or put on a photo sheet."""

from dataclasses import replace
from datetime import date

from statute.facts_proof import Item, Proof, ToProve
from statute.words_proof import ItemState

from .evidence import OFFICERS

PHOTOS = Item(3, 3, "现场照片", ItemState.COLLECTED, date(2026, 10, 13), True, OFFICERS, pictures=2)
RECORDS = (
    Item(1, 1, "现场检查笔录", ItemState.ADMITTED, date(2026, 10, 12)),
    Item(2, 2, "调查询问笔录", ItemState.ADMITTED, date(2026, 10, 13)),
)
FACTS = (
    ToProve(1, "当事人的身份", frozenset({2})),
    ToProve(2, "违法行为的经过和后果", frozenset({1, 2})),
)
PROVEN = Proof(RECORDS, FACTS)


def with_photos(**changes) -> dict:
    """Give the facts of a case with these photographs."""
    return {"proof": Proof((*RECORDS, replace(PHOTOS, **changes)), FACTS)}


PREPARED = {
    "admit_evidence": with_photos(),
    "exclude_evidence": with_photos(),
    "make_photo_sheet": with_photos(state=ItemState.ADMITTED),
}
INPUTS = {
    "admit_evidence": {"evidence": 3, "checked_how": "与现场一致"},
    "exclude_evidence": {"evidence": 3, "exclusion": "拍摄地点不是现场，《行政处罚法》第四十六条第二款"},
    "make_photo_sheet": {"evidence": 3},
}
