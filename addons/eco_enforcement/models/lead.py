from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.states import LeadSource


class EcoLead(models.Model):
    """A report that something may be unlawful (线索). Its source is kept, whatever becomes of it."""

    _name = "eco.lead"
    _description = "Lead"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "found_on desc, id desc"
    _rec_names_search = ["content", "place"]

    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    source = fields.Selection(
        [(source.value, source.label) for source in LeadSource], required=True, default=LeadSource.PATROL.value
    )
    found_on = fields.Date("Found On", required=True, default=lambda self: today())
    content = fields.Text("What Was Reported", required=True)
    place = fields.Char()
    power_id = fields.Many2one("eco.power", string="Likely Power", ondelete="restrict")
    reporter_name = fields.Char(groups="eco_enforcement.group_officer")
    reporter_phone = fields.Char(groups="eco_enforcement.group_officer")
    received_by_id = fields.Many2one(
        "res.users", string="Received By", required=True, ondelete="restrict", default=lambda self: self.env.user
    )
    case_ids = fields.One2many("eco.case", "lead_id", string="Cases")
    state = fields.Selection(
        [("open", "To Be Examined"), ("filed", "Case Opened")], compute="_compute_state", store=True
    )

    @api.depends("content", "found_on")
    def _compute_display_name(self):
        for lead in self:
            lead.display_name = f"{lead.found_on or ''} {(lead.content or '')[:24]}".strip()

    @api.depends("case_ids")
    def _compute_state(self):
        for lead in self:
            lead.state = "filed" if lead.case_ids else "open"

    @api.model_create_multi
    def create(self, vals_list):
        leads = super().create(vals_list)
        leads._check_own_agency()
        return leads

    @api.constrains("found_on")
    def _check_found_on(self):
        if any(lead.found_on > today() for lead in self):
            raise UserError(self.env._("A lead is found today or earlier (art. 54)."))

    def write(self, vals):
        if self.filtered("case_ids") and set(vals) & {"source", "found_on", "content", "place", "agency_id"}:
            raise UserError(self.env._("A lead that led to a case is part of its file and stays as it was (art. 47)."))
        res = super().write(vals)
        self._check_own_agency()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A lead is never deleted (art. 54)."))

    def _check_own_agency(self):
        for lead in self:
            if not self.env.su and lead.agency_id != self.env.user.eco_agency_id:
                raise AccessError(self.env._("A lead is registered by the body one works in."))

    def action_open_case(self):
        """Open a case from the lead, carrying over what is already known."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.case",
            "view_mode": "form",
            "views": [(False, "form")],
            "context": {
                "default_lead_id": self.id,
                "default_found_on": self.found_on,
                "default_place": self.place,
                "default_summary": self.content,
                "default_power_id": self.power_id.id,
            },
        }
