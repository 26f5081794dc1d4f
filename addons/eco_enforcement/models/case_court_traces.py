from odoo import models

from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.owing import debt
from ..statute.states_after import CourtRuling, StayGround
from .case_after_traces import MONEY

# What runs while the court or hardship keeps a decision from being enforced.
_OF_EXECUTION = ("execution_suspended", "court_refusal_review")
# What the demand tells the party of its rights (行政强制法 arts. 35, 36).
_RIGHTS = "当事人收到催告书后有权进行陈述和申辩。"


class EcoCase(models.Model):
    """What demand, court and the course of execution leave behind."""

    _inherit = "eco.case"

    def _trace_issue_demand(self, base, facts):
        owed, agency = debt(facts, facts.today), self.agency_id
        self.env["eco.demand"].create(
            {
                **base,
                "principal": owed.principal,
                "surcharge": owed.surcharge,
                "arithmetic": owed.arithmetic,
                "bank": agency.collecting_bank_id.name,
                "account_name": agency.collecting_account_name,
                "account": agency.collecting_account,
                "period": f"收到催告书之日起{DEADLINES['demand'].length_in_words}内",
                "rights": _RIGHTS,
                "text": facts.inputs["opinion"],
            }
        )

    def _trace_record_demand_reply(self, base, facts):
        given = facts.inputs
        self.env["eco.demand.reply"].create({**base, "text": given["text"], "answer": given["answer"]})

    def _court(self, base, facts, phase, **values):
        values |= {"phase": phase, "reference": facts.inputs.get("reference"), "text": facts.inputs.get("text")}
        self.env["eco.court.step"].create({**base, "court_id": self.agency_id.court_id.id, **values})

    def _trace_apply_to_court(self, base, facts):
        """Keep the whole pack that art. 55 asks for: decision, its grounds, the party's view, the demand, the target."""
        owed, demand = debt(facts, facts.today), self.demand_ids[-1]
        replies = [f"{r.on}：{r.text} 复核：{r.answer}" for r in self._since(self.demand_reply_ids)]
        made, kinds = self.decision_ids[-1].event_seq, (DocKind.DECISION, DocKind.ON_THE_SPOT_DECISION)
        decision = self.document_ids.filtered(lambda d: d.event_seq == made and d.kind in kinds)[-1:]
        reasons = "\n".join(filter(None, (self.findings_of_fact, self.discretion_reason, str(facts.basis.penalty))))
        self._court(
            base,
            facts,
            "applied",
            decision_document_id=decision.id,
            demand_id=demand.id,
            principal=owed.principal,
            surcharge=owed.surcharge,
            facts_and_reasons=reasons,
            party_view="\n".join([self._defence_in_words(), *replies]),
            enforcement_target=facts.inputs["enforcement_target"],
        )

    def _trace_record_court_acceptance(self, base, facts):
        self._court(base, facts, "accepted")

    def _trace_record_court_refusal(self, base, facts):
        self._court(base, facts, "refused")

    def _trace_ask_higher_court(self, base, facts):
        self._court(base, facts, "reviewed")

    def _trace_record_court_ruling(self, base, facts):
        ruling = facts.inputs["court_ruling"]
        self._court(base, facts, "ruled", ruling=ruling.value)
        if ruling is CourtRuling.DENIED:
            self.env["eco.clock"]._start(self, ("court_refusal_review",), base["on"])

    def _trace_record_court_outcome(self, base, facts):
        self._court(base, facts, "ended", outcome=facts.inputs["court_outcome"].value)

    def _execution(self, base, facts, phase, **values):
        self.env["eco.execution.step"].create({**base, "phase": phase, "text": facts.inputs["text"], **values})

    def _trace_stay_execution(self, base, facts):
        ground = facts.inputs["stay_ground"]
        self._execution(base, facts, "stayed", stay_ground=ground.value)
        if ground is StayGround.HARDSHIP:
            self.env["eco.clock"]._start(self, ("execution_suspended",), base["on"])

    def _trace_resume_execution(self, base, facts):
        self._execution(base, facts, "resumed")
        self.env["eco.clock"]._stop(self, ("execution_suspended",), base["on"])

    def _trace_end_execution(self, base, facts):
        self._execution(base, facts, "ended", end_ground=facts.inputs["end_ground"].value)
        self.env["eco.clock"]._stop(self, (*MONEY, *_OF_EXECUTION), base["on"])
