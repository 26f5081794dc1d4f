"""Documents of a transfer (移送)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import apl

# fmt: off
ROWS = (
    DocumentRow(
        D.TRANSFER_APPROVAL, "28", "移批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(27), Volume.MAIN, "other",
    ),
    DocumentRow(
        D.TRANSFER_LETTER, "28", "移", (S.SEAL, S.HEAD, S.RECEIVER), Service.SENT,
        apl(27), Volume.MAIN, "other",
    ),
)
# fmt: on
