from datetime import date
from decimal import Decimal

from statute.basis import Basis
from statute.facts import Decision
from statute.facts_summary import OnTheSpot
from statute.legal_types import LegalBasis

SPOT = OnTheSpot(1, True, True, "", "", None)
DAY = date(2026, 10, 13)
ON_THE_SPOT = {
    "on_the_spot": SPOT,
    "basis": Basis(LegalBasis("生态环境法典", 1131, 1), True, "", Decimal(50), Decimal(2000)),
    "proposed_amount": Decimal(200),
    "correction_order": "立即改正",
}

INPUTS = {"decide_on_the_spot": {}, "file_for_record": {"on": "2026-10-13"}}
PREPARED = {
    "decide_on_the_spot": ON_THE_SPOT,
    "file_for_record": {"on_the_spot": SPOT, "decision": Decision(Decimal(200), DAY, 1, DAY)},
}
