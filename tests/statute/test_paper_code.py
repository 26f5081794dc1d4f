"""The code on a page of paper: written and read by the same words, and nothing else taken for it."""

import pytest
from statute.paper_code import PaperCode, paper_code, paper_path

DIGEST = "0123456789abcdef" * 4
KEY, VERSION, SHORT = "aZ09_-aZ09_-aZ09", "0a1b2c3d", DIGEST[:32]
GOOD = f"/eco/paper/{KEY}/{VERSION}/{SHORT}"


@pytest.mark.parametrize("page", [0, 1, 9999])
@pytest.mark.parametrize("base", ["", "https://example.org", "http://10.0.0.8:8069", "https://example.org/town"])
def test_what_is_printed_is_what_is_read(base, page):
    assert paper_code(base + paper_path(KEY, VERSION, DIGEST, page)) == PaperCode(KEY, VERSION, SHORT, page)


def test_the_path_is_the_one_that_the_public_page_answers():
    assert paper_path(KEY, VERSION, DIGEST) == GOOD
    assert paper_path(KEY, VERSION, DIGEST, 2) == GOOD + "?p=2"


def test_blanks_around_the_code_do_not_matter():
    assert paper_code(f" {GOOD}\n") == PaperCode(KEY, VERSION, SHORT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "610481196805120036",
        "https://example.org/eco/officer/" + "a" * 22,
        f"/eco/paper/{KEY[1:]}/{VERSION}/{SHORT}",
        f"/eco/paper/{KEY}a/{VERSION}/{SHORT}",
        f"/eco/paper/{KEY}/{VERSION[1:]}/{SHORT}",
        f"/eco/paper/{KEY}/{VERSION}a/{SHORT}",
        f"/eco/paper/{KEY}/{VERSION}/{SHORT[1:]}",
        f"/eco/paper/{KEY}/{VERSION}/{SHORT}0",
        f"/eco/paper/{KEY}/{VERSION}/{SHORT.upper()}",
        GOOD + "/more",
        GOOD + "?p=0",
        GOOD + "?p=12345",
        GOOD + "?q=1",
        GOOD.replace("0", "０"),
        "ftp://example.org" + GOOD,
        "https://example.org/?next=" + GOOD,
    ],
)
def test_any_other_text_is_no_code(text):
    assert paper_code(text) is None
