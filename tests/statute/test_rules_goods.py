"""Confiscated goods: listed from a keeper's hands, disposed of once the decision is final, fireworks never sold."""

from datetime import date

import pytest
from builders import ready
from lawful.goods import goods
from statute import rules_goods
from statute.facts_after import After, Remedy
from statute.facts_goods import DisposalWay, Goods, Thing
from statute.legal_types import Verdict
from statute.states_after import RemedyKind

W = DisposalWay
SUIT = Remedy(RemedyKind.LITIGATION, date(2027, 4, 1))


def facts(act="approve_disposal", **changes):
    return ready(act, **changes)


def holds(rule, case):
    return rule(case).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("thing", "waiting"),
    [({}, True), ({"listed": True}, False), ({"held": False}, False)],
)
def test_only_what_is_held_and_unlisted_is_listed(thing, waiting):
    one = Thing(1, "1号 点火器", **{"held": True, **thing})
    assert holds(rules_goods.goods_to_list, facts("list_goods", goods=Goods((one,)))) is waiting


def test_things_still_with_a_handler_are_not_listed():
    assert holds(rules_goods.goods_kept_apart, facts("list_goods"))
    with_him = Goods((Thing(1, "1号 点火器", held=True, handler_holds=True),))
    finding = rules_goods.goods_kept_apart(facts("list_goods", goods=with_him))
    assert finding.blocks
    assert "点火器" in finding.message
    gone = Goods((Thing(1, "1号 点火器", held=False, handler_holds=True),))
    assert holds(rules_goods.goods_kept_apart, facts("list_goods", goods=gone))


@pytest.mark.parametrize(("day", "final"), [(date(2027, 4, 28), False), (date(2027, 4, 29), True)])
def test_goods_wait_until_the_last_day_to_sue_is_over(day, final):
    assert holds(rules_goods.decision_final, facts(today=day)) is final


def test_goods_wait_for_service_and_for_the_end_of_a_remedy():
    assert not holds(rules_goods.decision_final, facts(decision=None))
    undone = After(undone_on=date(2027, 5, 1))
    assert not holds(rules_goods.decision_final, facts(after=undone))
    sued = After(remedies=(SUIT,))
    assert not holds(rules_goods.decision_final, facts(after=sued))


@pytest.mark.parametrize("way", list(W))
def test_illegal_fireworks_go_to_the_police_only(way):
    things = Goods((Thing(1, "1号 烟花", held=True, listed=True),), "XY-2024-09")
    case = facts(goods=things, inputs={"thing": things.things[0], "goods_way": way, "opinion": "同意"})
    assert holds(rules_goods.disposal_allowed, case) is (way is W.POLICE)


@pytest.mark.parametrize("spoilt", [{"listed": False}, {"dealt_with": True}, {"held": False}])
def test_only_a_listed_thing_in_custody_is_disposed_of_once(spoilt):
    thing = Thing(1, "1号 点火器", **{"held": True, "listed": True, **spoilt})
    case = facts(goods=Goods((thing,)), inputs={"thing": thing, "goods_way": W.AUCTION, "opinion": "同意"})
    assert not holds(rules_goods.disposal_allowed, case)


@pytest.mark.parametrize(
    ("changes", "allowed"),
    [
        ({"way": W.DESTRUCTION}, True),
        ({"way": W.POLICE}, True),
        ({"way": W.AUCTION}, False),
        ({"way": None}, False),
        ({"way": W.DESTRUCTION, "dealt_with": True}, False),
        ({"way": W.DESTRUCTION, "held": False}, False),
    ],
)
def test_only_what_was_approved_to_be_destroyed_is_destroyed(changes, allowed):
    thing = Thing(1, "1号 点火器", **{"held": True, "listed": True, **changes})
    case = facts("record_destruction", goods=Goods((thing,)), inputs={"thing": thing})
    assert holds(rules_goods.destruction_approved, case) is allowed


@pytest.mark.parametrize(("supervisor", "witness"), [("", "王五"), ("李四", " "), ("李四", "李四")])
def test_a_destruction_is_watched_by_two(supervisor, witness):
    case = facts("record_destruction", inputs={"supervisor": supervisor, "witness": witness})
    assert not holds(rules_goods.destruction_watched, case)
    assert holds(
        rules_goods.destruction_watched, facts("record_destruction", inputs={"supervisor": "甲", "witness": "乙"})
    )


def test_the_lawful_goods_are_lawful():
    assert goods()["goods"].things[0].held
