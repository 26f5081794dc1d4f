"""The calendar shipped with the product, as the rules see it."""

import pytest
from builders import CALENDAR, calendar_rows


@pytest.fixture(scope="session")
def calendar_days():
    """Give the rows of the shipped days."""
    return calendar_rows("day")


@pytest.fixture(scope="session")
def calendar_editions():
    """Give the rows of the shipped editions."""
    return calendar_rows("edition")


@pytest.fixture(scope="session")
def work_calendar():
    """Give the calendar, known to the end of the last announced year."""
    return CALENDAR
