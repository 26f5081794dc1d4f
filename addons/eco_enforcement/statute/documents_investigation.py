"""Documents of the investigation (调查)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis

# fmt: off
ROWS = (
    DocumentRow(
        D.INSPECTION_RECORD, "3", "检", (S.OFFICERS, S.RECORDER, S.PARTY_EACH_PAGE, S.WITNESS), Service.SIGNED,
        apl(55), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.INTERVIEW_RECORD, "4", "询", (S.OFFICERS, S.RECORDER, S.PARTY_EACH_PAGE), Service.SIGNED,
        apl(55), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.CORRECTION_ORDER, "7", "责改", (S.SEAL, S.HEAD), Service.SERVED,
        apl(28), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.RECHECK_RECORD, "8", "复查", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(28), Volume.MAIN, "execution",
    ),
    DocumentRow(
        D.INVESTIGATION_REPORT, "9", "调", (S.HANDLERS, S.UNIT_HEAD), Service.NONE,
        apl(57), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.CASE_REVIEW, "10", "审", (S.REVIEWER,), Service.NONE,
        apl(57), Volume.SIDE, "review",
    ),
    DocumentRow(
        D.APPROVAL_FORM, "18", "批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(47), Volume.SIDE, "review",
    ),
    DocumentRow(
        D.EXTENSION_APPROVAL, "29", "延批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(60), Volume.MAIN, "other",
    ),
    DocumentRow(
        D.SUSPENSION_APPROVAL, "29", "中批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 35), Volume.MAIN, "other",
    ),
)
# fmt: on
