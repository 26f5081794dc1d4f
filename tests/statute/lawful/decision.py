from datetime import date
from decimal import Decimal

from statute.doc_kinds import DocKind
from statute.facts import Decision
from statute.facts_decision import Issued
from statute.facts_serving import Serving, Told
from statute.grounds import NoPenaltyGround

from ._words import OPINION, SERVICE

LETTER = Issued(31, DocKind.DECISION, "西吴办罚〔2026〕1号", "当事人张坤于2026年10月12日焚烧玉米秸秆，处罚款。")
NO_PENALTY = {"decision": Decision(Decimal(0), date(2026, 10, 27), 10, None, NoPenaltyGround.MINOR)}

INPUTS = {
    "decide": {"amount": "500", **OPINION},
    "serve_decision": {**SERVICE, "on": "2026-10-28"},
    "decide_no_penalty": {"ground": "minor", "education": "宣讲禁烧规定", **OPINION},
    "serve_no_penalty": {**SERVICE, "on": "2026-10-28"},
    "correct_clerical_error": {"document": 31, "wrong": "张坤", "right": "张堃", **OPINION},
    "serve_correction": {**SERVICE, "on": "2026-10-29"},
}
PREPARED = {
    "decide_no_penalty": {"corrected_on": date(2026, 10, 13)},
    "serve_no_penalty": NO_PENALTY,
    "correct_clerical_error": {"documents": (LETTER,)},
    "serve_correction": {"today": date(2026, 10, 30), "serving": Serving(correction=Told(date(2026, 10, 28)))},
}
