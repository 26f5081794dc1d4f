"""What a basis lets the town impose, by kind of party."""

from odoo import api, fields, models

PARTY_KINDS = [("citizen", "Citizen"), ("organization", "Legal person or other organisation"), ("any", "Any party")]


class EcoPowerPenalty(models.Model):
    """A range of fine in yuan, both ends included, and what goes with it or is not delegated."""

    _name = "eco.power.penalty"
    _description = "Penalty of a power"
    _order = "basis_id, party_kind"

    basis_id = fields.Many2one("eco.power.basis", required=True, index=True, ondelete="restrict")
    party_kind = fields.Selection(PARTY_KINDS, required=True, default="any")
    fine_min = fields.Float("Fine from (yuan)", digits=(12, 2))
    fine_max = fields.Float("Fine up to (yuan)", digits=(12, 2), required=True)
    is_discretionary = fields.Boolean("May be imposed", help="The law says may (可以), not shall.")
    confiscation = fields.Boolean("With confiscation")
    excluded = fields.Text("Not delegated", help="Measures of the same article that stay with another body.")

    _party_unique = models.Constraint("UNIQUE (basis_id, party_kind)", "The basis already has a line for this party.")
    _range_valid = models.Constraint(
        "CHECK (fine_min >= 0 AND fine_max > 0 AND fine_min <= fine_max)",
        "The fine begins at zero or more and ends above where it begins.",
    )

    @api.depends("basis_id.display_name", "party_kind")
    def _compute_display_name(self):
        labels = dict(self._fields["party_kind"]._description_selection(self.env))
        for line in self:
            line.display_name = f"{line.basis_id.display_name} {labels.get(line.party_kind, '')}"

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.basis_id._refuse_if_confirmed()
        return lines

    def write(self, vals):
        self.basis_id._refuse_if_confirmed()
        result = super().write(vals)
        self.basis_id._refuse_if_confirmed()
        return result

    @api.ondelete(at_uninstall=False)
    def _unlink_except_confirmed(self):
        self.basis_id._refuse_if_confirmed()
