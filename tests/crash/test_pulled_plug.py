"""Processes that issue documents at once are killed in the middle: no number, file or event is lost or left over."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATABASE = os.environ.get("ECO_CRASH_DATABASE", "eco_crash")
KILLS = 5
PATIENCE = 240  # seconds for a shell to start and do its first act on a busy machine


def shell(call: str) -> subprocess.Popen:
    """Start Odoo's shell on the database with ``call``, a call of a function of ``issuing.py``."""
    script = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import issuing; issuing.{call}\n"
    started = subprocess.Popen(
        [ROOT / "scripts" / "odoo", "shell", "-d", DATABASE, "--no-http", "--log-level", "error"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    started.stdin.write(script)
    started.stdin.close()
    return started


def done(call: str) -> str:
    """Run ``call`` to its end and return what it printed."""
    started = shell(call)
    words = started.stdout.read()
    assert started.wait(PATIENCE) == 0, words
    return words


def kill(process: subprocess.Popen) -> None:
    """Pull the plug of ``process`` and of the shell script around it."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture(scope="module")
def database():
    command = ROOT / "scripts" / "database"
    subprocess.run([command, "new", DATABASE], check=True, stdout=subprocess.DEVNULL)
    yield DATABASE
    subprocess.run([command, "drop", DATABASE], check=True, stdout=subprocess.DEVNULL)


def _until_at_work(process: subprocess.Popen) -> None:
    words = []
    for line in process.stdout:
        words.append(line)
        if line.startswith("DONE 1 approve_filing"):
            return
    raise AssertionError("".join(words[-40:]))


def test_nothing_is_half_after_the_plug_is_pulled_and_the_next_issue_works(database, tmp_path):
    done("prepare(env)")
    chance, issued = random.Random(20261012), 0
    for _time in range(KILLS):
        pair = [shell("issue(env)"), shell("issue(env)")]
        try:
            for process in pair:
                _until_at_work(process)
            time.sleep(chance.uniform(0.2, 4.0))
        finally:
            for process in pair:
                kill(process)
        target = tmp_path / "report.json"
        words = done(f"report(env, {str(target)!r})")
        assert target.exists(), words
        said = json.loads(target.read_text())
        print(said)
        assert said["flaws"] == []
        assert said["documents"] > issued  # two processes went on from what the last ones left
        issued = said["documents"]
        target.unlink()
