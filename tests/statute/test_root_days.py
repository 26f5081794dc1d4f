from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statute import chain
from statute.root_days import Entry, days_to_seal

DAY = date(2026, 10, 13)


def entry(number, days=0, case="a"):
    return Entry(number, DAY + timedelta(days=days), case, f"digest{number}")


def numbers(days):
    return {(day - DAY).days: [e.number for e in found] for day, found in days.items()}


@pytest.mark.parametrize(("today", "sealed"), [(0, {}), (1, {0: [1]}), (2, {0: [1]})])
def test_a_day_is_sealed_once_it_is_over(today, sealed):
    assert numbers(days_to_seal([entry(1)], None, DAY + timedelta(days=today))) == sealed


def test_each_missed_day_gets_its_own_root():
    entries = [entry(1), entry(2), entry(3, 1), entry(4, 4), entry(5, 5)]
    assert numbers(days_to_seal(entries, None, DAY + timedelta(days=5))) == {0: [1, 2], 1: [3], 4: [4]}


def test_what_came_after_the_root_of_its_day_counts_for_the_next():
    assert numbers(days_to_seal([entry(1)], DAY, DAY + timedelta(days=2))) == {1: [1]}
    assert numbers(days_to_seal([entry(1)], DAY, DAY + timedelta(days=1))) == {}
    assert numbers(days_to_seal([entry(1)], DAY - timedelta(days=1), DAY + timedelta(days=1))) == {0: [1]}


def test_what_stands_behind_a_later_day_counts_for_that():
    entries = [entry(1, 1), entry(2, 0), entry(3, 2)]
    assert numbers(days_to_seal(entries, None, DAY + timedelta(days=9))) == {1: [1, 2], 2: [3]}


def test_nothing_behind_a_day_that_still_runs_is_sealed():
    assert numbers(days_to_seal([entry(1, 5), entry(2, 0)], None, DAY + timedelta(days=5))) == {}


@given(st.lists(st.integers(0, 9)), st.integers(0, 12))
def test_every_event_has_one_root_and_the_days_rise(offsets, today):
    entries = [entry(n, days) for n, days in enumerate(offsets)]
    days = days_to_seal(entries, None, DAY + timedelta(days=today))
    sealed = [e.number for found in days.values() for e in found]
    assert sealed == list(range(len(sealed)))
    assert list(days) == sorted(days)
    assert all(day < DAY + timedelta(days=today) for day in days)


def test_a_root_seals_what_it_is_about_and_the_last_digest_of_each_case():
    link = chain.root({"day": DAY, "count": 2}, {"b": "2", "a": "1"}, "")
    assert link.body == '{"cases":{"a":"1","b":"2"},"count":2,"day":"2026-10-13"}'
    assert link.previous == ""
    assert link.digest == chain.seal(link.body, "")


def test_roots_are_a_chain_that_proves_itself():
    first = chain.root({"day": DAY}, {"a": "1"}, "")
    second = chain.root({"day": DAY + timedelta(days=1)}, {"a": "2"}, first.digest)
    assert chain.verify([first, second]) is None
    assert chain.verify([second]) == 0
    assert chain.verify([first, second._replace(body=first.body)]) == 1
