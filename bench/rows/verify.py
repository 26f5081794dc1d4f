"""A case file of 500 MB proven whole, beside ``sha256sum`` and ``unzip -t`` of the same file in the same run."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.row import ROOT, Row

sys.path[:0] = [str(ROOT / "addons" / "eco_enforcement"), str(ROOT / "tests" / "tools")]

from casefiles import CaseFile, large  # noqa: E402

SIZE = 500 << 20
TOOL = ROOT / "tools" / "verify_case_file.py"


def seconds(*command: str) -> float:
    """Return how long ``command`` takes by the clock; it must succeed."""
    started = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return round(time.monotonic() - started, 2)


def measure() -> Iterator[Row]:
    """Yield a row for each peer; the file lies in memory's cache for all of them."""
    with tempfile.TemporaryDirectory() as folder:
        video, path = Path(folder) / "video.mp4", str(Path(folder) / "case.zip")
        with video.open("wb") as file:
            for _ in range(SIZE >> 20):
                file.write(os.urandom(1 << 20))
        with open(path, "wb") as file:
            file.writelines(large(CaseFile(1), video))
        seconds("sha256sum", path)
        value = seconds(sys.executable, "-I", str(TOOL), path)
        yield Row("500 MB case file proven whole", value, "s", 10, "sha256sum", seconds("sha256sum", path))
        yield Row("500 MB case file proven whole", value, "s", 10, "unzip -t", seconds("unzip", "-tq", path))
