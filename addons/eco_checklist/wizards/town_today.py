"""The page that tells a town's officers what they may do on a day."""

from odoo import api, fields, models

from ..models.agency import TOWN_KINDS
from ..models.beijing import today as beijing_today
from ..official.cells import chinese_date


class EcoTownToday(models.TransientModel):
    """A town and a day; the page follows from them. It is only shown: nothing of it is kept."""

    _name = "eco.town.today"
    _description = "What a town may do on a day"

    agency_id = fields.Many2one(
        "eco.agency", "Town", domain=lambda self: self._area(), default=lambda self: self._own_town()
    )
    day = fields.Date("On which day?", default=lambda self: beijing_today())
    page = fields.Html(compute="_compute_page", sanitize=False)

    @api.depends("agency_id", "day")
    def _compute_display_name(self):
        for today in self:
            day = today.day or beijing_today()
            today.display_name = f"{today.agency_id.name or ''} {chinese_date(day)}".strip()

    @api.depends("agency_id", "day")
    def _compute_page(self):
        for today in self:
            day = today.day or beijing_today()
            values = today.agency_id._standing_on(day) if today.agency_id else {}
            today.page = self.env["ir.qweb"]._render("eco_checklist.town_today_page", {"standing": values})

    @api.model
    def _area(self):
        """Return the domain of the towns the user looks after; who has no place chooses among all."""
        scope = self.env.user.eco_scope_id
        return [("kind", "in", TOWN_KINDS), *([("id", "child_of", scope.id)] if scope else [])]

    @api.model
    def _own_town(self):
        """Return the only town of the user's area, such as the one the user works in."""
        towns = self.env["eco.agency"].search(self._area(), limit=2)
        return towns if len(towns) == 1 else towns.browse()
