"""Papers of the file itself (案卷); they take no number."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import apl

# fmt: off
ROWS = (
    DocumentRow(
        D.FILE_COVER, "31", "", (S.FILE_MAKER,), Service.NONE,
        apl(47), Volume.MAIN, "cover",
    ),
    DocumentRow(
        D.FILE_CATALOGUE, "31", "", (S.FILE_MAKER,), Service.NONE,
        apl(47), Volume.MAIN, "cover",
    ),
    DocumentRow(
        D.FILE_REMARKS, "31", "", (S.FILE_MAKER, S.FILE_CHECKER), Service.NONE,
        apl(47), Volume.MAIN, "remarks",
    ),
)
# fmt: on
