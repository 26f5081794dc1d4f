"""Whether a town may impose one kind of penalty under a provision, and what the provision says shall go with it."""

from collections.abc import Iterable
from decimal import Decimal

from .legal import Finding, LegalBasis, Verdict
from .penalties import CONFISCATIONS, FINE, LAWFUL_KINDS, MEASURE, NAMES, Item, Penalty, yuan

DELEGATION = LegalBasis("行政处罚法", 24, paragraph=1)
_MEASURE = "管理措施"


def may_impose(penalty: Penalty, kind: str, amount: Decimal | None = None) -> Finding:
    """Answer whether the town may impose ``kind`` (a code of ``KINDS``); ``amount`` in yuan is needed for a fine.

    Whether the basis is confirmed is not asked here. A fine below the range fails: mitigation (减轻,
    行政处罚法 art. 32) needs a circumstance of its own, which this rule does not know.
    """
    if kind == FINE:
        return _fine(penalty, amount)
    name = NAMES.get(kind, _MEASURE)
    if kind not in NAMES and kind != MEASURE:
        return _found(LAWFUL_KINDS, Verdict.FAIL, f"“{kind}”不是行政处罚法规定的处罚种类")
    items = [item for item in penalty.of_the_act() if item.kind == kind]
    for item in items:
        if item.delegated:
            duty = "应当一并处以" if item.mandatory else "可以处以"
            return _found(penalty.basis, Verdict.PASS, f"{_condition(item)}{duty}{_named(item)}")
    if items:
        return _found(DELEGATION, Verdict.FAIL, not_delegated(items[0]))
    if kind in CONFISCATIONS and penalty.confiscation:
        return _found(penalty.basis, Verdict.JUDGE, f"依据规定有没收，是否及于{name}未载明，由办案人员核对条文")
    return _found(penalty.basis, Verdict.FAIL, f"所适用的条款没有规定{name}，不得处以该种处罚")


def complete(penalty: Penalty, chosen: Iterable[str]) -> Finding:
    """Answer whether the ``chosen`` kinds hold everything the provision says shall (应当) be imposed together."""
    chosen = frozenset(chosen)
    missing = [_named(item) for item in _mandatory(penalty) if item.kind not in chosen]
    if not penalty.discretionary and FINE not in chosen:
        missing.insert(0, "罚款")
    if missing:
        return _found(
            penalty.basis, Verdict.FAIL, f"依据规定应当处以{'、'.join(missing)}，不得遗漏", "penalty.complete"
        )
    return _found(penalty.basis, Verdict.PASS, "应当一并处以的处罚已经齐全", "penalty.complete")


def not_delegated(item: Item) -> str:
    """Say in words what stays with another body, and with whom."""
    what = item.words or _name(item)
    act = f"（{item.other_act}）" if item.other_act else ""
    holder = f"，由{item.holder}" if item.holder else ""
    return f"{_condition(item)}{what}{act}未下放{holder}"


def _fine(penalty: Penalty, amount: Decimal | None) -> Finding:
    if amount is None:
        return _found(penalty.basis, Verdict.FAIL, "没有填写罚款数额")
    inside = amount > 0 and penalty.fine_min <= amount <= penalty.fine_max
    if not inside:
        return _found(penalty.basis, Verdict.FAIL, f"罚款{yuan(amount)}元不在法定幅度内（{penalty.range}）")
    duty = "可以处罚款，也可以不处" if penalty.discretionary else "应当处罚款"
    also = "、".join(_named(item) for item in _mandatory(penalty))
    also = f"，并应当处以{also}" if also else ""
    return _found(penalty.basis, Verdict.PASS, f"罚款{yuan(amount)}元在法定幅度内（{penalty.range}），{duty}{also}")


def _mandatory(penalty: Penalty) -> list[Item]:
    """Return what always goes with the penalty: delegated, shall, and not only where a condition is met."""
    return [item for item in penalty.of_the_act() if item.delegated and item.mandatory and not item.condition]


def _named(item: Item) -> str:
    return f"{_name(item)}（{item.words}）" if item.words else _name(item)


def _name(item: Item) -> str:
    return NAMES.get(item.kind, _MEASURE)


def _condition(item: Item) -> str:
    return f"{item.condition}，" if item.condition else ""


def _found(basis: LegalBasis, verdict: Verdict, message: str, rule: str = "penalty.kind") -> Finding:
    return Finding(rule, "处罚种类和幅度", basis, verdict, message)
