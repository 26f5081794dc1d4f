"""Runs the benchmarks, prints a table, writes ``out/bench.json``.

    python -m bench [NAME...]    NAME: files of bench/rows without .py

Exits with 1 when a value misses its bar.
"""

import importlib
import json
import pkgutil
import sys

from . import rows
from .row import ROOT, Row


def print_table(results: list[dict]) -> None:
    """Print one line a row."""
    print(f"\n{'':<4}{'benchmark':<44}{'value':>9}{'bar':>8} {'unit':<5}{'peer':>9}{'ratio':>8}  peer")
    for row in results:
        mark = "ok" if row["ok"] else "NO"
        ratio = "-" if row["ratio"] is None else row["ratio"]
        print(
            f"{mark:<4}{row['name']:<44}{row['value']:>9}{row['bar']:>8} {row['unit']:<5}"
            f"{row['peer_value']:>9}{ratio:>8}  {row['peer']}"
        )


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all; return the exit code."""
    known = sorted(module.name for module in pkgutil.iter_modules(rows.__path__))
    unknown = set(names) - set(known)
    if unknown:
        raise SystemExit(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    results: list[dict] = []
    for name in names or known:
        print(f"measuring: {name}", flush=True)
        measured: list[Row] = list(importlib.import_module(f"bench.rows.{name}").measure())
        results += [row.as_dict() for row in measured]
    print_table(results)
    target = ROOT / "out" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten: {target.relative_to(ROOT)}")
    return 0 if all(row["ok"] for row in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
