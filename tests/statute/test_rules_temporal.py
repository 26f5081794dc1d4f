"""The law that changed between act and decision."""

from dataclasses import replace

import pytest
from builders import BASIS, case, check, failed, passes, ready, refuses, silent
from statute.basis import Temporal
from statute.legal_types import LegalBasis
from statute.rules_temporal import temporal_choice_recorded

OLD = replace(BASIS, penalty=LegalBasis("大气污染防治法", 119, 1))
CHOSEN = Temporal(OLD, BASIS, True, "幅度相同，新规定并不较轻", True)


def found(basis=OLD, **changes):
    return temporal_choice_recorded(case(basis=basis, temporal=replace(CHOSEN, **changes)))


def test_same_law_on_both_days():
    silent(temporal_choice_recorded(case()), "同一规定", "第三十七条")


def test_recorded_choice():
    passes(found(), "《大气污染防治法》第一百一十九条第一款", "现在的规定为《生态环境法典》", "并不较轻", "第三十七条")
    passes(found(basis=BASIS), "经比较适用《生态环境法典》第一千一百三十一条第一款")


@pytest.mark.parametrize(
    "changes", [{"chosen": False}, {"reason": ""}, {"reason": " \n"}, {"chosen": False, "reason": ""}]
)
def test_choice_or_reason_missing(changes):
    refuses(found(**changes), "应当比较轻重", "写明理由", "《行政处罚法》第三十七条")


def test_versions_changed_after_the_choice():
    refuses(found(compared=False), "又有变化", "重新比较", "第三十七条")


def test_law_without_a_provision_any_more():
    refuses(found(at_decision=None), "没有可适用的处罚依据", "不认为是违法的不得处罚", "第三十七条")


def test_later_law_still_to_be_confirmed():
    refuses(found(at_decision=replace(BASIS, confirmed=False)), "尚待核实", "第三十七条")


@pytest.mark.parametrize("code", ["submit_report", "pass_review", "review_again", "decide"])
def test_acts_that_wait_for_the_choice(code):
    open_ = ready(code, basis=OLD, temporal=CHOSEN)
    assert "temporal_choice_recorded" not in failed(check(code, open_))
    stopped = ready(code, basis=OLD, temporal=replace(CHOSEN, chosen=False))
    assert "temporal_choice_recorded" in failed(check(code, stopped))
