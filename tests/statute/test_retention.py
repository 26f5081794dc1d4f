"""Retention of files, and the last day for putting one away."""

from datetime import date

from statute.retention import archive_due, has_expired, kept_until


def test_retention_runs_to_the_end_of_the_last_year_after_the_year_of_archiving():
    assert kept_until(date(2027, 5, 6), 30) == date(2057, 12, 31)
    assert kept_until(date(2027, 1, 1), 10) == kept_until(date(2027, 12, 31), 10) == date(2037, 12, 31)
    assert kept_until(date(2027, 5, 6), 1) == date(2028, 12, 31)


def test_what_is_kept_for_ever_never_expires():
    assert kept_until(date(2027, 5, 6), 0) is None
    assert not has_expired(None, date(9999, 1, 1))


def test_a_period_has_expired_on_the_day_after_its_last():
    last = date(2037, 12, 31)
    assert not has_expired(last, last)
    assert has_expired(last, date(2038, 1, 1))


def test_a_file_is_put_away_by_the_day_of_the_next_year():
    assert archive_due(date(2026, 11, 5), 3, 31) == date(2027, 3, 31)
    assert archive_due(date(2026, 1, 1), 6, 30) == date(2027, 6, 30)
