from datetime import date

from statute.persons import Actor
from statute.states import Role

JUSTICE = Actor(20, "李㛃", frozenset({Role.LEGAL_REVIEWER}), False, True, of_justice=True)
# Found so long ago that the filing came late.
LATE = {"found_on": date(2026, 9, 1), "actor": JUSTICE}

INPUTS = {"override": {"let_pass": "filed_in_time", "reason": "案情复杂，负责人已准予延长"}}
PREPARED = {"override": LATE}
