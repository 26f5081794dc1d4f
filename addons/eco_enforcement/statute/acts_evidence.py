"""Acts of evidence: registration in advance (先行登记保存), samples, tests by others, cameras, orders to correct."""

from . import rules_correction as correction
from . import rules_evidence as evidence
from . import rules_execution as execution
from . import rules_hold as hold
from . import rules_seizure as seizure
from . import rules_service as service
from . import rules_subject as subject
from . import rules_taking as taking
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind as D
from .inputs import ON, OPINION, SERVICE, TEXT
from .inputs_evidence import (
    APPRAISAL,
    BODY,
    CAMERA,
    CORRECTED,
    HOLD,
    HOLD_END,
    OF_SAMPLE,
    OF_SEIZURE,
    ON_SITE,
    ORDER,
    PERIOD_TOLD,
    QUALIFICATION,
    QUESTION,
    RESULT_BY,
    SAMPLE,
    TAKING,
    TESTING,
    URGENCY,
)
from .judging import apl
from .states import Role, State

S, R = State, Role
KEEP, ASK, MEND = "证据保全", "抽样鉴定", "责令改正"

# Evidence may vanish before the case is filed; what was taken is dealt with however the case goes on.
TAKEN = at(S.DRAFT, S.FILING, S.INVESTIGATION)
DEALT_WITH = frozenset(State) - {S.CLOSED, S.ARCHIVED}
INQUIRY = at(S.INVESTIGATION)
UNDECIDED = at(S.INVESTIGATION, S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE)
UNTIL_PERFORMED = UNDECIDED | at(S.DECIDED, S.NO_PENALTY, S.EXECUTION)

ACTING = (*HANDLER, subject.power_granted_today)
DRAFTED = (taking.measure_in_draft, taking.measure_complete)
CARRIED_OUT = (taking.measure_moment_possible, taking.measure_by_certified_officers, taking.list_signed)
SERVED = (subject.two_certified_officers, execution.service_proven, service.signatory_entitled)
LOOKED_AT = (subject.two_certified_officers, correction.order_recheck_dated, correction.recheck_hours_possible)

ACTS = (
    Act("propose_hold", "提请先行登记保存", R.OFFICER, TAKEN, None, apl(56), ACTING, (HOLD,), DRAFTED, side=KEEP),
    Act("approve_hold", "批准先行登记保存", R.HEAD, DEALT_WITH, None, apl(56), APPROVER, (HOLD, OPINION),
        (taking.measure_awaits_approval, taking.approval_in_time), (D.APPROVAL_FORM,), side=KEEP, while_suspended=True),
    Act("refuse_hold", "不批准先行登记保存", R.HEAD, DEALT_WITH, None, apl(56), APPROVER, (HOLD, OPINION),
        (taking.measure_awaits_approval,), (D.APPROVAL_FORM,), side=KEEP, while_suspended=True),
    Act("carry_out_hold", "实施先行登记保存", R.OFFICER, TAKEN, None, apl(56), ACTING, (HOLD, *TAKING),
        (taking.measure_approved, *CARRIED_OUT), (D.HOLD_NOTICE,), starts=("evidence_registration",), side=KEEP),
    Act("hold_urgently", "紧急先行登记保存", R.OFFICER, TAKEN, None, apl(56), (*ACTING, hold.urgent_hold_provided),
        (HOLD, URGENCY, *TAKING), (*DRAFTED, *CARRIED_OUT), (D.HOLD_NOTICE,),
        starts=("evidence_registration", "evidence_approval"), side=KEEP),
    Act("end_hold", "处理先行登记保存的证据", R.OFFICER, DEALT_WITH, None, apl(56), HANDLER, (HOLD, HOLD_END, TEXT),
        (taking.measure_in_hand, hold.hold_end_allowed), (D.HOLD_DISPOSAL,), side=KEEP, while_suspended=True),
    Act("record_camera", "电子监控记录入卷", R.OFFICER, INQUIRY, None, apl(41), HANDLER, (CAMERA,),
        (evidence.camera_evidence_complete,), side=KEEP),
    Act("tell_camera", "告知电子监控记录", R.OFFICER, UNDECIDED, None, apl(41), HANDLER, (CAMERA, ON, TEXT),
        (evidence.camera_evidence_in_file, evidence.camera_telling_dated), side=KEEP),
    Act("exclude_camera", "排除电子监控记录", R.OFFICER, UNDECIDED, None, apl(46), HANDLER, (CAMERA, TEXT),
        (evidence.camera_evidence_in_file,), side=KEEP),
    Act("serve_hold_disposal", "送达先行登记保存证据处理决定书", R.OFFICER, DEALT_WITH, None, apl(61), HANDLER,
        (HOLD, *SERVICE), (hold.hold_disposal_to_serve, hold.hold_disposal_day_possible, *SERVED), (D.SERVICE_RECEIPT,),
        side=KEEP, while_suspended=True),
    Act("record_sample", "抽样取证", R.OFFICER, TAKEN, None, apl(56), HANDLER, (SAMPLE,),
        (evidence.sample_complete, evidence.sample_by_certified_officers), (D.SAMPLING_RECORD,), side=ASK),
    Act("entrust_appraisal", "委托检测、鉴定", R.OFFICER, INQUIRY, None, apl(46), HANDLER,
        (ON, TESTING, BODY, QUALIFICATION, QUESTION, OF_SAMPLE, OF_SEIZURE, RESULT_BY, PERIOD_TOLD),
        (evidence.entrusting_dated, seizure.testing_period_clear), side=ASK),
    Act("record_result", "登记检测、鉴定结果", R.OFFICER, UNDECIDED, None, apl(46), HANDLER, (APPRAISAL, ON, TEXT),
        (evidence.result_dated,), side=ASK, while_suspended=True),
    Act("tell_result", "告知检测、鉴定结果", R.OFFICER, UNDECIDED, None, apl(44), HANDLER, (APPRAISAL, ON, TEXT),
        (evidence.telling_dated,), side=ASK, while_suspended=True),
    Act("order_correction", "责令改正", R.HEAD, UNTIL_PERFORMED, None, apl(28),
        (*APPROVER, subject.power_granted_today), (ORDER, OPINION), (correction.order_complete,),
        (D.APPROVAL_FORM, D.CORRECTION_ORDER), side=MEND),
    Act("serve_order", "送达责令改正书", R.OFFICER, UNTIL_PERFORMED, None, apl(61), HANDLER, (ORDER, *SERVICE),
        (correction.order_service_possible, *SERVED), (D.SERVICE_RECEIPT,), side=MEND),
    Act("recheck_order", "复查责令改正情况", R.OFFICER, UNTIL_PERFORMED, None, apl(28), HANDLER,
        (ORDER, ON, CORRECTED, TEXT, *ON_SITE), LOOKED_AT, (D.RECHECK_RECORD,), side=MEND),
)  # fmt: skip
