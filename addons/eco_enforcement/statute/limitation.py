"""Limitation: the last day on which an act may still be found and punished."""

from datetime import date

from .calendar import add_months

YEARS, YEARS_IF_HARMFUL = 2, 5


def expires(ended_on: date, harmful: bool) -> date:
    """Return the last day on which the act may still be found, for it to be punished.

    Two years from the end of the act; five when it harmed life, health or financial safety (行政处罚法
    art. 36) or caused pollution or ecological harm (生态环境法典 art. 1054). Not a period within which
    somebody has to come to an office, so a rest day does not move it. An act that ended on 29 February
    expires on 28 February of a common year.
    """
    return add_months(ended_on, 12 * (YEARS_IF_HARMFUL if harmful else YEARS))
