"""Distances, and the drawing of places."""

import pytest
from evidence.position import drawing, metres
from lxml import etree

XIWU = (34.31, 108.5)


@pytest.mark.parametrize(
    ("other", "apart"),
    [(XIWU, 0), ((34.32, 108.5), 1112), ((34.31, 108.51), 919), ((-34.31, -71.5), 20_015_087)],
)
def test_distances_are_those_on_a_sphere(other, apart):
    assert metres(XIWU, other) == pytest.approx(apart, rel=0.005)


def test_no_points_no_drawing():
    assert drawing([], XIWU) == ""


@pytest.mark.parametrize("points", [[XIWU], [XIWU, XIWU], [XIWU, (34.32, 108.6)], [(90, 0), (-90, 180)]])
def test_the_drawing_holds_every_point(points):
    root = etree.fromstring(drawing(points, XIWU))
    spots = root.findall("{*}circle")
    assert len(spots) == len(points)
    assert all(0 <= float(spot.get(axis)) <= 240 for spot in spots for axis in ("cx", "cy"))
    assert root.findall("{*}path[@stroke='#b02a37']")


def test_north_is_up_and_east_is_right():
    root = etree.fromstring(drawing([XIWU, (34.32, 108.6)]))
    south_west, north_east = root.findall("{*}circle")
    assert float(south_west.get("cy")) > float(north_east.get("cy"))
    assert float(south_west.get("cx")) < float(north_east.get("cx"))
