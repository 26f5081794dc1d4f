"""What an actor enters for an act: the named fields of a table row; ``reading.py`` reads them."""

from dataclasses import dataclass
from enum import StrEnum

from .grounds import NoPenaltyGround
from .states import ServiceWay
from .states_after import Signatory


class Kind(StrEnum):
    """What may be written into a field."""

    TEXT = "text"
    DATE = "date"
    AMOUNT = "amount"  # yuan, exact to the fen
    FLAG = "flag"
    MOMENT = "moment"  # a Chinese wall-clock time, to the minute
    CHOICE = "choice"  # one of ``choices``
    RECORD = "record"  # the number of an unfinished record of the case, resolved by the engine
    ROW = "row"  # the number of a row among the facts named by ``of``, resolved by the engine
    ROWS = "rows"  # a list of numbers that the caller looks up; only in what passes between town and county


@dataclass(frozen=True, slots=True)
class Input:
    """A field of an act: its name, its Chinese label, what it holds, and whether the act needs it.

    ``choices`` are the words of a choice. ``of`` names the attribute of ``CaseFacts`` (dots lead below it) among whose
    members a row is looked up by its ``key``, and ``model`` what the caller calls such rows.
    """

    name: str
    label: str
    kind: Kind
    required: bool = True
    choices: type[StrEnum] | None = None
    of: str = ""
    model: str = ""


OPINION = Input("opinion", "意见", Kind.TEXT)
ON = Input("on", "日期", Kind.DATE)
WAY = Input("way", "送达方式", Kind.CHOICE, choices=ServiceWay)
RECIPIENT = Input("recipient", "收件人", Kind.TEXT)
PLACE = Input("place", "送达地点", Kind.TEXT)
PROOF = Input("proof", "送达证明", Kind.TEXT, required=False)
AMOUNT = Input("amount", "金额", Kind.AMOUNT)
RECORD = Input("record", "笔录", Kind.RECORD, model="eco.record")
TEXT = Input("text", "内容", Kind.TEXT)
ANSWER = Input("answer", "复核意见", Kind.TEXT, required=False)  # else point by point, by an act of its own
HEARING = Input("hearing", "要求听证", Kind.FLAG, required=False)
HEARING_WAIVED = Input("hearing_waived", "同时放弃听证", Kind.FLAG, required=False)
CRIME = Input("crime", "涉嫌犯罪须移送", Kind.FLAG, required=False)
VOUCHER = Input("voucher", "缴款凭证号", Kind.TEXT)
GROUND = Input("ground", "不予处罚的理由", Kind.CHOICE, choices=NoPenaltyGround)
EDUCATION = Input("education", "教育内容", Kind.TEXT, required=False)
DOCUMENT = Input("document", "需要补正的文书", Kind.ROW, of="documents", model="eco.document")
WRONG = Input("wrong", "原文", Kind.TEXT)
RIGHT = Input("right", "补正为", Kind.TEXT)
SIGNED_BY = Input("signed_by", "签收人", Kind.CHOICE, required=False, choices=Signatory)
RELATION = Input("relation", "与受送达人的关系、身份或者授权", Kind.TEXT, required=False)
WITNESS = Input("witness", "见证人及其单位", Kind.TEXT, required=False)
FILMED = Input("filmed", "已拍照、录像", Kind.FLAG, required=False)

SERVICE = (Input("on", "送达日期", Kind.DATE), WAY, RECIPIENT, PLACE, PROOF, SIGNED_BY, RELATION, WITNESS, FILMED)
