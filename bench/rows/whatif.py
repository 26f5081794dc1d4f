"""What a county-wide withdrawal touches, at 100,000 open cases in 142 towns, beside the same figures asked of the ORM."""

import json
import subprocess
from collections.abc import Iterator

from bench.row import ROOT, Row

DATABASE = "eco_bench_whatif"
SCRIPTS = ROOT / "scripts"


def measured() -> dict:
    """Fill a new database, run the shell script in it, return its seconds. Raises ``CalledProcessError``, ``RuntimeError``."""
    subprocess.run([SCRIPTS / "database", "new", DATABASE], check=True, stdout=subprocess.DEVNULL)
    seed = ["-v", "ON_ERROR_STOP=1", "-1", "-q", "-f", ROOT / "bench" / "whatif_seed.sql", DATABASE]
    subprocess.run([SCRIPTS / "pg", "psql", *seed], check=True, stdout=subprocess.DEVNULL)
    shell = [SCRIPTS / "odoo", "shell", "-d", DATABASE, "--no-http", "--log-level", "error"]
    with (ROOT / "bench" / "whatif_shell.py").open() as script:
        done = subprocess.run(shell, check=True, stdin=script, capture_output=True, text=True)
    line = next((line for line in done.stdout.splitlines() if line.startswith("MEASURED ")), None)
    if line is None:
        raise RuntimeError(f"nothing was measured: {done.stdout[-500:]}{done.stderr[-1500:]}")
    return json.loads(line.removeprefix("MEASURED "))


def measure() -> Iterator[Row]:
    """Yield the one row; both sides have the same totals, or the run fails."""
    found = measured()
    subprocess.run([SCRIPTS / "database", "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)
    yield Row(
        "what-if of a withdrawal, 100,000 open cases",
        found["value"],
        "s",
        10,
        "the ORM, figure by figure",
        found["peer"],
    )
