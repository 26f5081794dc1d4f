"""A scanned page goes where its code says, or to a person with the reason."""

from dataclasses import replace

import pytest
from statute.paper_code import paper_path
from statute.scan_filing import NO_CODE, Known, judge

DIGEST = "0123456789abcdef" * 4
ORDER = Known(7, "k" * 16, "0a0a0a0a", DIGEST, "《决定书》1号", 3)
KNOWN = {ORDER.key: ORDER}
BASE = "https://example.org"


def code(page=0, known=ORDER, sha256=DIGEST):
    return BASE + paper_path(known.key, known.version, sha256, page)


@pytest.mark.parametrize("page", [0, 1, 3])
def test_a_page_is_filed_to_the_document_and_the_page_of_its_code(page):
    filed = judge([code(page)], KNOWN)
    assert (filed.document, filed.page, filed.reason) == (7, page, "")


def test_other_codes_on_the_page_do_not_matter():
    assert judge([code(2), "https://example.org/other"], KNOWN).document == 7


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        ([], NO_CODE),
        (["https://example.org/other"], "不是本系统"),
        ([code(1), code(2)], "同一页上有不同"),
        ([code(1, replace(ORDER, key="x" * 16))], "不存在，或者不在"),
        ([code(1, sha256="f" * 64)], "哈希值与《决定书》1号的内容不符"),
        ([code(1, replace(ORDER, version="0b0b0b0b"))], "版本与《决定书》1号不符"),
        ([code(4)], "共3页，二维码所示为第4页"),
    ],
)
def test_everything_else_is_asked_with_the_reason(texts, reason):
    filed = judge(texts, KNOWN)
    assert reason in filed.reason
    assert not filed.document


def test_a_document_of_unknown_length_takes_any_page():
    assert judge([code(4)], {ORDER.key: replace(ORDER, pages=0)}).page == 4
