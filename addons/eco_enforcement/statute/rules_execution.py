"""Service of documents, performance of the decision, and what closes a case."""

from datetime import date

from .deadlines import due
from .facts import CaseFacts
from .judging import CIVIL_PROCEDURE_LAW, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict
from .owing import debt
from .serving import PROOFS
from .states import WITHOUT_PENALTY, Ending, ServiceWay


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
    """Each way of service has its own proof (民诉法 88-92; electronic: 行政处罚法 art. 61(2)).

    Left on refusal: the reason, and a witness of a grassroots body or photo and video. Electronic: a confirmation of
    the address, signed no later than that day, in which the party agrees to it. A public notice is never dated by hand.
    """
    title, way, given = "送达证明", facts.inputs.get("way"), facts.inputs
    if way is ServiceWay.PUBLIC:
        basis = LegalBasis(CIVIL_PROCEDURE_LAW, 95)
        return judge("service_proven", title, basis, False, "公告送达以公告期满视为送达，不能填写送达日期")
    if way not in PROOFS:
        basis = LegalBasis(CIVIL_PROCEDURE_LAW, 88)
        return judge("service_proven", title, basis, way is ServiceWay.DIRECT, "没有选定送达方式")
    basis, what = PROOFS[way]
    problems = [] if str(given.get("proof") or "").strip() else [f"{way.label}应当写明{what}"]
    if way is ServiceWay.LEFT and not (given.get("witness") or given.get("filmed")):
        problems.append("留置送达应当有基层组织或者所在单位的见证人，或者拍照、录像")
    address = facts.serving.address
    if way is ServiceWay.ELECTRONIC and not (
        address and address.electronic and address.signed_on <= given.get("on", facts.today)
    ):
        problems.append("电子送达应当有当事人事先签署的、同意电子送达的确认书")
    return judge("service_proven", title, basis, not problems, "；".join(problems))


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
    """A payment is positive, in whole fen, no more than is owed that day, and made after service (art. 67)."""
    amount, day = facts.inputs.get("amount"), facts.inputs.get("on")
    served = facts.decision.served_on if facts.decision else None
    if amount is None or day is None or served is None:
        return judge("payment_possible", "缴款事实", apl(67), False, "缴款金额或者日期没有填写，或者决定书尚未送达")
    owed = debt(facts, day).total
    problems = []
    if amount <= 0 or amount != round(amount, 2):
        problems.append(f"缴款金额{amount:f}元应当大于零，且不小于分")
    if amount > owed:
        problems.append(f"缴款金额{amount:f}元超过未缴金额{owed:f}元")
    if not served <= day <= facts.today:
        problems.append(f"缴款日期{day}应当在送达日{served}与今天{facts.today}之间")
    return judge("payment_possible", "缴款事实", apl(67), not problems, "；".join(problems))


def paid_in_full(facts: CaseFacts) -> Finding:
    """The case closes as performed when fine and surcharge have reached the treasury account (arts. 66, 72).

    A case that ended otherwise owes nothing that the town could still collect.
    """
    title = "罚款已缴清"
    if facts.ending and facts.ending is not Ending.PERFORMED:
        return not_applicable("paid_in_full", title, apl(66), f"案件以“{facts.ending.label}”办理终结")
    if facts.after.undone_on:
        failed = f"处罚决定已于{facts.after.undone_on}被撤销或者确认无效，应当办理终结或者重新调查，不能以履行完毕结案"
        return judge("paid_in_full", title, apl(66), False, failed)
    owed = debt(facts, facts.today)
    performed = facts.decision is not None and owed.total == 0
    extra = f"、{owed.surcharge:f}元加处罚款" if owed.surcharge else ""
    failed = f"尚有{owed.principal:f}元罚款{extra}没有缴清，不能以履行完毕结案"
    return judge("paid_in_full", title, apl(66), performed, failed)


def correction_verified(facts: CaseFacts) -> Finding:
    """The order to correct was obeyed, and somebody went to look (art. 28); not asked of a case that ended early."""
    if facts.ending in WITHOUT_PENALTY | {Ending.ANNULLED}:
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
