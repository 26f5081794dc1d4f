"""Service of documents, performance of the decision, and what closes a case."""

from datetime import date
from decimal import Decimal

from .deadlines import due
from .facts import CaseFacts
from .judging import CIVIL_PROCEDURE_LAW, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict
from .states import WITHOUT_PENALTY, ServiceWay


def _served_after(issued: date | None, facts: CaseFacts, what: str) -> Finding:
    day = facts.inputs.get("on")
    holds = bool(issued and day and issued <= day <= facts.today)
    return judge(
        "service_day_possible",
        "送达日期",
        apl(61),
        holds,
        f"{what}的送达日期{shown(day)}应当不早于制作日期{shown(issued)}，不晚于今天{facts.today}",
    )


def notice_service_day_possible(facts: CaseFacts) -> Finding:
    """The notice is served on or after the day it was made, and not in the future (art. 61)."""
    return _served_after(facts.notice.issued_on if facts.notice else None, facts, "事先告知书")


def decision_service_day_possible(facts: CaseFacts) -> Finding:
    """The decision is served on or after the day it was made, and not in the future (art. 61)."""
    return _served_after(facts.decision.made_on if facts.decision else None, facts, "处罚决定书")


def service_proven(facts: CaseFacts) -> Finding:
    """Each way of service has its own proof (民诉法 88-91; electronic: 行政处罚法 art. 61(2)).

    Left on refusal: a witness, or photo and video. Post: the number of the return receipt.
    Electronic: the signed confirmation that the party agrees to it.
    """
    way, proof = facts.inputs.get("way"), str(facts.inputs.get("proof") or "").strip()
    wanted = {
        ServiceWay.LEFT: (LegalBasis(CIVIL_PROCEDURE_LAW, 89), "见证人姓名或者照片、录像情况"),
        ServiceWay.POST: (LegalBasis(CIVIL_PROCEDURE_LAW, 91), "邮寄回执号"),
        ServiceWay.ELECTRONIC: (apl(61, 2), "当事人签署的确认书"),
    }.get(way)
    if wanted is None:
        basis = LegalBasis(CIVIL_PROCEDURE_LAW, 88)
        return judge("service_proven", "送达证明", basis, way is ServiceWay.DIRECT, "没有选定送达方式")
    basis, what = wanted
    return judge("service_proven", "送达证明", basis, bool(proof), f"{way.label}应当写明{what}")


def decision_served_in_time(facts: CaseFacts) -> Finding:
    """A decision not handed over at once is served within 7 working days (art. 61)."""
    day = facts.inputs.get("on")
    if facts.decision is None or day is None:
        return not_applicable("decision_served_in_time", "送达期限", apl(61), "没有送达日期")
    last = due("service", facts.decision.made_on, facts.calendar).end
    return judge(
        "decision_served_in_time",
        "送达期限",
        apl(61),
        day <= last,
        f"决定书应当在{last}前送达，实际{day}，须说明原因",
        otherwise=Verdict.JUDGE,
    )


def payment_possible(facts: CaseFacts) -> Finding:
    """A payment is positive, in whole fen, no more than is owed, and made after service (art. 67)."""
    amount, day = facts.inputs.get("amount"), facts.inputs.get("on")
    served = facts.decision.served_on if facts.decision else None
    if amount is None or day is None or served is None:
        return judge("payment_possible", "缴款事实", apl(67), False, "缴款金额或者日期没有填写，或者决定书尚未送达")
    owed = facts.decision.amount - facts.paid
    problems = []
    if amount <= 0 or amount != round(amount, 2):
        problems.append(f"缴款金额{amount:f}元应当大于零，且不小于分")
    if amount > owed:
        problems.append(f"缴款金额{amount:f}元超过未缴金额{owed:f}元")
    if not served <= day <= facts.today:
        problems.append(f"缴款日期{day}应当在送达日{served}与今天{facts.today}之间")
    return judge("payment_possible", "缴款事实", apl(67), not problems, "；".join(problems))


def paid_in_full(facts: CaseFacts) -> Finding:
    """The case closes as performed when the whole fine has reached the treasury account (art. 66).

    A case that ended without a penalty to perform owes nothing.
    """
    if facts.ending in WITHOUT_PENALTY:
        return not_applicable("paid_in_full", "罚款已缴清", apl(66), f"案件以“{facts.ending.label}”办理终结")
    owed = (facts.decision.amount if facts.decision else Decimal(0)) - facts.paid
    performed = facts.decision is not None and owed == 0
    return judge("paid_in_full", "罚款已缴清", apl(66), performed, f"尚有{owed:f}元罚款没有缴清，不能以履行完毕结案")


def correction_verified(facts: CaseFacts) -> Finding:
    """The order to correct was obeyed, and somebody went to look (art. 28); not asked of a case that ended early."""
    if facts.ending in WITHOUT_PENALTY:
        return not_applicable("correction_verified", "已复查改正情况", apl(28), f"案件以“{facts.ending.label}”办理终结")
    held = facts.corrected_on is not None
    return judge(
        "correction_verified", "已复查改正情况", apl(28), held, "尚未复查违法行为的改正情况，或者最近一次复查尚未改正"
    )


def recheck_dated(facts: CaseFacts) -> Finding:
    """The re-check follows the act and does not lie in the future (art. 28)."""
    day = facts.inputs.get("on")
    holds = bool(day and facts.act_ended_on and facts.act_ended_on <= day <= facts.today)
    failed = f"复查日期{shown(day)}应当在违法行为发生日{shown(facts.act_ended_on)}与今天{facts.today}之间"
    return judge("recheck_dated", "复查日期", apl(28), holds, failed)
