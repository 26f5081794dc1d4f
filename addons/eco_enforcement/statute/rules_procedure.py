"""The order of steps before a decision: review, notice, defence, and the days between them."""

from datetime import date
from decimal import Decimal

from .deadlines import due
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding
from .review_triggers import last_word, review_reasons


def review_passed(facts: CaseFacts) -> Finding:
    """No decision without a legal review that passed the case, wherever one is mandatory (art. 58)."""
    rule, title, needed = "review_passed", "法制审核通过", review_reasons(facts)
    if facts.review is None and not needed:
        return not_applicable(rule, title, apl(58), "没有应当法制审核的情形")
    failed = "法制审核未通过，不得作出决定"
    if facts.review is None:
        failed = f"未经法制审核，不得作出决定（{'；'.join(needed)}）"
    return judge(rule, title, apl(58), facts.review is not None and facts.review.passed, failed)


def no_crime_suspected(facts: CaseFacts) -> Finding:
    """A suspected crime goes to the competent organ; a fine never stands in for it (art. 27)."""
    suspected = bool(facts.inputs.get("crime"))
    failed = "涉嫌犯罪的，应当及时移送司法机关，不得以行政处罚代替刑事处罚"
    return judge(
        "no_crime_suspected", "涉嫌犯罪移送", apl(27), not suspected, failed, passed="审核人员未发现涉嫌犯罪的情形"
    )


def review_current(facts: CaseFacts) -> Finding:
    """Evidence, a defence or a hearing that came after the review is reviewed again before the decision (arts. 45, 58)."""
    rule, title, last = "review_current", "审核之后没有新情况", last_word(facts)
    if facts.review is None or not last:
        return not_applicable(rule, title, apl(58), "审核之后没有新的证据、陈述申辩或者听证")
    failed = "法制审核之后有新的证据、陈述申辩或者听证，应当重新进行法制审核"
    return judge(rule, title, apl(58), facts.review.seq > last, failed)


def notice_served(facts: CaseFacts) -> Finding:
    """The party was told beforehand what is intended, why, and with which rights (art. 44)."""
    served = facts.notice is not None and facts.notice.served_on is not None
    return judge("notice_served", "已送达事先告知书", apl(44), served, "行政处罚事先告知书尚未送达，不得作出处罚决定")


def defence_window_passed(facts: CaseFacts) -> Finding:
    """No decision before the fifth working day after service of the notice has passed (arts. 45, 62, 85).

    An explicit, recorded waiver by the party opens the way earlier.
    """
    rule, title = "defence_window_passed", "陈述申辩期限届满"
    if facts.notice is None or facts.notice.served_on is None:
        return judge(rule, title, apl(62), False, "事先告知书尚未送达，陈述申辩期限没有起算")
    if facts.waived_on:
        return not_applicable(rule, title, apl(62), f"当事人于{facts.waived_on}书面放弃陈述申辩")
    period = due("defence", facts.notice.served_on, facts.calendar)
    return judge(
        rule,
        title,
        apl(62),
        facts.today > period.end,
        f"陈述申辩期限为告知书送达后五个工作日，至{period.end}届满，届满之前不得作出处罚决定，当事人明确放弃的除外",
        passed=f"陈述申辩期限已于{period.end}届满",
        facts=(("告知书送达日", str(facts.notice.served_on)), ("期限计算", period.arithmetic)),
    )


def defences_answered(facts: CaseFacts) -> Finding:
    """Every statement or defence was heard, re-examined and answered (art. 45)."""
    if not facts.defences:
        return not_applicable("defences_answered", "已复核陈述申辩", apl(45), "当事人没有提出陈述申辩")
    answered = all(d.answered for d in facts.defences)
    return judge("defences_answered", "已复核陈述申辩", apl(45), answered, "当事人的陈述申辩意见尚未逐项复核并答复")


def same_basis_as_announced(facts: CaseFacts) -> Finding:
    """The decision rests on the provision the party was told of; another one needs a new notice (art. 44)."""
    rule, title = "same_basis_as_announced", "依据与告知一致"
    if facts.notice is None or facts.basis is None or not facts.notice.basis:
        return not_applicable(rule, title, apl(44), "没有可比较的告知依据")
    told, now = facts.notice.basis, str(facts.basis.penalty)
    return judge(rule, title, apl(44), told == now, f"告知的处罚依据为{told}，现行依据为{now}，应当重新告知")


def hearing_offered(facts: CaseFacts) -> Finding:
    """A larger fine carries the right to a hearing, and the notice says so (art. 63)."""
    rule, title = "hearing_offered", "告知听证权利"
    amount = facts.inputs.get("amount", facts.proposed_amount)
    if facts.hearing_threshold is None or amount is None or amount < facts.hearing_threshold:
        return not_applicable(rule, title, apl(63), "罚款数额未达到听证标准")
    told = facts.notice is None or facts.notice.hearing_offered
    return judge(rule, title, apl(63), told, "罚款数额达到听证标准，但事先告知书没有告知听证权利")


def not_heavier_than_noticed(facts: CaseFacts) -> Finding:
    """The fine never exceeds the one the party was told of, least of all for its defence (arts. 44, 45)."""
    rule, title = "not_heavier_than_noticed", "不得加重处罚"
    amount = facts.inputs.get("amount")
    if facts.notice is None or amount is None:
        return not_applicable(rule, title, apl(45), "没有可比较的告知数额")
    told: Decimal = facts.notice.amount
    return judge(
        rule, title, apl(45), amount <= told, f"决定罚款{amount:f}元高于告知的{told:f}元，不得因申辩而加重处罚"
    )


def _between(rule: str, title: str, article: int, day: date | None, first: date | None, facts: CaseFacts) -> Finding:
    """Judge that ``day`` lies between ``first`` and today, both included."""
    holds = day is not None and first is not None and first <= day <= facts.today
    return judge(rule, title, apl(article), holds, f"日期{shown(day)}应当在{shown(first)}与{facts.today}之间")


def waiver_explicit(facts: CaseFacts) -> Finding:
    """A waiver is the party's own clear word, given after it was told its rights (arts. 45, 62)."""
    served = facts.notice.served_on if facts.notice else None
    return _between("waiver_explicit", "明确放弃陈述申辩", 62, facts.inputs.get("on"), served, facts)


def defence_dated(facts: CaseFacts) -> Finding:
    """A defence comes after the notice was issued and not in the future (art. 45)."""
    issued = facts.notice.issued_on if facts.notice else None
    return _between("defence_dated", "陈述申辩日期", 45, facts.inputs.get("on"), issued, facts)
