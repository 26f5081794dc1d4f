"""Acts of performance (履行) and closing (结案)."""

from . import rules_correction as correction
from . import rules_execution as execution
from . import rules_recusal as recusal
from . import rules_remedy as remedy
from . import rules_subject as subject
from . import rules_summary as summary
from . import rules_taking as taking
from . import rules_told as told
from . import rules_transfer as transfer
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .inputs import AMOUNT, ON, OPINION, TEXT, VOUCHER
from .inputs_evidence import CORRECTED, ON_SITE
from .judging import apl
from .states import Role, State

S, R = State, Role

# A case is closed when nothing of it is left to do.
DONE = (
    execution.paid_in_full,
    execution.correction_verified,
    summary.summary_recorded,
    taking.nothing_left_held,
    told.change_told,
    recusal.recusals_decided,
    transfer.crime_settled,
)

ACTS = (
    Act("record_payment", "登记缴款", R.FINANCE, at(S.EXECUTION), None, apl(67),
        (subject.collector_not_decider, remedy.decision_in_force),
        (ON, AMOUNT, VOUCHER), (execution.payment_possible,)),
    Act("verify_correction", "复查改正情况", R.OFFICER, at(S.EXECUTION, S.CONCLUDED), None, apl(28), HANDLER,
        (ON, CORRECTED, TEXT, *ON_SITE), (subject.two_certified_officers, execution.recheck_dated, correction.recheck_hours_possible),
        (DocKind.RECHECK_RECORD,)),
    Act("submit_closing", "提请结案", R.OFFICER, at(S.EXECUTION, S.CONCLUDED), S.CLOSING, apl(66),
        (*HANDLER, *DONE), (OPINION,)),
    Act("return_closing", "退回补充", R.HEAD, at(S.CLOSING), S.EXECUTION, apl(66), APPROVER, (OPINION,),
        back=at(S.CONCLUDED)),
    Act("approve_closing", "批准结案", R.HEAD, at(S.CLOSING), S.CLOSED, apl(47), (*APPROVER, *DONE), (OPINION,),
        issues=(DocKind.CLOSING_APPROVAL,)),
)  # fmt: skip
