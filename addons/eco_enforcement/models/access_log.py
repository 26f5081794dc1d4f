from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import now

from .door import opened


class EcoAccessLog(models.Model):
    """Who read protected data, when and of which record: written by the reading itself, never changed."""

    _name = "eco.access.log"
    _description = "Reading of Protected Data"
    _inherit = ["eco.sealed"]
    _order = "id desc"
    _rec_name = "record_name"

    at = fields.Datetime("Read At", required=True)
    user_id = fields.Many2one("res.users", string="Read By", required=True, ondelete="restrict", index=True)
    user_name = fields.Char("Name of the Reader", required=True)
    agency_id = fields.Many2one("eco.agency", string="Agency of the Reader", ondelete="restrict", index=True)
    model = fields.Char("Kind of Record", required=True, index=True)
    res_id = fields.Integer("Record", required=True, aggregator=None)
    record_name = fields.Char("About", required=True)
    what = fields.Char("What Was Read", required=True)
    why = fields.Char("Why")

    @api.model
    def _note(self, records, what, why=""):
        """Write down that the current user reads ``what`` of each of ``records``; ``why`` is the reason given."""
        user = self.env.user
        common = {
            "at": now(),
            "user_id": user.id,
            "user_name": user.name,
            "agency_id": user.sudo().eco_agency_id.id,
            "model": records._name,
            "what": what,
            "why": why,
        }
        rows = [{**common, "res_id": r.id, "record_name": r.display_name or str(r.id)} for r in records.sudo()]
        return opened(self).create(rows)
