"""The words of what follows the decision: who signs for it, remedies, the court, annulment."""

from .labelled import Labelled


class Signatory(Labelled):
    """Who signed for a document (民事诉讼法 art. 88)."""

    SELF = "self", "受送达人本人"
    FAMILY = "family", "同住成年家属"
    LEGAL_REP = "legal_rep", "法定代表人或者主要负责人"
    RECEPTION = "reception", "负责收件的人"
    AGENT = "agent", "代理人或者指定的代收人"


class PublicGround(Labelled):
    """Why a document is served by public notice (民事诉讼法 art. 95)."""

    UNKNOWN = "unknown", "受送达人下落不明"
    IMPOSSIBLE = "impossible", "用其他方式无法送达"


class RemedyKind(Labelled):
    """The remedies against a decision."""

    RECONSIDERATION = "reconsideration", "行政复议"
    LITIGATION = "litigation", "行政诉讼"


class RemedyResult(Labelled):
    """How a reconsideration or a suit ended."""

    UPHELD = "upheld", "维持或者驳回请求"
    CHANGED = "changed", "变更"
    REVOKED = "revoked", "撤销"
    REDO = "redo", "撤销并责令重新作出"
    UNLAWFUL = "unlawful", "确认违法"
    INVALID = "invalid", "确认无效"
    WITHDRAWN = "withdrawn", "撤回申请或者撤诉"
    REJECTED = "rejected", "不予受理或者驳回申请、起诉"


# The decision is gone after these.
UNDONE = frozenset({RemedyResult.REVOKED, RemedyResult.REDO, RemedyResult.INVALID})
# A published decision is taken back after these (行政处罚法 art. 48).
RETRACTED = UNDONE | {RemedyResult.CHANGED, RemedyResult.UNLAWFUL}


class DeferralKind(Labelled):
    """What a party in hardship asks for (行政处罚法 art. 66)."""

    DEFERRAL = "deferral", "延期缴纳"
    INSTALMENTS = "instalments", "分期缴纳"


class StayGround(Labelled):
    """Why execution stands still: the four cases of 行政复议法 art. 42, and 行政强制法 art. 39."""

    ORGAN = "organ", "作出决定的机关认为需要停止执行"
    BODY = "body", "复议机关或者人民法院认为需要停止执行"
    REQUEST = "request", "依申请由复议机关或者人民法院决定停止执行"
    LAW = "law", "法律、法规、规章规定停止执行"
    HARDSHIP = "hardship", "当事人履行确有困难或者暂无履行能力"
    CLAIM = "claim", "第三人对执行标的主张权利且确有理由"
    DAMAGE = "damage", "执行可能造成难以弥补的损失且中止不损害公共利益"
    OTHER = "other", "行政机关认为需要中止执行的其他情形"


# The first four need a reconsideration or a suit that is going on.
OF_REMEDY = frozenset({StayGround.ORGAN, StayGround.BODY, StayGround.REQUEST, StayGround.LAW})


class EndGround(Labelled):
    """Why execution ends (行政强制法 arts. 39(2) and 40)."""

    DEAD = "dead", "公民死亡，无遗产可供执行，又无义务承受人"
    DISSOLVED = "dissolved", "法人或者其他组织终止，无财产可供执行，又无义务承受人"
    LOST = "lost", "执行标的灭失"
    THREE_YEARS = "three_years", "确无能力履行且没有明显社会危害，中止执行满三年未恢复"
    DENIED = "denied", "人民法院裁定不准予强制执行，申请复议期限届满"


class CourtRuling(Labelled):
    """What the court ruled on the application."""

    GRANTED = "granted", "准予强制执行"
    DENIED = "denied", "不准予强制执行"


class CourtOutcome(Labelled):
    """How the court's enforcement ended."""

    EXECUTED = "executed", "执行完毕"
    ENDED = "ended", "终结执行"


class AnnulledBy(Labelled):
    """Who undid or changed the decision."""

    OWN = "own", "本机关"
    SUPERIOR = "superior", "县级人民政府"


class AnnulGround(Labelled):
    """Why a decision is undone or changed."""

    EVIDENCE = "evidence", "主要事实不清、证据不足"
    LAW = "law", "适用依据错误"
    PROCEDURE = "procedure", "违反法定程序"
    POWERS = "powers", "超越或者滥用职权"
    UNFAIR = "unfair", "明显不当"
