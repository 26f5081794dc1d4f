"""The words of the legality check: what a row is about, and the pages of the case form."""

from .labelled import Labelled

# The pages of the case form, as they are headed there.
PAGES = {
    "filing": "立案",
    "investigation": "调查取证",
    "evidence": "证据",
    "hearing": "审查听证",
    "decision": "处罚决定",
    "after": "救济执行",
    "deadlines": "期限",
    "documents": "文书",
    "journal": "日志",
}


class Topic(Labelled):
    """What a row is about; the check is shown by topics in this order."""

    SUBJECT = "subject", "主体"
    PERSONS = "persons", "人员"
    PARTY = "party", "当事人"
    COMPETENCE = "competence", "管辖"
    FILING = "filing", "立案"
    EVIDENCE = "evidence", "证据"
    PROCEDURE = "procedure", "程序"
    REVIEW = "review", "审核"
    NOTICE = "notice", "告知"
    HEARING = "hearing", "听证"
    DISCUSSION = "discussion", "集体讨论"
    LAW = "law", "法律适用"
    DISCRETION = "discretion", "裁量"
    DECISION = "decision", "决定"
    SERVICE = "service", "送达"
    EXECUTION = "execution", "执行"
    CLOSING = "closing", "结案"
    PERIODS = "periods", "期限"
    PAPERS = "papers", "文书"
    TRANSFER = "transfer", "移送"
