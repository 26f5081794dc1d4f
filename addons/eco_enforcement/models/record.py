from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from odoo.addons.eco_checklist.models.beijing import beijing_day, now

from ..statute import facts
from ..statute.states import DocKind, State
from .door import is_open, trimmed

KINDS = [(kind.value, kind.label) for kind in (DocKind.INSPECTION_RECORD, DocKind.INTERVIEW_RECORD)]
# What each kind must hold before it is signed (行政处罚法 art. 55; the fields of the ministry's forms).
NEEDED = {
    "inspection_record": ("started_at", "ended_at", "place", "person", "capacity", "content"),
    "interview_record": ("started_at", "ended_at", "place", "person", "capacity", "answer_ids"),
}


class EcoRecord(models.Model):
    """An on-site or interview record (笔录): written freely, then finished by an act and sealed."""

    _name = "eco.record"
    _description = "On-site or Interview Record"
    _order = "started_at, id"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    kind = fields.Selection(KINDS, required=True)
    event_seq = fields.Integer(readonly=True, copy=False, aggregator=None, help="The event that finished the record.")
    started_at = fields.Datetime("Began")
    ended_at = fields.Datetime("Ended")
    place = fields.Char(default=lambda self: self._default_from_case("place"))
    officer_ids = fields.Many2many(
        "eco.officer",
        string="Officers",
        default=lambda self: self._default_from_case("officer_ids"),
        context={"active_test": False},
    )
    recorder = fields.Char()
    person = fields.Char("Person Present", default=lambda self: self._default_from_case("party_name"))
    capacity = fields.Char("Capacity or Relation to the Case")
    person_id_number = fields.Char("ID Number", default=lambda self: self._default_from_case("party_id_number"))
    person_phone = fields.Char("Phone", default=lambda self: self._default_from_case("party_phone"))
    person_address = fields.Char("Address", default=lambda self: self._default_from_case("party_address"))
    certificate_shown = fields.Boolean("Certificates Shown")
    rights_told = fields.Boolean("Rights and Duties Told")
    companion = fields.Char("Witness")
    refusal = fields.Char("Refusal to Sign", help="Why the person did not sign, and who witnessed it.")
    content = fields.Text("Findings on Site")
    answer_ids = fields.One2many("eco.record.answer", "record_id", string="Questions and Answers", copy=True)

    def init(self):
        self.env.cr.execute(_FINISHED_TRIGGER)

    def _default_from_case(self, name):
        """Take what the case already knows, so that nobody types it twice."""
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        return case[name] if case else False

    @api.depends("kind", "started_at", "person")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for record in self:
            parts = (labels.get(record.kind), record.person, record.started_at and str(beijing_day(record.started_at)))
            record.display_name = " ".join(part for part in parts if part)

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create([{**trimmed(vals), "event_seq": 0} for vals in vals_list])
        records._check_writable()
        return records

    def write(self, vals):
        if not is_open(self):
            self._check_writable()
            if "event_seq" in vals:
                raise UserError(self.env._("A record is finished by its act only."))
        res = super().write(trimmed(vals))
        if "case_id" in vals:
            self._check_writable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_finished(self):
        self._check_writable()

    @api.constrains("officer_ids", "case_id")
    def _check_officers(self):
        for record in self:
            if record.officer_ids.agency_id - record.case_id.agency_id:
                raise ValidationError(
                    self.env._("The officers of a record belong to the agency of the case (art. 42).")
                )

    def _check_writable(self):
        """Refuse to touch a finished record, or one of a case that is not being investigated."""
        for record in self:
            record.case_id._check_handler()
            if record.event_seq:
                raise UserError(
                    self.env._("%(record)s is finished and cannot be changed (art. 47).", record=record.display_name)
                )
            if record.case_id.sudo().state != State.INVESTIGATION:
                raise UserError(self.env._("Records are written while the case is under investigation (art. 55)."))

    def _facts(self) -> facts.Record:
        """Give the record as the rules see it."""
        self.ensure_one()
        names = NEEDED[self.kind]
        missing = [self._fields[name]._description_string(self.env) for name in names if not self[name]]
        for flag in ("certificate_shown", "rights_told"):
            if not self[flag]:
                missing.append(self._fields[flag]._description_string(self.env))
        act_day = self.case_id.act_ended_on
        ordered = not (self.started_at and self.ended_at) or self.started_at <= self.ended_at <= now()
        day = beijing_day(self.started_at) if self.started_at else None
        return facts.Record(
            key=self.id,
            kind=DocKind(self.kind),
            day=day,
            officers=self.officer_ids._facts(),
            missing=tuple(missing),
            after_act=ordered and (not (day and act_day) or day >= act_day),
        )


class EcoRecordAnswer(models.Model):
    """One question of an interview and its answer."""

    _name = "eco.record.answer"
    _description = "Question and Answer"
    _order = "sequence, id"

    record_id = fields.Many2one("eco.record", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    question = fields.Text(required=True)
    answer = fields.Text(required=True)

    @api.model_create_multi
    def create(self, vals_list):
        answers = super().create([trimmed(vals) for vals in vals_list])
        answers.record_id._check_writable()
        return answers

    def write(self, vals):
        self.record_id._check_writable()
        res = super().write(trimmed(vals))
        self.record_id._check_writable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_finished(self):
        self.record_id._check_writable()


_FINISHED_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_record_finished() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.event_seq > 0 THEN
        RAISE EXCEPTION '笔录已经制作完成，不得修改或者删除（《行政处罚法》第四十七条）'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER eco_record_finished BEFORE UPDATE OR DELETE ON eco_record
    FOR EACH ROW EXECUTE FUNCTION eco_record_finished();
"""
