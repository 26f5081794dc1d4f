"""The table of deadlines: lengths and units as the articles give them, boundaries by the shipped calendar."""

from dataclasses import FrozenInstanceError, replace
from datetime import date, datetime

import pytest
from statute.deadlines import DEADLINES, due
from statute.reckoning import last_day, moment_end
from statute.states import Role
from statute.transitions import ACTS

TABLE = """
filing 15 days 《生态环境行政处罚办法》第十八条
decision 90 days 《行政处罚法》第六十条
evidence_approval 24 hours 《生态环境行政处罚办法》第三十二条
evidence_registration 7 workdays 《行政处罚法》第五十六条
correction 0 days 《行政处罚法》第二十八条
defence 5 workdays 《行政处罚法》第四十五条第一款
hearing_request 5 workdays 《行政处罚法》第六十四条第一款第（一）项
hearing_notice 7 workdays 《行政处罚法》第六十四条第一款第（二）项
summary_record 3 workdays 《行政处罚法》第五十二条
service 7 workdays 《行政处罚法》第六十一条第一款
public_notice 30 days 《民事诉讼法》第九十五条
coercion_approval 24 hours 《行政强制法》第十九条
seizure 30 days 《行政强制法》第二十五条第一款
crime_decision 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
crime_handover 24 hours 《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
police_decision 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第八条
crime_reconsideration 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第九条第一款
police_reconsideration 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第九条第二款
crime_supervision 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第九条第二款
crime_items 3 days 《行政执法机关移送涉嫌犯罪案件的规定》第十二条
payment 15 days 《行政处罚法》第六十七条第三款
deferral 0 days 《行政处罚法》第六十六条
cash_handover 2 workdays 《行政处罚法》第七十一条
cash_deposit 2 workdays 《行政处罚法》第七十一条
demand 10 workdays 《行政强制法》第五十四条
demand_service 10 workdays 《行政强制法》第五十四条
court_window 3 months 《行政强制法》第五十三条
court_acceptance 5 workdays 《行政强制法》第五十六条
court_review 15 days 《行政强制法》第五十六条第二款
court_ruling 7 workdays 《行政强制法》第五十七条
court_ruling_doubtful 30 days 《行政强制法》第五十八条
court_refusal_review 15 days 《行政强制法》第五十八条
execution_suspended 36 months 《行政强制法》第三十九条
substitute_demand 3 workdays 《行政强制法》第五十一条
reconsideration 60 days 《行政复议法》第二十条第一款
reconsideration_untold 12 months 《行政复议法》第二十条
reconsideration_forward 5 workdays 《行政复议法》第三十二条
reconsideration_answer 10 workdays 《行政复议法》第四十八条
reconsideration_answer_simple 5 workdays 《行政复议法》第五十四条
reconsideration_opinion 60 days 《行政复议法》第七十六条
litigation 6 months 《行政诉讼法》第四十六条第一款
litigation_after_reconsideration 15 days 《行政诉讼法》第四十五条
litigation_longest 60 months 《行政诉讼法》第四十六条
court_answer 15 days 《行政诉讼法》第六十七条
publication 7 workdays 《行政处罚法》第四十八条
result_publication 20 workdays 《行政处罚法》第三十九条
publication_withdrawal 3 workdays 《行政处罚法》第四十八条
annual_figures 0 days 《行政处罚法》第三十九条
"""


def test_length_unit_and_article():
    """The whole table, read aloud once by hand: whoever changes a row changes this list too."""
    rows = [f"{row.code} {row.length} {row.unit} {row.basis}" for row in DEADLINES.values()]
    assert rows == TABLE.strip().splitlines()


@pytest.mark.parametrize(
    ("code", "also"),
    [
        ("filing", "《行政处罚法》第五十四条第二款"),
        ("defence", "《行政处罚法》第六十二条 《行政处罚法》第八十五条 《生态环境行政处罚办法》第四十四条"),
        ("hearing_request", "《行政处罚法》第八十五条"),
        ("decision", ""),
        ("service", "《行政处罚法》第八十五条"),
        ("payment", "《行政处罚法》第七十二条第一款第（一）项"),
        ("reconsideration", ""),
        ("litigation", "《行政强制法》第五十三条"),
    ],
)
def test_further_articles(code, also):
    assert " ".join(map(str, DEADLINES[code].also)) == also


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("payment", date(2026, 1, 10), date(2026, 1, 26)),
        ("reconsideration", date(2026, 1, 10), date(2026, 3, 11)),
        ("litigation", date(2026, 1, 10), date(2026, 7, 10)),
        ("defence", date(2026, 10, 9), date(2026, 10, 15)),  # make-up Saturday 10-10 is the first day
        ("hearing_request", date(2026, 9, 30), date(2026, 10, 13)),
        ("service", date(2026, 11, 24), date(2026, 12, 3)),
        ("decision", date(2026, 3, 3), date(2026, 6, 1)),
        ("decision", date(2026, 3, 9), date(2026, 6, 8)),  # 06-07 is a Sunday
        ("filing", date(2026, 11, 9), date(2026, 11, 24)),
        # served 2026-01-10, paid late: the court window runs from 07-11 to 10-10, a make-up Saturday
        ("court_window", date(2026, 7, 10), date(2026, 10, 10)),
        ("demand", date(2026, 9, 24), date(2026, 10, 15)),
        ("demand_service", date(2026, 10, 10), date(2026, 9, 19)),
        ("hearing_notice", date(2026, 11, 20), date(2026, 11, 10)),
        ("hearing_notice", date(2026, 10, 12), date(2026, 9, 23)),  # 10-10, 9, 8, 9-30, 29, 28, 24 lie between
        ("evidence_registration", date(2026, 2, 12), date(2026, 2, 28)),  # 13, 14, 24-27, make-up Saturday 28
        ("cash_handover", date(2025, 12, 31), date(2026, 1, 5)),  # make-up Sunday 01-04 counts
        ("seizure", date(2024, 12, 2), date(2025, 1, 1)),  # a holiday: the measure lasts no longer for it
        ("crime_decision", date(2026, 11, 24), date(2026, 11, 27)),
        ("annual_figures", date(2026, 1, 31), date(2027, 1, 31)),
        ("annual_figures", date(2026, 1, 30), date(2026, 1, 31)),  # a Saturday; not moved
        ("publication_withdrawal", date(2026, 12, 31), date(2027, 1, 6)),
    ],
)
def test_last_day(work_calendar, code, start, end):
    assert due(code, start, work_calendar).end == end


def test_last_day_shows_its_arithmetic(work_calendar):
    assert due("payment", date(2026, 1, 10), work_calendar) == work_calendar.period_end(date(2026, 1, 10), 15, "days")


def test_short_days_of_the_penalty_law_are_working_days_by_article_85():
    for row in DEADLINES.values():
        short = row.length in {2, 3, 5, 7} and row.basis.law == "行政处罚法" and not row.practice
        assert ("《行政处罚法》第八十五条" in map(str, row.also)) is short
        assert row.unit == "workdays" or not short


@pytest.mark.parametrize(
    ("law", "longest", "rule"),
    [("行政强制法", 10, "《行政强制法》第六十九条"), ("行政复议法", 10, "《行政复议法》第八十八条第二款")],
)
def test_ten_days_and_less_of_the_other_laws_are_working_days_by_their_own_rule(law, longest, rule):
    for row in DEADLINES.values():
        if row.basis.law == law and row.unit in {"days", "workdays"}:
            assert (row.unit == "workdays") is (row.length <= longest)
            assert (rule in map(str, row.also)) is (row.length <= longest)


def test_days_of_the_transfer_regulation_are_natural_and_to_be_confirmed():
    rows = [row for row in DEADLINES.values() if row.basis.law == "行政执法机关移送涉嫌犯罪案件的规定"]
    assert {row.unit for row in rows} == {"days", "hours"}
    for row in rows:
        assert row.unit_to_confirm is (row.unit == "days")
        assert ("待确认" in row.to_confirm) is row.unit_to_confirm


def test_what_is_to_be_confirmed_is_said():
    open_rows = {row.code for row in DEADLINES.values() if row.to_confirm}
    assert open_rows == {
        *("filing", "evidence_approval", "defence", "summary_record", "crime_decision", "police_decision"),
        *("crime_reconsideration", "police_reconsideration", "crime_supervision", "crime_items"),
        *("publication", "result_publication", "annual_figures"),
    }
    assert DEADLINES["publication"].to_confirm == "待确认：期限长度取自国办发〔2018〕118号"
    assert DEADLINES["decision"].to_confirm == ""
    assert "自然日计算" in DEADLINES["crime_items"].to_confirm
    assert "工作日计算；" in DEADLINES["summary_record"].to_confirm


def test_lengths_of_the_ministry_rule_are_marked_as_reference():
    for row in DEADLINES.values():
        cited = any(basis.law == "生态环境行政处罚办法" for basis in (row.basis, *row.also))
        assert row.by_reference is cited


def test_periods_of_the_party_are_no_duties_of_the_agency():
    assert {row.code for row in DEADLINES.values() if row.of_party} == {
        *("defence", "hearing_request", "correction", "deferral", "demand", "public_notice", "execution_suspended"),
        *("reconsideration", "reconsideration_untold", "litigation", "litigation_after_reconsideration"),
        "litigation_longest",
    }


def test_periods_of_the_court_and_the_police_are_no_duties_of_the_agency():
    assert {row.code for row in DEADLINES.values() if row.of_other} == {
        *("court_acceptance", "court_ruling", "court_ruling_doubtful", "police_decision", "police_reconsideration")
    }
    for row in DEADLINES.values():
        assert row.ours is (not row.of_party and not row.of_other)


def test_only_a_seizure_is_not_moved_by_a_rest_day():
    assert {row.code for row in DEADLINES.values() if not row.moves} == {"seizure"}


def test_what_ends_by_itself():
    assert {row.code for row in DEADLINES.values() if row.lapses} == {"evidence_registration"}


@pytest.mark.parametrize(
    ("code", "cap", "extensions"),
    [
        ("filing", 30, "head 15 False"),
        ("decision", 150, "head 30 True, collective 30 True"),
        ("seizure", 60, "head 30 False"),
        ("payment", 15, ""),
    ],
)
def test_extensions_and_cap(code, cap, extensions):
    row = DEADLINES[code]
    assert row.cap == cap
    assert ", ".join(f"{e.code} {e.length} {e.by_rule}" for e in row.extensions) == extensions


def test_the_collective_extension_comes_after_that_of_the_head():
    assert [e.after for e in DEADLINES["decision"].extensions] == ["", "head"]


def test_days_are_left_out_of_the_ninety_only_by_a_named_rule_and_of_the_seizure_by_the_law_itself():
    assert {row.code for row in DEADLINES.values() if row.suspended_by} == {"decision", "seizure"}
    assert [g.title for g in DEADLINES["decision"].suspended_by if g.by_rule] == [
        *("中止调查", "听证", "公告", "监测（检测）", "评估", "鉴定", "认定", "送达")
    ]
    assert {str(g.basis) for g in DEADLINES["decision"].suspended_by} == {"《生态环境行政处罚办法》第五十七条"}
    assert not any(g.by_rule for g in DEADLINES["seizure"].suspended_by)


def test_every_deadline_says_what_starts_it_and_what_its_lapse_means():
    assert all(row.title and row.starts and row.lapse for row in DEADLINES.values())
    assert len({row.title for row in DEADLINES.values()}) == len(DEADLINES)


def test_every_deadline_an_act_starts_or_stops_is_in_the_table():
    assert {code for act in ACTS for code in (*act.starts, *act.stops)} <= DEADLINES.keys()


def test_table_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        DEADLINES["defence"].length = 1
    with pytest.raises(TypeError):
        DEADLINES["defence"] = DEADLINES["filing"]


def test_unknown_deadline_is_refused(work_calendar):
    with pytest.raises(KeyError, match="collection"):
        due("collection", date(2026, 1, 10), work_calendar)


def test_hours_run_from_the_moment_over_a_rest_day(work_calendar):
    found = due("crime_handover", datetime(2026, 11, 20, 15, 30), work_calendar)
    assert (found.end, found.provisional) == (date(2026, 11, 21), False)
    assert "15:30起算24小时，至2026年11月21日（星期六）15:30届满" in found.arithmetic


def test_hours_without_a_moment_count_from_the_first_minute_of_the_day(work_calendar):
    found = due("coercion_approval", date(2026, 11, 20), work_calendar)
    assert found.end == date(2026, 11, 20)
    assert "从严" in found.arithmetic
    assert moment_end(DEADLINES["coercion_approval"], date(2026, 11, 20)) == datetime(2026, 11, 21)


def test_a_moment_serves_as_its_day_for_periods_in_days(work_calendar):
    moment = datetime(2026, 1, 10, 23, 59)
    assert due("payment", moment, work_calendar) == due("payment", moment.date(), work_calendar)
    assert due("hearing_notice", moment, work_calendar) == due("hearing_notice", moment.date(), work_calendar)
    assert due("annual_figures", moment, work_calendar).end == date(2026, 1, 31)


def test_a_day_set_by_a_paper_is_not_reckoned(work_calendar):
    with pytest.raises(ValueError, match="责令改正的文书载明的日期"):
        due("correction", date(2026, 1, 10), work_calendar)


def test_counting_back_says_so_and_is_provisional_by_its_event(work_calendar):
    assert "整7个工作日" in due("hearing_notice", date(2026, 11, 20), work_calendar).arithmetic
    assert not due("hearing_notice", date(2026, 12, 31), work_calendar).provisional
    found = due("hearing_notice", date(2027, 1, 4), work_calendar)
    assert found.provisional
    assert "登记后应当重算" in found.arithmetic


def test_counting_back_knows_working_days_only(work_calendar):
    row = replace(DEADLINES["hearing_notice"], unit="days")
    with pytest.raises(ValueError, match="只按工作日"):
        last_day(row, date(2026, 11, 20), work_calendar)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("payment", "15日"),
        ("defence", "5个工作日"),
        ("litigation", "6个月"),
        ("crime_handover", "24小时"),
        ("hearing_notice", "提前7个工作日"),
        ("annual_figures", "每年1月31日"),
        ("deferral", "以准予暂缓或者分期缴纳的文书载明的日期为准"),
    ],
)
def test_length_in_words(code, words):
    assert DEADLINES[code].length_in_words == words


def test_who_has_to_act():
    assert {row.code for row in DEADLINES.values() if row.duty is Role.HEAD} == {"crime_decision"}
    assert {row.code for row in DEADLINES.values() if row.duty is Role.FINANCE} == {"cash_deposit"}
