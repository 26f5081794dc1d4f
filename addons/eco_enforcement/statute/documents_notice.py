"""Documents of the prior notice, and of the party's statement and defence (告知、陈述申辩)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Needed, Service, Volume
from .document_row import Signer as S
from .judging import apl
from .needed import AGENCY, BASIS, CAUSE, DISCRETION, FILING, INQUIRY, PARTY, PARTY_NAME, PROVEN, REVIEW

_DEFENCE, _WAIVER = "办理“记录陈述申辩”时填写", "办理“记录放弃陈述申辩”时填写"
_NOTICE = "办理“制发事先告知书”和“送达事先告知书”"
_TOLD = (
    Needed("事先告知书文号", "defence.notice_number", _NOTICE),
    Needed("事先告知书送达日期", "defence.notice_served", _NOTICE),
)

# fmt: off
ROWS = (
    DocumentRow(
        D.PRIOR_NOTICE, "11", "罚告", (S.SEAL, S.HEAD), Service.SERVED,
        apl(44), Volume.MAIN, "notice", (
            *CAUSE, *PARTY, *PROVEN, *BASIS, *DISCRETION,
            Needed("拟处罚款数额", "notice.amount_figures", f"{INQUIRY}：拟处罚款（元）"),
            Needed("联系人", "notice.contact", f"{FILING}：承办人员"),
            Needed("陈述申辩的联系电话或者地址", "notice.reached_at", f"{AGENCY}：地址、电话"),
        ),
    ),
    DocumentRow(
        D.DEFENCE_RECORD, "12", "申辩", (S.PARTY_EACH_PAGE, S.OFFICERS), Service.SIGNED,
        apl(45), Volume.MAIN, "notice", (
            *CAUSE, *PARTY_NAME, *_TOLD,
            Needed("陈述申辩日期", "defence.date", _DEFENCE),
            Needed("陈述申辩地点", "defence.place", _DEFENCE),
            Needed("陈述申辩人及其身份", "defence.defender", _DEFENCE),
            Needed("陈述申辩内容", "defence.text", _DEFENCE),
            Needed("听取陈述申辩的执法人员", "officers", f"{FILING}：承办人员"),
        ),
    ),
    DocumentRow(
        D.DEFENCE_REVIEW, "12", "复核", (S.HANDLERS, S.REVIEWER), Service.NONE,
        apl(45), Volume.MAIN, "notice", (
            *CAUSE, *PARTY_NAME,
            Needed("陈述申辩日期", "defence.date", _DEFENCE),
            Needed("陈述申辩内容", "defence.text", _DEFENCE),
            Needed("复核结果和理由", "defence.results", f"{REVIEW}的“复核陈述申辩”，逐条填写"),
            Needed("复核人员", "officers", f"{FILING}：承办人员"),
        ),
    ),
    DocumentRow(
        D.WAIVER_STATEMENT, "12", "弃", (S.PARTY,), Service.SIGNED,
        apl(62), Volume.MAIN, "notice", (
            *CAUSE, *PARTY_NAME, *_TOLD,
            Needed("放弃的意思表示", "defence.text", _WAIVER),
            Needed("放弃的日期", "defence.date", _WAIVER),
        ),
    ),
)
# fmt: on
