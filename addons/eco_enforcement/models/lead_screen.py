from collections import Counter
from datetime import timedelta

from odoo import api, fields, models

from odoo.addons.eco_checklist.competence import routing_words
from odoo.addons.eco_checklist.models.beijing import today

from ..statute.deadlines import due
from ..statute.lead_matching import Report, suggestions
from ..statute.lead_rules import LeadState

# How far around the day of a lead others are compared with it: a choice of the product, not of the law.
COMPARED_DAYS = 30
COMPARED_AT_MOST = 300
_ALIVE = (LeadState.OPEN.value, LeadState.INSPECTING.value, LeadState.REFUSING.value)


class EcoLead(models.Model):
    """What the screen shows of a lead: who is competent, until when, what may be the same, what is still owed."""

    _inherit = "eco.lead"

    first_found_on = fields.Date("First Found On", compute="_compute_filing")
    filing_due_on = fields.Date("Filing Due", compute="_compute_filing")
    filing_arithmetic = fields.Char("How It Was Counted", compute="_compute_filing")
    filing_late = fields.Boolean(compute="_compute_filing")
    reply_due_on = fields.Date("Answer Due", compute="_compute_reply_due")
    report_count = fields.Integer("Number of Reports", compute="_compute_report_count")
    may_read_reporter = fields.Boolean(compute="_compute_may_read_reporter")
    competent = fields.Char("Who Is Competent", compute="_compute_route")
    route_step = fields.Text("What the Town Does Next", compute="_compute_route")
    route_basis = fields.Text("What It Follows From", compute="_compute_route")
    route_reasons = fields.Text("Why Not the Others", compute="_compute_route")
    receiver_ids = fields.Many2many("eco.agency", string="May Be Sent To", compute="_compute_route")
    alike = fields.Text("Perhaps the Same", compute="_compute_alike")
    alike_ids = fields.Many2many("eco.lead", string="Leads Alike", compute="_compute_alike")
    referral_state = fields.Selection(related="referral_id.state", string="Receipt of the Transfer")

    @api.depends("found_on", "merged_ids.found_on", "state")
    def _compute_filing(self):
        """Count the days for filing from the earliest report about the matter."""
        calendar = self.env["eco.calendar.edition"]._calendar()
        for lead in self:
            days = [day for day in (lead.found_on, *lead.merged_ids.mapped("found_on")) if day]
            lead.first_found_on = first = min(days, default=False)
            last = due("filing", first, calendar) if first else None
            lead.filing_due_on = last and last.end
            lead.filing_arithmetic = last and last.arithmetic
            lead.filing_late = bool(last) and lead.state in _ALIVE and last.end < today()

    @api.depends("source_ids.reply_due_on", "step_ids")
    def _compute_reply_due(self):
        """Show the first answer that is still owed: one reply settles what came before it."""
        for lead in self.sudo():
            replied = max((s.at for s in lead.step_ids if s.act == "reply"), default=None)
            open_ = [s for s in lead.source_ids if s.reply_due_on and not (replied and s.received_at <= replied)]
            lead.reply_due_on = min((s.reply_due_on for s in open_), default=False)

    @api.depends("source_ids")
    def _compute_report_count(self):
        counts = Counter(source.lead_id.id for source in self.source_ids)
        for lead in self:
            lead.report_count = counts[lead.id]

    @api.depends("source_ids")
    @api.depends_context("uid")
    def _compute_may_read_reporter(self):
        kept = self._reporters().filtered(lambda reporter: reporter._keeper() == self.env.user)
        leads = kept.source_id.lead_id
        for lead in self:
            lead.may_read_reporter = lead in leads

    @api.depends("matter_id", "agency_id", "core")
    def _compute_route(self):
        """Ask the router who is competent in this town today, with the reasons."""
        names = ("competent", "route_step", "route_basis", "route_reasons")
        for lead in self:
            matter, agency = lead.matter_id._origin, lead.agency_id._origin
            if not (matter and agency.kind in ("town", "subdistrict")):
                lead.update({**dict.fromkeys(names, False), "receiver_ids": False})
                continue
            route = matter.route(agency, today(), lead.core)
            bodies = [body.record for body in (*route.bodies, *route.step.receivers, route.governing) if body.record]
            lead.competent = routing_words.names(route.bodies)
            lead.route_step = route.step.text
            lead.route_basis = "\n".join(route.basis)
            lead.route_reasons = routing_words.reasons(route)
            lead.receiver_ids = self.env["eco.agency"].browse(dict.fromkeys(bodies)) - agency

    @api.depends("place", "plate", "content", "found_on")
    def _compute_alike(self):
        """Suggest leads that may be about the same thing; a person decides."""
        for lead in self:
            found = lead._suggestions() if lead.found_on and lead.state == LeadState.OPEN else ()
            others = self.browse([one.key for one in found])
            titles = {other.id: other.display_name for other in others}
            lead.alike_ids = others
            lead.alike = "\n".join(f"{titles[one.key]}（{'、'.join(one.reasons)}）" for one in found) or False

    def _suggestions(self):
        """Compare with the leads of the same body found around the same day."""
        around = timedelta(days=COMPARED_DAYS)
        domain = [
            ("id", "!=", self._origin.id or 0),
            ("agency_id", "=", self.agency_id._origin.id),
            ("state", "in", (*_ALIVE, LeadState.FILED.value)),
            ("found_on", ">=", self.found_on - around),
            ("found_on", "<=", self.found_on + around),
        ]
        others = self.search_fetch(domain, ["found_on", "place", "plate", "content"], limit=COMPARED_AT_MOST)
        return suggestions(self._for_matching(), [other._for_matching() for other in others])[:5]

    def _for_matching(self):
        origin = self._origin.id or 0
        return Report(origin, self.found_on, self.place or "", self.plate or "", self.content or "")

    def action_open_inspection(self):
        """Button: open the last inspection of the lead."""
        self.ensure_one()
        inspection = self.inspection_ids[:1]
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.inspection",
            "res_id": inspection.id,
            "view_mode": "form",
            "views": [(False, "form")],
        }

    def action_further_report(self):
        """Button: open the dialogue that takes one more report about the same thing."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Register a Further Report"),
            "res_model": "eco.lead.report.wizard",
            "view_mode": "form",
            "target": "new",
            "context": {"default_lead_id": self.id, "default_source": self.source},
        }
