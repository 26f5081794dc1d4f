"""Reads what an actor entered for an act, strictly, and refuses it by the name of its field."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from .inputs import Input, Kind


def _amount(value: object) -> Decimal:
    amount = Decimal(str(value))
    if amount != round(amount, 2):  # neither NaN equals itself nor can infinity be rounded
        raise ValueError
    return amount


def _day(value: object) -> date:
    if type(value) is date:
        return value
    day = date.fromisoformat(str(value))
    if day.isoformat() != value:  # other forms of ISO 8601, and what Python takes for one
        raise ValueError
    return day


def _moment(value: object) -> datetime:
    moment = value if type(value) is datetime else datetime.fromisoformat(str(value))
    if moment.tzinfo or moment.second or moment.microsecond:
        raise ValueError
    return moment


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value.strip()


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _number(value: object) -> int:
    if isinstance(value, bool | float):
        raise ValueError
    return int(value)


_READERS = {
    Kind.TEXT: _text,
    Kind.DATE: _day,
    Kind.AMOUNT: _amount,
    Kind.FLAG: _flag,
    Kind.MOMENT: _moment,
    Kind.RECORD: _number,
    Kind.ROW: _number,
}
_WANTED = {
    Kind.TEXT: "应当是文字",
    Kind.FLAG: "应当是“是”或者“否”",
    Kind.DATE: "应当是日期（年-月-日）",
    Kind.AMOUNT: "应当是以元为单位、精确到分的金额",
    Kind.MOMENT: "应当是北京时间（年-月-日 时:分）",
    Kind.CHOICE: "不在可选范围内",
    Kind.RECORD: "应当是本案的一份笔录",
    Kind.ROW: "应当是本案的一项记录",
}


def read(fields: tuple[Input, ...], raw: Mapping[str, object]) -> tuple[dict[str, object], list[str]]:
    """Read ``raw`` by ``fields``; give the typed values and the complaints in Chinese, each naming its field.

    An empty value counts as absent; a name that no field has is a complaint, never dropped in silence.
    """
    values: dict[str, object] = {}
    problems = [f"“{name}”不是本步骤的填写项" for name in raw if name not in {f.name for f in fields}]
    for field in fields:
        value = raw.get(field.name)
        if value is None or value is False or (isinstance(value, str) and not value.strip()):
            if field.required:
                problems.append(f"“{field.label}”没有填写")
            continue
        try:
            values[field.name] = (field.choices or _READERS[field.kind])(value)
        except (ValueError, TypeError, InvalidOperation):
            problems.append(f"“{field.label}”{_WANTED[field.kind]}")
    return values, problems
