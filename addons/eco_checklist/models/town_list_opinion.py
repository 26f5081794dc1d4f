"""What the guiding departments said of a list before it was reviewed and approved."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..competence import listing
from . import guards
from .beijing import now
from .publishing_door import opened


class EcoTownListOpinion(models.Model):
    """One department's opinion in one round. It is given once and answered once, and never changed."""

    _name = "eco.town.list.opinion"
    _description = "Opinion on a list"
    _inherit = ["eco.publishing.door"]
    _order = "list_id, round desc, id"

    list_id = fields.Many2one("eco.town.list", required=True, index=True, ondelete="restrict", readonly=True)
    round = fields.Integer(required=True, readonly=True)
    agency_id = fields.Many2one(
        "eco.agency", "Guiding department", required=True, index=True, ondelete="restrict", readonly=True
    )
    asked_by_id = fields.Many2one("res.users", "Asked by", required=True, ondelete="restrict", readonly=True)
    asked_at = fields.Datetime(required=True, readonly=True)
    verdict = fields.Selection(
        [("agree", "Agrees"), ("amend", "Agrees with changes"), ("object", "Objects")], "Opinion", readonly=True
    )
    text = fields.Text("Reasons", readonly=True)
    given_by_id = fields.Many2one("res.users", "Given by", ondelete="restrict", readonly=True)
    given_at = fields.Datetime(readonly=True)
    answer = fields.Text("Adopted or not, and why", readonly=True)
    answered_by_id = fields.Many2one("res.users", "Answered by", ondelete="restrict", readonly=True)

    _asked_once = models.Constraint("UNIQUE (list_id, round, agency_id)", "The department was already asked.")
    _said_whole = models.Constraint(
        "CHECK ((verdict IS NULL) = (given_by_id IS NULL)"
        " AND (verdict IS NULL OR verdict = 'agree' OR COALESCE(text, '') != ''))",
        "An opinion names who gave it, and its reasons where it does not simply agree.",
    )

    def init(self):
        guards.install(self.env.cr, guards.OPINION)

    @api.depends("agency_id.display_name", "round")
    def _compute_display_name(self):
        for opinion in self:
            opinion.display_name = f"{opinion.agency_id.display_name or ''}（{opinion.round}）"

    @api.model
    def _ask(self, town_list, departments, number):
        """Ask ``departments`` for their opinion on ``town_list`` in round ``number``."""
        opened(self).create(
            [
                {
                    "list_id": town_list.id,
                    "round": number,
                    "agency_id": department.id,
                    "asked_by_id": self.env.uid,
                    "asked_at": now(),
                }
                for department in departments
            ]
        )

    def action_give(self, verdict, text):
        """Give the opinion of one's own department: ``verdict`` "agree", "amend" or "object", with reasons unless it agrees."""
        self.ensure_one()
        self.list_id._taking("give_opinion")
        if self.env.user.eco_agency_id != self.agency_id and not self.env.su:
            raise AccessError(
                self.env._("Only people of %(agency)s give its opinion.", agency=self.agency_id.display_name)
            )
        if self.verdict or self.round != self.list_id.round:
            raise UserError(self.env._("%(name)s: the opinion has been given.", name=self.display_name))
        if verdict not in ("agree", "amend", "object"):
            raise UserError(self.env._("Choose an opinion: agrees, agrees with changes, objects."))
        if verdict != "agree" and not (text or "").strip():
            raise UserError(self.env._("Give the reasons of an opinion that does not simply agree."))
        opened(self).write(
            {"verdict": verdict, "text": (text or "").strip(), "given_by_id": self.env.uid, "given_at": now()}
        )

    def action_answer(self, text):
        """Say whether an opinion was adopted, and why; once."""
        self.ensure_one()
        self.list_id._taking("answer_opinion")
        if not self.verdict or self.answer or self.round != self.list_id.round:
            raise UserError(self.env._("%(name)s: there is nothing to answer.", name=self.display_name))
        if not (text or "").strip():
            raise UserError(self.env._("Say whether the opinion was adopted, and why."))
        opened(self).write({"answer": text.strip(), "answered_by_id": self.env.uid})

    def action_open_step(self):
        """Open the dialogue to give this opinion, or to answer it."""
        self.ensure_one()
        step = "answer_opinion" if self.verdict else "give_opinion"
        action = self.list_id.with_context(eco_step=step).action_open_step()
        action["context"]["default_opinion_id"] = self.id
        return action

    def _for_rules(self):
        return listing.Opinion(self.agency_id.name, self.verdict or "", bool(self.answer))
