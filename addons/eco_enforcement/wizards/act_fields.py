"""The fields of the act dialogue: one for each thing that some act of the table asks for."""

from odoo import fields

from ..statute.inputs import Input, Kind
from ..statute.inputs_hearing import WORDS
from ..statute.standing import JUDGEMENT
from ..statute.transitions import ACTS

_PLAIN = {
    Kind.TEXT: fields.Text,
    Kind.DATE: fields.Date,
    Kind.MOMENT: fields.Datetime,
    Kind.FLAG: fields.Boolean,
}
# Short texts stand on one line.
_ONE_LINE = frozenset(
    {
        *("recipient", "place", "proof", "voucher", "relation", "witness", "reference", "medium", "body"),
        *("archive_place", "archive_number"),
        *("qualification", "present", "defender", "defence_place", "spot"),
        *("confirmed_address", "confirmed_phone", "confirmed_email"),
        *(word.name for word in WORDS),
    }
)


def all_inputs() -> dict[str, Input]:
    """Give every input of the table by its name, in the order of the acts that ask for it.

    Raises ``ValueError`` when two acts use one name for different things: the dialogue has one field a name.
    """
    found: dict[str, Input] = {}
    for act in ACTS:
        for given in act.inputs:
            known = found.setdefault(given.name, given)
            if (known.kind, known.choices, known.model) != (given.kind, given.choices, given.model):
                raise ValueError(f"{act.code}: the input {given.name} is already used for something else")
    found[JUDGEMENT.name] = JUDGEMENT
    return found


def column(given: Input) -> str:
    """Name the field of the dialogue that holds ``given``."""
    return f"{given.name}_id" if given.kind in (Kind.RECORD, Kind.ROW) else given.name


def field_of(given: Input) -> fields.Field:
    """Make the field of the dialogue for ``given``."""
    if given.name in _ONE_LINE:
        return fields.Char(given.label)
    if given.kind is Kind.AMOUNT:
        return fields.Float(given.label, digits=(12, 2))
    if given.choices:
        return fields.Selection([(word.value, word.label) for word in given.choices], string=given.label)
    if given.kind in (Kind.RECORD, Kind.ROW):
        return fields.Many2one(given.model, string=given.label)
    return _PLAIN[given.kind](given.label)


def dialogue_fields() -> dict[str, fields.Field]:
    """Make all fields of the dialogue."""
    return {column(given): field_of(given) for given in all_inputs().values()}
