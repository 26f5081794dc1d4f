"""What the notice and the decision must say, looked for in their own words (arts. 44, 59, 63, 72)."""

import re
from collections.abc import Iterable
from html import unescape

from .amounts import figures, in_capitals
from .doc_kinds import DocKind
from .facts import CaseFacts
from .facts_decision import Issued
from .ground_articles import EDUCATED
from .judging import RECONSIDERATION_LAW, apl, judge, not_applicable
from .legal_types import Finding, LegalBasis

_LABEL, _TAG, _BLANK = re.compile(r'<[^>]*\blabel="([^"]*)"[^>]*>'), re.compile(r"<[^>]*>"), re.compile(r"\s+")
FINES = (DocKind.DECISION, DocKind.ON_THE_SPOT_DECISION)
_CONTENT = "文书内容"


def plain(words: str) -> str:
    """Give the words of a paper, the labels of its fields among them, without its markup and blanks."""
    return _BLANK.sub("", unescape(_TAG.sub("", _LABEL.sub(r"\1", words))))


def _last(facts: CaseFacts, kinds: Iterable[DocKind]) -> Issued | None:
    return next((paper for paper in reversed(facts.documents) if paper.kind in kinds), None)


def _holds(text: str, words: str) -> bool:
    """Tell whether ``text`` has ``words`` in it; a provision is not found in one of its own paragraphs or items."""
    exact = "(?!第)" if words[-1:] in ("条", "款", "项") else ""
    return bool(words) and re.search(re.escape(words) + exact, text) is not None


def _cited(basis: str) -> tuple[str, str]:
    """Give the words of a provision as papers cite it: they write out the full title, which ends in the short one."""
    return "处罚依据条款", basis.removeprefix("《")


def _says(rule: str, title: str, basis: LegalBasis, paper: Issued | None, *wanted: tuple[str, str]) -> Finding:
    """Judge that ``paper`` has in it each of ``wanted``: what it is, and its words."""
    if paper is None:
        return not_applicable(rule, title, basis, f"尚未制作该文书，没有可以核对的{_CONTENT}")
    text = plain(paper.words)
    missing = "、".join(what for what, words in wanted if not _holds(text, plain(words)))
    failed = f"{paper.number}没有准确载明：{missing}"
    return judge(rule, title, basis, not missing, failed, passed=f"{paper.number}已经载明")


def _amount(amount) -> tuple[tuple[str, str], ...]:
    return ("金额（数字）", figures(amount)), ("金额（大写）", in_capitals(amount))


def notice_states_penalty(facts: CaseFacts) -> Finding:
    """The notice tells what is intended, on which facts and on which provision (art. 44)."""
    paper, notice = _last(facts, (DocKind.PRIOR_NOTICE,)), facts.notice
    wanted = (("认定的事实", facts.findings_of_fact),)
    if notice:
        wanted += (*_amount(notice.amount), _cited(notice.basis))
    return _says("notice_states_penalty", "告知内容、事实、依据", apl(44), paper, *wanted)


def notice_states_rights(facts: CaseFacts) -> Finding:
    """The notice tells of the right to state and defend, and within how many days (arts. 44, 45)."""
    paper = _last(facts, (DocKind.PRIOR_NOTICE,))
    wanted = (("陈述权", "陈述"), ("申辩权", "申辩"), ("五个工作日的期限", "五个工作日"))
    return _says("notice_states_rights", "告知陈述申辩权", apl(45), paper, *wanted)


def notice_states_hearing(facts: CaseFacts) -> Finding:
    """Where a hearing may be asked for, the notice says so in its own words (art. 63)."""
    rule, title = "notice_states_hearing", "告知书载明听证权"
    if facts.notice is None or not facts.notice.hearing_offered:
        return not_applicable(rule, title, apl(63), "没有应当告知的听证权利")
    return _says(rule, title, apl(63), _last(facts, (DocKind.PRIOR_NOTICE,)), ("要求听证的权利", "听证"))


def _fine(facts: CaseFacts) -> Issued | None:
    """Give the paper of a fine that stands as it was decided."""
    standing = facts.decision and not facts.decision.ground and not facts.after.retracted_on
    return _last(facts, FINES) if standing else None


def decision_states_facts(facts: CaseFacts) -> Finding:
    """The decision states the party, its address and the facts (art. 59, para. 1, items 1, 2)."""
    what = facts.summary if facts.on_the_spot else facts.findings_of_fact
    wanted = (("当事人", facts.party.name), ("地址", facts.party.address), ("违法事实", what))
    return _says("decision_states_facts", "决定书载明事实", apl(59, 1, 2), _fine(facts), *wanted)


def decision_cites_basis(facts: CaseFacts) -> Finding:
    """The decision cites the provision applied by its exact article (art. 59, para. 1, item 3)."""
    basis = str(facts.basis.penalty) if facts.basis else ""
    return _says("decision_cites_basis", "准确引用条款", apl(59, 1, 3), _fine(facts), _cited(basis))


def decision_states_amount(facts: CaseFacts) -> Finding:
    """Kind and amount stand in the decision, figures and capitals alike (art. 59, para. 1, item 3)."""
    wanted = (("处罚种类", "罚款"), *(_amount(facts.decision.amount) if facts.decision else ()))
    return _says("decision_states_amount", "金额大小写一致", apl(59, 1, 3), _fine(facts), *wanted)


def decision_states_correction(facts: CaseFacts) -> Finding:
    """The decision orders the act to be corrected (art. 28)."""
    wanted = ("责令改正内容", facts.correction_order.rstrip("。"))
    return _says("decision_states_correction", "决定书责令改正", apl(28), _fine(facts), wanted)


def decision_states_payment(facts: CaseFacts) -> Finding:
    """The decision says by when and through whom to pay (arts. 59, para. 1, item 4, and 67)."""
    wanted = (("十五日的缴款期限", "十五日"), ("缴款去向", "缴至"), ("账号", "账号"))
    return _says("decision_states_payment", "履行方式和期限", apl(59, 1, 4), _fine(facts), *wanted)


def decision_announces_surcharge(facts: CaseFacts) -> Finding:
    """The surcharge for late payment is announced in the decision, or is not due (art. 72, para. 1, item 1)."""
    wanted = (("加处罚款", "加处罚款"), ("百分之三的标准", "百分之三"))
    return _says("decision_announces_surcharge", "告知加处罚款", apl(72, 1, 1), _fine(facts), *wanted)


def decision_states_remedies(facts: CaseFacts) -> Finding:
    """The decision names ways and periods of redress; on the spot reconsideration comes first (复议法 art. 23)."""
    spot = facts.on_the_spot is not None
    basis = LegalBasis(RECONSIDERATION_LAW, 23) if spot else apl(59, 1, 5)
    wanted = [("行政复议的途径和期限", "六十日"), ("行政复议", "行政复议"), ("行政诉讼", "行政诉讼")]
    wanted.append(("先申请行政复议", "先") if spot else ("提起诉讼的期限", "六个月"))
    return _says("decision_states_remedies", "载明救济途径", basis, _fine(facts), *wanted)


def no_penalty_educated(facts: CaseFacts) -> Finding:
    """Whoever is not punished was educated, and the paper says so (art. 33, para. 3)."""
    rule, title, made = "no_penalty_educated", "不予处罚的教育", facts.decision
    if made is None or made.ground not in EDUCATED:
        return not_applicable(rule, title, apl(33, 3), "没有应当教育当事人的不予处罚决定")
    paper = _last(facts, (DocKind.NO_PENALTY_DECISION,))
    return _says(rule, title, apl(33, 3), paper, ("教育内容", made.education.rstrip("。")))
