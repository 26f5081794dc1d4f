"""The legality check of one case that has come to its closing, beside Odoo reading the form of a user."""

from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import Row

PEER = "Odoo reading a user's form"


def measure() -> Iterator[Row]:
    """Yield a row for the whole check with everything read anew, one with the case at hand, and one for its rules alone."""
    found = run_in_new_database("eco_bench_legality", "bench.shell.legality")
    rows = found["rows"]
    yield Row(f"legality check of a case, {rows} rows, read anew", found["whole"], "ms", 20, PEER, found["peer"])
    yield Row(f"legality check of a case, {rows} rows, read before", found["again"], "ms", 20, PEER, found["peer"])
    yield Row(f"legality check of a case, {rows} rows, rules alone", found["rules"], "ms", 20, PEER, found["peer"])
