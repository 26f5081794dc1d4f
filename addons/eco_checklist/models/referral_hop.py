"""The hops of a referral: at most two."""

from odoo import fields, models

from ..competence.referral import MAX_HOPS
from . import guards, referral_guards


class EcoReferralHop(models.Model):
    """One body hands the matter to another, which accepts it, or refuses it and names the better body."""

    _name = "eco.referral.hop"
    _description = "Hop of a referral"
    _inherit = ["eco.referral.door"]
    _order = "referral_id, number"

    referral_id = fields.Many2one("eco.referral", required=True, index=True, ondelete="restrict", readonly=True)
    number = fields.Integer("No.", required=True, readonly=True, aggregator=None)
    sender_id = fields.Many2one("eco.agency", "From", required=True, index=True, ondelete="restrict", readonly=True)
    receiver_id = fields.Many2one("eco.agency", "To", required=True, index=True, ondelete="restrict", readonly=True)
    basis = fields.Text(required=True, readonly=True)
    reason = fields.Text(required=True, readonly=True)
    day = fields.Date("Date", required=True, readonly=True)
    user_id = fields.Many2one("res.users", "By", required=True, ondelete="restrict", readonly=True)
    state = fields.Selection(
        [("pending", "Awaiting an answer"), ("accepted", "Accepted"), ("refused", "Refused")],
        required=True,
        default="pending",
        readonly=True,
    )
    better_id = fields.Many2one("eco.agency", "Better body", ondelete="restrict", readonly=True)
    answer_basis = fields.Char("Basis of the refusal", readonly=True)
    answer_reason = fields.Text("Reason of the refusal", readonly=True)
    answered_on = fields.Date(readonly=True)
    answered_by_id = fields.Many2one("res.users", "Answered by", ondelete="restrict", readonly=True)

    _number_unique = models.Constraint("UNIQUE (referral_id, number)", "This hop has been made already.")
    _number_valid = models.Constraint(
        f"CHECK (number BETWEEN 1 AND {MAX_HOPS})", "A third hop is impossible: the county rules."
    )
    _two_bodies = models.Constraint("CHECK (sender_id <> receiver_id)", "A body does not refer a matter to itself.")
    _refusal_reasoned = models.Constraint(
        "CHECK (state <> 'refused' OR (better_id IS NOT NULL AND better_id <> receiver_id"
        " AND btrim(COALESCE(answer_basis, '')) <> '' AND btrim(COALESCE(answer_reason, '')) <> ''))",
        "A refusal names the better body, the basis and the reason.",
    )

    def init(self):
        guards.install(self.env.cr, referral_guards.HOP)
