from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import today

from ..models.case_screen import _table
from ..statute import desk
from ..statute.lead_rules import ReplyWay, Unmet

_FIELDS = ("opinion", "text", "on", "by", "condition", "way", "into", "receiver", "heir")
# What most people write; a person may put it otherwise.
_USUAL = {
    "submit": "按照年度检查计划开展检查。",
    "approve": "同意检查。",
    "approve_refusal": "同意不予立案。",
}


class EcoDeskWizard(models.TransientModel):
    """The dialogue of an act on a lead or in an inspection: shows what the rules say, takes what is asked, does it."""

    _name = "eco.desk.wizard"
    _description = "Act at the Desk"

    res_model = fields.Selection([("eco.lead", "Lead"), ("eco.inspection", "Inspection")], required=True)
    res_id = fields.Integer(required=True)
    act = fields.Char(required=True)
    asked = fields.Char(compute="_compute_act")
    blocked = fields.Boolean(compute="_compute_act")
    legality = fields.Html(compute="_compute_act", sanitize=False)
    competent = fields.Char("Who Is Competent", compute="_compute_act")
    receiver_ids = fields.Many2many("eco.agency", compute="_compute_act")
    alike_ids = fields.Many2many("eco.lead", "eco_desk_wizard_alike", compute="_compute_act")
    opinion = fields.Text("Opinion or Reason", compute="_compute_usual", store=True, readonly=False)
    text = fields.Text("Content")
    on = fields.Date("Date", default=lambda self: today())
    by = fields.Date("To Be Corrected By")
    condition = fields.Selection([(one.value, one.label) for one in Unmet], string="Condition Not Met")
    way = fields.Selection([(one.value, one.label) for one in ReplyWay], string="Way of the Answer")
    into_id = fields.Many2one("eco.lead", string="Merge Into", ondelete="cascade")
    heir_id = fields.Many2one("res.users", string="Officer Who Takes It Over", ondelete="cascade")
    receiver_id = fields.Many2one("eco.agency", string="Receiving Body", ondelete="cascade")

    def _record(self):
        record = self.env[self.res_model].browse(self.res_id)
        record.check_access("read")
        return record

    def _act_of(self, record):
        act = record._acts.get(self.act)
        if act is None or not act.by_hand:
            raise UserError(self.env._("There is no act named %(code)s.", code=self.act))
        return act

    @api.depends("res_model", "res_id", "act")
    def _compute_act(self):
        for wizard in self:
            record = wizard._record()
            act = wizard._act_of(record)
            findings = desk.preview(act, record._desk_facts({}))
            wizard.asked = f",{','.join(field.name for field in act.inputs)},"
            wizard.blocked = any(finding.blocks for finding in findings)
            wizard.legality = _table([(act, findings)])
            transfer, merge = act.code == "transfer", act.code == "merge"
            wizard.competent = record.competent if transfer else False
            wizard.receiver_ids = record.receiver_ids if transfer else False
            wizard.alike_ids = record.alike_ids if merge else False

    @api.depends("act")
    def _compute_usual(self):
        for wizard in self:
            wizard.opinion = _USUAL.get(wizard.act, False)

    def action_confirm(self):
        """Do the act with what was entered; an inspection that it begins is opened."""
        self.ensure_one()
        record = self._record()
        given = {name: self._given(name) for name in _FIELDS if f",{name}," in self.asked}
        record.act(self.act, given)
        if self.res_model == "eco.lead" and self.act == "inspect":
            return record.action_open_inspection()
        return {"type": "ir.actions.act_window_close"}

    def _given(self, name):
        return self[f"{name}_id"].id if name in ("into", "receiver", "heir") else self[name]


class EcoLeadReportWizard(models.TransientModel):
    """The dialogue in which one more report about the same thing is registered."""

    _name = "eco.lead.report.wizard"
    _description = "Register a Further Report"

    lead_id = fields.Many2one("eco.lead", required=True, ondelete="cascade")
    source = fields.Selection(lambda self: self.env["eco.lead"]._fields["source"].selection, required=True)
    channel_id = fields.Many2one("eco.lead.channel", string="Came In By", ondelete="cascade")
    external_number = fields.Char("Number There")
    found_on = fields.Date("Found On", required=True, default=lambda self: today())
    place = fields.Char()
    plate = fields.Char("Number Plate")
    content = fields.Text("What Was Reported", required=True)
    reporter_name = fields.Char("Reporter's Name")
    reporter_phone = fields.Char("Reporter's Phone")
    reporter_contact = fields.Char("Other Contact")
    upload_ids = fields.Many2many("ir.attachment", string="Files of the Report")

    def action_confirm(self):
        """Register the report, and leave no copy of who made it in the dialogue."""
        self.ensure_one()
        names = ("source", "external_number", "found_on", "place", "plate", "content")
        report = {name: self[name] for name in names} | {"channel_id": self.channel_id.id}
        reporter = {name: self[f"reporter_{name}"] for name in ("name", "phone", "contact")}
        files = self.upload_ids.ids
        self.upload_ids = False
        self.lead_id.add_report(report, reporter, files)
        self.unlink()
        return {"type": "ir.actions.act_window_close"}
