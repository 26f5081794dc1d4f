"""One query tells the rows of a case's many lists, so that freezing its facts does not ask for each of them."""

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
            and _plainly_ordered(self.env[field.comodel_name], field.inverse_name)
        ]

    def _know_lines(self):
        """Put the rows of the case's lists into the cache, all with one query; their fields are read when asked for."""
        self.ensure_one()
        unread = [field for field in self._lines() if self.id not in field._get_cache(self.env)]
        if not unread:
            return
        self.env.flush_all()
        asked = [_rows_of(self.env[field.comodel_name], field.inverse_name, self.id) for field in unread]
        self.env.cr.execute(SQL("SELECT %s", SQL(", ").join(asked)))
        for field, ids in zip(unread, self.env.cr.fetchone(), strict=True):
            field._update_cache(self, tuple(ids))


def _plainly_ordered(model, inverse) -> bool:
    """Tell whether the order of a model is one of its own columns: a linked record has an order of its own."""
    words = [word.split() for word in model._order.split(",")]
    columns = [model._fields[word[0]] for word in words if word[0] != inverse]
    plain = all(word[1:] in ([], ["desc"]) for word in words) and "active" not in model._fields
    return plain and all(field.store and field.type != "many2one" for field in columns)


def _rows_of(model, inverse, number):
    """Write the query of the rows of ``model`` that hang on ``number``, in the order of the model."""
    words = [word.split() for word in model._order.split(",") if word.split()[0] != inverse]
    order = [SQL("%s DESC" if len(word) > 1 else "%s", SQL.identifier(word[0])) for word in words]
    return SQL(
        "ARRAY(SELECT id FROM %s WHERE %s = %s ORDER BY %s)",
        SQL.identifier(model._table),
        SQL.identifier(inverse),
        number,
        SQL(", ").join([*order, SQL.identifier("id")]),
    )
