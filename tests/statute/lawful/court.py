from datetime import date

from statute.facts_after import After, CourtFile, Demand, Stay
from statute.states_after import CourtRuling, StayGround

from ._words import OPINION, SERVICE

# The decision was served on 2026-10-28: the party may sue until 2027-04-28.
MADE, SERVED, LATER = date(2027, 5, 6), date(2027, 5, 7), date(2027, 5, 24)
APPLIED = CourtFile(LATER)


def _court(**changes):
    return {"today": date(2027, 6, 1), "after": After(demand=Demand(MADE, SERVED), court=CourtFile(LATER, **changes))}


INPUTS = {
    "issue_demand": OPINION,
    "serve_demand": {**SERVICE, "on": "2027-05-07"},
    "record_demand_reply": {"on": "2027-05-10", "text": "暂无能力", "answer": "可以申请分期"},
    "apply_to_court": {"text": "逾期未履行", "enforcement_target": "银行存款"},
    "record_court_acceptance": {"on": "2027-05-25"},
    "record_court_refusal": {"on": "2027-05-25", "text": "材料不全"},
    "ask_higher_court": {"on": "2027-05-28", "text": "材料齐全"},
    "record_court_ruling": {"on": "2027-05-31", "court_ruling": "granted", "text": "准予执行"},
    "record_court_outcome": {"on": "2027-06-01", "court_outcome": "executed", "text": "已划拨"},
    "stay_execution": {"stay_ground": "hardship", "text": "因病无收入"},
    "resume_execution": {"text": "已有收入"},
    "end_execution": {"end_ground": "dead", "text": "死亡，无遗产"},
}
PREPARED = {
    "issue_demand": {"today": MADE},
    "serve_demand": {"today": SERVED, "after": After(demand=Demand(MADE))},
    "record_demand_reply": {"today": LATER, "after": After(demand=Demand(MADE, SERVED))},
    "apply_to_court": {"today": LATER, "after": After(demand=Demand(MADE, SERVED))},
    "record_court_acceptance": _court(),
    "record_court_refusal": _court(),
    "ask_higher_court": _court(refused_on=date(2027, 5, 25)),
    "record_court_ruling": _court(accepted_on=date(2027, 5, 25)),
    "record_court_outcome": _court(
        accepted_on=date(2027, 5, 25), ruled_on=date(2027, 5, 31), ruling=CourtRuling.GRANTED
    ),
    "resume_execution": {"after": After(stays=(Stay(date(2026, 11, 2), StayGround.HARDSHIP),))},
}
