"""A thousand ways of tampering, found and named; a thousand whole files, no false alarm."""

import io
import random

import pytest
from casefiles import CaseFile
from casezip.faults import Fault
from casezip.verifying import verify
from tampering import WAYS

TRIALS = 1000


def play(trial: int):
    """Tamper with a case file by chance; return the way, the bytes, and what must be named."""
    case, chance = CaseFile(trial), random.Random(f"trial {trial}")
    way = WAYS[trial % len(WAYS)]
    return way.__name__, *way(case, case.entries(), chance)


def test_of_a_thousand_tampered_files_each_is_found_and_named():
    wrong = []
    for trial in range(TRIALS):
        way, data, entries, seq = play(trial)
        try:
            verify(io.BytesIO(data))
        except Fault as fault:
            if fault.entry not in entries or (seq and fault.seq != seq):
                wrong.append((trial, way, f"named {fault.entry} {fault.seq}", fault.problem, entries, seq))
        else:
            wrong.append((trial, way, "not found", entries, seq))
    assert not wrong, "\n".join(map(str, wrong))


def test_every_way_is_tried_often():
    assert TRIALS // len(WAYS) >= 40


def test_of_a_thousand_whole_files_none_is_suspected():
    for seed in range(TRIALS, 2 * TRIALS):
        case = CaseFile(seed)
        report = verify(io.BytesIO(case.zipped()))
        assert (report.documents, len(report.events)) == (case.documents, len(case.bodies) + 1)


@pytest.mark.parametrize("seed", range(3))
def test_the_same_content_gives_the_same_bytes(seed):
    assert CaseFile(seed).zipped() == CaseFile(seed).zipped()
