"""A file of sixty pages as one PDF, beside a plain merge of the same pages by the library it rests on."""

import io
import sys
import time
from collections.abc import Iterator

from bench.row import ROOT, Row, warm_milliseconds

sys.path.insert(0, str(ROOT / "addons" / "eco_checklist"))

from pypdf import PdfWriter  # noqa: E402
from rendering import markup, pdf  # noqa: E402
from rendering.bundle import Part, Volume, bundle, page_count  # noqa: E402

PAGES = 60
SAMPLES = ("decision", "service_receipt", "filing_approval", "inspection_record", "interview_record", "prior_notice")


def papers() -> list[bytes]:
    """Return documents of at least sixty pages together."""
    kinds = [pdf.render_pdf(markup.parse((ROOT / "tests" / "golden" / f"{n}.xml").read_bytes())) for n in SAMPLES]
    made, pages = [], 0
    while pages < PAGES:
        made.append(kinds[len(made) % len(kinds)])
        pages += page_count(made[-1])
    return made


def merged(contents: list[bytes]) -> None:
    """Put the same documents one behind the other, without page numbers or bookmarks."""
    writer = PdfWriter()
    for content in contents:
        writer.append(io.BytesIO(content))
    writer.write(io.BytesIO())


def measure() -> Iterator[Row]:
    """Yield the row; cover, catalogue and remarks are rendered anew in the time that is measured."""
    contents = papers()
    frame = [markup.parse(p.read_bytes()) for p in sorted((ROOT / "tests" / "golden").glob("file_*.xml"))]

    def whole() -> None:
        parts = [Part(root.get("title"), pdf.render_pdf(root), numbered=False) for root in frame]
        parts += [Part(str(number), content) for number, content in enumerate(contents)]
        bundle([Volume("正卷", tuple(parts))], "案卷", "某镇人民政府")

    yield Row(
        "a file of 60 pages as one PDF",
        warm_milliseconds(whole, clock=time.perf_counter),
        "ms",
        3000,
        "pypdf, merge alone",
        warm_milliseconds(lambda: merged(contents), clock=time.perf_counter),
    )
