"""The worked timetable: served 2026-01-10, a fine of 2,000 yuan; and what moves the window of the court."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import DECISION, case
from statute.court_window import court_window, remedy_period, sued
from statute.deadlines import due
from statute.facts_after import After, Deferral, Instalment, Payment, Remedy
from statute.owing import debt, plan_end, running_plan
from statute.states import Role, State
from statute.states_after import DeferralKind, RemedyKind, RemedyResult

SERVED = date(2026, 1, 10)
D = Decimal


def served(today=date(2026, 7, 11), **after):
    """Give the case of the timetable."""
    decision = replace(DECISION, amount=D(2000), made_on=date(2026, 1, 8), served_on=SERVED)
    return case(State.EXECUTION, Role.HEAD, decision=decision, today=today, after=After(**after))


def plan(*lines, applied_on=date(2026, 1, 20), granted=True):
    kind = DeferralKind.INSTALMENTS if len(lines) > 1 else DeferralKind.DEFERRAL
    return Deferral(kind, applied_on, "困难", "证明", tuple(Instalment(d, D(a)) for d, a in lines), True, granted)


def test_the_worked_timetable(work_calendar):
    facts = served()
    assert due("payment", SERVED, work_calendar).end == date(2026, 1, 26)
    assert due("reconsideration", SERVED, work_calendar).end == date(2026, 3, 11)
    assert remedy_period(facts).end == date(2026, 7, 10)
    window = court_window(facts)
    assert (window.since, window.first, window.last) == (date(2026, 7, 10), date(2026, 7, 11), date(2026, 10, 10))
    assert due("demand_service", window.last, work_calendar).end == date(2026, 9, 19)  # 09-20 is worked
    assert not window.provisional
    assert "3个月" in window.arithmetic


@pytest.mark.parametrize(
    ("day", "owed"),
    [
        (date(2026, 1, 26), "0"),
        (date(2026, 1, 27), "60"),
        (date(2026, 2, 28), "1980"),  # the 33rd day
        (date(2026, 3, 1), "2000"),  # the 34th: the cap
        (date(2026, 7, 11), "2000"),
    ],
)
def test_trap_12_the_surcharge_of_the_timetable(day, owed):
    found = debt(served(), day)
    assert (found.principal, found.surcharge, found.total) == (D(2000), D(owed), 2000 + D(owed))
    assert bool(found.arithmetic) is (owed != "0")


def test_nothing_is_known_before_service():
    facts = case(State.DECIDED, Role.HEAD)
    assert remedy_period(facts) is None
    assert court_window(facts) is None
    assert debt(facts, facts.today).total == 0
    assert debt(replace(facts, decision=None), facts.today).total == 0


def test_trap_05_after_a_decision_on_the_spot_the_sixty_days_count():
    window = court_window(served(on_the_spot=True))
    assert (window.first, window.last) == (date(2026, 3, 12), date(2026, 6, 11))


@pytest.mark.parametrize(
    ("result", "first", "last"),
    [
        # decided on Friday 2026-03-20: fifteen days end on Saturday 04-04, in the holiday until 04-06
        (RemedyResult.UPHELD, date(2026, 4, 8), date(2026, 7, 7)),
        (RemedyResult.REJECTED, date(2026, 4, 8), date(2026, 7, 7)),
        (RemedyResult.WITHDRAWN, date(2026, 7, 11), date(2026, 10, 10)),
    ],
)
def test_a_reconsideration_leaves_fifteen_days(result, first, last):
    asked = Remedy(RemedyKind.RECONSIDERATION, date(2026, 2, 1), None, date(2026, 3, 20), result)
    window = court_window(served(remedies=(asked,)))
    assert (window.first, window.last) == (first, last)


def test_trap_12_days_of_a_remedy_do_not_count():
    asked = Remedy(RemedyKind.RECONSIDERATION, date(2026, 1, 28), None, date(2026, 2, 10), RemedyResult.UPHELD)
    # 01-27, then from 02-11: two days
    assert debt(served(remedies=(asked,)), date(2026, 2, 11)).surcharge == 120
    going_on = replace(asked, ended_on=None, result=None)
    assert debt(served(remedies=(going_on,)), date(2026, 2, 11)).surcharge == 60
    early = replace(going_on, filed_on=date(2026, 2, 20))
    assert debt(served(remedies=(early,)), date(2026, 1, 27)).surcharge == 60


def test_only_a_decided_suit_is_one():
    suit = Remedy(RemedyKind.LITIGATION, date(2026, 2, 1))
    assert not sued(served(remedies=(suit,)))
    assert not sued(served(remedies=(replace(suit, ended_on=date(2026, 5, 1), result=RemedyResult.WITHDRAWN),)))
    assert sued(served(remedies=(replace(suit, ended_on=date(2026, 5, 1), result=RemedyResult.UPHELD),)))
    other = Remedy(RemedyKind.RECONSIDERATION, date(2026, 2, 1), None, date(2026, 3, 1), RemedyResult.UPHELD)
    assert not sued(served(remedies=(other,)))


@pytest.mark.parametrize(
    ("until", "first"),
    [
        (date(2026, 7, 9), date(2026, 7, 11)),
        (date(2026, 7, 11), date(2026, 7, 12)),
        (date(2026, 12, 1), date(2026, 12, 2)),
    ],
)
def test_trap_13_a_deferral_restarts_the_window_but_never_before_the_remedy_period(until, first):
    window = court_window(served(deferrals=(plan((until, 2000)),)))
    assert window.first == first
    refused = court_window(served(deferrals=(plan((until, 2000), granted=False),)))
    assert refused.first == date(2026, 7, 11)


LINES = (date(2026, 3, 2), 1000), (date(2026, 9, 1), 1000)


@pytest.mark.parametrize(
    ("today", "paid", "end"),
    [
        (date(2026, 3, 2), (), date(2026, 9, 1)),
        (date(2026, 3, 3), (), date(2026, 3, 2)),
        (date(2026, 3, 3), ((date(2026, 3, 2), 1000),), date(2026, 9, 1)),
        (date(2026, 3, 3), ((date(2026, 3, 3), 1000),), date(2026, 3, 2)),
        (date(2026, 3, 3), ((date(2026, 3, 2), "999.99"),), date(2026, 3, 2)),
        (date(2026, 3, 3), ((date(2026, 1, 20), 1000),), date(2026, 9, 1)),
        (date(2026, 3, 3), ((date(2026, 1, 19), 1000),), date(2026, 3, 2)),  # paid before it was asked for
        (date(2026, 9, 1), ((date(2026, 3, 2), 1000),), date(2026, 9, 1)),
        (date(2026, 9, 2), ((date(2026, 3, 2), 1000),), date(2026, 9, 1)),
    ],
)
def test_a_missed_line_ends_the_plan(today, paid, end):
    payments = tuple(Payment(day, D(amount)) for day, amount in paid)
    assert plan_end(plan(*LINES), payments, today) == end
    facts = served(today=today, deferrals=(plan(*LINES),), payments=payments)
    assert (running_plan(facts) is not None) is (today <= end)


def test_trap_12_no_surcharge_while_a_plan_runs_and_again_after_it_lapsed():
    facts = served(today=date(2026, 3, 2), deferrals=(plan(*LINES),))
    assert debt(facts, date(2026, 3, 2)).surcharge == 0
    assert debt(replace(facts, today=date(2026, 3, 4)), date(2026, 3, 4)).surcharge == 120
    asked = served(today=date(2026, 2, 1), deferrals=(plan(*LINES, granted=None),))
    assert debt(asked, date(2026, 1, 28)).surcharge == 120
    assert running_plan(asked) is None


def test_what_is_paid_counts_for_the_fine_first_and_stops_its_surcharge():
    day = date(2026, 1, 28)
    facts = served(payments=(Payment(day, D(1500)), Payment(date(2026, 1, 29), D(550))))
    before = debt(facts, date(2026, 1, 27))
    assert (before.principal, before.surcharge) == (2000, 60)
    # 1,500 for two days is 90; 500 for three is 45; of the 550 fifty go to the surcharge
    after = debt(facts, date(2026, 6, 1))
    assert (after.principal, after.surcharge) == (0, 85)
    half = debt(facts, day)
    assert (half.principal, half.surcharge) == (500, 90 + 30)


def test_what_an_agreement_waived_is_not_owed():
    facts = served(remitted=D(100))
    assert debt(facts, date(2026, 1, 28)).surcharge == 20
    assert debt(facts, date(2026, 1, 27)).surcharge == 0


def test_an_undone_decision_owes_nothing():
    assert debt(served(undone_on=date(2026, 2, 1)), date(2026, 3, 1)).total == 0
