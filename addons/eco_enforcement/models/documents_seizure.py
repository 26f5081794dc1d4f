"""The values of the papers of seal and seizure (查封、扣押)."""

from dataclasses import replace

from odoo import models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import measures
from ..statute.doc_kinds import DocKind
from ..statute.words_evidence import SeizureEnd
from .case_documents import day_in_words, moment_in_words


class EcoSeizure(models.Model):
    _inherit = "eco.seizure"

    def _document(self, kind: DocKind, *steps):
        """Give the document of ``kind`` that one of ``steps`` of this seizure issued, or an empty recordset."""
        made = self.step_ids.filtered(lambda step: step.kind in steps).mapped("event_seq")
        return self.case_id.document_ids.filtered(lambda d: d.kind == kind and d.event_seq in made)[-1:]

    def _context_things(self) -> dict:
        """Give what is taken, why, by whom, and where it is kept."""
        items = [
            {
                "no": number,
                "name": item.name,
                "spec": item.spec or "",
                "quantity": f"{item.quantity:g}",
                "unit": item.unit or "",
                "condition": item.condition or "",
                "place": item.place or self.place or "",
                "keeper": item.keeper or self.keeper or "",
            }
            for number, item in enumerate(self.item_ids, 1)
        ]
        return {
            "kind": self._kind().label,
            "reason": self.reason or "",
            "basis": self.basis_article_id.citation() if self.basis_article_id else "",
            "place": self.place or "",
            "keeper": self.keeper or "",
            "items": items,
            "items_known": all(item["quantity"] and item["unit"] and item["condition"] for item in items),
        }

    def _context_ruling(self) -> dict:
        """Give who asked for the measure and what the head said; one carried out first asks by its report."""
        asked = self.step_ids._of("propose") or self.step_ids._of("carry_out")
        ruling = self.step_ids._of("approve") or self.step_ids._of("refuse")
        return {
            "proposed_by": asked.user_id.name or "",
            "proposed_on": day_in_words(asked.on),
            "ruling": ruling and {"text": ruling.text, "name": ruling.user_id.name, "date": day_in_words(ruling.on)},
        }

    def _context_spot(self) -> dict:
        """Give what happened on the spot."""
        carried = self.step_ids._of("carry_out")
        texts = ("spot", "site_record", "party_said", "refusal", "urgency")
        flags = ("shown", "party_called", "told", "heard", "handed", "signed")
        return {
            **{name: carried[name] or "" for name in texts},
            **{name: carried[name] for name in flags},
            "carried_on": day_in_words(carried.on),
            "began": moment_in_words(carried.at),
            "ended": moment_in_words(carried.ended_at),
            "signing": carried.refusal or ("当事人已在清单上签名" if carried.signed else ""),
        }

    def _context_period(self) -> dict:
        """Give the period as the law has it before it begins, then its days; what lengthened it, what ended it."""
        measure, length = self._facts(), measures.SEIZURE_ROW.length
        calendar, day = self.env["eco.calendar.edition"]._calendar(), today()
        first = measures.period_of(replace(measure, extended=0), calendar, day)
        whole = measures.period_of(measure, calendar, day)
        extended, ended = self.step_ids._of("extend"), self.step_ids._of("end")
        begins = f"自当场交付决定书、实施{self._kind().label}之日起计算"
        if first:
            begins = f"自{day_in_words(measure.carried_at)}起至{day_in_words(first.due)}止"
        return {
            "period": f"{length}日，{begins}",
            "first_until": day_in_words(first and first.due),
            "until": day_in_words(whole.due) if extended else "",
            "extended_because": extended.text or "",
            "ending": SeizureEnd(ended.ending).label.partition("：")[2] if ended else "",
            "ended_how": ended.text or "",
        }


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _last_seizure_step(self):
        return self.seizure_ids.step_ids.sorted("event_seq")[-1:]

    def _is_due(self, kind, seq):
        """Decide once, before or on the spot; release only where the things go back."""
        step = self._last_seizure_step()
        if kind is DocKind.SEIZURE_DECISION:
            return step.kind == "carry_out" or not step.seizure_id.step_ids._of("carry_out")
        if kind is DocKind.SEIZURE_RELEASE:
            return SeizureEnd(step.ending).releases
        return super()._is_due(kind, seq)

    def _words_of_party(self):
        return [*super()._words_of_party(), *self.seizure_ids.step_ids.mapped("party_said")]

    def _context_seizure_decision(self):
        paper = self._last_seizure_step().seizure_id
        decision = paper._document(DocKind.SEIZURE_DECISION, "approve", "carry_out")
        return {
            "seizure": {
                **paper._context_things(),
                **paper._context_ruling(),
                **paper._context_spot(),
                **paper._context_period(),
                "officers": self._context_officers(paper.officer_ids, paper.step_ids._of("carry_out").on or today()),
                "decision_number": decision.number or "",
                "decided_on": day_in_words(decision.issued_on),
            },
        }

    _context_seizure_approval = _context_seizure_decision
    _context_seizure_record = _context_seizure_decision
    _context_seizure_extension = _context_seizure_decision
    _context_seizure_release = _context_seizure_decision
