"""From which amount a party may ask for a hearing, and the heads of the organ decide together."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence import thresholds
from .power_penalty import PARTY_KINDS, yuan

PURPOSES = [(thresholds.HEARING, "Hearing"), (thresholds.COLLECTIVE, "Collective discussion")]


class EcoHearingThreshold(models.Model):
    """A dated amount: a hearing (较大数额, 行政处罚法 art. 63) or collective discussion (art. 57) at it and above.

    A row may be for the departments of a sector or for one power; the most specific one holds. A row to be
    confirmed may go without an amount: it says that the rule exists and that nobody knows the figure yet.
    """

    _name = "eco.hearing.threshold"
    _description = "Threshold of amount"
    _inherit = ["eco.confirmation.mixin"]
    _order = "purpose, party_kind, date_from desc, id"

    purpose = fields.Selection(PURPOSES, required=True, default=thresholds.HEARING)
    party_kind = fields.Selection([kind for kind in PARTY_KINDS if kind[0] != "any"], required=True)
    sector_id = fields.Many2one(
        "eco.sector", "Original sector", index=True, ondelete="restrict", help="Empty: powers of all departments."
    )
    power_id = fields.Many2one("eco.power", index=True, ondelete="restrict", help="Empty: all powers.")
    amount = fields.Float(
        "From (yuan)", digits=(12, 2), help="Zero: not known yet. Such a row cannot be confirmed and sets no amount."
    )
    date_from = fields.Date("Notices from", required=True)
    basis = fields.Text("Why this amount", required=True)

    _row_unique = models.UniqueIndex(
        "(purpose, party_kind, COALESCE(sector_id, 0), COALESCE(power_id, 0), date_from)",
        "A threshold already begins on this day.",
    )
    _amount_positive = models.Constraint(
        "CHECK (COALESCE(amount, 0) > 0 OR (COALESCE(amount, 0) = 0 AND confirmation = 'to_confirm'))",
        "The amount must be above zero; without one the row stays to be confirmed.",
    )

    @api.depends("purpose", "party_kind", "amount", "date_from")
    def _compute_display_name(self):
        purposes = dict(self._fields["purpose"]._description_selection(self.env))
        parties = dict(self._fields["party_kind"]._description_selection(self.env))
        for row in self:
            parts = (purposes.get(row.purpose), parties.get(row.party_kind), f"{row.amount:,.2f}" if row.amount else "")
            row.display_name = " ".join(part for part in parts if part)

    def action_confirm(self):
        """Confirm these thresholds; ``UserError`` where one has no amount."""
        for row in self.filtered(lambda row: not row.amount):
            raise UserError(self.env._("%(name)s: give the amount first.", name=row.display_name))
        return super().action_confirm()

    @api.model
    @api.private
    def on(self, party_kind, day, purpose=thresholds.HEARING, power=None):
        """Return the row for ``party_kind`` ("citizen", "organization") that holds on ``day``, or an empty record.

        ``purpose`` is "hearing" or "collective"; ``power`` (a record) lets rows of its own and of the sectors of
        its original departments count. The rule is ``competence.thresholds.pick``.
        """
        power = (power or self.env["eco.power"]).sudo()
        rows = self.sudo().search(
            [
                ("purpose", "=", purpose),
                ("party_kind", "=", party_kind),
                ("date_from", "<=", day),
                ("power_id", "in", [False, *power.ids]),
                ("sector_id", "in", [False, *power.original_sector_ids.ids]),
            ]
        )
        return rows._pick(party_kind, day, purpose, power)

    @api.model
    @api.private
    def amount_on(self, party_kind, day, purpose=thresholds.HEARING, power=None):
        """Return the amount in yuan (``Decimal``) that holds on ``day``, or ``None`` where none is set."""
        row = self.on(party_kind, day, purpose, power)
        return yuan(row.amount) if row else None

    def _pick(self, party_kind, day, purpose, power):
        """Return that one of these rows which holds for ``power`` (empty: for powers in general) on ``day``."""
        row = thresholds.pick(
            [row._for_rules() for row in self],
            purpose,
            party_kind,
            day,
            power.code or "",
            power.original_sector_ids.mapped("code"),
        )
        return self.browse(row.key if row else [])

    def _concerns(self, power):
        """Tell whether this row is about ``power``, by itself, by a sector, or as one for all."""
        own = not self.power_id or self.power_id == power._origin
        return own and (not self.sector_id or self.sector_id in power.original_sector_ids._origin)

    def _for_rules(self):
        """Return this row as the rules of competence see it."""
        return thresholds.Threshold(
            purpose=self.purpose,
            party_kind=self.party_kind,
            start=self.date_from,
            amount=yuan(self.amount) if self.amount else None,
            confirmed=self.confirmation == "confirmed",
            sector=self.sector_id.code or "",
            power=self.power_id.code or "",
            key=self.id,
        )

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "purpose",
            "party_kind",
            "sector_id",
            "power_id",
            "amount",
            "date_from",
            "basis",
        }
