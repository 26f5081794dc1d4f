"""Acts of the remedies (救济): reconsideration and litigation. They do not suspend execution (行政复议法 art. 42)."""

from . import rules_remedy as remedy
from .act import Act, at
from .conditions import HANDLER
from .inputs import ON, TEXT, Input, Kind
from .judging import LITIGATION_LAW, RECONSIDERATION_LAW, apl
from .legal_types import LegalBasis
from .states import Role, State
from .states_after import RemedyResult

S, R = State, Role
SIDE = "救济"
RECONSIDERATION, LITIGATION = LegalBasis(RECONSIDERATION_LAW, 20), LegalBasis(LITIGATION_LAW, 46)
# A fine paid at once is closed long before the party's six months are over.
AFTER = (S.EXECUTION, S.CONCLUDED, S.CLOSING, S.CLOSED)
REFERENCE = Input("reference", "对方文书文号", Kind.TEXT, required=False)
RESULT = (
    ON,
    Input("remedy_result", "复议、诉讼结果", Kind.CHOICE, choices=RemedyResult),
    Input("new_amount", "变更后的罚款（元）", Kind.AMOUNT, required=False),
    REFERENCE,
    TEXT,
)
ENDED = (remedy.remedy_step_dated, remedy.new_amount_given)

ACTS = (
    Act("record_reconsideration", "登记行政复议申请", R.OFFICER, at(*AFTER), None, RECONSIDERATION,
        (*HANDLER, remedy.decision_served, remedy.no_remedy_pending), (ON, REFERENCE), (remedy.remedy_dated,),
        stops=("reconsideration",), side=SIDE),
    Act("accept_reconsideration", "登记复议受理和答复通知", R.OFFICER, at(*AFTER), None, RECONSIDERATION,
        (*HANDLER, remedy.reconsideration_pending), (ON, REFERENCE), (remedy.remedy_step_dated,),
        starts=("reconsideration_answer",), side=SIDE),
    Act("conclude_reconsideration", "登记行政复议结果", R.OFFICER, at(*AFTER), None, RECONSIDERATION,
        (*HANDLER, remedy.reconsideration_pending), RESULT, ENDED, starts=("litigation_after_reconsideration",),
        stops=("reconsideration_answer",), side=SIDE),
    Act("record_litigation", "登记行政诉讼起诉", R.OFFICER, at(*AFTER), None, LITIGATION,
        (*HANDLER, remedy.decision_served, remedy.no_remedy_pending, remedy.reconsideration_first), (ON, REFERENCE),
        (remedy.remedy_dated, remedy.suit_in_time), stops=("litigation", "litigation_after_reconsideration"), side=SIDE),
    Act("accept_litigation", "登记应诉通知", R.OFFICER, at(*AFTER), None, LITIGATION,
        (*HANDLER, remedy.litigation_pending), (ON, REFERENCE), (remedy.remedy_step_dated,),
        starts=("court_answer",), side=SIDE),
    Act("conclude_litigation", "登记行政诉讼结果", R.OFFICER, at(*AFTER), None, LITIGATION,
        (*HANDLER, remedy.litigation_pending), RESULT, ENDED, stops=("court_answer",), side=SIDE),
    Act("answer_remedy", "登记提交答复和证据", R.OFFICER, at(*AFTER), None, apl(73), (*HANDLER, remedy.remedy_pending),
        (ON, TEXT), (remedy.remedy_step_dated,), stops=("reconsideration_answer", "court_answer"), side=SIDE),
)  # fmt: skip
