from odoo import fields, models


class EcoConfirmationWords(models.AbstractModel):
    """Statements of law and figures kept by this add-on, to be confirmed or confirmed with a source."""

    _name = "eco.confirmation.words"
    _description = "Statement To Be Confirmed"
    _inherit = ["eco.confirmation.mixin"]

    # Said anew: Odoo translates the words of a selection with the add-on that says them.
    confirmation = fields.Selection([("to_confirm", "To be confirmed"), ("confirmed", "Confirmed")])
