"""What the county's bureau of justice may let pass: what stands against the case, where the law leaves room."""

from dataclasses import replace
from datetime import date

import pytest
from builders import ACTORS, case, check, passes, ready, refuses
from statute.checklist import ask
from statute.checklist_rows import BY_CODE
from statute.facts_file import CaseFile, Pass
from statute.legal_types import Verdict
from statute.overridable import ROOM, Overridable
from statute.rules_override import actor_of_county_justice, finding_leaves_room, something_to_let_pass
from statute.states import Role, State

LATE = {"found_on": date(2026, 9, 1)}
PASSED = Pass("filed_in_time", "", "负责人已准予延长", "李㛃")


def test_only_rows_with_an_article_leave_room_and_each_is_offered():
    assert {row.code for row in BY_CODE.values() if row.room} == set(ROOM) == {word.value for word in Overridable}
    assert all(not BY_CODE[code].must for code in ROOM)
    assert {code: str(basis) for code, basis in ROOM.items()} == {
        "filed_in_time": "《生态环境行政处罚办法》第十八条",
        "decided_in_time": "《行政处罚法》第六十条",
        "decision_served_in_time": "《行政处罚法》第六十一条第一款",
        "recorded_in_time": "《行政处罚法》第五十二条",
        "publication_dated": "《行政处罚法》第四十八条",
    }


@pytest.mark.parametrize("role", Role)
def test_people_of_the_town_and_other_bodies_let_nothing_pass(role):
    refuses(actor_of_county_justice(case(role=role)), "第二十四条第三款")


@pytest.mark.parametrize(
    ("changes", "holds"), [({}, True), ({"of_agency": True}, False), ({"of_county": False}, False)]
)
def test_the_actor_is_of_the_county_and_not_of_the_town(changes, holds):
    actor = replace(ACTORS[Role.LEGAL_REVIEWER], **{"of_justice": True, **changes})
    (passes if holds else refuses)(actor_of_county_justice(case(actor=actor)))


def test_there_must_be_something_to_let_pass():
    refuses(something_to_let_pass(case()), "没有可以放行")
    refuses(something_to_let_pass(case(in_territory=False)), "没有可以放行")
    passes(something_to_let_pass(case(**LATE)))


def test_what_is_chosen_stands_against_the_case():
    refuses(check("override", let_pass="decision_served_in_time")["finding_leaves_room"], "不需要放行", "第六十一条")
    refuses(finding_leaves_room(case(**LATE)), "没有选定放行的事项")
    passes(check("override")["finding_leaves_room"], "2026-09-01", "第十八条")


def test_a_late_decision_names_the_rule_it_relies_on():
    late = ready("decide", filed_on=date(2026, 7, 1), actor=ready("override").actor)
    refuses(check("override", late, let_pass="decided_in_time")["finding_leaves_room"], "具体规定", "第六十条")
    passes(check("override", late, let_pass="decided_in_time", named_rule="条例第一条")["finding_leaves_room"])


def test_what_was_let_pass_counts_for_the_same_words_of_the_same_rule_alone():
    said = ask(BY_CODE["filed_in_time"], case(**LATE)).message
    kept = replace(PASSED, said=said)
    finding = ask(BY_CODE["filed_in_time"], case(**LATE, file=CaseFile(passes=(kept,))))
    passes(finding, "经李㛃审核放行", "负责人已准予延长", said)
    for other in (replace(kept, said="x"), replace(kept, rule="decided_in_time")):
        held = ask(BY_CODE["filed_in_time"], case(**LATE, file=CaseFile(passes=(other,))))
        assert held.verdict is Verdict.JUDGE


def test_a_pass_opens_the_act_itself():
    late = {"filed_on": date(2026, 7, 1)}
    facts = ready("decide", **late)
    said = ask(BY_CODE["decided_in_time"], facts).message
    refuses(check("decide", facts)["decided_in_time"], "第六十条")
    kept = Pass("decided_in_time", said, "条例第一条", "李㛃")
    passes(check("decide", ready("decide", file=CaseFile(passes=(kept,)), **late))["decided_in_time"], "放行")


def test_a_closed_case_is_let_alone():
    refuses(check("override", replace(ready("override"), state=State.CLOSED))["state"], "第二十四条")
