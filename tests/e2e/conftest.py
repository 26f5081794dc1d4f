"""A real server on a database of its own, whose clock the test sets; and browser windows onto it."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from client import PATIENCE, SCREENS, Client
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
DATABASE = os.environ.get("ECO_E2E_DATABASE", "eco_e2e")
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Server:
    """Odoo as the scripts start it; ``set_clock`` tells it which day it is (libfaketime, this process alone)."""

    def __init__(self, folder: Path):
        """Choose a free port and lay the file the clock is read from."""
        self.clock, self.log = folder / "clock", folder / "server.log"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None

    def set_clock(self, day: str, hour: int = 10) -> None:
        """Let it be ``hour`` o'clock Chinese time on ``day`` (ISO)."""
        self.clock.write_text(f"@{day} {hour - 8:02d}:00:00\n")
        time.sleep(1.5)  # the library looks at the file once a second

    def start(self) -> None:
        """Start the server and wait until it answers."""
        environment = {
            **os.environ,
            "TZ": "UTC",
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME_TIMESTAMP_FILE": str(self.clock),
            "FAKETIME_CACHE_DURATION": "1",
        }
        command = [str(ROOT / "scripts" / "odoo"), "-d", DATABASE, "--http-port", str(self.port)]
        command += ["--gevent-port", str(self.port + 1), "--log-level", "warn"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
        for _attempt in range(120):
            try:
                urllib.request.urlopen(f"{self.url}/web/login", timeout=20).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.5)
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        """End the server and all it started."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)


def run_script(*words: str) -> None:
    """Run one of the project's scripts; its output is shown when it fails."""
    done = subprocess.run([str(ROOT / "scripts" / words[0]), *words[1:]], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session", autouse=True)
def fresh_pictures():
    """Begin with no pictures of an earlier run."""
    shutil.rmtree(SCREENS, ignore_errors=True)


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[Server]:
    """A server on a new database with the demonstration town, at ten o'clock of the day of the fire."""
    assert FAKETIME, "libfaketime is missing: run make setup"
    server = Server(tmp_path_factory.mktemp("server"))
    server.set_clock("2026-10-12", 15)
    run_script("database", "new", DATABASE, "demo")
    try:
        server.start()
        yield server
    finally:
        server.stop()
        run_script("database", "drop", DATABASE)


# Carries a case as the demonstration does, inside "odoo shell", and tells its number in the database.
STORY = """
import sys
sys.path.insert(0, "scripts")
import straw_branches
from straw_case import Burning, StrawCase
from datetime import date
fire = Burning(date(2026, 10, 12), "许中", "610481197503200019", "陕西省咸阳市兴平市西吴街道示范村六组2号",
               "示范村路口", "3亩", amount={amount!r})
story = StrawCase(env, fire).run(until={until!r})
if {also!r}:
    getattr(straw_branches, {also!r})(story)
print("case", story.case.id)
env.cr.commit()
"""


@pytest.fixture(scope="session")
def played(server):
    """Carry a case up to an act, and ``also`` through a branch, without the browser: ``played("decide")`` gives its page."""

    def play(until: str, amount: str = "500", also: str = "") -> str:
        command = [str(ROOT / "scripts" / "odoo"), "shell", "-d", DATABASE, "--no-http", "--log-level", "warn"]
        story = STORY.format(until=until, amount=amount, also=also)
        done = subprocess.run(command, input=story, capture_output=True, text=True, check=False, cwd=ROOT)
        assert "case " in done.stdout, done.stdout + done.stderr
        return "eco-cases/" + done.stdout.rsplit("case ", 1)[1].strip()

    return play


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=BROWSER)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def profiles(browser):
    """One profile of the browser a login, kept from step to step as a person keeps theirs."""
    kept = {}

    def profile(login: str, width: int):
        if (login, width) not in kept:
            kept[login, width] = browser.new_context(
                viewport={"width": width, "height": 900}, locale="zh-CN", timezone_id="Asia/Shanghai"
            )
        return kept[login, width]

    return profile


@pytest.fixture
def person(server, profiles):
    """Open a window for one login on one day: ``with person("head", "2026-10-19") as client``."""

    @contextmanager
    def window(login: str, day: str | None = None, width: int = 1366) -> Iterator[Client]:
        if day:
            server.set_clock(day)
        page = profiles(login, width).new_page()
        page.set_default_timeout(PATIENCE)
        client = Client(page, server.url)
        try:
            yield client.log_in(login)
            assert not client.errors, client.errors
        except BaseException:
            client.shot("FAILED")
            raise
        finally:
            page.close()

    return window
