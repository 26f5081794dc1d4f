"""Citations read as documents write them."""

from dataclasses import FrozenInstanceError

import pytest
from competence.legal import Finding, LegalBasis, Verdict, chinese_number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (5, "五"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (42, "四十二"),
        (100, "一百"),
        (101, "一百零一"),
        (107, "一百零七"),
        (110, "一百一十"),
        (119, "一百一十九"),
        (246, "二百四十六"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1055, "一千零五十五"),
        (1100, "一千一百"),
        (1131, "一千一百三十一"),
        (1242, "一千二百四十二"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_of_articles(number, text):
    assert chinese_number(number) == text


@pytest.mark.parametrize("number", [-1, 10000])
def test_numbers_no_law_has(number):
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)


@pytest.mark.parametrize(
    ("basis", "text"),
    [
        (LegalBasis("大气污染防治法", 119, 1), "《大气污染防治法》第一百一十九条第一款"),
        (LegalBasis("生态环境法典", 1231, 1, 1), "《生态环境法典》第一千二百三十一条第一款第（一）项"),
        (LegalBasis("生态环境法典", 246), "《生态环境法典》第二百四十六条"),
        (LegalBasis("农药管理条例", 60, item=6), "《农药管理条例》第六十条第（六）项"),
    ],
)
def test_citation(basis, text):
    assert str(basis) == text


@pytest.mark.parametrize(
    ("verdict", "blocks"),
    [(Verdict.PASS, False), (Verdict.FAIL, True), (Verdict.NOT_APPLICABLE, False), (Verdict.JUDGE, False)],
)
def test_only_a_failed_rule_blocks(verdict, blocks):
    finding = Finding("rule", "规则", LegalBasis("行政处罚法", 24), verdict, "说明")
    assert finding.blocks is blocks
    assert str(finding) == "说明（依据：《行政处罚法》第二十四条）"


def test_basis_and_finding_are_frozen():
    basis = LegalBasis("行政处罚法", 42)
    with pytest.raises(FrozenInstanceError):
        basis.article = 43
    with pytest.raises(FrozenInstanceError):
        Finding("x", "x", basis, Verdict.PASS, "x").verdict = Verdict.FAIL
