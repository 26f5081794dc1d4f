"""Paying later or in parts (行政处罚法 art. 66), and the execution agreement (行政强制法 art. 42)."""

from decimal import Decimal

from .deadlines import due
from .facts import CaseFacts
from .facts_after import Deferral
from .judging import COERCION_LAW, apl, judge, shown
from .legal_types import Finding, LegalBasis
from .owing import debt, running_plan
from .states_after import DeferralKind

_AGREEMENT = LegalBasis(COERCION_LAW, 42)


def _asked(facts: CaseFacts) -> Deferral | None:
    """Give the application in question: the one the head has not ruled on, or the one being written."""
    return facts.after.awaiting or facts.after.draft


def deferral_written(facts: CaseFacts) -> Finding:
    """The application is on paper before it is submitted (art. 66)."""
    holds = facts.after.draft is not None
    return judge("deferral_written", "延期、分期申请", apl(66), holds, "尚未填写延期、分期缴纳申请")


def deferral_awaits_ruling(facts: CaseFacts) -> Finding:
    """There is an application to rule on (art. 66)."""
    holds = facts.after.awaiting is not None
    return judge("deferral_awaits_ruling", "待批准的申请", apl(66), holds, "没有待批准的延期、分期缴纳申请")


def no_deferral_running(facts: CaseFacts) -> Finding:
    """Neither is another application open nor does a granted plan run (arts. 66, 72)."""
    problems = []
    if facts.after.awaiting:
        problems.append("延期、分期缴纳申请尚未答复")
    plan = running_plan(facts)
    if plan:
        problems.append(f"已经批准{plan.kind.label}，期限至{plan.plan[-1].due_on}")
    return judge("no_deferral_running", "没有进行中的延期、分期", apl(66), not problems, "；".join(problems))


def deferral_applied_in_time(facts: CaseFacts) -> Finding:
    """The party applied in writing between service and the end of the period for paying (art. 66)."""
    asked, served = _asked(facts), facts.decision.served_on if facts.decision else None
    day = asked.applied_on if asked else None
    last = due("payment", served, facts.calendar).end if served else None
    holds = bool(day and served and served <= day <= min(last, facts.today))
    failed = f"申请日期{shown(day)}应当在送达日{shown(served)}之后、缴款期限届满日{shown(last)}之前"
    return judge("deferral_applied_in_time", "期满前书面申请", apl(66), holds, failed)


def hardship_proven(facts: CaseFacts) -> Finding:
    """Hardship is stated and proven (art. 66)."""
    asked = _asked(facts)
    holds = bool(asked and asked.hardship.strip() and asked.proof.strip())
    return judge("hardship_proven", "经济困难证明", apl(66), holds, "应当写明确有经济困难的情况和证明材料")


def plan_covers_fine(facts: CaseFacts) -> Finding:
    """The lines of the plan come one after another, after the application, and sum to the unpaid fine (art. 66)."""
    asked, problems = _asked(facts), []
    lines = asked.plan if asked else ()
    days = [line.due_on for line in lines]
    owed, planned = debt(facts, facts.today).principal, sum((line.amount for line in lines), Decimal(0))
    if planned != owed:
        problems.append(f"计划合计{planned:f}元，应当等于未缴罚款{owed:f}元")
    if any(line.amount <= 0 for line in lines):
        problems.append("每期金额应当大于零")
    if days != sorted(set(days)) or (asked and days and asked.applied_on and days[0] <= asked.applied_on):
        problems.append("各期日期应当在申请日之后并依次排列")
    wanted = 2 if asked and asked.kind is DeferralKind.INSTALMENTS else 1
    if len(lines) < wanted or (wanted == 1 and len(lines) > 1):
        problems.append("延期缴纳只有一期，分期缴纳不少于两期")
    return judge("plan_covers_fine", "缴纳计划", apl(66), not problems, "；".join(problems))


def plan_lies_ahead(facts: CaseFacts) -> Finding:
    """A plan is granted while its first line still lies ahead (art. 66)."""
    asked = _asked(facts)
    first = asked.plan[0].due_on if asked and asked.plan else None
    failed = f"第一期{shown(first)}已经过去，应当由当事人重新提出计划"
    return judge("plan_lies_ahead", "计划尚未到期", apl(66), bool(first and facts.today <= first), failed)


def agreement_spares_fine(facts: CaseFacts) -> Finding:
    """An execution agreement waives at most the surcharge, never the fine (行政强制法 art. 42)."""
    waived = facts.inputs.get("remission", Decimal(0))
    owed = debt(facts, facts.today).surcharge
    failed = f"执行协议只能减免加处罚款，不得减免罚款本金：尚欠加处罚款{owed:f}元，不能减免{waived:f}元"
    return judge("agreement_spares_fine", "不减免罚款本金", _AGREEMENT, 0 <= waived <= owed, failed)


def waiver_after_remedy(facts: CaseFacts) -> Finding:
    """The surcharge is waived only for a party that took remedial measures, which somebody verified (art. 42)."""
    waived = facts.inputs.get("remission", Decimal(0))
    failed = "当事人采取补救措施的才可以减免加处罚款，尚未复查改正情况"
    holds = not waived or facts.corrected_on is not None
    return judge("waiver_after_remedy", "已采取补救措施", _AGREEMENT, holds, failed)


def agreement_dated(facts: CaseFacts) -> Finding:
    """The agreement follows the service and is not in the future (行政强制法 art. 42)."""
    day, served = facts.inputs.get("on"), facts.decision.served_on if facts.decision else None
    failed = f"协议日期{shown(day)}应当在送达日{shown(served)}与今天{facts.today}之间"
    holds = bool(day and served and served <= day <= facts.today)
    return judge("agreement_dated", "协议日期", _AGREEMENT, holds, failed)
