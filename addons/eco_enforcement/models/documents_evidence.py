"""What the documents of evidence taken on the spot (取证) say."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute import citations, measures
from ..statute.doc_kinds import DocKind
from ..statute.words_evidence import HoldEnd
from .case_documents import day_in_words, moment_in_words


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_sampling_record(self):
        sample = self._this_event(self.sample_ids)[-1:]
        names = ("number", "thing", "quantity", "place", "method", "condition", "purpose", "person", "refusal")
        return {
            "sample": {
                **{name: sample[name] or "" for name in names},
                "taken": moment_in_words(sample.taken_at),
                "officers": self._context_officers(sample.officer_ids, beijing_day(sample.taken_at)),
                "identity_shown": citations.IDENTITY_SHOWN,
                "rights_told": citations.RIGHTS_TOLD,
            }
        }

    def _hold_in_words(self, paper):
        """Give what the notice, the list and the disposal of a registration have in common."""
        carried = paper.step_ids._of("carry_out")
        calendar = self.env["eco.calendar.edition"]._calendar()
        period = measures.period_of(paper._facts(), calendar, today())
        return {
            "reason": paper.reason or "",
            "place": paper.place or "",
            "keeper": paper.keeper or "",
            "from": moment_in_words(carried.at),
            "until": day_in_words(period.due) if period else "",
            "officers": self._context_officers(paper.officer_ids, carried.on),
            "items": self._context_items(paper.item_ids, paper),
            "refusal": carried.refusal or "",
            "urgency": carried.urgency or "",
            "approval": self._spoken(paper.step_ids._of("approve")),
        }

    def _context_hold_notice(self):
        paper = self._this_event(self.hold_ids.step_ids).hold_id
        return {"hold": self._hold_in_words(paper)}

    def _context_hold_disposal(self):
        end = self._this_event(self.hold_ids.step_ids)
        paper = end.hold_id
        notice = self._document_of(DocKind.HOLD_NOTICE, paper.step_ids._of("carry_out"))
        hold = self._hold_in_words(paper)
        lapsed = paper.due_on and end.on > paper.due_on
        return {
            "hold": {
                **hold,
                "notice_number": notice.number or "",
                "ending": HoldEnd(end.ending).label,
                "text": end.text or "",
                "lapsed": f"保存期限已于{hold['until']}届满" if lapsed else "",
            },
        }

    def _document_of(self, kind, step):
        """Give the document of ``kind`` that the event of ``step`` issued, or what took its place, or none."""
        return self.document_ids.filtered(lambda d: d.kind == kind and d.event_seq == step.event_seq)[-1:]

    def _trace_serve_hold_disposal(self, base, facts):
        paper = self._chosen_paper(facts)
        self._paper_step(base, paper, "serve", **self._where_served(facts))
        self._serve_document(base, facts, self._document_of(DocKind.HOLD_DISPOSAL, paper.step_ids._of("end")))

    def _where_served(self, facts):
        """Give the columns of a step of evidence that say how its paper was served."""
        given = {name: facts.inputs.get(name) for name in ("recipient", "place", "proof")}
        return {**given, "way": facts.inputs["way"].value}
