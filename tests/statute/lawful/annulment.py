from datetime import date

from statute.doc_kinds import DocKind
from statute.facts_after import After, Publication, Retention
from statute.facts_decision import Issued
from statute.facts_serving import Serving, Told

from ._words import OPINION, SERVICE

GROUND = {"annulled_by": "own", "annul_ground": "law", "text": "适用依据有误"}
UNDONE = {"after": After(undone_on=date(2026, 11, 2), retracted_on=date(2026, 11, 2))}
# The papers that a closed case holds; the receipt names both letters by their numbers.
FILED = tuple(
    Issued(number, kind, f"测{number}号", "测7号 测8号")
    for number, kind in enumerate(
        (
            *(DocKind.FILING_APPROVAL, DocKind.FILING_REFUSAL, DocKind.INSPECTION_RECORD, DocKind.INTERVIEW_RECORD),
            *(DocKind.INVESTIGATION_REPORT, DocKind.CASE_REVIEW, DocKind.PRIOR_NOTICE, DocKind.DECISION),
            *(DocKind.SERVICE_RECEIPT, DocKind.CLOSING_APPROVAL),
        ),
        start=1,
    )
)

INPUTS = {
    "change_decision": {"new_amount": "400", **GROUND},
    "serve_change": {**SERVICE, "on": "2026-11-03"},
    "annul_decision": GROUND,
    "annul_closed_decision": GROUND,
    "end_after_annulment": OPINION,
    "investigate_again": OPINION,
    "publish_decision": {
        "on": "2026-11-03",
        "public_reason": "群众反映集中",
        "public_text": "张某露天焚烧秸秆，罚款五百元。",
        "medium": "县政府网站",
    },
    "withhold_publication": {"text": "没有一定社会影响"},
    "withdraw_publication": {"on": "2026-11-03", "text": "决定已被撤销"},
    "archive": {"retention": 30, "archive_place": "镇综合档案室"},
}
PREPARED = {
    "serve_change": {"today": date(2026, 11, 3), "serving": Serving(change=Told(date(2026, 11, 2)))},
    "end_after_annulment": UNDONE,
    "investigate_again": UNDONE,
    "withdraw_publication": {
        "today": date(2026, 11, 3),
        "after": After(publication=Publication(date(2026, 11, 1), True)),
    },
    "archive": {"today": date(2027, 5, 6), "retentions": (Retention(30, 30),), "documents": FILED},
}
