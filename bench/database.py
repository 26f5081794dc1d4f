"""Benchmarks that need Odoo: a function runs inside Odoo's shell, on a database made for it and dropped after."""

import json
import subprocess
from typing import Any

from bench.row import ROOT

SCRIPTS = ROOT / "scripts"
_MARK = "RESULT OF THE BENCHMARK "


def run_in_new_database(name: str, module: str) -> Any:
    """Make the database ``name``, call ``measure(env)`` of ``module`` in Odoo's shell there, return what it returns.

    The result must be fit for JSON. Raises ``CalledProcessError`` when a command fails, ``RuntimeError`` with the end
    of the shell's output when there is no result; the database is dropped in each case.
    """
    call = (
        f"import json, sys; sys.path.insert(0, {str(ROOT)!r}); from {module} import measure; "
        f"print({_MARK!r} + json.dumps(measure(env)))\n"
    )
    try:
        subprocess.run([SCRIPTS / "database", "new", name], check=True, stdout=subprocess.DEVNULL)
        command = [SCRIPTS / "odoo", "shell", "-d", name, "--no-http"]
        done = subprocess.run(command, input=call, check=True, capture_output=True, text=True)
    finally:
        subprocess.run([SCRIPTS / "database", "drop", name], check=True, stdout=subprocess.DEVNULL)
    found = [line for line in done.stdout.splitlines() if line.startswith(_MARK)]
    if not found:
        raise RuntimeError(f"no result from {module}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return json.loads(found[-1].removeprefix(_MARK))
