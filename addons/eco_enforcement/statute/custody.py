"""Custody of things: who may hand what to whom; every hand-over is signed by two and the balance is never negative."""

from decimal import Decimal

from .custody_moves import MOVES, RECORDED, SEPARATION, Counterpart, HandOver, MoveKind
from .judging import judge, not_applicable
from .legal_types import Finding


def findings(move: HandOver) -> tuple[Finding, ...]:
    """Judge a hand-over by every rule."""
    return tuple(rule(move) for rule in (two_sign, kept_apart, enough_held, seal_told, outsider_named, standing_allows))


def two_sign(move: HandOver) -> Finding:
    """Two persons sign: who gives and who takes, or a second officer of the agency as witness (art. 47)."""
    failed = "交接应当由移交人和接收人（或者见证人）二人分别确认，不能由一人完成"
    return judge("two_sign", "交接由二人签收", RECORDED, bool(move.second) and move.second != move.giver, failed)


def kept_apart(move: HandOver) -> Finding:
    """Who keeps things is no officer of the case, and holds the post of a keeper (罚没财物管理办法 art. 4)."""
    rule, title, taker = "kept_apart", "办案与保管分离", MOVES[move.kind].counterpart
    if taker is Counterpart.KEEPER:
        apart = move.second in move.keepers and move.second not in move.handlers
        return judge(rule, title, SEPARATION, apart, "接收保管的人应当是物品保管人员，并且不是本案办案人员")
    if taker is Counterpart.OFFICER:
        failed = "调取物品的人应当是本案办案人员"
        return judge(rule, title, SEPARATION, move.second in move.handlers, failed)
    return not_applicable(rule, title, SEPARATION, "不是移交本机关人员保管")


def enough_held(move: HandOver) -> Finding:
    """Nobody hands over more than he holds; nothing is no hand-over (art. 47)."""
    if move.kind is MoveKind.SEAL:
        held, failed = move.balance > 0, "物品不在本人手中，不能加封"
    else:
        held = Decimal(0) < move.quantity <= move.balance
        failed = f"移交数量{move.quantity.normalize():f}应当大于0，并且不超过移交人现有的{move.balance.normalize():f}"
    return judge("enough_held", "数量不超过结存", RECORDED, held, failed)


def seal_told(move: HandOver) -> Finding:
    """Of a sealed thing it is said whether the seal was whole; a broken one is explained (art. 47)."""
    rule, title = "seal_told", "封条状况已写明"
    if move.kind is MoveKind.SEAL and not move.new_seal:
        return judge(rule, title, RECORDED, False, "加封应当填写封条编号")
    if not move.seal:
        return not_applicable(rule, title, RECORDED, "物品没有封条")
    failed = f"封条（{move.seal}）已经启封或者不完好的，应当在备注中写明原因"
    return judge(rule, title, RECORDED, move.intact or bool(move.note.strip()), failed)


def outsider_named(move: HandOver) -> Finding:
    """Who takes over outside the agency is named (art. 47)."""
    rule, title = "outsider_named", "接收单位（人）已写明"
    if MOVES[move.kind].counterpart is not Counterpart.OUTSIDE:
        return not_applicable(rule, title, RECORDED, "在本机关内部交接")
    return judge(rule, title, RECORDED, bool(move.outsider.strip()), "应当填写接收单位或者接收人的名称")


def standing_allows(move: HandOver) -> Finding:
    """Things go back once the measure is lifted, and elsewhere once the head approved their disposal (art. 74)."""
    row = MOVES[move.kind]
    if row.needs == "released":
        return judge(
            "standing_allows", "可以发还", row.basis, move.released, "先行登记保存或者查封、扣押尚未解除，不能发还"
        )
    if row.needs == "disposal":
        failed = "负责人尚未批准对该物品的这种处理方式"
        return judge("standing_allows", "处理已经批准", row.basis, move.disposal, failed)
    return not_applicable("standing_allows", "无须批准", row.basis, "仍由本机关保管")
