"""One query tells which of a case's many lists are empty, so that freezing its facts does not ask each of them."""

from odoo import models
from odoo.tools import SQL


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _lines(self):
        """Give the fields that list rows of the case: what its steps, papers and side procedures left behind."""
        return [
            field
            for field in self._fields.values()
            if field.type == "one2many"
            and field.inverse_name
            and not field.compute
            and field.comodel_name.startswith("eco.")
            and self.env[field.comodel_name]._fields[field.inverse_name].store
        ]

    def _know_empty_lines(self):
        """Put the empty lists of the case into the cache; the others are read when they are asked for."""
        self.ensure_one()
        unread = [field for field in self._lines() if self.id not in field._get_cache(self.env)]
        if not unread:
            return
        self.env.flush_all()
        asked = [
            SQL("EXISTS (SELECT 1 FROM %s WHERE %s = %s)", *_table_of(self.env, field), self.id) for field in unread
        ]
        self.env.cr.execute(SQL("SELECT %s", SQL(", ").join(asked)))
        for field, held in zip(unread, self.env.cr.fetchone(), strict=True):
            if not held:
                field._update_cache(self, ())


def _table_of(env, field):
    return SQL.identifier(env[field.comodel_name]._table), SQL.identifier(field.inverse_name)
