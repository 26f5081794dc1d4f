"""The hearings of a case: what the rules may look at, and what each act leaves behind."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.doc_kinds import DocKind
from ..statute.facts_hearing import OPEN_STAGES, HearingStage

# What is written in a case and then finished by an act, each in a window of its own.
_PAPERS = ("eco.defence.reply", "eco.hearing.plan", "eco.hearing.record", "eco.discussion")


class EcoCase(models.Model):
    _inherit = "eco.case"

    hearing_ids = fields.One2many("eco.hearing", "case_id", string="Hearings", copy=False)
    hearing_plan_ids = fields.One2many("eco.hearing.plan", "case_id", string="Plans of Hearings", copy=False)
    hearing_record_ids = fields.One2many("eco.hearing.record", "case_id", string="Records of Hearings", copy=False)
    hearing_step_ids = fields.One2many("eco.hearing.step", "case_id", string="Steps of Hearings", copy=False)
    chairs_hearing = fields.Boolean(compute="_compute_chairs_hearing", compute_sudo=False)

    @api.depends("hearing_ids.stage", "hearing_ids.chair_id")
    @api.depends_context("uid")
    def _compute_chairs_hearing(self):
        """Tell whether the reader chairs or records the hearing under way, and so writes its record."""
        for case in self:
            plan = case.sudo()._open_hearing()._plan()
            case.chairs_hearing = self.env.user in plan.chair_id | plan.recorder_id

    def action_write_paper(self):
        """Open the unfinished paper of the kind that the button names, or a new one."""
        self.ensure_one()
        model = self.env.context.get("eco_paper")
        if model not in _PAPERS:
            raise UserError(self.env._("No such paper is written in a case."))
        draft = self.env[model].search([("case_id", "=", self.id), ("event_seq", "=", 0)], order="id desc", limit=1)
        return {
            "type": "ir.actions.act_window",
            "name": self.env["ir.model"]._get(model).name,
            "res_model": model,
            "res_id": draft.id,
            "view_mode": "form",
            "target": "current",
            "context": {"default_case_id": self.id},
        }

    def _open_hearing(self):
        """Give the hearing about which something is still to be done, or an empty recordset."""
        return self.hearing_ids.filtered(lambda hearing: hearing.stage in OPEN_STAGES)[:1]

    def _side_facts(self):
        if not self.hearing_ids:  # then nothing is planned or recorded either
            return super()._side_facts()
        return {
            **super()._side_facts(),
            "hearings": tuple(hearing._facts() for hearing in self.hearing_ids),
            "hearing_plans": tuple(p._facts() for p in self.hearing_plan_ids if not p.event_seq),
            "hearing_records": tuple(r._facts() for r in self.hearing_record_ids if not r.event_seq),
        }

    def _ask_hearing(self, base, text):
        """Open a hearing for the request that the act of ``base`` records."""
        hearing = self.env["eco.hearing"].create({"case_id": self.id, "notice_id": self.notice_ids[-1:].id})
        self._hearing_step(base, hearing, HearingStage.REQUESTED, text=text)

    def _hearing_step(self, base, hearing, stage, **values):
        self.env["eco.hearing.step"].create({**base, "hearing_id": hearing.id, "stage": stage.value, **values})

    def _run_clocks(self, act, facts):
        """Count the days for asking for a hearing beside those of the defence, where the notice offered one."""
        super()._run_clocks(act, facts)
        if "defence" in act.starts and facts.notice.hearing_offered:
            self.env["eco.clock"]._start(self, ("hearing_request",), act.day_of(facts))

    def _trace_record_waiver(self, base, facts):
        super()._trace_record_waiver(base, facts)
        if facts.inputs.get("hearing_waived"):
            self.env["eco.clock"]._stop(self, ("hearing_request",), base["on"])

    def _trace_record_defence(self, base, facts):
        super()._trace_record_defence(base, facts)
        if facts.inputs.get("hearing") and not self._open_hearing():
            self._ask_hearing(base, facts.inputs["text"])
            self.env["eco.clock"]._stop(self, ("hearing_request",), base["on"])

    def _trace_record_hearing_request(self, base, facts):
        self._ask_hearing(base, facts.inputs["text"])

    def _trace_refuse_hearing(self, base, facts):
        self._hearing_step(base, self._open_hearing(), HearingStage.REFUSED, opinion=facts.inputs["opinion"])

    def _trace_arrange_hearing(self, base, facts):
        plan = self.env["eco.hearing.plan"].browse(facts.inputs["hearing_plan"].key)
        plan.write({"event_seq": base["event_seq"]})
        given = {"plan_id": plan.id, "opinion": facts.inputs["opinion"]}
        self._hearing_step(base, self._open_hearing(), HearingStage.ARRANGED, **given)
        self.env["eco.clock"]._stop(self, ("hearing_notice",), base["on"])
        self.env["eco.clock"]._start(self, ("hearing_notice",), beijing_day(plan.begins_at))

    def _trace_serve_hearing_notice(self, base, facts):
        given = {name: facts.inputs.get(name) for name in ("recipient", "place", "proof")}
        given["way"] = facts.inputs["way"].value
        hearing = self._open_hearing()
        arranged = hearing._arranged().event_seq
        notice = self.document_ids.filtered(lambda d: d.kind == DocKind.HEARING_NOTICE and d.event_seq == arranged)[-1:]
        self._serve_document(base, facts, notice)
        self._hearing_step(base, hearing, HearingStage.NOTIFIED, **given)

    def _trace_withdraw_hearing(self, base, facts):
        self._hearing_step(base, self._open_hearing(), HearingStage.WITHDRAWN, text=facts.inputs["text"])

    def _trace_end_hearing(self, base, facts):
        given = {"end_kind": facts.inputs["hearing_end"].value, "text": facts.inputs["text"]}
        self._hearing_step(base, self._open_hearing(), HearingStage.ENDED, **given)

    def _trace_record_hearing(self, base, facts):
        record = self.env["eco.hearing.record"].browse(facts.inputs["hearing_record"].key)
        record.write({"event_seq": base["event_seq"]})
        self._hearing_step(base, self._open_hearing(), HearingStage.HELD, record_id=record.id)

    def _trace_report_hearing(self, base, facts):
        given = {name: facts.inputs[name] for name in ("text", "found", "opinion")}
        self._hearing_step(base, self._open_hearing(), HearingStage.REPORTED, **given)
