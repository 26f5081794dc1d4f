"""Signatures and seal over a finished document: at their places, without moving a word."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from rendering.drawn import Marks, Signature, places
from rendering.errors import RenderingError
from rendering.markup import parse
from rendering.pdf import render_pdf

GOLDEN = Path(__file__).parents[1] / "golden"


def png(colour: tuple[int, int, int], size: tuple[int, int] = (60, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", size, (*colour, 200)).save(out, "PNG")
    return out.getvalue()


def sample(kind: str):
    return parse((GOLDEN / f"{kind}.xml").read_bytes())


def pages(pdf: bytes):
    return PdfReader(io.BytesIO(pdf)).pages


def drawn_on(page) -> int:
    """Count how often a picture is drawn on ``page``, however often the same."""
    return page.get_contents().get_data().count(b" Do")


def test_places_are_found_in_their_order_with_what_stands_beside_them():
    found = places(sample("interview_record"))
    assert [(p.number, p.label, p.blanks, p.each_page) for p in found] == [
        (0, "被询问人签名：", 1, True),
        (1, "执法人员签名：", 2, True),
        (2, "被询问人签名：", 1, False),
        (3, "询问人签名：", 2, False),
        (4, "记录人签名：", 1, False),
    ]
    assert [p.beside for p in places(sample("legal_review"))] == ["审核意见", "法制机构负责人意见"]


def test_the_signature_of_each_page_stands_on_each_and_the_words_do_not_move():
    root = sample("interview_record")
    plain = pages(render_pdf(root))
    signature = Signature(png((0, 0, 90)))
    signed = pages(render_pdf(root, Marks({0: (signature,), 3: (signature, signature)})))
    assert [page.extract_text() for page in signed] == [page.extract_text() for page in plain]
    assert [drawn_on(page) for page in signed] == [1] * (len(plain) - 1) + [3]
    assert not any(drawn_on(page) for page in plain)


def test_the_day_is_written_where_it_was_left_blank():
    root = sample("interview_record")
    last = pages(render_pdf(root, Marks({4: (Signature(png((0, 0, 90)), "2031年7月8日"),)})))[-1].extract_text()
    assert "2031" in last
    assert "2031" not in pages(render_pdf(root))[-1].extract_text()


def test_a_printed_name_is_signed_over_and_more_than_there_are_blanks_share_them():
    root = sample("legal_review")
    signature = Signature(png((0, 0, 90)))
    assert drawn_on(pages(render_pdf(root, Marks({0: (signature,)})))[0]) == 1
    assert drawn_on(pages(render_pdf(root, Marks({1: (signature,) * 3})))[0]) == 3


def test_the_seal_stands_once_on_the_page_of_the_organ_and_the_date():
    root = sample("decision")
    sealed = pages(render_pdf(root, Marks(seal=png((200, 0, 0), (300, 300)), seal_width=42)))
    assert [drawn_on(page) for page in sealed] == [0] * (len(sealed) - 1) + [1]


def test_the_same_marks_give_the_same_bytes():
    root, marks = sample("decision"), Marks(seal=png((200, 0, 0), (300, 300)), seal_width=42)
    assert render_pdf(root, marks) == render_pdf(root, marks)


@pytest.mark.parametrize("content", [b"", b"GIF89a", png((0, 0, 0))[:40], png((0, 0, 0), (2001, 2000))])
def test_what_is_no_picture_or_too_large_is_refused(content):
    with pytest.raises(RenderingError, match="印章图片"):
        render_pdf(sample("interview_record"), Marks({0: (Signature(content),)}))
