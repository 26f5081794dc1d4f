"""The QR code says what it was given, as far as its fixed patterns show, and grows with its text."""

import re

from lxml import etree
from rendering.qr import MARGIN, svg

ADDRESS = "https://example.org/eco/officer/" + "a" * 22
FINDER = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]


def _modules(text):
    root = etree.fromstring(svg(text))
    whole = int(root.get("viewBox").split()[-1])
    dark = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1v1h-1z", root[1].get("d"))}
    return whole, dark


def test_the_three_finders_stand_in_their_corners_within_a_white_margin():
    whole, dark = _modules(ADDRESS)
    size = whole - 2 * MARGIN
    assert (size - 17) % 4 == 0
    for left, top in ((0, 0), (size - 7, 0), (0, size - 7)):
        rows = [
            "".join("#" if (MARGIN + left + x, MARGIN + top + y) in dark else "." for x in range(7)) for y in range(7)
        ]
        assert rows == FINDER
    assert all(MARGIN <= x < whole - MARGIN and MARGIN <= y < whole - MARGIN for x, y in dark)


def test_another_text_is_another_code_and_a_longer_one_is_larger():
    assert svg(ADDRESS) == svg(ADDRESS)
    assert svg(ADDRESS) != svg(ADDRESS[:-1] + "b")
    assert _modules(ADDRESS * 3)[0] > _modules(ADDRESS)[0]
