"""What the papers of transfer and closing say of the things in a case: those held, and what became of the others."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.custody_moves import MoveKind
from ..statute.facts_goods import DisposalWay
from ..statute.words_evidence import HoldEnd, SeizureEnd
from .case_documents import day_in_words

# By these a thing leaves the agency for good.
_LEAVING = (MoveKind.RETURN, MoveKind.HAND_OVER, MoveKind.DESTROY)


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _goods_in_words(self):
        """Say what became of each thing: of the measure it was taken under, then of the thing itself, day by day."""
        ends = [(self.hold_ids, HoldEnd), (self.seizure_ids, SeizureEnd)]
        rows = [
            (end.on, paper.display_name, words(end.ending).label)
            for papers, words in ends
            for paper in papers
            if (end := paper.step_ids._of("end"))
        ]
        for exhibit in self.exhibit_ids:
            rows += exhibit._course_in_words()
        # Those of one day stay as they were done.
        return [
            {"what": what, "date": day_in_words(day), "how": how} for day, what, how in sorted(rows, key=lambda r: r[0])
        ]

    def _things(self):
        """List the things in custody: under a measure that has not ended, sampled, or confiscated and not dealt with."""
        papers = [p for rows in (self.hold_ids, self.seizure_ids) for p in rows if p.step_ids._of("carry_out")]
        under = [paper for paper in papers if not paper.step_ids._of("end")]
        rows = [(item, item.quantity) for paper in under for item in paper.item_ids]
        rows += [(e, e.held) for e in self.exhibit_ids if e.held and (e.sample_id or e._confiscated())]
        return [
            {
                "no": no,
                "name": thing.name,
                "spec": thing.spec or "",
                "quantity": f"{quantity:g}{thing.unit or ''}",
                "condition": thing.condition or "",
            }
            for no, (thing, quantity) in enumerate(rows, start=1)
        ]


class EcoExhibit(models.Model):
    _inherit = "eco.exhibit"

    def _course_in_words(self):
        """Give (day, thing, what was done) for the approval of its disposal and for each time some of it left."""
        self.ensure_one()
        approved = [
            (step.on, self.display_name, f"批准处理：{DisposalWay(step.disposal).label}")
            for step in self.goods_step_ids
            if step.kind == "approve"
        ]
        left = [move for move in self.move_ids.sorted("seq") if move.kind in _LEAVING]
        return approved + [(beijing_day(move.at), self.display_name, self._leaving_in_words(move)) for move in left]

    def _leaving_in_words(self, move):
        taker = "" if move.kind == MoveKind.DESTROY else f"，接收：{move.to_name}"
        return f"{MoveKind(move.kind).label}{move.quantity:g}{self.unit or ''}{taker}"
