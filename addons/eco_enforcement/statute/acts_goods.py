"""Acts on confiscated things (罚没物品): the list, the disposal the head approves, the destruction."""

from . import rules_goods as goods
from .act import Act, at
from .conditions import APPROVER, HANDLER
from .doc_kinds import DocKind
from .facts_goods import DisposalWay
from .inputs import OPINION, Input, Kind
from .judging import apl
from .states import Role, State

S, R = State, Role
SIDE = "罚没物品"
THING = Input("thing", "罚没物品", Kind.ROW, of="goods.things", model="eco.exhibit")
WAY = Input("goods_way", "处理方式", Kind.CHOICE, choices=DisposalWay)
DESTROYED = (
    Input("at", "实施时间", Kind.MOMENT),
    Input("destruction_place", "销毁地点", Kind.TEXT),
    Input("destruction_way", "销毁方法", Kind.TEXT),
    Input("supervisor", "监督人（单位、职务、姓名）", Kind.TEXT),
    Input("witness", "见证人（单位、姓名）", Kind.TEXT),
)
KEPT = (S.EXECUTION, S.CONCLUDED, S.CLOSING)

ACTS = (
    Act("list_goods", "登记罚没物品", R.OFFICER, at(*KEPT), None, apl(74), (*HANDLER, goods.goods_to_list, goods.goods_kept_apart),
        issues=(DocKind.GOODS_LIST,), side=SIDE),
    Act("approve_disposal", "批准处理罚没物品", R.HEAD, at(*KEPT), None, apl(74), (*APPROVER, goods.decision_final),
        (THING, WAY, OPINION), (goods.disposal_allowed,), issues=(DocKind.GOODS_DISPOSAL,), side=SIDE),
    Act("record_destruction", "登记罚没物品销毁", R.OFFICER, at(*KEPT), None, apl(74), (*HANDLER, goods.decision_final),
        (THING, *DESTROYED), (goods.destruction_approved, goods.destruction_watched),
        issues=(DocKind.GOODS_DESTRUCTION,), side=SIDE),
)  # fmt: skip
