"""One record of every kind in every place, laid by plain SQL: who sees it depends on its links alone."""

from datetime import date, timedelta
from itertools import count

from odoo.tools import SQL

DAY = date(2026, 10, 13)
_PLAIN = {"float": 1.0, "boolean": False}


class Samples:
    """Lays and remembers a record of each model for each place.

    ``fixed`` gives records there already are, by model and place; ``columns`` what decides who sees a model's row;
    of ``shared`` models one record serves every place.
    """

    def __init__(self, env, models, fixed, columns, shared):
        self.env, self.fixed, self.columns, self.shared = env, fixed, columns, shared
        self.rows, self.number = {}, count(1)
        self.env.flush_all()
        for model in models:
            self._unguard(SQL.identifier(env[model]._table), env[model]._table)

    def _unguard(self, table, name):
        """Lift triggers and constraints of a table within this transaction, which is never committed."""
        self.env.cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", table))
        constraints = self.env.execute_query(
            SQL("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype IN ('c', 'x', 'u')", name)
        )
        for (constraint,) in constraints:
            self.env.cr.execute(SQL("ALTER TABLE %s DROP CONSTRAINT %s", table, SQL.identifier(constraint)))

    def row(self, model, place):
        """Give the id of the record of ``model`` in ``place``, laying it when there is none."""
        fixed = self.fixed.get(model)
        if fixed is not None:
            return fixed.get(place) or fixed["everywhere"]
        place = "own" if model in self.shared else place
        if (model, place) not in self.rows:
            self.rows[model, place] = self._lay(model, place)
        return self.rows[model, place]

    def _lay(self, model, place):
        said = self.columns.get(model, {})
        values = {
            name: self._value(field, place)
            for name, field in self.env[model]._fields.items()
            if name not in said and self._is_needed(field)
        }
        values |= {name: value(self, place) if callable(value) else value for name, value in said.items()}
        return self._insert(self.env[model]._table, values)

    def _insert(self, table, values):
        columns = SQL(", ").join(map(SQL.identifier, values))
        given = SQL(", ").join(SQL("%s", value) for value in values.values())
        [(number,)] = self.env.execute_query(
            SQL("INSERT INTO %s (%s) VALUES (%s) RETURNING id", SQL.identifier(table), columns, given)
        )
        return number

    @staticmethod
    def _is_needed(field):
        if not (field.store and field.column_type) or field.name == "id":
            return False
        return field.required or field.name in ("agency_id", "case_id", "state")

    def _value(self, field, place):
        if field.type == "many2one":
            if field.name == "county_id":
                return self.env["eco.agency"].browse(self.row("eco.agency", place)).county_id.id
            if field.comodel_name.startswith("eco."):
                return self.row(field.comodel_name, place)
            return self.env[field.comodel_name].search([], limit=1).id
        if field.type == "selection":
            return field.get_values(self.env)[0]
        if field.type == "integer":
            return next(self.number)
        if field.type in ("date", "datetime"):
            return DAY + timedelta(days=next(self.number))  # some things happen once a day
        return _PLAIN.get(field.type, f"样本{next(self.number)}")
