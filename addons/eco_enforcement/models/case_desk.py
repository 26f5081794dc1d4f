from odoo import api, fields, models
from odoo.fields import Domain

from ..statute.lights import Light
from ..statute.states import Role
from ..statute.waiting import stages_waiting_for
from .case_facts import ROLE_GROUPS

_LIGHTS = [(Light.RED.value, "Red"), (Light.YELLOW.value, "Yellow"), (Light.GREEN.value, "Green")]


class EcoCase(models.Model):
    """The desk: which cases wait for the person who looks, and how near their deadlines are."""

    _inherit = "eco.case"

    light = fields.Selection(_LIGHTS, compute="_compute_light", search="_search_light")
    waits_for_me = fields.Boolean("Waits for Me", store=False, copy=False, search="_search_waits_for_me")

    @api.depends("clock_ids.light")
    def _compute_light(self):
        """Show the worst light among the running duties of the agency."""
        for case in self.sudo():
            shown = set(case.clock_ids.mapped("light"))
            case.light = next((light for light, _label in _LIGHTS if light in shown), False)

    @api.model
    def _search_light(self, operator, value):
        if operator != "in":
            return NotImplemented
        order, asked = [light for light, _label in _LIGHTS], []
        for place, light in enumerate(order):
            if light in value:
                worse = [Domain("clock_ids", "not any", [("light", "in", order[:place])])] if place else []
                asked.append(Domain.AND([Domain("clock_ids", "any", [("light", "=", light)]), *worse]))
        if False in value:
            asked.append(Domain("clock_ids", "not any", [("light", "in", order)]))
        return Domain.OR(asked)

    @api.model
    def _search_waits_for_me(self, operator, value):
        """Ask the table which stages wait for the roles one has; an officer's desk holds the officer's own cases."""
        if operator != "in":
            return NotImplemented
        mine = Domain.OR(
            Domain("state", "in", sorted(stages_waiting_for([role]))) & self._desk_of(role)
            for role, group in ROLE_GROUPS.items()
            if self.env.user.has_group(group)
        )
        return mine if True in value else ~mine

    def _desk_of(self, role):
        """Narrow the cases of ``role`` to those it may act in: the officer's own, those of the agency."""
        if role is Role.OFFICER:
            return Domain("officer_ids.user_id", "=", self.env.uid)
        if role is Role.LEGAL_REVIEWER:
            return Domain.TRUE
        return Domain("agency_id", "=", self.env.user.sudo().eco_agency_id.id)

    @api.model
    def action_my_desk(self):
        """Open what waits for the person: cases; hearings for who only chairs, questions for who only guides."""
        asked = ("group_officer", "group_team_leader", "group_head", "group_legal_reviewer", "group_finance")
        if any(self.env.user.has_group(f"eco_enforcement.{group}") for group in asked):
            name, view = "action_my_desk", {"search_default_waits_for_me": 1}
        elif self.env.user.has_group("eco_enforcement.group_guide"):
            name, view = "action_eco_guidance", {"search_default_unanswered": 1}
        elif self.env.user.has_group("eco_enforcement.group_hearing_chair"):
            name, view = "action_eco_hearing", {"search_default_mine": 1, "search_default_open": 1}
        else:
            name, view = "action_eco_clock_red", {"search_default_red": 1}
        action = self.env["ir.actions.act_window"]._for_xml_id(f"eco_enforcement.{name}")
        return {**action, "context": view}
