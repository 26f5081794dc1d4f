"""Documents of evidence taken on the spot (取证)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import apl

# fmt: off
ROWS = (
    DocumentRow(
        D.SAMPLING_RECORD, "5", "采", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(56), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.PHOTO_SHEET, "5", "照", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(46), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.HOLD_NOTICE, "6", "先登", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.HANDED,
        apl(56), Volume.MAIN, "evidence",
    ),
    DocumentRow(
        D.HOLD_DISPOSAL, "6", "先处", (S.SEAL, S.HEAD, S.OFFICERS, S.PARTY), Service.SERVED,
        apl(56), Volume.MAIN, "evidence",
    ),
)
# fmt: on
