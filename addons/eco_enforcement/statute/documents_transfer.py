"""Documents of a transfer (移送)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import apl
from .needed import CAUSE, DIALOGUE, FILING, NUMBER, PAPERS, PARTY, SUMMARY

TRANSFER = (
    *CAUSE, *PARTY,
    *NUMBER, *SUMMARY,
    N("接收机关", "transfer.receiver", f"{DIALOGUE}：接收机关"),
    N("移送类别", "transfer.kind", "系统按所办事项填写"),
    N("移送理由", "transfer.reason", "提出移送的对话框：理由"),
    N("提出日期", "transfer.asked_on", "系统按提出移送的日期填写"),
    N("办案人员及执法证号", "transfer.handlers", f"{FILING}：承办人员；涉嫌犯罪的，办理“指定专案组”"),
)  # fmt: skip

# fmt: off
ROWS = (
    DocumentRow(
        D.TRANSFER_APPROVAL, "28", "移批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(27), Volume.MAIN, "other",
        (*TRANSFER, N("负责人审批意见", "transfer.opinion", f"{DIALOGUE}：意见")),
    ),
    DocumentRow(
        D.TRANSFER_LETTER, "28", "移", (S.SEAL, S.HEAD, S.RECEIVER), Service.SENT,
        apl(27), Volume.MAIN, "other",
        (*TRANSFER, N("移送材料清单", "transfer.materials", PAPERS)),
    ),
)
# fmt: on
