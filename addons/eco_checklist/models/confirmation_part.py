"""Rows that are part of a statement of law: they change as long as the statement may."""

from odoo import api, models


class EcoConfirmationPart(models.AbstractModel):
    """A row of a statement of the mixin ``eco.confirmation.mixin``: once that is confirmed, the row stays.

    A model names the field that leads to its statement in ``_statement_field``.
    """

    _name = "eco.confirmation.part"
    _description = "Part of a statement to be confirmed"
    _statement_field = ""

    @api.model_create_multi
    def create(self, vals_list):
        rows = super().create(vals_list)
        rows._refuse_if_stated()
        return rows

    def write(self, vals):
        if not vals.keys() - self._free_fields():
            return super().write(vals)
        self._refuse_if_stated()
        result = super().write(vals)
        self._refuse_if_stated()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_stated(self):
        self._refuse_if_stated()

    def _refuse_if_stated(self):
        self.mapped(self._statement_field)._refuse_if_confirmed()

    @api.model
    def _free_fields(self):
        """Return the names of the fields that are no part of the statement."""
        return frozenset()
