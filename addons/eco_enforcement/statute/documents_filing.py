"""Documents of the lead and the filing (线索、立案)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis
from .needed import ACT, CAUSE, DUTY, FILING, NUMBER, PARTY, SUMMARY

# fmt: off
ROWS = (
    DocumentRow(
        D.LEAD_REGISTER, "1", "线", (S.HANDLERS, S.UNIT_HEAD), Service.NONE,
        apl(54), Volume.SIDE, "source",
        (
            N("线索来源", "lead.source", "线索“线索来源”"),
            N("登记时间", "lead.registered", "线索“登记时间”"),
            N("登记人", "lead.received_by", "线索“受理人”"),
            N("发生地点", "lead.place", "线索“地点”，或者案件“立案”页“违法行为发生地”"),
            N("线索内容", "lead.content", "线索“反映内容”，或者案件“立案”页“案情简介”"),
            N("处理结果", "lead.disposal", "“决定不予立案”的“后续处理”"),
        ),
    ),
    DocumentRow(
        D.FILING_APPROVAL, "2", "立", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(54), Volume.MAIN, "filing",
        (
            *CAUSE,
            *PARTY,
            *ACT,
            *SUMMARY,
            *DUTY,
            N("拟承办人", "officers", f"{FILING}：承办人员"),
            N("立案期限", "filing.limit", f"{FILING}：线索发现日"),
            N("承办人意见", "opinions.submit_filing.text", "“提请立案”的“意见”"),
            N("负责人审批意见", "opinions.approve_filing.text", "“批准立案”的“意见”"),
        ),
    ),
    DocumentRow(
        D.FILING_REFUSAL, "2b", "不立", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 19), Volume.MAIN, "filing",
        (
            *CAUSE,
            *SUMMARY,
            N("不符合的立案条件", "refusal.condition", "“决定不予立案”的“不符合的立案条件”"),
            N("后续处理", "refusal.disposal", "“决定不予立案”的“后续处理”"),
            N("答复举报人情况", "refusal.reply", "线索“答复报告人”"),
            N("负责人审批意见", "refusal.ruling.text", "“决定不予立案”的“意见”"),
        ),
    ),
    DocumentRow(
        D.FILING_CANCELLATION, "2b", "销", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 20), Volume.MAIN, "filing",
        (
            *CAUSE,
            *PARTY,
            *NUMBER,
            N("立案时间", "case.filed_on", "“批准立案”"),
            N("不符合的立案条件", "cancellation.condition", "“提请撤销立案”的“不符合的立案条件”"),
            N("撤销立案的理由", "cancellation.reason", "“提请撤销立案”的“理由”"),
            N("后续处理", "cancellation.disposal", "“提请撤销立案”的“不符合的立案条件”"),
            N("答复举报人情况", "cancellation.reply", "线索“答复报告人”"),
            N("负责人审批意见", "cancellation.ruling.text", "“批准撤销立案”的“意见”"),
        ),
    ),
)
# fmt: on
