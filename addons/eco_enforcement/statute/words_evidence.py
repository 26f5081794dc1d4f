"""The words of evidence and of coercive measures: what is taken, how it ends, what a re-check finds."""

from .labelled import Labelled


class MeasureKind(Labelled):
    """What an agency does to things it wants to keep for the case."""

    HOLD = "hold", "先行登记保存"
    SEAL = "seal", "查封"
    SEIZURE = "seizure", "扣押"


class Standing(Labelled):
    """Where a measure stands. What has lapsed binds nobody any more, and its things go back at once."""

    DRAFT = "draft", "正在填写"
    PROPOSED = "proposed", "待批准"
    REFUSED = "refused", "未获批准"
    APPROVED = "approved", "已批准，待实施"
    RUNNING = "running", "正在实施"
    LAPSED = "lapsed", "已失效，应当立即返还"
    ENDED = "ended", "已处理"


class HoldEnd(Labelled):
    """How registered evidence is disposed of (部令第30号 art. 33; 行政处罚法 art. 56)."""

    COPIED = "copied", "复制、拍照、录像后返还"
    APPRAISED = "appraised", "送交检测、鉴定"
    SEIZED = "seized", "依法查封、扣押"
    CONFISCATED = "confiscated", "依处罚决定没收"
    RELEASED = "released", "解除先行登记保存，返还"


class SeizureEnd(Labelled):
    """How a seizure ends: released on one of the grounds of 行政强制法 art. 28, or dealt with by arts. 21 and 27."""

    NO_VIOLATION = "no_violation", "解除：当事人没有违法行为"
    UNRELATED = "unrelated", "解除：与违法行为无关"
    DECIDED = "decided", "解除：已作出处理决定，不再需要"
    EXPIRED = "expired", "解除：期限已经届满"
    NOT_NEEDED = "not_needed", "解除：其他不再需要的情形"
    CONFISCATED = "confiscated", "依处罚决定没收"
    DESTROYED = "destroyed", "依法销毁"
    HANDED_OVER = "handed_over", "随案移送司法机关"

    @property
    def releases(self) -> bool:
        """Tell whether the things go back to the party."""
        return self not in (SeizureEnd.CONFISCATED, SeizureEnd.DESTROYED, SeizureEnd.HANDED_OVER)


class Examination(Labelled):
    """What others are asked to find out; the words are those of the grounds of deadlines."""

    TESTING = "testing", "监测、检测、检验"
    APPRAISAL = "appraisal", "技术鉴定"


class Corrected(Labelled):
    """What a re-check of an order to correct finds."""

    CORRECTED = "corrected", "已经改正"
    PARTLY = "partly", "部分改正"
    REFUSED = "refused", "拒不改正"
