"""Papers of the file itself (案卷): made whenever the file is put together, by no act; they take no number."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import apl
from .needed import CAUSE, HANDLERS, PAPERS, PARTY_NAME, SYSTEM

_PAPERS = f"{PAPERS}：案卷中没有任何材料"

# fmt: off
ROWS = (
    DocumentRow(
        D.FILE_COVER, "31", "", (S.FILE_MAKER,), Service.NONE, apl(47), Volume.MAIN, "cover",
        (
            *CAUSE, *PARTY_NAME, *HANDLERS,
            Needed("卷别", "file.volume", SYSTEM),
            Needed("件数", "file.count", _PAPERS),
            Needed("页数", "file.pages", _PAPERS),
        ),
    ),
    DocumentRow(
        D.FILE_CATALOGUE, "31", "", (S.FILE_MAKER,), Service.NONE, apl(47), Volume.MAIN, "cover",
        (
            Needed("卷别", "file.volume", SYSTEM),
            Needed("卷内文件", "file.rows", _PAPERS),
        ),
    ),
    DocumentRow(
        D.FILE_REMARKS, "31", "", (S.FILE_MAKER, S.FILE_CHECKER), Service.NONE, apl(47), Volume.MAIN, "remarks",
        (
            Needed("卷别", "file.volume", SYSTEM),
            Needed("件数", "file.count", _PAPERS),
            Needed("页数", "file.pages", _PAPERS),
        ),
    ),
)
# fmt: on
MADE_WITH_FILE = frozenset(row.kind for row in ROWS)
