"""Acts of decision (处罚决定)."""

from . import rules_execution as execution
from . import rules_facts as proof
from . import rules_procedure as procedure
from . import rules_subject as subject
from .act import Act, at
from .conditions import APPROVER, HANDLER, LAW_CHOSEN, PROVEN, STANDING
from .inputs import AMOUNT, OPINION, SERVICE
from .judging import apl
from .states import DocKind, Role, State

S, R, D = State, Role, DocKind

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

ACTS = (
    Act("decide", "作出处罚决定", R.HEAD, at(S.DEFENCE), S.DECIDED, apl(57), DECISION, (AMOUNT, OPINION),
        (proof.amount_in_range, procedure.not_heavier_than_noticed),
        (D.DECISION,), ("service",), ("decision", "defence")),
    Act("serve_decision", "送达处罚决定书", R.OFFICER, at(S.DECIDED), S.EXECUTION, apl(61), HANDLER, SERVICE,
        (subject.two_certified_officers, execution.decision_service_day_possible, execution.service_proven,
         execution.decision_served_in_time),
        (D.SERVICE_RECEIPT,), ("payment", "reconsideration", "litigation"), ("service",)),
)  # fmt: skip
