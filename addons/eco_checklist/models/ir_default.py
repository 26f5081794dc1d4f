"""Personal defaults, which anyone may set over the wire, stay away from the models of enforcement."""

from odoo import api, models


class IrDefault(models.Model):
    """Statutory rows are filled by the acts and by what the user types, never by a default laid beforehand."""

    _inherit = "ir.default"

    @api.model
    def _get_model_defaults(self, model_name, condition=False):
        if model_name.startswith("eco."):
            return {}
        return super()._get_model_defaults(model_name, condition)
