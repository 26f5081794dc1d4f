"""The order of what was done: filing, report, reviews, notice, decision, and the days they are reckoned by."""

from datetime import date

from .deadlines import DEADLINES, due
from .facts import CaseFacts
from .facts_after import After
from .judging import COERCION_LAW, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict

# A fine and its surcharge together: never more than twice the fine.
_CAP, CAP_TIMES = LegalBasis(COERCION_LAW, 45, 2), 2
_REVIEWS = ("pass_review", "review_again")


def filing_approved(facts: CaseFacts) -> Finding:
    """A case under investigation was filed by the head's approval, not before the lead was found (art. 54)."""
    filed, found = facts.filed_on, facts.found_on
    if filed and found and filed < found:
        failed = f"立案日{filed}早于线索发现日{found}"
        return judge("filing_approved", "已经批准立案", apl(54, 2), False, failed)
    return judge("filing_approved", "已经批准立案", apl(54, 2), filed is not None, "没有经负责人批准立案")


def _follows(rule: str, title: str, article: int, facts: CaseFacts, first: tuple[str, ...], then: tuple[str, ...]):
    """Judge that the last of ``then`` was done after some act of ``first``; nothing to judge before ``then``."""
    basis, later = apl(article), facts.file.last_deed(*then)
    if later is None:
        return not_applicable(rule, title, basis, "尚未办理到该步骤")
    before = any(deed.act in first and deed.seq < later.seq and deed.on <= later.on for deed in facts.file.deeds)
    return judge(rule, title, basis, before, f"{later.title}（{later.on}）之前没有办理应当先行的步骤")


def report_after_filing(facts: CaseFacts) -> Finding:
    """The inquiry ends with its report after the case was filed (art. 54)."""
    first, then = ("approve_filing",), ("submit_report",)
    return _follows("report_after_filing", "先立案后终结调查", 54, facts, first, then)


def review_after_report(facts: CaseFacts) -> Finding:
    """The result of the inquiry is reviewed after it was reported (arts. 57, 58)."""
    return _follows("review_after_report", "先报告后审核", 57, facts, ("submit_report",), _REVIEWS)


def notice_after_case_review(facts: CaseFacts) -> Finding:
    """The party is told after the case was examined inside the house (arts. 44, 57)."""
    first, then = ("pass_case_review", "pass_to_notice"), ("issue_notice",)
    return _follows("notice_after_case_review", "先审查后告知", 44, facts, first, then)


def decision_after_notice(facts: CaseFacts) -> Finding:
    """The decision follows the service of the notice (arts. 44, 62)."""
    first, then = ("serve_notice", "notice_deemed_served"), ("decide",)
    return _follows("decision_after_notice", "先告知后决定", 44, facts, first, then)


def decision_dated(facts: CaseFacts) -> Finding:
    """The decision is dated after the filing and the act, and not in the future (art. 57)."""
    rule, title, made = "decision_dated", "决定日期", facts.decision
    if made is None:
        return not_applicable(rule, title, apl(57), "尚未作出决定")
    first: date | None = facts.filed_on or facts.act_ended_on
    holds = first is not None and first <= made.made_on <= facts.today
    return judge(rule, title, apl(57), holds, f"决定日期{made.made_on}应当在{shown(first)}与今天{facts.today}之间")


def periods_reckoned(facts: CaseFacts) -> Finding:
    """Each deadline ends on the day the law gives: working days are never counted as natural days (art. 85)."""
    rule, title = "periods_reckoned", "期限计算"
    if not facts.file.periods:
        return not_applicable(rule, title, apl(85), "没有可以核对的期限")
    wrong = [
        f"{DEADLINES[p.code].title}记为{p.due_on}，应当为{ends}"
        for p in facts.file.periods
        if (ends := due(p.code, p.started_on, facts.calendar).end) != p.due_on
    ]
    return judge(rule, title, apl(85), not wrong, "；".join(wrong), passed=f"{len(facts.file.periods)}项期限计算无误")


def payments_after_service(facts: CaseFacts) -> Finding:
    """Nothing was collected before the decision reached the party (arts. 61, 67)."""
    rule, title, after = "payments_after_service", "送达之后缴款", facts.after
    if not after.payments:
        return not_applicable(rule, title, apl(67), "尚未缴款")
    served = facts.decision.served_on if facts.decision else None
    first = min(payment.on for payment in after.payments)
    failed = f"{first}已经缴款，决定书送达日为{shown(served)}；不得预收罚款或者收取保证金"
    return judge(rule, title, apl(67), served is not None and served <= first, failed)


def _total(after: After):
    return sum(payment.amount for payment in after.payments)


def surcharge_capped(facts: CaseFacts) -> Finding:
    """Fine and surcharge together never exceed twice the fine (行政强制法 art. 45, para. 2)."""
    rule, title = "surcharge_capped", "加处罚款不超过本金"
    if facts.decision is None or not facts.after.payments:
        return not_applicable(rule, title, _CAP, "尚未缴款")
    paid, most = _total(facts.after), facts.decision.amount * CAP_TIMES
    return judge(rule, title, _CAP, paid <= most, f"已收取{paid:f}元，加处罚款不得超过罚款数额，合计不得超过{most:f}元")


def publication_settled(facts: CaseFacts) -> Finding:
    """Whether a closed decision is published was decided by somebody (art. 48)."""
    rule, title = "publication_settled", "已确定是否公开"
    if facts.decision is None:
        return not_applicable(rule, title, apl(48), "没有处罚决定")
    settled = facts.after.publication is not None
    failed = "尚未确定处罚决定是否属于具有一定社会影响、应当公开的决定"
    return judge(rule, title, apl(48), settled, failed, otherwise=Verdict.JUDGE)
