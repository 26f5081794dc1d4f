"""One decision as PDF and as DOCX, warm, beside the two tools that Odoo projects take for that."""

import io
import resource
import subprocess
import sys
from collections.abc import Iterator
from html import escape

from bench.row import ROOT, Row, warm_milliseconds

sys.path.insert(0, str(ROOT / "addons" / "eco_checklist"))

from docx import Document  # noqa: E402
from docxtpl import DocxTemplate  # noqa: E402
from rendering import markup, pdf, text, word  # noqa: E402

SAMPLE = ROOT / "tests" / "golden" / "decision.xml"


def children_seconds() -> float:
    """Return the processor time that ended child processes have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def wkhtmltopdf_milliseconds(paragraphs: list[str]) -> float:
    """Return what wkhtmltopdf, the engine of Odoo's own reports, takes for the same words."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    page = f'<!DOCTYPE html><meta charset="utf-8"><body>{body}</body>'.encode()
    command = ["wkhtmltopdf", "-q", "--page-size", "A4", "-", "-"]
    return warm_milliseconds(
        lambda: subprocess.run(command, input=page, capture_output=True, check=True), clock=children_seconds
    )


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
    """Yield a row for the PDF and one for the DOCX; the value includes reading and checking the markup."""
    source = SAMPLE.read_bytes()
    paragraphs = [line for line in text.plain_text(markup.parse(source)).splitlines() if line]
    yield Row(
        "one decision as PDF",
        warm_milliseconds(lambda: pdf.render_pdf(markup.parse(source))),
        "ms",
        80,
        "wkhtmltopdf",
        wkhtmltopdf_milliseconds(paragraphs),
    )
    yield Row(
        "one decision as DOCX",
        warm_milliseconds(lambda: word.render_docx(markup.parse(source))),
        "ms",
        80,
        "docxtpl",
        docxtpl_milliseconds(paragraphs),
    )
