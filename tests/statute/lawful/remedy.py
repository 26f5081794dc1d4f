from datetime import date

from statute.facts_after import After, Remedy
from statute.states_after import RemedyKind

FILED = date(2026, 11, 1)
ASKED = {"after": After(remedies=(Remedy(RemedyKind.RECONSIDERATION, FILED),))}
SUED = {"after": After(remedies=(Remedy(RemedyKind.LITIGATION, FILED),))}
RESULT = {"on": "2026-11-03", "remedy_result": "upheld", "text": "维持"}

INPUTS = {
    "record_reconsideration": {"on": "2026-11-01"},
    "accept_reconsideration": {"on": "2026-11-02", "reference": "测试复议〔2026〕1号"},
    "conclude_reconsideration": RESULT,
    "record_litigation": {"on": "2026-11-01"},
    "accept_litigation": {"on": "2026-11-02"},
    "conclude_litigation": RESULT,
    "answer_remedy": {"on": "2026-11-03", "text": "已提交答复书和证据"},
}
PREPARED = {
    "accept_reconsideration": ASKED,
    "conclude_reconsideration": ASKED,
    "accept_litigation": SUED,
    "conclude_litigation": SUED,
    "answer_remedy": ASKED,
}
