"""Whose cases go to legal review, who may review them, and how many heads make a discussion: configuration."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from odoo.addons.eco_checklist.models.beijing import today
from odoo.addons.eco_checklist.models.power_penalty import PARTY_KINDS, yuan

from ..statute.facts_review import ListedCase


class EcoReviewRule(models.Model):
    """Cases that a law, a regulation or the county's list sends to legal review (行政处罚法 art. 58, para. 1, item 4).

    A row that is still to be confirmed binds too: one review too many harms nobody.
    """

    _name = "eco.review.rule"
    _description = "Case for Legal Review"
    _inherit = ["eco.confirmation.words"]
    _order = "date_from desc, id"
    _rec_name = "document"

    county_id = fields.Many2one(
        "eco.agency",
        string="County-level Government",
        ondelete="restrict",
        index=True,
        domain=[("kind", "=", "county")],
        help="Empty: a rule of law for everybody.",
    )
    power_id = fields.Many2one("eco.power", string="Power", ondelete="restrict", index=True, help="Empty: all powers.")
    party_kind = fields.Selection(PARTY_KINDS, string="Party", required=True, default="any")
    amount = fields.Float("From a Fine Of (yuan)", digits=(12, 2), help="Zero: whatever the fine.")
    document = fields.Char("Laid Down In", required=True, help="The law, regulation or list, with its number.")
    date_from = fields.Date("Holds From", required=True, default=lambda self: today())
    date_to = fields.Date("Holds To")

    _amount_positive = models.Constraint("CHECK (amount >= 0)", "A fine cannot be negative.")
    _days_ordered = models.Constraint(
        "CHECK (date_to IS NULL OR date_to >= date_from)", "The last day is before the first."
    )

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            *("county_id", "power_id", "party_kind", "amount", "document", "date_from", "date_to"),
        }

    @api.model
    def _for_case(self, case):
        """Return the rows about the power of ``case`` that hold today, as the rules see them."""
        day = today()
        domain = (
            Domain("county_id", "in", [False, case.agency_id.county_id.id])
            & Domain("power_id", "in", [False, case.power_id.id])
            & Domain("date_from", "<=", day)
            & (Domain("date_to", "=", False) | Domain("date_to", ">=", day))
        )
        return tuple(
            ListedCase(row.document, yuan(row.amount), row.party_kind, row.confirmation == "confirmed")
            for row in self.sudo().search(domain)
        )


class EcoAgency(models.Model):
    _inherit = "eco.agency"

    review_all_cases = fields.Boolean(
        "Legal Review of Every Case",
        default=True,
        tracking=True,
        help="The law asks for it in four kinds of case (art. 58). The stricter of county and town holds.",
    )
    discussion_quorum = fields.Integer(
        "Heads Needed for a Discussion",
        tracking=True,
        help="The law sets no number. Zero: more than half of the heads; never fewer, and never one alone.",
    )

    _quorum_positive = models.Constraint("CHECK (discussion_quorum >= 0)", "A number of heads cannot be negative.")

    def _reviews_all(self):
        """Tell whether every case of this body goes to legal review: its own rule or its county's."""
        return self.review_all_cases or self.county_id.review_all_cases


class ResUsers(models.Model):
    """What is known of a legal reviewer. Set by an administrator only."""

    _inherit = "res.users"

    eco_license_number = fields.Char("Legal Qualification No.")
    eco_licensed_on = fields.Date("Legal Qualification From")
    eco_reviewing_since = fields.Date(
        "Reviews Penalties Since",
        help="Who reviewed penalty decisions before 2018-01-01 may go on without the legal qualification (art. 58).",
    )

    @api.constrains("eco_license_number", "eco_licensed_on")
    def _check_license(self):
        for user in self:
            if bool((user.eco_license_number or "").strip()) != bool(user.eco_licensed_on):
                raise ValidationError(self.env._("A legal qualification has a number and a first day (art. 58)."))
