from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.keeper import keepers_of
from ..statute.custody_moves import BY_HAND, MOVES, Counterpart, MoveKind


class EcoExhibitHandoverDialogue(models.TransientModel):
    """Asks what a hand-over needs, proposes the usual one, and begins it."""

    _name = "eco.exhibit.handover.dialogue"
    _description = "Hand Over a Thing"

    exhibit_id = fields.Many2one("eco.exhibit", required=True, readonly=True)
    kind = fields.Selection([(k.value, k.label) for k in BY_HAND], "Purpose", required=True, default="store")
    quantity = fields.Float(digits=(12, 3), compute="_compute_usual", store=True, readonly=False)
    people_ids = fields.Many2many("res.users", compute="_compute_people")
    second_id = fields.Many2one("res.users", "Confirmed By", compute="_compute_usual", store=True, readonly=False)
    outside = fields.Boolean(compute="_compute_people")
    outsider = fields.Char("Taken Over By (Body, Name)")
    place = fields.Char("To Be Kept At")
    sealed = fields.Boolean(compute="_compute_people")
    intact = fields.Boolean("Seal Is Whole", default=True)
    new_seal = fields.Char("No. of the New Seal")
    condition = fields.Char("State of the Thing", compute="_compute_usual", store=True, readonly=False)
    note = fields.Text()

    @api.depends("kind", "exhibit_id")
    def _compute_people(self):
        """Offer whoever may confirm: keepers, officers of the case, or any colleague as witness."""
        for dialogue in self:
            exhibit = dialogue._exhibit()
            taker = MOVES[MoveKind(dialogue.kind or "store")].counterpart
            handlers, keepers = exhibit.case_id.officer_ids.user_id, keepers_of(exhibit.case_id.agency_id)
            people = {Counterpart.KEEPER: keepers - handlers, Counterpart.OFFICER: handlers}.get(
                taker, keepers | handlers
            )
            dialogue.people_ids = people - self.env.user
            dialogue.outside = taker is Counterpart.OUTSIDE
            dialogue.sealed = bool(exhibit.seal_number)

    @api.depends("kind", "exhibit_id")
    def _compute_usual(self):
        """Propose all that is held, and the one person there is."""
        for dialogue in self:
            exhibit = dialogue._exhibit()
            dialogue.quantity = float(exhibit._held_by(self.env.user))
            dialogue.second_id = dialogue.people_ids if len(dialogue.people_ids) == 1 else False
            dialogue.condition = exhibit.move_ids.sorted("seq")[-1:].condition

    def _exhibit(self):
        self.exhibit_id.check_access("read")
        return self.exhibit_id.sudo()

    def action_confirm(self):
        """Button: begin the hand-over; it counts once the second person has confirmed it."""
        self.ensure_one()
        if not self.second_id:
            raise UserError(self.env._("Choose who confirms the hand-over: two persons sign it (art. 47)."))
        said = {n: self[n] for n in ("quantity", "outsider", "place", "new_seal", "intact", "condition", "note")}
        self.env["eco.exhibit.handover"]._begin(self.exhibit_id, MoveKind(self.kind), self.second_id, **said)
        return {"type": "ir.actions.act_window_close"}


class EcoExhibitDeclineDialogue(models.TransientModel):
    """Asks why a thing is not taken over."""

    _name = "eco.exhibit.decline.dialogue"
    _description = "Decline a Hand-over"

    handover_id = fields.Many2one("eco.exhibit.handover", required=True, readonly=True)
    reason = fields.Char("What Is Not as Stated", required=True)

    def action_confirm(self):
        """Button: decline with the reason."""
        self.handover_id.action_decline(self.reason)
        return {"type": "ir.actions.act_window_close"}
