"""Acts of demand and enforcement by the court (催告与强制执行). No act lets a town enforce itself."""

from . import rules_court as court
from . import rules_deferral as deferral
from . import rules_demand as demand
from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_remedy as remedy
from . import rules_service as service
from . import rules_stay as stay
from . import rules_subject as subject
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .inputs import ANSWER, ON, OPINION, SERVICE, TEXT, Input, Kind
from .judging import COERCION_LAW
from .legal_types import LegalBasis
from .states import Ending, Role, State
from .states_after import CourtOutcome, CourtRuling, EndGround, StayGround

S, R = State, Role
SIDE = "催告与强制执行"
REFERENCE = Input("reference", "对方文书文号", Kind.TEXT, required=False)
OWING = (
    remedy.decision_in_force,
    demand.fine_overdue,
    remedy.no_remedy_pending,
    deferral.no_deferral_running,
    stay.execution_not_stayed,
    proof.decision_particulars_complete,
)


def _law(article: int) -> LegalBasis:
    return LegalBasis(COERCION_LAW, article)


ACTS = (
    Act("issue_demand", "制发催告书", R.HEAD, at(S.EXECUTION), None, _law(35),
        (*APPROVER, *OWING, demand.no_unserved_demand, demand.demand_after_remedy_period), (OPINION,),
        issues=(DocKind.DEMAND,), side=SIDE),
    Act("serve_demand", "送达催告书", R.OFFICER, at(S.EXECUTION), None, _law(38), (*HANDLER, demand.demand_unserved),
        SERVICE, (subject.two_certified_officers, demand.demand_service_day_possible, execution.service_proven,
        service.signatory_entitled), (DocKind.SERVICE_RECEIPT,), ("demand",), ("public_notice",), side=SIDE),
    Act("record_demand_reply", "记录催告后的陈述申辩", R.OFFICER, at(S.EXECUTION), None, _law(36),
        (*HANDLER, demand.demand_served), (ON, TEXT, ANSWER), (demand.reply_dated,), side=SIDE),
    Act("apply_to_court", "申请人民法院强制执行", R.HEAD, at(S.EXECUTION), None, _law(55),
        (*APPROVER, *OWING, demand.demand_expired, court.court_window_open, court.no_application_pending),
        (TEXT, Input("enforcement_target", "执行标的及被执行人财产情况", Kind.TEXT)), issues=(DocKind.COURT_APPLICATION,),
        starts=("court_acceptance",), stops=("court_window", "demand_service"), side=SIDE),
    Act("record_court_acceptance", "登记法院受理", R.OFFICER, at(S.EXECUTION), None, _law(56),
        (*HANDLER, court.application_unanswered), (ON, REFERENCE), (court.court_step_dated,),
        starts=("court_ruling",), stops=("court_acceptance",), side=SIDE),
    Act("record_court_refusal", "登记法院不予受理", R.OFFICER, at(S.EXECUTION), None, _law(56),
        (*HANDLER, court.application_unanswered), (ON, REFERENCE, TEXT), (court.court_step_dated,),
        starts=("court_review",), stops=("court_acceptance",), side=SIDE),
    Act("ask_higher_court", "向上一级法院申请复议", R.HEAD, at(S.EXECUTION), None, _law(56),
        (*APPROVER, court.application_refused), (ON, TEXT), (court.review_asked_in_time,),
        stops=("court_review",), side=SIDE),
    Act("record_court_ruling", "登记执行裁定", R.OFFICER, at(S.EXECUTION), None, _law(57),
        (*HANDLER, court.ruling_awaited),
        (ON, Input("court_ruling", "裁定结果", Kind.CHOICE, choices=CourtRuling), REFERENCE, TEXT),
        (court.court_step_dated,), stops=("court_ruling",), side=SIDE),
    Act("record_court_outcome", "登记法院执行结果", R.OFFICER, at(S.EXECUTION), S.CONCLUDED, _law(57),
        (*HANDLER, court.enforcement_granted),
        (ON, Input("court_outcome", "执行结果", Kind.CHOICE, choices=CourtOutcome), REFERENCE, TEXT),
        (court.court_step_dated,), side=SIDE, ending=Ending.COURT),
    Act("stay_execution", "中止（停止）执行", R.HEAD, at(S.EXECUTION), None, _law(39),
        (*APPROVER, remedy.decision_in_force, stay.execution_not_stayed),
        (Input("stay_ground", "中止（停止）执行的情形", Kind.CHOICE, choices=StayGround), TEXT),
        (remedy.stay_ground_fits,), side=SIDE),
    Act("resume_execution", "恢复执行", R.HEAD, at(S.EXECUTION), None, _law(39), (*APPROVER, stay.execution_stayed),
        (TEXT,), side=SIDE),
    Act("end_execution", "终结执行", R.HEAD, at(S.EXECUTION), S.CONCLUDED, _law(40),
        (*APPROVER, remedy.decision_in_force, remedy.no_remedy_pending),
        (Input("end_ground", "终结执行的情形", Kind.CHOICE, choices=EndGround), TEXT),
        (stay.end_ground_holds,), side=SIDE, ending=Ending.UNENFORCEABLE),
)  # fmt: skip
