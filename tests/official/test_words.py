"""Words, days and citations as papers write them."""

from datetime import date

import pytest
from official.bases import Citation, citations, split_bases
from official.dates import Period, read_period, split_dated
from official.words import STATUS_ALIASES as STATUS
from official.words import bare, functions, named, number, one_line, ticked

MARCH, END = date(2024, 3, 1), date(2025, 12, 31)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024年3月1日至2025年12月31日", Period(MARCH, END)),
        ("2024.3.1—2025.12.31", Period(MARCH, END)),
        ("自2024年3月1日起至2025年12月31日止", Period(MARCH, END)),
        ("2024年3月1日至12月31日", Period(MARCH, date(2024, 12, 31))),
        ("至2025年12月31日", Period(end=END)),
        ("二○二四年三月一日起施行", Period(MARCH)),
        ("自印发之日起", Period(from_publication=True)),
        ("自公布之日起至2025年12月31日", Period(end=END, from_publication=True)),
        ("长期", Period()),
        ("—", Period()),
        ("2024年3月1日、4月1日、5月1日", Period(fault="“2024年3月1日、4月1日、5月1日”无法识别为日期")),
        ("2024年13月1日", Period(fault="“2024年13月1日”不是日历上有的日期")),
    ],
)
def test_periods(text, period):
    assert read_period(text) == period


def test_numbers_in_both_scripts():
    texts = ("十二", "一百一十九", "一千一百三十一", "二〇二四", "１２", "十", "二十", "一百零五", "12.0", "x", "")
    assert [number(text) for text in texts] == [12, 119, 1131, 2024, 12, 10, 20, 105, 12, None, None]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("1.《甲法》第一条；2.《乙法》第二条", ("《甲法》第一条", "《乙法》第二条")),
        ("《甲法》第一条、第二条《乙法》第三条", ("《甲法》第一条、第二条", "《乙法》第三条")),
        ("①《甲法》第五条②《乙法》第六条", ("《甲法》第五条", "《乙法》第六条")),
        ("《甲法》\n第一条", ("《甲法》第一条",)),
        (
            "《甲法》第一条：违反《乙法》规定的，处罚。\n2.《丙法》第12条",
            ("《甲法》第一条：违反《乙法》规定的，处罚", "《丙法》第12条"),
        ),
        ("《关于印发〈办法〉的通知》（某政发〔2023〕9号）", ("《关于印发〈办法〉的通知》（某政发〔2023〕9号）",)),
        ("某政发〔2023〕9号\n《甲法》第一条", ("某政发〔2023〕9号", "《甲法》第一条")),
        ("《甲法》和《乙法》第三条", ("《甲法》", "《乙法》第三条")),
        ("", ()),
    ],
)
def test_bases_taken_apart(text, bases):
    assert split_bases(text) == bases


def test_citations():
    assert citations("《甲法》第十条第（二）项、第二十条第三款") == (
        Citation("甲法", 10, 0, 2), Citation("甲法", 20, 3),
    )  # fmt: skip
    assert citations("《甲法》第119条第1款第一项") == (Citation("甲法", 119, 1, 1),)
    assert citations("《甲法》") == (Citation("甲法"),)
    assert citations("某政发〔2023〕9号") == ()


def test_functions_and_what_is_left():
    assert functions("行政处罚（含相关行政检查、行政强制措施）") == ({"punish", "inspect", "coerce"}, "")
    assert functions("检查权、处罚权") == ({"punish", "inspect"}, "")
    assert functions("行政处罚（不含吊销许可证）") == ({"punish"}, "(不含吊销许可证)")
    assert functions("行政许可") == (set(), "许可")


def test_small_words():
    assert [ticked(text) for text in ("√", "✓ ", "是", "", "×", "/", "部分")] == [
        True,
        True,
        True,
        False,
        False,
        False,
        None,
    ]
    assert [bare(text) for text in ("序　号", "备注", "1.对Ａ的处罚①", "（三）对Ｂ的处罚[1]")] == [
        "序号",
        "备注",
        "对a的处罚",
        "对b的处罚",
    ]
    assert one_line("对 露天 焚烧\n秸秆的处罚 A B") == "对露天焚烧秸秆的处罚 A B"
    assert [named(text, STATUS) for text in ("承接", "予以取消", "暂停", "待定")] == [
        "granted",
        "withdrawn",
        "suspended",
        None,
    ]


def test_the_day_in_the_name_of_a_document():
    assert split_dated("某政函〔2024〕2号（2024年1月8日）") == ("某政函〔2024〕2号", date(2024, 1, 8))
    assert split_dated("某政函〔2024〕2号") == ("某政函〔2024〕2号", None)
    assert split_dated("2024年1月8日至2024年2月1日的批复") == ("2024年1月8日至2024年2月1日的批复", None)
