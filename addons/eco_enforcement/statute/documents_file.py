"""Papers of the file itself (案卷): made whenever the file is put together, by no act; they take no number."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import apl

_CASE = "案件页面“立案”页"
_PAPERS = "案件页面“文书”页：案卷中没有任何材料"

# fmt: off
ROWS = (
    DocumentRow(
        D.FILE_COVER, "31", "", (S.FILE_MAKER,), Service.NONE, apl(47), Volume.MAIN, "cover",
        (
            Needed("案由", "case.cause", _CASE),
            Needed("当事人", "party.name", _CASE),
            Needed("承办人", "officers", f"{_CASE}：承办人员"),
            Needed("卷别", "file.volume", _CASE),
            Needed("件数", "file.count", _PAPERS),
            Needed("页数", "file.pages", _PAPERS),
        ),
    ),
    DocumentRow(
        D.FILE_CATALOGUE, "31", "", (S.FILE_MAKER,), Service.NONE, apl(47), Volume.MAIN, "cover",
        (
            Needed("卷别", "file.volume", _CASE),
            Needed("卷内文件", "file.rows", _PAPERS),
        ),
    ),
    DocumentRow(
        D.FILE_REMARKS, "31", "", (S.FILE_MAKER, S.FILE_CHECKER), Service.NONE, apl(47), Volume.MAIN, "remarks",
        (
            Needed("卷别", "file.volume", _CASE),
            Needed("件数", "file.count", _PAPERS),
            Needed("页数", "file.pages", _PAPERS),
        ),
    ),
)
# fmt: on
MADE_WITH_FILE = frozenset(row.kind for row in ROWS)
