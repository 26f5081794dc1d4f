"""Dialogues belong to who opened them."""

from odoo import api, models
from odoo.fields import Domain


class IrRule(models.Model):
    """What a person types into a dialogue concerns nobody else; Odoo does not keep dialogues apart by itself.

    The rule stands in code, for every dialogue of the add-ons at once: a new one cannot be forgotten.
    """

    _inherit = "ir.rule"

    @api.model
    def _compute_domain(self, model_name, mode="read"):
        domain = super()._compute_domain(model_name, mode)
        if not self.env.su and model_name.startswith("eco.") and self.env[model_name].is_transient():
            domain &= Domain("create_uid", "=", self.env.uid)
        return domain
