"""Acts of legal review (法制审核)."""

from . import rules_procedure as procedure
from .act import Act, at
from .conditions import LAW_CHOSEN, PROVEN, REVIEWER, STANDING
from .inputs import CRIME, OPINION
from .judging import apl
from .states import DocKind, Role, State

S, R = State, Role
REVIEW = (DocKind.LEGAL_REVIEW,)
PASSING = (*REVIEWER, *STANDING, *PROVEN, *LAW_CHOSEN)

ACTS = (
    Act("return_report", "审核退回", R.LEGAL_REVIEWER, at(S.LEGAL_REVIEW), S.INVESTIGATION, apl(58), REVIEWER,
        (OPINION, CRIME), issues=REVIEW),
    Act("pass_review", "审核通过", R.LEGAL_REVIEWER, at(S.LEGAL_REVIEW), S.REVIEWED, apl(58), PASSING,
        (OPINION, CRIME), (procedure.no_crime_suspected,), REVIEW),
    Act("review_again", "申辩后重新审核", R.LEGAL_REVIEWER, at(S.DEFENCE), None, apl(58), PASSING,
        (OPINION, CRIME), (procedure.no_crime_suspected,), REVIEW),
    Act("return_after_defence", "申辩后退回调查", R.LEGAL_REVIEWER, at(S.DEFENCE), S.INVESTIGATION, apl(58), REVIEWER,
        (OPINION, CRIME), issues=REVIEW, stops=("defence",)),
)  # fmt: skip
