"""Documents of the investigation (调查)."""

from .doc_kinds import DocKind as D
from .document_row import DocumentRow, Service, Volume
from .document_row import Needed as N
from .document_row import Signer as S
from .judging import apl
from .needed import (
    ACT,
    BASIS,
    CAUSE,
    CONTACT,
    DISCRETION,
    DUTY,
    FILING,
    HANDLERS,
    INQUIRY,
    LISTED,
    NUMBER,
    PARTY,
    PARTY_NAME,
    PROVEN,
    REMEDIES,
)

# fmt: off
ROWS = (
    DocumentRow(
        D.INSPECTION_RECORD, "3", "检", (S.OFFICERS, S.RECORDER, S.PARTY_EACH_PAGE, S.WITNESS), Service.SIGNED,
        apl(55), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY_NAME,
            N("检查开始时间", "record.started", "笔录“开始时间”"),
            N("检查结束时间", "record.ended", "笔录“结束时间”"),
            N("检查地点", "record.place", "笔录“地点”"),
            N("执法人员及其证号", "record.officers", "笔录“执法人员”"),
            N("出示执法证件", "record.identity_shown", "笔录“已出示执法证件”"),
            N("告知权利义务", "record.rights_told", "笔录“已告知权利义务”"),
            N("被检查人（现场负责人）", "record.person", "笔录“在场人”"),
            N("与本案关系", "record.capacity", "笔录“身份或者与本案关系”"),
            N("现场情况", "record.content", "笔录“现场情况”"),
        ),
    ),
    DocumentRow(
        D.INTERVIEW_RECORD, "4", "询", (S.OFFICERS, S.RECORDER, S.PARTY_EACH_PAGE), Service.SIGNED,
        apl(55), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY_NAME,
            N("询问开始时间", "record.started", "笔录“开始时间”"),
            N("询问结束时间", "record.ended", "笔录“结束时间”"),
            N("询问地点", "record.place", "笔录“地点”"),
            N("执法人员及其证号", "record.officers", "笔录“执法人员”"),
            N("出示执法证件", "record.identity_shown", "笔录“已出示执法证件”"),
            N("告知权利义务", "record.rights_told", "笔录“已告知权利义务”"),
            N("被询问人", "record.person", "笔录“在场人”"),
            N("与本案关系", "record.capacity", "笔录“身份或者与本案关系”"),
            N("问答", "record.answers", "笔录“问答”"),
        ),
    ),
    DocumentRow(
        D.CORRECTION_ORDER, "7", "责改", (S.SEAL, S.HEAD), Service.SERVED,
        apl(28), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *PARTY,
            N("调查时间", "order.found_on", "“制作现场检查笔录”"),
            *ACT,
            N("违法事实", "order.facts", "责令改正书“事实”"),
            *LISTED,
            *DUTY,
            N("责令改正的依据", "order.basis", "责令改正书“责令改正的依据”"),
            N("改正内容", "order.demand", "责令改正书“改正内容”"),
            N("改正期限", "order.limit", "责令改正书“改正期限”"),
            N("不改正的法律后果", "order.consequences", "责令改正书“不改正的法律后果”"),
            *REMEDIES,
            *CONTACT,
        ),
    ),
    DocumentRow(
        D.RECHECK_RECORD, "8", "复查", (S.OFFICERS, S.PARTY), Service.SIGNED,
        apl(28), Volume.MAIN, "execution",
        (
            *CAUSE,
            *PARTY_NAME,
            N("复查时间", "recheck.date", "“复查”的“日期”"),
            N("复查地点", "case.place", f"{FILING}：违法行为发生地"),
            N("执法人员及其证号", "recheck.officers", f"{FILING}：承办人员"),
            N("在场人", "recheck.present", "“复查”的“在场人及其身份”"),
            N("责令改正的内容", "recheck.demand", f"{INQUIRY}：责令改正内容，或者责令改正书“改正内容”"),
            N("复查结果", "recheck.result", "“复查”的“复查结果”"),
            N("改正情况", "recheck.text", "“复查”的“内容”"),
        ),
    ),
    DocumentRow(
        D.INVESTIGATION_REPORT, "9", "调", (S.HANDLERS, S.UNIT_HEAD), Service.NONE,
        apl(57), Volume.MAIN, "evidence",
        (
            *CAUSE,
            *NUMBER,
            *PARTY,
            *HANDLERS,
            N("案件来源", "report.source", f"{FILING}：线索"),
            N("调查经过", "report.course", "案件“日志”页"),
            *PROVEN,
            *BASIS,
            *DISCRETION,
            N("处理建议", "report.proposal", f"{INQUIRY}：拟处罚款（元）"),
        ),
    ),
)
# fmt: on
