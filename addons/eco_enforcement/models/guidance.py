"""Guidance by the county (业务指导): a town asks, the county answers with its basis, the town says what it made of it."""

import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..statute.county import Adoption, Conclusion, GuidanceKind, GuidanceState, ReviewPoint, Side
from ..statute.guidance_acts import GUIDANCE_ACTS
from .door import opened

_ASKED, _ANSWERED = GuidanceState.ASKED.value, GuidanceState.ANSWERED.value


class EcoGuidance(models.Model):
    """A question, or a case laid before the county for review. The case never leaves the town (art. 24)."""

    _name = "eco.guidance"
    _description = "County Guidance"
    _inherit = ["eco.county.file"]
    _order = "is_waiting desc, due_on, id desc"
    _rec_names_search = ["topic", "question"]

    _acts = GUIDANCE_ACTS
    _states = GuidanceState
    _column = "guidance_id"
    _subject = "业务指导"
    _waiting = (_ASKED, _ANSWERED)
    _next_side = {_ASKED: Side.DEPARTMENT, "returned": Side.TOWN, _ANSWERED: Side.TOWN}
    _drafted = frozenset(
        {"kind", "topic", "question", "case_id", "power_id", "department_id", "before", "attachment_ids"}
    )

    state = fields.Selection(
        [(s.value, s.label) for s in GuidanceState],
        required=True,
        readonly=True,
        copy=False,
        default="draft",
        index=True,
        group_expand=True,
    )
    kind = fields.Selection([(k.value, k.label) for k in GuidanceKind], required=True, default="question")
    topic = fields.Char(required=True)
    question = fields.Text(required=True)
    power_id = fields.Many2one(
        "eco.power",
        string="Power",
        ondelete="restrict",
        index=True,
        compute="_compute_power_id",
        store=True,
        readonly=False,
    )
    department_id = fields.Many2one(
        "eco.agency",
        string="Department Asked",
        ondelete="restrict",
        index=True,
        copy=False,
        domain="[('kind', '=', 'department'), ('parent_id', '=', county_id)]",
        help="Empty: the department that guides the town in the power, else the department of justice.",
    )
    before = fields.Selection([(p.value, p.label) for p in ReviewPoint], string="Review Before")
    attachment_ids = fields.Many2many("ir.attachment", "eco_guidance_attachment", string="Attachments", copy=False)
    amount = fields.Float("Fine Reviewed (yuan)", digits=(12, 2), aggregator=None, readonly=True, copy=False)
    asked_by_id = fields.Many2one("res.users", string="Asked By", readonly=True, copy=False, ondelete="restrict")
    asked_on = fields.Date(readonly=True, copy=False)
    asked_seq = fields.Integer("Asked at Event", readonly=True, copy=False, aggregator=None)
    answered_on = fields.Date(readonly=True, copy=False)
    conclusion = fields.Selection([(w.value, w.label) for w in Conclusion], readonly=True, copy=False)
    adoption = fields.Selection([(w.value, w.label) for w in Adoption], readonly=True, copy=False)
    is_waiting = fields.Boolean("Unanswered", compute="_compute_is_waiting", store=True)
    answer = fields.Text(compute="_compute_answer")
    answer_article_ids = fields.Many2many("eco.law.article", string="Basis", compute="_compute_answer")
    step_ids = fields.One2many("eco.county.step", "guidance_id", string="Course", readonly=True)
    example_ids = fields.Many2many("eco.guidance.example", string="Shared Answers", compute="_compute_example_ids")

    @api.depends("topic", "asked_on")
    def _compute_display_name(self):
        for guidance in self:
            parts = (guidance.topic, guidance.asked_on and str(guidance.asked_on))
            guidance.display_name = " ".join(part for part in parts if part)

    @api.depends("case_id")
    def _compute_power_id(self):
        for guidance in self:
            guidance.power_id = guidance.case_id.power_id or guidance.power_id

    @api.depends("state")
    def _compute_is_waiting(self):
        for guidance in self:
            guidance.is_waiting = guidance.state == _ASKED

    @api.depends("step_ids")
    def _compute_answer(self):
        for guidance in self:
            given = guidance.step_ids.filtered(lambda step: step.act == "answer")[-1:]
            guidance.answer, guidance.answer_article_ids = given.text, given.article_ids

    @api.depends("step_ids")
    def _compute_example_ids(self):
        for guidance in self:
            guidance.example_ids = guidance.step_ids.example_id

    # -- guards -------------------------------------------------------------------------------

    @api.model
    def _fixed_columns(self):
        # A question may be passed on to another department.
        return [name for name in super()._fixed_columns() if name != "department_id"]

    def _check_own(self):
        """Besides the usual: a case brings its power, and nobody attaches another's file to a question of their own."""
        super()._check_own()
        for guidance in self:
            if guidance.case_id and guidance.power_id != guidance.case_id.sudo().power_id:
                raise AccessError(self.env._("The guidance is about the power of its case."))
            for file in guidance.sudo().attachment_ids:
                home = (file.res_model or self._name, file.res_id or guidance.id)
                if file.create_uid != self.env.user or home != (self._name, guidance.id):
                    raise AccessError(self.env._("Attach files that you uploaded for this question."))
            opened(guidance).attachment_ids.write({"res_model": self._name, "res_id": guidance.id})

    # -- what the acts ask and leave ------------------------------------------------------------

    def _own_facts(self):
        wanted = {"主题": self.topic, "问题": self.question}
        if self.kind == GuidanceKind.REVIEW:
            wanted |= {"案件": self.case_id, "审核环节": self.before}
        case = self.case_id
        words = (case.party_name, case.party_id_number, case.party_address, case.party_phone, case.party_legal_rep)
        return {
            "kind": GuidanceKind(self.kind),
            "missing": tuple(label for label, value in wanted.items() if not value),
            "identifying": tuple(word for word in (*words, case.number) if word),
            "published": any(not example.withdrawn_on for example in self.example_ids),
        }

    def _department(self):
        return self.department_id

    def _town_people(self):
        return self.asked_by_id

    def _purpose(self, starts):
        return self.kind if starts == "reply" else starts

    def _step_extra(self, act, facts):
        if act.code == "publish_example":
            return {"example_id": self._publish(facts).id}
        if act.code != "ask":
            return {}
        files = (f"{file.name} {hashlib.sha256(file.raw or b'').hexdigest()}" for file in self.attachment_ids)
        return {"files": "\n".join(files)}

    def _trace_ask(self, facts, step):
        # The department is written first: the period and the reminders follow it.
        department = self.department_id or self.agency_id._guiding(self.power_id)[:1] or self.agency_id._justice()
        return {
            "department_id": department.id,
            "asked_by_id": step.user_id.id,
            "asked_on": facts.today,
            "asked_seq": len(self.case_id.event_ids) + 1,
            "amount": self.case_id.proposed_amount,
        }

    def _trace_forward(self, facts, _step):
        return {"department_id": facts.inputs["body"].key}

    def _trace_answer(self, facts, _step):
        return {"conclusion": facts.inputs.get("conclusion", False), "answered_on": facts.today}

    def _trace_ask_again(self, _facts, _step):
        return {"conclusion": False, "answered_on": False}

    def _trace_record_adoption(self, facts, _step):
        return {"adoption": facts.inputs["adoption"]}

    def _publish(self, facts):
        """Write the shared answer; what it says was judged with the act."""
        given = facts.inputs
        return self.env["eco.guidance.example"].create(
            {
                "topic": given["topic"],
                "question": given["question"],
                "answer": given["text"],
                "article_ids": [fields.Command.set(given["articles"])],
                "power_id": self.power_id.id,
                "county_id": self.county_id.id,
                "agency_id": self.env.user.eco_agency_id.id,
                "published_on": facts.today,
            }
        )

    def _trace_retract_example(self, facts, _step):
        standing = self.example_ids.filtered(lambda example: not example.withdrawn_on)
        standing.write({"withdrawn_on": facts.today, "withdrawn_reason": facts.inputs["text"]})
        return {}

    @api.model
    def _cron_remind(self):
        """Daily: lay overdue guidance and overdue reports before the county."""
        self._remind_overdue()
        self.env["eco.penalty.report"]._remind_overdue()

    def init(self):
        super().init()
        self.env.cr.execute(_ATTACHED_TRIGGER)


_ATTACHED_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_guidance_attachment_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM eco_guidance WHERE state <> 'draft' AND id IN (
        CASE WHEN TG_OP <> 'INSERT' THEN OLD.eco_guidance_id END,
        CASE WHEN TG_OP <> 'DELETE' THEN NEW.eco_guidance_id END))
    THEN
        RAISE EXCEPTION '已经提出的内容不得修改（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE OR REPLACE TRIGGER eco_guidance_attachment_fixed BEFORE INSERT OR UPDATE OR DELETE ON eco_guidance_attachment
    FOR EACH ROW EXECUTE FUNCTION eco_guidance_attachment_fixed();
"""
