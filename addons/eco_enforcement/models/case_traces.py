from odoo import models

from ..statute.doc_kinds import DocKind


class EcoCase(models.Model):
    """What each act leaves behind, besides its event: one sealed row, built from the facts it was judged by."""

    _inherit = "eco.case"

    def _leave_traces(self, act, facts, seq, user):
        """Write the sealed rows of ``act``; called with the door open."""
        self.ensure_one()
        given = facts.inputs
        base = {"case_id": self.id, "event_seq": seq, "on": act.day_of(facts), "user_id": user.id}
        if "opinion" in given:
            self.env["eco.opinion"].create({**base, "act": act.code, "text": given["opinion"]})
        trace = getattr(self, f"_trace_{act.code}", None)
        if trace:
            trace(base, facts)

    def _trace_record_inspection(self, base, facts):
        self.env["eco.record"].browse(facts.inputs["record"].key).write({"event_seq": base["event_seq"]})

    _trace_record_interview = _trace_record_inspection

    def _review(self, base, facts, passed):
        found = {"passed": passed, "text": facts.inputs["opinion"], "crime_suspected": facts.inputs.get("crime", False)}
        self.env["eco.review"].create({**base, **found, "agency_id": self.env.user.sudo().eco_agency_id.id})

    def _trace_pass_review(self, base, facts):
        self._review(base, facts, True)

    _trace_review_again = _trace_pass_review

    def _trace_return_report(self, base, facts):
        self._review(base, facts, False)

    _trace_return_after_defence = _trace_return_report

    def _trace_issue_notice(self, base, facts):
        threshold, amount = facts.hearing_threshold, facts.proposed_amount
        self.env["eco.notice"].create(
            {
                **base,
                "amount": amount,
                "hearing_offered": threshold is not None and amount >= threshold,
                "basis": str(facts.basis.penalty),
            }
        )

    def _trace_serve_notice(self, base, facts):
        self._serve(base, facts, DocKind.PRIOR_NOTICE)

    def _trace_serve_decision(self, base, facts):
        self._serve(base, facts, DocKind.DECISION)

    def _trace_record_waiver(self, base, facts):
        self.env["eco.defence"].create(
            {
                **base,
                "waiver": True,
                "text": facts.inputs["text"],
                "hearing_waived": facts.inputs.get("hearing_waived", False),
            }
        )

    def _usual_defender(self):
        """Name who mostly speaks for the party: the citizen, or the representative by law."""
        speaker = self.party_legal_rep
        return f"{speaker}（法定代表人、负责人）" if speaker else f"{self.party_name}（当事人）"

    def _trace_record_defence(self, base, facts):
        given = facts.inputs
        self.env["eco.defence"].create(
            {
                **base,
                "text": given["text"],
                "defender": given.get("defender") or self._usual_defender(),
                "place": given.get("defence_place") or self.agency_id.address or self.agency_id.name,
                "evidence": given.get("defence_proof"),
                "answer": given.get("answer"),
                "hearing_requested": given.get("hearing", False),
            }
        )

    def _trace_decide(self, base, facts):
        given = {"amount": facts.inputs["amount"], "text": facts.inputs["opinion"]}
        decision = self.env["eco.decision"].create({**base, **given})
        self._open_penalty_report(decision)

    def _trace_record_payment(self, base, facts):
        given = facts.inputs
        self.env["eco.payment"].create({**base, "amount": given["amount"], "voucher": given["voucher"]})
