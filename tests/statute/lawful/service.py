from dataclasses import replace
from datetime import date
from decimal import Decimal

from statute.doc_kinds import DocKind
from statute.facts import Decision
from statute.facts_serving import Attempt, PublicNotice, Serving
from statute.states import ServiceWay
from statute.states_after import PublicGround

MADE = date(2026, 10, 19)
TRIED = (Attempt(MADE, ServiceWay.DIRECT), Attempt(MADE, ServiceWay.POST))
POSTED = Serving(MADE, TRIED, PublicNotice(MADE, PublicGround.IMPOSSIBLE))
LATER = date(2026, 11, 19)  # thirty days to 11-18, and the day after

INPUTS = {
    "record_service_address": {"on": "2026-10-13", "confirmed_address": "示范村三组12号"},
    "record_failed_service": {"on": "2026-10-19", "way": "direct", "place": "示范村三组12号", "text": "家中无人"},
    "post_public_notice": {
        "on": "2026-10-19",
        "public_ground": "impossible",
        "medium": "镇政府公告栏和网站",
        "text": "两次上门、一次邮寄均未成",
    },
    "notice_deemed_served": {},
    "decision_deemed_served": {},
    "no_penalty_deemed_served": {},
    "demand_deemed_served": {},
    "change_deemed_served": {},
}
PREPARED = {
    "record_failed_service": {"serving": Serving(MADE), "today": MADE},
    "post_public_notice": {"serving": Serving(MADE, TRIED), "today": MADE},
    "notice_deemed_served": {"serving": POSTED, "today": LATER},
    "decision_deemed_served": {
        "serving": POSTED,
        "today": LATER,
        "decision": Decision(Decimal(500), MADE, 10, None),
    },
    "no_penalty_deemed_served": {"serving": POSTED, "today": LATER},
    "demand_deemed_served": {"serving": replace(POSTED, paper=DocKind.DEMAND), "today": LATER},
    "change_deemed_served": {"serving": replace(POSTED, paper=DocKind.DECISION_CHANGE), "today": LATER},
}
