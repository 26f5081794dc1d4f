"""The rule for pending cases: every rule at every stage says what the town does, and what is still to be confirmed."""

from itertools import product

import pytest
from competence.transition import (
    CONDUCT_NAMES,
    RULE_NAMES,
    STAGE_NAMES,
    TABLE,
    Conduct,
    Rule,
    Stage,
    may_continue,
    row,
)

GOES_ON = {
    "finish": {"investigation", "review", "notice", "unserved", "performance", "closing"},
    "hand_over": {"unserved", "performance", "closing"},
    "stop": {"unserved", "performance", "closing"},
    "": {"unserved", "performance", "closing"},
}


def test_every_rule_has_one_row_for_every_stage():
    pairs = [(rule, stage) for line in TABLE for rule in line.rules for stage in line.stages]
    assert sorted(pairs) == sorted(product(Rule, Stage))


@pytest.mark.parametrize(("rule", "stage"), list(product(Rule, Stage)))
def test_the_town_goes_on_only_where_the_rule_leaves_it_the_case(rule, stage):
    assert may_continue(rule, stage) is (stage.value in GOES_ON[rule.value])
    assert may_continue(rule.value, stage.value) is may_continue(rule, stage)


def test_no_rule_lets_the_town_file_a_case_without_the_power():
    for rule in Rule:
        assert "不得立案" in row(rule, Stage.UNFILED).law
        assert 38 in [basis.article for basis in row(rule, Stage.UNFILED).basis]


def test_what_is_decided_is_served_and_performed_under_every_rule():
    for rule in (Rule.HAND_OVER, Rule.STOP, Rule.UNSAID):
        assert row(rule, Stage.UNSERVED).conduct is Conduct.PERFORM
        assert "未缴罚款仍须缴纳" in row(rule, Stage.PERFORMANCE).law


def test_what_the_statute_leaves_open_says_that_it_is_to_be_confirmed():
    for line in TABLE:
        assert line.words
        assert "待确认" in str(line)
        assert all(basis.law == "行政处罚法" for basis in line.basis)
    assert str(row("finish", "notice")) == (
        "调整之日前已经立案的，由原承办镇办以自己的名义继续办理直至结案（按本县规定，待确认）（依据：《行政处罚法》第二十四条）"
    )


def test_each_word_is_named():
    assert (set(RULE_NAMES), set(STAGE_NAMES), set(CONDUCT_NAMES)) == (set(Rule), set(Stage), set(Conduct))


@pytest.mark.parametrize(("rule", "stage"), [(None, "review"), ("finish", "draft"), ("keep", "closing")])
def test_an_unknown_rule_or_stage_is_an_error(rule, stage):
    with pytest.raises(ValueError, match="is not a valid"):
        may_continue(rule, stage)
