from odoo import api, models

from odoo.addons.eco_checklist.models.beijing import from_beijing, now, today

from ..statute import measures
from ..statute.doc_kinds import DocKind
from ..statute.inputs_evidence import STEPS
from ..statute.words_evidence import MeasureKind, Standing
from .camera import COPIED
from .door import opened

APPROVALS = {"eco.hold": "evidence_approval", "eco.seizure": "coercion_approval"}
_ON_THE_SPOT = ("site_record", "spot", "party_said")
_FIELDS = {
    "eco.hold": "hold_id",
    "eco.seizure": "seizure_id",
    "eco.appraisal": "appraisal_id",
    "eco.camera.evidence": "camera_evidence_id",
    "eco.correction.order": "order_id",
    "eco.evidence": "evidence_id",
}


class EcoCase(models.Model):
    """What the acts of evidence leave behind: the paper sealed, and one sealed step."""

    _inherit = "eco.case"

    def _paper_step(self, base, paper, kind, **values):
        """Add a step to ``paper``; the first one seals it."""
        if "event_seq" in paper._fields and not paper.event_seq:
            paper.write({"event_seq": base["event_seq"]})
        row = {"at": now(), **base, "kind": kind, _FIELDS[paper._name]: paper.id, **values}
        self.env["eco.evidence.step"].create(row)

    def _chosen_paper(self, facts):
        name = "hold" if "hold" in facts.inputs else "seizure"
        return self.env[f"eco.{name}"].browse(facts.inputs[name].key)

    def _own_clock(self, code, day):
        """Give one running deadline ``code`` that began on ``day``: other measures of the case have their own."""
        return self.clock_ids.filtered(lambda c: c.code == code and c.started_on == day and not c.stopped_on)[:1]

    def _stop_own_clock(self, code, day):
        clock = self._own_clock(code, day)
        clock.write({"stopped_on": today()})
        clock._drop_reminders()

    # -- registration and seizure ---------------------------------------------------------------

    def _trace_propose_hold(self, base, facts):
        self._paper_step(base, self._chosen_paper(facts), "propose")

    def _trace_approve_hold(self, base, facts):
        paper = self._chosen_paper(facts)
        self._paper_step(base, paper, "approve", text=facts.inputs["opinion"])
        measure = measures.chosen(facts)
        if measure.carried_at:
            self._stop_own_clock(APPROVALS[paper._name], measure.carried_at.date())

    def _trace_refuse_hold(self, base, facts):
        self._paper_step(base, self._chosen_paper(facts), "refuse", text=facts.inputs["opinion"])

    def _trace_carry_out_hold(self, base, facts, due_at=False):
        given = facts.inputs
        spot = {step.name: given[step.name] for step in STEPS if step.name in given}
        taking = {"at": from_beijing(given["at"]), "on": given["at"].date(), "due_at": due_at}
        words = {name: given.get(name) for name in ("signed", "refusal", "urgency", *_ON_THE_SPOT)}
        if "ended_at" in given:
            taking["ended_at"] = from_beijing(given["ended_at"])
        self._paper_step(base, self._chosen_paper(facts), "carry_out", **spot, **words, **taking)

    def _trace_hold_urgently(self, base, facts):
        measure = measures.chosen(facts)
        due = measures.approval_due(measure.kind, facts.inputs["at"], facts.evidence.urgent_hours)
        self._trace_carry_out_hold(base, facts, from_beijing(due))

    def _trace_end_hold(self, base, facts):
        given, paper, measure = facts.inputs, self._chosen_paper(facts), measures.chosen(facts)
        ending = given.get("hold_end") or given.get("seizure_end")
        self._paper_step(base, paper, "end", ending=ending.value, text=given["text"])
        for code in (measures.row_of(measure).code, APPROVALS[paper._name]):
            self._stop_own_clock(code, measure.carried_at.date())

    _trace_propose_seizure = _trace_propose_hold
    _trace_approve_seizure = _trace_approve_hold
    _trace_refuse_seizure = _trace_refuse_hold
    _trace_carry_out_seizure = _trace_carry_out_hold
    _trace_seize_urgently = _trace_hold_urgently
    _trace_end_seizure = _trace_end_hold

    def _trace_extend_seizure(self, base, facts):
        period = measures.period_of(measures.chosen(facts), facts.calendar, facts.today)
        days = (facts.inputs["until"] - period.due).days
        self._paper_step(base, self._chosen_paper(facts), "extend", days=days, text=facts.inputs["opinion"])
        granted = measures.SEIZURE_ROW.extensions[0]
        self._own_clock("seizure", measures.chosen(facts).carried_at.date())._interrupt(
            kind="extend",
            code=granted.code,
            title=granted.by,
            reason=facts.inputs["opinion"],
            basis=str(granted.basis),
            lengthened_by=days,
        )

    def _trace_tell_extension(self, base, facts):
        paper = self._chosen_paper(facts)
        self._serve_document(base, facts, paper._document(DocKind.SEIZURE_EXTENSION, "extend"))
        given = {name: facts.inputs.get(name) for name in ("recipient", "place", "proof")}
        self._paper_step(base, paper, "tell", way=facts.inputs["way"].value, **given)

    # -- samples, tests, cameras ----------------------------------------------------------------

    def _trace_record_sample(self, base, facts):
        self.env["eco.sample"].browse(facts.inputs["sample"].key).write({"event_seq": base["event_seq"]})

    def _trace_entrust_appraisal(self, base, facts):
        given = facts.inputs
        values = {name: given[name] for name in ("body", "qualification", "question")}
        for name in ("sample", "seizure"):
            row = given.get(f"of_{name}")
            values[f"{name}_id"] = row.key if row else False
        told = {"result_by": given.get("result_by", False), "period_told": given.get("period_told", False)}
        self.env["eco.appraisal"].create({**base, **values, **told, "testing": given["testing"].value})

    def _on_paper(self, base, facts, name, kind):
        given = {"appraisal": "eco.appraisal", "camera": "eco.camera.evidence", "order": "eco.correction.order"}
        paper = self.env[given[name]].browse(facts.inputs[name].key)
        self._paper_step(base, paper, kind, text=facts.inputs.get("text") or facts.inputs.get("opinion"))

    def _trace_record_result(self, base, facts):
        self._on_paper(base, facts, "appraisal", "result")
        asked = self.env["eco.appraisal"].browse(facts.inputs["appraisal"].key)
        self._leave_out_of_decision(asked, facts)
        span = measures.testing_span(asked.on, asked.result_by or None, facts.inputs["on"])
        carried = asked.seizure_id.step_ids._of("carry_out")
        clock = self._own_clock("seizure", carried.on) if asked.period_told and span else self.env["eco.clock"]
        for running in clock.filtered(lambda c: span.first <= c.due_on):
            values = {"date_from": span.first, "date_to": span.last}
            running._interrupt(kind="suspend", code=asked.testing, title=span.ground, basis=span.basis, **values)

    def _leave_out_of_decision(self, asked, facts):
        """Leave the days of a test out of the ninety days only where a confirmed rule says so (art. 60)."""
        clocks, last = self.env["eco.clock"], facts.inputs["on"]
        rule = self.env["eco.clock.rule"]._covering(self, "decision", "excludes", asked.on)
        running = clocks._running(self, ("decision",))
        if rule and running and asked.on <= min(running.mapped("due_on")):
            clocks._suspend(self, ("decision",), (asked.on, last), asked.testing, reason=asked.question)

    def _trace_tell_result(self, base, facts):
        self._on_paper(base, facts, "appraisal", "tell")

    def _trace_record_camera(self, base, facts):
        """Copy the reviews of the camera as they stand, and seal the recording."""
        record = self.env["eco.camera.evidence"].browse(facts.inputs["camera"].key)
        copied = {name: record.camera_id[name] for name in COPIED}
        record.write({**copied, "event_seq": base["event_seq"]})

    def _trace_tell_camera(self, base, facts):
        self._on_paper(base, facts, "camera", "tell")

    def _trace_exclude_camera(self, base, facts):
        self._on_paper(base, facts, "camera", "exclude")

    # -- orders to correct ----------------------------------------------------------------------

    def _trace_order_correction(self, base, facts):
        self._on_paper(base, facts, "order", "issue")

    def _trace_serve_order(self, base, facts):
        order = self.env["eco.correction.order"].browse(facts.inputs["order"].key)
        self._paper_step(base, order, "serve", **self._where_served(facts))
        self._serve_document(base, facts, self._order_document(order))
        if not order.at_once:
            self.env["eco.clock"]._start(self, ("correction",), base["on"], set_on=order.by_date)

    def _trace_recheck_order(self, base, facts):
        given, order = facts.inputs, facts.inputs.get("order")
        found = {"text": given["text"], "result": given["corrected"].value, "order_id": order.key if order else False}
        self.env["eco.correction"].create({**base, **found, **self._on_site_values(given)})
        self.env["eco.clock"]._stop(self, ("correction",), base["on"])

    _trace_verify_correction = _trace_recheck_order

    # -- lapse ----------------------------------------------------------------------------------

    @api.model
    def _cron_lapse_measures(self):
        """Note in the file and the journal what has lapsed; that it has, the rules know without it."""
        taken = [("step_ids.kind", "=", "carry_out"), "!", ("step_ids.kind", "in", ("end", "lapse"))]
        for model in ("eco.hold", "eco.seizure"):
            for paper in opened(self.env[model]).search(taken):
                if paper.standing == Standing.LAPSED:
                    paper.case_id._lapse(paper)

    def _lapse(self, paper):
        case = opened(self)
        hold = paper._kind() is MeasureKind.HOLD
        base = {"case_id": case.id, "event_seq": len(case.event_ids) + 1, "on": today(), "user_id": self.env.user.id}
        case._paper_step(base, paper, "lapse", text=paper.arithmetic)
        case._journal(
            self.env.user,
            act="lapse",
            title=f"{paper._kind().label}期限届满失效",
            role=False,
            states=(case.state, case.state),
            article="《行政处罚法》第五十六条" if hold else "《行政强制法》第二十八条",
            details={paper._name: paper.id, "due": str(paper.due_on), "list": paper.display_name},
        )
