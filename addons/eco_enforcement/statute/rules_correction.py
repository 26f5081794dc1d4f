"""The order to correct (责令改正) and the look at what became of it (行政处罚法 art. 28)."""

from . import measures
from .facts import CaseFacts
from .judging import apl, judge, not_applicable, shown
from .legal_types import Finding


def order_complete(facts: CaseFacts) -> Finding:
    """The order says what was done, on what basis, what to do and by when, and what follows otherwise (art. 28)."""
    order, problem = facts.inputs.get("order"), ""
    if order is None or order.issued_on:
        problem = "没有选定正在填写的责令改正书"
    elif order.missing:
        problem = f"责令改正书的{'、'.join(order.missing)}没有填写"
    elif order.by and order.by < facts.today:
        problem = f"改正期限{order.by}早于今天"
    return judge("order_complete", "责令改正书完整", apl(28), not problem, problem)


def order_service_possible(facts: CaseFacts) -> Finding:
    """An order is served once, on or after its day, and not in the future (arts. 28, 61)."""
    order, day = facts.inputs.get("order"), facts.inputs.get("on")
    issued = order.issued_on if order and not order.served_on else None
    holds = bool(issued and day and issued <= day <= facts.today)
    failed = f"送达日期{shown(day)}应当不早于责令改正书的制作日期{shown(issued)}，不晚于今天{facts.today}，且只送达一次"
    return judge("order_service_possible", "责令改正书送达日期", apl(61), holds, failed)


def order_recheck_dated(facts: CaseFacts) -> Finding:
    """The re-check comes after the party had the order, and does not lie in the future (art. 28)."""
    order, day = facts.inputs.get("order"), facts.inputs.get("on")
    served = order.served_on if order else None
    holds = bool(served and day and served <= day <= facts.today)
    failed = f"复查日期{shown(day)}应当在责令改正书送达日{shown(served)}与今天{facts.today}之间"
    return judge("order_recheck_dated", "复查日期", apl(28), holds, failed)


def recheck_hours_possible(facts: CaseFacts) -> Finding:
    """The hours of a re-check, where they are entered, lie on its day, in order and not in the future (art. 55)."""
    rule, title = "recheck_hours_possible", "复查起止时间"
    given, now = facts.inputs, measures.moment(facts)
    began, ended = given.get("recheck_from"), given.get("recheck_to")
    moments = [moment for moment in (began, ended) if moment]
    if not moments:
        return not_applicable(rule, title, apl(55), "起止时间在笔录上手写")
    holds = all(m.date() == given.get("on") and m <= now for m in moments) and not (began and ended and began > ended)
    failed = f"复查的起止时间应当在复查日期{shown(given.get('on'))}当天，开始不晚于结束，且不晚于现在"
    return judge(rule, title, apl(55), holds, failed)
