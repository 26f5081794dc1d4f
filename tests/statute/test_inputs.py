"""What an actor enters: read strictly, and refused by the Chinese name of the field."""

from dataclasses import FrozenInstanceError
from datetime import date, datetime
from decimal import Decimal

import pytest
from builders import INPUTS
from statute import inputs
from statute.inputs import Input, Kind
from statute.reading import read
from statute.states import ServiceWay
from statute.transitions import ACTS, BY_CODE

CHOICES = {Kind.CHOICE: ServiceWay}
FIELDS = {kind: Input("x", "某项", kind, choices=CHOICES.get(kind)) for kind in Kind}


def one(kind, value, required=True):
    """Read one field of ``kind``; give its value (or ``None``) and the complaints."""
    values, problems = read((Input("x", "某项", kind, required, CHOICES.get(kind)),), {"x": value})
    return values.get("x"), problems


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.TEXT, " 同意\n", "同意"),
        (Kind.TEXT, "0", "0"),
        (Kind.DATE, "2026-10-19", date(2026, 10, 19)),
        (Kind.DATE, date(2026, 10, 19), date(2026, 10, 19)),
        (Kind.AMOUNT, "500", Decimal(500)),
        (Kind.AMOUNT, "500.10", Decimal("500.1")),
        (Kind.AMOUNT, 500, Decimal(500)),
        (Kind.AMOUNT, 0.1, Decimal("0.1")),
        (Kind.AMOUNT, 0, Decimal(0)),
        (Kind.AMOUNT, Decimal("1999.99"), Decimal("1999.99")),
        (Kind.AMOUNT, "-1", Decimal(-1)),
        (Kind.FLAG, True, True),
        (Kind.CHOICE, "direct", ServiceWay.DIRECT),
        (Kind.CHOICE, ServiceWay.POST, ServiceWay.POST),
        (Kind.MOMENT, "2026-10-19 08:30", datetime(2026, 10, 19, 8, 30)),
        (Kind.MOMENT, datetime(2026, 10, 19, 8, 30), datetime(2026, 10, 19, 8, 30)),
        (Kind.ROW, "7", 7),
        (Kind.RECORD, 7, 7),
        (Kind.RECORD, "7", 7),
        (Kind.RECORD, 0, 0),
    ],
)
def test_good_value(kind, raw, value):
    read_value, problems = one(kind, raw)
    assert (read_value, type(read_value), problems) == (value, type(value), [])


@pytest.mark.parametrize(
    ("kind", "raw", "wanted"),
    [
        *((Kind.TEXT, raw, "应当是文字") for raw in (1, True, ["x"], {"x": 1}, b"x")),
        *(
            (Kind.DATE, raw, "应当是日期（年-月-日）")
            for raw in (
                "2026-13-01",
                "2026-02-29",
                "19/10/2026",
                "20261019",
                "2026-W43-1",
                "明天",
                20261019.5,
                True,
                datetime(2026, 10, 19, 8),
            )
        ),
        *(
            (Kind.AMOUNT, raw, "应当是以元为单位、精确到分的金额")
            for raw in (
                "五百",
                "500.005",
                "0.001",
                "nan",
                "sNaN",
                "inf",
                "-inf",
                "1e3000",
                "5,00",
                True,
                ["500"],
                {},
                0.005,
            )
        ),
        *((Kind.FLAG, raw, "应当是“是”或者“否”") for raw in ("false", "是", 1, 0, [])),
        *((Kind.CHOICE, raw, "不在可选范围内") for raw in ("pigeon", "DIRECT", 1, True, [])),
        *(
            (Kind.MOMENT, raw, "应当是北京时间（年-月-日 时:分）")
            for raw in ("x", 7, "2026-10-19T08:30:01", "2026-10-19 08:30+08:00", "2026-13-19 08:30")
        ),
        *((Kind.ROW, raw, "应当是本案的一项记录") for raw in ("x", 7.0, True, [7])),
        *((Kind.RECORD, raw, "应当是本案的一份笔录") for raw in ("x", 7.0, True, [7], {}, "7.5")),
    ],
)
@pytest.mark.parametrize("required", [True, False])
def test_malformed_value_is_refused_by_its_label(kind, raw, wanted, required):
    assert one(kind, raw, required) == (None, [f"“某项”{wanted}"])


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("empty", [None, False, "", " \u3000\n"])
def test_empty_value_counts_as_absent(kind, empty):
    assert read((FIELDS[kind],), {"x": empty}) == ({}, ["“某项”没有填写"])
    assert read((FIELDS[kind],), {}) == ({}, ["“某项”没有填写"])
    assert read((Input("x", "某项", kind, required=False),), {"x": empty}) == ({}, [])
    assert read((Input("x", "某项", kind, required=False),), {}) == ({}, [])


def test_each_field_is_read_whatever_the_others_are():
    fields = (inputs.ON, inputs.AMOUNT, inputs.VOUCHER, inputs.PROOF)
    values, problems = read(fields, {"on": "x", "amount": "500", "proof": "", "voucher": None})
    assert values == {"amount": Decimal(500)}
    assert problems == ["“日期”应当是日期（年-月-日）", "“缴款凭证号”没有填写"]


def test_unknown_names_are_refused_not_dropped():
    values, problems = read((inputs.OPINION,), {"opinion": "同意", "state": "closed", 1: 2})
    assert values == {"opinion": "同意"}
    assert problems == ["“state”不是本步骤的填写项", "“1”不是本步骤的填写项"]


def test_an_input_is_required_unless_said_otherwise():
    assert Input("x", "某项", Kind.TEXT).required


@pytest.mark.parametrize("code", BY_CODE)
def test_lawful_inputs_of_every_act_are_read(code):
    values, problems = read(BY_CODE[code].inputs, INPUTS[code])
    assert not problems
    assert values.keys() == INPUTS[code].keys()


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.code)
def test_every_field_of_an_act_is_required_by_its_own_label(act):
    _, problems = read(act.inputs, {})
    assert problems == [f"“{field.label}”没有填写" for field in act.inputs if field.required]
    assert len({field.name for field in act.inputs}) == len(act.inputs)


def test_every_declared_input_is_asked_for_by_some_act():
    declared = {id(value) for value in vars(inputs).values() if isinstance(value, Input)}
    assert declared <= {id(field) for act in ACTS for field in act.inputs}


def test_input_is_frozen():
    with pytest.raises(FrozenInstanceError):
        inputs.AMOUNT.required = False


def test_one_name_means_one_thing_in_the_whole_table():
    meant = {}
    for act in ACTS:
        for field in act.inputs:
            known = meant.setdefault(field.name, field)
            assert (known.kind, known.choices, known.model) == (field.kind, field.choices, field.model), field.name
