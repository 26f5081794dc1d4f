"""The words of what happens to a case beside its main line: why it is not begun, stands still, is handed on, ends."""

from types import MappingProxyType

from .labelled import Labelled
from .states import State

# Filed and not yet decided.
PENDING = frozenset(
    {State.INVESTIGATION, State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.NOTICE, State.DEFENCE}
)
# Somebody still has to do something in the case.
GOING_ON = PENDING | {
    State.FILING,
    State.DECIDED,
    State.NO_PENALTY,
    State.EXECUTION,
    State.CONCLUDED,
    State.CLOSING,
}
# Filed and not yet closed: where a suspected crime may come to light.
OPEN = GOING_ON - {State.FILING}


class FilingCondition(Labelled):
    """The four conditions of filing, each as it reads when it is not met (生态环境行政处罚办法 art. 19)."""

    EVIDENCE = "evidence", "没有初步证据证明存在违法行为"
    PUNISHABLE = "punishable", "依法不应当给予行政处罚"
    JURISDICTION = "jurisdiction", "不属于本机关管辖"
    LIMITATION = "limitation", "超过追责时效"


class SuspensionGround(Labelled):
    """Why an investigation stands still (生态环境行政处罚办法 art. 35)."""

    OTHER_CASE = "other_case", "须以另案的处理结果为依据，另案尚未办结"
    INTERPRETATION = "interpretation", "法律适用问题已送请有权机关解释或者确认"
    FORCE_MAJEURE = "force_majeure", "不可抗力致使调查暂时无法进行"
    MISSING = "missing", "当事人下落不明致使调查暂时无法进行"
    OTHER = "other", "其他应当中止调查的情形"


class TerminationGround(Labelled):
    """Why an investigation ends without a result (生态环境行政处罚办法 art. 36)."""

    DEATH = "death", "当事人死亡，没有权利义务承受人"
    DISSOLVED = "dissolved", "法人或者其他组织终止，没有权利义务承受人"
    OTHER = "other", "其他应当终止调查的情形"


class RecusalGround(Labelled):
    """Why a person keeps out of a case (行政处罚法 art. 43)."""

    INTEREST = "interest", "与案件有直接利害关系"
    RELATION = "relation", "与案件有其他关系可能影响公正执法"


class Matter(Labelled):
    """What is asked for in writing and ruled on by the head (案件处理内部审批)."""

    CANCELLATION = "cancellation", "撤销立案"
    EXTENSION = "extension", "延长办案期限"
    SUSPENSION = "suspension", "中止调查"
    RESUMPTION = "resumption", "恢复调查"
    TERMINATION = "termination", "终止调查"
    RECUSAL = "recusal", "回避"
    JOINING = "joining", "并案调查"
    MERGER = "merger", "并入主案"
    SPLIT = "split", "分案"
    REFERRAL = "referral", "移送其他机关"


class CrimeMove(Labelled):
    """A step of handing a suspected crime to the police (行政执法机关移送涉嫌犯罪案件的规定)."""

    TEAM = "team", "指定专案组"
    REPORT = "report", "提出移送报告"
    APPROVED = "approved", "批准移送"
    REFUSED = "refused", "不批准移送"
    HANDED_OVER = "handed_over", "向公安机关移送"
    POLICE_FILED = "police_filed", "公安机关决定立案"
    POLICE_REFUSED = "police_refused", "公安机关决定不予立案"
    RECONSIDERATION = "reconsideration", "提请公安机关复议"
    UPHELD = "upheld", "公安机关复议维持不予立案"
    SUPERVISION = "supervision", "建议人民检察院立案监督"
    ITEMS = "items", "移交涉案物品和材料"


# Code of an act -> the matter it asks for. A resumption needs nobody's leave: it only ends what stood still.
ASKS = MappingProxyType(
    {
        "propose_cancellation": Matter.CANCELLATION,
        "request_extension": Matter.EXTENSION,
        "propose_suspension": Matter.SUSPENSION,
        "resume": Matter.RESUMPTION,
        "propose_termination": Matter.TERMINATION,
        **dict.fromkeys(
            ("request_recusal", "recuse_officer", "recuse_leader", "recuse_reviewer", "recuse_head", "recuse_chair"),
            Matter.RECUSAL,
        ),
        "propose_joining": Matter.JOINING,
        "propose_merger": Matter.MERGER,
        "propose_split": Matter.SPLIT,
        "propose_referral": Matter.REFERRAL,
    }
)
_GRANTS = {
    "approve_cancellation": Matter.CANCELLATION,
    "approve_extension": Matter.EXTENSION,
    "approve_further_extension": Matter.EXTENSION,
    "approve_suspension": Matter.SUSPENSION,
    "approve_termination": Matter.TERMINATION,
    "grant_recusal": Matter.RECUSAL,
    "approve_joining": Matter.JOINING,
    "approve_merger": Matter.MERGER,
    "approve_split": Matter.SPLIT,
    "approve_referral": Matter.REFERRAL,
}
_REFUSES = {"refuse_request": frozenset(Matter) - {Matter.RECUSAL, Matter.RESUMPTION}, "deny_recusal": {Matter.RECUSAL}}
# Code of an act -> whether it grants what was asked for.
RULES_ON = MappingProxyType({**dict.fromkeys(_GRANTS, True), **dict.fromkeys(_REFUSES, False)})
# Code of an act -> the matters it may rule on.
RULED_MATTERS = MappingProxyType({**{code: frozenset({matter}) for code, matter in _GRANTS.items()}, **_REFUSES})
# Code of an act -> the step of the transfer it takes.
MOVES = MappingProxyType(
    {
        "name_crime_team": CrimeMove.TEAM,
        "report_crime": CrimeMove.REPORT,
        "approve_crime_transfer": CrimeMove.APPROVED,
        "refuse_crime_transfer": CrimeMove.REFUSED,
        "hand_over_crime": CrimeMove.HANDED_OVER,
        "record_police_filing": CrimeMove.POLICE_FILED,
        "record_police_filing_late": CrimeMove.POLICE_FILED,
        "record_police_refusal": CrimeMove.POLICE_REFUSED,
        "record_police_refusal_upheld": CrimeMove.UPHELD,
        "ask_police_again": CrimeMove.RECONSIDERATION,
        "ask_procuratorate": CrimeMove.SUPERVISION,
        "hand_over_items": CrimeMove.ITEMS,
    }
)
