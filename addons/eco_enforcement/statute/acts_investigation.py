"""Acts of investigation (调查取证) and the examination of its result (案件审查)."""

from . import rules_facts as proof
from . import rules_review as review
from . import rules_subject as subject
from .act import Act, at
from .conditions import HANDLER, LAW_CHOSEN, PROVEN, REVIEWER, STANDING
from .doc_kinds import DocKind
from .inputs import OPINION, RECORD
from .inputs_hearing import CASE_REVIEW, WORDS
from .judging import apl
from .states import Role, State

S, R, D = State, Role, DocKind

RECORD_GUARDS = (proof.record_complete, subject.record_by_certified_officers)

ACTS = (
    Act("record_inspection", "制作现场检查笔录", R.OFFICER, at(S.INVESTIGATION), None, apl(55), HANDLER,
        (RECORD,), RECORD_GUARDS, (D.INSPECTION_RECORD,)),
    Act("record_interview", "制作调查询问笔录", R.OFFICER, at(S.INVESTIGATION), None, apl(55), HANDLER,
        (RECORD,), RECORD_GUARDS, (D.INTERVIEW_RECORD,)),
    Act("submit_report", "调查终结", R.OFFICER, at(S.INVESTIGATION), S.CASE_REVIEW, apl(57),
        (*HANDLER, subject.two_certified_officers, *STANDING, *PROVEN, *LAW_CHOSEN), issues=(D.INVESTIGATION_REPORT,)),
    Act("return_from_case_review", "审查退回", R.TEAM_LEADER, at(S.CASE_REVIEW), S.INVESTIGATION, apl(57), REVIEWER,
        (OPINION, *WORDS), issues=(D.CASE_REVIEW,)),
    Act("pass_case_review", "审查通过", R.TEAM_LEADER, at(S.CASE_REVIEW), S.LEGAL_REVIEW, apl(57),
        (*REVIEWER, *STANDING, *PROVEN, *LAW_CHOSEN), CASE_REVIEW, (review.doubts_answered, review.flags_reasoned),
        (D.CASE_REVIEW,)),
)  # fmt: skip
