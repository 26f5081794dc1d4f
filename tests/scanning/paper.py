"""Printed pages of the golden samples, each with its code, and what happens to paper before it comes back as a scan."""

import hashlib
import io
import random
from functools import cache
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from rendering.markup import parse
from rendering.pdf import render_pdf
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from statute.paper_code import paper_path
from statute.scan_filing import Known

GOLDEN = Path(__file__).parents[1] / "golden"
BASE = "https://enforcement.example.gov.cn"
PRINTED_DPI, MM = 200, 200 / 25.4
CODE_MM = 15  # the least side of a printed code


def qr(text: str) -> Image.Image:
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = code.getModuleCount()
    picture = Image.new("L", (size + 8, size + 8), 255)
    for row in range(size):
        for column in range(size):
            if code.isDark(row, column):
                picture.putpixel((column + 4, row + 4), 0)
    side = round(CODE_MM * MM * (size + 8) / size)
    return picture.resize((side, side), Image.Resampling.NEAREST)


@cache
def printed(every: int = 1) -> tuple[tuple[Known, int, Image.Image], ...]:
    """Give the pages of each golden sample, or of ``every`` so many, as printed: document, number, picture at 200 dpi."""
    out = []
    for number, path in list(enumerate(sorted(GOLDEN.glob("*.xml")), start=1))[::every]:
        content = path.read_bytes()
        pdf = pypdfium2.PdfDocument(render_pdf(parse(content)))
        key = f"{number:016d}"
        known = Known(number, key, "0a1b2c3d", hashlib.sha256(content).hexdigest(), path.stem, len(pdf))
        for page in range(len(pdf)):
            picture = pdf[page].render(scale=PRINTED_DPI / 72, grayscale=True).to_pil().convert("L")
            code = qr(BASE + paper_path(key, known.version, known.sha256, page + 1))
            picture.paste(code, (round(20 * MM), picture.height - code.height - round(8 * MM)))
            out.append((known, page + 1, picture))
    return tuple(out)


@cache
def known(every: int = 1) -> dict[str, Known]:
    """Give the documents of ``printed(every)`` by the codes on their pages."""
    return {document.key: document for document, _page, _picture in printed(every)}


def battered(picture: Image.Image, chance: random.Random) -> bytes:
    """Give ``picture`` as it comes back: turned, tilted, stained, noisy, at 150 to 200 dpi, as a JPEG."""
    dpi = chance.randint(150, 200)
    page = picture.resize((round(picture.width * dpi / PRINTED_DPI), round(picture.height * dpi / PRINTED_DPI)))
    page = _stained(page, chance)
    page = page.rotate(chance.uniform(0, 360), expand=True, fillcolor=235, resample=Image.Resampling.BICUBIC)
    page = _tilted(page, chance)
    noise = Image.effect_noise((page.width // 2, page.height // 2), chance.uniform(10, 40)).resize(page.size)
    page = Image.blend(page, noise, chance.uniform(0.05, 0.2))
    out = io.BytesIO()
    page.filter(ImageFilter.GaussianBlur(chance.uniform(0, 0.6))).save(out, "JPEG", quality=chance.randint(55, 90))
    return out.getvalue()


def _stained(page: Image.Image, chance: random.Random) -> Image.Image:
    """Put rings of tea and specks anywhere on the page, the code not spared."""
    page = page.copy()
    pen = ImageDraw.Draw(page)
    for _stain in range(3):
        x, y, r = chance.randrange(page.width), chance.randrange(page.height), chance.randint(40, 160)
        pen.ellipse((x - r, y - r, x + r, y + r), outline=chance.randint(120, 190), width=chance.randint(2, 8))
    for _speck in range(150):
        x, y = chance.randrange(page.width), chance.randrange(page.height)
        pen.ellipse((x, y, x + 2, y + 2), fill=chance.randint(0, 120))
    return page


def _tilted(page: Image.Image, chance: random.Random) -> Image.Image:
    """Tilt by a few degrees: the sheet lay askew, the camera was not held level."""
    slant, lean, fall = (chance.uniform(-0.06, 0.06) for _axis in range(3))
    data = (1, slant, 0, lean, 1, 0, fall / page.width, 0)
    return page.transform(page.size, Image.Transform.PERSPECTIVE, data, Image.Resampling.BICUBIC, fillcolor=235)
