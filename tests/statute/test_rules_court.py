"""Demand, court and the course of execution: a town never enforces itself."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import check, doubts, failed, passes, ready, refuses
from lawful.court import LATER, MADE, SERVED
from statute import rules_court, rules_demand, rules_stay
from statute.facts_after import After, CourtFile, Demand, Payment, Remedy, Stay
from statute.states import Ending, Role
from statute.states_after import CourtRuling, RemedyKind, RemedyResult, StayGround
from statute.transitions import ACTS

DEMANDED = Demand(MADE, SERVED)


def asking(today=LATER, **after):
    return ready("apply_to_court", today=today, after=After(demand=DEMANDED, **after))


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2027, 4, 28), "应当自2027-04-29起至2027-07-28申请，现在申请过早"),
        (date(2027, 4, 29), ""),
        (date(2027, 7, 28), ""),
        (date(2027, 7, 29), "自2027-04-29起至2027-07-28，已经逾期，人民法院不予受理"),
    ],
)
def test_trap_13_the_window_of_the_court(today, words):
    finding = rules_court.court_window_open(asking(today))
    refuses(finding, words, "《行政强制法》第五十三条") if words else passes(finding)
    assert ("可以申请的期间", "2027-04-29至2027-07-28") in finding.facts or not words


def test_without_service_there_is_no_window():
    refuses(rules_court.court_window_open(ready("serve_decision")), "尚未送达")


def test_after_a_judgment_a_person_judges_the_time():
    suit = Remedy(RemedyKind.LITIGATION, MADE, None, MADE, RemedyResult.UPHELD)
    doubts(rules_court.court_window_open(asking(remedies=(suit,))), "生效裁判")


@pytest.mark.parametrize(("today", "good"), [(date(2027, 5, 21), False), (date(2027, 5, 22), True)])
def test_trap_13_ten_working_days_after_the_demand(today, good):
    # served on Friday 2027-05-07: the tenth working day is Friday 05-21
    finding = rules_demand.demand_expired(asking(today))
    passes(finding) if good else refuses(finding, "十个工作日至2027-05-21届满", "《行政强制法》第五十四条")


def test_no_court_without_a_demand():
    for demand in (None, Demand(MADE)):
        facts = ready("apply_to_court", after=After(demand=demand))
        refuses(check("apply_to_court", facts)["demand_expired"], "应当先催告", "第五十四条")


def test_trap_13_no_act_of_a_town_enforces_by_itself():
    collecting = [act for act in ACTS if "强制执行" in act.title]
    assert [act.code for act in collecting] == ["apply_to_court"]
    assert {act.code for act in ACTS if act.ending is Ending.COURT} == {"record_court_outcome"}
    assert {act.role for act in ACTS if act.code == "apply_to_court"} == {Role.HEAD}


@pytest.mark.parametrize("code", ["issue_demand", "apply_to_court"])
@pytest.mark.parametrize(
    ("rule", "after"),
    [
        ("decision_in_force", {"undone_on": MADE}),
        ("no_remedy_pending", {"remedies": (Remedy(RemedyKind.RECONSIDERATION, MADE),)}),
        ("execution_not_stayed", {"stays": (Stay(MADE, StayGround.HARDSHIP),)}),
        ("fine_overdue", {"payments": (Payment(date(2026, 11, 3), Decimal(500)),)}),
    ],
)
def test_what_stands_against_demand_and_court(code, rule, after):
    facts = ready(code)
    facts = replace(facts, after=replace(facts.after, **after))
    assert rule in failed(check(code, facts))


@pytest.mark.parametrize(("today", "words"), [(date(2026, 11, 12), "至2026-11-12，尚未届满"), (date(2026, 11, 13), "")])
def test_a_fine_is_overdue_when_its_days_are_over(today, words):
    finding = rules_demand.fine_overdue(ready("issue_demand", today=today))
    refuses(finding, words, "《行政处罚法》第七十二条") if words else passes(finding)
    refuses(rules_demand.fine_overdue(ready("serve_decision")), "（未填写）", "已经缴清")


@pytest.mark.parametrize(("today", "good"), [(date(2027, 4, 28), False), (date(2027, 4, 29), True)])
def test_a_demand_before_the_end_of_the_remedies_is_left_to_a_person(today, good):
    finding = check("issue_demand", ready("issue_demand", today=today))["demand_after_remedy_period"]
    passes(finding) if good else doubts(finding, "2027-04-28", "做法不一")


def test_one_demand_waits_at_a_time():
    waiting = ready("issue_demand", after=After(demand=Demand(MADE)))
    refuses(check("issue_demand", waiting)["no_unserved_demand"], "尚未送达")
    passes(rules_demand.no_unserved_demand(asking()))
    for demand in (None, DEMANDED):
        facts = ready("serve_demand", after=After(demand=demand))
        refuses(check("serve_demand", facts)["demand_unserved"], "没有待送达的催告书")


@pytest.mark.parametrize(
    ("day", "good"), [("2027-05-05", False), ("2027-05-06", True), ("2027-05-07", True), ("2027-05-08", False)]
)
def test_a_demand_is_served_between_its_day_and_today(day, good):
    finding = check("serve_demand", on=day)["demand_service_day_possible"]
    passes(finding) if good else refuses(finding, f"送达日期{day}", "第六十一条")
    refuses(rules_demand.demand_service_day_possible(ready("issue_demand")), "（未填写）")


@pytest.mark.parametrize(
    ("day", "good"), [("2027-05-06", False), ("2027-05-07", True), ("2027-05-24", True), ("2027-05-25", False)]
)
def test_a_reply_follows_the_demand(day, good):
    finding = check("record_demand_reply", on=day)["reply_dated"]
    passes(finding) if good else refuses(finding, f"日期{day}", "《行政强制法》第三十六条")
    unserved = ready("record_demand_reply", after=After(demand=Demand(MADE)))
    assert failed(check("record_demand_reply", unserved)) == {"demand_served", "reply_dated"}
    refuses(rules_demand.reply_dated(ready("issue_demand")), "（未填写）")


APPLIED = CourtFile(LATER)
REFUSED = replace(APPLIED, refused_on=date(2027, 5, 25))
REVIEWED = replace(REFUSED, reviewed_on=date(2027, 5, 28))
ACCEPTED = replace(REVIEWED, accepted_on=date(2027, 5, 31))
RULED = replace(ACCEPTED, ruled_on=date(2027, 5, 31), ruling=CourtRuling.GRANTED)


@pytest.mark.parametrize(
    ("court", "open_to"),
    [
        (None, {"no_application_pending"}),
        (APPLIED, {"application_unanswered"}),
        (REFUSED, {"no_application_pending", "application_refused"}),
        (REVIEWED, {"application_unanswered"}),
        (ACCEPTED, {"ruling_awaited"}),
        (RULED, {"enforcement_granted"}),
        (replace(RULED, ruling=CourtRuling.DENIED), set()),
    ],
)
def test_each_step_of_the_court_follows_the_one_before(court, open_to):
    facts = asking(court=court)
    rules = ("no_application_pending", "application_unanswered", "application_refused", "ruling_awaited")
    passed = {name for name in (*rules, "enforcement_granted") if not getattr(rules_court, name)(facts).blocks}
    assert passed == open_to


@pytest.mark.parametrize(
    ("day", "good"), [("2027-05-24", False), ("2027-05-25", True), ("2027-06-09", True), ("2027-06-10", False)]
)
def test_the_higher_court_is_asked_within_fifteen_days(day, good):
    facts = replace(ready("ask_higher_court"), today=date(2027, 6, 20))
    finding = check("ask_higher_court", facts, on=day)["review_asked_in_time"]
    passes(finding) if good else refuses(finding, "2027-06-09", "《行政强制法》第五十六条")
    early = check("ask_higher_court", replace(facts, today=date(2027, 6, 7)), on="2027-06-08")
    refuses(early["review_asked_in_time"])
    refuses(rules_court.review_asked_in_time(asking()), "（未填写）")


@pytest.mark.parametrize(
    ("day", "good"), [("2027-05-24", False), ("2027-05-25", True), ("2027-06-01", True), ("2027-06-02", False)]
)
def test_the_court_acts_after_the_step_before(day, good):
    finding = check("record_court_ruling", on=day)["court_step_dated"]
    passes(finding) if good else refuses(finding, f"日期{day}")
    passes(check("record_court_acceptance", on="2027-05-24")["court_step_dated"])
    refuses(rules_court.court_step_dated(asking()), "（未填写）")


def test_execution_stands_still_once_and_goes_on():
    stay = After(stays=(Stay(MADE, StayGround.HARDSHIP),))
    refuses(check("stay_execution", ready("stay_execution", after=stay))["execution_not_stayed"], "2027-05-06")
    over = After(stays=(Stay(MADE, StayGround.HARDSHIP, LATER),))
    refuses(check("resume_execution", ready("resume_execution", after=over))["execution_stayed"], "没有中止")
    passes(rules_stay.execution_not_stayed(ready("stay_execution", after=over)))


@pytest.mark.parametrize(
    ("today", "ground", "good"),
    [
        (date(2029, 11, 1), StayGround.HARDSHIP, False),
        (date(2029, 11, 2), StayGround.HARDSHIP, True),
        (date(2029, 11, 2), StayGround.CLAIM, False),
    ],
)
def test_three_years_of_standing_still_end_the_execution(today, ground, good):
    facts = ready("end_execution", today=today, after=After(stays=(Stay(date(2026, 11, 2), ground),)))
    finding = check("end_execution", facts, end_ground="three_years")["end_ground_holds"]
    passes(finding) if good else refuses(finding, "须满三年", "《行政强制法》第三十九条")
    refuses(check("end_execution", end_ground="three_years")["end_ground_holds"], "（未填写）")
    passes(check("end_execution", end_ground="lost")["end_ground_holds"], "《行政强制法》第四十条")
    refuses(rules_stay.end_ground_holds(facts), "没有选定")


@pytest.mark.parametrize(
    ("ruling", "today", "good"),
    [
        (CourtRuling.DENIED, date(2027, 3, 16), False),
        (CourtRuling.DENIED, date(2027, 3, 17), True),
        (CourtRuling.GRANTED, date(2027, 3, 17), False),
    ],
)
def test_execution_the_court_denied_ends_after_the_days_for_the_higher_court(ruling, today, good):
    court = CourtFile(date(2027, 2, 1), accepted_on=date(2027, 2, 3), ruled_on=date(2027, 3, 1), ruling=ruling)
    facts = ready("end_execution", today=today, after=After(court=court))
    found = check("end_execution", facts, end_ground="denied")["end_ground_holds"]
    passes(found) if good else refuses(found, "尚未届满", "《行政强制法》第四十条")
    refuses(check("end_execution", end_ground="denied")["end_ground_holds"], "没有裁定")
