"""Puts on the path what the tests import by its bare name: the pure packages, and the builders of facts."""

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent
ADDONS = TESTS.parent / "addons"

for folder in (
    TESTS / "statute",
    TESTS / "competence",
    TESTS / "e2e",
    TESTS / "scanning",
    TESTS / "tools",
    ADDONS / "eco_enforcement",
    ADDONS / "eco_checklist",
):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

# A busy machine is no fault of the code: examples are never timed.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
