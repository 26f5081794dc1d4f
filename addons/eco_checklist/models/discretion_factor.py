"""What a person weighs when setting a fine under one power."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

FACTOR_KINDS = [
    ("object", "Object or material"),
    ("quantity", "Quantity or extent"),
    ("place", "Place"),
    ("time", "Time or period"),
    ("consequence", "Consequence"),
    ("conduct", "Conduct"),
    ("party", "Party"),
    ("record", "Earlier offences"),
]


class EcoDiscretionFactor(models.Model):
    """A factor of discretion (裁量因素): it says what to look at, not what it costs. Amounts stand in benchmarks only."""

    _name = "eco.discretion.factor"
    _description = "Factor of discretion"
    _order = "power_id, sequence, id"

    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict")
    sequence = fields.Integer(default=10)
    name = fields.Char("Factor", required=True)
    kind = fields.Selection(FACTOR_KINDS, required=True)
    source = fields.Char()
    active = fields.Boolean(default=True)
    band_ids = fields.One2many("eco.discretion.band", "factor_id", "Bands")

    _name_unique = models.Constraint("UNIQUE (power_id, name)", "The power already has this factor.")

    @api.constrains("power_id")
    def _check_power(self):
        for factor in self:
            if factor.sudo().band_ids.discretion_id.power_id - factor.power_id:
                raise ValidationError(
                    self.env._("%(name)s stands in a benchmark of another power.", name=factor.display_name)
                )

    def write(self, vals):
        if vals.keys() & {"name", "power_id"}:
            self.band_ids.discretion_id._refuse_if_confirmed()
        return super().write(vals)
