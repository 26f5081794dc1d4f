"""The 142 towns of a city from a file, twice, beside Odoo's own import of the same rows."""

from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import Row

PEER = "Odoo's load() of the same rows"


def measure() -> Iterator[Row]:
    """Yield a row for the first time, and one for the second, which must change nothing."""
    seconds = run_in_new_database("eco_bench_towns", "bench.shell.towns")
    yield Row("142 towns from a CSV, with preview", seconds["import"], "s", 10, PEER, seconds["load"])
    yield Row("the same file again: nothing changes", seconds["import_again"], "s", 10, PEER, seconds["load_again"])
