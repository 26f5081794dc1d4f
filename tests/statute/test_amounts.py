"""Amounts in capitals and in figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statute.amounts import figures, in_capitals

AMOUNTS = st.decimals(0, Decimal("999999999999.99"), places=2)
DIGITS = {name: value for value, name in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_back(text):
    """Read capitals the way a bank clerk does, by a method unlike the writer's; returns fen."""
    total = section = digit = 0
    for char in text.removeprefix("人民币").removesuffix("整"):
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in PLACES:
            section, digit = section + digit * PLACES[char], 0
        elif char in "亿万元":
            section, digit = section + digit, 0
            total, section = total + section * {"亿": 10**10, "万": 10**6, "元": 100}[char], 0
        else:
            total, digit = total + digit * {"角": 10, "分": 1}[char], 0
    return total


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "零元整"),
        ("-0.00", "零元整"),
        ("1", "壹元整"),
        ("10", "壹拾元整"),
        ("15", "壹拾伍元整"),
        ("100", "壹佰元整"),
        ("500", "伍佰元整"),
        ("1001", "壹仟零壹元整"),
        ("1010", "壹仟零壹拾元整"),
        ("2000", "贰仟元整"),
        ("2000.00", "贰仟元整"),
        ("20020", "贰万零贰拾元整"),
        ("100000", "壹拾万元整"),
        ("107000", "壹拾万柒仟元整"),
        ("100700", "壹拾万零柒佰元整"),
        ("1000000", "壹佰万元整"),
        ("10000001", "壹仟万零壹元整"),
        ("100000000", "壹亿元整"),
        ("100007000", "壹亿零柒仟元整"),
        ("100000001", "壹亿零壹元整"),
        ("101000000", "壹亿零壹佰万元整"),
        ("999999999999", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角"),
        ("0.55", "伍角伍分"),
        ("1.05", "壹元零伍分"),
        ("10050.50", "壹万零伍拾元伍角"),
        ("1409.5", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("1.500", "壹元伍角"),
    ],
)
def test_amount_in_capitals(amount, text):
    assert in_capitals(Decimal(amount)) == f"人民币{text}"


@given(AMOUNTS)
def test_capitals_read_back_to_the_same_amount(amount):
    assert read_back(in_capitals(amount)) == int(amount * 100)


@given(AMOUNTS)
def test_capitals_never_double_a_zero_nor_leave_one_before_a_unit(amount):
    text = in_capitals(amount).replace("零元整", "") if amount == 0 else in_capitals(amount)
    assert "零零" not in text
    assert not any(f"零{unit}" in text for unit in "亿万元整角分")


@given(AMOUNTS)
def test_only_whole_yuan_end_with_zheng(amount):
    assert in_capitals(amount).endswith("整") == (amount == int(amount))


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "0元"),
        ("-0", "0元"),
        ("500", "500元"),
        ("2000.00", "2000元"),
        ("10050.5", "10050.50元"),
        ("0.05", "0.05元"),
        ("1E+3", "1000元"),
        ("999999999999.99", "999999999999.99元"),
    ],
)
def test_amount_in_figures_has_no_separators(amount, text):
    assert figures(Decimal(amount)) == text


@pytest.mark.parametrize("write", [in_capitals, figures])
@pytest.mark.parametrize(
    ("amount", "message"),
    [
        ("-0.01", "金额不能为负数：-0.01元"),
        ("-1", "金额不能为负数：-1元"),
        ("0.001", "金额应当精确到分：0.001元"),
        ("500.005", "金额应当精确到分：500.005元"),
        ("1.00000000000000000000000000000001", "金额应当精确到分"),
        ("1000000000000", "金额应当小于一万亿元：1000000000000元"),
        ("999999999999.999", "金额应当精确到分"),
        ("1E+5000", "金额应当小于一万亿元"),
        ("NaN", "金额不是有效的数"),
        ("sNaN", "金额不是有效的数"),
        ("Infinity", "金额不是有效的数"),
        ("-Infinity", "金额不是有效的数"),
    ],
)
def test_amount_that_no_document_can_state_is_refused(write, amount, message):
    with pytest.raises(ValueError, match=message):
        write(Decimal(amount))


@pytest.mark.parametrize("amount", [500.0, 500, "500", None])
def test_amount_must_be_exact(amount):
    with pytest.raises(TypeError, match=type(amount).__name__):
        in_capitals(amount)
