"""The written demand (催告) before the court is asked (行政强制法 arts. 35, 36, 54)."""

from .court_window import remedy_period
from .deadlines import due
from .facts import CaseFacts
from .judging import COERCION_LAW, apl, judge, shown
from .legal_types import Finding, LegalBasis, Verdict
from .owing import debt

_DEMAND = LegalBasis(COERCION_LAW, 54)


def fine_overdue(facts: CaseFacts) -> Finding:
    """The period for paying is over and money is still owed (行政处罚法 art. 72)."""
    served = facts.decision.served_on if facts.decision else None
    last = due("payment", served, facts.calendar).end if served else None
    owed = debt(facts, facts.today).total
    problems = [] if last and last < facts.today else [f"缴款期限至{shown(last)}，尚未届满"]
    if not owed:
        problems.append("罚款和加处罚款已经缴清")
    return judge("fine_overdue", "逾期没有履行", apl(72), not problems, "；".join(problems))


def demand_after_remedy_period(facts: CaseFacts) -> Finding:
    """Whether the demand may be served while the party may still sue is a question courts answer differently (art. 54)."""
    period = remedy_period(facts)
    over = bool(period and period.end < facts.today)
    failed = f"起诉期限至{shown(period and period.end)}，此前催告各地法院做法不一，须自行判断"
    return judge("demand_after_remedy_period", "催告时间", _DEMAND, over, failed, otherwise=Verdict.JUDGE)


def no_unserved_demand(facts: CaseFacts) -> Finding:
    """One demand at a time waits for its service (art. 54)."""
    demand = facts.after.demand
    holds = demand is None or demand.served_on is not None
    return judge("no_unserved_demand", "没有待送达的催告书", _DEMAND, holds, "已经制发的催告书尚未送达")


def demand_unserved(facts: CaseFacts) -> Finding:
    """There is a demand to serve (art. 54)."""
    demand = facts.after.demand
    holds = demand is not None and demand.served_on is None
    return judge("demand_unserved", "待送达的催告书", _DEMAND, holds, "没有待送达的催告书")


def demand_service_day_possible(facts: CaseFacts) -> Finding:
    """The demand is served on or after the day it was made, and not in the future (行政处罚法 art. 61)."""
    demand, day = facts.after.demand, facts.inputs.get("on")
    issued = demand.issued_on if demand else None
    holds = bool(issued and day and issued <= day <= facts.today)
    failed = f"催告书的送达日期{shown(day)}应当不早于制作日期{shown(issued)}，不晚于今天{facts.today}"
    return judge("demand_service_day_possible", "送达日期", apl(61), holds, failed)


def demand_served(facts: CaseFacts) -> Finding:
    """The party received the demand (art. 54)."""
    holds = bool(facts.after.demand and facts.after.demand.served_on)
    return judge("demand_served", "催告书已送达", _DEMAND, holds, "催告书尚未送达")


def reply_dated(facts: CaseFacts) -> Finding:
    """The party's view follows the service of the demand and is not in the future (art. 36)."""
    day, demand = facts.inputs.get("on"), facts.after.demand
    since = demand.served_on if demand else None
    holds = bool(day and since and since <= day <= facts.today)
    failed = f"陈述申辩日期{shown(day)}应当在催告书送达日{shown(since)}与今天{facts.today}之间"
    return judge("reply_dated", "陈述申辩日期", LegalBasis(COERCION_LAW, 36), holds, failed)


def demand_expired(facts: CaseFacts) -> Finding:
    """Ten working days have passed since the demand was served (arts. 54, 69)."""
    demand = facts.after.demand
    if not (demand and demand.served_on):
        return judge("demand_expired", "催告期满", _DEMAND, False, "申请人民法院强制执行前应当先催告，催告书尚未送达")
    last = due("demand", demand.served_on, facts.calendar).end
    failed = f"催告书{demand.served_on}送达，十个工作日至{last}届满，次日起才可以申请"
    return judge("demand_expired", "催告期满", _DEMAND, last < facts.today, failed)
