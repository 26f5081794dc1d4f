"""A hearing asked for on 2026-10-20, notified on 10-21 and held on 11-02 at nine."""

from dataclasses import replace
from datetime import date, datetime

from statute.facts_hearing import Hearing, HearingPlan, HearingRecord, HearingStage

from ._words import OPINION, SERVICE

AT = datetime(2026, 11, 2, 9)
REQUESTED = Hearing(3, HearingStage.REQUESTED, date(2026, 10, 20), True, date(2026, 10, 19))
ARRANGED = Hearing(
    3, HearingStage.ARRANGED, date(2026, 10, 20), True, date(2026, 10, 19), AT, date(2026, 10, 21), None, 40
)
NOTIFIED = Hearing(
    3,
    HearingStage.NOTIFIED,
    date(2026, 10, 20),
    True,
    date(2026, 10, 19),
    AT,
    date(2026, 10, 21),
    date(2026, 10, 21),
    40,
)
HELD = Hearing(
    *(3, HearingStage.HELD, date(2026, 10, 20), True, date(2026, 10, 19)),
    *(AT, date(2026, 10, 21), date(2026, 10, 21), 40, 20),
)
REPORTED = replace(HELD, stage=HearingStage.REPORTED, seq=21)
ENDED = replace(NOTIFIED, stage=HearingStage.ENDED, seq=20)
REFUSED = replace(REQUESTED, stage=HearingStage.REFUSED)
WITHDRAWN = replace(REQUESTED, stage=HearingStage.WITHDRAWN)
PLAN = HearingPlan(4, AT, 40, "钱宁", frozenset(), ())
RECORD = HearingRecord(5, AT, datetime(2026, 11, 2, 11), (True,), ())
TODAY = date(2026, 11, 2)

INPUTS = {
    "record_hearing_request": {"on": "2026-10-20", "text": "要求听证"},
    "refuse_hearing": OPINION,
    "arrange_hearing": {"hearing_plan": 4, **OPINION},
    "serve_hearing_notice": {**SERVICE, "on": "2026-10-21"},
    "withdraw_hearing": {"on": "2026-10-22", "text": "撤回听证申请"},
    "end_hearing": {"on": "2026-11-02", "hearing_end": "absent", "text": "无正当理由未到场"},
    "record_hearing": {"hearing_record": 5},
    "report_hearing": {"text": "争议焦点为焚烧面积", "found": "焚烧约1.2亩", **OPINION},
}
PREPARED = {
    "refuse_hearing": {
        "hearings": (replace(REQUESTED, requested_on=date(2026, 10, 27)),),
    },
    "arrange_hearing": {"hearings": (REQUESTED,), "hearing_plans": (PLAN,), "today": date(2026, 10, 21)},
    "serve_hearing_notice": {"hearings": (ARRANGED,)},
    "withdraw_hearing": {"hearings": (NOTIFIED,)},
    "end_hearing": {"hearings": (NOTIFIED,), "today": TODAY},
    "record_hearing": {"hearings": (NOTIFIED,), "hearing_records": (RECORD,), "today": TODAY},
    "report_hearing": {"hearings": (HELD,), "today": TODAY},
}
