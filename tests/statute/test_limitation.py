"""Limitation (行政处罚法 art. 36, 生态环境法典 art. 1054): the last day an act may still be found."""

from datetime import date

import pytest
from statute.limitation import expires


@pytest.mark.parametrize(
    ("ended_on", "harmful", "last"),
    [
        (date(2024, 11, 24), False, date(2026, 11, 24)),
        (date(2021, 11, 24), True, date(2026, 11, 24)),
        (date(2024, 2, 29), False, date(2026, 2, 28)),
        (date(2024, 2, 29), True, date(2029, 2, 28)),
        (date(2023, 2, 28), True, date(2028, 2, 28)),
        (date(2022, 3, 1), False, date(2024, 3, 1)),
        (date(2024, 12, 31), False, date(2026, 12, 31)),
    ],
)
def test_limitation_is_two_years_and_five_when_harmful(ended_on, harmful, last):
    assert expires(ended_on, harmful) == last


def test_rest_day_does_not_move_the_limitation():
    assert expires(date(2024, 10, 3), False) == date(2026, 10, 3)  # a Saturday in the National Day holiday
