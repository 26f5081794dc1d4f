"""Which threshold holds: by day, by how specific it is, and only a confirmed one raises it."""

from datetime import date, timedelta
from decimal import Decimal

from competence.thresholds import Threshold, pick

START = date(2026, 1, 1)
DAY = timedelta(days=1)


def row(amount, start=START, confirmed=True, **other):
    values = {"purpose": "hearing", "party_kind": "citizen", **other}
    return Threshold(start=start, amount=None if amount is None else Decimal(amount), confirmed=confirmed, **values)


def amount(rows, day=START, purpose="hearing", party="citizen", power="P", sectors=("environment",)):
    picked = pick(rows, purpose, party, day, power, sectors)
    return None if picked is None else int(picked.amount)


def test_border_days():
    rows = [row(5000), row(8000, START + 10 * DAY)]
    days = [START - DAY, START, START + 9 * DAY, START + 10 * DAY]
    assert [amount(rows, day) for day in days] == [None, 5000, 5000, 8000]


def test_the_most_specific_row_holds():
    rows = [row(5000), row(3000, sector="environment"), row(10000, power="P")]
    assert amount(rows) == 10000
    assert amount(rows[:2]) == 3000
    assert amount(rows, power="Q") == 3000
    assert amount(rows, power="Q", sectors=("police",)) == 5000
    assert amount(rows, power="", sectors=()) == 5000


def test_a_specific_row_holds_from_its_own_day_only():
    rows = [row(5000), row(10000, START + DAY, power="P")]
    assert [amount(rows, START), amount(rows, START + DAY)] == [5000, 10000]


def test_a_general_row_of_later_does_not_replace_a_specific_one():
    assert amount([row(10000, power="P"), row(3000, START + DAY)], START + DAY) == 10000
    assert amount([row(10000, power="P"), row(3000, START + DAY, confirmed=False)], START + DAY) == 10000


def test_what_is_not_confirmed_can_only_lower():
    rows = [row(5000)]
    assert amount([*rows, row(8000, START + DAY, False)], START + DAY) == 5000
    assert amount([*rows, row(3000, START + DAY, False)], START + DAY) == 3000
    assert amount([*rows, row(3000, START - DAY, False)], START + DAY) == 5000
    assert amount([*rows, row(8000, START, False, power="P")]) == 5000
    assert amount([*rows, row(2000, START, False, power="P")]) == 2000


def test_without_a_confirmed_row_the_lowest_holds():
    assert amount([row(2000, confirmed=False), row(3000, START + DAY, False)], START + DAY) == 2000


def test_of_two_sectors_the_lower_holds():
    rows = [row(5000, sector="environment"), row(4000, sector="urban"), row(9000, START + DAY, sector="urban")]
    both = ("environment", "urban")
    assert amount(rows, sectors=both) == 4000
    assert amount(rows, START + DAY, sectors=both) == 5000
    older = row(1000, START - DAY, False, sector="water")
    assert amount([*rows, older], sectors=(*both, "water")) == 1000


def test_a_row_without_an_amount_sets_none():
    rows = [row(None, confirmed=False, purpose="collective")]
    assert amount(rows, purpose="collective") is None
    assert amount([*rows, row(50000, purpose="collective")], purpose="collective") == 50000


def test_purposes_and_parties_do_not_mix():
    rows = [row(5000), row(200000, party_kind="organization"), row(50000, purpose="collective")]
    assert amount(rows) == 5000
    assert amount(rows, party="organization") == 200000
    assert amount(rows, purpose="collective") == 50000
    assert amount(rows, purpose="collective", party="organization") is None
