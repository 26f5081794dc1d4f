"""Rows of the legality check from the reviews to the decision: review, notice, hearing, discussion, decision."""

from . import rules_apart as apart
from . import rules_course as course
from . import rules_discussion as discussion
from . import rules_facts as proof
from . import rules_guidance as guidance
from . import rules_hearing_held as held
from . import rules_letters as letters
from . import rules_measure as measure
from . import rules_notice as notice
from . import rules_order as order
from . import rules_parties as parties
from . import rules_procedure as procedure
from . import rules_recusal as recusal
from . import rules_transfer as transfer
from .checklist import Row, Topic
from .checklist_views import at_decision, at_notice, until_decision
from .checklist_views import discussion as of_discussion
from .overridable import ROOM
from .states import Procedure, State

S, T = State, Topic
ORDINARY = Procedure.ORDINARY
_AGAIN, _NOTICE = "退回后由其他人员重新办理", "事先告知书，办理“重新告知”"
_LETTER = "决定书，送达前应当撤销后重新作出；仅文字差错的办理“补正文书”"

ROWS = (
    Row(T.PERSONS, apart.case_review_apart, S.LEGAL_REVIEW, "hearing", _AGAIN, penal=False),
    Row(T.PERSONS, apart.review_apart, S.REVIEWED, "hearing", _AGAIN, penal=False),
    Row(T.REVIEW, order.review_after_report, S.REVIEWED, "journal", _AGAIN, penal=False, procedure=ORDINARY),
    Row(T.REVIEW, procedure.review_passed, S.REVIEWED, "hearing", "法制审核，退回后重新审核", must=False, penal=False,
        procedure=ORDINARY),
    Row(T.REVIEW, procedure.review_current, S.DECIDED, "hearing", "法制审核，办理“重新审核”", procedure=ORDINARY),
    Row(T.NOTICE, order.notice_after_case_review, S.NOTICE, "journal", _NOTICE, procedure=ORDINARY),
    Row(T.NOTICE, letters.notice_states_penalty, S.NOTICE, "documents", _NOTICE),
    Row(T.NOTICE, letters.notice_states_rights, S.NOTICE, "documents", _NOTICE),
    Row(T.NOTICE, letters.notice_states_hearing, S.NOTICE, "documents", _NOTICE),
    Row(T.NOTICE, procedure.hearing_offered, S.NOTICE, "documents", _NOTICE, must=False),
    Row(T.NOTICE, procedure.notice_served, S.DEFENCE, "decision", "送达事先告知书", procedure=ORDINARY),
    Row(T.NOTICE, procedure.same_basis_as_announced, S.DEFENCE, "documents", _NOTICE, must=False, until=S.DEFENCE),
    Row(T.NOTICE, notice.increase_from_new_facts, S.CASE_REVIEW, "investigation", "调查报告：拟罚款数额", must=False,
        until=S.REVIEWED),
    Row(T.NOTICE, procedure.defences_answered, S.DEFENCE, "hearing", "陈述申辩，办理“复核陈述申辩”", must=False,
        procedure=ORDINARY),
    Row(T.NOTICE, procedure.defence_window_passed, S.DECIDED, "decision", _LETTER, view=at_decision, procedure=ORDINARY),
    Row(T.NOTICE, procedure.not_heavier_than_noticed, S.DECIDED, "decision", _LETTER, view=at_decision,
        procedure=ORDINARY),
    Row(T.HEARING, apart.hearing_apart, S.DEFENCE, "hearing", "听证安排，改由其他人员主持"),
    Row(T.HEARING, apart.hearing_told_in_time, S.DEFENCE, "hearing", "听证安排，改期后重新通知", must=False),
    Row(T.HEARING, held.hearing_finished, S.DECIDED, "hearing", "听证，组织听证", procedure=ORDINARY),
    Row(T.HEARING, held.decision_after_hearing_report, S.DECIDED, "hearing", "听证，提交听证报告", procedure=ORDINARY),
    Row(T.DISCUSSION, apart.votes_apart, S.REVIEWED, "hearing", "集体讨论，重新讨论"),
    Row(T.DISCUSSION, discussion.discussion_quorate, S.DECIDED, "hearing", "集体讨论，重新讨论", view=of_discussion),
    Row(T.DISCUSSION, discussion.minutes_complete, S.DECIDED, "hearing", "集体讨论笔录", view=of_discussion),
    Row(T.DISCUSSION, discussion.discussion_held, S.DECIDED, "hearing", "集体讨论", view=at_decision, procedure=ORDINARY),
    Row(T.DISCUSSION, discussion.discussion_current, S.DECIDED, "hearing", "集体讨论，重新讨论", procedure=ORDINARY),
    Row(T.DISCUSSION, discussion.decision_as_discussed, S.DECIDED, "decision", _LETTER, view=at_decision,
        procedure=ORDINARY),
    Row(T.DISCRETION, proof.amount_in_range, S.DECIDED, "decision", _LETTER, view=at_decision,
        name="decided_amount_in_range"),
    Row(T.DISCRETION, measure.amount_fits_benchmark, S.CASE_REVIEW, "investigation", "调查报告：裁量情节、裁量理由",
        must=False, view=until_decision),
    Row(T.PERSONS, apart.recused_apart, S.INVESTIGATION, "filing", "办理：更换承办人员", penal=False),
    Row(T.PERSONS, recusal.recusals_decided, S.DECIDED, "journal", "办理“决定回避”", penal=False),
    Row(T.PARTY, parties.further_parties_settled, S.DECIDED, "filing", "其他当事人，办理分案", penal=False),
    Row(T.COMPETENCE, guidance.not_taken_over, S.INVESTIGATION, "journal", "移交指定的机关", penal=False, until=S.DECIDED),
    Row(T.REVIEW, guidance.county_review_before_notice, S.NOTICE, "hearing", "报县级审核", must=False,
        view=at_notice, procedure=ORDINARY),
    Row(T.REVIEW, guidance.county_review_before_decision, S.DECIDED, "hearing", "报县级审核", must=False,
        view=at_decision, procedure=ORDINARY),
    Row(T.TRANSFER, transfer.crime_settled, S.DECIDED, "journal", "办理涉嫌犯罪案件移送", penal=False),
    Row(T.PERSONS, apart.decision_apart, S.DECIDED, "decision", _LETTER, penal=False),
    Row(T.PERSONS, apart.decision_not_by_reviewer, S.DECIDED, "decision", _LETTER, penal=False),
    Row(T.DECISION, proof.decision_particulars_complete, S.REVIEWED, "filing", "机构资料：代收机构、复议机关、法院",
        must=False, penal=False, until=S.DEFENCE),
    Row(T.DECISION, order.decision_after_notice, S.DECIDED, "journal", _LETTER, procedure=ORDINARY),
    Row(T.DECISION, order.decision_dated, S.DECIDED, "decision", _LETTER, penal=False),
    Row(T.DECISION, letters.decision_states_facts, S.DECIDED, "documents", _LETTER),
    Row(T.LAW, letters.decision_cites_basis, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.decision_states_amount, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.decision_states_correction, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.decision_states_payment, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.decision_announces_surcharge, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.decision_states_remedies, S.DECIDED, "documents", _LETTER),
    Row(T.DECISION, letters.no_penalty_educated, S.DECIDED, "documents", "不予行政处罚决定书：教育内容", penal=False),
    Row(T.PERIODS, course.decided_in_time, S.INVESTIGATION, "deadlines", "办案期限：办理延长；逾期的报县级审核",
        must=False, penal=False, view=until_decision, procedure=ORDINARY, room=ROOM["decided_in_time"]),
)  # fmt: skip
