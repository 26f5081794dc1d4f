"""Acts of the hearing (听证)."""

from . import rules_hearing as hearing
from . import rules_hearing_held as held
from . import rules_procedure as procedure
from . import rules_recusal as recusal
from . import rules_subject as subject
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .inputs import ON, OPINION, SERVICE, TEXT
from .inputs_hearing import FOUND, HEARING_END, HEARING_PLAN, HEARING_RECORD
from .judging import apl
from .rules_execution import service_proven
from .states import Role, State

S, R, D = State, Role, DocKind
SIDE = "听证"
CHAIR = (held.chair_not_investigator, held.actor_chairs_hearing, recusal.chair_recusal_decided)

ACTS = (
    Act("record_hearing_request", "登记听证申请", R.OFFICER, at(S.DEFENCE), None, apl(64),
        (*HANDLER, procedure.notice_served, hearing.no_open_hearing), (ON, TEXT),
        (hearing.hearing_request_dated, hearing.hearing_request_in_time), stops=("hearing_request",), side=SIDE),
    Act("refuse_hearing", "不予受理听证申请", R.HEAD, at(S.DEFENCE), None, apl(63),
        (*APPROVER, hearing.hearing_awaits_answer, hearing.refusal_lawful), (OPINION,), side=SIDE),
    Act("arrange_hearing", "受理并确定听证", R.HEAD, at(S.DEFENCE), None, apl(64),
        (*APPROVER, hearing.hearing_not_held), (HEARING_PLAN, OPINION),
        (hearing.hearing_plan_complete, hearing.hearing_chair_impartial, hearing.hearing_chair_not_reviewer,
         hearing.hearing_leaves_seven_days),
        (D.HEARING_NOTICE, D.HEARING_ANNOUNCEMENT), side=SIDE),
    Act("serve_hearing_notice", "送达听证通知", R.OFFICER, at(S.DEFENCE), None, apl(64),
        (*HANDLER, hearing.hearing_arranged), SERVICE,
        (subject.two_certified_officers, hearing.hearing_service_in_time, service_proven),
        (D.SERVICE_RECEIPT,), stops=("hearing_notice",), side=SIDE),
    Act("withdraw_hearing", "登记撤回听证申请", R.OFFICER, at(S.DEFENCE), None, apl(64),
        (*HANDLER, hearing.hearing_not_held), (ON, TEXT), (held.withdrawal_dated,), stops=("hearing_notice",), side=SIDE),
    Act("end_hearing", "终止听证", R.HEARING_CHAIR, at(S.DEFENCE), None, apl(64),
        (*CHAIR, hearing.hearing_notified, held.hearing_notified_in_time), (ON, HEARING_END, TEXT),
        (held.absence_dated,), side=SIDE),
    Act("record_hearing", "制作听证笔录", R.HEARING_CHAIR, at(S.DEFENCE), None, apl(64),
        (*CHAIR, hearing.hearing_notified, held.hearing_notified_in_time), (HEARING_RECORD,),
        (held.hearing_record_complete, held.hearing_held_as_notified, held.agents_empowered),
        (D.HEARING_RECORD,), side=SIDE),
    Act("report_hearing", "提交听证报告", R.HEARING_CHAIR, at(S.DEFENCE), None, apl(65),
        (*CHAIR, hearing.hearing_held), (TEXT, FOUND, OPINION), issues=(D.HEARING_REPORT,), side=SIDE),
)  # fmt: skip
