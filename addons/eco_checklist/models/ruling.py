"""Rulings of the county on who is competent; each binds from then on as a precedent."""

from odoo import api, fields, models

from ..competence.routes import Precedent
from . import guards, referral_guards
from .matter import as_body


class EcoRuling(models.Model):
    """The county designates the competent body (指定管辖, 行政处罚法 art. 25); written once, never changed.

    The router consults it for the same matter and area from its day on, until the list of the town changes.
    """

    _name = "eco.ruling"
    _description = "Ruling on competence"
    _inherit = ["eco.referral.door"]
    _order = "day desc, id desc"

    referral_id = fields.Many2one("eco.referral", required=True, index=True, ondelete="restrict", readonly=True)
    matter_id = fields.Many2one("eco.matter", required=True, index=True, ondelete="restrict", readonly=True)
    area_id = fields.Many2one("eco.agency", "Area", required=True, index=True, ondelete="restrict", readonly=True)
    body_id = fields.Many2one("eco.agency", "Competent body", required=True, ondelete="restrict", readonly=True)
    basis = fields.Char(required=True, readonly=True)
    reason = fields.Text(required=True, readonly=True)
    day = fields.Date("Ruled on", required=True, readonly=True)
    ruled_by_id = fields.Many2one("res.users", "Ruled by", required=True, ondelete="restrict", readonly=True)

    _referral_unique = models.Constraint("UNIQUE (referral_id)", "The county rules once on a referral.")
    _reasoned = models.Constraint(
        "CHECK (btrim(basis) <> '' AND btrim(reason) <> '')", "A ruling gives its basis and its reason."
    )

    def init(self):
        guards.install(self.env.cr, referral_guards.RULING)

    @api.depends("matter_id.display_name", "area_id.display_name", "day")
    def _compute_display_name(self):
        for ruling in self:
            names = ruling.matter_id.display_name, ruling.area_id.display_name, ruling.day and str(ruling.day)
            ruling.display_name = " · ".join(name for name in names if name)

    @api.model
    def _precedents(self, matters, areas):
        """Return the rulings on ``matters`` in the areas of these codes, as the router sees them."""
        # Who is competent depends on nobody's access rights.
        rulings = self.sudo().search([("matter_id", "in", matters.ids), ("area_id.code", "in", list(areas))])
        return tuple(
            Precedent(ruling.matter_id.code, ruling.area_id.code, as_body(ruling.body_id), ruling.basis, ruling.day)
            for ruling in rulings
        )
