from dataclasses import replace

from statute.words_evidence import MeasureKind

from ._words import OPINION, SERVICE
from .evidence import APPROVED, DRAFT, PROPOSED, TAKEN, TAKING, held

SEIZED = replace(TAKEN, kind=MeasureKind.SEIZURE)


def seized(row, **changes) -> dict:
    """Give the facts of a case with this seizure."""
    return held(seizures=(replace(row, kind=MeasureKind.SEIZURE, **changes),))


STEPS = dict.fromkeys(("shown", "party_called", "told", "heard", "handed"), True) | {
    "spot": "示范村东侧耕地",
    "ended_at": "2026-10-13 11:30",
    "site_record": "当场扣押",
    "party_said": "没有异议",
}
PREPARED = {
    "propose_seizure": seized(DRAFT),
    "approve_seizure": seized(PROPOSED),
    "refuse_seizure": seized(PROPOSED),
    "carry_out_seizure": seized(APPROVED),
    "seize_urgently": seized(DRAFT),
    "extend_seizure": seized(TAKEN),
    "tell_extension": seized(TAKEN, extended=10),
    "end_seizure": seized(TAKEN),
}
INPUTS = {
    "propose_seizure": {"seizure": 1},
    "approve_seizure": {"seizure": 1, **OPINION},
    "refuse_seizure": {"seizure": 1, **OPINION},
    "carry_out_seizure": {"seizure": 1, **TAKING, **STEPS},
    "seize_urgently": {"seizure": 1, "urgency": "正在转移", **TAKING, **STEPS},
    "extend_seizure": {"seizure": 1, "until": "2026-11-30", "opinion": "案情复杂，尚需检测"},
    "tell_extension": {"seizure": 1, **SERVICE, "on": "2026-10-13"},
    "end_seizure": {"seizure": 1, "seizure_end": "not_needed", "text": "已返还当事人"},
}
