"""Registration of evidence in advance (先行登记保存): carried out first, disposed of in seven working days, or lapsed."""

from .facts import CaseFacts
from .judging import MINISTRY_RULE, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis
from .measures import chosen, period_of, stands
from .words_evidence import HoldEnd, Standing


def urgent_hold_provided(facts: CaseFacts) -> Finding:
    """Art. 56 knows no registration before the head approves; a rule that allows it must be set for the agency."""
    failed = "本机关没有设定紧急情况下先登记保存、后补办批准的规则，应当先经负责人批准"
    basis = LegalBasis(MINISTRY_RULE, 32)
    return judge("urgent_hold_provided", "紧急登记保存有据", basis, facts.evidence.urgent_hours > 0, failed)


def hold_end_allowed(facts: CaseFacts) -> Finding:
    """Within seven working days any lawful disposal, afterwards nothing but giving the things back (art. 56).

    Seizing needs coercive power in the town's list, confiscating a penalty decision.
    """
    measure, way, problem = chosen(facts), facts.inputs.get("hold_end"), ""
    if measure is None:
        problem = "没有选定先行登记保存"
    elif stands(measure, facts) is Standing.LAPSED and way is not HoldEnd.RELEASED:
        last = period_of(measure, facts.calendar, facts.today).due
        problem = f"先行登记保存已经失效（期限至{last}届满或者未获批准），只能解除并返还，不能{way.label}"
    elif way is HoldEnd.SEIZED and not (facts.evidence.coerce and facts.evidence.coerce.allowed):
        problem = "本机关没有该事项的行政强制权，不能转为查封、扣押"
    elif way is HoldEnd.CONFISCATED and facts.decision is None:
        problem = "尚未作出处罚决定，不能没收"
    return judge("hold_end_allowed", "处理方式合法", apl(56), not problem, problem)


def hold_disposal_to_serve(facts: CaseFacts) -> Finding:
    """What was decided about registered evidence is told to the party once (arts. 56, 61)."""
    measure = chosen(facts)
    holds = bool(measure and measure.ended_on and not measure.disposal_served_on)
    failed = "没有选定已经作出处理决定、尚未送达的先行登记保存"
    return judge("hold_disposal_to_serve", "处理决定书待送达", apl(61), holds, failed)


def hold_disposal_day_possible(facts: CaseFacts) -> Finding:
    """It reaches the party on or after the day of the decision, and not in the future (arts. 56, 61)."""
    measure, day = chosen(facts), facts.inputs.get("on")
    made = measure.ended_on if measure else None
    holds = bool(made and day and made <= day <= facts.today)
    failed = f"送达日期{shown(day)}应当不早于处理决定书的制作日期{shown(made)}，不晚于今天{facts.today}"
    return judge("hold_disposal_day_possible", "处理决定书送达日期", apl(61), holds, failed)


def holds_in_order(facts: CaseFacts) -> Finding:
    """Things of a lapsed registration may not be relied on as held: they go back before the decision (art. 56)."""
    rule, title = "holds_in_order", "先行登记保存未失效"
    if not any(hold.carried_at for hold in facts.evidence.holds):
        return not_applicable(rule, title, apl(56), "没有先行登记保存的证据")
    lapsed = [hold for hold in facts.evidence.holds if stands(hold, facts) is Standing.LAPSED]
    failed = (
        f"{len(lapsed)}项先行登记保存逾期未处理或者未获批准，已自动失效，应当先解除并返还，不得作为登记保存的证据使用"
    )
    return judge(rule, title, apl(56), not lapsed, failed)
