"""Documents of the lead and the filing (线索、立案)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.LEAD_REGISTER, "1", "线", (S.HANDLERS, S.UNIT_HEAD), Service.NONE,
        apl(54), Volume.SIDE, "source",
    ),
    DocumentRow(
        D.FILING_APPROVAL, "2", "立", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(54), Volume.MAIN, "filing",
    ),
    DocumentRow(
        D.FILING_REFUSAL, "2b", "不立", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 19), Volume.MAIN, "filing",
    ),
    DocumentRow(
        D.FILING_CANCELLATION, "2b", "销", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 20), Volume.MAIN, "filing",
    ),
)
# fmt: on
