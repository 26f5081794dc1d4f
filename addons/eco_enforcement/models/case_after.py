from dataclasses import replace

from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import facts_after as after
from ..statute.facts_after import After
from ..statute.states_after import CourtRuling, RemedyKind, RemedyResult, StayGround
from .case_facts import yuan


class EcoCase(models.Model):
    """What followed the decision of a case, frozen for the rules."""

    _inherit = "eco.case"

    remedy_ids = fields.One2many("eco.remedy", "case_id", string="Remedies", copy=False)
    change_ids = fields.One2many("eco.decision.change", "case_id", string="Changes of the Decision", copy=False)
    publication_ids = fields.One2many("eco.publication", "case_id", string="Publication", copy=False)
    deferral_ids = fields.One2many("eco.deferral", "case_id", string="Deferrals and Instalments", copy=False)
    deferral_ruling_ids = fields.One2many("eco.deferral.ruling", "case_id", string="Rulings on Deferrals", copy=False)
    demand_ids = fields.One2many("eco.demand", "case_id", string="Demands", copy=False)
    demand_reply_ids = fields.One2many("eco.demand.reply", "case_id", string="Replies to Demands", copy=False)
    court_ids = fields.One2many("eco.court.step", "case_id", string="Court Enforcement", copy=False)
    execution_ids = fields.One2many("eco.execution.step", "case_id", string="Course of Execution", copy=False)

    def _side_facts(self) -> dict:
        return {**super()._side_facts(), "after": self._after_facts()}

    def _decision_facts(self, decision):
        """Give the decision with the amount it has now: the last change counts (art. 48)."""
        found, changed = super()._decision_facts(decision), self._since(self.change_ids)
        changed = changed.filtered(lambda c: c.effect == "changed")[-1:]
        return replace(found, amount=yuan(changed.amount)) if changed else found

    def _since(self, steps):
        """Give those of ``steps`` that followed the last decision: an earlier one has a history of its own."""
        last = self.decision_ids[-1:].event_seq or 0
        return steps.filtered(lambda step: step.event_seq > last)

    def _after_facts(self) -> After:
        changes = self._since(self.change_ids)
        undone = changes.filtered(lambda c: c.effect == "undone")[:1]
        draft = self.deferral_ids.filtered(lambda d: not d.event_seq)[-1:]
        agreed = self._since(self.execution_ids).filtered(lambda e: e.phase == "agreed")
        return After(
            on_the_spot=self.decision_ids[-1:].on_the_spot,
            payments=tuple(after.Payment(p.on, yuan(p.amount)) for p in self.payment_ids),
            remedies=self._remedy_facts(),
            draft=draft._facts(None) if draft else None,
            deferrals=self._deferral_facts(),
            demand=self._demand_facts(),
            court=self._court_facts(),
            stays=self._stay_facts(),
            remitted=sum((yuan(e.remission) for e in agreed), yuan(0)),
            retracted_on=changes[:1].on or None,
            undone_on=undone.on or None,
            publication=self._publication_facts(),
            reopened_on=self._reopened_on(),
        )

    def _reopened_on(self):
        """Give the day on which the case was taken up again after its decision was undone, or ``None``."""
        again = self.event_ids.filtered(lambda e: e.act == "investigate_again")
        return beijing_day(again[-1].at) if again else None

    def _remedy_facts(self):
        """Fold the steps into remedies: each filing begins one."""
        found = []
        for step in self._since(self.remedy_ids):
            if step.phase == "filed":
                found.append(after.Remedy(RemedyKind(step.kind), step.on))
            elif step.phase == "accepted":
                found[-1] = replace(found[-1], accepted_on=step.on)
            elif step.phase == "concluded":
                found[-1] = replace(found[-1], ended_on=step.on, result=RemedyResult(step.result))
        return tuple(found)

    def _deferral_facts(self):
        rulings = {ruling.deferral_id: ruling for ruling in self.deferral_ruling_ids}
        return tuple(d._facts(rulings.get(d)) for d in self._since(self.deferral_ids))

    def _demand_facts(self):
        demand = self._since(self.demand_ids)[-1:]
        if not demand:
            return None
        served = self.service_ids.filtered(lambda s: s.demand_id == demand)[-1:]
        return after.Demand(demand.on, served.on or None)

    def _court_facts(self):
        """Fold the steps since the last application; a higher court may make the court accept after all."""
        steps = self._since(self.court_ids)
        start = steps.filtered(lambda s: s.phase == "applied")[-1:]
        if not start:
            return None
        days = {s.phase: s.on for s in steps if s.event_seq >= start.event_seq}
        ruled = steps.filtered(lambda s: s.phase == "ruled" and s.event_seq > start.event_seq)[-1:]
        return after.CourtFile(
            applied_on=start.on,
            accepted_on=days.get("accepted"),
            refused_on=days.get("refused"),
            reviewed_on=days.get("reviewed"),
            ruled_on=days.get("ruled"),
            ruling=CourtRuling(ruled.ruling) if ruled else None,
        )

    def _stay_facts(self):
        found = []
        for step in self._since(self.execution_ids):
            if step.phase == "stayed":
                found.append(after.Stay(step.on, StayGround(step.stay_ground)))
            elif step.phase == "resumed":
                found[-1] = replace(found[-1], until=step.on)
        return tuple(found)

    def _publication_facts(self):
        steps = self._since(self.publication_ids)
        last = steps.filtered(lambda s: s.phase != "withdrawn")[-1:]
        if not last:
            return None
        back = steps.filtered(lambda s: s.phase == "withdrawn" and s.event_seq > last.event_seq)[-1:]
        return after.Publication(last.on, last.phase == "published", back.on or None)
