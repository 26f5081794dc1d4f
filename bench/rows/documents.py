"""One decision as PDF and as DOCX, warm, beside the two tools that Odoo projects take for that."""

import io
import sys
from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import ROOT, Row, warm_milliseconds

sys.path.insert(0, str(ROOT / "addons" / "eco_checklist"))

from docx import Document  # noqa: E402
from docxtpl import DocxTemplate  # noqa: E402
from rendering import markup, text, word  # noqa: E402

SAMPLE = ROOT / "tests" / "golden" / "decision.xml"
TIMES = 20  # as many documents a second as Odoo's own way, at least


def docxtpl_milliseconds(paragraphs: list[str]) -> float:
    """Return what docxtpl takes to fill a Word form with the same words."""
    form = Document()
    for number in range(len(paragraphs)):
        form.add_paragraph(f"{{{{ p{number} }}}}")
    stored = io.BytesIO()
    form.save(stored)
    words = {f"p{number}": paragraph for number, paragraph in enumerate(paragraphs)}

    def fill() -> None:
        template = DocxTemplate(io.BytesIO(stored.getvalue()))
        template.render(words, autoescape=True)
        template.save(io.BytesIO())

    return warm_milliseconds(fill)


def measure() -> Iterator[Row]:
    """Yield a row for the PDF, from the template to the bytes, and one for the DOCX, from the markup to the bytes."""
    found = run_in_new_database("eco_bench_documents", "bench.shell.documents")
    peer = found["peer"]
    yield Row("one decision as PDF", found["ours"], "ms", round(peer / TIMES, 1), "Odoo's QWeb + wkhtmltopdf", peer)
    source = SAMPLE.read_bytes()
    paragraphs = [line for line in text.plain_text(markup.parse(source)).splitlines() if line]
    yield Row(
        "one decision as DOCX",
        warm_milliseconds(lambda: word.render_docx(markup.parse(source))),
        "ms",
        80,
        "docxtpl",
        docxtpl_milliseconds(paragraphs),
    )
