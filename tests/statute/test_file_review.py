"""The predicted review of a file rests on the legality check alone."""

import pytest
from statute.checklist import Line
from statute.checklist_rows import BY_CODE
from statute.file_review import POINTS, predict
from statute.judging import apl
from statute.legal_types import Finding, Verdict

CODES = [code for point in POINTS for code in point.rows]


def lines(**verdicts):
    return [Line(BY_CODE[code], Finding(code, code, apl(1), verdict, "话")) for code, verdict in verdicts.items()]


def test_every_point_rests_on_rows_there_are_each_once():
    assert set(CODES) <= set(BY_CODE)
    assert len(CODES) == len(set(CODES))


@pytest.mark.parametrize("code", CODES)
def test_each_row_that_fails_makes_its_point_fatal(code):
    said = predict(lines(**{code: Verdict.FAIL}))
    assert [hit.point for hit in said.fatal] == [point for point in POINTS if code in point.rows]
    assert (said.open, said.verdict) == ((), "预计合法性评查为0分（存在否决项）")


def test_what_a_person_must_judge_stays_open():
    said = predict(lines(recusals_decided=Verdict.JUDGE, within_limitation=Verdict.PASS))
    assert [hit.point.fault for hit in said.open] == ["回避申请没有决定"]
    assert (said.fatal, said.verdict) == ((), "未发现否决项，有待人工核实的事项")


def test_passes_and_rows_of_no_point_say_nothing():
    said = predict(lines(within_limitation=Verdict.PASS, numbers_without_gap=Verdict.FAIL))
    assert (said.fatal, said.open, said.verdict) == ((), (), "未发现否决项")


def test_findings_are_kept_with_their_point():
    (hit,) = predict(lines(review_passed=Verdict.FAIL, review_current=Verdict.FAIL)).fatal
    assert [finding.rule for finding in hit.findings] == ["review_passed", "review_current"]
