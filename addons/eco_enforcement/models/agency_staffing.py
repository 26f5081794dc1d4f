"""What a town has in certified people, and what it lacks of the minimum."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.agency import TOWN_KINDS
from odoo.addons.eco_checklist.models.beijing import today

from ..statute import staffing


class EcoAgency(models.Model):
    _inherit = "eco.agency"

    officer_ids = fields.One2many("eco.officer", "agency_id", "Officers")
    certified_count = fields.Integer("Certified Today", compute="_compute_staffing")
    deputy_count = fields.Integer("Deputy Heads", compute="_compute_staffing")
    environment_count = fields.Integer("Environment Officers", compute="_compute_staffing")
    reviewer_count = fields.Integer("Legal Reviewers", compute="_compute_staffing")
    staffing_gap = fields.Text("Staff Missing", compute="_compute_staffing")
    staffing_short = fields.Boolean("Below the Minimum", compute="_compute_staffing", search="_search_staffing_short")

    @api.depends("officer_ids", "kind", "parent_path")
    def _compute_staffing(self):
        needs = self._origin._staffing_on(today())
        for agency in self:
            have, rows = needs.get(agency._origin.id, ({}, ()))
            agency.certified_count = have.get(staffing.CERTIFIED, 0)
            agency.deputy_count = have.get(staffing.DEPUTY_HEAD, 0)
            agency.environment_count = have.get(staffing.ENVIRONMENT, 0)
            agency.reviewer_count = have.get(staffing.REVIEWER, 0)
            agency.staffing_gap = "\n".join(str(need) for need in rows if need.missing)
            agency.staffing_short = any(need.missing for need in rows)

    def _search_staffing_short(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        needs = self.sudo().search([("kind", "in", TOWN_KINDS)])._staffing_on(today())
        short = [key for key, (_have, rows) in needs.items() if any(need.missing for need in rows)]
        return [("id", "in" if (True in value) == (operator == "in") else "not in", short)]

    def _staffing_on(self, day) -> dict:
        """Give by town id the people certified there on ``day`` by subject, and the ``Need`` of each post.

        Legal reviewers count among the certified too: a reviewer lent by the county is none of the town's staff.
        """
        towns = self.filtered(lambda agency: agency.kind in TOWN_KINDS)
        rules = self.env["eco.officer.standard"]._rules()
        posts = self.env["eco.officer"]._certified_in(dict.fromkeys(towns.ids, day))
        found = {}
        for town in towns:
            have = {staffing.CERTIFIED: len(posts[town.id])}
            for officer in posts[town.id]:
                duty = officer._post_on(day).duty
                have[duty] = have.get(duty, 0) + 1
            found[town.id] = have, staffing.needs(rules, have, day, town._lineage())
        return found

    def _lineage(self) -> tuple[int, ...]:
        """Give the ids of the bodies above this one, the topmost first, and its own at the end."""
        self.ensure_one()
        return tuple(int(part) for part in (self.sudo().parent_path or "").split("/") if part)
