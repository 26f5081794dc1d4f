"""Acts of seal and seizure (查封、扣押), 行政强制法 arts. 16 to 28."""

from . import rules_execution as execution
from . import rules_seizure as seizure
from . import rules_subject as subject
from . import rules_taking as taking
from .act import Act
from .acts_evidence import ACTING, CARRIED_OUT, DEALT_WITH, DRAFTED, TAKEN
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .inputs import OPINION, SERVICE, TEXT
from .inputs_evidence import SEIZURE, SEIZURE_END, SPOT_RECORD, STEPS, TAKING, UNTIL, URGENCY
from .judging import COERCION_LAW
from .legal_types import LegalBasis
from .states import Role

R, D = Role, DocKind
SIDE = "强制措施"
EMPOWERED = (*ACTING, seizure.coercion_granted)
TAKEABLE = (*DRAFTED, seizure.seizure_scope)
ON_THE_SPOT = (*CARRIED_OUT, seizure.seizure_steps_followed, seizure.site_record_timed)
STEPS_LAW = LegalBasis(COERCION_LAW, 18)
URGENT_LAW = LegalBasis(COERCION_LAW, 19)
PERIOD_LAW = LegalBasis(COERCION_LAW, 25)
DEALING_LAW = LegalBasis(COERCION_LAW, 27)

ACTS = (
    Act("propose_seizure", "提请查封、扣押", R.OFFICER, TAKEN, None, STEPS_LAW, EMPOWERED, (SEIZURE,), TAKEABLE, side=SIDE),
    Act("approve_seizure", "批准查封、扣押", R.HEAD, DEALT_WITH, None, STEPS_LAW, (*APPROVER, seizure.coercion_granted),
        (SEIZURE, OPINION), (taking.measure_awaits_approval, taking.approval_in_time),
        (D.SEIZURE_APPROVAL, D.SEIZURE_DECISION), side=SIDE, while_suspended=True),
    Act("refuse_seizure", "不批准查封、扣押", R.HEAD, DEALT_WITH, None, URGENT_LAW, APPROVER, (SEIZURE, OPINION),
        (taking.measure_awaits_approval,), (D.SEIZURE_APPROVAL,), side=SIDE, while_suspended=True),
    Act("carry_out_seizure", "实施查封、扣押", R.OFFICER, TAKEN, None, STEPS_LAW, EMPOWERED,
        (SEIZURE, *TAKING, *STEPS, *SPOT_RECORD), (taking.measure_approved, *ON_THE_SPOT),
        (D.SEIZURE_RECORD,), starts=("seizure",), side=SIDE),
    Act("seize_urgently", "紧急查封、扣押", R.OFFICER, TAKEN, None, URGENT_LAW, EMPOWERED,
        (SEIZURE, URGENCY, *TAKING, *STEPS, *SPOT_RECORD), (*TAKEABLE, *ON_THE_SPOT),
        (D.SEIZURE_DECISION, D.SEIZURE_RECORD), starts=("seizure", "coercion_approval"), side=SIDE),
    Act("extend_seizure", "延长查封、扣押期限", R.HEAD, DEALT_WITH, None, PERIOD_LAW, APPROVER,
        (SEIZURE, UNTIL, OPINION), (seizure.seizure_extendable,), (D.SEIZURE_EXTENSION,), side=SIDE, while_suspended=True),
    Act("tell_extension", "告知延长查封、扣押", R.OFFICER, DEALT_WITH, None, PERIOD_LAW, HANDLER, (SEIZURE, *SERVICE),
        (seizure.extension_to_tell, subject.two_certified_officers, execution.service_proven), (D.SERVICE_RECEIPT,),
        side=SIDE, while_suspended=True),
    Act("end_seizure", "处理查封、扣押的财物", R.OFFICER, DEALT_WITH, None, DEALING_LAW, HANDLER,
        (SEIZURE, SEIZURE_END, TEXT), (taking.measure_in_hand, seizure.seizure_end_allowed), (D.SEIZURE_RELEASE,),
        side=SIDE, while_suspended=True),
)  # fmt: skip
