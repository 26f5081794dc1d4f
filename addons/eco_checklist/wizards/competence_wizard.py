from odoo import api, fields, models

from ..competence import routing_words as words
from ..models.agency import TOWN_KINDS
from ..models.beijing import today
from ..models.matter import DUTIES


class EcoCompetenceWizard(models.TransientModel):
    """The question "who is competent?" (谁来管): a matter, a town and a day; the answer with its reasons."""

    _name = "eco.competence.wizard"
    _description = "Who is competent"

    matter_id = fields.Many2one("eco.matter", ondelete="cascade")
    agency_id = fields.Many2one(
        "eco.agency",
        "Town",
        ondelete="cascade",
        domain=[("kind", "in", TOWN_KINDS)],
        default=lambda self: self._own_town(),
        help="Where it happened.",
    )
    day = fields.Date(default=lambda self: today())
    core = fields.Boolean("In the urban core")
    bodies = fields.Char("Competent body", compute="_compute_answer")
    row_name = fields.Char("Matter applied", compute="_compute_answer")
    duty = fields.Selection(DUTIES, "Duty of the town", compute="_compute_answer")
    step_kind = fields.Char(compute="_compute_answer")
    step = fields.Text("What the town does next", compute="_compute_answer")
    basis = fields.Text("What it follows from", compute="_compute_answer")
    reasons = fields.Text("Why not the others", compute="_compute_answer")
    differences = fields.Text("Easily taken for", compute="_compute_answer")
    notes = fields.Text("Mind", compute="_compute_answer")
    offered_ids = fields.Many2many("eco.agency", compute="_compute_answer")
    may_refer = fields.Boolean(compute="_compute_answer")
    receiver_id = fields.Many2one(
        "eco.agency",
        "Refer to",
        compute="_compute_receiver_id",
        store=True,
        readonly=False,
        ondelete="cascade",
        domain="[('id', 'in', offered_ids)]",
    )
    place = fields.Char("Place in words")
    facts = fields.Text("Facts in brief")

    @api.depends("matter_id", "agency_id", "day", "core")
    def _compute_display_name(self):
        for wizard in self:
            wizard.display_name = self.env._("Who is competent?")

    @api.model
    def _own_town(self):
        own = self.env.user.eco_agency_id
        return own if own.kind in TOWN_KINDS else own.browse()

    @api.depends("matter_id", "agency_id", "day", "core")
    @api.depends_context("uid")
    def _compute_answer(self):
        for wizard in self:
            asked = wizard.matter_id and wizard.agency_id.kind in TOWN_KINDS and wizard.day
            route = wizard.matter_id._origin.route(wizard.agency_id._origin, wizard.day, wizard.core) if asked else None
            wizard.update(self._shown(route) if route else dict.fromkeys(self._shown_names(), False))

    @api.depends("offered_ids")
    def _compute_receiver_id(self):
        for wizard in self:
            wizard.receiver_id = wizard.offered_ids[:1]

    @api.model
    def _shown(self, route):
        """Return the values of the fields that show ``route``."""
        agencies = self.env["eco.agency"]
        offered = agencies.browse([body.record for body in (*route.bodies, *route.step.receivers) if body.record])
        offered |= agencies.browse(route.governing.record or [])
        own = self.env.user.eco_agency_id
        return {
            "bodies": words.names(route.bodies),
            "row_name": route.matter.name,
            "duty": route.duty.value,
            "step_kind": route.step.kind.value,
            "step": route.step.text,
            "basis": "\n".join(route.basis),
            "reasons": words.reasons(route),
            "differences": words.differences(route),
            "notes": "\n".join(route.notes),
            "offered_ids": offered - own,
            "may_refer": bool(own) and own not in agencies.browse([body.record for body in route.bodies if body.record])
            and not self.env["eco.referral"]._is_onlooker(),
        }  # fmt: skip

    @api.model
    def _shown_names(self):
        return [name for name, field in self._fields.items() if field.compute == "_compute_answer"]

    def action_start_referral(self):
        """Refer the matter to the chosen body, and open the referral."""
        self.ensure_one()
        referral = self.env["eco.referral"].start(
            self.matter_id.id,
            self.agency_id.id,
            self.day,
            self.facts,
            place=self.place,
            core=self.core,
            receiver_id=self.receiver_id.id,
        )
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.referral",
            "res_id": referral.id,
            "view_mode": "form",
            "target": "current",
        }
