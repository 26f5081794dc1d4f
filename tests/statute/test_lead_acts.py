"""The table of leads, its rules, and how leads are compared."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from statute import desk, lead_rules
from statute.facts import Actor
from statute.lead_acts import BY_CODE, LEAD_ACTS, editable
from statute.lead_matching import SUGGESTED_FROM, Report, bigrams, likeness, similarity, suggestions
from statute.lead_rules import LeadFacts, LeadState, OtherLead, ReplyWay, Unmet
from statute.legal_types import Verdict
from statute.states import Role

DAY = date(2026, 10, 12)
EVERY_ROLE = Actor(7, "王玥", frozenset(Role), of_agency=True, of_county=True)
OTHER = OtherLead(2, LeadState.OPEN, same_agency=True)
READY = LeadFacts(
    key=1, state=LeadState.OPEN, today=DAY + timedelta(days=1), actor=EVERY_ROLE, found_on=DAY, matter_named=True,
    reporter_known=True, proposer=8, returned=True, other=OTHER, keeper_left=True, heir_fit=True,
)  # fmt: skip
INPUTS = {
    "inspect": {"opinion": "核实"},
    "transfer": {"opinion": "不归本镇", "receiver": 3},
    "take_back": {"opinion": "退回"},
    "propose_refusal": {"condition": "evidence", "opinion": "未见痕迹"},
    "approve_refusal": {"opinion": "同意"},
    "return_refusal": {"opinion": "再查"},
    "reopen": {"opinion": "新证据"},
    "merge": {"into": 2, "opinion": "同一件事"},
    "unmerge": {"opinion": "两件事"},
    "hand_over_reporter": {"heir": 9, "opinion": "原接报人员已调离"},
    "reply": {"on": "2026-10-13", "way": "phone", "text": "已办"},
}

ROWS = """
file            officer open,inspecting,filed -> filed
inspect         officer open -> inspecting
inspected       officer inspecting -> open
transfer        officer open,inspecting -> transferred
take_back       officer transferred -> open
propose_refusal officer open,inspecting -> refusing
approve_refusal head    refusing -> refused
return_refusal  head    refusing -> open
reopen          officer refused -> open
merge           officer open -> merged
unmerge         officer merged -> open
absorbed        officer * -> -
released        officer * -> -
report          officer * -> -
reply           officer * -> -
hand_over_reporter head * -> -
"""


def failed(code, facts=READY, **inputs):
    """Name the rules that stop an act in its own stage."""
    act = BY_CODE[code]
    facts = replace(facts, state=act.sources[0])
    _facts, findings = desk.check(act, facts, {**INPUTS.get(code, {}), **inputs})
    return {finding.rule for finding in findings if finding.blocks}


def test_table_reads_as_it_should():
    def sources(act):
        return "*" if act.sources == tuple(LeadState) else ",".join(act.sources)

    rows = [[act.code, str(act.role), sources(act), "->", str(act.target or "-")] for act in LEAD_ACTS]
    assert rows == [line.split() for line in ROWS.strip().splitlines()]


def test_only_what_other_acts_bring_about_has_no_button():
    assert {a.code for a in LEAD_ACTS if not a.by_hand} == {"file", "inspected", "absorbed", "released", "report"}


@pytest.mark.parametrize("act", LEAD_ACTS, ids=lambda act: act.code)
def test_every_act_is_done_in_its_stage_by_its_role_of_its_body_and_not_otherwise(act):
    for state in LeadState:
        facts, findings = desk.check(act, replace(READY, state=state), INPUTS.get(act.code, {}))
        assert facts.inputs.keys() == INPUTS.get(act.code, {}).keys()
        blocked = {finding.rule for finding in findings if finding.blocks}
        assert blocked == (set() if state in act.sources else {"state"})
        assert act.by_hand and state in act.sources or act not in desk.offered(LEAD_ACTS, state)
    strangers = replace(EVERY_ROLE, roles=frozenset(Role) - {act.role})
    assert failed(act.code, replace(READY, actor=strangers)) == {"role"}
    assert failed(act.code, replace(READY, actor=replace(EVERY_ROLE, of_agency=False))) == {"own_agency"}


@pytest.mark.parametrize("code", INPUTS)
def test_an_act_asks_for_what_it_needs(code):
    act = BY_CODE[code]
    _facts, findings = desk.check(act, replace(READY, state=act.sources[0]), {"x": 1})
    assert {f.rule for f in findings if f.blocks} == {"inputs"}
    told = next(f.message for f in findings if f.rule == "inputs")
    assert all(f"“{field.label}”没有填写" in told for field in act.inputs if field.required)


@pytest.mark.parametrize(
    ("code", "changes", "rule"),
    [
        ("merge", {"direct": True}, "not_direct"),
        ("merge", {"absorbed": 1}, "holds_no_others"),
        ("merge", {"other": None}, "other_takes_it"),
        ("merge", {"other": replace(OTHER, key=1)}, "other_takes_it"),
        ("merge", {"other": replace(OTHER, same_agency=False)}, "other_takes_it"),
        ("transfer", {"matter_named": False}, "matter_named"),
        ("take_back", {"returned": False}, "referral_returned"),
        ("approve_refusal", {"proposer": 7}, "approver_not_proposer"),
        ("reply", {"reporter_known": False}, "reporter_known"),
    ],
)
def test_what_stops_an_act(code, changes, rule):
    assert failed(code) == set()
    assert failed(code, replace(READY, **changes)) == {rule}


@pytest.mark.parametrize("state", LeadState)
def test_a_lead_is_merged_only_into_one_that_is_being_dealt_with(state):
    good = state in {LeadState.OPEN, LeadState.INSPECTING, LeadState.FILED}
    assert failed("merge", replace(READY, other=replace(OTHER, state=state))) == (set() if good else {"other_takes_it"})


def test_a_refusal_names_one_of_the_four_conditions_and_what_is_of_others_is_transferred():
    assert failed("propose_refusal", condition="none") == {"inputs"}
    for condition in Unmet:
        wrong = {"not_a_matter_of_others"} if condition == Unmet.JURISDICTION else set()
        assert failed("propose_refusal", condition=condition.value) == wrong


@pytest.mark.parametrize(
    ("on", "good"), [("2026-10-11", False), ("2026-10-12", True), ("2026-10-13", True), ("2026-10-14", False)]
)
def test_a_reply_lies_between_the_report_and_today(on, good):
    assert failed("reply", on=on) == (set() if good else {"reply_possible"})


def test_a_reply_is_given_in_a_known_way():
    assert {way for way in ReplyWay if failed("reply", way=way.value)} == set()
    assert failed("reply", way="drum") == {"inputs"}


def test_messages_say_what_to_do():
    assert "3条线索" in lead_rules.holds_no_others(replace(READY, absorbed=3)).message
    assert str(BY_CODE["propose_refusal"].basis) == "《行政处罚法》第五十四条第二款"
    assert str(BY_CODE["transfer"].basis) == "《生态环境法典》第一千零八十三条第一款"
    assert str(BY_CODE["file"].basis) == "《生态环境行政处罚办法》第十八条"
    found = desk.preview(BY_CODE["reply"], READY)
    assert {f.verdict for f in found} == {Verdict.PASS}


def test_what_may_be_corrected():
    assert editable("place", LeadState.OPEN, direct=False)
    assert editable("place", LeadState.INSPECTING, direct=False)
    assert not editable("place", LeadState.OPEN, direct=True)
    assert editable("matter_id", LeadState.OPEN, direct=True)
    for state in set(LeadState) - {LeadState.OPEN, LeadState.INSPECTING}:
        assert not editable("matter_id", state, direct=False)
    for name in ("content", "source", "found_on", "state", "received_by_id"):
        assert not editable(name, LeadState.OPEN, direct=False)


# Likeness


def test_words_are_compared_by_neighbouring_characters():
    assert bigrams("焚烧，秸秆。") == {"焚烧", "烧秸", "秸秆"}
    assert bigrams("烧") == frozenset()
    assert similarity("", "焚烧秸秆") == similarity("焚", "焚") == 0
    assert similarity("焚烧秸秆", "焚烧 秸秆！") == 1
    assert similarity("焚烧秸秆", "焚烧垃圾") == pytest.approx(1 / 3)
    assert similarity("AB车", "ab车") == 1


ONE = Report(1, DAY, "示范村东侧耕地", "陕D·12345", "有人焚烧玉米秸秆")


@pytest.mark.parametrize(("apart", "points"), [(0, 20), (1, 15), (3, 5), (4, 0), (-3, 5), (-4, 0)])
def test_nearness_in_days(apart, points):
    other = Report(2, DAY + timedelta(days=apart))
    found = likeness(Report(1, DAY), other)
    assert found.points == points
    assert found.reasons == (() if not points else ("同日",) if not apart else (f"相隔{abs(apart)}日",))


def test_plate_place_and_words_count():
    far = DAY + timedelta(days=30)
    assert likeness(ONE, Report(2, far, plate="陕d12345")).points == 60
    assert likeness(ONE, Report(2, far, plate="陕D12346")).points == 0
    assert likeness(ONE, Report(2, far, place=ONE.place)).points == 35
    assert likeness(ONE, Report(2, far, words=ONE.words)).points == 45
    assert likeness(ONE, replace(ONE, key=2)).points == 160
    assert likeness(ONE, replace(ONE, key=2)).reasons == ("车牌相同", "地点相近", "同日", "内容相近")
    assert likeness(Report(1, DAY), Report(2, far)).points == 0


def test_a_place_half_alike_counts_and_one_less_alike_does_not():
    far = DAY + timedelta(days=30)
    one = Report(1, DAY, place="甲乙丙")
    assert likeness(one, Report(2, far, place="甲乙丁")).reasons == ("地点相近",)
    assert likeness(one, Report(2, far, place="甲乙丁戊")).reasons == ()


def test_the_likeliest_come_first_and_the_unlike_not_at_all():
    same, near = replace(ONE, key=2), Report(3, DAY, ONE.place, "", "浓烟")
    other = Report(4, DAY, "人民路", "", "洗车污水外流")
    assert [one.key for one in suggestions(ONE, [other, near, ONE, same])] == [2, 3]
    exact = Report(5, DAY + timedelta(days=2), ONE.place, "", "")
    assert likeness(ONE, exact).points == 35 + 10 < SUGGESTED_FROM
    just = Report(6, DAY + timedelta(days=1), ONE.place, "", "")
    assert likeness(ONE, just).points == SUGGESTED_FROM
    assert suggestions(ONE, [exact, just]) == (likeness(ONE, just),)


@pytest.mark.parametrize("rule", ["keeper_left", "heir_fit"])
def test_secret_of_who_reported_is_handed_on_only_when_its_keeper_left_and_to_an_officer(rule):
    assert not failed("hand_over_reporter")
    assert failed("hand_over_reporter", replace(READY, **{rule: False})) == {rule}
