"""Documents of payment, execution, goods and closing (缴款、执行、物品、结案)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import COERCION_LAW, apl
from .legal_types import LegalBasis
from .needed import (
    AGENCY,
    CAUSE,
    DECISION,
    DIALOGUE,
    EVIDENCE,
    FILING,
    HANDLERS,
    INQUIRY,
    NUMBER,
    PAPERS,
    PARTY,
    PARTY_NAME,
    SYSTEM,
    account,
    fine,
)

DEFERRAL_PAGE = "案件“决定之后”页“延期、分期缴纳”中的申请"
DECIDED = (
    N("处罚决定书文号", "decided.number", f"{PAPERS}：处罚决定书"),
    N("处罚决定日期", "decided.date", f"{PAPERS}：处罚决定书"),
    N("处罚决定书送达日期", "decided.served", "办理“送达处罚决定书”"),
    *fine("decided"),
)
ASKED = (
    N("延期或者分期", "deferral.kind", f"{DEFERRAL_PAGE}：延期或分期"),
    N("申请日期", "deferral.applied_on", f"{DEFERRAL_PAGE}：申请日期"),
    N("经济困难情况", "deferral.hardship", f"{DEFERRAL_PAGE}：经济困难情况"),
    N("经济困难证明材料", "deferral.proof", f"{DEFERRAL_PAGE}：经济困难证明材料"),
    N("缴纳计划", "deferral.plan", f"{DEFERRAL_PAGE}：缴纳计划"),
)
RULED = (
    N("审批结果", "ruling.word", "办理“同意延期、分期缴纳”或者“不同意延期、分期缴纳”"),
    N("审批意见", "ruling.text", f"{DIALOGUE}：意见"),
    N("缴纳期限届满日", "ruling.ends_on", f"{DEFERRAL_PAGE}：缴纳计划", when="ruling.granted"),
)

# fmt: off
ROWS = (
    DocumentRow(
        D.DEFERRAL_APPLICATION, "23", "缓申", (S.PARTY,), Service.SIGNED,
        apl(66), Volume.MAIN, "execution", (*PARTY, *DECIDED, *ASKED),
    ),
    DocumentRow(
        D.DEFERRAL_APPROVAL, "23", "缓批", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(66), Volume.MAIN, "execution", (*CAUSE, *PARTY, *DECIDED, *ASKED, *RULED),
    ),
    DocumentRow(
        D.DEFERRAL_NOTICE, "23", "缓", (S.SEAL,), Service.SERVED,
        apl(66), Volume.MAIN, "execution", (*PARTY, *DECIDED, *ASKED, *RULED, *account("account")),
    ),
    DocumentRow(
        D.DEMAND, "24", "催", (S.SEAL,), Service.SERVED,
        LegalBasis(COERCION_LAW, 54), Volume.MAIN, "execution",
        (
            *PARTY, *DECIDED, *account("demand"),
            N("尚未缴纳的罚款", "demand.principal", f"{DECISION}：缴款"),
            N("加处罚款", "demand.surcharge", f"{DECISION}：缴款"),
            N("合计", "demand.total.amount_capitals", f"{DECISION}：缴款"),
            N("履行期限", "demand.period", SYSTEM),
            N("陈述申辩的权利", "demand.rights", SYSTEM),
            N("联系人", "demand.contact", f"{FILING}：承办人员"),
        ),
    ),
    DocumentRow(
        D.COURT_APPLICATION, "25", "强申", (S.SEAL, S.HEAD), Service.SENT,
        LegalBasis(COERCION_LAW, 55), Volume.MAIN, "execution",
        (
            *PARTY, *DECIDED,
            N("管辖法院", "court.name", f"{AGENCY}：管辖法院"),
            N("申请人的负责人", "court.head", "由行政机关负责人办理"),
            N("申请人的住所", "agency.address", f"{AGENCY}：地址"),
            N("申请执行的罚款", "court.principal", f"{DECISION}：缴款"),
            N("申请执行的加处罚款", "court.surcharge", f"{DECISION}：缴款"),
            N("请求执行的合计数额", "court.total.amount_capitals", f"{DECISION}：缴款"),
            N("申请理由", "court.reason", f"{DIALOGUE}：内容"),
            N("作出决定的事实、理由和依据", "court.facts_and_reasons", f"{INQUIRY}：查明的违法事实、裁量理由"),
            N("当事人的意见", "court.party_view", f"{DECISION}：陈述申辩"),
            N("催告书送达日期", "court.demand_served", "办理“送达催告书”"),
            N("申请强制执行标的情况", "court.target", f"{DIALOGUE}：执行标的及被执行人财产情况"),
            N("附件", "court.attachments", PAPERS),
        ),
    ),
    DocumentRow(
        D.GOODS_LIST, "27", "没清", (S.HANDLERS, S.KEEPER), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            *PARTY_NAME,
            N("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            N("物品（名称、规格、数量、状况）", "goods.lines", f"{EVIDENCE}：先行登记保存、查封扣押清单"),
            N("保管人", "goods.keepers", "物品“移交”给物品保管人员"),
            *HANDLERS,
        ),
    ),
    DocumentRow(
        D.GOODS_DISPOSAL, "27", "没处", (S.HANDLERS, S.KEEPER, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            *PARTY_NAME,
            N("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            N("物品", "goods.lines", "“登记罚没物品”步骤"),
            N("处理方式", "goods.way", "“批准处理罚没物品”步骤的“处理方式”"),
            N("负责人意见", "goods.opinion", "“批准处理罚没物品”步骤的“意见”"),
        ),
    ),
    DocumentRow(
        D.GOODS_DESTRUCTION, "27", "没销", (S.KEEPER, S.SUPERVISOR, S.WITNESS, S.HEAD), Service.NONE,
        apl(74), Volume.MAIN, "goods",
        (
            N("物品", "goods.lines", "“登记罚没物品”步骤"),
            N("处罚决定书文号", "goods.decision_number", "案件应当已经作出处罚决定"),
            N("销毁时间", "goods.at", "“登记罚没物品销毁”步骤的“实施时间”"),
            N("销毁地点", "goods.place", "“登记罚没物品销毁”步骤的“销毁地点”"),
            N("销毁方法", "goods.way", "“登记罚没物品销毁”步骤的“销毁方法”"),
            N("监督人", "goods.supervisor", "“登记罚没物品销毁”步骤的“监督人”"),
            N("见证人", "goods.witness", "“登记罚没物品销毁”步骤的“见证人”"),
            N("批准人", "goods.approved_by", "“批准处理罚没物品”步骤"),
        ),
    ),
    DocumentRow(
        D.CLOSING_APPROVAL, "30", "结", (S.HANDLERS, S.UNIT_HEAD, S.HEAD), Service.NONE,
        apl(47), Volume.MAIN, "closing",
        (
            *CAUSE, *PARTY, *HANDLERS,
            *NUMBER,
            N("办理经过", "closing.course", "案件“日志”页"),
            N("文书及文号", "closing.documents", PAPERS),
            N("处理结果", "closing.result", DECISION),
            N("承办人意见", "opinions.submit_closing", "办理“提请结案”：意见"),
            N("负责人审批意见", "opinions.approve_closing", "办理“批准结案”：意见"),
        ),
    ),
)
# fmt: on
