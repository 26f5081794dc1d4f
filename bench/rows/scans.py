"""Two hundred battered pages read back by their codes, beside the same reader looking at each page once, as it came."""

import random
import sys
import time
from collections.abc import Iterator

from bench.row import ROOT, Row

sys.path[:0] = [str(ROOT / "addons" / name) for name in ("eco_checklist", "eco_enforcement")]
sys.path.insert(0, str(ROOT / "tests" / "scanning"))

import zxingcpp  # noqa: E402
from paper import battered, known, printed  # noqa: E402
from scanning.codes import codes  # noqa: E402
from scanning.pages import pages  # noqa: E402
from statute.scan_filing import judge  # noqa: E402

TRIALS, PEER = 200, "zxing-cpp, one look"


def one_look(page) -> frozenset[str]:
    """Return what the reader alone finds on ``page``."""
    return frozenset(code.text for code in zxingcpp.read_barcodes(page, formats=zxingcpp.QRCode) if code.valid)


def tried(look, scans) -> tuple[int, int, float]:
    """Return how many pages were asked about, how many filed wrongly, and the real milliseconds a page."""
    asked = wrong = 0
    started = time.perf_counter()
    for document, number, content in scans:
        (page,) = pages(content)
        filed = judge(look(page), known())
        asked += bool(filed.reason)
        wrong += not filed.reason and (filed.document, filed.page) != (document.document, number)
    return asked, wrong, round((time.perf_counter() - started) * 1000 / len(scans), 1)


def measure() -> Iterator[Row]:
    """Yield how many pages a person is asked about, how many are filed wrongly, and what a page takes."""
    chance = random.Random(47)
    chosen = [chance.choice(printed()) for _trial in range(TRIALS)]
    scans = [(document, number, battered(picture, chance)) for document, number, picture in chosen]
    asked, wrong, spent = tried(codes, scans)
    peer_asked, peer_wrong, peer_spent = tried(one_look, scans)
    yield Row("battered pages of 200 asked about", asked, "", TRIALS // 10, PEER, peer_asked)
    yield Row("battered pages of 200 filed wrongly", wrong, "", 0, PEER, peer_wrong)
    yield Row("a battered page read", spent, "ms", 500, PEER, peer_spent)
