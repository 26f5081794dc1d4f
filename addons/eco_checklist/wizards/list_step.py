"""The dialogue of those steps of a list that need words: an opinion, an answer, a review, a return."""

from odoo import fields, models
from odoo.exceptions import UserError

from ..competence import list_life

_WITH_TEXT = ("pass_review", "fail_review", "withdraw_draft", "return_draft")


class EcoListStep(models.TransientModel):
    """One step about to be taken. It checks nothing itself: the list does."""

    _name = "eco.list.step"
    _description = "Step of a list"

    list_id = fields.Many2one("eco.town.list", required=True, readonly=True, ondelete="cascade")
    step = fields.Selection([(step.code, step.title) for step in list_life.STEPS], required=True, readonly=True)
    opinion_id = fields.Many2one("eco.town.list.opinion", "Opinion asked for", ondelete="cascade")
    said = fields.Text("What the department said", related="opinion_id.text")
    verdict = fields.Selection(
        [("agree", "Agrees"), ("amend", "Agrees with changes"), ("object", "Objects")], "Opinion"
    )
    text = fields.Text("Reasons")

    def action_confirm(self):
        """Take the step with what was entered, in the name of the current user."""
        self.ensure_one()
        if self.step in _WITH_TEXT:
            getattr(self.list_id, f"action_{self.step}")(self.text)
        elif self.step == "give_opinion":
            self._own_opinion().action_give(self.verdict, self.text)
        elif self.step == "answer_opinion":
            self.opinion_id.action_answer(self.text)
        return {"type": "ir.actions.act_window_close"}

    def _own_opinion(self):
        """Return the opinion that was opened, or the one the user's own department was asked for."""
        asked = self.list_id._opinions_of_round().filtered(lambda opinion: not opinion.verdict)
        opinion = self.opinion_id or asked.filtered(lambda row: row.agency_id == self.env.user.eco_agency_id)
        if not opinion:
            raise UserError(self.env._("Your department was not asked for an opinion on this list."))
        return opinion
