"""Acts on the course of a case: not filed, filing cancelled, time limit lengthened, suspended, terminated."""

from . import rules_course as course
from . import rules_transfer as transfer
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .course import PENDING, Matter
from .doc_kinds import DocKind as D
from .inputs import OPINION
from .inputs_course import CONDITION, DISCUSSION, DISPOSAL, MINUTES, REASON, REQUEST, RULE, SUSPENSION, TERMINATION
from .judging import MINISTRY_RULE, apl
from .legal_types import LegalBasis
from .states import Ending, Role, State

S, R, M, E = State, Role, Matter, Ending
ON_FILING, TIME, STANDSTILL = "立案处理", "办案期限", "中止、终止调查"
# What runs in a case until it is decided.
UNDECIDED = ("decision", "public_notice", "defence", "hearing_request", "hearing_notice")
CANCEL, SUSPEND, TERMINATE = (course.BASES[m] for m in (M.CANCELLATION, M.SUSPENSION, M.TERMINATION))


def asking(matter: Matter) -> tuple:
    """Give the guards of an act by which a handler asks for ``matter``."""
    return (*HANDLER, course.not_asked_twice(matter))


def ruling(matter: Matter) -> tuple:
    """Give the guards of an act by which the head rules on ``matter``."""
    return (*APPROVER, course.something_asked(matter))


RULED = (REQUEST, OPINION)

ACTS = (
    Act("refuse_filing", "决定不予立案", R.HEAD, at(S.DRAFT, S.FILING), S.NOT_FILED, LegalBasis(MINISTRY_RULE, 19),
        APPROVER, (CONDITION, DISPOSAL, OPINION), issues=(D.LEAD_REGISTER, D.FILING_REFUSAL), stops=("filing",),
        side=ON_FILING, ending=E.NOT_FILED),
    Act("propose_cancellation", "提请撤销立案", R.OFFICER, PENDING, None, CANCEL, asking(M.CANCELLATION),
        (CONDITION, REASON), side=ON_FILING, while_suspended=True),
    Act("approve_cancellation", "批准撤销立案", R.HEAD, PENDING, S.CONCLUDED, CANCEL,
        (*ruling(M.CANCELLATION), transfer.crime_cleared), RULED,
        (course.request_of(M.CANCELLATION),), (D.FILING_CANCELLATION,), stops=UNDECIDED, side=ON_FILING, ending=E.CANCELLED,
        while_suspended=True),
    Act("request_extension", "申请延长办案期限", R.OFFICER, PENDING, None, apl(60), asking(M.EXTENSION), (RULE, REASON),
        (course.extension_rule_holds,), side=TIME, while_suspended=True),
    Act("approve_extension", "批准延长办案期限", R.HEAD, PENDING, None, apl(60), ruling(M.EXTENSION), RULED,
        (course.request_of(M.EXTENSION), course.extended_by_head), (D.EXTENSION_APPROVAL,), side=TIME, while_suspended=True),
    Act("approve_further_extension", "集体讨论再次延长办案期限", R.HEAD, PENDING, None, apl(60), ruling(M.EXTENSION),
        (*RULED, DISCUSSION, MINUTES), (course.request_of(M.EXTENSION), course.extended_collectively, course.discussed),
        (D.EXTENSION_APPROVAL,), side=TIME,
        while_suspended=True),
    Act("propose_suspension", "提请中止调查", R.OFFICER, PENDING, None, SUSPEND, asking(M.SUSPENSION),
        (SUSPENSION, REASON), side=STANDSTILL),
    Act("approve_suspension", "批准中止调查", R.HEAD, PENDING, None, SUSPEND, ruling(M.SUSPENSION), RULED,
        (course.request_of(M.SUSPENSION),), (D.SUSPENSION_APPROVAL,), side=STANDSTILL),
    Act("resume", "恢复调查", R.OFFICER, PENDING, None, SUSPEND, (*HANDLER, course.is_suspended), (REASON,),
        side=STANDSTILL, while_suspended=True),
    Act("propose_termination", "提请终止调查", R.OFFICER, PENDING, None, TERMINATE, asking(M.TERMINATION),
        (TERMINATION, REASON), side=STANDSTILL, while_suspended=True),
    Act("approve_termination", "批准终止调查", R.HEAD, PENDING, S.CONCLUDED, TERMINATE,
        (*ruling(M.TERMINATION), transfer.crime_cleared), RULED,
        (course.request_of(M.TERMINATION),), (D.SUSPENSION_APPROVAL,), stops=UNDECIDED, side=STANDSTILL, ending=E.TERMINATED,
        while_suspended=True),
    Act("refuse_request", "不批准审批事项", R.HEAD, PENDING, None, apl(57), APPROVER, RULED, (course.request_open,),
        (D.APPROVAL_FORM,), side="审批", while_suspended=True),
)  # fmt: skip
