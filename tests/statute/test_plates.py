"""One plate has one way of being written."""

import pytest
from statute.plates import plain_plate


@pytest.mark.parametrize(
    "typed",
    ["陕A12X45", "陕a12x45", " 陕A 12X45 ", "陕A·12X45", "陕A-12X45", "陕Ａ１２Ｘ４５", "陕A•12X45", "陕A\u300012x45"],
)
def test_each_way_of_writing_a_plate_gives_the_same(typed):
    assert plain_plate(typed) == "陕A12X45"


def test_another_plate_stays_another_and_nothing_stays_nothing():
    assert plain_plate("陕A12X46") != plain_plate("陕A12X45")
    assert plain_plate(" ·- ") == ""
