from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.eco_checklist.models.beijing import beijing_day, now

from ..statute import facts
from ..statute.doc_kinds import DocKind

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
    _inherit = ["eco.drafted"]
    _order = "started_at, id"

    kind = fields.Selection(KINDS, required=True)
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

    @api.depends("kind", "started_at", "person")
    def _compute_display_name(self):
        labels = dict(self._fields["kind"]._description_selection(self.env))
        for record in self:
            parts = (labels.get(record.kind), record.person, record.started_at and str(beijing_day(record.started_at)))
            record.display_name = " ".join(part for part in parts if part)

    @api.constrains("officer_ids", "case_id")
    def _check_officers(self):
        for record in self:
            if any(not officer._ever_of(record.case_id.agency_id) for officer in record.officer_ids):
                raise ValidationError(
                    self.env._("The officers of a record belong to the agency of the case (art. 42).")
                )

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
            officers=self.officer_ids._facts(self.case_id.agency_id, self.case_id.power_id),
            missing=tuple(missing),
            after_act=ordered and (not (day and act_day) or day >= act_day),
            seq=self.event_seq,
            shown=self.certificate_shown,
            told=self.rights_told,
            refusal=self.refusal or "",
            witness=self.companion or "",
        )


class EcoRecordAnswer(models.Model):
    """One question of an interview and its answer."""

    _name = "eco.record.answer"
    _description = "Question and Answer"
    _inherit = ["eco.drafted.line"]
    _order = "sequence, id"
    _paper = "record_id"

    record_id = fields.Many2one("eco.record", required=True, ondelete="cascade", index=True)
    sequence = fields.Integer(default=10)
    question = fields.Text(required=True)
    answer = fields.Text(required=True)
