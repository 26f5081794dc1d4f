"""Reconsideration and litigation, and whether the decision still stands (行政复议法, 行政诉讼法)."""

from .court_window import remedy_period
from .facts import CaseFacts
from .facts_after import Remedy
from .judging import LITIGATION_LAW, RECONSIDERATION_LAW, apl, judge, not_applicable, shown
from .legal_types import Finding, LegalBasis, Verdict
from .states_after import OF_REMEDY, RemedyKind, RemedyResult

_PERIODS = {
    RemedyKind.RECONSIDERATION: LegalBasis(RECONSIDERATION_LAW, 20),
    RemedyKind.LITIGATION: LegalBasis(LITIGATION_LAW, 46),
}
_STAY = LegalBasis(RECONSIDERATION_LAW, 42)


def decision_in_force(facts: CaseFacts) -> Finding:
    """The decision was served and has not been undone (arts. 48, 61)."""
    served = facts.decision.served_on if facts.decision else None
    undone = facts.after.undone_on
    failed = f"处罚决定已于{undone}被撤销或者确认无效" if undone else "处罚决定书尚未送达"
    return judge("decision_in_force", "处罚决定有效", apl(61), bool(served and not undone), failed)


def decision_served(facts: CaseFacts) -> Finding:
    """The party's periods begin with the service of the decision (art. 61)."""
    served = facts.decision.served_on if facts.decision else None
    return judge("decision_served", "处罚决定书已送达", apl(61), served is not None, "处罚决定书尚未送达")


def no_remedy_pending(facts: CaseFacts) -> Finding:
    """While a reconsideration or a suit goes on neither another begins nor is the court asked (强制法 art. 53)."""
    pending = facts.after.pending_remedy
    failed = f"{pending.kind.label}（{pending.filed_on}申请）尚未审结" if pending else ""
    return judge("no_remedy_pending", "没有正在进行的复议、诉讼", apl(73), pending is None, failed)


def reconsideration_first(facts: CaseFacts) -> Finding:
    """Against an on-the-spot decision the party asks for reconsideration before it sues (行政复议法 art. 23)."""
    basis, title = LegalBasis(RECONSIDERATION_LAW, 23), "复议前置"
    if not facts.after.on_the_spot:
        return not_applicable("reconsideration_first", title, basis, "不是当场作出的处罚决定")
    decided = any(r.kind is RemedyKind.RECONSIDERATION and r.ended_on for r in facts.after.remedies)
    failed = "对当场作出的行政处罚决定不服，应当先申请行政复议，对复议决定仍不服的才可以起诉"
    return judge("reconsideration_first", title, basis, decided, failed)


def remedy_dated(facts: CaseFacts) -> Finding:
    """A remedy is filed after the service and not in the future (行政复议法 art. 20, 行政诉讼法 art. 46)."""
    day, served = facts.inputs.get("on"), facts.decision.served_on if facts.decision else None
    failed = f"申请日期{shown(day)}应当在送达日{shown(served)}与今天{facts.today}之间"
    basis = _PERIODS[RemedyKind.RECONSIDERATION]
    return judge("remedy_dated", "申请日期", basis, bool(day and served and served <= day <= facts.today), failed)


def suit_in_time(facts: CaseFacts) -> Finding:
    """A suit past the period is the court's to judge: it is recorded, and pointed out (行政诉讼法 arts. 45, 46)."""
    day, period = facts.inputs.get("on"), remedy_period(facts)
    late = bool(day and period and day > period.end)
    failed = f"起诉期限已于{period.end if late else ''}届满，是否受理由人民法院决定"
    basis = _PERIODS[RemedyKind.LITIGATION]
    return judge("suit_in_time", "起诉期限", basis, not late, failed, otherwise=Verdict.JUDGE)


def reconsideration_pending(facts: CaseFacts) -> Finding:
    """A reconsideration goes on (行政复议法 art. 20)."""
    return _pending("reconsideration_pending", facts, RemedyKind.RECONSIDERATION)


def litigation_pending(facts: CaseFacts) -> Finding:
    """A suit goes on (行政诉讼法 art. 46)."""
    return _pending("litigation_pending", facts, RemedyKind.LITIGATION)


def remedy_pending(facts: CaseFacts) -> Finding:
    """A reconsideration or a suit goes on (art. 73)."""
    holds = facts.after.pending_remedy is not None
    return judge("remedy_pending", "正在进行的复议、诉讼", apl(73), holds, "没有正在进行的复议、诉讼")


def remedy_step_dated(facts: CaseFacts) -> Finding:
    """What happens in a remedy follows its filing and is not in the future (art. 73)."""
    day, pending = facts.inputs.get("on"), facts.after.pending_remedy
    since = _last_day(pending) if pending else None
    failed = f"日期{shown(day)}应当在{shown(since)}与今天{facts.today}之间"
    return judge(
        "remedy_step_dated", "复议、诉讼日期", apl(73), bool(day and since and since <= day <= facts.today), failed
    )


def new_amount_given(facts: CaseFacts) -> Finding:
    """A changed decision has a new amount, and only a changed one (art. 48)."""
    changed = facts.inputs.get("remedy_result") is RemedyResult.CHANGED
    amount = facts.inputs.get("new_amount")
    failed = "变更的应当填写变更后的罚款数额，数额不得为负" if changed else "只有变更的才填写变更后的罚款数额"
    holds = amount is not None and amount >= 0 if changed else amount is None
    return judge("new_amount_given", "变更后的数额", apl(48), holds, failed)


def stay_ground_fits(facts: CaseFacts) -> Finding:
    """A remedy does not suspend execution but in the four cases of its law, which need a remedy (复议法 art. 42)."""
    ground = facts.inputs.get("stay_ground")
    if ground not in OF_REMEDY:
        return not_applicable("stay_ground_fits", "停止执行的情形", _STAY, "不是复议、诉讼期间停止执行的情形")
    holds = facts.after.pending_remedy is not None
    failed = "没有正在进行的复议、诉讼，不能以此停止执行"
    return judge("stay_ground_fits", "停止执行的情形", _STAY, holds, failed)


def _pending(rule: str, facts: CaseFacts, kind: RemedyKind) -> Finding:
    pending = facts.after.pending_remedy
    holds = bool(pending and pending.kind is kind)
    return judge(rule, f"正在进行的{kind.label}", _PERIODS[kind], holds, f"没有正在进行的{kind.label}")


def _last_day(remedy: Remedy):
    return remedy.accepted_on or remedy.filed_on
