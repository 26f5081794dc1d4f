"""The table of deadlines: lengths and units as the articles give them, boundaries by the shipped calendar."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from statute.deadlines import DEADLINES, due
from statute.transitions import ACTS


@pytest.mark.parametrize(
    ("code", "length", "unit", "basis"),
    [
        ("filing", 15, "days", "《生态环境行政处罚办法》第十八条"),
        ("defence", 5, "workdays", "《行政处罚法》第四十五条第一款"),
        ("hearing_request", 5, "workdays", "《行政处罚法》第六十四条第一款第（一）项"),
        ("decision", 90, "days", "《行政处罚法》第六十条"),
        ("service", 7, "workdays", "《行政处罚法》第六十一条第一款"),
        ("payment", 15, "days", "《行政处罚法》第六十七条第三款"),
        ("reconsideration", 60, "days", "《行政复议法》第二十条第一款"),
        ("litigation", 6, "months", "《行政诉讼法》第四十六条第一款"),
    ],
)
def test_length_unit_and_article(code, length, unit, basis):
    row = DEADLINES[code]
    assert (row.code, row.length, row.unit, str(row.basis)) == (code, length, unit, basis)


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
    ],
)
def test_last_day(work_calendar, code, start, end):
    assert due(code, start, work_calendar).end == end


def test_last_day_shows_its_arithmetic(work_calendar):
    assert due("payment", date(2026, 1, 10), work_calendar) == work_calendar.period_end(date(2026, 1, 10), 15, "days")


def test_two_three_five_and_seven_days_are_working_days_by_article_85():
    for row in DEADLINES.values():
        short = row.length in {2, 3, 5, 7} and row.unit != "months"
        assert (row.unit == "workdays") is short
        assert ("《行政处罚法》第八十五条" in map(str, row.also)) is short


def test_lengths_of_the_ministry_rule_are_marked_as_reference():
    for row in DEADLINES.values():
        cited = any(basis.law == "生态环境行政处罚办法" for basis in (row.basis, *row.also))
        assert row.by_reference is cited


def test_periods_of_the_party_are_no_duties_of_the_agency():
    own = {row.code for row in DEADLINES.values() if row.of_party}
    assert own == {"defence", "hearing_request", "reconsideration", "litigation"}


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
