"""The county's legal review of a list, and each return of it to the draft, with its reason."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from . import guards
from .beijing import now
from .publishing_door import opened


class EcoTownListReview(models.Model):
    """One review or return. Written by the steps of the list, never changed."""

    _name = "eco.town.list.review"
    _description = "Review of a list"
    _inherit = ["eco.publishing.door"]
    _order = "list_id, id"

    list_id = fields.Many2one("eco.town.list", required=True, index=True, ondelete="restrict", readonly=True)
    round = fields.Integer(required=True, readonly=True)
    verdict = fields.Selection(
        [
            ("passed", "Passed by legal review"),
            ("failed", "Not passed by legal review"),
            ("withdrawn", "Taken back by the drafter"),
            ("returned", "Returned by the county"),
        ],
        required=True,
        readonly=True,
    )
    text = fields.Text("Opinion or reason", readonly=True)
    user_id = fields.Many2one("res.users", "Person", required=True, ondelete="restrict", readonly=True)
    made_at = fields.Datetime("On", required=True, readonly=True)

    def init(self):
        guards.install(self.env.cr, guards.REVIEW)

    @api.depends("verdict", "list_id.display_name")
    def _compute_display_name(self):
        labels = dict(self._fields["verdict"]._description_selection(self.env))
        for review in self:
            review.display_name = f"{review.list_id.display_name or ''} {labels.get(review.verdict, '')}"

    def write(self, vals):  # pylint: disable=method-required-super
        raise UserError(self.env._("A review of a list stays on file as it was made."))

    @api.model
    def _record(self, town_list, verdict, text):
        """Record a review of ``town_list`` in its present round."""
        opened(self).create(
            {
                "list_id": town_list.id,
                "round": town_list.round,
                "verdict": verdict,
                "text": (text or "").strip(),
                "user_id": self.env.uid,
                "made_at": now(),
            }
        )
