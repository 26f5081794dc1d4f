"""Acts by which a case is found complex or serious, and decided by the heads together (集体讨论)."""

from . import rules_discussion as discussion
from . import rules_review as review
from .act import Act, at
from .conditions import APPROVER
from .doc_kinds import DocKind
from .inputs_hearing import DIFFICULT, MAJOR, MINUTES, PUBLIC_INTEREST, WEIGHT_REASON
from .judging import apl
from .states import Role, State

S, R = State, Role
SIDE = "集体讨论"

ACTS = (
    Act("state_weight", "标明重大、复杂", R.HEAD, at(S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE), None,
        apl(57), APPROVER, (PUBLIC_INTEREST, DIFFICULT, MAJOR, WEIGHT_REASON),
        (review.weight_stated, review.flags_reasoned), side=SIDE),
    Act("record_discussion", "制作集体讨论笔录", R.HEAD,
        at(S.INVESTIGATION, S.CASE_REVIEW, S.LEGAL_REVIEW, S.REVIEWED, S.NOTICE, S.DEFENCE), None, apl(57),
        APPROVER, (MINUTES,),
        (discussion.minutes_complete, discussion.discussion_quorate, discussion.discussion_dated,
         discussion.members_are_heads, discussion.no_investigator_votes, discussion.investigator_reports,
         discussion.votes_carry_conclusion),
        (DocKind.DISCUSSION_RECORD,), side=SIDE),
)  # fmt: skip
