"""Confiscated things of a case as the rules see them."""

from dataclasses import dataclass

from .labelled import Labelled


class DisposalWay(Labelled):
    """How confiscated things are dealt with (罚没财物管理办法; 行政处罚法 art. 74)."""

    POLICE = "police", "移交公安机关组织销毁"
    DESTRUCTION = "destruction", "依法销毁"
    AUCTION = "auction", "公开拍卖"
    AUTHORITY = "authority", "移交有关主管部门处理"
    STATE_STORE = "state_store", "移交政府公物仓"


@dataclass(frozen=True, slots=True)
class Thing:
    """A confiscated thing: ``held`` while it is in custody; ``listed`` once it stands on the list of goods."""

    key: int
    name: str
    held: bool
    listed: bool = False
    way: DisposalWay | None = None  # the disposal the head approved
    dealt_with: bool = False
    handler_holds: bool = False  # it was never handed to a keeper


@dataclass(frozen=True, slots=True)
class Goods:
    """The confiscated things, and the power they were taken under."""

    things: tuple[Thing, ...] = ()
    power: str = ""
