"""Scans find their way by their codes, and what cannot be read is told, never guessed."""

import io
import random

import pytest
from paper import battered, known, printed
from PIL import Image
from pypdf import PdfReader, PdfWriter
from scanning.codes import codes
from scanning.pages import MAX_PAGES, ScanError, pages
from statute.scan_filing import judge

TRIALS, EVERY = 24, 8  # two hundred pages of all the samples: bench/rows/scans.py


def as_file(picture: Image.Image, kind: str, **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def test_battered_pages_are_filed_or_asked_and_none_is_filed_wrongly():
    chance, asked = random.Random(47), []
    for trial in range(TRIALS):
        document, number, picture = chance.choice(printed(EVERY))
        (page,) = pages(battered(picture, chance))
        filed = judge(codes(page), known(EVERY))
        if filed.reason:
            asked.append((trial, filed.reason))
        else:
            assert (filed.document, filed.page) == (document.document, number)
    assert len(asked) <= TRIALS * 0.2, asked


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "PDF"])
def test_every_kind_of_file_gives_its_pages(kind):
    document, number, picture = printed(EVERY)[0]
    (page,) = pages(as_file(picture, kind, **({"resolution": 300} if kind == "PDF" else {})))
    filed = judge(codes(page), known(EVERY))
    assert (filed.document, filed.page) == (document.document, number)


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_several_pages_in_one_file_come_in_their_order(kind):
    some = printed(EVERY)[:3]
    file = as_file(some[0][2], kind, save_all=True, append_images=[some[1][2], some[2][2]])
    filed = [judge(codes(page), known(EVERY)) for page in pages(file)]
    assert [(f.document, f.page) for f in filed] == [(document.document, number) for document, number, _p in some]


def test_a_photograph_taken_sideways_is_turned_as_the_camera_says():
    picture = printed(EVERY)[0][2].resize((600, 850))
    exif = Image.Exif()
    exif[0x0112] = 6
    (page,) = pages(as_file(picture, "JPEG", exif=exif))
    assert page.size == (850, 600)


def test_a_page_without_a_code_is_asked():
    (page,) = pages(as_file(Image.new("L", (1240, 1754), 255), "PNG"))
    assert judge(codes(page), known(EVERY)).document == 0


def _locked() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(as_file(Image.new("L", (50, 50)), "PDF"))))
    writer.encrypt("secret")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空的"),
        (b"MZ\x90\x00", "不是完整的PDF或者图片"),
        (b"%PDF-1.7 broken", "已损坏或者设有密码"),
        (_locked(), "已损坏或者设有密码"),
        (as_file(Image.new("L", (300, 300)), "JPEG")[:120], "不是完整的PDF或者图片"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "不是完整的PDF或者图片"),
        (as_file(Image.new("1", (9000, 9000)), "PNG"), "百万像素"),
        (
            as_file(Image.new("1", (8, 8)), "TIFF", save_all=True, append_images=[Image.new("1", (8, 8))] * MAX_PAGES),
            f"超过{MAX_PAGES}页",
        ),
    ],
)
def test_what_is_no_scan_is_refused_with_the_reason(content, said):
    with pytest.raises(ScanError, match=said):
        list(pages(content))
