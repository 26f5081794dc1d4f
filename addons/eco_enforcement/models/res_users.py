from odoo import fields, models


class ResUsers(models.Model):
    _inherit = "res.users"

    eco_is_chief = fields.Boolean(
        "Chief of the Organ", help="The chief (正职), or who runs the organ: rules on handing a suspected crime over."
    )

    def _eco_officer(self):
        """Give the officer behind this login, or an empty recordset."""
        self.ensure_one()
        return self.env["eco.officer"].search([("user_id", "=", self.id)], limit=1)
