"""The kinds of penalty a provision names beside the fine, delegated to the town or not."""

from odoo import api, fields, models

from ..competence import imposition, penalties

KINDS = [
    *((kind.code, kind.name) for kind in penalties.KINDS),
    (penalties.MEASURE, "Measure that is no penalty"),
]


class EcoPowerPenaltyKind(models.Model):
    """One kind of penalty (行政处罚法 art. 9) that the town may impose, or that stays with another body.

    The fine for the act of the power is the range of the penalty itself; a fine stands here only for another act
    of the same provision.
    """

    _name = "eco.power.penalty.kind"
    _description = "Kind of penalty under a provision"
    _inherit = ["eco.confirmation.part"]
    _order = "penalty_id, sequence, id"
    _statement_field = "penalty_id.basis_id"

    penalty_id = fields.Many2one("eco.power.penalty", required=True, index=True, ondelete="cascade")
    power_id = fields.Many2one(related="penalty_id.basis_id.power_id", store=True, index=True)
    basis_id = fields.Many2one(related="penalty_id.basis_id")
    sequence = fields.Integer(default=10)
    kind = fields.Selection(KINDS, required=True)
    is_delegated = fields.Boolean("Delegated")
    is_mandatory = fields.Boolean("Shall be imposed", help="The law says shall, not may (可以).")
    words = fields.Char("Words of the provision")
    condition = fields.Char(help="The condition the provision ties it to, such as 情节严重.")
    other_act = fields.Char("Other act", help="Filled where this is about another act of the same provision.")
    holder = fields.Char("Stays with", help="Who decides on it while it is not delegated.")

    _kind_unique = models.UniqueIndex(
        "(penalty_id, kind, COALESCE(other_act, ''), COALESCE(condition, ''))",
        "The penalty already names this kind.",
    )
    _fine_elsewhere = models.Constraint(
        "CHECK (kind != 'fine' OR COALESCE(other_act, '') != '')",
        "The fine for the act itself is the range of the penalty; name the other act.",
    )
    _other_act_stays = models.Constraint(
        "CHECK (is_delegated IS NOT TRUE OR COALESCE(other_act, '') = '')",
        "Another act of the provision is not within the power, so that it cannot be delegated with it.",
    )

    @api.depends("kind", "words", "condition", "other_act", "is_delegated", "holder")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for row in self:
            stays = row.kind and not row.is_delegated
            row.display_name = imposition.not_delegated(row._for_rules()) if stays else labels.get(row.kind, "")

    def _for_rules(self):
        """Return this row as the rules of competence see it."""
        return penalties.Item(
            kind=self.kind,
            delegated=self.is_delegated,
            mandatory=self.is_mandatory,
            words=self.words or "",
            condition=self.condition or "",
            holder=self.holder or "",
            other_act=self.other_act or "",
        )
