"""Documents of the decision and its service (决定、送达)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import CIVIL_PROCEDURE_LAW, apl
from .legal_types import LegalBasis
from .needed import (
    ACT,
    AGENCY,
    BASIS,
    CAUSE,
    DECISION,
    DIALOGUE,
    DISCRETION,
    FILING,
    HANDLERS,
    INQUIRY,
    PAPERS,
    PARTY,
    PARTY_NAME,
    PROVEN,
    REMEDIES,
    SYSTEM,
    account,
    fine,
)

SERVING = "办理送达的对话框"
CORRECTION = N("责令改正内容", "decision.correction", f"{INQUIRY}：责令改正内容")
PAYMENT = (
    *fine("decision"), *account("decision"),
    N("缴款期限", "decision.pay_days", SYSTEM),
    N("加处罚款的标准", "decision.surcharge", SYSTEM),
)  # fmt: skip

# fmt: off
ROWS = (
    DocumentRow(
        D.DECISION, "19", "罚", (S.SEAL, S.HEAD), Service.SERVED,
        apl(59), Volume.MAIN, "decision",
        (
            *PARTY, *CAUSE, *ACT, *PROVEN, *BASIS, CORRECTION, *PAYMENT, *REMEDIES,
            *DISCRETION,
            N("陈述申辩情况（包括放弃）", "decision.defence", f"{DECISION}：陈述申辩"),
            N("事先告知书文号", "decision.notice_number", "办理“制发事先告知书”"),
            N("事先告知书送达日期", "decision.notice_served", "办理“送达事先告知书”"),
        ),
    ),
    DocumentRow(
        D.NO_PENALTY_DECISION, "19b", "不罚", (S.SEAL, S.HEAD), Service.SERVED,
        apl(57), Volume.MAIN, "decision",
        (
            *PARTY, *CAUSE, *PROVEN, *REMEDIES,
            N("不予处罚的理由", "decision.ground", f"{DIALOGUE}：不予处罚的理由"),
            N("不予处罚的依据", "decision.citation", SYSTEM),
            N("教育情况", "decision.education", f"{DIALOGUE}：教育内容", when="decision.must_educate"),
        ),
    ),
    DocumentRow(
        D.ON_THE_SPOT_DECISION, "20", "当罚", (S.SEAL, S.OFFICERS, S.PARTY), Service.HANDED,
        apl(52), Volume.MAIN, "decision",
        (
            *PARTY, *ACT, *BASIS, *HANDLERS, CORRECTION, *PAYMENT, *REMEDIES,
            N("违法行为", "case.summary", f"{FILING}：案情简介"),
            N("处罚时间", "decision.made_on", SYSTEM),
            N("陈述申辩的复核意见", "decision.answer", "案件“当场情况”：复核意见", when="decision.defence"),
        ),
    ),
    DocumentRow(
        D.CLERICAL_CORRECTION, "19", "补正", (S.SEAL, S.HEAD), Service.SERVED,
        apl(59), Volume.MAIN, "decision",
        (
            *PARTY,
            N("需要补正的文书", "mended.title", f"{DIALOGUE}：需要补正的文书"),
            N("需要补正的文书文号", "mended.number", f"{DIALOGUE}：需要补正的文书"),
            N("原文", "mended.wrong", f"{DIALOGUE}：原文"),
            N("补正后的文字", "mended.right", f"{DIALOGUE}：补正为"),
        ),
    ),
    DocumentRow(
        D.DECISION_CHANGE, "19", "变", (S.SEAL, S.HEAD), Service.SERVED,
        apl(48), Volume.MAIN, "decision",
        (
            *PARTY, *REMEDIES,
            N("原决定文号", "change.decision_number", f"{PAPERS}：处罚决定书"),
            N("原决定日期", "change.decision_date", f"{PAPERS}：处罚决定书"),
            N("决定机关", "change.by", f"{DIALOGUE}：决定机关"),
            N("变更、撤销的理由", "change.ground", f"{DIALOGUE}：变更、撤销的理由"),
            N("事实和理由", "change.reason", f"{DIALOGUE}：内容"),
            N("变更后的罚款", "change.amount_capitals", f"{DIALOGUE}：变更后的罚款", when="change.changed"),
        ),
    ),
    DocumentRow(
        D.SERVICE_RECEIPT, "21", "送", (S.SERVER, S.RECIPIENT, S.WITNESS), Service.SIGNED,
        apl(61), Volume.MAIN, "with_served",
        (
            *CAUSE,
            N("送达文书名称", "service.document_title", SYSTEM),
            N("送达文书文号", "service.document_number", SYSTEM),
            *PARTY_NAME,
            N("收件人", "service.recipient", f"{SERVING}：收件人"),
            N("送达地点", "service.place", f"{SERVING}：送达地点"),
            N("送达方式", "service.way", f"{SERVING}：送达方式"),
            N("送达日期", "service.date", f"{SERVING}：送达日期"),
            N("送达人", "service.servers", f"{FILING}：承办人员"),
            N("拒收事由", "service.refusal", f"{SERVING}：送达证明", when="service.left"),
        ),
    ),
    DocumentRow(
        D.PUBLIC_NOTICE, "21", "公送", (S.SEAL,), Service.PUBLISHED,
        LegalBasis(CIVIL_PROCEDURE_LAW, 95), Volume.MAIN, "with_served",
        (
            *CAUSE,
            *PARTY_NAME,
            N("送达文书名称", "notice.document_title", SYSTEM),
            N("送达文书文号", "notice.document_number", SYSTEM),
            N("公告原因", "notice.ground", f"{DIALOGUE}：公告原因"),
            N("送达经过", "notice.course", f"{DIALOGUE}：内容"),
            N("公告的载体和位置", "notice.medium", f"{DIALOGUE}：公告的载体和位置"),
            N("公告发布日期", "notice.published", f"{DIALOGUE}：日期"),
            N("视为送达日", "notice.deemed", SYSTEM),
            N("领取文书的地点", "notice.contact_address", f"{AGENCY}：地址"),
        ),
    ),
    DocumentRow(
        D.ADDRESS_CONFIRMATION, "22", "址", (S.PARTY,), Service.SIGNED,
        apl(61, 2), Volume.MAIN, "notice", (
            *CAUSE, *PARTY_NAME,
            N("送达地址", "confirmed.address", "办理“登记送达地址确认书”时填写"),
            N("确认日期", "confirmed.date", "办理“登记送达地址确认书”时填写"),
            N("电子送达地址", "confirmed.email", "办理“登记送达地址确认书”时填写", "confirmed.consents"),
        ),
    ),
)
# fmt: on
