"""Statements that hold for a period, and how far their history may still be changed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end`` (last day; ``None``: until changed); ``void``: entered in error, never holds."""

    start: date
    end: date | None = None
    void: bool = False

    def covers(self, day: date) -> bool:
        """Tell whether the statement holds on ``day``, both border days included."""
        return not self.void and self.start <= day and (self.end is None or day <= self.end)


def change_fault(old: Period, new: Period, is_content_changed: bool, today: date) -> str:
    """Return why ``old`` may not become ``new`` on ``today``, in Chinese; empty: it may.

    What has begun is only ended or declared void, since acts of the days before rest on it; what has not
    begun is free. ``is_content_changed`` tells that something else than the period changes too.
    """
    if old.void:
        return "该记录已作废，不再修改"
    if old.start > today:
        return ""
    if is_content_changed or new.start != old.start:
        return f"该记录自{old.start:%Y-%m-%d}起已经生效，内容不再修改，只能填写终止日或者作废"
    if old.end and old.end < today and new.end != old.end:
        return f"该记录已于{old.end:%Y-%m-%d}终止，终止日不再修改"
    if (new.end or date.max) > (old.end or date.max):
        return f"终止日只能提前，不能晚于{old.end:%Y-%m-%d}；需要延续的，另行登记一条"
    return ""
