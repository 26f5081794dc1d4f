"""Both add-ons into a new database, beside two of Odoo's own of like size."""

import subprocess
import time
from collections.abc import Iterator

from bench.row import ROOT, Row

DATABASE = "eco_bench"
SCRIPTS = ROOT / "scripts"


def seconds_to_install(modules: str, *options: str) -> float:
    """Return the wall-clock seconds from no database to one with ``modules``.

    Raises ``CalledProcessError`` when a command fails, ``RuntimeError`` when Odoo left a module out.
    """
    subprocess.run([SCRIPTS / "database", "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)
    command = [SCRIPTS / "odoo", "-d", DATABASE, "-i", modules, "--skip-auto-install", "--no-http", "--stop-after-init"]
    command += options
    started = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True)
    spent = round(time.perf_counter() - started, 1)
    query = "SELECT name FROM ir_module_module WHERE state = 'installed'"
    psql = [SCRIPTS / "pg", "psql", "-Atc", query, DATABASE]
    installed = subprocess.run(psql, check=True, capture_output=True, text=True).stdout.split()
    if missing := set(modules.split(",")) - set(installed):
        raise RuntimeError(f"Odoo did not install {', '.join(sorted(missing))}")
    return spent


def measure() -> Iterator[Row]:
    """Yield the one row. The add-ons switch a new database to Chinese; so the peer is given Chinese too."""
    peer = seconds_to_install("fleet,maintenance", "--load-language", "zh_CN")
    value = seconds_to_install("eco_checklist,eco_enforcement")
    subprocess.run([SCRIPTS / "database", "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)
    yield Row("both add-ons into a new database", value, "s", 60, "Odoo's fleet and maintenance, in Chinese", peer)
