"""Facts of a collective discussion (负责人集体讨论) of the heads of the organ."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .labelled import Labelled


class DiscussionSubject(Labelled):
    """What the heads of the organ decide together."""

    PENALTY = "penalty", "处罚决定"
    EXTENSION = "extension", "延长办案期限"
    RECUSAL = "recusal", "机关负责人回避"


class Vote(Labelled):
    """The word of a member."""

    AGREE = "agree", "同意"
    DISAGREE = "disagree", "不同意"
    ABSTAIN = "abstain", "弃权"


class Conclusion(Labelled):
    """What a discussion concludes."""

    AGREED = "agreed", "同意"
    RETURNED = "returned", "退回补充调查或者重新研究"


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the discussion; ``person`` is None for a head who has no login."""

    person: int | None
    name: str
    present: bool
    opinion: str
    vote: Vote | None


@dataclass(frozen=True, slots=True)
class Discussion:
    """Minutes of a collective discussion; ``amount`` (yuan) is the fine agreed on, ``seq`` 0 while being written."""

    key: int
    subject: DiscussionSubject
    day: date | None
    members: tuple[Member, ...]
    reporters: frozenset[int]  # investigators present, without a vote
    conclusion: Conclusion | None
    amount: Decimal | None
    missing: tuple[str, ...] = ()
    seq: int = 0
