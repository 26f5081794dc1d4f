"""The table of deadlines: a row each, with its start, its length and unit, its article and its lapse.

Read a row aloud: «to decide, 90 days from the day of filing, by art. 60; left out are …; the head may add …». The rows
stand in ``deadlines_*.py``, one file a part of the procedure. The limitation of 2 or 5 years is ``limitation.py``.
"""

from datetime import date
from types import MappingProxyType

from . import (
    deadlines_coercion,
    deadlines_execution,
    deadlines_procedure,
    deadlines_publication,
    deadlines_remedies,
    deadlines_transfer,
)
from .calendar import PeriodEnd, WorkCalendar
from .deadline import Deadline
from .reckoning import last_day

PARTS = (
    deadlines_procedure,
    deadlines_coercion,
    deadlines_transfer,
    deadlines_execution,
    deadlines_remedies,
    deadlines_publication,
)
DEADLINES = MappingProxyType({row.code: row for part in PARTS for row in part.ROWS})


def due(code: str, start: date, calendar: WorkCalendar) -> PeriodEnd:
    """Find the last day of the deadline ``code`` whose starting fact fell on ``start``.

    A period in hours needs the moment (Beijing time); given a day it counts from its first minute, the strict way.
    Raises ``KeyError`` for a code that is not in ``DEADLINES``, ``ValueError`` for one whose day a person sets.
    """
    return last_day(DEADLINES[code], start, calendar)


__all__ = ["DEADLINES", "PARTS", "Deadline", "due"]
