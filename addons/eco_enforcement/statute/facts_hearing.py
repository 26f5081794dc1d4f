"""Facts of a hearing (听证)."""

from dataclasses import dataclass
from datetime import date, datetime

from .labelled import Labelled


class HearingStage(Labelled):
    """How far a hearing has come."""

    REQUESTED = "requested", "已申请"
    ARRANGED = "arranged", "已确定时间地点"
    NOTIFIED = "notified", "已送达听证通知"
    HELD = "held", "已举行"
    REPORTED = "reported", "已提交听证报告"
    REFUSED = "refused", "不予受理"
    WITHDRAWN = "withdrawn", "已撤回申请"
    ENDED = "ended", "视为放弃、终止"


class HearingEnd(Labelled):
    """How a party gives up the hearing by its conduct (行政处罚法 art. 64, item 6)."""

    ABSENT = "absent", "无正当理由拒不出席"
    WALKED_OUT = "walked_out", "未经许可中途退出"


class ClosedGround(Labelled):
    """Why a hearing is not public (行政处罚法 art. 64, item 3)."""

    STATE_SECRET = "state_secret", "涉及国家秘密"
    TRADE_SECRET = "trade_secret", "涉及商业秘密"
    PRIVACY = "privacy", "涉及个人隐私"


OPEN_STAGES = frozenset({HearingStage.REQUESTED, HearingStage.ARRANGED, HearingStage.NOTIFIED, HearingStage.HELD})


@dataclass(frozen=True, slots=True)
class Hearing:
    """A hearing asked for. ``at`` is Chinese wall-clock time; ``seq`` the last event that added to what was heard.

    ``offered``: the notice it answers told of the right; ``told_on``: the day that notice reached the party.
    """

    key: int
    stage: HearingStage
    requested_on: date
    offered: bool
    told_on: date | None
    at: datetime | None = None
    arranged_on: date | None = None
    notified_on: date | None = None
    chair: int | None = None
    seq: int = 0

    @property
    def open(self) -> bool:
        """Tell whether something is still to be done about it."""
        return self.stage in OPEN_STAGES


@dataclass(frozen=True, slots=True)
class HearingPlan:
    """A plan for a hearing being written: time (Chinese wall clock), chair, hearers, what is still empty."""

    key: int
    at: datetime | None
    chair: int | None
    chair_name: str
    others: frozenset[int]  # recorder and hearers who have a login
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HearingRecord:
    """A record of a hearing being written: begin and end (Chinese wall clock), agents, what is still empty.

    ``agents`` says of each agent whether a power of attorney was handed in.
    """

    key: int
    began: datetime | None
    ended: datetime | None
    agents: tuple[bool, ...]
    missing: tuple[str, ...]
