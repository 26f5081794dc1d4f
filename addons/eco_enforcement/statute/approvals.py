"""The general approval form (案件处理内部审批表): which act rules on what, and who asked for it."""

from types import MappingProxyType

from .course import FilingCondition

# Act of the head -> what it rules on. Rulings on a request take their name from the request (``course.Matter``).
MATTERS = MappingProxyType(
    {
        **dict.fromkeys(("approve_hold", "refuse_hold"), "先行登记保存证据"),
        "assign_officer": "增派承办人员",
        "order_correction": "责令改正违法行为",
        "issue_notice": "行政处罚事先告知",
        "decide": "作出行政处罚决定",
        "decide_no_penalty": "作出不予行政处罚决定",
    }
)
# Acts of the head that refuse what was asked for.
REFUSALS = frozenset({"refuse_hold", "refuse_request", "deny_recusal"})
# Acts whose opinions stand above the head's on the form, the last one given of each line: line -> acts.
EARLIER = MappingProxyType(
    {
        "案件审查意见": ("pass_case_review", "pass_to_notice"),
        "法制审核意见": ("pass_review", "review_again"),
    }
)
# The acts at whose approval those opinions lie before the head.
AFTER_REVIEW = frozenset({"issue_notice", "decide", "decide_no_penalty"})
# What becomes of a matter whose filing is cancelled, by the condition that turned out not to be met.
AFTER_CANCELLATION = MappingProxyType(
    {
        FilingCondition.EVIDENCE: "终止对本案的调查，不予行政处罚，案卷整理归档",
        FilingCondition.PUNISHABLE: "依法不予行政处罚，案卷整理归档",
        FilingCondition.JURISDICTION: "移送有管辖权的机关处理",
        FilingCondition.LIMITATION: "不再追究行政处罚责任，案卷整理归档",
    }
)
