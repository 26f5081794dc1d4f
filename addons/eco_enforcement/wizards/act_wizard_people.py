from odoo import api, fields, models


class EcoActWizard(models.TransientModel):
    """The people among whom the dialogue lets one choose."""

    _inherit = "eco.act.wizard"

    people_ids = fields.Many2many("res.users", compute="_compute_people_ids")

    @api.depends("case_id")
    def _compute_people_ids(self):
        for wizard in self:
            wizard.case_id.check_access("read")
            wizard.people_ids = [person.key for person in wizard.case_id.sudo()._people()]
