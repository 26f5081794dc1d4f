"""The hearing: request, notice seven working days before, chair, record, report, and what waits for them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from builders import ACTORS, NOTICE, SERVED_NOTICE, check, doubts, failed, passes, ready, refuses, silent
from lawful.hearing import (
    ARRANGED,
    AT,
    ENDED,
    HELD,
    NOTIFIED,
    PLAN,
    RECORD,
    REFUSED,
    REPORTED,
    REQUESTED,
    TODAY,
    WITHDRAWN,
)
from statute import rules_hearing as rules
from statute import rules_hearing_held as held
from statute.facts_hearing import HearingStage
from statute.states import Role

DAY = timedelta(days=1)


# Asking for it


@pytest.mark.parametrize(
    ("served", "last"),
    [
        (date(2026, 10, 19), date(2026, 10, 26)),
        (date(2026, 9, 28), date(2026, 10, 10)),  # over National Day; Saturday 10-10 is worked
        (date(2026, 9, 18), date(2026, 9, 24)),  # Sunday 09-20 is worked
    ],
)
def test_trap_06_request_within_five_working_days(served, last):
    notice = replace(NOTICE, issued_on=served, served_on=served, hearing_offered=True)
    for day, in_time in ((served, True), (last, True), (last + DAY, False)):
        facts = ready("record_hearing_request", notice=notice, today=last + 5 * DAY)
        finding = check("record_hearing_request", facts, on=str(day))["hearing_request_in_time"]
        (passes if in_time else doubts)(finding, f"至{last}届满", "第六十四条")
        hearing = replace(REQUESTED, requested_on=day, told_on=served)
        refusal = check("refuse_hearing", replace(ready("refuse_hearing", hearings=(hearing,)), today=last + 5 * DAY))
        (refuses if in_time else passes)(refusal["refusal_lawful"], "第六十三条")


def test_request_without_the_right_may_be_refused():
    passes(rules.refusal_lawful(ready("refuse_hearing", hearings=(replace(REQUESTED, offered=False),))))
    passes(rules.refusal_lawful(ready("refuse_hearing", hearings=(replace(REQUESTED, told_on=None),))))
    passes(rules.refusal_lawful(ready("refuse_hearing", hearings=())))


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-18", False), ("2026-10-19", True), ("2026-10-27", True), ("2026-10-28", False)]
)
def test_request_comes_after_service_and_not_in_the_future(day, good):
    finding = check("record_hearing_request", on=day)["hearing_request_dated"]
    (passes if good else refuses)(finding, "第六十四条")


def test_request_needs_a_notice():
    facts = ready("record_hearing_request", notice=None, inputs={"on": SERVED_NOTICE})
    refuses(rules.hearing_request_dated(facts), "（未填写）")
    silent(rules.hearing_request_in_time(facts))
    silent(rules.hearing_request_in_time(ready("record_hearing_request")))
    refuses(rules.hearing_request_dated(ready("record_hearing_request")))


@pytest.mark.parametrize("hearing", [REQUESTED, ARRANGED, NOTIFIED, HELD])
def test_one_hearing_at_a_time(hearing):
    assert failed(check("record_hearing_request", ready("record_hearing_request", hearings=(hearing,)))) == {
        "no_open_hearing"
    }


@pytest.mark.parametrize("hearing", [REFUSED, WITHDRAWN, ENDED, REPORTED])
def test_hearing_that_is_over_hinders_no_new_request(hearing):
    assert not failed(check("record_hearing_request", ready("record_hearing_request", hearings=(hearing,))))


# Each act at its own stage

AT_STAGE = {
    "refuse_hearing": ({"requested"}, "hearing_awaits_answer"),
    "arrange_hearing": ({"requested", "arranged", "notified"}, "hearing_not_held"),
    "serve_hearing_notice": ({"arranged"}, "hearing_arranged"),
    "withdraw_hearing": ({"requested", "arranged", "notified"}, "hearing_not_held"),
    "end_hearing": ({"notified"}, "hearing_notified"),
    "record_hearing": ({"notified"}, "hearing_notified"),
    "report_hearing": ({"held"}, "hearing_held"),
}


@pytest.mark.parametrize("code", AT_STAGE)
@pytest.mark.parametrize("stage", list(HearingStage))
def test_act_is_open_at_its_stage_of_the_hearing_alone(code, stage):
    stages, rule = AT_STAGE[code]
    facts = ready(code, hearings=(replace(HELD, stage=stage, requested_on=date(2026, 10, 20)),))
    finding = check(code, facts)[rule]
    (passes if stage in stages else refuses)(finding)
    refuses(check(code, replace(facts, hearings=()))[rule])


# Notice seven working days before


# Counted by hand: the seven working days that lie between are the first seven before the hearing.
@pytest.mark.parametrize(
    ("hearing", "last"),
    [
        # Monday: 22, 23, 26, 27, 28, 29, 30 October lie between
        (date(2026, 11, 2), date(2026, 10, 21)),
        # Monday: 10 October (a Saturday worked), 9, 8; 30, 29, 28, 24 September; 25 to 27 and 1 to 7 are holidays
        (date(2026, 10, 12), date(2026, 9, 23)),
        # Wednesday: 29, 28, 24, 23, 22, 21 September and the 20th, a Sunday worked
        (date(2026, 9, 30), date(2026, 9, 19)),
    ],
)
def test_trap_06_notice_reaches_the_party_seven_working_days_before(hearing, last):
    at = datetime(hearing.year, hearing.month, hearing.day, 9)
    assert rules.latest_service(hearing, ready("decide")) == last
    for day, good in ((last, True), (last + DAY, False)):
        finding = check("arrange_hearing", ready("arrange_hearing", hearing_plans=(replace(PLAN, at=at),), today=day))
        (passes if good else refuses)(
            finding["hearing_leaves_seven_days"], f"最迟应当在{last}" if not good else str(last)
        )
        arranged = replace(ARRANGED, at=at, arranged_on=last - DAY)
        served = check(
            "serve_hearing_notice", ready("serve_hearing_notice", hearings=(arranged,), today=hearing), on=str(day)
        )
        (passes if good else refuses)(served["hearing_service_in_time"], "第六十四条")
        notified = replace(NOTIFIED, at=at, notified_on=day)
        for code in ("record_hearing", "end_hearing"):
            (passes if good else refuses)(check(code, ready(code, hearings=(notified,)))["hearing_notified_in_time"])


@pytest.mark.parametrize(
    ("day", "today", "good"),
    [
        ("2026-10-20", "2026-10-27", False),
        ("2026-10-21", "2026-10-27", True),
        ("2026-10-22", "2026-10-27", False),
        ("2026-10-21", "2026-10-20", False),
    ],
)
def test_notice_is_served_after_the_time_was_fixed(day, today, good):
    facts = ready("serve_hearing_notice", today=date.fromisoformat(today))
    finding = check("serve_hearing_notice", facts, on=day)["hearing_service_in_time"]
    (passes if good else refuses)(finding)


def test_nothing_is_counted_before_there_is_a_time():
    for blank in ((), (REQUESTED,), (replace(ARRANGED, at=None),), (replace(ARRANGED, arranged_on=None),)):
        facts = ready("serve_hearing_notice", hearings=blank, inputs={"on": TODAY})
        refuses(rules.hearing_service_in_time(facts))
    refuses(rules.hearing_service_in_time(ready("serve_hearing_notice")))
    for blank in ((), (ARRANGED,), (replace(NOTIFIED, at=None),)):
        refuses(held.hearing_notified_in_time(ready("record_hearing", hearings=blank)), "尚未")
    refuses(rules.hearing_leaves_seven_days(ready("arrange_hearing")), "没有填写")
    refuses(rules.hearing_leaves_seven_days(ready("arrange_hearing", inputs={"hearing_plan": replace(PLAN, at=None)})))


# Plan and chair


def test_plan_names_what_is_missing():
    refuses(rules.hearing_plan_complete(ready("arrange_hearing")), "没有选定")
    plan = replace(PLAN, missing=("地点", "主持人"))
    finding = check("arrange_hearing", ready("arrange_hearing", hearing_plans=(plan,)))["hearing_plan_complete"]
    refuses(finding, "地点、主持人没有填写", "第六十四条")


@pytest.mark.parametrize(
    "changes", [{"chair": 1}, {"others": frozenset({2})}, {"chair": None, "others": frozenset({1, 9})}]
)
def test_trap_09_no_investigator_conducts_the_hearing(changes):
    facts = ready("arrange_hearing", hearing_plans=(replace(PLAN, **changes),))
    refuses(check("arrange_hearing", facts)["hearing_chair_impartial"], "调查人员", "第六十四条")


def test_chair_without_a_hand_in_the_case_is_impartial():
    passes(
        check("arrange_hearing", ready("arrange_hearing", former_handlers=frozenset({7})))["hearing_chair_impartial"]
    )
    passes(rules.hearing_chair_impartial(ready("arrange_hearing")))
    passes(rules.hearing_chair_impartial(ready("arrange_hearing", inputs={"hearing_plan": replace(PLAN, chair=None)})))


def test_reviewer_in_the_chair_is_left_to_a_person():
    passes(check("arrange_hearing")["hearing_chair_not_reviewer"])
    passes(rules.hearing_chair_not_reviewer(ready("arrange_hearing", reviewers=frozenset({40}))))
    finding = check("arrange_hearing", ready("arrange_hearing", reviewers=frozenset({40})))[
        "hearing_chair_not_reviewer"
    ]
    doubts(finding, "钱宁已对本案进行法制审核")


@pytest.mark.parametrize("code", ["record_hearing", "end_hearing", "report_hearing"])
def test_trap_09_only_the_named_chair_acts_and_never_an_investigator(code):
    other = replace(ACTORS[Role.HEARING_CHAIR], person=41)
    assert failed(check(code, ready(code, actor=other))) == {"actor_chairs_hearing"}
    assert failed(check(code, ready(code, former_handlers=frozenset({40})))) == {"chair_not_investigator"}
    refuses(held.actor_chairs_hearing(ready(code, hearings=())), "主持人")


def test_chair_may_be_lent_by_the_county():
    lent = replace(ACTORS[Role.HEARING_CHAIR], of_agency=False)
    assert not failed(check("record_hearing", ready("record_hearing", actor=lent)))
    stranger = replace(lent, of_county=False)
    assert failed(check("record_hearing", ready("record_hearing", actor=stranger))) == {"actor_within_reach"}


# Held


def record(**changes):
    return check("record_hearing", ready("record_hearing", hearing_records=(replace(RECORD, **changes),)))


def test_record_names_what_is_missing():
    refuses(held.hearing_record_complete(ready("record_hearing")), "没有选定")
    refuses(record(missing=("最后陈述",))["hearing_record_complete"], "最后陈述没有填写", "第六十四条")


@pytest.mark.parametrize(
    ("began", "ended", "good"),
    [
        (AT, AT, True),
        (AT - timedelta(minutes=1), AT, False),
        (AT + timedelta(hours=3), AT + timedelta(hours=2), False),
        (AT + DAY, AT + DAY, False),
        (None, AT, False),
        (AT, None, False),
    ],
)
def test_hearing_is_held_when_the_party_was_told(began, ended, good):
    finding = record(began=began, ended=ended)["hearing_held_as_notified"]
    (passes if good else refuses)(finding, "第六十四条")


def test_hearing_of_the_future_was_not_held():
    facts = ready("record_hearing", today=TODAY - DAY)
    refuses(check("record_hearing", facts)["hearing_held_as_notified"], "2026-11-02 09:00")
    refuses(held.hearing_held_as_notified(ready("record_hearing")))
    refuses(held.hearing_held_as_notified(ready("record_hearing", hearings=(), inputs={"hearing_record": RECORD})))


@pytest.mark.parametrize(
    ("agents", "good"),
    [
        ((), True),
        ((True,), True),
        ((True, True), True),
        ((True, True, True), False),
        ((False,), False),
        ((True, False), False),
    ],
)
def test_one_or_two_agents_each_with_a_power_of_attorney(agents, good):
    (passes if good else refuses)(record(agents=agents)["agents_empowered"], "第六十四条")


def test_no_agents_without_a_record():
    passes(held.agents_empowered(ready("record_hearing")))


@pytest.mark.parametrize(
    ("day", "today", "good"),
    [
        ("2026-11-01", TODAY, False),
        ("2026-11-02", TODAY, True),
        ("2026-11-03", TODAY + DAY, False),
        ("2026-11-02", TODAY - DAY, False),
    ],
)
def test_no_show_is_of_the_day_of_the_hearing(day, today, good):
    finding = check("end_hearing", ready("end_hearing", today=today), on=day)["absence_dated"]
    (passes if good else refuses)(finding, "第六十四条")


def test_no_show_needs_a_hearing():
    refuses(held.absence_dated(ready("end_hearing", hearings=(), inputs={"on": TODAY})), "尚未通知")
    refuses(held.absence_dated(ready("end_hearing", hearings=(REQUESTED,), inputs={"on": TODAY})), "尚未通知")
    refuses(held.absence_dated(ready("end_hearing", hearings=(REQUESTED,))))


@pytest.mark.parametrize(
    ("day", "good"), [("2026-10-19", False), ("2026-10-20", True), ("2026-10-27", True), ("2026-10-28", False)]
)
def test_request_is_taken_back_after_it_was_made(day, good):
    (passes if good else refuses)(check("withdraw_hearing", on=day)["withdrawal_dated"], "第六十四条")


def test_withdrawal_needs_a_request():
    refuses(held.withdrawal_dated(ready("withdraw_hearing", hearings=(), inputs={"on": TODAY})), "没有申请")
    refuses(held.withdrawal_dated(ready("withdraw_hearing")))


# Before the decision


def deciding(*hearings):
    return ready("decide", hearings=hearings)


@pytest.mark.parametrize("hearing", [REQUESTED, ARRANGED, NOTIFIED])
def test_trap_07_hearing_asked_for_comes_before_the_decision(hearing):
    refuses(held.hearing_finished(deciding(hearing)), hearing.stage.label, "第六十四条")
    assert "hearing_finished" in failed(check("decide", deciding(WITHDRAWN, hearing)))


def test_decision_follows_the_record_and_report_of_the_hearing():
    silent(held.hearing_finished(deciding()))
    silent(held.decision_after_hearing_report(deciding()))
    for over in (REFUSED, WITHDRAWN, ENDED):
        passes(held.hearing_finished(deciding(over)))
        silent(held.decision_after_hearing_report(deciding(over)))
    passes(held.hearing_finished(deciding(HELD)))
    refuses(held.decision_after_hearing_report(deciding(HELD)), "听证报告", "第六十五条")
    refuses(held.decision_after_hearing_report(deciding(REPORTED, HELD)))
    passes(held.hearing_finished(deciding(REPORTED)))
    passes(held.decision_after_hearing_report(deciding(REPORTED)))


def test_party_that_withdraws_or_stays_away_loses_the_hearing_alone():
    reviewed = replace(ready("decide").review, seq=30)
    for over in (WITHDRAWN, ENDED):
        assert not failed(check("decide", ready("decide", hearings=(over,), review=reviewed)))
