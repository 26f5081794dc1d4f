"""Acts of recusal (回避): asked for by the party or by oneself, ruled on, and somebody else takes over."""

from . import rules_hearing_held as held
from . import rules_recusal as recusal
from .act import Act, at
from .acts_course import ruling
from .conditions import APPROVER, HANDLER, REVIEWER
from .course import GOING_ON, Matter
from .doc_kinds import DocKind
from .inputs import ON, OPINION
from .inputs_course import DISCUSSION, MINUTES, PERSON, REASON, RECUSAL, REQUEST, SUBSTITUTE
from .judging import apl
from .rules_course import request_of
from .states import Role, State

R, SIDE = Role, "回避"
FORM = (DocKind.APPROVAL_FORM,)
SELF = (RECUSAL, REASON)
ONCE = (recusal.recusal_not_repeated,)
RULED = (REQUEST, OPINION, DISCUSSION, MINUTES)
RULING = ruling(Matter.RECUSAL)
RULED_BY = (request_of(Matter.RECUSAL), recusal.recusal_ruled_by_another)

ACTS = (
    Act("request_recusal", "记录当事人的回避申请", R.OFFICER, GOING_ON, None, apl(43), HANDLER,
        (ON, PERSON, RECUSAL, REASON), (recusal.recusal_dated, *ONCE), side=SIDE, while_suspended=True),
    Act("recuse_officer", "承办人员自行回避", R.OFFICER, GOING_ON, None, apl(43), HANDLER, SELF, ONCE, side=SIDE,
        while_suspended=True),
    Act("recuse_leader", "审查人员自行回避", R.TEAM_LEADER, GOING_ON, None, apl(43), REVIEWER, SELF, ONCE, side=SIDE,
        while_suspended=True),
    Act("recuse_reviewer", "审核人员自行回避", R.LEGAL_REVIEWER, GOING_ON, None, apl(43), REVIEWER, SELF, ONCE,
        side=SIDE, while_suspended=True),
    Act("recuse_head", "负责人自行回避", R.HEAD, GOING_ON, None, apl(43), APPROVER, SELF, ONCE, side=SIDE,
        while_suspended=True),
    Act("recuse_chair", "听证主持人自行回避", R.HEARING_CHAIR, at(State.DEFENCE), None, apl(64, 1, 4),
        (held.chair_not_investigator, held.actor_chairs_hearing), SELF, ONCE, side=SIDE, while_suspended=True),
    Act("grant_recusal", "决定回避", R.HEAD, GOING_ON, None, apl(43), RULING, RULED, (*RULED_BY, recusal.officer_left),
        FORM, side=SIDE, while_suspended=True),
    Act("deny_recusal", "驳回回避申请", R.HEAD, GOING_ON, None, apl(43), RULING, RULED, RULED_BY, FORM, side=SIDE,
        while_suspended=True),
    Act("assign_officer", "增派承办人员", R.HEAD, GOING_ON, None, apl(42), APPROVER, (SUBSTITUTE, OPINION),
        (recusal.substitute_fit,), FORM, side=SIDE, while_suspended=True),
)  # fmt: skip
