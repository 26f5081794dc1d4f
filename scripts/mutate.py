"""Changes the rules of law in one place at a time and asks whether a test notices.

    python scripts/mutate.py [--minutes N] [--workers N] [NAME...]

Each change (mutant) flips a comparison, ``and``/``or``, ``True``/``False``, or moves a whole number by one, in a file of
``statute/``; ``tests/statute`` then runs until the first failure. What no test notices has survived: it is printed with
its place, and listed in ``out/mutants.txt``. NAMEs are files of ``statute/`` without ``.py``; without them the files whose
borders weigh most come first. Runs by hand: it takes minutes, and more of them the more files it is given.
"""

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ADDONS = ("eco_checklist/competence", "eco_enforcement/statute", "eco_enforcement/data", "eco_checklist/data")
STATUTE = Path("addons/eco_enforcement/statute")
FIRST = ("calendar", "collection", "limitation", "procedure", "deadlines", "reckoning", "checklist", "standing")
COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
SECONDS_A_RUN = 600
COMMAND = ["nice", sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider"]


@dataclass(frozen=True)
class Mutant:
    """One change: where, and what it makes of the code there."""

    path: Path
    line: int
    what: str
    text: str


class Change(ast.NodeTransformer):
    """Changes the ``number``-th place of a file that can be changed, and remembers what it did there."""

    def __init__(self, number: int):
        """Take the place to change, counted from 0."""
        self.number, self.seen, self.done = number, -1, ""
        self.line = 0

    def _here(self, node: ast.AST) -> bool:
        self.seen += 1
        if self.seen == self.number:
            self.line = node.lineno
        return self.seen == self.number

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Flip the first comparison of a chain, then look inside."""
        self.generic_visit(node)
        for place, operator in enumerate(node.ops):
            if type(operator) in COMPARISONS and self._here(node):
                node.ops[place] = COMPARISONS[type(operator)]()
                self.done = f"{type(operator).__name__} -> {type(node.ops[place]).__name__}"
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Make ``or`` of ``and`` and the other way round."""
        self.generic_visit(node)
        if self._here(node):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            self.done = f"-> {type(node.op).__name__}"
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        """Turn a truth value round, move a whole number by one."""
        if isinstance(node.value, bool) and self._here(node):
            self.done = f"{node.value} -> {not node.value}"
            return ast.copy_location(ast.Constant(not node.value), node)
        if type(node.value) is int and self._here(node):
            self.done = f"{node.value} -> {node.value + 1}"
            return ast.copy_location(ast.Constant(node.value + 1), node)
        return node


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Give every mutant of one file, in the order of the code."""
    source, number = (ROOT / path).read_text(encoding="utf-8"), 0
    while True:
        change = Change(number)
        tree = change.visit(ast.parse(source))
        if not change.done:
            return
        yield Mutant(path, change.line, change.done, ast.unparse(ast.fix_missing_locations(tree)))
        number += 1


def copy_of_the_rules(folder: Path) -> None:
    """Copy what the tests of the statute package need into ``folder``."""
    for part in ADDONS:
        shutil.copytree(ROOT / "addons" / part, folder / "addons" / part)
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns("__pycache__", "e2e", "golden"))
    shutil.copy(ROOT / "pyproject.toml", folder)


def noticed(folder: Path, mutant: Mutant) -> bool:
    """Tell whether some test fails with the mutant in place; the file is put back."""
    target = folder / mutant.path
    kept = target.read_text(encoding="utf-8")
    target.write_text(mutant.text, encoding="utf-8")
    named = f"tests/statute/test_{mutant.path.stem}.py"
    # The tests named after the file are asked first: most changes are noticed there, within a second.
    runs = [[*COMMAND, named], COMMAND] if (folder / named).exists() else [COMMAND]
    try:
        return any(_fails(folder, run) for run in runs)
    finally:
        target.write_text(kept, encoding="utf-8")


def _fails(folder: Path, command: list[str]) -> bool:
    asked = [] if command[-1].endswith(".py") else ["tests/statute"]
    try:
        done = subprocess.run(
            [*command, *asked],
            cwd=folder,
            capture_output=True,
            timeout=SECONDS_A_RUN,
            check=False,
            env={**os.environ, "TZ": "UTC"},
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def run(mutants: list[Mutant], workers: int, until: float) -> tuple[int, list[Mutant]]:
    """Try ``mutants`` in turn until the clock says ``until``; give how many were tried, and the survivors."""
    tried, survivors = 0, []
    with tempfile.TemporaryDirectory() as place:
        folders = [Path(place) / str(number) for number in range(workers)]
        for folder in folders:
            copy_of_the_rules(folder)
        if _fails(folders[0], COMMAND):
            raise SystemExit("the tests fail without any change, or take too long: mend them first")

        def work(number: int) -> list[tuple[Mutant, bool]]:
            mine = mutants[number::workers]
            return [(m, noticed(folders[number], m)) for m in mine if time.monotonic() < until]

        with ThreadPoolExecutor(workers) as pool:
            for found in pool.map(work, range(workers)):
                tried += len(found)
                survivors += [mutant for mutant, seen in found if not seen]
    return tried, survivors


def main() -> None:
    """Read the command line, try the mutants, print and keep the survivors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    files = sorted(path.stem for path in (ROOT / STATUTE).glob("*.py"))
    names = given.names or [*FIRST, *(name for name in files if name.startswith("rules_"))]
    if unknown := set(names) - set(files):
        raise SystemExit(f"no such file of the statute package: {', '.join(sorted(unknown))}")
    mutants = [mutant for name in names for mutant in mutants_of(STATUTE / f"{name}.py")]
    tried, survivors = run(mutants, given.workers, time.monotonic() + 60 * given.minutes)
    lines = [f"{m.path}:{m.line}: {m.what}" for m in survivors]
    out = ROOT / "out"
    out.mkdir(exist_ok=True)
    (out / "mutants.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    print(f"{len(mutants)} mutants, {tried} tried, {len(survivors)} survived")


if __name__ == "__main__":
    main()
