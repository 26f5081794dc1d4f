"""The three renderings of each stored sample say the same words, and say them well."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from rendering.content import read
from rendering.markup import parse
from rendering.pdf import render_pdf
from rendering.style import MM, TOTAL_PAGES_SHOWN
from rendering.text import plain_text
from rendering.word import render_docx

GOLDEN = Path(__file__).parents[1] / "golden"
SAMPLES = sorted(path.stem for path in GOLDEN.glob("*.xml"))


def squeezed(text: str) -> str:
    """Lines break where the page ends, blanks are drawn: only the words count."""
    return re.sub(r"\s+", "", text)


def body_words(root) -> str:
    words = squeezed(plain_text(root))
    return words.removesuffix(squeezed("".join(para.words for para in read(root).page_signature)))


def foot_words(root, page: int, pages: int) -> str:
    content = read(root)
    # The lines at the foot are drawn from the bottom up.
    signed = "".join(para.words for para in reversed(content.page_signature))
    number = f"第{page}页共{pages}页" if content.layout in TOTAL_PAGES_SHOWN else f"—{page}—"
    return squeezed(signed) + number


def docx_words(element) -> str:
    namespace = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    return squeezed("".join(node.text or "" for node in element.iter(namespace)))


@pytest.fixture(params=SAMPLES)
def sample(request):
    return parse((GOLDEN / f"{request.param}.xml").read_bytes())


def test_the_samples_cover_every_layout():
    layouts = {parse(path.read_bytes()).get("layout") for path in GOLDEN.glob("*.xml")}
    assert layouts == {"letter", "record", "form", "table"}


def test_plain_text_is_the_stored_one(sample):
    assert plain_text(sample) == (GOLDEN / f"{sample.get('kind')}.txt").read_text(encoding="utf-8")


def test_pdf_says_the_same_words(sample):
    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(render_pdf(sample))).pages]
    body = ""
    for number, words in enumerate(pages, start=1):
        foot = foot_words(sample, number, len(pages))
        assert words.endswith(foot)
        body += words.removesuffix(foot)
    assert body == body_words(sample)


def test_docx_says_the_same_words(sample):
    document = docx.Document(io.BytesIO(render_docx(sample)))
    assert docx_words(document.element.body) == body_words(sample)
    foot = docx_words(document.sections[0].footer._element)
    for para in read(sample).page_signature:
        assert squeezed(para.words) in foot


def test_rare_names_can_be_searched_in_the_pdf():
    words = "".join(
        page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(parse(_golden("vocabulary"))))).pages
    )
    for name in ("张堃", "王玥", "李㛃", "赵𬭎"):
        assert name in squeezed(words)


def test_same_content_gives_the_same_bytes(sample):
    assert render_pdf(sample) == render_pdf(sample)
    assert render_docx(sample) == render_docx(sample)


def test_every_font_of_the_pdf_is_embedded(sample):
    fonts = _fonts(render_pdf(sample))
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)


def test_pages_are_a4_and_upright_unless_they_hold_a_list(sample):
    sides = [297, 210] if sample.get("layout") == "table" else [210, 297]
    for page in PdfReader(io.BytesIO(render_pdf(sample))).pages:
        assert [round(float(side) / MM) for side in page.mediabox[2:]] == sides
    (section,) = docx.Document(io.BytesIO(render_docx(sample))).sections
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == sides


def test_docx_is_a_sound_package_without_the_hour_of_its_making(sample):
    package = zipfile.ZipFile(io.BytesIO(render_docx(sample)))
    assert package.testzip() is None
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_pdf_names_title_number_and_agency():
    meta = PdfReader(io.BytesIO(render_pdf(parse(_golden("decision"))))).metadata
    assert meta.title == "行政处罚决定书西吴办罚〔2026〕1号"
    assert meta.author == "兴平市人民政府西吴街道办事处"


def test_a_row_longer_than_a_page_breaks_over_pages():
    words = "".join(f"第{number}项情况属实。" for number in range(400))
    root = parse(
        '<document kind="x" title="审批表" agency="某某镇人民政府" layout="form"><table widths="1 4">'
        f'<row><cell label="yes">案情</cell><cell>{words}</cell></row></table></document>'
    )
    pages = PdfReader(io.BytesIO(render_pdf(root))).pages
    assert len(pages) > 2
    said = [squeezed(page.extract_text()).removesuffix(f"第{at}页共{len(pages)}页") for at, page in enumerate(pages, 1)]
    assert "".join(said) == squeezed(plain_text(root))
    assert all(said)


def test_a_row_that_fits_on_a_page_is_never_broken():
    rows = "".join(
        f'<row height="30"><cell label="yes">意见{number}</cell><cell>同意{number}。<sign label="签{number}："/></cell></row>'
        for number in range(20)
    )
    root = parse(
        '<document kind="x" title="审批表" agency="某某镇人民政府" layout="form">'
        f'<table widths="1 4">{rows}</table></document>'
    )
    pages = [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(render_pdf(root))).pages]
    assert len(pages) > 1
    for number in range(20):
        (page,) = (page for page in pages if f"意见{number}同意{number}。" in page)
        assert f"同意{number}。签{number}：" in page


def test_the_seal_never_stands_alone_on_a_page():
    for lines in range(10, 24):
        body = "".join(f"<p>第{number}段。</p>" for number in range(lines))
        root = parse(
            f'<document kind="x" title="通知书" agency="某某镇人民政府">{body}'
            '<seal agency="某某镇人民政府" date="2026年1月2日"/></document>'
        )
        last = PdfReader(io.BytesIO(render_pdf(root))).pages[-1].extract_text()
        assert f"第{lines - 1}段" in squeezed(last)


def _golden(name: str) -> bytes:
    return (GOLDEN / f"{name}.xml").read_bytes()


def _fonts(pdf: bytes) -> list:
    found = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for name, font in page["/Resources"]["/Font"].items():
            found[name] = font.get_object()
    return list(found.values())
