"""Photographs coming in as evidence, with hashes and EXIF, beside Odoo storing the same ones as attachments."""

from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import Row

PEER = "Odoo's own attachments, pictures shrunk"


def measure() -> Iterator[Row]:
    """Yield a row: real time a photograph; 20 ms are 50 photographs a second."""
    found = run_in_new_database("eco_bench_evidence", "bench.shell.evidence")
    yield Row(f"a photograph of {found['megabytes']} MB as evidence", found["ours"], "ms", 20, PEER, found["peer"])
