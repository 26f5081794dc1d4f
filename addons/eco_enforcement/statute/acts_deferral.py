"""Acts of paying later or in parts (延期分期), and the execution agreement."""

from . import rules_deferral as deferral
from . import rules_demand as demand
from . import rules_execution as execution
from . import rules_remedy as remedy
from . import rules_service as service
from . import rules_subject as subject
from . import rules_told as told
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind as D
from .inputs import ON, OPINION, SERVICE, TEXT, Input, Kind
from .judging import COERCION_LAW, apl
from .legal_types import LegalBasis
from .states import Role, State

S, R = State, Role
SIDE = "延期分期"
ANSWERED = (D.DEFERRAL_APPROVAL, D.DEFERRAL_NOTICE)
SOUND = (deferral.deferral_applied_in_time, deferral.hardship_proven, deferral.plan_covers_fine)

ACTS = (
    Act("submit_deferral", "提交延期、分期缴纳申请", R.OFFICER, at(S.EXECUTION), None, apl(66),
        (*HANDLER, remedy.decision_in_force, deferral.no_deferral_running, deferral.deferral_written, *SOUND),
        issues=(D.DEFERRAL_APPLICATION,), side=SIDE),
    Act("grant_deferral", "同意延期、分期缴纳", R.HEAD, at(S.EXECUTION), None, apl(66),
        (*APPROVER, remedy.decision_in_force, deferral.deferral_awaits_ruling, *SOUND, deferral.plan_lies_ahead),
        (OPINION,), issues=ANSWERED, stops=("payment",), side=SIDE),
    Act("refuse_deferral", "不同意延期、分期缴纳", R.HEAD, at(S.EXECUTION), None, apl(66),
        (*APPROVER, deferral.deferral_awaits_ruling), (OPINION,), issues=ANSWERED, side=SIDE),
    Act("serve_deferral", "送达延期、分期缴纳罚款通知书", R.OFFICER, at(S.EXECUTION), None, apl(61),
        (*HANDLER, told.deferral_to_serve), SERVICE,
        (subject.two_certified_officers, told.deferral_service_possible, execution.service_proven,
         service.signatory_entitled), (D.SERVICE_RECEIPT,), side=SIDE),
    Act("record_agreement", "达成执行协议", R.HEAD, at(S.EXECUTION), None, LegalBasis(COERCION_LAW, 42),
        (*APPROVER, remedy.decision_in_force, demand.fine_overdue),
        (ON, Input("remission", "减免加处罚款（元）", Kind.AMOUNT), TEXT),
        (deferral.agreement_dated, deferral.agreement_spares_fine, deferral.waiver_after_remedy), side=SIDE),
)  # fmt: skip
