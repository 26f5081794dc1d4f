"""Custody of things: two sign, keepers are no handlers, nobody gives more than he holds."""

from dataclasses import replace
from decimal import Decimal

import pytest
from statute.custody import findings
from statute.custody_moves import BY_HAND, MOVES, HandOver, MoveKind

OFFICER, COLLEAGUE, KEEPER, STRANGER = 1, 2, 3, 4
STORED = HandOver(
    kind=MoveKind.STORE,
    quantity=Decimal("2"),
    balance=Decimal("2"),
    giver=OFFICER,
    second=KEEPER,
    handlers=frozenset({OFFICER, COLLEAGUE}),
    keepers=frozenset({KEEPER}),
)


def refused(move: HandOver, **changes) -> set[str]:
    return {finding.rule for finding in findings(replace(move, **changes)) if finding.blocks}


def test_a_hand_over_to_a_keeper_is_in_order():
    assert refused(STORED) == set()


@pytest.mark.parametrize("second", [0, OFFICER])
def test_one_person_alone_hands_nothing_over(second):
    assert "two_sign" in refused(STORED, second=second)


@pytest.mark.parametrize("second", [COLLEAGUE, STRANGER])
def test_only_a_keeper_keeps(second):
    assert "kept_apart" in refused(STORED, second=second)


def test_a_keeper_who_handles_the_case_does_not_keep_its_things():
    assert "kept_apart" in refused(STORED, handlers=frozenset({OFFICER, KEEPER}))


def test_only_an_officer_of_the_case_fetches_a_thing():
    fetched = replace(STORED, kind=MoveKind.FETCH, giver=KEEPER, second=OFFICER)
    assert refused(fetched) == set()
    assert "kept_apart" in refused(fetched, second=STRANGER)


@pytest.mark.parametrize(
    ("quantity", "holds"),
    [("0", False), ("0.001", True), ("1.999", True), ("2", True), ("2.001", False), ("-1", False)],
)
def test_nobody_gives_more_than_he_holds_or_nothing(quantity, holds):
    assert ("enough_held" not in refused(STORED, quantity=Decimal(quantity))) is holds


def test_a_thing_is_sealed_by_who_holds_it():
    sealed = replace(STORED, kind=MoveKind.SEAL, second=COLLEAGUE, quantity=Decimal(0), new_seal="封001")
    assert refused(sealed) == set()
    assert "enough_held" in refused(sealed, balance=Decimal(0))
    assert "seal_told" in refused(sealed, new_seal="")


def test_a_broken_seal_is_explained():
    assert "seal_told" in refused(STORED, seal="封001")
    assert "seal_told" in refused(STORED, seal="封001", note="  ")
    assert refused(STORED, seal="封001", note="送检启封") == set()
    assert refused(STORED, seal="封001", intact=True) == set()


@pytest.mark.parametrize("kind", [MoveKind.SEND, MoveKind.RETURN, MoveKind.HAND_OVER])
def test_who_takes_over_outside_is_named(kind):
    given = replace(STORED, kind=kind, second=COLLEAGUE, released=True, disposal=True)
    assert "outsider_named" in refused(given, outsider=" ")
    assert refused(given, outsider="县检测站") == set()


def test_things_go_back_only_when_the_measure_is_lifted():
    given = replace(STORED, kind=MoveKind.RETURN, second=COLLEAGUE, outsider="张堃")
    assert "standing_allows" in refused(given)
    assert refused(given, released=True) == set()


@pytest.mark.parametrize("kind", [MoveKind.HAND_OVER, MoveKind.DESTROY])
def test_things_leave_for_good_only_when_the_head_approved_it(kind):
    given = replace(STORED, kind=kind, second=COLLEAGUE, outsider="公安局", released=True)
    assert "standing_allows" in refused(given)
    assert refused(given, disposal=True) == set()


def test_every_kind_has_a_row_and_destroying_is_no_move_by_hand():
    assert set(MOVES) == set(MoveKind)
    assert set(MoveKind) - set(BY_HAND) == {MoveKind.TAKE, MoveKind.DESTROY}
