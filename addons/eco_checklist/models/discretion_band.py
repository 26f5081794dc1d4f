"""The bands of a discretion benchmark."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..competence import discretion
from .power_penalty import PARTY_KINDS, yuan

DEGREES = [("lighter", "Lighter"), ("normal", "Normal"), ("heavier", "Heavier")]


class EcoDiscretionBand(models.Model):
    """A range of fine in yuan, both ends included, for one circumstance of one factor."""

    _name = "eco.discretion.band"
    _description = "Band of a discretion benchmark"
    _inherit = ["eco.confirmation.part"]
    _order = "discretion_id, sequence, id"
    _statement_field = "discretion_id"

    discretion_id = fields.Many2one("eco.discretion", required=True, index=True, ondelete="cascade")
    sequence = fields.Integer(default=10)
    party_kind = fields.Selection(PARTY_KINDS, required=True, default="any")
    factor_id = fields.Many2one("eco.discretion.factor", required=True, index=True, ondelete="restrict")
    circumstance = fields.Char(required=True, help="In the words of the benchmark.")
    degree = fields.Selection(DEGREES, required=True, default="normal")
    fine_from = fields.Float("Fine from (yuan)", digits=(12, 2))
    fine_to = fields.Float("Fine up to (yuan)", digits=(12, 2), required=True)

    _circumstance_unique = models.Constraint(
        "UNIQUE (discretion_id, party_kind, factor_id, circumstance)", "The benchmark already has this circumstance."
    )
    _range_valid = models.Constraint(
        "CHECK (fine_from >= 0 AND fine_to > 0 AND fine_from <= fine_to)",
        "A band begins at zero or more and ends above where it begins.",
    )

    @api.depends("factor_id.name", "circumstance")
    def _compute_display_name(self):
        for band in self:
            band.display_name = "：".join(part for part in (band.factor_id.name, band.circumstance) if part)

    @api.constrains("factor_id", "discretion_id")
    def _check_factor(self):
        for band in self:
            if band.factor_id.power_id != band.discretion_id.power_id:
                raise ValidationError(
                    self.env._("%(name)s: the factor belongs to another power.", name=band.display_name)
                )

    def _for_rules(self):
        """Return this band as the rules of competence see it."""
        return discretion.Band(
            party_kind=self.party_kind,
            factor=self.factor_id.name or "",
            circumstance=self.circumstance or "",
            degree=self.degree,
            low=yuan(self.fine_from),
            high=yuan(self.fine_to),
        )
