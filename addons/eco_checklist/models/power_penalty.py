"""What a basis lets the town impose, by kind of party."""

from decimal import Decimal

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..competence import imposition, penalties

PARTY_KINDS = [("citizen", "Citizen"), ("organization", "Legal person or other organisation"), ("any", "Any party")]


def yuan(value):
    """Give a stored amount exactly, to the fen."""
    return Decimal(f"{value:.2f}")


class EcoPowerPenalty(models.Model):
    """A range of fine in yuan, both ends included, and what goes with it or is not delegated."""

    _name = "eco.power.penalty"
    _description = "Penalty of a power"
    _inherit = ["eco.confirmation.part"]
    _order = "basis_id, party_kind"
    _statement_field = "basis_id"

    basis_id = fields.Many2one("eco.power.basis", required=True, index=True, ondelete="restrict")
    party_kind = fields.Selection(PARTY_KINDS, required=True, default="any")
    fine_min = fields.Float("Fine from (yuan)", digits=(12, 2))
    fine_max = fields.Float("Fine up to (yuan)", digits=(12, 2), required=True)
    is_discretionary = fields.Boolean("May be imposed", help="The law says may (可以), not shall.")
    confiscation = fields.Boolean(
        "With confiscation",
        compute="_compute_confiscation",
        store=True,
        readonly=False,
        help="Of what is said by the other kinds of penalty; without one of them its extent is open.",
    )
    kind_ids = fields.One2many("eco.power.penalty.kind", "penalty_id", "Other kinds of penalty", copy=True)
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

    @api.depends("kind_ids.kind", "kind_ids.is_delegated", "kind_ids.other_act")
    def _compute_confiscation(self):
        for line in self:
            line.confiscation = line.confiscation or line._confiscates()

    @api.constrains("confiscation")
    def _check_confiscation(self):
        for line in self:
            if line._confiscates() and not line.confiscation:
                raise ValidationError(
                    self.env._(
                        "%(name)s: the kinds of penalty name a confiscation, so that it cannot be left out.",
                        name=line.display_name,
                    )
                )

    @api.private
    def may_impose(self, kind, amount=None):
        """Answer whether the town may impose ``kind`` (a code of ``competence.penalties.KINDS``) under this line.

        ``amount`` is a ``Decimal`` in yuan, needed for a fine. Returns a ``Finding``. Whether the basis is
        confirmed is a question of its own.
        """
        return imposition.may_impose(self._for_rules(), kind, amount)

    def _confiscates(self):
        """Tell whether a row says what is confiscated for the act of the power."""
        return any(
            row.is_delegated and not row.other_act and row.kind in penalties.CONFISCATIONS for row in self.kind_ids
        )

    def _for_rules(self):
        """Return this line as the rules of competence see it; its article is the first the basis names."""
        self.ensure_one()
        articles = self.basis_id.penalty_article_ids[:1]
        return penalties.Penalty(
            basis=articles.legal_basis() if articles else imposition.DELEGATION,
            fine_min=yuan(self.fine_min),
            fine_max=yuan(self.fine_max),
            discretionary=self.is_discretionary,
            confiscation=self.confiscation,
            items=tuple(row._for_rules() for row in self.kind_ids),
        )
