from odoo import api, fields, models
from odoo.fields import Domain

from odoo.addons.eco_checklist.models.power_penalty import PARTY_KINDS

from ..statute.county import Mandate, ReviewPoint
from .case_facts import yuan


class EcoReviewMandate(models.Model):
    """Cases the county wants to see before an act of the town (行政处罚法 art. 24; the county's document).

    Binds once confirmed. What is mandatory is that the review is made; its conclusion stays advice.
    """

    _name = "eco.review.mandate"
    _description = "Mandatory County Review"
    _inherit = ["eco.county.rule"]
    _order = "county_id, date_from desc, id"

    _content = ("power_id", "amount", "party_kind", "before")

    power_id = fields.Many2one("eco.power", string="Power", ondelete="restrict", index=True, help="Empty: all powers.")
    amount = fields.Float("From a Fine Of (yuan)", digits=(12, 2), help="Zero: whatever the fine.")
    party_kind = fields.Selection(PARTY_KINDS, string="Party", required=True, default="any")
    before = fields.Selection(
        [(p.value, p.label) for p in ReviewPoint], string="Review Before", required=True, default="issue_notice"
    )

    _amount_positive = models.Constraint("CHECK (amount >= 0)", "A fine cannot be negative.")

    @api.model
    def _for_case(self, case, day):
        """Return the confirmed rows about the power of ``case`` that hold on ``day``, as the rules see them."""
        domain = self._in_force(case.agency_id.county_id, day) & Domain("confirmation", "=", "confirmed")
        rows = self.sudo().search(domain & Domain("power_id", "in", [False, case.power_id.id]))
        return tuple(
            Mandate(
                before=ReviewPoint(row.before),
                amount=yuan(row.amount),
                party_kind=row.party_kind,
                start=row.date_from,
                end=row.date_to or None,
                document=row.document,
            )
            for row in rows
        )
