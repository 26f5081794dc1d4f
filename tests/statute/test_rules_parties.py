"""Several parties: joining, merging, splitting."""

from dataclasses import replace

import pytest
from builders import PARTY, case, check, failed, passes, ready, refuses
from lawful.course import asked
from lawful.parties import FURTHER, MAIN
from statute import rules_parties as rules
from statute.course import PENDING, Matter
from statute.states import State

JOINING = ("propose_joining", "approve_joining", "propose_merger", "approve_merger")


@pytest.mark.parametrize("code", JOINING)
def test_case_is_joined_to_a_pending_one_of_the_same_agency(code):
    facts = ready(code)
    for changes, words in (
        ({"same_agency": False}, "不是本机关办理的案件"),
        ({"joined": True}, "已经并入其他案件"),
        ({"state": State.DECIDED}, "处于“决定书待送达”阶段"),
    ):
        found = check(code, replace(facts, main_case=replace(MAIN, **changes)))
        refuses(found["main_case_fit"], f"主案不能作为主案：{words}", "《行政处罚法》第五十四条")
    refuses(check(code, replace(facts, main_case=None))["main_case_fit"], "没有选定主案")
    refuses(check(code, replace(facts, joined=True))["not_joined_yet"], "已经并案", "第五十四条")


@pytest.mark.parametrize("state", list(State))
def test_main_case_is_filed_and_undecided(state):
    finding = rules.main_case_fit(case(main_case=replace(MAIN, state=state)))
    assert finding.blocks is (state not in PENDING)


def test_head_approves_the_main_case_that_was_proposed():
    for code, matter in (("approve_joining", Matter.JOINING), ("approve_merger", Matter.MERGER)):
        other = ready(code, requests=(asked(matter, target=99),))
        refuses(check(code, other)["same_main_case"], "不一致", "第五十七条")
    refuses(rules.same_main_case(case(main_case=MAIN)), "第五十七条")
    refuses(rules.same_main_case(case(inputs={"request": asked(Matter.JOINING, target=61)})), "第五十七条")


@pytest.mark.parametrize(
    ("name", "number", "main", "same"),
    [
        ("张堃", "", "张堃", True),
        ("张堃", "610", "610", True),
        ("张堃", "610", "张堃", False),
        ("刘辰", "", "张堃", False),
    ]
    + [("", "", "", False)],
)
def test_only_acts_of_one_party_become_one_case(name, number, main, same):
    party = replace(PARTY, name=name, id_number=number)
    finding = rules.same_party_as_main(case(party=party, main_case=replace(MAIN, party=main)))
    if same:
        passes(finding, "第四十四条")
    else:
        refuses(finding, "应当分别告知、分别决定", "第四十四条")
    assert rules.same_party_as_main(case()).blocks


def test_further_party_is_complete_and_split_off_once():
    for changes, words in (({"missing": ("地址",)}, "地址没有填写"), ({"has_case": True}, "已经另案处理")):
        spoilt = (replace(FURTHER, **changes),)
        refuses(
            check("propose_split", ready("propose_split", further_parties=spoilt))["further_party_fit"],
            words,
            "第五十九条",
        )
        refuses(
            check("approve_split", ready("approve_split", further_parties=spoilt))["split_party_named"], "第五十九条"
        )
    refuses(rules.further_party_fit(case()), "没有选定当事人")
    refuses(rules.split_party_named(case(further_parties=(FURTHER,))), "第五十九条")
    elsewhere = ready("approve_split", requests=(asked(Matter.SPLIT, target=99),))
    assert failed(check("approve_split", elsewhere)) == {"split_party_named"}


def test_case_with_a_party_left_over_is_not_decided():
    for code in ("decide", "decide_no_penalty"):
        left = ready(code, further_parties=(FURTHER, replace(FURTHER, name="")))
        refuses(check(code, left)["further_parties_settled"], "刘辰、（未填写）尚未分案", "第五十九条")
        settled = ready(code, further_parties=(replace(FURTHER, has_case=True),))
        passes(check(code, settled)["further_parties_settled"])
