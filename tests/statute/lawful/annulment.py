from datetime import date

from statute.facts_after import After, Publication, Retention
from statute.facts_serving import Serving, Told

from ._words import OPINION, SERVICE

GROUND = {"annulled_by": "own", "annul_ground": "law", "text": "适用依据有误"}
UNDONE = {"after": After(undone_on=date(2026, 11, 2), retracted_on=date(2026, 11, 2))}

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
    "archive": {"today": date(2027, 5, 6), "retentions": (Retention(30, 30),)},
}
