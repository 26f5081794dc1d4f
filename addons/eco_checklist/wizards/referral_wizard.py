from odoo import fields, models


class EcoReferralWizard(models.TransientModel):
    """The dialogue in which a body refuses a referral, or the county rules on it."""

    _name = "eco.referral.wizard"
    _description = "Refuse or rule"

    referral_id = fields.Many2one("eco.referral", required=True, ondelete="cascade")
    act = fields.Selection([("refuse", "Refuse"), ("rule", "Rule")], required=True)
    agency_id = fields.Many2one("eco.agency", "Competent body", ondelete="cascade")
    basis = fields.Char()
    reason = fields.Text()
    whole_county = fields.Boolean(
        "For the whole county", help="The ruling is then a precedent for every town of the county."
    )

    def action_confirm(self):
        """Do the act with what was entered."""
        self.ensure_one()
        if self.act == "refuse":
            self.referral_id.refuse(self.agency_id.id, self.basis, self.reason)
        else:
            self.referral_id.rule(self.agency_id.id, self.basis, self.reason, self.whole_county)
        return {"type": "ir.actions.act_window_close"}
