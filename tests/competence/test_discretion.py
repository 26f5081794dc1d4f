"""Bands lie within the law's range on every day, without gap and overlap; an unpublished benchmark is useless."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from competence.discretion import Band, Benchmark, Range, faults, missing
from competence.discretion_choice import band_for, one_changed, usable
from competence.legal import Verdict

START, END = date(2026, 9, 1), date(2027, 8, 31)
DAY = timedelta(days=1)


def band(low, high, degree="normal", circumstance=None, factor="面积", party="any"):
    return Band(party, factor, circumstance or f"{low}-{high}", degree, Decimal(low), Decimal(high))


def limit(low=500, high=2000, start=None, end=None, party=None):
    kinds = (party,) if party else ("citizen", "organization")
    return [Range(kind, start, end, Decimal(low), Decimal(high)) for kind in kinds]


BANDS = (band(500, 800, "lighter", "小"), band(800, 1500, "normal", "中"), band(1500, 2000, "heavier", "大"))
GOOD = Benchmark("某基准", START, END, date(2026, 8, 20), "https://example.org/x", BANDS, confirmed=True)


def of_citizens(bands, ranges=None):
    found = faults(replace(GOOD, bands=tuple(bands)), limit() if ranges is None else ranges)
    return [fault.removeprefix("公民：") for fault in found if fault.startswith("公民：")]


def test_bands_that_fill_the_range_are_whole():
    assert faults(GOOD, limit()) == ()
    assert missing(GOOD) == ()


def test_ends_may_touch_or_lie_one_yuan_apart():
    assert not of_citizens([band(500, 800), band(801, 2000)])
    assert not of_citizens([band(501, 800), band(801, 1999)])
    assert of_citizens([band(500, 800), band(802, 2000)]) == ["面积：800元至802元之间没有档次"]


def test_gaps_at_the_ends():
    assert of_citizens([band(600, 1900)]) == ["面积：500元至600元之间没有档次", "面积：1900元至2000元之间没有档次"]


def test_overlaps():
    assert of_citizens([band(500, 900), band(800, 2000)]) == ["面积：500元以上900元以下与800元以上2000元以下重叠"]
    assert of_citizens([band(500, 2000), band(600, 700)]) == ["面积：500元以上2000元以下与600元以上700元以下重叠"]


def test_an_overlap_hidden_behind_a_nested_band_is_found():
    found = of_citizens([band(500, 1800), band(600, 700), band(1000, 2000)])
    assert "面积：500元以上1800元以下与1000元以上2000元以下重叠" in found


@pytest.mark.parametrize(("low", "high"), [(499, 2000), (500, 2001), (0, 100), (3000, 4000)])
def test_a_band_outside_the_range(low, high):
    assert any("超出法定幅度500元以上2000元以下" in fault for fault in of_citizens([band(low, high)]))


def test_degrees_go_up_with_the_amount():
    found = of_citizens([band(500, 800, "heavier"), band(800, 2000, "lighter")])
    assert found == ["面积：从轻档次800元以上2000元以下高于从重档次500元以上800元以下"]


def test_each_factor_fills_the_range_by_itself():
    found = of_citizens([*BANDS, band(500, 1000, factor="地点")])
    assert found == ["地点：1000元至2000元之间没有档次"]


def test_own_bands_of_a_party_go_before_those_for_any():
    bands = [*BANDS, band(50000, 100000, party="organization")]
    ranges = limit(party="citizen") + limit(50000, 100000, party="organization")
    assert faults(replace(GOOD, bands=tuple(bands)), ranges) == ()


def test_the_range_of_every_day_counts():
    change = date(2027, 1, 1)
    ranges = limit(end=change - DAY) + limit(500, 1000, start=change)
    assert any("超出法定幅度500元以上1000元以下" in fault for fault in of_citizens(BANDS, ranges))
    later = limit(end=END) + limit(500, 1000, start=END + DAY)
    assert of_citizens(BANDS, later) == []


@pytest.mark.parametrize(
    ("ranges", "day"),
    [
        ([], START),
        (limit(start=START + DAY), START),
        (limit(end=END - DAY), END),
        (limit(end=START) + limit(start=START + 2 * DAY), START + DAY),
        (limit(start=START, end=END), None),
        (limit(end=START) + limit(start=START + DAY), None),
    ],
)
def test_a_day_without_a_range_is_named(ranges, day):
    found = [fault for fault in of_citizens(BANDS, ranges) if "处罚依据" in fault]
    assert found == ([f"裁量基准施行期间，该事项自{day:%Y-%m-%d}起没有载明罚款幅度的处罚依据"] if day else [])


def test_an_open_benchmark_asks_for_an_open_basis():
    found = faults(replace(GOOD, end=None), limit(end=END))
    assert any(f"{END + DAY:%Y-%m-%d}" in fault for fault in found)


def test_what_is_missing_before_publication():
    bare = replace(GOOD, published_on=None, link=" ", bands=())
    assert [text.split("（")[0] for text in missing(bare)] == [
        "裁量基准未填写公布日期",
        "裁量基准未填写公布网址",
        "裁量基准未填写档次",
    ]
    assert "《行政处罚法》第三十四条" in missing(bare)[0]


@pytest.mark.parametrize(
    ("change", "day", "allowed"),
    [
        ({}, START, True),
        ({}, END, True),
        ({}, START - DAY, False),
        ({}, END + DAY, False),
        ({"end": None}, END + DAY, True),
        ({"published_on": None}, START, False),
        ({"link": ""}, START, False),
        ({"published_on": START}, START, True),
        ({"published_on": START + DAY}, START, False),
        ({"confirmed": False}, START, False),
    ],
)
def test_usable(change, day, allowed):
    finding = usable(replace(GOOD, **change), day)
    assert finding.blocks is not allowed
    assert finding.basis.article == 34
    assert band_for(replace(GOOD, **change), "citizen", [("面积", "小")], day).finding.blocks is not allowed


def test_one_circumstance_settles_the_band():
    choice = band_for(GOOD, "citizen", [("面积", "中")], START)
    assert choice.finding.verdict is Verdict.PASS
    assert (choice.low, choice.high) == (800, 1500)
    assert "面积（中）一般，800元以上1500元以下" in choice.finding.message


def test_circumstances_of_one_degree_meet_in_what_they_share():
    bands = (*BANDS, band(900, 1600, "normal", "镇区", factor="地点"))
    choice = band_for(replace(GOOD, bands=bands), "citizen", [("面积", "中"), ("地点", "镇区")], START)
    assert (choice.finding.verdict, choice.low, choice.high) == (Verdict.PASS, 900, 1500)


def test_circumstances_that_differ_are_weighed_by_a_person():
    bands = (*BANDS, band(1500, 2000, "heavier", "镇区", factor="地点"))
    choice = band_for(replace(GOOD, bands=bands), "citizen", [("面积", "小"), ("地点", "镇区")], START)
    assert (choice.finding.verdict, choice.low, choice.high) == (Verdict.JUDGE, 500, 2000)
    assert len(choice.bands) == 2


def test_nothing_chosen_and_unknown_circumstances():
    assert band_for(GOOD, "citizen", [], START).finding.verdict is Verdict.JUDGE
    unknown = band_for(GOOD, "citizen", [("面积", "巨大")], START)
    assert unknown.finding.blocks and "面积：巨大" in unknown.finding.message


def test_one_circumstance_changed_leaves_the_others_as_they_are():
    duration = tuple(replace(b, factor="时长", circumstance=f"时长{b.circumstance}") for b in BANDS[:2])
    mark = replace(GOOD, bands=(*BANDS, *duration))
    rows = one_changed(mark, "citizen", [("面积", "小"), ("时长", "时长小"), ("面积", "小")], START)
    assert [(factor, other) for factor, other, _choice in rows] == [("面积", "中"), ("面积", "大"), ("时长", "时长中")]
    low = {(factor, other): (choice.low, choice.high) for factor, other, choice in rows}
    assert low["面积", "大"] == (Decimal(500), Decimal(2000))
    assert low["时长", "时长中"] == (Decimal(500), Decimal(1500))
    assert one_changed(mark, "citizen", [], START) == ()
