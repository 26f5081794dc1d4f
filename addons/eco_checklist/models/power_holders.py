"""Who holds the functions of a power: in one town on one day, and over an area today."""

from odoo import api, fields, models

from ..competence import functions
from .agency import TOWN_KINDS
from .beijing import today


class EcoPower(models.Model):
    """Answers who inspects, who punishes and who coerces, from grants and the tree of agencies."""

    _inherit = "eco.power"

    town_count = fields.Integer("Towns today", compute="_compute_town_count", help="Towns that hold a function today.")
    holders_today = fields.Html(
        "Who may do what today", compute="_compute_holders_today", sanitize=False, help="In the area you look after."
    )

    def _compute_town_count(self):
        counts = dict(self._grants_today([], ["power_id"], ["agency_id:count_distinct"]))
        for power in self:
            power.town_count = counts.get(power._origin, 0)

    @api.depends_context("uid")
    def _compute_holders_today(self):
        area = self.env.user.sudo().eco_scope_id
        for power in self:
            power.holders_today = power._holders_panel(area) if power._origin and area else False

    def action_towns_today(self):
        """Open the towns that hold a function of this power today."""
        self.ensure_one()
        held = self._grants_today([], ["agency_id"], [])
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Towns holding %(power)s today", power=self.display_name),
            "res_model": "eco.agency",
            "view_mode": "list,form",
            "domain": [("id", "in", [agency.id for (agency,) in held])],
            "context": {"create": False},
        }

    @api.private
    def holders_on(self, town, day):
        """Return who holds each function of this power in ``town`` on ``day``, with the guide and the arbiter.

        A tuple of ``competence.functions.Holding``, one for each function the power has.
        """
        self.ensure_one()
        return functions.holders(self._place(town), day)

    def _place(self, town):
        """Return what is known of this power in ``town`` as the rules of competence see it."""
        grants = (
            self.env["eco.grant"]
            .sudo()
            .search([("agency_id", "=", town.id), ("power_id", "=", self.id), ("is_void", "=", False)])
        )
        return functions.Place(
            town=_body(town),
            power=self.code,
            functions=self._functions(),
            originals=self._original_agencies(town),
            arbiter=_body(town.sudo().county_id or town),
            grants=tuple(grant._for_gate() for grant in grants),
            guides={
                (grant.list_id.version, grant.function): _body(grant.list_line_id.guiding_agency_id)
                for grant in grants
                if grant.list_line_id.guiding_agency_id
            },
        )

    def _original_agencies(self, place):
        """Return the departments of the original sectors that serve ``place``, each once."""
        serving = self.env["eco.sector"].serving
        found = self.env["eco.agency"].sudo()
        for sector in self.sudo().original_sector_ids:
            found |= serving(sector.code, place).sudo()
        return tuple(_body(agency) for agency in found)

    def _holders_panel(self, area):
        """Write the panel for the people of ``area``: bodies for a town, numbers of towns for what is above one."""
        if area.kind in TOWN_KINDS:
            values = {"holdings": self._origin.holders_on(area, today()), "rows": ()}
        else:
            values = {"holdings": (), "rows": self._origin._counts_in(area)}
        return self.env["ir.qweb"]._render("eco_checklist.power_holders_today", {"area": area.name, **values})

    def _counts_in(self, area):
        """Return (function, towns that hold it, towns of the area, names of the original departments) for each."""
        inside = [("agency_id", "child_of", area.id)]
        held = dict(self._grants_today(inside, ["function"], ["agency_id:count_distinct"]))
        towns = self.env["eco.agency"].sudo().search_count([("id", "child_of", area.id), ("kind", "in", TOWN_KINDS)])
        originals = "、".join(body.name for body in self._original_agencies(area))
        return [
            (functions.FUNCTION_NAMES[function], held.get(function, 0), towns, originals)
            for function in functions.ordered(self._functions())
        ]

    def _grants_today(self, domain, groupby, aggregates):
        """Group the grants of these powers that are in force today."""
        day = today()
        in_force = [
            ("power_id", "in", self._origin.ids),
            ("is_void", "=", False),
            ("date_from", "<=", day),
            "|",
            ("date_to", "=", False),
            ("date_to", ">=", day),
        ]
        return self.env["eco.grant"].sudo()._read_group([*in_force, *domain], groupby, aggregates)


def _body(agency):
    return functions.Body(agency.sudo().code or "", agency.sudo().name or "")
