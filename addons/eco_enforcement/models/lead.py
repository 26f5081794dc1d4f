from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute.lead_acts import BY_CODE, editable
from ..statute.lead_rules import LeadState
from ..statute.states import LeadSource
from .door import is_open, opened, trimmed
from .lead_source import REPORTERS, SECRET

# What a person may enter when a lead is registered; all else the system writes.
ENTERED = frozenset(
    {"agency_id", "source", "channel_id", "external_number", "found_on", "content", "place", "plate", "occurred_on",
     "core", "matter_id", "power_id", "received_by_id"}
)  # fmt: skip
_REPORTED = ("source", "channel_id", "external_number", "found_on", "content", "place", "plate")


class EcoLead(models.Model):
    """A report that something may be unlawful (线索). Its source is kept, whatever becomes of it."""

    _name = "eco.lead"
    _description = "Lead"
    _inherit = ["eco.desk", "mail.thread", "mail.activity.mixin"]
    _order = "found_on desc, id desc"
    _rec_names_search = ["content", "place", "plate"]

    _acts = BY_CODE
    _states = LeadState
    _step_model, _step_field = "eco.lead.step", "lead_id"

    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    state = fields.Selection(
        [(state.value, state.label) for state in LeadState],
        required=True,
        readonly=True,
        copy=False,
        default=LeadState.OPEN.value,
        index=True,
        group_expand=True,
    )
    source = fields.Selection(
        [(source.value, source.label) for source in LeadSource], required=True, default=LeadSource.PATROL.value
    )
    channel_id = fields.Many2one("eco.lead.channel", string="Came In By", ondelete="restrict")
    external_number = fields.Char("Number There", help="The number the platform or the other body gave it.")
    direct = fields.Boolean("Straight to the City", readonly=True, copy=False)
    found_on = fields.Date("Found On", required=True, default=lambda self: today())
    content = fields.Text("What Was Reported", required=True)
    place = fields.Char()
    plate = fields.Char("Number Plate")
    occurred_on = fields.Date("Day of the Act")
    core = fields.Boolean("In the Urban Core")
    matter_id = fields.Many2one("eco.matter", string="Matter", ondelete="restrict", index=True)
    power_id = fields.Many2one("eco.power", string="Likely Power", ondelete="restrict")
    received_by_id = fields.Many2one(
        "res.users", string="Received By", required=True, ondelete="restrict", default=lambda self: self.env.user
    )
    reporter = fields.Selection(REPORTERS, string="Reporter", readonly=True, copy=False, default="none")
    merged_into_id = fields.Many2one("eco.lead", string="Merged Into", ondelete="restrict", copy=False, index=True)
    merged_ids = fields.One2many("eco.lead", "merged_into_id", string="Merged Here")
    referral_id = fields.Many2one("eco.referral", string="Referral", ondelete="restrict", copy=False)
    source_ids = fields.One2many("eco.lead.source", "lead_id", string="Reports")
    step_ids = fields.One2many("eco.lead.step", "lead_id", string="Journal")
    inspection_ids = fields.One2many("eco.inspection", "lead_id", string="Inspections")
    case_ids = fields.One2many("eco.case", "lead_id", string="Cases")
    # Typed once, when the lead is registered: they go to the reporter's own record and to no column of the lead.
    reporter_name = fields.Char("Reporter's Name", store=False)
    reporter_phone = fields.Char("Reporter's Phone", store=False)
    reporter_contact = fields.Char("Other Contact", store=False)
    upload_ids = fields.Many2many("ir.attachment", string="Files of the Report", store=False)

    def init(self):
        super().init()
        self.env.cr.execute(_KEPT_TRIGGER)

    @api.depends("content", "found_on")
    def _compute_display_name(self):
        for lead in self:
            lead.display_name = f"{lead.found_on or ''} {(lead.content or '')[:24]}".strip()

    @api.onchange("matter_id")
    def _onchange_matter_id(self):
        """Propose the power of the matter."""
        self.power_id = self.matter_id.power_id or self.power_id

    @api.model_create_multi
    def create(self, vals_list):
        reporters, uploads, reports = [], [], []
        for vals in vals_list:
            reporters.append({name: vals.pop(f"reporter_{name}", None) for name in SECRET})
            uploads.append(_linked(vals.pop("upload_ids", None)))
            vals.update({k: v for k, v in self._of_context().items() if k not in vals and k in ENTERED})
            self._check_names(vals, ENTERED.__contains__)
            if not self.env.su or not vals.get("received_by_id"):
                vals["received_by_id"] = self.env.uid
            reports.append({**trimmed(vals), "state": LeadState.OPEN.value})
        leads = super(EcoLead, self._without_defaults()).create(reports).with_env(self.env)
        leads._check_own_agency()
        for lead, reporter, files in zip(leads, reporters, uploads, strict=True):
            lead._add_report(lead._as_report(), reporter, self.env["ir.attachment"].browse(files))
        return leads

    def write(self, vals):
        if is_open(self):
            return super().write(vals)
        for lead in self.sudo():
            self._check_names(vals, lambda name, lead=lead: editable(name, LeadState(lead.state), lead.direct))
        res = super().write(trimmed(vals))
        self._check_own_agency()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A lead is never deleted (art. 54)."))

    @api.constrains("found_on", "occurred_on")
    def _check_days(self):
        for lead in self:
            if lead.found_on > today() or (lead.occurred_on and lead.occurred_on > today()):
                raise UserError(self.env._("A lead is found today or earlier (art. 54)."))

    @api.constrains("content")
    def _check_content(self):
        if any(not (lead.content or "").strip() for lead in self):
            raise UserError(self.env._("Write down what was reported (art. 54)."))

    def _check_own_agency(self):
        """Refuse a lead of another body, save one that comes straight to the bodies above the town."""
        own, scope = self.env.user.sudo().eco_agency_id, self.env.user.sudo().eco_scope_id
        for lead in self if not self.env.su else ():
            path = (lead.sudo().agency_id.parent_path or "").split("/")
            above = lead.sudo().channel_id.direct and str(scope.id) in path
            if lead.sudo().agency_id != own and not above:
                raise AccessError(self.env._("A lead is registered by the body one works in."))

    @api.model
    def _of_context(self):
        names = {k.removeprefix("default_"): v for k, v in self.env.context.items() if k.startswith("default_")}
        return {name: value for name, value in names.items() if name in self._fields}

    @api.model
    def _without_defaults(self):
        plain = {k: v for k, v in self.env.context.items() if not k.startswith("default_")}
        return self.with_context(plain)  # pylint: disable=context-overridden

    # -- reports --------------------------------------------------------------------------------

    def _as_report(self):
        """Give what the lead itself was registered with, as the first report."""
        self.ensure_one()
        values = {name: self[name].id if self._fields[name].relational else self[name] for name in _REPORTED}
        return {**values, "received_by_id": self.received_by_id.id}

    def _add_report(self, report, reporter, files):
        """Seal one more report of this lead, with who made it and its files; return the sealed row."""
        self.ensure_one()
        row = self.env["eco.lead.source"]._take_in(self, {"received_at": now(), **report}, reporter, files)
        rank = ("known", "anonymous", "none")
        firm = min(self.sudo().source_ids.mapped("reporter"), key=rank.index)
        opened(self).write({"reporter": firm, "direct": self.direct or row.channel_id.direct})
        return row

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
                "default_found_on": self.first_found_on,
                "default_act_ended_on": self.occurred_on,
                "default_place": self.place,
                "default_summary": self.content,
                "default_power_id": self.power_id.id,
            },
        }

    def action_reporter(self):
        """Show who reported to the one who received it; the reading is written down."""
        self.ensure_one()
        reporters = self.env["eco.lead.reporter"].search([("source_id.lead_id", "=", self.id)])
        if not reporters:
            raise AccessError(self.env._("Who reported is known only to the person who received the report."))
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Reporter"),
            "res_model": "eco.lead.reporter",
            "view_mode": "list,form" if len(reporters) > 1 else "form",
            "views": [(False, "list"), (False, "form")] if len(reporters) > 1 else [(False, "form")],
            "res_id": reporters.id if len(reporters) == 1 else False,
            "domain": [("id", "in", reporters.ids)],
            "target": "new" if len(reporters) == 1 else "current",
        }


def _linked(commands):
    """Give the numbers of the records that ``commands`` of a form link."""
    numbers = []
    for command in commands or ():
        if isinstance(command, int):
            numbers.append(command)
        elif command[0] == Command.LINK:
            numbers.append(command[1])
        elif command[0] == Command.SET:
            numbers += command[2]
    return numbers


_KEPT_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_lead_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.agency_id, OLD.source, OLD.channel_id, OLD.external_number, OLD.found_on, OLD.content,
        OLD.received_by_id) IS NOT DISTINCT FROM (NEW.agency_id, NEW.source, NEW.channel_id, NEW.external_number,
        NEW.found_on, NEW.content, NEW.received_by_id)
        AND (OLD.direct IS NOT TRUE OR (NEW.direct IS TRUE AND (OLD.place, OLD.plate, OLD.occurred_on)
             IS NOT DISTINCT FROM (NEW.place, NEW.plate, NEW.occurred_on)))
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '线索的来源只能登记一次，不得修改或者删除（《行政处罚法》第四十七条、第五十四条）'
        USING ERRCODE = 'check_violation';
END $$;
CREATE OR REPLACE TRIGGER eco_lead_kept BEFORE UPDATE OR DELETE ON eco_lead
    FOR EACH ROW EXECUTE FUNCTION eco_lead_kept();
CREATE OR REPLACE TRIGGER eco_lead_whole BEFORE TRUNCATE ON eco_lead
    FOR EACH STATEMENT EXECUTE FUNCTION eco_lead_kept();
"""
