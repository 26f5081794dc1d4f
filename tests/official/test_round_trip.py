"""What is written reads back the same: as a spreadsheet, and as a Word document."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lists import WORDING, full_line, line, paper
from official.known import Department, Known, Law, Power, Town
from official.layout import STATUS_WORDS, TRANSITION_WORDS, OfficialLine
from official.reading import read
from official.writing_markup import write_markup
from official.writing_xlsx import write_xlsx
from rendering.markup import parse
from rendering.word import render_docx

POWERS = (
    WORDING,
    "对露天焚烧秸秆、树枝、落叶等产生烟尘污染物质的处罚",
    "对烟花爆竹零售经营者销售非法生产、经营的烟花爆竹等的处罚",
    "对损毁或擅自改变饮用水水源保护区有关标志设施情节严重的处罚",
)
BASES = (
    "《大气污染防治法》第七十条第一款",
    "《大气污染防治法》第一百一十六条",
    "《农药管理条例》第六十条第一款第（四）项",
    "《某某省乡村规划建设条例》第三条",
)
KNOWN = Known(
    powers=tuple(Power(f"P-{number}", wording) for number, wording in enumerate(POWERS)),
    towns=(
        Town("990121100", "某某镇人民政府", "某某县人民政府", ("990121", "990100")),
        Town("990121101", "甲镇人民政府", "某某县人民政府", ("990121", "990100")),
    ),
    departments=(
        Department("990121-JT", "某某县交通运输局", "990121", ("交通",)),
        Department("990121-ST", "某某县生态环境局", "990121", ("环保",)),
    ),
    laws=(Law("大气污染防治法", "", frozenset({70, 116})), Law("农药管理条例", "", frozenset({60}))),
)
START = date(2024, 3, 1)
DAYS = st.dates(START, date(2035, 12, 31))
FUNCTIONS = st.sets(st.sampled_from(["inspect", "punish", "coerce"]), min_size=1).map(frozenset)
NOTES = st.sampled_from(
    ["", "联系人：张堃、王玥、李㛃、赵𬭎", "=1+1", "-甲", "只下放罚款", "2024年起试行；每年评估一次"]
)


@st.composite
def official_lines(draw, number, power):
    """Draw a line for ``power`` in any state a list may give it."""
    start = draw(st.one_of(st.just(START), DAYS))
    status = draw(st.sampled_from(list(STATUS_WORDS)))
    return OfficialLine(
        number=number,
        power=power,
        bases=tuple(draw(st.lists(st.sampled_from(BASES), max_size=3, unique=True))),
        original_department=draw(st.sampled_from(["", "县级城市管理部门", "生态环境主管部门"])),
        functions=draw(FUNCTIONS),
        start=start,
        end=draw(st.one_of(st.none(), st.dates(start, date(2040, 12, 31)))),
        guiding_department=draw(st.sampled_from(["", "某某县交通运输局", "某某县生态环境局"])),
        status=status,
        transition="" if status == "granted" else draw(st.sampled_from(list(TRANSITION_WORDS))),
        city_consent=draw(st.sampled_from(["", "某市政函〔2024〕2号（2024年1月8日）"])),
        note=draw(NOTES),
    )


@st.composite
def papers(draw):
    """Draw a list of some of the powers, each on one line."""
    chosen = draw(st.lists(st.sampled_from(POWERS), min_size=1, unique=True))
    return paper(*(draw(official_lines(number, power)) for number, power in enumerate(chosen, 1)))


def as_docx(lists):
    return render_docx(parse(write_markup(lists)))


FORMATS = {"xlsx": write_xlsx, "docx": as_docx}


def read_back(lists, kind):
    reading = read(FORMATS[kind](lists), f"清单.{kind}", KNOWN)
    assert [str(problem) for problem in reading.errors] == []
    assert reading.count()["problem"] == 0
    return [one.paper for one in reading.lists]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_list_with_every_column_reads_back_the_same(kind):
    written = paper(line(1), replace(full_line(2), power=POWERS[1]))
    assert read_back([written], kind) == [written]


@pytest.mark.parametrize("kind", FORMATS)
def test_each_town_reads_back_as_a_list_of_its_own(kind):
    written = [paper(), paper(line(1), line(2, power=POWERS[2]), title="甲镇行政执法承接事项清单", town="甲镇人民政府")]
    assert read_back(written, kind) == written


@pytest.mark.parametrize("kind", FORMATS)
def test_seventy_seven_lines_over_many_pages_read_back(kind):
    wordings = [f"对第{number}种违反规定行为的处罚" for number in range(1, 78)]
    known = replace(KNOWN, powers=tuple(Power(f"Q-{wording}", wording) for wording in wordings))
    written = paper(*(line(number, power=wording) for number, wording in enumerate(wordings, 1)))
    reading = read(FORMATS[kind]([written]), f"清单.{kind}", known)
    assert not reading.problems
    assert [one.paper for one in reading.lists] == [written]


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(written=papers())
def test_whatever_a_list_says_reads_back_the_same(kind, written):
    assert read_back([written], kind) == [written]
