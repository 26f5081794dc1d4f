"""What keeps a town's list from being published: one fault at a time."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, timedelta

import pytest
from competence.listing import Consent, Draft, Line, Opinion, check, dropped
from competence.listing_lines import pending_rule

LINE = Line("XY-2024-07", frozenset({"inspect", "punish"}), date(2024, 3, 1), None)
GOOD = Draft(
    holder_kind="subdistrict",
    approval_document="兴政发〔2024〕3号",
    approved_on=date(2024, 2, 20),
    published_on=date(2024, 2, 26),
    publication_link="https://example.org/list",
    start=date(2024, 3, 1),
    previous_start=None,
    lines=(LINE,),
    powers={"XY-2024-07": frozenset({"inspect", "punish", "coerce"}), "XY-2024-04": frozenset({"inspect", "punish"})},
    today=date(2024, 2, 26),
)


ARTICLES = {
    "list.holder": "《行政处罚法》第二十四条第一款",
    "list.approval": "《行政处罚法》第二十四条第一款",
    "list.publication": "《行政处罚法》第二十四条第一款",
    "list.start": "《行政处罚法》第五条第三款",
    "list.lines": "《行政处罚法》第二十四条第一款",
    "list.dropped": "《行政处罚法》第二十四条第一款",
    "list.consent": "《行政处罚法》第二十四条第一款",
    "list.opinions": "《行政处罚法》第二十四条第三款",
    "list.review": "《行政处罚法》第二十四条第三款",
    "list.on_record": "《行政处罚法》第五条第三款",
}


def faults(**changes):
    """Return the rules a changed draft breaks, with their messages."""
    return {finding.rule: finding.message for finding in check(replace(GOOD, **changes)) if finding.blocks}


def with_line(**changes):
    return faults(lines=(replace(LINE, **changes),))


def test_a_good_list_passes_every_rule():
    findings = check(GOOD)
    assert {finding.rule for finding in findings} == ARTICLES.keys()
    assert not any(finding.blocks for finding in findings)


@pytest.mark.parametrize("kind", ["county", "department", "city", "police", ""])
def test_only_towns_and_subdistricts_hold_powers(kind):
    assert faults(holder_kind=kind).keys() == {"list.holder"}


def test_a_town_may_hold_powers():
    assert not faults(holder_kind="town")


@pytest.mark.parametrize("change", [{"approval_document": " "}, {"approved_on": None}])
def test_approval_is_needed(change):
    assert faults(**change).keys() == {"list.approval"}


@pytest.mark.parametrize("change", [{"publication_link": ""}, {"published_on": None}])
def test_publication_is_needed(change):
    assert faults(**change).keys() == {"list.publication"}


def test_publication_day_borders():
    assert "尚未到来" in faults(today=date(2024, 2, 25))["list.publication"]
    assert "早于批准日期" in faults(published_on=date(2024, 2, 19))["list.publication"]
    assert not faults(published_on=date(2024, 2, 20))


def test_first_day_borders():
    assert "早于公布日期" in faults(start=date(2024, 2, 25))["list.start"]
    assert "list.start" not in faults(start=date(2024, 2, 26))
    assert "未填写" in faults(start=None)["list.start"]
    assert "上一版" in faults(previous_start=date(2024, 3, 1))["list.start"]
    assert not faults(previous_start=date(2024, 2, 29))


def test_a_list_needs_lines():
    assert faults(lines=()).keys() == {"list.lines"}


def test_a_line_needs_a_function_the_power_has():
    assert "未选择" in with_line(functions=frozenset())["list.lines"]
    assert "行政强制" in with_line(power="XY-2024-04", functions=frozenset({"coerce"}))["list.lines"]
    assert "不包含" in with_line(power="unknown")["list.lines"]


def test_line_period_borders():
    assert "早于清单施行日期" in with_line(start=date(2024, 2, 29))["list.lines"]
    assert "早于起始日" in with_line(end=date(2024, 2, 29))["list.lines"]
    assert not with_line(end=date(2024, 3, 1))
    assert "起始日" in with_line(start=None)["list.lines"]


def test_same_function_may_not_overlap():
    first = replace(LINE, end=date(2024, 6, 30))
    touching = replace(LINE, start=date(2024, 6, 30))
    after = replace(LINE, start=date(2024, 7, 1))
    assert "第1行与第2行" in faults(lines=(first, touching))["list.lines"]
    assert "重叠" in faults(lines=(touching, first))["list.lines"]
    assert not faults(lines=(first, after))
    assert not faults(lines=(after, first))
    assert not faults(
        lines=(replace(LINE, functions=frozenset({"inspect"})), replace(LINE, functions=frozenset({"punish"})))
    )


def test_every_refusal_names_its_article():
    for draft in (GOOD, replace(GOOD, holder_kind="bank", start=None, lines=())):
        assert {finding.rule: str(finding.basis) for finding in check(draft)} == ARTICLES


def test_a_rule_that_holds_says_so():
    assert [finding.message for finding in check(GOOD)] == [f"{finding.title}：符合" for finding in check(GOOD)]


def test_faults_of_a_line_name_its_place():
    wrong = replace(LINE, functions=frozenset())
    says = faults(lines=(LINE, wrong, replace(wrong, power="XY-2024-04")))["list.lines"]
    assert says == "第2行（XY-2024-07）：未选择任何职权；第3行（XY-2024-04）：未选择任何职权"


def test_different_powers_may_run_side_by_side():
    assert not faults(lines=(LINE, replace(LINE, power="XY-2024-04", functions=frozenset({"punish"}))))


@pytest.mark.parametrize("starts", [(None, date(2024, 3, 1)), (date(2024, 3, 1), None), (None, None)])
def test_a_line_without_a_start_is_not_said_to_overlap(starts):
    lines = tuple(replace(LINE, start=start, end=date(2024, 6, 30)) for start in starts)
    says = faults(lines=lines)["list.lines"]
    assert "未填写承接起始日" in says
    assert "重叠" not in says


def test_draft_and_line_are_frozen():
    with pytest.raises(FrozenInstanceError):
        GOOD.lines = ()
    with pytest.raises(FrozenInstanceError):
        LINE.end = None


# -- powers that stop, and the procedure ------------------------------------------------------

HELD = (LINE, replace(LINE, power="XY-2024-04"))


def test_a_power_that_is_left_out_needs_a_word_on_its_pending_cases():
    assert "XY-2024-04" in faults(held=HELD)["list.dropped"]
    assert not faults(held=HELD, transition="finish")
    withdrawn = replace(
        LINE, power="XY-2024-04", functions=frozenset({"punish"}), status="withdrawn", transition="stop"
    )
    assert not faults(held=HELD, lines=(LINE, withdrawn))
    assert "XY-2024-04" in faults(held=HELD, lines=(LINE, replace(withdrawn, transition="")))["list.dropped"]


def test_a_function_that_is_left_out_counts_too():
    inspect_only = replace(LINE, functions=frozenset({"inspect"}))
    assert "XY-2024-07" in faults(held=(LINE,), lines=(inspect_only,))["list.dropped"]
    assert dropped(replace(GOOD, held=(LINE,), lines=(inspect_only,)))[0].functions == {"punish"}


def test_a_suspended_line_needs_a_word_even_where_nothing_was_held():
    assert faults(lines=(LINE, replace(LINE, power="XY-2024-04", functions=frozenset({"punish"}), status="suspended")))


def test_a_list_that_withdraws_everything_is_lawful():
    assert not faults(held=(LINE,), lines=(replace(LINE, status="withdrawn", transition="hand_over"),))


def test_granted_and_suspended_on_the_same_day_contradict_each_other():
    first = replace(LINE, end=date(2024, 6, 30))
    pause = replace(LINE, start=date(2024, 6, 30), end=date(2024, 8, 31), status="suspended", transition="finish")
    again = replace(LINE, start=date(2024, 9, 1))
    assert "相互矛盾" in faults(lines=(first, pause, again))["list.lines"]
    assert not faults(lines=(first, replace(pause, start=date(2024, 7, 1)), again))


@pytest.mark.parametrize(
    ("line_rule", "list_rule", "expected"),
    [("stop", "finish", "stop"), ("", "finish", "finish"), ("", "", "")],
)
def test_the_line_speaks_before_the_list(line_rule, list_rule, expected):
    line = replace(LINE, status="withdrawn", transition=line_rule)
    assert pending_rule((line,), list_rule, LINE.power, "punish") == expected


AGREED = Opinion("兴平分局", "agree", False)
HERE = {"on_record": False, "opinions": (AGREED,), "review_passed": True}


def test_a_list_made_here_needs_every_opinion_and_the_review():
    assert not faults(**HERE)
    assert "没有征求" in faults(**{**HERE, "opinions": ()})["list.opinions"]
    assert "尚未提出意见" in faults(**{**HERE, "opinions": (AGREED, Opinion("农业农村局", "", False))})["list.opinions"]
    assert "是否采纳" in faults(**{**HERE, "opinions": (Opinion("农业农村局", "object", False),)})["list.opinions"]
    assert not faults(**{**HERE, "opinions": (Opinion("农业农村局", "object", True),)})
    assert "尚未经" in faults(**{**HERE, "review_passed": None})["list.review"]
    assert "没有通过" in faults(**{**HERE, "review_passed": False})["list.review"]


def test_only_a_list_published_before_it_was_entered_goes_on_record():
    published = GOOD.published_on
    assert "按程序" in faults(entered_on=published)["list.on_record"]
    assert not faults(entered_on=published + timedelta(days=1))


def test_the_consent_of_the_city():
    given = Consent(1, "XY-2024-07", "required", "咸政函〔2024〕1号", date(2024, 2, 20))
    assert not faults(consents=(given,))
    assert "第1行（XY-2024-07）" in faults(consents=(replace(given, document=""),))["list.consent"]
    assert "先同意后批准" in faults(consents=(replace(given, given_on=date(2024, 2, 21)),))["list.consent"]
    assert not faults(consents=(replace(given, need="not_needed", document="", given_on=None),))


def test_a_consent_of_which_the_need_is_not_confirmed_is_left_to_a_person():
    open_question = Consent(2, "XY-2024-15A", "to_confirm", "", None)
    found = {finding.rule: finding for finding in check(replace(GOOD, consents=(open_question,)))}["list.consent"]
    assert found.verdict == "judge" and "第2行" in found.message and not found.blocks
