"""Reconsideration goes to the nearest county or city government above."""

import pytest
from competence.remedies import reviewing_kind


@pytest.mark.parametrize(
    ("kind", "above", "place"),
    [
        ("town", ["county", "city"], 0),
        ("subdistrict", ["county", "city"], 0),
        ("department", ["county", "city"], 0),
        ("police", ["county", "city"], 0),
        ("department", ["department", "county"], 1),
        ("county", ["city"], 0),
        ("city", [], None),
        ("court", ["county"], None),
        ("bank", ["county"], None),
        ("town", [], None),
        ("zone", ["city"], 0),
        ("zone", [], None),
    ],
)
def test_reviewing_body(kind, above, place):
    assert reviewing_kind(kind, above) == place
