"""Queries of every list and form of the checklist at 10 and at 1,500 towns, for every role."""

from collections.abc import Iterator

from bench.database import run_in_new_database
from bench.row import Row


def measure() -> Iterator[Row]:
    """Print the counts of each screen at both sizes beside each other; yield how much they differ in sum."""
    found = run_in_new_database("eco_bench_scale", "bench.shell.scale")
    for name, few, many in found["screens"]:
        print(f"{few:>6}{many:>6}  {name}")
    few, many = found["partners"]
    print(f"{few:>6}{many:>6}  Odoo's partners")
    grown = sum(abs(after - before) for _name, before, after in found["screens"])
    screens = len(found["screens"])
    yield Row(
        f"more queries at 1,500 towns, {screens} screens", grown, "", 0, "Odoo's list of partners", abs(many - few)
    )
