"""Acts of legal review (法制审核), and the one by which a case that needs none goes on."""

from . import rules_procedure as procedure
from . import rules_review as review
from .act import Act, at
from .conditions import APPROVER, LAW_CHOSEN, PROVEN, REVIEWER, STANDING
from .doc_kinds import DocKind
from .inputs import CRIME, OPINION
from .inputs_hearing import CASE_REVIEW
from .judging import apl
from .states import Role, State

S, R = State, Role
REVIEW = (DocKind.LEGAL_REVIEW,)
QUALIFIED = (*REVIEWER, review.reviewer_qualified)
PASSING = (*QUALIFIED, *STANDING, *PROVEN, *LAW_CHOSEN)

ACTS = (
    Act("return_report", "审核退回", R.LEGAL_REVIEWER, at(S.LEGAL_REVIEW), S.INVESTIGATION, apl(58), QUALIFIED,
        (OPINION, CRIME), issues=REVIEW),
    Act("pass_review", "审核通过", R.LEGAL_REVIEWER, at(S.LEGAL_REVIEW), S.REVIEWED, apl(58), PASSING,
        (OPINION, CRIME), (procedure.no_crime_suspected,), REVIEW),
    Act("review_again", "重新审核", R.LEGAL_REVIEWER, at(S.DEFENCE), None, apl(58), PASSING,
        (OPINION, CRIME), (procedure.no_crime_suspected,), REVIEW),
    Act("return_after_defence", "申辩后退回调查", R.LEGAL_REVIEWER, at(S.DEFENCE), S.INVESTIGATION, apl(58), QUALIFIED,
        (OPINION, CRIME), issues=REVIEW, stops=("defence", "hearing_request", "hearing_notice")),
    Act("pass_to_notice", "审查通过，不经法制审核", R.TEAM_LEADER, at(S.CASE_REVIEW), S.REVIEWED, apl(58),
        (*REVIEWER, *STANDING, *PROVEN, *LAW_CHOSEN, review.review_not_required), CASE_REVIEW,
        (review.doubts_answered, review.flags_reasoned), (DocKind.CASE_REVIEW,), side="法制审核"),
    Act("return_to_review", "补充法制审核", R.HEAD, at(S.REVIEWED), S.LEGAL_REVIEW, apl(58), APPROVER,
        (OPINION,), side="法制审核"),
)  # fmt: skip
