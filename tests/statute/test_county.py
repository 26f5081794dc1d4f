"""What town and county do towards each other: the tables as a whole, who may act, and each rule at its borders."""

from dataclasses import replace
from datetime import date

import pytest
from builders import passes, refuses
from statute import county_rules as rules
from statute.county import DesignationState, GuidanceKind, GuidanceState, ReportState, Side
from statute.county_act import check, preview
from statute.county_facts import Body, CountyFacts, Seat
from statute.guidance_acts import ALL_ACTS, DESIGNATION_ACTS, GUIDANCE_ACTS, REPORT_ACTS
from statute.states import Role

DAY = date(2026, 10, 16)
OFFICER = Seat("王玥", frozenset({Role.OFFICER}), frozenset({Side.TOWN}))
HEAD = Seat("周正", frozenset({Role.HEAD}), frozenset({Side.TOWN}))
GUIDE = Seat("田悦", frozenset({Role.GUIDE}), frozenset({Side.DEPARTMENT}))
REVIEWER = Seat("李㛃", frozenset({Role.LEGAL_REVIEWER}), frozenset({Side.JUSTICE}))
AGRICULTURE = Body(19, "农业农村局")
BY_CODE = {act.code: act for act in ALL_ACTS}
GIVEN = {
    "text": "理由",
    "articles": [3],
    "adoption": "adopted",
    "body": 19,
    "document": "测〔2026〕1号",
    "on": "2026-10-16",
    "topic": "主题",
    "question": "问题",
}
ONLY_TOWN = {"ask", "supplement", "ask_again", "record_adoption", "withdraw", "file_report"}
ONLY_HEAD = {"request", "withdraw_request"}
ONLY_JUSTICE = {"receive_report", "remark_report", "designate", "order", "refuse", "return_back"}


def matter(state=GuidanceState.ASKED, seat=GUIDE, **changes):
    return replace(CountyFacts(state, DAY, seat, bodies=(AGRICULTURE,)), **changes)


def ready(act, seat, **changes):
    """Give a matter in which ``act`` is lawful for ``seat``, and what to enter."""
    state = min(act.source)
    facts = matter(state, seat, by_county=act.code == "order", published=True, **changes)
    return facts, {given.name: GIVEN[given.name] for given in act.inputs if given.name in GIVEN}


def done(act, facts, raw):
    return check(act, facts, raw)[1]


def whose(act):
    if act.code in ONLY_HEAD:
        return {HEAD}
    if act.code in ONLY_TOWN:
        return {OFFICER, HEAD}
    return {REVIEWER} if act.code in ONLY_JUSTICE else {GUIDE, REVIEWER}


@pytest.mark.parametrize("act", ALL_ACTS, ids=lambda act: act.code)
@pytest.mark.parametrize("seat", [OFFICER, HEAD, GUIDE, REVIEWER], ids=lambda seat: seat.name)
def test_who_may_do_what(act, seat):
    wrong = [finding.rule for finding in done(act, *ready(act, seat)) if finding.blocks]
    assert wrong == ([] if seat in whose(act) else ["role"])


@pytest.mark.parametrize("act", ALL_ACTS, ids=lambda act: act.code)
def test_a_role_counts_on_its_own_side_only(act):
    everyone = frozenset(Role)
    for side in Side:
        seat = Seat("某人", everyone, frozenset({side}))
        assert (act.seat_of(seat) is not None) == (side in {named for named, _roles in act.by})
    assert act.seat_of(Seat("某人", everyone, frozenset())) is None
    assert act.seat_of(Seat("某人", frozenset(), frozenset(Side))) is None


@pytest.mark.parametrize("acts, states", [(GUIDANCE_ACTS, GuidanceState), (REPORT_ACTS, ReportState),
                                          (DESIGNATION_ACTS, DesignationState)])  # fmt: skip
def test_every_pair_of_act_and_state(acts, states):
    for act in acts:
        seat = next(iter(whose(act)))
        facts, raw = ready(act, seat)
        for state in states:
            wrong = {f.rule for f in done(act, replace(facts, state=state), raw) if f.blocks}
            assert (("state" in wrong), act.code) == (state not in act.source, act.code)
            assert act.leads_to(state) is (act.target or state)
    reached = {act.target for act in acts} | {min(states, key=list(states).index)}
    assert reached - {None} == set(states)


def test_the_codes_are_unique():
    assert len({act.code for act in ALL_ACTS}) == len(ALL_ACTS)


@pytest.mark.parametrize("act", ALL_ACTS, ids=lambda act: act.code)
def test_what_is_asked_for_has_to_be_entered(act):
    facts, raw = ready(act, next(iter(whose(act))))
    for given in act.inputs:
        wrong = [f for f in done(act, facts, {k: v for k, v in raw.items() if k != given.name}) if f.blocks]
        assert bool(wrong) is given.required
        assert all(given.label in str(finding) for finding in wrong)
    assert [f.rule for f in done(act, facts, {**raw, "fremd": 1}) if f.blocks] == ["inputs"]


@pytest.mark.parametrize("articles", [[], "3", 3, [True], [1.5], None])
def test_articles_are_a_list_of_numbers(articles):
    facts, raw = ready(BY_CODE["answer"], GUIDE)
    assert [f.rule for f in done(BY_CODE["answer"], facts, {**raw, "articles": articles}) if f.blocks] == ["inputs"]


def test_a_body_is_one_of_those_that_may_be_named():
    act = BY_CODE["forward"]
    facts, raw = ready(act, GUIDE)
    assert check(act, facts, raw)[0].inputs["body"] is AGRICULTURE
    wrong = [f for f in done(act, facts, {**raw, "body": 20}) if f.blocks]
    assert "“部门”不在可以指明的范围内" in str(wrong[0])


def test_the_preview_names_stage_and_people():
    found = preview(BY_CODE["answer"], matter(GuidanceState.DRAFT, OFFICER))
    assert "目前为“待提出”，只有在“待答复”时才能答复" in str(found[0])
    assert "业务指导部门的县级业务指导人员或者县级司法行政部门的法制审核人员" in str(found[1])


def test_content_complete():
    passes(rules.content_complete(matter()), "第二十四条第三款")
    refuses(rules.content_complete(matter(missing=("主题", "问题"))), "没有填写：主题、问题", "第二十四条第三款")


def test_who_began_a_designation():
    passes(rules.begun_by_town(matter()), "第二十五条")
    refuses(rules.begun_by_town(matter(by_county=True)), "第二十五条")
    passes(rules.begun_by_county(matter(by_county=True)), "第二十五条")
    refuses(rules.begun_by_county(matter()), "尚未提请", "第二十五条")


def test_conclusion_given():
    review, given = {"kind": GuidanceKind.REVIEW}, {"inputs": {"conclusion": "agree"}}
    passes(rules.conclusion_given(matter(**review, **given)))
    refuses(rules.conclusion_given(matter(**review)), "同意或者不同意")
    passes(rules.conclusion_given(matter()))
    refuses(rules.conclusion_given(matter(**given)), "不给出审核结论")


@pytest.mark.parametrize(
    "day, since, holds",
    [
        (DAY, None, True),
        (date(2026, 10, 17), None, False),
        (None, None, False),
        (DAY, DAY, True),
        (date(2026, 10, 15), DAY, False),
        (date(2026, 10, 15), date(2026, 10, 14), True),
    ],
)
def test_day_possible(day, since, holds):
    finding = rules.day_possible(matter(since=since, inputs={"on": day}))
    (passes if holds else refuses)(finding, "第四十七条")


def test_day_possible_names_the_days():
    refuses(rules.day_possible(matter(since=DAY, inputs={})), f"应当在{DAY}与{DAY}之间")
    refuses(rules.day_possible(matter(inputs={})), f"不得晚于{DAY}")


def test_example_published():
    passes(rules.example_published(matter(published=True)))
    refuses(rules.example_published(matter()), "没有已经发布的共享答复")


@pytest.mark.parametrize("name", ["topic", "question", "text"])
@pytest.mark.parametrize("word", ["张堃", "110105194912310020", "13900000000"])
def test_nobody_identified(name, word):
    finding = rules.nobody_identified(matter(identifying=("张堃",), inputs={name: f"当事人{word}称"}))
    refuses(finding, word, "第五十条")


@pytest.mark.parametrize("number", ["11010519491231002X", "11010519491231002x"])
def test_a_number_with_the_letter_of_its_check(number):
    assert rules.nobody_identified(matter(inputs={"text": number})).blocks


@pytest.mark.parametrize("text", ["以行为人为当事人", "罚款2000元", "编号1234567890123456789", "139000000001"])
def test_nothing_that_identifies(text):
    passes(rules.nobody_identified(matter(identifying=("张堃",), inputs={"text": text})), "第五十条")
