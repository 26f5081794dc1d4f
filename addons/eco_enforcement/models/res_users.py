from odoo import models


class ResUsers(models.Model):
    _inherit = "res.users"

    def _eco_officer(self):
        """Give the officer behind this login, or an empty recordset."""
        self.ensure_one()
        return self.env["eco.officer"].search([("user_id", "=", self.id)], limit=1)
