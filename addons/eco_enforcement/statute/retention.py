"""How long a file is kept, and until when it is put away.

Neither figure is in a statute that is sure: how retention is counted is archival practice (from the first day of the
year after the file was put away), and the last day for putting it away is configuration; both are shown as 待确认.
"""

from datetime import date

FOR_EVER = 0


def kept_until(archived_on: date, years: int) -> date | None:
    """Return the last day on which a file put away on ``archived_on`` is kept; ``None`` for ever (``years`` 0)."""
    return None if years == FOR_EVER else date(archived_on.year + years, 12, 31)


def has_expired(last: date | None, today: date) -> bool:
    """Tell whether the period that ends on ``last`` is over: the file goes on the list for disposal, no further."""
    return last is not None and last < today


def archive_due(closed_on: date, month: int, day: int) -> date:
    """Return the last day for putting away a file closed on ``closed_on``: the given day of the next year."""
    return date(closed_on.year + 1, month, day)
