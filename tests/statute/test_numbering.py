"""Document numbers."""

import pytest
from statute.doc_kinds import DocKind
from statute.document_table import DOCUMENTS
from statute.numbering import document_number

WORDS = {kind: row.word for kind, row in DOCUMENTS.items() if row.word}


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        (("西吴办", "罚", 2026, 1), "西吴办罚〔2026〕1号"),
        (("西吴办", WORDS[DocKind.PRIOR_NOTICE], 2026, 12), "西吴办罚告〔2026〕12号"),
        (("北极镇", WORDS[DocKind.FILING_APPROVAL], 1000, 100), "北极镇立〔1000〕100号"),
        (("㛃堃", "结", 9999, 7), "㛃堃结〔9999〕7号"),
    ],
)
def test_document_number_has_full_width_brackets_and_no_leading_zero(parts, number):
    assert document_number(*parts) == number


def test_each_kind_has_its_own_word():
    assert set(DOCUMENTS) == set(DocKind)
    assert len(set(WORDS.values())) == len(WORDS)


def test_usual_words():
    usual = {DocKind.FILING_APPROVAL: "立", DocKind.PRIOR_NOTICE: "罚告", DocKind.LEGAL_REVIEW: "法审"}
    usual |= {DocKind.DECISION: "罚", DocKind.CLOSING_APPROVAL: "结"}
    assert usual.items() <= WORDS.items()


@pytest.mark.parametrize("name", ["", " ", "西吴办 ", "Xiwu", "西吴办1", "西吴〔办", "西吴办\n"])
def test_name_and_word_are_chinese_characters(name):
    with pytest.raises(ValueError, match="机关代字应当是汉字"):
        document_number(name, "罚", 2026, 1)
    with pytest.raises(ValueError, match="文种字应当是汉字"):
        document_number("西吴办", name, 2026, 1)


@pytest.mark.parametrize("year", [999, 10000, 26, 0, -2026])
def test_year_has_four_digits(year):
    with pytest.raises(ValueError, match=f"不能是{year}"):
        document_number("西吴办", "罚", year, 1)


@pytest.mark.parametrize("serial", [0, -1])
def test_serial_starts_at_one(serial):
    with pytest.raises(ValueError, match=f"不能是{serial}"):
        document_number("西吴办", "罚", 2026, serial)
