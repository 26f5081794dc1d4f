"""Documents of notice, defence, hearing and reviews (告知、申辩、听证、审核、集体讨论)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Signer as S
from .judging import apl

# fmt: off
ROWS = (
    DocumentRow(
        D.PRIOR_NOTICE, "11", "罚告", (S.SEAL, S.HEAD), Service.SERVED,
        apl(44), Volume.MAIN, "notice",
    ),
    DocumentRow(
        D.DEFENCE_RECORD, "12", "申辩", (S.PARTY_EACH_PAGE, S.OFFICERS), Service.SIGNED,
        apl(45), Volume.MAIN, "notice",
    ),
    DocumentRow(
        D.DEFENCE_REVIEW, "12", "复核", (S.HANDLERS, S.REVIEWER), Service.NONE,
        apl(45), Volume.MAIN, "notice",
    ),
    DocumentRow(
        D.WAIVER_STATEMENT, "12", "弃", (S.PARTY,), Service.SIGNED,
        apl(62), Volume.MAIN, "notice",
    ),
    DocumentRow(
        D.HEARING_NOTICE, "13", "听通", (S.SEAL,), Service.SERVED,
        apl(64), Volume.MAIN, "hearing",
    ),
    DocumentRow(
        D.HEARING_ANNOUNCEMENT, "13", "听公", (S.SEAL,), Service.PUBLISHED,
        apl(64), Volume.MAIN, "hearing",
    ),
    DocumentRow(
        D.HEARING_RECORD, "14", "听笔", (S.CHAIR, S.RECORDER, S.PARTY_EACH_PAGE, S.MEMBERS), Service.SIGNED,
        apl(64), Volume.MAIN, "hearing",
    ),
    DocumentRow(
        D.HEARING_REPORT, "15", "听报", (S.CHAIR,), Service.NONE,
        apl(65), Volume.SIDE, "hearing_report",
    ),
    DocumentRow(
        D.LEGAL_REVIEW, "16", "法审", (S.LEGAL_REVIEWER,), Service.NONE,
        apl(58), Volume.SIDE, "review",
    ),
    DocumentRow(
        D.DISCUSSION_RECORD, "17", "集", (S.CHAIR, S.MEMBERS, S.RECORDER), Service.NONE,
        apl(57, 2), Volume.SIDE, "discussion",
    ),
)
# fmt: on
