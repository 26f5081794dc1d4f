"""Documents by which a case is reviewed and ruled on inside the agency (审查、审批)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis
from .needed import CAUSE, HANDLERS, INQUIRY, NUMBER, PARTY, PARTY_NAME

# fmt: off
ROWS = (
    DocumentRow(
        D.CASE_REVIEW, "10", "审", (S.REVIEWER,), Service.NONE,
        apl(57), Volume.SIDE, "review",
        (
            *CAUSE,
            *NUMBER,
            *PARTY_NAME,
            N("送审人", "review.submitted_by", "“调查终结”"),
            N("送审时间", "review.submitted_on", "“调查终结”"),
            N("审查事项", "review.points", "“审查通过”的各项审查意见"),
            N("处理建议", "review.proposal", f"{INQUIRY}：拟处罚款（元）"),
            N("审查结论", "review.conclusion", "“审查通过”或者“审查退回”"),
            N("审查人意见", "review.opinion.text", "“审查通过”或者“审查退回”的“意见”"),
        ),
    ),
    DocumentRow(
        D.APPROVAL_FORM, "18", "批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(47), Volume.SIDE, "review",
        (
            *CAUSE,
            N("审批事项", "approval.matter", "审批的动作"),
            *HANDLERS,
            N("申请理由", "approval.reason", "提请时的“理由”"),
            N("法律依据", "approval.basis", "审批的动作"),
            N("负责人审批意见", "approval.ruling.text", "审批时的“意见”"),
        ),
    ),
    DocumentRow(
        D.EXTENSION_APPROVAL, "29", "延批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(60), Volume.MAIN, "other",
        (
            *CAUSE,
            *NUMBER,
            *PARTY,
            N("立案时间", "case.filed_on", "“批准立案”"),
            N("延长的依据", "extension.rule", "“申请延长办案期限”的“延长依据”"),
            N("延长的理由", "extension.reason", "“申请延长办案期限”的“理由”"),
            N("现办案期限届满日", "extension.before", "案件“期限”页"),
            N("延长后届满日", "extension.after", "案件“期限”页"),
            N("集体讨论", "extension.discussion", "“集体讨论再次延长办案期限”的“集体讨论记录号”", "extension.collective"),
            N("承办人意见", "extension.proposal.text", "“申请延长办案期限”的“理由”"),
            N("负责人审批意见", "extension.ruling.text", "“批准延长办案期限”的“意见”"),
        ),
    ),
    DocumentRow(
        D.SUSPENSION_APPROVAL, "29", "中批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        LegalBasis(MINISTRY_RULE, 35), Volume.MAIN, "other",
        (
            *CAUSE,
            *NUMBER,
            *PARTY,
            N("立案时间", "case.filed_on", "“批准立案”"),
            N("中止、终止调查的情形", "standstill.ground", "“提请中止调查”“提请终止调查”的情形"),
            N("理由", "standstill.reason", "“提请中止调查”“提请终止调查”的“理由”"),
            N("对办案期限的影响", "standstill.effect", "案件“期限”页"),
            N("负责人审批意见", "standstill.ruling.text", "“批准中止调查”“批准终止调查”的“意见”"),
        ),
    ),
)
# fmt: on
