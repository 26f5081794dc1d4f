"""The days of a calendar notice: what keeps it from taking effect."""

from datetime import date

import pytest
from statute.editions import problems

FIXED = [(date(2027, m, d), "holiday") for m, d in ((1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3))]


def test_the_shipped_editions_stand(calendar_days):
    for year in (2024, 2025, 2026):
        own = [
            (date.fromisoformat(row["day"]), row["kind"])
            for row in calendar_days
            if row["edition_id/id"] == f"calendar_edition_{year}"
        ]
        assert problems(year, own) == ()


def test_a_sound_notice():
    assert problems(2027, FIXED) == ()
    assert problems(2027, [*FIXED, (date(2026, 12, 22), "holiday"), (date(2027, 2, 6), "workday")]) == ()


@pytest.mark.parametrize(
    ("day", "kind", "words"),
    [
        (date(2026, 12, 21), "holiday", "不属于2027年"),
        (date(2028, 1, 1), "holiday", "不属于2027年"),
        (date(2027, 1, 1), "workday", "登记了两次"),
        (date(2027, 2, 5), "workday", "不是周末"),
    ],
)
def test_what_is_wrong_is_named(day, kind, words):
    found = problems(2027, [*FIXED, (day, kind)])
    assert any(words in line for line in found)


def test_a_missing_fixed_holiday_is_named():
    assert problems(2027, FIXED[1:]) == ("法定节日2027年1月1日（星期五）没有登记为休息日",)
    swapped = [*FIXED[1:], (date(2027, 1, 1), "workday")]
    assert len(problems(2027, swapped)) == 2
