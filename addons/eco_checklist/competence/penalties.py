"""The kinds of penalty of 行政处罚法 art. 9, and what one provision says of them."""

from dataclasses import dataclass
from decimal import Decimal

from .legal import LegalBasis

LAWFUL_KINDS = LegalBasis("行政处罚法", 9)

FINE = "fine"
CONFISCATIONS = frozenset({"confiscate_gains", "confiscate_property"})
# What an article orders beside its penalties, such as keeping a vehicle off the road; no kind of art. 9.
MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of penalty: its code, the name the law gives it, the number of the item (项) of art. 9."""

    code: str
    name: str
    item: int


KINDS = (
    Kind("warning", "警告", 1),
    Kind("criticism", "通报批评", 1),
    Kind(FINE, "罚款", 2),
    Kind("confiscate_gains", "没收违法所得", 2),
    Kind("confiscate_property", "没收非法财物", 2),
    Kind("suspend_licence", "暂扣许可证件", 3),
    Kind("downgrade", "降低资质等级", 3),
    Kind("revoke_licence", "吊销许可证件", 3),
    Kind("restrict_business", "限制开展生产经营活动", 4),
    Kind("stop_business", "责令停产停业", 4),
    Kind("close_business", "责令关闭", 4),
    Kind("bar_person", "限制从业", 4),
    Kind("detention", "行政拘留", 5),
    Kind("other", "法律、行政法规规定的其他行政处罚", 6),
)
NAMES = {kind.code: kind.name for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Item:
    """A kind the provision names beside the fine. ``words`` are the provision's own, ``condition`` its "where".

    With ``other_act`` the row is about another act of the same provision and says nothing of the act of the
    power. ``holder`` names who keeps what is not delegated.
    """

    kind: str
    delegated: bool
    mandatory: bool = False
    words: str = ""
    condition: str = ""
    holder: str = ""
    other_act: str = ""


@dataclass(frozen=True, slots=True)
class Penalty:
    """What one provision, ``basis``, lets the town impose on one kind of party; the fine in yuan, both ends included.

    ``discretionary``: the law says the fine may (可以) be imposed. ``confiscation`` without an item that says of
    what leaves its extent open.
    """

    basis: LegalBasis
    fine_min: Decimal
    fine_max: Decimal
    discretionary: bool = False
    confiscation: bool = False
    items: tuple[Item, ...] = ()

    @property
    def range(self) -> str:
        """The range in words: 500元以上2000元以下."""
        return fine_range(self.fine_min, self.fine_max)

    def of_the_act(self) -> tuple[Item, ...]:
        """Return the items about the act of the power itself."""
        return tuple(item for item in self.items if not item.other_act)


def yuan(amount: Decimal) -> str:
    """Write an amount without needless zeros: 500.00 -> 500."""
    return f"{amount.normalize():f}"


def fine_range(low: Decimal, high: Decimal) -> str:
    """Write a range of fine as a provision does; a range that begins at zero has no lower end."""
    return f"{yuan(low)}元以上{yuan(high)}元以下" if low else f"{yuan(high)}元以下"
