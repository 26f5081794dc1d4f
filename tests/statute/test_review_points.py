"""The seven points of a legal review."""

from dataclasses import replace

import pytest
from builders import BASIS, INSPECTION, INTERVIEW, PARTY, ready
from statute.legal_types import Verdict
from statute.review_points import POINTS, points

SUBJECT, OFFICERS, PROCEDURE, FACTS, LAW, DOCUMENTS, CRIME = range(7)


def test_seven_points_in_the_order_of_the_rule():
    names = [name for name, _ in points(ready("pass_review"))]
    assert names == [name for name, _ in POINTS]
    assert len(names) == len(set(names)) == 7


def test_lawful_case_passes_every_point():
    assert {finding.verdict for _, finding in points(ready("pass_review"))} == {Verdict.PASS}


@pytest.mark.parametrize(
    ("place", "changes", "rule"),
    [
        (SUBJECT, {"in_territory": False}, "within_territory"),
        (OFFICERS, {"records": (replace(INSPECTION, officers=()), INTERVIEW)}, "records_by_certified_officers"),
        (
            PROCEDURE,
            {"act_ended_on": ready("pass_review").today.replace(year=2024, day=1), "found_on": None, "filed_on": None},
            "within_limitation",
        ),
        (FACTS, {"elements_proof": ""}, "elements_proven"),
        (FACTS, {"correction_order": ""}, "report_complete"),
        (LAW, {"basis": replace(BASIS, confirmed=False)}, "basis_confirmed"),
        (LAW, {"proposed_amount": BASIS.fine_max + 1}, "amount_in_range"),
        (DOCUMENTS, {"records": (INSPECTION,)}, "has_interview_record"),
        (DOCUMENTS, {"party": replace(PARTY, address="")}, "party_complete"),
        (CRIME, {"inputs": {"crime": True}}, "no_crime_suspected"),
    ],
)
def test_failure_weighs_most_and_stands_at_its_point(place, changes, rule):
    found = points(replace(ready("pass_review"), **changes))
    assert (found[place][1].rule, found[place][1].verdict) == (rule, Verdict.FAIL)
    assert {finding.verdict for n, (_, finding) in enumerate(found) if n != place} == {Verdict.PASS}


def test_doubt_weighs_more_than_a_pass_and_less_than_a_failure():
    late = ready("pass_review", filed_on=ready("pass_review").today.replace(month=11, day=30))
    assert points(late)[PROCEDURE][1].verdict is Verdict.JUDGE
    expired = replace(late, act_ended_on=late.today.replace(year=2024), found_on=late.found_on, filed_on=late.filed_on)
    assert points(replace(expired, found_on=late.today.replace(day=16)))[PROCEDURE][1].verdict is Verdict.FAIL


def test_pass_weighs_more_than_nothing_to_judge():
    facts = ready("pass_review", found_on=None)
    assert points(facts)[PROCEDURE][1].verdict is Verdict.PASS
    assert points(replace(facts, harmful=True))[CRIME][1].verdict is Verdict.PASS
