"""The list of documents for lawyers is as fresh as the table, and names pages that are on the screen."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ADDON = ROOT / "addons" / "eco_enforcement"
LIST = ROOT / "docs" / "documents.md"


def test_the_list_is_fresh():
    command = [sys.executable, "scripts/document_list.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr


def test_every_page_that_the_list_names_is_on_the_screen():
    terms = (ADDON / "i18n" / "zh_CN.po").read_text(encoding="utf-8")
    chinese = dict(re.findall(r'msgid "(.*)"\nmsgstr "(.*)"', terms))
    views = "".join(path.read_text(encoding="utf-8") for path in (ADDON / "views").glob("*.xml"))
    pages = {chinese[name] for name in re.findall(r'<page[^>]*?string="([^"]+)"', views)}
    named = set(re.findall("“([^“”]+)”页", LIST.read_text(encoding="utf-8")))
    assert named
    assert named <= pages
