"""The one door through which anything statutory is written.

``TOKEN`` is an object compared by identity: no caller over the wire, no import file and no context
dictionary can carry it. Models that mix in ``eco.sealed`` take rows only through it and never change them.
"""

from odoo import api, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

TOKEN = object()
_KEY = "eco_door"


def opened(records):
    """Give ``records`` as superuser with the token: for the engine alone, never handed back to a caller."""
    # The caller's context is left outside: a default_ key in it would fill the columns of a sealed row.
    return records.sudo().with_context({_KEY: TOKEN, "lang": records.env.lang})  # pylint: disable=context-overridden


def is_open(records) -> bool:
    """Tell whether ``records`` came through the door."""
    return records.env.context.get(_KEY) is TOKEN


def trimmed(vals: dict) -> dict:
    """Give ``vals`` with stray blanks stripped from texts, so that a text of blanks counts as empty."""
    return {k: v.strip() if isinstance(v, str) else v for k, v in vals.items()}


class EcoByActs(models.AbstractModel):
    """Rows that only the acts write, and go on writing, through the door; what they may change PostgreSQL guards."""

    _name = "eco.by.acts"
    _description = "Record Written by Acts"

    @api.model_create_multi
    def create(self, vals_list):
        self._check_door()
        return super().create(vals_list)

    def write(self, vals):
        self._check_door()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise self.env["eco.event"]._sealed_error()

    def _check_door(self):
        if not is_open(self):
            raise self.env["eco.event"]._sealed_error()


class EcoSealed(models.AbstractModel):
    """Rows that are written once, through the door, and never changed or removed.

    PostgreSQL holds the same rule by a trigger, so that plain SQL by the application's user fails too.
    """

    _name = "eco.sealed"
    _description = "Sealed Record"
    _inherit = ["eco.unranked"]
    _is_sealed = True  # asked of any model by the guard of attachments

    def init(self):
        if self._abstract:
            return
        self.env.cr.execute(
            """
            CREATE OR REPLACE FUNCTION eco_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION '%: 已入卷的记录只能追加，不得修改或者删除（《行政处罚法》第四十七条）', TG_TABLE_NAME
                    USING ERRCODE = 'check_violation';
            END $$
            """
        )
        table = SQL.identifier(self._table)
        for name, event in (("row", SQL("UPDATE OR DELETE")), ("statement", SQL("TRUNCATE"))):
            self.env.cr.execute(
                SQL(
                    "CREATE OR REPLACE TRIGGER %s BEFORE %s ON %s FOR EACH %s EXECUTE FUNCTION eco_refuse_change()",
                    SQL.identifier(f"{self._table}_sealed_{name}"),
                    event,
                    table,
                    SQL("ROW") if name == "row" else SQL("STATEMENT"),
                )
            )

    @api.model_create_multi
    def create(self, vals_list):
        if not is_open(self):
            raise self._sealed_error()
        return super().create(vals_list)

    def write(self, vals):  # pylint: disable=method-required-super
        raise self._sealed_error()

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise self._sealed_error()

    def _sealed_error(self) -> AccessError:
        """Say why a row of this model cannot be written by hand."""
        message = self.env._(
            "%(model)s is written only by the acts of a case and is never changed or removed "
            "(Administrative Penalty Law, art. 47).",
            model=self.env["ir.model"]._get(self._name).name or self._description,
        )
        return AccessError(message)
