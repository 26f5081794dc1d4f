"""Acts of the procedure on the spot (简易程序)."""

from . import rules_facts as proof
from . import rules_measure as measure
from . import rules_subject as subject
from . import rules_summary as summary
from .act import Act, at
from .conditions import CLEARED, HANDLER, STANDING
from .doc_kinds import DocKind
from .inputs import ON
from .judging import apl
from .states import Role, State

S, R = State, Role

ON_THE_SPOT = (
    *HANDLER,
    summary.summary_chosen,
    summary.summary_allowed,
    subject.two_certified_officers,
    *STANDING,
    proof.basis_confirmed,
    proof.announced_amount_in_range,
    measure.minor_gets_leniency,
    measure.leniency_grounded,
    measure.no_double_fine,
    summary.told_on_the_spot,
    summary.form_in_hand,
    proof.decision_particulars_complete,
    proof.order_to_correct,
    *CLEARED,
)

ACTS = (
    Act("decide_on_the_spot", "当场作出处罚决定", R.OFFICER, at(S.DRAFT), S.EXECUTION, apl(51), ON_THE_SPOT,
        issues=(DocKind.ON_THE_SPOT_DECISION,), starts=("summary_record", "payment", "reconsideration"),
        stops=("filing",)),
    Act("file_for_record", "当场处罚备案", R.OFFICER, at(S.EXECUTION), None, apl(52),
        (*HANDLER, summary.summary_chosen), (ON,), (summary.recorded_in_time,), stops=("summary_record",)),
)  # fmt: skip
