"""The legality check: the golden case is green at every stage; every row catches what is sown for it."""

import re
from importlib import import_module

import pytest
from builders import STAGES
from golden_case import freed, golden, spot
from statute.checklist_rows import BY_CODE, ROWS, check
from statute.legal_types import Verdict
from statute.states import Ending, State

PARTS = [import_module(name) for name in ("defects_inquiry", "defects_decision", "defects_after")]
DEFECTS = {code: sown for part in PARTS for code, sown in part.DEFECTS.items()}
GREEN = [
    *(("golden", golden, state) for state in STAGES if state not in (State.NO_PENALTY, State.CONCLUDED)),
    *(("spot", spot, state) for state in (State.DRAFT, State.EXECUTION, State.CLOSING)),
    *(("freed", freed, state) for state in (State.NO_PENALTY, State.CONCLUDED)),
]
SOWN = [
    (code, sown[0], changes, sown[2] if len(sown) > 2 else golden)
    for code, sown in DEFECTS.items()
    for changes in sown[1]
]


def found(facts):
    return {line.row.code: line.finding for line in check(facts)}


@pytest.mark.parametrize(("name", "made", "state"), GREEN, ids=lambda value: str(value))
def test_golden_case_is_green_at_every_stage(name, made, state):
    wrong = [str(f) for f in found(made(state)).values() if f.verdict not in (Verdict.PASS, Verdict.NOT_APPLICABLE)]
    assert not wrong


def test_check_has_at_least_eighty_rows_each_with_three_defects():
    assert len(ROWS) >= 80
    assert len(BY_CODE) == len(ROWS)
    assert {line.row.code for line in check(golden(State.DRAFT))} == set(BY_CODE)
    missing = {code for code in BY_CODE if len(DEFECTS.get(code, ((), ()))[1]) < 3}
    assert not missing
    assert set(DEFECTS) == set(BY_CODE)


@pytest.mark.parametrize(("code", "state", "changes", "made"), SOWN, ids=[code for code, *_ in SOWN])
def test_sown_defect_is_caught(code, state, changes, made):
    finding = found(made(state, **changes))[code]
    assert finding.verdict in (Verdict.FAIL, Verdict.JUDGE), str(finding)
    assert finding.rule == code
    assert re.search("（依据：《.+》第.+条.*）$", str(finding))


def test_case_that_ended_before_a_decision_is_asked_nothing_of_its_outcome():
    early = golden(State.CONCLUDED, ending=Ending.CANCELLED, decision=None, records=(), review=None, notice=None)
    wrong = [str(f) for f in found(early).values() if f.verdict not in (Verdict.PASS, Verdict.NOT_APPLICABLE)]
    assert not wrong
