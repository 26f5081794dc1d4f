"""Puts the add-ons' pure packages on the path: they are imported as ``statute``, ``competence`` and ``rendering``."""

import sys
from pathlib import Path

ADDONS = Path(__file__).parents[1] / "addons"

for name in ("eco_enforcement", "eco_checklist"):
    if str(ADDONS / name) not in sys.path:
        sys.path.insert(0, str(ADDONS / name))
