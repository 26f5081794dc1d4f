"""The answer to a defence, point by point (复核意见), and the return of a case for a new notice."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..statute.facts_defence import PointResult, RenoticeReason, Reopening, Reply
from ..statute.states import State


class EcoDefenceReply(models.Model):
    """The re-examination of a defence: each point with its result and reason, then finished by an act (art. 45)."""

    _name = "eco.defence.reply"
    _description = "Answer to a Defence"
    _inherit = ["eco.drafted"]
    _order = "id"
    _written_in = frozenset({State.DEFENCE})

    defence_id = fields.Many2one(
        "eco.defence",
        string="Defence",
        required=True,
        ondelete="restrict",
        index=True,
        domain="[('case_id', '=', case_id), ('waiver', '=', False)]",
        default=lambda self: self._default_defence(),
    )
    said = fields.Text("What the Party Said", related="defence_id.text")
    point_ids = fields.One2many("eco.defence.point", "reply_id", string="Points of the Defence")

    def _default_defence(self):
        """Propose the last defence of the case."""
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        return case.defence_ids.filtered(lambda defence: not defence.waiver)[-1:]

    @api.depends("defence_id")
    def _compute_display_name(self):
        for reply in self:
            day = reply.defence_id.on
            reply.display_name = self.env._("Answer to the defence of %(day)s", day=day) if day else ""

    @api.constrains("defence_id", "case_id")
    def _check_defence(self):
        for reply in self:
            if reply.defence_id.case_id != reply.case_id or reply.defence_id.waiver:
                raise ValidationError(self.env._("The answer is to a defence of the same case (art. 45)."))

    def _facts(self) -> Reply:
        """Give the answer as the rules see it."""
        open_points = [p.said for p in self.point_ids if not p.result or not (p.reason or "").strip()]
        return Reply(self.id, len(self.point_ids), tuple(open_points))


class EcoDefencePoint(models.Model):
    """A point of a defence: fact, reason or evidence the party put forward, and what became of it."""

    _name = "eco.defence.point"
    _description = "Point of a Defence"
    _inherit = ["eco.drafted.line"]
    _order = "sequence, id"
    _paper = "reply_id"

    reply_id = fields.Many2one("eco.defence.reply", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    said = fields.Text("Fact or Reason", required=True)
    evidence = fields.Text("Evidence Handed In")
    result = fields.Selection([(word.value, word.label) for word in PointResult])
    reason = fields.Text("Reason of the Result")


class EcoRenotice(models.Model):
    """A return of a case so that the party is told anew, with the reason (arts. 44, 45)."""

    _name = "eco.renotice"
    _description = "Return for a New Notice"
    _inherit = ["eco.step"]

    reason = fields.Selection([(word.value, word.label) for word in RenoticeReason], required=True)


class EcoDefence(models.Model):
    _inherit = "eco.defence"

    reply_ids = fields.One2many("eco.defence.reply", "defence_id", string="Answers")
    defender = fields.Char("Stated By", help="Who spoke or wrote for the party, and in what capacity.")
    place = fields.Char("Place of the Statement")
    evidence = fields.Text("Evidence Handed In")

    @api.depends("on", "text")
    def _compute_display_name(self):
        for defence in self:
            defence.display_name = f"{defence.on or ''} {(defence.text or '')[:30]}".strip()

    def _answer(self):
        """Give the finished answer point by point, or an empty recordset."""
        return self.reply_ids.filtered("event_seq")[-1:]

    def _answered_in_words(self):
        """Say in Chinese how the defence was answered, as the decision must (art. 59)."""
        points = [
            f"对“{point.said}”{PointResult(point.result).label}：{point.reason}" for point in self._answer().point_ids
        ]
        return "；".join(part for part in (self.answer, *points) if part)


class EcoCase(models.Model):
    _inherit = "eco.case"

    reply_ids = fields.One2many("eco.defence.reply", "case_id", string="Answers to Defences", copy=False)
    renotice_ids = fields.One2many("eco.renotice", "case_id", string="Returns for a New Notice", copy=False)

    def _side_facts(self):
        drafts = self.reply_ids.filtered(lambda r: not r.event_seq) if self.state == State.DEFENCE else ()
        return {
            **super()._side_facts(),
            "replies": tuple(reply._facts() for reply in drafts),
            "reopenings": tuple(Reopening(RenoticeReason(r.reason), r.event_seq) for r in self.renotice_ids),
        }

    def _trace_answer_defence(self, base, facts):
        self.env["eco.defence.reply"].browse(facts.inputs["reply"].key).write({"event_seq": base["event_seq"]})

    def _trace_renotify(self, base, facts):
        self._reopen(base, facts, facts.inputs["renotice"])

    def _trace_reopen_investigation(self, base, facts):
        self._reopen(base, facts, RenoticeReason.NEW_FACTS)

    def _reopen(self, base, facts, reason):
        self.env["eco.renotice"].create({**base, "reason": reason.value, "text": facts.inputs["text"]})
