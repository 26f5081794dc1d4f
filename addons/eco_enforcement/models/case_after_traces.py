from odoo import models

from ..statute.court_window import court_window, sued
from ..statute.owing import debt
from ..statute.states import Ending, State
from ..statute.states_after import RETRACTED, UNDONE, RemedyKind, RemedyResult

# What waits for the money.
MONEY = ("payment", "court_window", "demand_service", "demand", "deferral")


class EcoCase(models.Model):
    """What the acts after the decision leave behind."""

    _inherit = "eco.case"

    def _ending_of(self, act, target):
        """A case closed after its penalty was performed says so."""
        if target is State.CLOSED and not self.ending:
            return {"ending": Ending.PERFORMED.value}
        return super()._ending_of(act, target)

    # -- clocks -------------------------------------------------------------------------------

    def _run_clocks(self, act, facts):
        """Besides the clocks of the row: keep the court's window true when what it counts from has moved."""
        super()._run_clocks(act, facts)
        entered = self.state == State.EXECUTION and facts.state not in (State.EXECUTION, State.CLOSING)
        if entered or act.code in _MOVES_WINDOW:
            self.invalidate_recordset()
            moved = self._facts()
            self._restart_court_window(moved, act.day_of(facts))
            if entered:
                self.env["eco.clock"]._start(self, ("publication",), moved.decision.made_on)
            if not debt(moved, moved.today).total:
                self.env["eco.clock"]._stop(self, MONEY, act.day_of(facts))
        if act.code == "conclude_reconsideration":
            self._settle_suit_clocks(facts)

    def _settle_suit_clocks(self, facts):
        """Leave one period for suing: fifteen days after a reconsideration was decided, else the first one (art. 45)."""
        withdrawn = facts.inputs["remedy_result"] is RemedyResult.WITHDRAWN
        over = "litigation_after_reconsideration" if withdrawn else "litigation"
        self.env["eco.clock"]._stop(self, (over,), facts.inputs["on"])

    def _restart_court_window(self, facts, day):
        """Count the months for asking the court, and the latest day of the demand, anew on ``day``."""
        clocks, court, window = self.env["eco.clock"], facts.after.court, court_window(facts)
        clocks._stop(self, ("court_window", "demand_service"), day)
        asked = facts.after.pending_remedy or sued(facts) or (court and not court.refused_on)
        if window and not asked and debt(facts, facts.today).total:
            clocks._start(self, ("court_window",), window.since)
            clocks._start(self, ("demand_service",), window.last)

    def _trace_record_payment(self, base, facts):
        """Stop what waits for the money once fine and surcharge are paid."""
        super()._trace_record_payment(base, facts)
        day = facts.inputs["on"]
        if debt(facts, day).total == facts.inputs["amount"]:
            self.env["eco.clock"]._stop(self, MONEY, day)

    # -- remedies -----------------------------------------------------------------------------

    def _remedy(self, base, facts, kind, phase):
        agency, given = self.agency_id, facts.inputs
        body = agency.reconsideration_agency_id if kind is RemedyKind.RECONSIDERATION else agency.court_id
        result = given.get("remedy_result")
        self.env["eco.remedy"].create(
            {
                **base,
                "kind": kind.value,
                "phase": phase,
                "body_id": body.id,
                "reference": given.get("reference"),
                "result": result.value if result else False,
                "text": given.get("text"),
            }
        )
        if result in RETRACTED:
            self._change(base, facts, _effect(result), remedy_result=result.value)

    def _trace_record_reconsideration(self, base, facts):
        self._remedy(base, facts, RemedyKind.RECONSIDERATION, "filed")

    def _trace_accept_reconsideration(self, base, facts):
        self._remedy(base, facts, RemedyKind.RECONSIDERATION, "accepted")

    def _trace_conclude_reconsideration(self, base, facts):
        self._remedy(base, facts, RemedyKind.RECONSIDERATION, "concluded")

    def _trace_record_litigation(self, base, facts):
        self._remedy(base, facts, RemedyKind.LITIGATION, "filed")

    def _trace_accept_litigation(self, base, facts):
        self._remedy(base, facts, RemedyKind.LITIGATION, "accepted")

    def _trace_conclude_litigation(self, base, facts):
        self._remedy(base, facts, RemedyKind.LITIGATION, "concluded")

    def _trace_answer_remedy(self, base, facts):
        self._remedy(base, facts, facts.after.pending_remedy.kind, "answered")

    # -- change and publication ---------------------------------------------------------------

    def _change(self, base, facts, effect, **values):
        """Write what became of the decision; what was published has to be taken back (art. 48)."""
        given, clocks = facts.inputs, self.env["eco.clock"]
        values |= {"effect": effect, "amount": given.get("new_amount") or 0, "text": given["text"]}
        self.env["eco.decision.change"].create({**base, **values})
        if effect == "undone":
            clocks._stop(self, (*MONEY, "publication"), base["on"])
            if self.ending:
                self.write({"ending": Ending.ANNULLED.value})
        published = facts.after.publication
        if published and published.published and not published.withdrawn_on:
            clocks._start(self, ("publication_withdrawal",), base["on"])

    def _own_change(self, base, facts, effect):
        given = facts.inputs
        by, ground = given["annulled_by"].value, given["annul_ground"].value
        self._change(base, facts, effect, annulled_by=by, ground=ground)

    def _trace_change_decision(self, base, facts):
        self._own_change(base, facts, "changed")

    def _trace_annul_decision(self, base, facts):
        self._own_change(base, facts, "undone")

    def _trace_annul_closed_decision(self, base, facts):
        self._own_change(base, facts, "undone")

    def _trace_publish_decision(self, base, facts):
        given = facts.inputs
        words = {"public_text": given["public_text"], "medium": given["medium"], "text": given["public_reason"]}
        self.env["eco.publication"].create({**base, **words, "phase": "published"})

    def _trace_withhold_publication(self, base, facts):
        self.env["eco.publication"].create({**base, "phase": "withheld", "text": facts.inputs["text"]})

    def _trace_withdraw_publication(self, base, facts):
        self.env["eco.publication"].create({**base, "phase": "withdrawn", "text": facts.inputs["text"]})

    # -- deferral and agreement ---------------------------------------------------------------

    def _trace_submit_deferral(self, base, facts):
        draft = self.deferral_ids.filtered(lambda d: not d.event_seq)[-1]
        draft.write({"event_seq": base["event_seq"]})

    def _rule_on_deferral(self, base, facts, granted):
        answered = self.deferral_ruling_ids.deferral_id
        asked = self.deferral_ids.filtered(lambda d: d.event_seq and d not in answered)[-1]
        ends_on = facts.after.awaiting.plan[-1].due_on if granted else False
        values = {"deferral_id": asked.id, "granted": granted, "ends_on": ends_on, "text": facts.inputs["opinion"]}
        self.env["eco.deferral.ruling"].create({**base, **values})
        return ends_on

    def _trace_grant_deferral(self, base, facts):
        ends_on = self._rule_on_deferral(base, facts, True)
        self.env["eco.clock"]._start(self, ("deferral",), base["on"], set_on=ends_on)

    def _trace_refuse_deferral(self, base, facts):
        self._rule_on_deferral(base, facts, False)

    def _trace_record_agreement(self, base, facts):
        given = facts.inputs
        values = {"phase": "agreed", "remission": given["remission"], "text": given["text"]}
        self.env["eco.execution.step"].create({**base, **values})


# What moves the court's window besides the service of the decision.
_MOVES_WINDOW = frozenset(
    {
        "record_reconsideration",
        "conclude_reconsideration",
        "record_litigation",
        "conclude_litigation",
        "grant_deferral",
        "change_decision",
        "record_court_refusal",
    }
)


def _effect(result: RemedyResult) -> str:
    """Say what a result does to the decision."""
    if result in UNDONE:
        return "undone"
    return "changed" if result is RemedyResult.CHANGED else "unlawful"
