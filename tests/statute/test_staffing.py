"""What a town must have: figures by day and body, people counted, hours of training, steps of warning."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from statute.staffing import Need, Standard, hours_missing, in_force, needs, warning_step

DAY = timedelta(days=1)
D = date(2026, 10, 12)
CITY, COUNTY, TOWN = LINEAGE = (1, 2, 3)
TWO = Standard("environment", 2, D, D + 9 * DAY)


@pytest.mark.parametrize(("n", "found"), [(-1, False), (0, True), (9, True), (10, False)])
def test_a_figure_holds_on_both_border_days(n, found):
    assert (in_force([TWO], "environment", D + n * DAY, LINEAGE) is not None) is found


def test_an_open_figure_and_another_subject():
    assert replace(TWO, end=None).covers(date.max)
    assert in_force([TWO], "training", D, LINEAGE) is None


def test_the_nearest_body_then_the_latest_day():
    old = replace(TWO, amount=1, start=D - DAY)
    city, county = replace(old, agency=CITY, amount=3), replace(old, agency=COUNTY, amount=4)
    stranger = replace(TWO, agency=99, amount=9)
    assert in_force([old, TWO], "environment", D, LINEAGE) == TWO
    assert in_force([TWO, city, stranger], "environment", D, LINEAGE) == city
    assert in_force([county, city, TWO], "environment", D, LINEAGE) == county


def test_needs_by_subject():
    rules = [
        Standard("certified", 2, D, confirmed=True),
        Standard("environment", 2, D),
        Standard("reviewer", 5, D),
        Standard("training", 60, D),
    ]
    found = needs(rules, {"certified": 21, "environment": 1}, D, LINEAGE)
    assert [(n.subject, n.needed, n.have, n.missing) for n in found] == [
        ("certified", 2, 21, 0),
        ("environment", 2, 1, 1),
        ("reviewer", 2, 0, 2),
    ]
    assert str(found[0]) == "持证执法人员：应有2名，现有21名"
    assert str(found[1]) == "环保专（兼）职人员：应有2名，现有1名，缺1名（标准待确认）"


@pytest.mark.parametrize(("certified", "needed"), [(0, 0), (1, 1), (20, 1), (21, 2)])
def test_a_share_is_rounded_up(certified, needed):
    (need,) = needs([Standard("reviewer", 5, D)], {"certified": certified}, D, LINEAGE)
    assert need.needed == needed


def test_more_than_needed_is_nothing_missing():
    assert Need("certified", 2, 3, True).missing == 0
    assert Need("certified", 2, 2, True).missing == 0


@pytest.mark.parametrize(("hours", "missing"), [(0, 60), (59.5, 0.5), (60, 0), (61, 0)])
def test_training_hours(hours, missing):
    assert hours_missing(60, hours) == missing


@pytest.mark.parametrize(
    ("left", "step"), [(91, 0), (90, 90), (31, 90), (30, 30), (8, 30), (7, 7), (1, 7), (0, 7), (-1, 0)]
)
def test_steps_of_warning(left, step):
    assert warning_step(D + left * DAY, D, (90, 30, 7)) == step
    assert warning_step(D + left * DAY, D, ()) == 0
