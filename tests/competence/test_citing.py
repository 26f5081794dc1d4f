"""Citations in a text, and where in the library they lead."""

from datetime import date

import pytest
from competence.citing import citations_in, not_in_force, number, places_for, unresolved
from competence.legal import LegalBasis, chinese_number

DAY = date(2026, 10, 27)


def test_numbers_are_read_as_they_are_written():
    assert all(number(chinese_number(value)) == value for value in range(10000))
    assert [number(text) for text in ("119", "一一九", "二〇", "十", "两千", "零", "１１９")] == [
        *(119, 119, 20, 10, 2000, 0, 119),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依据《行政处罚法》第四十二条第一款的规定", [LegalBasis("行政处罚法", 42, 1)]),
        ("《甲法》第六十三条、第六十四条", [LegalBasis("甲法", 63), LegalBasis("甲法", 64)]),
        (
            "《甲法》第五条第一款、第三款和第七条",
            [LegalBasis("甲法", 5, 1), LegalBasis("甲法", 5, 3), LegalBasis("甲法", 7)],
        ),
        ("《甲法》第六十条第一款第（四）项、第(六)项", [LegalBasis("甲法", 60, 1, 4), LegalBasis("甲法", 60, 1, 6)]),
        ("《甲法》第六十条第一项", [LegalBasis("甲法", 60, None, 1)]),
        ("《甲法》（2018年修正）第119条", [LegalBasis("甲法", 119)]),
        ("《甲法》第五条，《乙法》第六条", [LegalBasis("甲法", 5), LegalBasis("乙法", 6)]),
        ("《甲法》第五条，又见《甲法》第五条", [LegalBasis("甲法", 5)]),
        ("《甲法》第五条规定：第六条另行规定", [LegalBasis("甲法", 5)]),
        ("《行政处罚事先告知书》（西吴办罚告〔2026〕1号）", []),
        ("《甲法》第一款", []),
        ("本法第五条、第一百一十九条第二款", []),
        ("《甲法》、第五条", []),
        ("", []),
    ],
)
def test_citations_of_a_text(text, expected):
    assert list(citations_in(text)) == expected


def test_every_citation_the_rules_write_is_found_again():
    for basis in (
        LegalBasis("甲法", 5),
        LegalBasis("甲法", 1231, 1, 1),
        LegalBasis("甲法", 60, 2),
        LegalBasis("甲法", 9, None, 3),
    ):
        assert citations_in(f"依据{basis}的规定") == (basis,)


HELD = [
    LegalBasis("甲法", 5),
    LegalBasis("甲法", 5, 2),
    LegalBasis("甲法", 5, 2, 1),
    LegalBasis("甲法", 7, 1),
    LegalBasis("甲法", 7, 3),
]


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (LegalBasis("甲法", 5), [0]),
        (LegalBasis("甲法", 5, 1), [0]),
        (LegalBasis("甲法", 5, 2), [1]),
        (LegalBasis("甲法", 5, 2, 1), [2]),
        (LegalBasis("甲法", 5, 2, 9), [1]),
        (LegalBasis("甲法", 7), [3, 4]),
        (LegalBasis("甲法", 7, 2), []),
        (LegalBasis("甲法", 6), []),
    ],
)
def test_the_very_place_else_what_holds_it_else_its_parts(wanted, places):
    assert places_for(wanted, HELD) == places


def test_a_citation_that_leads_nowhere_says_which_law_article_document_and_day():
    for known, why in ((True, "没有录入这一条"), (False, "没有该法律")):
        text = unresolved(LegalBasis("某法", 5), DAY, "行政处罚决定书", known)
        for words in ("行政处罚决定书不能制作", "《某法》第五条", "2026-10-27", why, "补录"):
            assert words in text
    assert "《某法》第五条在2026-10-27不是有效的规定" in not_in_force(LegalBasis("某法", 5), DAY, "行政处罚决定书")
