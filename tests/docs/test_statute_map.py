"""The map from the law to the code is as fresh as the code."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*words):
    command = [sys.executable, "scripts/statute_map.py", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_map_is_fresh_and_every_rule_has_its_test():
    done = run("--check")
    assert not done.returncode, done.stderr


def test_a_rule_of_the_law_is_found_with_its_file_and_its_test():
    text = (ROOT / "docs" / "statute-map.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "`no_double_fine`" in line)
    assert "第二十九条" in line
    assert "`addons/eco_enforcement/statute/rules_measure.py`" in line
    assert "`tests/statute/test_rules_measure.py`" in line
