"""The words of evidence and of what it proves (行政处罚法 arts. 40, 46)."""

from .labelled import Labelled


class EvidenceKind(Labelled):
    """The eight kinds of evidence, in the words and the order of art. 46, para. 1."""

    DOCUMENT = "document", "书证"
    OBJECT = "object", "物证"
    AUDIOVISUAL = "audiovisual", "视听资料"
    ELECTRONIC = "electronic", "电子数据"
    WITNESS = "witness", "证人证言"
    PARTY = "party", "当事人的陈述"
    OPINION = "opinion", "鉴定意见"
    ON_SITE = "on_site", "勘验笔录、现场笔录"


class FactKind(Labelled):
    """What is to be proven: the kinds of the elements of a basis, and who did it."""

    IDENTITY = "identity", "当事人身份"
    ACT = "act", "行为"
    OBJECT = "object", "对象"
    PARTY = "party", "主体"
    PLACE = "place", "地点"
    TIME = "time", "时间"
    THRESHOLD = "threshold", "标准、数量"
    CIRCUMSTANCE = "circumstance", "情节"


class ItemState(Labelled):
    """Where a piece of evidence stands (art. 46, paras. 2 and 3)."""

    COLLECTED = "collected", "已收集，未核实"
    ADMITTED = "admitted", "已核实，采纳"
    EXCLUDED = "excluded", "已排除"
