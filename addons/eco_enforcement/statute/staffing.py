"""What a body must have: people in posts, training hours, warnings before a certificate ends. All figures are data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

TRAINING, WARNING = "training", "warning"
CERTIFIED, DEPUTY_HEAD, ENVIRONMENT, REVIEWER = "certified", "deputy_head", "environment", "reviewer"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a standard is about; ``is_share``: per cent of the certified officers, rounded up."""

    label: str
    unit: str
    is_post: bool = True
    is_share: bool = False


SUBJECTS = {
    CERTIFIED: Subject("持证执法人员", "名"),
    DEPUTY_HEAD: Subject("分管负责人", "名"),
    ENVIRONMENT: Subject("环保专（兼）职人员", "名"),
    REVIEWER: Subject("法制审核人员", "名", is_share=True),
    TRAINING: Subject("年度培训学时", "学时", is_post=False),
    WARNING: Subject("执法证到期预警", "日", is_post=False),
}

# What a post is for; the last counts for nothing.
DUTIES = {**{code: SUBJECTS[code].label for code in (DEPUTY_HEAD, ENVIRONMENT, REVIEWER)}, "other": "其他岗位"}


@dataclass(frozen=True, slots=True)
class Standard:
    """A figure in force from ``start`` to ``end`` for one agency and all below it, or for all (``agency`` is None)."""

    subject: str
    amount: float
    start: date
    end: date | None = None
    agency: int | None = None
    confirmed: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the figure is in force on ``day``, both border days included."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Need:
    """How many persons a body needs for ``subject``, and how many it has."""

    subject: str
    needed: int
    have: int
    confirmed: bool

    @property
    def missing(self) -> int:
        """Give the number of persons wanting."""
        return max(self.needed - self.have, 0)

    def __str__(self) -> str:
        doubt = "" if self.confirmed else "（标准待确认）"
        short = f"，缺{self.missing}名" if self.missing else ""
        return f"{SUBJECTS[self.subject].label}：应有{self.needed}名，现有{self.have}名{short}{doubt}"


def in_force(standards: Iterable[Standard], subject: str, day: date, lineage: tuple[int, ...]) -> Standard | None:
    """Give the figure for ``subject`` on ``day``: that of the nearest body of ``lineage`` (top first), then the latest."""
    found = [
        s for s in standards if s.subject == subject and s.covers(day) and (s.agency is None or s.agency in lineage)
    ]
    return max(found, key=lambda s: (-1 if s.agency is None else lineage.index(s.agency), s.start), default=None)


def needs(
    standards: Iterable[Standard], have: Mapping[str, int], day: date, lineage: tuple[int, ...]
) -> tuple[Need, ...]:
    """Compare the people of a body with what is in force; ``have`` counts them by subject."""
    rows = tuple(standards)
    found = []
    for code, subject in SUBJECTS.items():
        standard = in_force(rows, code, day, lineage) if subject.is_post else None
        if standard:
            base = standard.amount * have.get(CERTIFIED, 0) / 100 if subject.is_share else standard.amount
            found.append(Need(code, ceil(base), have.get(code, 0), standard.confirmed))
    return tuple(found)


def hours_missing(required: float, hours: float) -> float:
    """Give the training hours wanting in a year."""
    return max(required - hours, 0)


def warning_step(end: date, today: date, steps: Iterable[float]) -> int:
    """Give the step (days before the end) that a certificate ending on ``end`` has reached; 0: none, or it has ended."""
    left = (end - today).days
    return int(min((step for step in steps if 0 <= left <= step), default=0))
