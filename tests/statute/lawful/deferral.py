from dataclasses import replace
from datetime import date
from decimal import Decimal

from statute.facts_after import After, Deferral, Instalment
from statute.facts_serving import Serving, Told
from statute.states_after import DeferralKind

from ._words import OPINION, SERVICE

PLAN = (Instalment(date(2026, 12, 1), Decimal(200)), Instalment(date(2027, 1, 4), Decimal(300)))
DRAFT = Deferral(DeferralKind.INSTALMENTS, date(2026, 11, 2), "因病致贫", "村委会证明", PLAN)
ASKED = {"after": After(deferrals=(replace(DRAFT, submitted=True),))}

INPUTS = {
    "submit_deferral": {},
    "grant_deferral": OPINION,
    "refuse_deferral": OPINION,
    "serve_deferral": {**SERVICE, "on": "2026-11-03"},
    "record_agreement": {"on": "2026-11-20", "remission": "100", "text": "分两次缴清，已清理现场"},
}
PREPARED = {
    "submit_deferral": {"after": After(draft=DRAFT)},
    "grant_deferral": ASKED,
    "refuse_deferral": ASKED,
    "serve_deferral": {"today": date(2026, 11, 3), "serving": Serving(deferral=Told(date(2026, 11, 2)))},
    # the period ended on 11-12: eight days of 15 yuan
    "record_agreement": {"today": date(2026, 11, 20), "corrected_on": date(2026, 11, 2)},
}
