"""Confiscated things: listed, kept apart from who investigates, disposed of once the decision can no longer change."""

from .court_window import remedy_period
from .custody_moves import SEPARATION
from .facts import CaseFacts
from .facts_goods import DisposalWay, Thing
from .judging import apl, judge
from .legal_types import Finding

W = DisposalWay
# Power -> the ways open for its goods. Illegal fireworks go to the police to be destroyed and are never sold.
WAYS = {"XY-2024-09": (W.POLICE,)}
ANY_WAY = tuple(W)


def _thing(facts: CaseFacts) -> Thing | None:
    return facts.inputs.get("thing")


def goods_to_list(facts: CaseFacts) -> Finding:
    """There are confiscated things that stand on no list yet (art. 74)."""
    waiting = [thing for thing in facts.goods.things if thing.held and not thing.listed]
    return judge("goods_to_list", "有待登记的罚没物品", apl(74), bool(waiting), "没有尚未登记的罚没物品")


def goods_kept_apart(facts: CaseFacts) -> Finding:
    """Confiscated things are with a keeper before they are listed, not with who took them (罚没财物管理办法 art. 4)."""
    with_handlers = [thing.name for thing in facts.goods.things if thing.held and thing.handler_holds]
    failed = f"下列物品仍在办案人员手中，应当先移交物品保管人员：{'、'.join(with_handlers)}"
    return judge("goods_kept_apart", "物品已交保管人员", SEPARATION, not with_handlers, failed)


def decision_final(facts: CaseFacts) -> Finding:
    """Nothing is disposed of while the decision may still be contested (art. 74; 行政处罚法 art. 73)."""
    period, pending = remedy_period(facts), facts.after.pending_remedy
    if period is None:
        problem = "处罚决定书尚未送达"
    elif pending:
        problem = f"{pending.kind.label}（{pending.filed_on}申请）尚未审结"
    elif facts.today <= period.end:
        problem = f"复议、诉讼期限至{period.end}届满，届满之后才能处理"
    elif facts.after.undone_on:
        problem = f"处罚决定已于{facts.after.undone_on}被撤销"
    else:
        problem = ""
    return judge("decision_final", "处罚决定已经生效", apl(74), not problem, problem)


def disposal_allowed(facts: CaseFacts) -> Finding:
    """A listed thing in custody, not yet disposed of, by a way open for its kind (art. 74)."""
    thing, way = _thing(facts), facts.inputs.get("goods_way")
    ways = WAYS.get(facts.goods.power, ANY_WAY)
    problem = ""
    if thing is None or not thing.listed or thing.dealt_with or not thing.held:
        problem = "没有选定已登记、尚在保管的罚没物品"
    elif way not in ways:
        problem = f"非法烟花爆竹只能{'、'.join(w.label for w in ways)}，不得拍卖、变卖"
    return judge("disposal_allowed", "处理方式合法", apl(74), not problem, problem)


def destruction_approved(facts: CaseFacts) -> Finding:
    """Only what the head approved to be destroyed is destroyed, once (art. 74)."""
    thing = _thing(facts)
    holds = bool(thing and thing.held and not thing.dealt_with and thing.way in (W.DESTRUCTION, W.POLICE))
    return judge("destruction_approved", "销毁已经批准", apl(74), holds, "该物品没有批准销毁，或者已经处理")


def destruction_watched(facts: CaseFacts) -> Finding:
    """A destruction is watched by a supervisor and a witness other than him (罚没财物管理办法)."""
    supervisor, witness = (str(facts.inputs.get(name) or "").strip() for name in ("supervisor", "witness"))
    failed = "监督人和见证人应当分别填写，不能是同一人"
    return judge(
        "destruction_watched", "监销人到场", apl(74), bool(supervisor and witness and supervisor != witness), failed
    )
