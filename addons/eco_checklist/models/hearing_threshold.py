"""From which amount a party may ask for a hearing."""

from decimal import Decimal

from odoo import api, fields, models

from .power_penalty import PARTY_KINDS


class EcoHearingThreshold(models.Model):
    """A dated "larger amount" (较大数额, 行政处罚法 art. 63): the right exists at the amount and above."""

    _name = "eco.hearing.threshold"
    _description = "Hearing threshold"
    _inherit = ["eco.confirmation.mixin"]
    _order = "party_kind, date_from desc"

    party_kind = fields.Selection([kind for kind in PARTY_KINDS if kind[0] != "any"], required=True)
    amount = fields.Float("From (yuan)", digits=(12, 2), required=True)
    date_from = fields.Date("Notices from", required=True)
    basis = fields.Text("Why this amount", required=True)

    _day_unique = models.Constraint("UNIQUE (party_kind, date_from)", "A threshold already begins on this day.")
    _amount_positive = models.Constraint("CHECK (amount > 0)", "The amount must be above zero.")

    @api.depends("party_kind", "amount", "date_from")
    def _compute_display_name(self):
        labels = dict(self._fields["party_kind"]._description_selection(self.env))
        for row in self:
            row.display_name = f"{labels.get(row.party_kind, '')} {row.amount:,.2f}"

    @api.model
    @api.private
    def on(self, party_kind, day):
        """Return the row for ``party_kind`` ("citizen", "organization") that holds on ``day``, or an empty record.

        The latest confirmed row holds; one that is not confirmed can only lower the amount, for a hearing
        offered too early harms nobody and one not offered makes the decision void.
        """
        rows = self.sudo().search([("party_kind", "=", party_kind), ("date_from", "<=", day)], order="date_from desc")
        confirmed = rows.filtered(lambda row: row.confirmation == "confirmed")[:1]
        later = rows.filtered(lambda row: not confirmed or row.date_from > confirmed.date_from)
        return min(confirmed | later, key=lambda row: row.amount, default=self.browse())

    @api.model
    @api.private
    def amount_on(self, party_kind, day):
        """Return the amount in yuan from which a hearing is offered on ``day``, or ``None`` where none is set."""
        row = self.on(party_kind, day)
        return Decimal(f"{row.amount:.2f}") if row else None

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"party_kind", "amount", "date_from", "basis"}
