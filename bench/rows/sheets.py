"""The lists of 142 towns with 77 powers each from one spreadsheet, beside Odoo's own import of as many lines."""

from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import Row


def measure() -> Iterator[Row]:
    """Yield the whole way from the file to the drafts: read, shown line by line, read again and written."""
    seconds = run_in_new_database("eco_bench_sheets", "bench.shell.sheets")
    print(f"preview {seconds['preview']} s, drafts {seconds['import']} s")
    whole = round(seconds["preview"] + seconds["import"], 2)
    yield Row("10,934 lines of lists from a sheet", whole, "s", 60, "Odoo's load() of lines alone", seconds["load"])
