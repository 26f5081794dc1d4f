"""Evidence: one row of each kind at the point where its act is open, and what is entered for it."""

from dataclasses import replace
from datetime import date, datetime

from statute.facts_evidence import Appraisal, CameraEvidence, Evidence, Measure, Order, Sample
from statute.legal_types import Answer
from statute.persons import Certificate, Officer
from statute.words_evidence import MeasureKind

from ._words import OPINION, SERVICE

OFFICERS = tuple(
    Officer(n, name, True, (Certificate(f"测试{n}", date(2024, 1, 1), date(2028, 12, 31)),))
    for n, name in ((1, "王玥"), (2, "赵𬭎"))
)
GRANTED = Answer(True, "《示范文件》（第一版）已赋权")
EVENING = datetime(2026, 10, 13, 23, 59)  # of the day on which the builders' case is still a draft
NINE, TEN = datetime(2026, 10, 13, 9, 0), datetime(2026, 10, 13, 10, 0)
DRAFT = Measure(1, MeasureKind.HOLD, OFFICERS)
PROPOSED = replace(DRAFT, proposed=True)
APPROVED = replace(PROPOSED, approved_at=NINE)
TAKEN = replace(APPROVED, carried_at=TEN)
SAMPLE = Sample(1, False, date(2026, 10, 12), OFFICERS)
ASKED = Appraisal(1, "水质", date(2026, 10, 13))
ANSWERED = replace(ASKED, result_on=date(2026, 10, 14))
CAMERA = CameraEvidence(
    *(1, False, "一号", date(2026, 10, 12)),
    legal_on=date(2026, 1, 5),
    technical_on=date(2026, 1, 6),
    published_on=date(2026, 1, 7),
    marked=True,
    checked=True,
)
ORDER = Order(1, date(2026, 10, 20))


def held(**changes) -> dict:
    """Give the facts of a case with this evidence."""
    return {"evidence": Evidence(coerce=GRANTED, urgent_hours=24, **changes)}


TAKING = {"at": "2026-10-13 11:00", "signed": True}
PREPARED = {
    "propose_hold": held(holds=(DRAFT,)),
    "approve_hold": held(holds=(PROPOSED,)),
    "refuse_hold": held(holds=(PROPOSED,)),
    "carry_out_hold": held(holds=(APPROVED,)),
    "hold_urgently": held(holds=(DRAFT,)),
    "end_hold": held(holds=(TAKEN,)),
    "serve_hold_disposal": held(holds=(replace(TAKEN, ended_on=date(2026, 10, 13)),)),
    "record_camera": held(cameras=(CAMERA,)),
    "tell_camera": held(cameras=(replace(CAMERA, finished=True),)),
    "exclude_camera": held(cameras=(replace(CAMERA, finished=True),)),
    "record_sample": held(samples=(SAMPLE,)),
    "entrust_appraisal": held(),
    "record_result": held(appraisals=(ASKED,)),
    "tell_result": held(appraisals=(ANSWERED,)),
    "order_correction": held(orders=(ORDER,)),
    "serve_order": held(orders=(replace(ORDER, issued_on=date(2026, 10, 13)),)),
    "recheck_order": held(
        orders=(replace(ORDER, issued_on=date(2026, 10, 13), served_on=date(2026, 10, 13)),),
    ),
}
INPUTS = {
    "propose_hold": {"hold": 1},
    "approve_hold": {"hold": 1, **OPINION},
    "refuse_hold": {"hold": 1, **OPINION},
    "carry_out_hold": {"hold": 1, **TAKING},
    "hold_urgently": {"hold": 1, "urgency": "即将运走", **TAKING},
    "end_hold": {"hold": 1, "hold_end": "copied", "text": "已拍照并返还"},
    "serve_hold_disposal": {"hold": 1, "on": "2026-10-13", **SERVICE},
    "record_camera": {"camera": 1},
    "tell_camera": {"camera": 1, "on": "2026-10-14", "text": "当面告知并播放"},
    "exclude_camera": {"camera": 1, "text": "设备未经审核"},
    "record_sample": {"sample": 1},
    "entrust_appraisal": {
        "on": "2026-10-14",
        "testing": "testing",
        "body": "示范检测公司",
        "qualification": "资质认定证书",
        "question": "水样中化学需氧量",
    },
    "record_result": {"appraisal": 1, "on": "2026-10-14", "text": "超标"},
    "tell_result": {"appraisal": 1, "on": "2026-10-14", "text": "当面告知"},
    "order_correction": {"order": 1, **OPINION},
    "serve_order": {"order": 1, "on": "2026-10-14", **SERVICE},
    "recheck_order": {"order": 1, "on": "2026-10-14", "corrected": "refused", "text": "仍在堆放"},
}
