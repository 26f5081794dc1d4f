"""Rows of the legality check from the lead to the report: body, persons, party, filing, evidence."""

from . import rules_apart as apart
from . import rules_evidence as evidence
from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_hold as hold
from . import rules_measure as measure
from . import rules_order as order
from . import rules_papers as papers
from . import rules_proof as proving
from . import rules_recorded as recorded
from . import rules_seizure as seizure
from . import rules_subject as subject
from . import rules_summary as summary
from . import rules_temporal as temporal
from .checklist import Row, Topic
from .doc_kinds import DocKind
from .overridable import ROOM
from .states import Procedure, State

S, T = State, Topic
ORDINARY, SUMMARY = Procedure.ORDINARY, Procedure.SUMMARY
_PARTY, _ACT, _HANDLING = "当事人", "违法行为", "办理"
_REPORT, _RECORDS = "调查报告", "笔录"

ROWS = (
    Row(T.SUBJECT, papers.agency_may_punish, S.DRAFT, "filing", f"{_HANDLING}：办案机关", penal=False),
    Row(T.SUBJECT, subject.power_granted_at_act, S.DRAFT, "filing", f"{_ACT}：执法事项、发生日；无权的移送"),
    Row(T.SUBJECT, subject.power_granted_today, S.DRAFT, "filing", f"{_ACT}：执法事项；已收回的移送", until=S.DEFENCE),
    Row(T.COMPETENCE, filing.within_territory, S.DRAFT, "filing", f"{_ACT}：发生地点、辖区", penal=False),
    Row(T.PERSONS, subject.two_certified_officers, S.DRAFT, "filing", f"{_HANDLING}：承办人员", until=S.DECIDED,
        penal=False),
    Row(T.PERSONS, subject.records_by_certified_officers, S.CASE_REVIEW, "investigation", f"{_RECORDS}，退回重新制作",
        penal=False, procedure=ORDINARY),
    Row(T.PERSONS, apart.officers_certified_on_each_act, S.FILING, "journal", "执法人员档案的执法证；该步骤应当重新办理",
        penal=False),
    Row(T.PARTY, filing.party_complete, S.DRAFT, "filing", f"{_PARTY}：姓名、住址", penal=False),
    Row(T.PARTY, filing.party_of_age, S.DRAFT, "filing", f"{_PARTY}：出生日期"),
    Row(T.PARTY, recorded.party_identified, S.DRAFT, "filing", f"{_PARTY}：证件号码", must=False, penal=False),
    Row(T.FILING, filing.filing_facts_complete, S.DRAFT, "filing", f"{_ACT}：发生日、地点、案情简介", penal=False),
    Row(T.FILING, filing.within_limitation, S.DRAFT, "filing", f"{_ACT}：发生日、发现日；超过时效的不予处罚"),
    Row(T.FILING, filing.filed_in_time, S.DRAFT, "filing", f"{_HANDLING}：发现日期；逾期的说明理由或者报县级审核",
        must=False, penal=False, procedure=ORDINARY, room=ROOM["filed_in_time"]),
    Row(T.FILING, order.filing_approved, S.INVESTIGATION, "filing", "办理“批准立案”", penal=False, procedure=ORDINARY),
    Row(T.EVIDENCE, proof.has_record(DocKind.INSPECTION_RECORD, 54), S.CASE_REVIEW, "investigation",
        f"{_RECORDS}，退回补充", procedure=ORDINARY),
    Row(T.EVIDENCE, proof.has_record(DocKind.INTERVIEW_RECORD, 55), S.CASE_REVIEW, "investigation",
        f"{_RECORDS}，退回补充", procedure=ORDINARY),
    Row(T.EVIDENCE, recorded.records_complete, S.INVESTIGATION, "investigation", f"{_RECORDS}，重新制作", penal=False),
    Row(T.EVIDENCE, recorded.records_show_certificates, S.INVESTIGATION, "investigation", f"{_RECORDS}：出示证件",
        penal=False),
    Row(T.EVIDENCE, recorded.records_tell_rights, S.INVESTIGATION, "investigation", f"{_RECORDS}：告知权利义务",
        penal=False),
    Row(T.EVIDENCE, recorded.records_dated, S.INVESTIGATION, "investigation", f"{_RECORDS}：起止时间", penal=False),
    Row(T.EVIDENCE, recorded.refusals_witnessed, S.INVESTIGATION, "investigation", f"{_RECORDS}：见证人", must=False,
        penal=False),
    Row(T.EVIDENCE, recorded.samples_recorded, S.INVESTIGATION, "evidence", "抽样取证"),
    Row(T.EVIDENCE, recorded.samples_by_certified_officers, S.INVESTIGATION, "evidence", "抽样取证"),
    Row(T.EVIDENCE, evidence.results_told, S.REVIEWED, "evidence", "检测、鉴定，办理告知"),
    Row(T.EVIDENCE, evidence.camera_evidence_usable, S.CASE_REVIEW, "evidence", "电子监控，告知或者排除",
        must=False, until=S.REVIEWED),
    Row(T.EVIDENCE, evidence.camera_evidence_usable, S.DECIDED, "evidence", "电子监控",
        name="camera_evidence_was_usable"),
    Row(T.EVIDENCE, hold.holds_in_order, S.INVESTIGATION, "evidence", "先行登记保存，办理解除", must=False),
    Row(T.EVIDENCE, seizure.seizures_in_order, S.INVESTIGATION, "evidence", "查封、扣押，办理解除",
        must=False),
    Row(T.EVIDENCE, proof.elements_proven, S.CASE_REVIEW, "investigation", f"{_REPORT}：要件证明", procedure=ORDINARY),
    Row(T.EVIDENCE, proving.facts_proven, S.CASE_REVIEW, "evidence", "待证事实与证据，核实、补充证据",
        procedure=ORDINARY),
    Row(T.PROCEDURE, proof.report_complete, S.CASE_REVIEW, "investigation", f"{_REPORT}，退回补充", procedure=ORDINARY),
    Row(T.PROCEDURE, order.report_after_filing, S.CASE_REVIEW, "journal", "办理顺序见日志，应当退回重新办理",
        penal=False, procedure=ORDINARY),
    Row(T.PROCEDURE, proof.order_to_correct, S.CASE_REVIEW, "investigation", f"{_REPORT}：责令改正内容"),
    Row(T.LAW, proof.basis_confirmed, S.CASE_REVIEW, "filing", f"{_ACT}：执法事项；依据由清单编制人员核实"),
    Row(T.LAW, temporal.temporal_choice_recorded, S.CASE_REVIEW, "investigation", "法律修改：选择和理由",
        must=False, until=S.DEFENCE),
    Row(T.DISCRETION, proof.announced_amount_in_range, S.CASE_REVIEW, "investigation", f"{_REPORT}：拟罚款数额"),
    Row(T.DISCRETION, measure.minor_gets_leniency, S.CASE_REVIEW, "investigation", f"{_REPORT}：从轻、减轻"),
    Row(T.DISCRETION, measure.leniency_grounded, S.CASE_REVIEW, "investigation", f"{_REPORT}：从轻、减轻理由"),
    Row(T.DISCRETION, measure.no_double_fine, S.CASE_REVIEW, "investigation", "核实同日处罚；同一行为的不予处罚"),
    Row(T.COMPETENCE, summary.summary_allowed, S.DRAFT, "filing", "改为普通程序", procedure=SUMMARY),
    Row(T.NOTICE, summary.told_on_the_spot, S.EXECUTION, "filing", "当场告知和听取意见", procedure=SUMMARY),
)  # fmt: skip
