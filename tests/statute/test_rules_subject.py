"""Who may act: the power, the officers and their certificates, and the persons the law keeps apart."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    ACT_DAY,
    ACTORS,
    CERTIFICATE,
    FILED,
    INSPECTION,
    INTERVIEW,
    OFFICERS,
    PERFORMED,
    WANG,
    ZHAO,
    case,
    check,
    failed,
    passes,
    ready,
    refuses,
    silent,
)
from competence.gate import Grant, may
from statute import rules_subject as rules
from statute.facts import Officer, StatusEvent
from statute.states import Role, State

DAY = timedelta(days=1)
GRANT = Grant("610481004", "P2", "punish", date(2024, 3, 1), date(2026, 12, 31), "第一版", "示范文件")
AUXILIARY = Officer(3, "李辅", False, (CERTIFICATE,))
LI = Officer(4, "李堃", True, (CERTIFICATE,))


def gate(day):
    return may([GRANT], "610481004", "P2", "punish", day)


def certified(officer, start=date(2024, 1, 1), end=date(2028, 12, 31), withdrawn=None):
    events = (StatusEvent("withdrawn", withdrawn),) if withdrawn else ()
    return replace(officer, certificates=(replace(CERTIFICATE, start=start, end=end, events=events),))


# The power


@pytest.mark.parametrize("day", [GRANT.start, GRANT.end])
def test_power_is_there_on_both_border_days_of_the_grant(day):
    facts = case(act_ended_on=day, gate_at_act=gate(day), gate_today=gate(day))
    passes(rules.power_granted_at_act(facts), "《示范文件》（第一版）已赋权", "第二十四条")
    passes(rules.power_granted_today(facts), "《示范文件》（第一版）已赋权", "第二十四条")


@pytest.mark.parametrize(
    ("day", "why"),
    [(GRANT.start - DAY, "自2024-03-01起方由本机关承接"), (GRANT.end + DAY, "承接已于2026-12-31终止")],
)
def test_power_is_not_there_a_day_before_or_after_the_grant(day, why):
    facts = case(act_ended_on=day, today=day, gate_at_act=gate(day), gate_today=gate(day))
    refuses(rules.power_granted_at_act(facts), f"违法行为发生日{day}，", why, "《行政处罚法》第二十四条")
    refuses(rules.power_granted_today(facts), f"办理日{day}，", why, "超越职权的处罚无效", "《行政处罚法》第二十四条")


def test_day_of_the_act_and_day_of_acting_are_judged_apart():
    facts = case(gate_at_act=gate(GRANT.start - DAY), gate_today=gate(GRANT.start))
    refuses(rules.power_granted_at_act(facts))
    passes(rules.power_granted_today(facts))
    facts = case(gate_at_act=gate(GRANT.end), gate_today=gate(GRANT.end + DAY))
    passes(rules.power_granted_at_act(facts))
    refuses(rules.power_granted_today(facts))


def test_power_on_an_unknown_day_is_not_assumed():
    refuses(rules.power_granted_at_act(case(act_ended_on=None)), "违法行为发生日没有填写", "第二十四条")


# The officers


def test_two_certified_officers():
    finding = rules.two_certified_officers(case())
    passes(finding, "《行政处罚法》第四十二条")
    assert dict(finding.facts) == {"日期": str(FILED), "持证人员": "王玥、赵𬭎", "无有效证件": ""}


@pytest.mark.parametrize("officers", [(), (WANG,)])
def test_fewer_than_two_officers(officers):
    refuses(rules.two_certified_officers(case(officers=officers)), f"持有效执法证的仅{len(officers)}人（", "第四十二条")


def test_three_certified_officers_are_enough():
    passes(rules.two_certified_officers(case(officers=(*OFFICERS, LI))))


@pytest.mark.parametrize("others", [(), (ZHAO,)])
def test_auxiliary_officer_never_counts(others):
    facts = case(officers=(WANG, AUXILIARY, *others))
    refuses(rules.two_certified_officers(facts), f"仅{1 + len(others)}人", "李辅当日属于辅助人员", "第四十二条")


@pytest.mark.parametrize(
    ("certificate", "valid"),
    [
        ({"end": FILED}, True),
        ({"end": FILED - DAY}, False),
        ({"start": FILED}, True),
        ({"start": FILED + DAY}, False),
        ({"withdrawn": FILED + DAY}, True),
        ({"withdrawn": FILED}, False),
        ({"withdrawn": FILED - DAY}, False),
    ],
)
def test_certificate_is_judged_to_the_day(certificate, valid):
    finding = rules.two_certified_officers(case(officers=(WANG, certified(ZHAO, **certificate))))
    if valid:
        passes(finding)
    else:
        refuses(finding, "赵𬭎当日没有有效的行政执法证", "仅1人", str(FILED), "第四十二条")
        assert dict(finding.facts)["无有效证件"] == "赵𬭎"


def test_officer_with_a_renewed_certificate_stays_certified():
    lapsed = replace(CERTIFICATE, end=FILED - DAY)
    fresh = replace(CERTIFICATE, number="测试002", start=FILED)
    passes(rules.two_certified_officers(case(officers=(WANG, replace(ZHAO, certificates=(lapsed, fresh))))))


def test_officer_without_any_certificate():
    refuses(rules.two_certified_officers(case(officers=(WANG, replace(ZHAO, certificates=())))), "赵𬭎")


def test_expired_certificate_of_a_third_officer_blocks_too():
    facts = case(officers=(*OFFICERS, certified(LI, end=FILED - DAY)))
    refuses(rules.two_certified_officers(facts), "李堃当日没有有效的行政执法证", "仅2人")


def test_certificates_are_judged_on_the_day_entered_for_the_act():
    expired = (WANG, certified(ZHAO, end=date(2026, 10, 18)))
    assert "two_certified_officers" in failed(check("serve_notice", ready("serve_notice", officers=expired)))
    later = ready("verify_correction", officers=(WANG, certified(ZHAO, end=date(2026, 11, 2))))
    assert later.today == date(2026, 11, 3)
    assert not failed(check("verify_correction", later))


@pytest.mark.parametrize("code", ["submit_filing", "approve_filing", "submit_report"])
def test_certificate_that_expired_yesterday_stops_the_case(code):
    facts = ready(code)
    expired = replace(facts, officers=(WANG, certified(ZHAO, end=facts.today - DAY)))
    assert failed(check(code, expired)) == {"two_certified_officers"}
    today = replace(facts, officers=(WANG, certified(ZHAO, end=facts.today)))
    assert not failed(check(code, today))


# Records


def test_record_is_judged_by_the_certificates_of_its_own_day():
    late = (WANG, certified(ZHAO, start=FILED))
    facts = ready("record_inspection", drafts=(replace(INSPECTION, officers=late),), officers=late)
    refuses(check("record_inspection", facts)["record_by_certified_officers"], "现场检查（勘察）笔录", str(ACT_DAY))
    facts = ready("record_interview", drafts=(replace(INTERVIEW, officers=late),), officers=late)
    passes(check("record_interview", facts)["record_by_certified_officers"])


def test_record_without_a_day_or_not_chosen():
    record = replace(INSPECTION, day=None, missing=("开始时间",))
    facts = ready("record_inspection", drafts=(record,))
    refuses(check("record_inspection", facts)["record_by_certified_officers"], "未填写日期", "第四十二条")
    refuses(rules.record_by_certified_officers(case()), "没有选定笔录", "第四十二条")


def test_every_record_of_the_case_counts():
    alone = replace(INTERVIEW, officers=(WANG,))
    for records in ((INSPECTION, alone), (alone, INSPECTION)):
        facts = ready("submit_report", records=records)
        refuses(rules.records_by_certified_officers(facts), "调查询问笔录（2026-10-13）", "仅1人", "第四十二条")
    passes(rules.records_by_certified_officers(ready("submit_report")))
    refuses(rules.records_by_certified_officers(case(records=())), "本案没有任何笔录", "第四十二条")


def test_finding_on_records_has_one_code_whatever_it_finds():
    wrong = ready("submit_report", records=(replace(INTERVIEW, officers=()),))
    for facts in (wrong, ready("submit_report"), case()):
        assert rules.records_by_certified_officers(facts).rule == "records_by_certified_officers"


# Persons kept apart


def test_officer_who_is_not_on_the_case():
    stranger = replace(ACTORS[Role.OFFICER], person=99, name="孙路")
    refuses(rules.actor_handles_case(case(actor=stranger)), "孙路不是本案承办人员", "第四十二条")
    for number in (1, 2):
        passes(rules.actor_handles_case(case(actor=replace(stranger, person=number))))


@pytest.mark.parametrize(
    ("rule", "article"),
    [(rules.decider_not_investigator, "第五十七条"), (rules.reviewer_not_investigator, "第五十八条")],
)
@pytest.mark.parametrize("person", [1, 2, 4, 5])
def test_investigator_neither_decides_nor_reviews(rule, article, person):
    signed = replace(INSPECTION, officers=(WANG, LI))
    facts = case(State.LEGAL_REVIEW, Role.HEAD, records=(signed, INTERVIEW), former_handlers=frozenset({5}))
    passes(rule(facts), article)
    refuses(rule(replace(facts, actor=replace(facts.actor, person=person))), "周正是本案调查人员", article)


def test_reviewer_does_not_decide():
    facts = ready("decide")
    passes(rules.decider_not_reviewer(facts), "第五十八条")
    passes(rules.decider_not_reviewer(replace(facts, review=None)))
    facts = replace(facts, actor=replace(facts.actor, person=facts.review.person))
    refuses(rules.decider_not_reviewer(facts), "周正是本案法制审核人员", "第五十八条")
    earlier = replace(facts, review=None, reviewers=frozenset({facts.actor.person}))
    refuses(rules.decider_not_reviewer(earlier), "周正是本案法制审核人员", "第五十八条")


@pytest.mark.parametrize(("person", "may_collect"), [(30, True), (10, False), (1, False), (2, False), (20, True)])
def test_whoever_decided_or_investigated_does_not_collect(person, may_collect):
    facts = ready("record_payment", actor=replace(ACTORS[Role.FINANCE], person=person))
    if may_collect:
        passes(rules.collector_not_decider(facts), "第六十七条")
    else:
        refuses(rules.collector_not_decider(facts), "陈静是本案的决定人员或者调查人员", "第六十七条")
    silent(rules.collector_not_decider(replace(facts, decision=None)), "第六十七条")


@pytest.mark.parametrize(
    ("role", "of_agency", "of_county", "within"),
    [
        (Role.LEGAL_REVIEWER, True, True, True),
        (Role.LEGAL_REVIEWER, False, True, True),
        (Role.LEGAL_REVIEWER, False, False, False),
        (Role.HEAD, True, True, True),
        (Role.HEAD, False, True, False),
        (Role.OFFICER, False, True, False),
        (Role.FINANCE, False, True, False),
        (Role.FINANCE, True, False, True),
    ],
)
def test_only_a_legal_review_is_done_from_outside_the_agency(role, of_agency, of_county, within):
    actor = replace(ACTORS[role], of_agency=of_agency, of_county=of_county, roles=frozenset(Role))
    finding = rules.actor_within_reach(case(actor=actor), role)
    if within:
        passes(finding, "第十七条")
    else:
        refuses(finding, f"{actor.name}不属于本案办案机关", "第十七条")


def test_reviewer_lent_by_the_county_does_not_decide_for_the_town():
    actor = replace(ACTORS[Role.LEGAL_REVIEWER], person=21, roles=frozenset({Role.LEGAL_REVIEWER, Role.HEAD}))
    assert failed(check("decide", ready("decide", actor=actor))) == {"actor_within_reach"}
    assert not failed(check("pass_review", ready("pass_review", actor=actor)))


def test_performance_is_recorded_by_the_people_of_the_case():
    stranger = replace(ACTORS[Role.OFFICER], person=99)
    facts = ready("submit_closing", actor=stranger, **PERFORMED)
    assert failed(check("submit_closing", facts)) == {"actor_handles_case"}
