"""Every ground for no penalty or for leniency rests on its own article."""

import pytest
from statute.ground_articles import EDUCATED, LENIENCY_BASIS, NO_PENALTY_BASIS
from statute.grounds import LeniencyGround, NoPenaltyGround


@pytest.mark.parametrize(
    ("ground", "article"),
    [
        ("minor", "第三十三条第一款"),
        ("first", "第三十三条第一款"),
        ("no_fault", "第三十三条第二款"),
        ("child", "第三十条"),
        ("incapable", "第三十一条"),
        ("expired", "第三十六条"),
        ("not_established", "第五十七条第一款第（三）项"),
    ],
)
def test_article_of_a_ground_for_no_penalty(ground, article):
    assert str(NO_PENALTY_BASIS[NoPenaltyGround(ground)]) == f"《行政处罚法》{article}"


@pytest.mark.parametrize(
    ("ground", "article"),
    [
        ("minor_age", "第三十条"),
        ("partial_capacity", "第三十一条"),
        ("remedied", "第三十二条第一款第（一）项"),
        ("coerced", "第三十二条第一款第（二）项"),
        ("confessed", "第三十二条第一款第（三）项"),
        ("merit", "第三十二条第一款第（四）项"),
        ("other_law", "第三十二条第一款第（五）项"),
    ],
)
def test_article_of_a_ground_of_leniency(ground, article):
    assert str(LENIENCY_BASIS[LeniencyGround(ground)]) == f"《行政处罚法》{article}"


def test_no_ground_is_left_without_an_article():
    assert set(NO_PENALTY_BASIS) == set(NoPenaltyGround)
    assert set(LENIENCY_BASIS) == set(LeniencyGround)
    assert set(EDUCATED) == set(NoPenaltyGround) - {NoPenaltyGround.NOT_ESTABLISHED}
