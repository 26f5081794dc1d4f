"""The surcharge on a fine paid late, by hand: 3 % a day from the day after, never above the fine."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from statute.collection import Stretch, in_words, surcharge, table

DUE = date(2026, 1, 26)
D = Decimal


@pytest.mark.parametrize(
    ("paid_on", "expected"),
    [
        (date(2026, 1, 10), "0.00"),
        (date(2026, 1, 26), "0.00"),
        (date(2026, 1, 27), "60.00"),
        (date(2026, 1, 28), "120.00"),
        (date(2026, 2, 28), "1980.00"),  # the 33rd day: 99 %
        (date(2026, 3, 1), "2000.00"),  # the 34th day: the cap
        (date(2027, 3, 1), "2000.00"),
    ],
)
def test_three_percent_a_day_up_to_the_fine(paid_on, expected):
    assert surcharge(D(2000), DUE, paid_on) == D(expected)
    assert str(surcharge(D(2000), DUE, paid_on)) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((), "600.00"),  # 01-27 to 02-05: ten days
        (((date(2026, 1, 28), date(2026, 1, 29)),), "480.00"),
        (((date(2026, 1, 28), date(2026, 1, 28)),), "540.00"),
        (((date(2026, 1, 1), date(2026, 1, 26)),), "600.00"),  # over before it begins to run
        (((date(2026, 1, 1), date(2026, 1, 27)),), "540.00"),
        (((date(2026, 2, 5), date(2026, 3, 1)),), "540.00"),
        (((date(2026, 2, 6), date(2026, 3, 1)),), "600.00"),
        (((date(2026, 1, 1), date(2026, 3, 1)),), "0.00"),
        # overlapping and touching spans count once: 01-28 to 02-02 are six days
        (
            (
                (date(2026, 1, 28), date(2026, 1, 31)),
                (date(2026, 1, 30), date(2026, 2, 1)),
                (date(2026, 2, 2), date(2026, 2, 2)),
            ),
            "240.00",
        ),
        (((date(2026, 1, 28), date(2026, 2, 1)), (date(2026, 1, 29), date(2026, 1, 30))), "300.00"),
    ],
)
def test_suspended_days_do_not_count(spans, expected):
    assert surcharge(D(2000), DUE, date(2026, 2, 5), spans) == D(expected)
    assert surcharge(D(2000), DUE, date(2026, 2, 5), reversed(spans)) == D(expected)


def test_the_sum_agrees_with_counting_day_by_day():
    spans = [(date(2026, 1, 30), date(2026, 2, 3)), (date(2026, 2, 2), date(2026, 2, 9))]
    for n in range(60):
        paid_on = DUE + timedelta(n)
        days = [DUE + timedelta(k) for k in range(1, n + 1)]
        counted = sum(not any(a <= day <= b for a, b in spans) for day in days)
        assert surcharge(D(1000), DUE, paid_on, spans) == min(D(1000), D(30) * counted)


@pytest.mark.parametrize(
    ("principal", "days", "expected"),
    [
        ("333.33", 1, "10.00"),  # 9.9999
        ("0.16", 1, "0.00"),  # 0.0048
        ("0.17", 1, "0.01"),  # 0.0051
        ("0.50", 1, "0.02"),  # 0.015, half up
        ("0.16", 2, "0.01"),  # 0.0096: rounded once, not day by day
        ("0", 10, "0.00"),
    ],
)
def test_rounded_once_to_the_fen(principal, days, expected):
    assert surcharge(D(principal), DUE, DUE + timedelta(days)) == D(expected)


def test_rows_anyone_can_repeat():
    rows = table(D(500), DUE, date(2026, 2, 3), [(date(2026, 1, 29), date(2026, 1, 31))])
    assert rows == (
        Stretch(date(2026, 1, 27), date(2026, 1, 28), 2, True, 2, D("30.00")),
        Stretch(date(2026, 1, 29), date(2026, 1, 31), 3, False, 2, D("30.00")),
        Stretch(date(2026, 2, 1), date(2026, 2, 3), 3, True, 5, D("75.00")),
    )
    assert in_words(D(500), rows) == (
        "罚款500.00元，每日加处3%即15.00元，加处总额不超过罚款数额。\n"
        "2026年1月27日至2026年1月28日共2日，累计计算2日，加处罚款30.00元。\n"
        "2026年1月29日至2026年1月31日共3日，不予计算。\n"
        "2026年2月1日至2026年2月3日共3日，累计计算5日，加处罚款75.00元。"
    )


def test_a_fine_paid_in_time_has_no_row():
    assert table(D(500), DUE, DUE) == ()


@pytest.mark.parametrize(
    ("principal", "error"),
    [(D(-1), ValueError), (D("0.001"), ValueError), (D("NaN"), ValueError), (500, TypeError), (5.0, TypeError)],
)
def test_bad_amounts_are_refused(principal, error):
    with pytest.raises(error):
        surcharge(principal, DUE, DUE)


def test_bad_days_are_refused():
    with pytest.raises(ValueError, match="倒置"):
        surcharge(D(1), DUE, DUE, [(date(2026, 2, 2), date(2026, 2, 1))])
    for days in ((datetime(2026, 1, 1), DUE), (DUE, datetime(2026, 1, 1))):
        with pytest.raises(TypeError):
            surcharge(D(1), *days)
        with pytest.raises(TypeError):
            surcharge(D(1), DUE, DUE, [days])
