"""Every page says, in a code at its foot, which paper it is; the words above stay as they were."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageOps
from pypdf import PdfReader
from rendering.mark import SIZE, Mark, height_above_edge, on_the_right
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.style import MM, PAPERS
from rendering.word import render_docx

GOLDEN = Path(__file__).parents[1] / "golden"
SAMPLES = sorted(path.stem for path in GOLDEN.glob("*.xml"))
QR_BYTES = 106  # that 41 modules a side hold, ISO/IEC 18004, level M
MARK = Mark(f"https://zhifa.example.gov.cn/eco/paper/{'Ab3_' * 4}/{'b1c2d3e4'}/{'0f9e' * 8}", "核验 0f9e0f9e")


@pytest.fixture(params=SAMPLES)
def sample(request):
    return parse((GOLDEN / f"{request.param}.xml").read_bytes())


def squeezed(text):
    return "".join(text.split())


def docx_words(element):
    return squeezed("".join(node.text or "" for node in element.iter() if node.tag.endswith("}t")))


def pictures(pdf, dpi):
    return [page.render(scale=dpi / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]


def test_the_code_of_every_page_is_read_from_a_picture_of_150_dpi(sample):
    for page, picture in enumerate(pictures(render_pdf(sample, mark=MARK), 150), start=1):
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [MARK.on_page(page)]


def test_the_code_names_its_page_unless_that_would_make_it_finer():
    assert MARK.on_page(12) == f"{MARK.address}?p=12"
    assert replace(MARK, paged=False).on_page(12) == MARK.address
    room = Mark(MARK.address + "f" * (QR_BYTES - len(MARK.address) - len("?p=1")), MARK.caption)
    assert room.on_page(1) == f"{room.address}?p=1"
    assert room.on_page(12) == room.address


def test_the_code_stands_below_the_type_area_and_within_what_printers_print(sample):
    layout = sample.get("layout")
    assert height_above_edge(layout) >= 4.2 * MM
    assert height_above_edge(layout) + SIZE < PAPERS[layout].bottom


def test_the_mark_adds_its_caption_to_each_page_and_changes_no_word(sample):
    plain, marked = (PdfReader(io.BytesIO(render_pdf(sample, mark=mark))).pages for mark in (None, MARK))
    assert len(plain) == len(marked)
    for before, after in zip(plain, marked, strict=True):
        assert squeezed(after.extract_text()) == squeezed(before.extract_text()) + squeezed(MARK.caption)


def test_the_docx_bears_the_same_code_in_its_foot_and_the_same_words(sample):
    plain, marked = (docx.Document(io.BytesIO(render_docx(sample, mark=mark))) for mark in (None, MARK))
    assert docx_words(plain.element.body) == docx_words(marked.element.body)
    feet = [marked.sections[0].footer]
    if sample.get("layout") == "letter":
        feet.append(marked.sections[0].even_page_footer)
    for foot in feet:
        assert squeezed(MARK.caption) in docx_words(foot._element)
        (stored,) = {rel.target_part.blob for rel in foot.part.rels.values() if "image" in rel.reltype}
        assert _read(stored) == [MARK.address]


def test_the_same_mark_gives_the_same_bytes_and_another_one_others(sample):
    other = Mark(MARK.address[:-1] + "f", MARK.caption)
    for render in (render_pdf, render_docx):
        assert render(sample, mark=MARK) == render(sample, mark=MARK) != render(sample, mark=other)


def test_the_code_stands_opposite_the_page_number_of_a_letter():
    assert [on_the_right("letter", page) for page in (1, 2, 3)] == [False, True, False]
    assert not on_the_right("record", 2)


def _read(png):
    picture = ImageOps.expand(Image.open(io.BytesIO(png)).convert("L"), 24, 255)
    return [code.text for code in zxingcpp.read_barcodes(picture)]
