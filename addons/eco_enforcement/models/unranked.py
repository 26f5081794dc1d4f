"""Fines are not added up per town, officer or month by whoever can read a case: no target, no ranking by fines."""

from odoo import models
from odoo.exceptions import AccessError


class EcoUnranked(models.AbstractModel):
    """Refuses to aggregate a field that is declared without an aggregator, whoever asks and through whichever view.

    Odoo takes ``aggregator=None`` for a hint to its own screens; a client may still ask for ``amount:sum``.
    """

    _name = "eco.unranked"
    _description = "Amounts That Are Not Added Up"

    def _read_group_select(self, aggregate_spec, query):
        name, _colon, function = aggregate_spec.partition(":")
        field = self._fields.get(name)
        if function and not self.env.su and field is not None and field.type == "float" and not field.aggregator:
            raise AccessError(
                self.env._(
                    "%(field)s is not added up or compared between bodies and persons: fines are no measure of their "
                    "work (Administrative Penalty Law, art. 74).",
                    field=field._description_string(self.env),
                )
            )
        return super()._read_group_select(aggregate_spec, query)
