"""The table of traps in docs/architecture.md names, for every trap, the file that plays it."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (\d\d) \| .+ \| `addons/eco_enforcement/tests/(test_traps_\w+\.py)` \|$", re.MULTILINE)


def test_every_trap_is_played_where_the_table_says():
    rows = ROW.findall((ROOT / "docs/architecture.md").read_text(encoding="utf-8"))
    assert [number for number, _file in rows] == [f"{n:02}" for n in range(1, 25)]
    tests = ROOT / "addons/eco_enforcement/tests"
    for number, file in rows:
        assert f"def test_trap_{number}_" in (tests / file).read_text(encoding="utf-8"), number
