"""The table of acts: who may do what to a case, from where to where, under which rules.

Read it aloud: «an OFFICER may submit the filing of a case in DRAFT, which brings it to FILING, if …».
``guards`` look at the case alone, so they also tell beforehand whether the act is open;
``input_guards`` judge what the actor enters. Nothing else in the system changes a state.
"""

from dataclasses import dataclass

from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_filing as filing
from . import rules_procedure as procedure
from . import rules_subject as subject
from . import rules_temporal as temporal
from .inputs import AMOUNT, ANSWER, CRIME, HEARING, HEARING_WAIVED, ON, OPINION, RECORD, SERVICE, TEXT, VOUCHER, Input
from .judging import Guard, apl
from .legal_types import LegalBasis
from .states import DocKind, Role, State


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the table; ``starts`` names deadlines of ``deadlines.py`` counted from the act's own day."""

    code: str
    title: str
    role: Role
    source: State
    target: State
    basis: LegalBasis
    guards: tuple[Guard, ...] = ()
    inputs: tuple[Input, ...] = ()
    input_guards: tuple[Guard, ...] = ()
    issues: tuple[DocKind, ...] = ()
    starts: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()


S, R, D = State, Role, DocKind

COMPETENCE = (subject.power_granted_at_act, subject.power_granted_today)
# What must still hold at every step that carries the case on, not at its filing alone.
STANDING = (
    *COMPETENCE,
    filing.party_complete,
    filing.party_of_age,
    filing.filing_facts_complete,
    filing.within_territory,
    filing.within_limitation,
)
FILING = (
    *STANDING,
    filing.filed_in_time,
    subject.two_certified_officers,
)
PROVEN = (
    proof.basis_confirmed,
    proof.has_record(D.INSPECTION_RECORD, 54),
    proof.has_record(D.INTERVIEW_RECORD, 55),
    subject.records_by_certified_officers,
    proof.elements_proven,
    proof.report_complete,
    proof.announced_amount_in_range,
)
# Not asked of the notice: a case whose law changes after the review could then neither go on nor back.
LAW_CHOSEN = (temporal.temporal_choice_recorded,)
HANDLER = (subject.actor_handles_case,)
APPROVER = (subject.decider_not_investigator,)
REVIEWER = (subject.reviewer_not_investigator,)
DECISION = (
    *APPROVER,
    subject.decider_not_reviewer,
    *STANDING,
    *PROVEN,
    *LAW_CHOSEN,
    procedure.review_passed,
    procedure.review_current,
    procedure.notice_served,
    procedure.defence_window_passed,
    procedure.defences_answered,
    procedure.no_pending_hearing,
    procedure.hearing_offered,
    procedure.same_basis_as_announced,
    proof.decision_particulars_complete,
    procedure.decided_in_time,
)
RECORD_GUARDS = (proof.record_complete, subject.record_by_certified_officers)

ACTS = (
    # filing
    Act("submit_filing", "提请立案", R.OFFICER, S.DRAFT, S.FILING, apl(54), (*HANDLER, *FILING), (OPINION,)),
    Act("return_filing", "退回补充", R.HEAD, S.FILING, S.DRAFT, apl(54), APPROVER, (OPINION,)),
    Act("approve_filing", "批准立案", R.HEAD, S.FILING, S.INVESTIGATION, apl(54), (*APPROVER, *FILING), (OPINION,),
        issues=(D.FILING_APPROVAL,), starts=("decision",), stops=("filing",)),
    # investigation
    Act("record_inspection", "制作现场检查笔录", R.OFFICER, S.INVESTIGATION, S.INVESTIGATION, apl(55), HANDLER,
        (RECORD,), RECORD_GUARDS, (D.INSPECTION_RECORD,)),
    Act("record_interview", "制作调查询问笔录", R.OFFICER, S.INVESTIGATION, S.INVESTIGATION, apl(55), HANDLER,
        (RECORD,), RECORD_GUARDS, (D.INTERVIEW_RECORD,)),
    Act("submit_report", "调查终结", R.OFFICER, S.INVESTIGATION, S.LEGAL_REVIEW, apl(57),
        (*HANDLER, subject.two_certified_officers, *STANDING, *PROVEN, *LAW_CHOSEN), issues=(D.INVESTIGATION_REPORT,)),
    # legal review
    Act("return_report", "审核退回", R.LEGAL_REVIEWER, S.LEGAL_REVIEW, S.INVESTIGATION, apl(58), REVIEWER,
        (OPINION, CRIME), issues=(D.LEGAL_REVIEW,)),
    Act("pass_review", "审核通过", R.LEGAL_REVIEWER, S.LEGAL_REVIEW, S.REVIEWED, apl(58),
        (*REVIEWER, *STANDING, *PROVEN, *LAW_CHOSEN), (OPINION, CRIME), (procedure.no_crime_suspected,), (D.LEGAL_REVIEW,)),
    # prior notice and defence
    Act("issue_notice", "制发事先告知书", R.HEAD, S.REVIEWED, S.NOTICE, apl(44),
        (*APPROVER, subject.decider_not_reviewer, *STANDING, *PROVEN, procedure.review_passed,
         proof.decision_particulars_complete),
        (OPINION,), issues=(D.PRIOR_NOTICE,)),
    Act("serve_notice", "送达事先告知书", R.OFFICER, S.NOTICE, S.DEFENCE, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.notice_service_day_possible, execution.service_proven),
        (D.SERVICE_RECEIPT,), ("defence",)),
    Act("record_waiver", "记录放弃陈述申辩", R.OFFICER, S.DEFENCE, S.DEFENCE, apl(45),
        (*HANDLER, procedure.notice_served), (ON, TEXT, HEARING_WAIVED), (procedure.waiver_explicit,), stops=("defence",)),
    Act("record_defence", "记录陈述申辩", R.OFFICER, S.DEFENCE, S.DEFENCE, apl(45), (*HANDLER, procedure.notice_served),
        (ON, TEXT, ANSWER, HEARING), (procedure.defence_dated,)),
    Act("review_again", "申辩后重新审核", R.LEGAL_REVIEWER, S.DEFENCE, S.DEFENCE, apl(58),
        (*REVIEWER, *STANDING, *PROVEN, *LAW_CHOSEN), (OPINION, CRIME), (procedure.no_crime_suspected,), (D.LEGAL_REVIEW,)),
    Act("return_after_defence", "申辩后退回调查", R.LEGAL_REVIEWER, S.DEFENCE, S.INVESTIGATION, apl(58), REVIEWER,
        (OPINION, CRIME), issues=(D.LEGAL_REVIEW,), stops=("defence",)),
    # decision
    Act("decide", "作出处罚决定", R.HEAD, S.DEFENCE, S.DECIDED, apl(57), DECISION, (AMOUNT, OPINION),
        (proof.amount_in_range, procedure.not_heavier_than_noticed),
        (D.DECISION,), ("service",), ("decision", "defence")),
    Act("serve_decision", "送达处罚决定书", R.OFFICER, S.DECIDED, S.EXECUTION, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.decision_service_day_possible, execution.service_proven,
         execution.decision_served_in_time),
        (D.SERVICE_RECEIPT,), ("payment", "reconsideration", "litigation"), ("service",)),
    # performance and closing
    Act("record_payment", "登记缴款", R.FINANCE, S.EXECUTION, S.EXECUTION, apl(67), (subject.collector_not_decider,),
        (ON, AMOUNT, VOUCHER), (execution.payment_possible,)),
    Act("verify_correction", "复查改正情况", R.OFFICER, S.EXECUTION, S.EXECUTION, apl(28), HANDLER, (ON, TEXT),
        (subject.two_certified_officers, execution.recheck_dated)),
    Act("submit_closing", "提请结案", R.OFFICER, S.EXECUTION, S.CLOSING, apl(66),
        (*HANDLER, execution.paid_in_full, execution.correction_verified), (OPINION,)),
    Act("return_closing", "退回补充", R.HEAD, S.CLOSING, S.EXECUTION, apl(66), APPROVER, (OPINION,)),
    Act("approve_closing", "批准结案", R.HEAD, S.CLOSING, S.CLOSED, apl(47),
        (*APPROVER, execution.paid_in_full, execution.correction_verified), (OPINION,), issues=(D.CLOSING_APPROVAL,)),
)  # fmt: skip

BY_CODE = {act.code: act for act in ACTS}
