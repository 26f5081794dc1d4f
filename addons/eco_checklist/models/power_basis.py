"""The law a power rests on, by the day of the act."""

from odoo import api, fields, models


class EcoPowerBasis(models.Model):
    """Duty, penalty and elements of one power for acts of one period.

    Law has a date: an act is judged by what was in force when it ended. PostgreSQL refuses two bases of
    a power for the same day. An empty border is open.
    """

    _name = "eco.power.basis"
    _description = "Legal basis of a power"
    _inherit = ["eco.confirmation.mixin", "eco.thread"]
    _order = "power_id, date_from desc"

    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict")
    date_from = fields.Date("Acts from", help="First day of acts judged by this basis; empty: any.")
    date_to = fields.Date("Acts until", help="Last day of acts judged by this basis; empty: until changed.")
    duty_article_ids = fields.Many2many(
        "eco.law.article", "eco_power_basis_duty", "basis_id", "article_id", "Duty broken", ondelete="restrict"
    )
    penalty_article_ids = fields.Many2many(
        "eco.law.article", "eco_power_basis_penalty", "basis_id", "article_id", "Penalty", ondelete="restrict"
    )
    duty_citation = fields.Char("Citation of the duty", compute="_compute_citations")
    penalty_citation = fields.Char("Citation of the penalty", compute="_compute_citations")
    elements = fields.Text("Elements to prove")
    penalty_ids = fields.One2many("eco.power.penalty", "basis_id", "Penalties by party")
    confirmation = fields.Selection(tracking=True)
    confirmation_source = fields.Char(tracking=True)

    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A basis ends after it begins.")
    # Two ranges of whole numbers make "the same power" a matter of ranges, so that no extension is needed.
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(power_id, power_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)",
        "The power already has a basis for part of this period.",
    )

    @api.depends("power_id.display_name", "date_from", "date_to")
    def _compute_display_name(self):
        for basis in self:
            period = f"{basis.date_from or ''}—{basis.date_to or ''}"
            basis.display_name = f"{basis.power_id.display_name or ''} {period if period != '—' else ''}".strip()

    @api.depends("duty_article_ids.display_name", "penalty_article_ids.display_name")
    def _compute_citations(self):
        for basis in self:
            basis.duty_citation = "、".join(basis.duty_article_ids.mapped("display_name"))
            basis.penalty_citation = "、".join(basis.penalty_article_ids.mapped("display_name"))

    def penalty_for(self, party_kind):
        """Return what ``party_kind`` ("citizen" or "organization") faces, or an empty record.

        A line of its own goes before the line for any party.
        """
        lines = self.penalty_ids
        return (
            lines.filtered(lambda line: line.party_kind == party_kind)
            or lines.filtered(lambda line: line.party_kind == "any")
        )[:1]

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "power_id",
            "date_from",
            "date_to",
            "duty_article_ids",
            "penalty_article_ids",
            "elements",
            "penalty_ids",
        }

    def _covers(self, day):
        """Tell whether an act that ended on ``day`` is judged by this basis; both border days included."""
        return (not self.date_from or self.date_from <= day) and (not self.date_to or day <= self.date_to)
