"""Rows of the legality check after the decision, and of the file as a whole: service, money, court, closing, papers."""

from . import rules_annulment as annulment
from . import rules_apart as apart
from . import rules_court as court
from . import rules_demand as demand
from . import rules_execution as execution
from . import rules_order as order
from . import rules_papers as papers
from . import rules_remedy as remedy
from . import rules_summary as summary
from . import rules_taking as taking
from .checklist import Row, Topic
from .checklist_views import (
    court_application,
    decision_reached,
    decision_service,
    notice_service,
    publication,
    spot_record,
)
from .overridable import ROOM
from .states import Procedure, State

S, T = State, Topic
SUMMARY = Procedure.SUMMARY
_SERVE_AGAIN, _PAPER = "送达记录，重新送达", "文书，应当重新制发；仅文字差错的办理“补正文书”"

ROWS = (
    Row(T.SERVICE, execution.service_proven, S.DEFENCE, "decision", _SERVE_AGAIN, view=notice_service,
        name="notice_service_proven"),
    Row(T.SERVICE, execution.notice_service_day_possible, S.DEFENCE, "decision", _SERVE_AGAIN, view=notice_service),
    Row(T.SERVICE, execution.service_proven, S.EXECUTION, "decision", _SERVE_AGAIN, view=decision_service, penal=False,
        name="decision_service_proven"),
    Row(T.SERVICE, execution.decision_service_day_possible, S.EXECUTION, "decision", _SERVE_AGAIN, view=decision_service,
        penal=False),
    Row(T.SERVICE, execution.decision_served_in_time, S.DECIDED, "decision", "送达记录：说明原因，或者报县级审核",
        must=False, view=decision_reached, penal=False, room=ROOM["decision_served_in_time"]),
    Row(T.SERVICE, remedy.decision_served, S.EXECUTION, "decision", "送达处罚决定书"),
    Row(T.PERSONS, apart.collection_apart, S.EXECUTION, "decision", "缴款登记，由其他人员重新登记"),
    Row(T.EXECUTION, order.payments_after_service, S.EXECUTION, "decision", "缴款登记"),
    Row(T.EXECUTION, order.surcharge_capped, S.EXECUTION, "decision", "缴款登记，多收的退还"),
    Row(T.EXECUTION, execution.paid_in_full, S.CLOSING, "decision", "缴款登记，退回补充"),
    Row(T.EXECUTION, execution.correction_verified, S.CLOSING, "decision", "复查改正情况，退回补充"),
    Row(T.EXECUTION, demand.demand_expired, S.EXECUTION, "after", "催告书", must=False, view=court_application,
        name="demand_before_court"),
    Row(T.EXECUTION, court.court_window_open, S.EXECUTION, "after", "强制执行申请", must=False, view=court_application,
        name="court_asked_in_window"),
    Row(T.CLOSING, taking.nothing_left_held, S.CLOSING, "evidence", "登记保存和查封、扣押的财物", penal=False),
    Row(T.CLOSING, remedy.no_remedy_pending, S.CLOSING, "after", "复议、诉讼", must=False, penal=False),
    Row(T.CLOSING, order.publication_settled, S.CLOSED, "after", "办理“公开处罚决定”或者“决定不公开”", must=False),
    Row(T.CLOSING, annulment.publication_dated, S.EXECUTION, "after", "公开记录：说明原因，或者报县级审核", must=False,
        view=publication, room=ROOM["publication_dated"]),
    Row(T.CLOSING, annulment.retraction_published, S.EXECUTION, "after", "办理“撤回公开并说明理由”", must=False),
    Row(T.PROCEDURE, summary.recorded_in_time, S.EXECUTION, "after", "当场处罚备案：说明原因，或者报县级审核", must=False,
        view=spot_record, procedure=SUMMARY, room=ROOM["recorded_in_time"]),
    Row(T.CLOSING, summary.summary_recorded, S.CLOSING, "after", "当场处罚备案", procedure=SUMMARY),
    Row(T.PERIODS, order.periods_reckoned, S.FILING, "deadlines", "期限由系统计算，报系统管理员核对工作日历", must=False,
        penal=False),
    Row(T.SUBJECT, papers.papers_in_agency_name, S.INVESTIGATION, "documents", _PAPER, penal=False),
    Row(T.SUBJECT, papers.seal_matches_name, S.NOTICE, "documents", _PAPER, penal=False),
    Row(T.DECISION, papers.decision_names_agency, S.DECIDED, "documents", _PAPER, penal=False),
    Row(T.PARTY, papers.party_named_alike, S.NOTICE, "documents", _PAPER, penal=False),
    Row(T.PAPERS, papers.documents_whole, S.INVESTIGATION, "documents", "报系统管理员，恢复备份", penal=False),
    Row(T.PAPERS, papers.numbers_without_gap, S.INVESTIGATION, "documents", "报系统管理员，查明缺号原因", must=False,
        penal=False),
    Row(T.PAPERS, papers.papers_in_order, S.INVESTIGATION, "documents", _PAPER, must=False, penal=False),
    Row(T.PAPERS, papers.chain_whole, S.DRAFT, "journal", "报系统管理员，恢复备份", penal=False),
)  # fmt: skip
