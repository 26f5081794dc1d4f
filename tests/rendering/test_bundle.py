"""Many papers as one PDF: pages, numbers, bookmarks, the same bytes; nothing dangerous comes along."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from rendering.bundle import BundleError, Part, Volume, bundle, foreign_page_count, page_count
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.picture_sheet import PictureError, picture_pdf, printable

GOLDEN = Path(__file__).parents[1] / "golden"


def golden(name):
    return render_pdf(parse((GOLDEN / f"{name}.xml").read_bytes()))


@pytest.fixture(scope="module")
def papers():
    return {name: golden(name) for name in ("decision", "interview_record", "closing_approval")}


def words(page):
    return "".join(page.extract_text().split())


def blank(rotation=0, size=(595, 842)):
    writer = PdfWriter()
    writer.add_blank_page(*size).rotate(rotation)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def image(kind="JPEG", size=(40, 30), mode="RGB", **options):
    out = io.BytesIO()
    Image.new(mode, size, "white" if mode != "RGBA" else (1, 2, 3, 4)).save(out, kind, **options)
    return out.getvalue()


def test_every_numbered_page_ends_with_its_running_number(papers):
    parts = (Part("封面", papers["closing_approval"], numbered=False), Part("决定", papers["decision"]))
    parts += (Part("笔录", papers["interview_record"]),)
    pages = PdfReader(io.BytesIO(bundle([Volume("正卷", parts)], "案卷", "某镇"))).pages
    covers = page_count(papers["closing_approval"])
    assert len(pages) == sum(page_count(part.pdf) for part in parts)
    plain = [words(page) for part in parts for page in PdfReader(io.BytesIO(part.pdf)).pages]
    for at, page in enumerate(pages):
        number = str(at - covers + 1) if at >= covers else ""
        assert words(page) == plain[at] + number


def test_numbers_begin_anew_in_each_volume_and_bookmarks_name_volume_and_paper(papers):
    volumes = [
        Volume("正卷", (Part("决定", papers["decision"]),)),
        Volume("副卷", (Part("笔录", papers["interview_record"]),)),
    ]
    reader = PdfReader(io.BytesIO(bundle(volumes, "案卷", "某镇")))
    main, below, side, _ = reader.outline
    assert (main.title, [item.title for item in below], side.title) == ("正卷", ["决定"], "副卷")
    first = reader.get_destination_page_number(side)
    assert first == page_count(papers["decision"])
    assert words(reader.pages[first]).endswith("1")
    assert [item.title for item in PdfReader(io.BytesIO(bundle(volumes[:1], "案卷", "某镇"))).outline] == ["决定"]


def test_same_parts_give_the_same_bytes(papers):
    volumes = [Volume("正卷", tuple(Part(name, pdf) for name, pdf in papers.items()))]
    first, second = (bundle(volumes, "案卷", "某镇") for _ in range(2))
    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    assert PdfReader(io.BytesIO(first)).metadata.title == "案卷"


def test_more_pages_than_one_sheet_of_numbers(papers):
    parts = tuple(Part(str(n), blank()) for n in range(140))
    pages = PdfReader(io.BytesIO(bundle([Volume("正卷", parts)], "", ""))).pages
    assert [words(page) for page in pages] == [str(n) for n in range(1, 141)]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_number_stands_upper_right_as_the_page_is_seen(rotation):
    size = (595, 842) if rotation in (0, 180) else (842, 595)
    page = PdfReader(io.BytesIO(bundle([Volume("", (Part("", blank(rotation, size)),))], "", ""))).pages[0]
    x, y = 100, 10  # where the number ends on its form
    for operands, _operator in reversed([op for op in page.get_contents().operations if op[1] == b"cm"]):
        a, b, c, d, e, f = map(float, operands)
        x, y = a * x + c * y + e, b * x + d * y + f
    seen = {0: (x, y), 90: (y, size[0] - x), 180: (size[0] - x, size[1] - y), 270: (size[1] - y, x)}[rotation]
    assert 540 < seen[0] < 560
    assert 790 < seen[1] < 820


def test_notes_and_actions_of_a_foreign_page_stay_behind():
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.add_js("app.alert(1)")
    writer.add_annotation(0, FreeText(text="note", rect=(0, 0, 9, 9)))
    out = io.BytesIO()
    writer.write(out)
    made = bundle([Volume("", (Part("", out.getvalue()),))], "", "")
    assert b"alert" not in made
    assert "/Annots" not in PdfReader(io.BytesIO(made)).pages[0]


def test_what_cannot_be_taken_over_is_refused():
    locked = PdfWriter()
    locked.add_blank_page(100, 100)
    locked.encrypt("secret")
    out = io.BytesIO()
    locked.write(out)
    empty = io.BytesIO()
    PdfWriter().write(empty)
    for content in (b"", b"%PDF-1.4 nothing", out.getvalue(), empty.getvalue(), golden("decision")[:900]):
        with pytest.raises(BundleError):
            foreign_page_count(content)
    assert foreign_page_count(blank()) == 1


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("TIFF", "L"), ("GIF", "P")]
)
def test_a_picture_stands_on_one_sheet_with_its_caption(kind, mode):
    made = picture_pdf(image(kind, mode=mode if mode != "CMYK" else "RGB"), ["现场照片一", "张堃、李㛃摄"])
    (page,) = PdfReader(io.BytesIO(made)).pages
    assert words(page) == "现场照片一张堃、李㛃摄"
    assert len(page.images) == 1
    assert made == picture_pdf(image(kind, mode=mode if mode != "CMYK" else "RGB"), ["现场照片一", "张堃、李㛃摄"])


def test_a_picture_is_turned_upright_and_made_no_larger_than_it_prints():
    turned = Image.Exif()
    turned[0x0112] = 6
    made = picture_pdf(image(size=(4000, 1000), exif=turned), [])
    (found,) = PdfReader(io.BytesIO(made)).pages[0].images
    assert found.image.height > found.image.width
    assert max(found.image.size) <= 1600


@pytest.mark.parametrize("content", [b"", b"\xff\xd8 no picture", b"%PDF-1.4", image()[:200]])
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(PictureError):
        picture_pdf(content, ["x"])


def test_a_picture_that_claims_too_many_pixels_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("rendering.picture.MAX_PIXELS", 1199)
    with pytest.raises(PictureError, match="像素过大"):
        picture_pdf(image(), ["x"])
    monkeypatch.setattr("rendering.picture.MAX_PIXELS", 1200)
    assert picture_pdf(image(), ["x"])


def test_a_name_no_font_can_print_gets_a_mark():
    assert printable("现场\U0010fffd.jpg") == "现场〓.jpg"
