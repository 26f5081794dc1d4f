"""What becomes of a pending case when a town's list takes the power away.

The statute says that a town acts within the scope handed to it (行政处罚法 art. 24), who decides where two bodies claim
a case (art. 25), that an act outside one's competence is void (art. 38), and that a decision is served and performed
(arts. 61, 66). What a county does with the cases under way it lays down itself: what the statute leaves open is a
convention of this product and says 按本县规定，待确认.
"""

from dataclasses import dataclass
from enum import StrEnum

from .legal import LegalBasis

SCOPE = LegalBasis("行政处罚法", 24)
DISPUTE = LegalBasis("行政处罚法", 25)
VOID = LegalBasis("行政处罚法", 38)
SERVICE = LegalBasis("行政处罚法", 61)
PERFORMANCE = LegalBasis("行政处罚法", 66)

LOCAL = "（按本县规定，待确认）"


class Rule(StrEnum):
    """The rules a list may give for pending cases; ``UNSAID``: it gives none."""

    FINISH = "finish"
    HAND_OVER = "hand_over"
    STOP = "stop"
    UNSAID = ""


class Stage(StrEnum):
    """How far a matter has come on the day of the change; filed: the filing is approved."""

    UNFILED = "unfiled"
    INVESTIGATION = "investigation"
    REVIEW = "review"
    NOTICE = "notice"
    UNSERVED = "unserved"
    PERFORMANCE = "performance"
    CLOSING = "closing"


class Conduct(StrEnum):
    """What the town does: goes on, only serves and performs what is decided, hands over, stops, or asks the county."""

    CONTINUE = "continue"
    PERFORM = "perform"
    HAND_OVER = "hand_over"
    STOP = "stop"
    ASK = "ask"


RULE_NAMES = {
    Rule.FINISH: "原承办镇办继续办结",
    Rule.HAND_OVER: "移交县级部门办理",
    Rule.STOP: "停止办理",
    Rule.UNSAID: "清单未写明",
}
STAGE_NAMES = {
    Stage.UNFILED: "未立案",
    Stage.INVESTIGATION: "已立案，调查取证",
    Stage.REVIEW: "法制审核",
    Stage.NOTICE: "告知、陈述申辩",
    Stage.UNSERVED: "已决定，未送达",
    Stage.PERFORMANCE: "已送达，待履行",
    Stage.CLOSING: "待结案",
}
CONDUCT_NAMES = {
    Conduct.CONTINUE: "继续办理",
    Conduct.PERFORM: "只办送达和执行",
    Conduct.HAND_OVER: "移交",
    Conduct.STOP: "停止",
    Conduct.ASK: "报县级人民政府明确",
}


@dataclass(frozen=True, slots=True)
class Row:
    """Under ``rules`` at ``stages``: ``law`` follows from the statute, ``words`` are a convention to be confirmed."""

    rules: tuple[Rule, ...]
    stages: tuple[Stage, ...]
    conduct: Conduct
    law: str
    words: str
    basis: tuple[LegalBasis, ...]

    def __str__(self) -> str:
        """Say what happens, what of it is still to be confirmed, and where it is written."""
        law = f"{self.law}；" if self.law else ""
        return f"{law}{self.words}{LOCAL}（依据：{'、'.join(str(basis) for basis in self.basis)}）"


R, S, C = Rule, Stage, Conduct
UNDER_WAY = (S.INVESTIGATION, S.REVIEW, S.NOTICE)
NO_POWER = "自调整之日起镇办不再承接该项职权，不得立案"

TABLE = (
    Row((R.FINISH, R.HAND_OVER, R.UNSAID), (S.UNFILED,), C.HAND_OVER, NO_POWER, "线索和已有材料移送有管辖权的县级部门",
        (SCOPE, VOID)),
    Row((R.STOP,), (S.UNFILED,), C.STOP, NO_POWER, "线索登记去向后不再办理", (SCOPE, VOID)),
    Row((R.FINISH,), (*UNDER_WAY, S.UNSERVED, S.PERFORMANCE, S.CLOSING), C.CONTINUE,
        "", "调整之日前已经立案的，由原承办镇办以自己的名义继续办理直至结案", (SCOPE,)),
    Row((R.HAND_OVER,), UNDER_WAY, C.HAND_OVER, "管辖有争议又协商不成的，报请共同的上一级行政机关指定",
        "镇办不再办理，案卷、证据和涉案财物列清单移交县级部门，由其继续办理", (SCOPE, DISPUTE)),
    Row((R.STOP,), UNDER_WAY, C.STOP, "镇办不再承接该项职权，不得作出处罚决定", "停止办理，写明原因，案卷保存备查",
        (SCOPE, VOID)),
    Row((R.UNSAID,), UNDER_WAY, C.ASK, "镇办不再承接该项职权，不得作出处罚决定", "暂停办理，报县级人民政府明确由谁继续办理",
        (SCOPE, VOID)),
    Row((R.HAND_OVER, R.STOP, R.UNSAID), (S.UNSERVED,), C.PERFORM, "已经作出的处罚决定应当依法送达当事人",
        "由镇办送达并执行，不作新的处理决定", (SERVICE,)),
    Row((R.HAND_OVER, R.STOP, R.UNSAID), (S.PERFORMANCE,), C.PERFORM, "已经送达的处罚决定，当事人仍应按期履行，未缴罚款仍须缴纳",
        "镇办只登记缴款、复查改正、办理结案，不作新的处理决定", (PERFORMANCE,)),
    Row((R.HAND_OVER, R.STOP, R.UNSAID), (S.CLOSING,), C.PERFORM, "", "决定已经履行，由镇办办理结案并归档", (PERFORMANCE,)),
)  # fmt: skip

_INDEX = {(rule, stage): row for row in TABLE for rule in row.rules for stage in row.stages}


def row(rule: str, stage: str) -> Row:
    """Return the row for ``rule`` and ``stage`` (members or their values); ``ValueError`` for one there is not."""
    return _INDEX[Rule(rule), Stage(stage)]


def may_continue(rule: str, stage: str) -> bool:
    """Tell whether the town may still take the steps that belong to ``stage``. Errors as ``row``."""
    return row(rule, stage).conduct in (Conduct.CONTINUE, Conduct.PERFORM)
