"""Both add-ons into a new database, beside two of Odoo's own of like size."""

import subprocess
import time
from collections.abc import Iterator

from bench.row import ROOT, Row

DATABASE = "eco_bench"
SCRIPTS = ROOT / "scripts"


def seconds_to_install(modules: str) -> float:
    """Return the wall-clock seconds from no database to one with ``modules``. Raises ``CalledProcessError``."""
    subprocess.run([SCRIPTS / "database", "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)
    command = [SCRIPTS / "odoo", "-d", DATABASE, "-i", modules, "--skip-auto-install", "--no-http", "--stop-after-init"]
    started = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    return round(time.perf_counter() - started, 1)


def measure() -> Iterator[Row]:
    """Yield the one row."""
    peer = seconds_to_install("fleet,maintenance")
    value = seconds_to_install("eco_checklist,eco_enforcement")
    subprocess.run([SCRIPTS / "database", "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)
    yield Row("both add-ons into a new database", value, "s", 60, "Odoo's fleet and maintenance", peer)
