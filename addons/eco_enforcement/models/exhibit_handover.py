from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from odoo.addons.eco_checklist.models.beijing import now

from ..statute import custody
from ..statute.custody_moves import BY_HAND, MOVES, Counterpart, MoveKind
from .door import opened
from .exhibit_move import KINDS

STATES = [
    ("waiting", "Waiting to Be Confirmed"),
    ("taken", "Taken Over"),
    ("declined", "Declined"),
    ("withdrawn", "Withdrawn"),
]


class EcoExhibitHandover(models.Model):
    """A hand-over that the giver began and the second person confirms, each by the own login."""

    _name = "eco.exhibit.handover"
    _description = "Hand-over Waiting"
    _inherit = ["eco.by.acts", "eco.unranked"]
    _order = "id desc"

    exhibit_id = fields.Many2one("eco.exhibit", required=True, ondelete="restrict", index=True)
    kind = fields.Selection(KINDS, "Purpose", required=True)
    quantity = fields.Float(required=True, digits=(12, 3), aggregator=None)
    giver_id = fields.Many2one("res.users", "Given By", required=True, ondelete="restrict")
    second_id = fields.Many2one("res.users", "To Be Confirmed By", required=True, ondelete="restrict")
    outsider = fields.Char("Taken Over Outside By")
    place = fields.Char("To Be Kept At")
    seal_number = fields.Char(related="exhibit_id.seal_number")
    new_seal = fields.Char("New Seal")
    intact = fields.Boolean("Seal Found Whole")
    condition = fields.Char("State of the Thing")
    note = fields.Text()
    begun_at = fields.Datetime("Begun At", required=True)
    state = fields.Selection(STATES, required=True, default="waiting")
    ended_at = fields.Datetime("Ended At")
    reason = fields.Char("Why Declined")
    for_me = fields.Boolean("For Me to Confirm", compute="_compute_for_me", search="_search_for_me")

    _one_waiting = models.UniqueIndex(
        "(exhibit_id, giver_id) WHERE state = 'waiting'", "A hand-over of this thing is already waiting."
    )

    def init(self):
        super().init()
        self.env.cr.execute(_ENDS_ONCE)

    @api.depends("second_id", "state")
    @api.depends_context("uid")
    def _compute_for_me(self):
        for row in self:
            row.for_me = row.state == "waiting" and row.second_id == self.env.user

    def _search_for_me(self, operator, value):
        if operator != "in":
            return NotImplemented
        return [("state", "=", "waiting"), ("second_id", "=", self.env.uid)]

    @api.depends("kind", "exhibit_id")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{MoveKind(row.kind).label} {row.exhibit_id.display_name}" if row.kind else ""

    @api.model
    def _begin(self, exhibit, kind: MoveKind, second, **said):
        """Begin a hand-over by the current user; ``UserError`` with every rule that refuses it."""
        if kind not in BY_HAND:
            raise UserError(self.env._("%(kind)s is not begun by hand.", kind=kind.label))
        exhibit.check_access("read")
        self.flush_model()
        if exhibit.sudo().handover_ids.filtered(lambda row: row.state == "waiting" and row.giver_id == self.env.user):
            raise UserError(self.env._("A hand-over of this thing is already waiting."))
        self._judge(exhibit.sudo(), kind, self.env.user, second, **said)
        row = {"exhibit_id": exhibit.id, "kind": kind.value, "giver_id": self.env.uid, "second_id": second.id}
        return opened(self).create({**row, "begun_at": now(), **said}).with_env(self.env)

    def _judge(self, exhibit, kind, giver, second, **said):
        refused = [
            f for f in custody.findings(exhibit._hand_over(kind, giver=giver, second=second, **said)) if f.blocks
        ]
        if refused:
            raise UserError("\n".join(f"{f.message}（{f.basis}）" for f in refused))

    def action_accept(self):
        """Button of the second person: the thing was counted and taken over; everything is judged again."""
        for row in self:
            row._check_waiting(row.second_id)
            said = {name: row[name] for name in ("quantity", "outsider", "new_seal", "intact", "note")}
            exhibit, kind = row.sudo().exhibit_id, MoveKind(row.kind)
            self._judge(exhibit, kind, row.giver_id, row.second_id, **said)
            row._move(exhibit, kind)
            opened(row).write({"state": "taken", "ended_at": now()})

    def _move(self, exhibit, kind):
        giver = (self.giver_id.id, self.giver_id.name)
        taker = {
            Counterpart.NOBODY: giver,
            Counterpart.OUTSIDE: (0, self.outsider or ""),
        }.get(MOVES[kind].counterpart, (self.second_id.id, self.second_id.name))
        move = self.env["eco.exhibit.move"]._append(
            exhibit,
            kind=kind,
            quantity=0 if kind is MoveKind.SEAL else self.quantity,
            ends=(giver, taker),
            signers=(self.giver_id.id, self.second_id.id),
            place=self.place or exhibit.place or "",
            seal_number=self.new_seal or (exhibit.seal_number if self.intact else False),
            intact=self.intact,
            condition=self.condition,
            note=self.note,
        )
        exhibit._journal_move(move)

    def action_decline(self, reason=""):
        """Button of the second person: the count, the state or the seal is not as stated; say why."""
        for row in self:
            row._check_waiting(row.second_id)
            opened(row).write({"state": "declined", "ended_at": now(), "reason": (reason or "").strip() or False})

    def action_withdraw(self):
        """Button of the giver: it was begun by mistake."""
        for row in self:
            row._check_waiting(row.giver_id)
            opened(row).write({"state": "withdrawn", "ended_at": now()})

    def _check_waiting(self, person):
        self.check_access("read")
        if person != self.env.user:
            raise AccessError(self.env._("Only %(name)s can do this.", name=person.name))
        if self.state != "waiting":
            raise UserError(self.env._("This hand-over has already ended."))


_ENDS_ONCE = """
CREATE OR REPLACE FUNCTION eco_handover_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'waiting'
       OR (to_jsonb(NEW) - ARRAY['state', 'ended_at', 'reason', 'write_uid', 'write_date'])
          IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['state', 'ended_at', 'reason', 'write_uid', 'write_date'])
    THEN
        RAISE EXCEPTION '物品交接单已经填写，只能确认、拒收或者撤回一次，不得修改（《行政处罚法》第四十七条）'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_exhibit_handover_ends_once BEFORE UPDATE OR DELETE ON eco_exhibit_handover
    FOR EACH ROW EXECUTE FUNCTION eco_handover_ends_once();
"""
