"""Runs the test suites and sums them up; called by ``scripts/test``.

    python scripts/run_tests.py [fast | odoo [TAGS] | e2e]

All of them run in two lanes, one a core: Odoo's runner beside everything else. Every suite runs even when one before
it failed. What each printed is left in ``out/test/``; the last line is ``N passed, N failed``, and the exit code is 0
only when nothing failed. A suite that ran no test has failed.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out" / "test"
PYTHON = sys.executable
DATABASE = "eco_test"
TAGS = "/eco_checklist,/eco_enforcement"
LINTERS = {"ruff": "style", "format": "layout", "pylint": "Odoo's idioms", "shell": "shell scripts"}

PYTEST_COUNT = re.compile(r"(\d+) (passed|failed|errors?|xpassed)\b")
ODOO_COUNT = re.compile(r"odoo\.tests\.result: (\d+) failed, (\d+) error\(s\) of (\d+) tests")
TOLD = re.compile(r"FAILED |ERROR |E   |.* ERROR .*(?:FAIL|ERROR): |\w*(?:Error|Exception): ")
TOLD_LINES = 40
ODOO_PROBLEM = re.compile(r"^\d{4}-\d\d-\d\d [\d:,]+ \d+ (?:WARNING|ERROR|CRITICAL) ", re.MULTILINE)


@dataclass
class Result:
    """What a suite came to: the numbers of tests passed and failed, and the lines that tell which and why."""

    passed: int = 0
    failed: int = 0
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Suite:
    """A named command and how its output and exit code are counted."""

    name: str
    command: list[str]
    count: Callable[[str, int], Result]


def count_exit(_output: str, code: int) -> Result:
    """Count a command as one test."""
    return Result(failed=1) if code else Result(passed=1)


def count_quiet_log(output: str, code: int) -> Result:
    """Count a run of Odoo as one test, failed by any WARNING, ERROR or CRITICAL line of its log."""
    return count_exit(output, code or len(ODOO_PROBLEM.findall(output)))


def count_pytest(output: str, code: int) -> Result:
    """Read pytest's closing line; a run without one, or of no test, has failed."""
    counts = {kind: int(number) for number, kind in PYTEST_COUNT.findall("\n".join(output.splitlines()[-1:]))}
    passed = counts.pop("passed", 0)
    failed = sum(counts.values())
    return Result(passed, failed or int(code != 0 or not passed))


def count_odoo(output: str, code: int) -> Result:
    """Read the closing line of Odoo's runner; a run without one, or of no test, has failed."""
    found = ODOO_COUNT.findall(output)
    failed = sum(int(failures) + int(errors) for failures, errors, _ in found)
    run = sum(int(tests) for *_, tests in found)
    return Result(max(run - failed, 0), failed or int(code != 0 or not run))


def execute(suite: Suite) -> Result:
    """Run a suite, show what it prints, keep it in ``out/test``; return what it came to."""
    print(f"\n=== {suite.name}", flush=True)
    started, lines = time.monotonic(), []
    log = OUT / f"{re.sub(r'[^a-z0-9]+', '-', suite.name.lower())}.log"
    process = subprocess.Popen(
        suite.command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    with process, log.open("w", encoding="utf-8") as file:
        for line in process.stdout:
            lines.append(line)
            file.write(line)
            if not is_chatter(line):
                print(f"[{suite.name}] {line}", end="", flush=True)
    result = suite.count("".join(lines), process.returncode)
    result.told = tuple(line.rstrip() for line in lines if TOLD.match(line))[:TOLD_LINES] if result.failed else ()
    spent = time.monotonic() - started
    print(f"--- {suite.name}: {result.passed} passed, {result.failed} failed in {spent:.0f} s", flush=True)
    return result


def is_chatter(line: str) -> bool:
    """Say whether a line is one of the hundreds that Odoo logs when all is well."""
    return " INFO " in line and "odoo.tests.result" not in line


def odoo_command(*arguments: str) -> list[str]:
    """Build the command that runs Odoo once on the test database."""
    return [str(ROOT / "scripts" / "odoo"), "-d", DATABASE, "--stop-after-init", "--skip-auto-install", *arguments]


def pytest_suite(name: str, *paths: str) -> Suite:
    """Build a suite of plain pytest over those of ``paths`` that are there."""
    there = [path for path in paths if (ROOT / path).exists()]
    return Suite(name, [PYTHON, "-m", "pytest", "-q", "--tb=short", *there], count_pytest)


def lint_suites(names: list[str]) -> list[Suite]:
    """Build a suite a linter."""
    return [Suite(f"lint: {LINTERS[n]}", [str(ROOT / "scripts" / "lint"), n], count_exit) for n in names]


def pure_suites() -> list[Suite]:
    """Build the suites that need neither Odoo nor a database."""
    return [
        pytest_suite("law and competence", "tests/statute", "tests/competence", "tests/evidence"),
        pytest_suite("rendering", "tests/rendering"),
        pytest_suite("official papers", "tests/official"),
        pytest_suite("pages for people", "tests/docs"),
        pytest_suite("case files proven", "tests/tools"),
        pytest_suite("scans find their way", "tests/scanning"),
    ]


def odoo_suites(tags: str) -> list[Suite]:
    """Build the suites of Odoo's runner: install without demonstration data, update, test."""
    port = os.environ.get("ECO_TEST_PORT", "8169")
    modules = "eco_checklist,eco_enforcement"
    return [
        Suite("Odoo: a new database", [str(ROOT / "scripts" / "database"), "drop", DATABASE], count_exit),
        Suite("Odoo: install, quiet log", odoo_command("-i", modules, "--no-http"), count_quiet_log),
        Suite("Odoo: update, quiet log", odoo_command("-u", modules, "--no-http"), count_quiet_log),
        Suite(
            "Odoo: tests",
            odoo_command("-u", modules, "--test-tags", tags, "--http-port", port, "--gevent-port", str(int(port) + 3)),
            count_odoo,
        ),
    ]


def end_to_end_suites() -> list[Suite]:
    """Build the suites that use the whole system as a person would."""
    return [
        Suite("make demo", [str(ROOT / "scripts" / "demo")], count_exit),
        pytest_suite("browser", "tests/e2e"),
        pytest_suite("the plug pulled during issue", "tests/crash"),
    ]


def choose(arguments: list[str]) -> list[list[Suite]]:
    """Return the suites that the arguments ask for, lane by lane."""
    what, *rest = arguments or ["all"]
    if what == "fast":
        return [lint_suites(["ruff", "format"]) + pure_suites()]
    if what == "odoo":
        return [odoo_suites(rest[0] if rest else TAGS)]
    if what == "e2e":
        return [[pytest_suite("browser", "tests/e2e")]]
    if what == "all":
        deploy = pytest_suite("set-up and deployment", "tests/deploy")
        others = [*lint_suites(list(LINTERS)), *pure_suites(), deploy, *end_to_end_suites()]
        return [odoo_suites(TAGS), others]
    raise SystemExit(f"unknown suite '{what}': fast, odoo [TAGS] or e2e")


def main(arguments: list[str]) -> int:
    """Run the suites; return the exit code."""
    lanes = choose(arguments)
    OUT.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=len(lanes)) as pool:
        done = list(pool.map(lambda lane: [(suite.name, execute(suite)) for suite in lane], lanes))
    results = [result for lane in done for result in lane]
    print("\n=== all suites")
    for name, result in results:
        print(f"  {'ok' if not result.failed else 'FAILED':<7}{name}: {result.passed} passed, {result.failed} failed")
        print("".join(f"          {line[:300]}\n" for line in result.told), end="")
    passed = sum(result.passed for _, result in results)
    failed = sum(result.failed for _, result in results)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
