"""Grounds the law names for not punishing, and for punishing more lightly; their articles: ``ground_articles.py``."""

from .labelled import Labelled


class NoPenaltyGround(Labelled):
    """Why a case ends without a penalty (不予行政处罚)."""

    MINOR = "minor", "违法行为轻微并及时改正，没有造成危害后果"
    FIRST = "first", "初次违法且危害后果轻微并及时改正"
    NO_FAULT = "no_fault", "当事人有证据足以证明没有主观过错"
    CHILD = "child", "行为时不满十四周岁"
    INCAPABLE = "incapable", "行为时不能辨认或者不能控制自己的行为"
    EXPIRED = "expired", "超过追责时效"
    NOT_ESTABLISHED = "not_established", "违法事实不能成立"


class LeniencyGround(Labelled):
    """Why a penalty is lighter or mitigated (从轻或者减轻)."""

    MINOR_AGE = "minor_age", "行为时已满十四周岁不满十八周岁"
    PARTIAL_CAPACITY = "partial_capacity", "行为时尚未完全丧失辨认或者控制自己行为能力"
    REMEDIED = "remedied", "主动消除或者减轻违法行为危害后果"
    COERCED = "coerced", "受他人胁迫或者诱骗实施违法行为"
    CONFESSED = "confessed", "主动供述行政机关尚未掌握的违法行为"
    MERIT = "merit", "配合行政机关查处违法行为有立功表现"
    OTHER_LAW = "other_law", "法律、法规、规章规定的其他应当从轻或者减轻的情形"


class Leniency(Labelled):
    """How much lighter: within the range, or below its floor."""

    LIGHTER = "lighter", "从轻处罚（在法定幅度内）"
    MITIGATED = "mitigated", "减轻处罚（低于法定幅度下限）"
