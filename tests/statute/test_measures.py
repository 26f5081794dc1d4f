"""Where a registration or a seizure stands, to the minute and the day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from builders import CALENDAR, ready
from lawful.coercion import SEIZED
from lawful.evidence import APPROVED, DRAFT, PROPOSED, TAKEN
from statute import measures
from statute.clock import Suspension
from statute.words_evidence import Examination, HoldEnd, MeasureKind, SeizureEnd, Standing

DAY = timedelta(days=1)


def noon(day):
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=12)


def taken(day, base=TAKEN):
    return replace(base, carried_at=noon(day))


def last_day(measure, today=date(2026, 1, 1)):
    return measures.period_of(measure, CALENDAR, today).due


def standing(measure, day):
    return measures.standing(measure, CALENDAR, noon(day))


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 10, 13), date(2026, 10, 22)),  # a week-end lies between
        (date(2026, 9, 23), date(2026, 10, 10)),  # 中秋 and 国庆 between, 10-10 is a make-up Saturday
        (date(2026, 9, 18), date(2026, 9, 29)),  # 09-20 is a make-up Sunday
        (date(2025, 12, 26), date(2026, 1, 7)),  # over the year's end; 01-04 is a make-up Sunday
        (date(2026, 2, 12), date(2026, 2, 28)),  # 春节; 02-14 and 02-28 are make-up Saturdays
    ],
)
def test_a_registration_runs_to_the_end_of_its_seventh_working_day(day, last):
    assert sum(CALENDAR.is_workday(day + n * DAY) for n in range(1, (last - day).days + 1)) == 7
    assert last_day(taken(day)) == last
    assert standing(taken(day), last) is Standing.RUNNING
    assert standing(taken(day), last + DAY) is Standing.LAPSED


@pytest.mark.parametrize(("extended", "days"), [(0, 30), (1, 31), (30, 60)])
def test_a_seizure_runs_to_its_day_a_rest_day_or_not(extended, days):
    start = date(2026, 9, 4)  # the thirtieth day is 10-04, within the holidays
    seizure = replace(taken(start, SEIZED), extended=extended)
    last = start + days * DAY
    assert last_day(seizure) == last
    assert standing(seizure, last) is Standing.RUNNING
    assert standing(seizure, last + DAY) is Standing.LAPSED


def test_a_seizure_is_never_counted_beyond_sixty_days():
    with pytest.raises(ValueError, match="60"):
        last_day(replace(taken(date(2026, 9, 4), SEIZED), extended=31))


def test_days_of_a_test_move_the_end_of_a_seizure():
    span = Suspension(date(2026, 10, 15), date(2026, 10, 19), "检测", "《行政强制法》第二十五条第三款")
    seizure = replace(taken(date(2026, 10, 13), SEIZED), spans=(span,))
    assert last_day(seizure) == date(2026, 11, 17)


@pytest.mark.parametrize(
    ("result_by", "result_on", "last"),
    [
        (None, None, None),
        (None, date(2026, 10, 18), None),
        (date(2026, 10, 20), None, date(2026, 10, 20)),
        (date(2026, 10, 20), date(2026, 10, 18), date(2026, 10, 17)),
        (date(2026, 10, 20), date(2026, 10, 20), date(2026, 10, 19)),
        (date(2026, 10, 20), date(2026, 10, 25), date(2026, 10, 20)),
        (date(2026, 10, 15), date(2026, 10, 15), None),
        (date(2026, 10, 15), date(2026, 10, 16), date(2026, 10, 15)),
    ],
)
def test_only_the_days_fixed_beforehand_and_before_the_result_are_left_out(result_by, result_on, last):
    span = measures.testing_span(date(2026, 10, 15), result_by, result_on)
    assert (span and span.last) == last
    if span:
        assert span.first == date(2026, 10, 15)
        assert span.basis == "《行政强制法》第二十五条第三款"


def test_approval_of_what_was_carried_out_first_is_due_by_the_hour():
    at = datetime(2026, 10, 13, 17, 30)
    assert measures.approval_due(MeasureKind.HOLD, at, 12) == datetime(2026, 10, 14, 5, 30)
    for kind in (MeasureKind.SEAL, MeasureKind.SEIZURE):
        assert measures.approval_due(kind, at, 12) == datetime(2026, 10, 14, 17, 30)


def test_without_its_approval_it_ends_with_the_last_minute():
    due = datetime(2026, 10, 14, 10, 0)
    urgent = replace(TAKEN, approved_at=None, approval_due=due)
    assert measures.standing(urgent, CALENDAR, due) is Standing.RUNNING
    assert measures.standing(urgent, CALENDAR, due + timedelta(minutes=1)) is Standing.LAPSED
    approved = replace(urgent, approved_at=due)
    assert measures.standing(approved, CALENDAR, due + timedelta(minutes=1)) is Standing.RUNNING
    assert measures.standing(replace(urgent, approval_due=None), CALENDAR, due) is Standing.LAPSED


@pytest.mark.parametrize(
    ("measure", "where"),
    [
        (DRAFT, Standing.DRAFT),
        (PROPOSED, Standing.PROPOSED),
        (replace(PROPOSED, refused=True), Standing.REFUSED),
        (APPROVED, Standing.APPROVED),
        (TAKEN, Standing.RUNNING),
        (replace(TAKEN, refused=True), Standing.LAPSED),
        (replace(TAKEN, ended_on=date(2026, 10, 13)), Standing.ENDED),
        (replace(TAKEN, refused=True, ended_on=date(2026, 10, 13)), Standing.ENDED),
    ],
)
def test_where_it_stands(measure, where):
    assert standing(measure, date(2026, 10, 14)) is where


def test_what_was_not_carried_out_has_no_period():
    assert measures.period_of(APPROVED, CALENDAR, date(2026, 10, 14)) is None


def test_where_only_the_day_is_known_it_is_taken_to_its_end():
    facts = ready("end_hold")
    assert measures.moment(facts) == datetime(2026, 10, 13, 23, 59)
    known = replace(facts, evidence=replace(facts.evidence, now=datetime(2026, 10, 13, 8, 0)))
    assert measures.moment(known) == datetime(2026, 10, 13, 8, 0)


def test_words_are_distinct_and_chinese():
    for words in (MeasureKind, Standing, HoldEnd, SeizureEnd, Examination):
        assert len({word.label for word in words}) == len(words)
        assert not any(word.label.isascii() for word in words)
    kept = {SeizureEnd.CONFISCATED, SeizureEnd.DESTROYED, SeizureEnd.HANDED_OVER}
    assert {end for end in SeizureEnd if not end.releases} == kept
