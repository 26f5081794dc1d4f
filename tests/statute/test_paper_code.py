"""The code on a page of paper: written and read by the same words, and nothing else taken for it."""

import pytest
from statute.paper_code import PaperCode, paper_code, paper_path

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize("page", [0, 1, 9999])
@pytest.mark.parametrize("base", ["", "https://example.org", "http://10.0.0.8:8069", "https://example.org/town"])
def test_what_is_printed_is_what_is_read(base, page):
    path = paper_path(12, 3, DIGEST, page)
    assert paper_code(base + path) == PaperCode(12, 3, DIGEST[:32], page)


def test_blanks_around_the_code_do_not_matter():
    assert paper_code(f" {paper_path(1, 1, DIGEST)}\n") == PaperCode(1, 1, DIGEST[:32])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "610481196805120036",
        "https://example.org/eco/officer/" + "a" * 22,
        "/eco/paper/0-1-" + DIGEST[:32],
        "/eco/paper/1-0-" + DIGEST[:32],
        "/eco/paper/01-1-" + DIGEST[:32],
        "/eco/paper/1-1-" + DIGEST[:31],
        "/eco/paper/1-1-" + DIGEST[:33],
        "/eco/paper/1-1-" + DIGEST[:32].upper(),
        "/eco/paper/12345678901-1-" + DIGEST[:32],
        "/eco/paper/1-12345-" + DIGEST[:32],
        "/eco/paper/1-1-" + DIGEST[:32] + "/more",
        "/eco/paper/1-1-" + DIGEST[:32] + "?p=0",
        "/eco/paper/1-1-" + DIGEST[:32] + "?p=12345",
        "/eco/paper/1-1-" + DIGEST[:32] + "?q=1",
        "/eco/paper/１-1-" + DIGEST[:32],
        "ftp://example.org/eco/paper/1-1-" + DIGEST[:32],
        "https://example.org/?next=/eco/paper/1-1-" + DIGEST[:32],
    ],
)
def test_any_other_text_is_no_code(text):
    assert paper_code(text) is None
