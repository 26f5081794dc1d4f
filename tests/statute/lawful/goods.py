from datetime import date

from statute.facts_goods import DisposalWay, Goods, Thing

from ._words import OPINION

FINAL = date(2027, 5, 10)  # the six months to sue ended on 2027-04-28


def goods(**changes):
    """Give the facts of one confiscated thing in custody."""
    return {"today": FINAL, "goods": Goods((Thing(1, "1号 点火器", held=True, **changes),), "XY-2024-07")}


INPUTS = {
    "list_goods": {},
    "approve_disposal": {"thing": 1, "goods_way": "destruction", **OPINION},
    "record_destruction": {
        "thing": 1,
        "at": "2027-05-10 09:00",
        "destruction_place": "县垃圾处理厂",
        "destruction_way": "粉碎",
        "supervisor": "县财政局 李四",
        "witness": "村委会 王五",
    },
}
PREPARED = {
    "list_goods": goods(),
    "approve_disposal": goods(listed=True),
    "record_destruction": goods(listed=True, way=DisposalWay.DESTRUCTION),
}
