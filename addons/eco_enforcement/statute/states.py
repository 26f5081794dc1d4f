"""The words of the procedure: states of a case, roles that act in it, how it ends."""

from .labelled import Labelled


class State(Labelled):
    """Where a case stands."""

    DRAFT = "draft", "拟立案"
    FILING = "filing", "待立案审批"
    NOT_FILED = "not_filed", "不予立案"
    INVESTIGATION = "investigation", "调查取证"
    CASE_REVIEW = "case_review", "案件审查"
    LEGAL_REVIEW = "legal_review", "法制审核"
    REVIEWED = "reviewed", "待告知"
    NOTICE = "notice", "告知书待送达"
    DEFENCE = "defence", "陈述申辩"
    DECIDED = "decided", "决定书待送达"
    NO_PENALTY = "no_penalty", "不予处罚决定书待送达"
    EXECUTION = "execution", "待履行"
    CONCLUDED = "concluded", "办理终结"
    CLOSING = "closing", "待结案审批"
    CLOSED = "closed", "已结案"
    ARCHIVED = "archived", "已归档"


# Nothing more is to be done in these.
ENDED = frozenset({State.NOT_FILED, State.CLOSED, State.ARCHIVED})


class Ending(Labelled):
    """How a case ended (结案方式); a case that is not filed or concluded always has one."""

    NOT_FILED = "not_filed", "不予立案"
    CANCELLED = "cancelled", "撤销立案"
    TERMINATED = "terminated", "终止调查"
    MERGED = "merged", "并入他案办理"
    CRIME = "crime", "涉嫌犯罪移送公安机关"
    REFERRED = "referred", "移送有管辖权的机关"
    DESIGNATED = "designated", "指定由原主管部门办理"
    NO_PENALTY = "no_penalty", "不予行政处罚"
    NOT_ESTABLISHED = "not_established", "违法事实不能成立"
    PERFORMED = "performed", "处罚决定履行完毕"
    COURT = "court", "人民法院强制执行终结"
    ANNULLED = "annulled", "处罚决定被撤销"
    UNENFORCEABLE = "unenforceable", "终结执行"


# Endings that leave nothing to perform.
WITHOUT_PENALTY = frozenset(Ending) - {
    Ending.PERFORMED,
    Ending.COURT,
    Ending.ANNULLED,
    Ending.UNENFORCEABLE,
}

# The stages that keep how the case ended; in any other it has not ended.
WITH_ENDING = frozenset({State.NOT_FILED, State.CONCLUDED, State.CLOSING, State.CLOSED, State.ARCHIVED})


class Role(Labelled):
    """Who may act; one person may hold several, the guards keep them apart within a case."""

    OFFICER = "officer", "执法人员"
    TEAM_LEADER = "team_leader", "执法队负责人"
    HEAD = "head", "行政机关负责人"
    LEGAL_REVIEWER = "legal_reviewer", "法制审核人员"
    GUIDE = "guide", "县级业务指导人员"
    FINANCE = "finance", "财务人员"
    HEARING_CHAIR = "hearing_chair", "听证主持人"


class Procedure(Labelled):
    """How a penalty comes about."""

    ORDINARY = "ordinary", "普通程序"
    SUMMARY = "summary", "简易程序（当场处罚）"


class PartyKind(Labelled):
    """Kinds of party; a sole trader counts as a citizen for thresholds, the cautious side."""

    CITIZEN = "citizen", "公民"
    SOLE_TRADER = "sole_trader", "个体工商户"
    ORGANIZATION = "organization", "法人或者其他组织"

    @property
    def threshold_kind(self) -> str:
        """Name the row of a penalty or threshold table that applies: citizen or organization."""
        return "organization" if self is PartyKind.ORGANIZATION else "citizen"


class LeadSource(Labelled):
    """Where a lead came from (案件来源)."""

    PATROL = "patrol", "日常巡查"
    GRID = "grid", "网格巡查上报"
    COMPLAINT = "complaint", "投诉举报"
    INSPECTION = "inspection", "行政检查"
    CAMERA = "camera", "视频监控"
    TRANSFER = "transfer", "其他机关移送"
    SELF_REPORT = "self_report", "当事人主动报告"


class ServiceWay(Labelled):
    """Ways of service (民事诉讼法 arts. 88-95, through 行政处罚法 art. 61)."""

    DIRECT = "direct", "直接送达"
    LEFT = "left", "留置送达"
    POST = "post", "邮寄送达"
    ELECTRONIC = "electronic", "电子送达"
    ENTRUSTED = "entrusted", "委托送达"
    UNIT = "unit", "转交送达"
    PUBLIC = "public", "公告送达"
