"""The calendar shipped with the product, as the rules see it."""

import csv
from datetime import date
from pathlib import Path

import pytest
from statute.calendar import WorkCalendar

DATA = Path(__file__).parents[2] / "addons" / "eco_enforcement" / "data"


def _read(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def calendar_days():
    """Give the rows of the shipped days."""
    return _read("eco.calendar.day.csv")


@pytest.fixture(scope="session")
def calendar_editions():
    """Give the rows of the shipped editions."""
    return _read("eco.calendar.edition.csv")


@pytest.fixture(scope="session")
def work_calendar(calendar_days, calendar_editions):
    """Give the calendar, known to the end of the last announced year."""
    holidays, workdays = (
        [date.fromisoformat(row["day"]) for row in calendar_days if row["kind"] == kind]
        for kind in ("holiday", "workday")
    )
    last = max(int(row["year"]) for row in calendar_editions if row["state"] == "announced")
    return WorkCalendar(holidays, workdays, date(last, 12, 31))
