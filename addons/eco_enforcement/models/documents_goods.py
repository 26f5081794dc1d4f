from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.facts_goods import DisposalWay
from .case_documents import day_in_words, moment_in_words


class EcoCase(models.Model):
    """What the lists and records of confiscated goods say."""

    _inherit = "eco.case"

    def _goods_lines(self, steps):
        """Give the things of ``steps`` line by line, with where each is kept and by whom."""
        return [
            {
                "no": step.exhibit_id.no,
                "name": step.exhibit_id.name,
                "spec": step.exhibit_id.spec or "",
                "quantity": f"{step.quantity:g}",
                "unit": step.exhibit_id.unit or "",
                "condition": step.exhibit_id.condition or "",
                "place": step.exhibit_id.place or "",
                "keeper": step.exhibit_id.holders or "",
            }
            for step in steps
        ]

    def _goods_context(self, kind):
        last = self.goods_step_ids.filtered(lambda step: step.kind == kind)
        last = last.filtered(lambda step: step.event_seq == max(last.mapped("event_seq")))
        number = self._numbers_of_decision()
        return last, {
            "lines": self._goods_lines(last),
            "decision_number": number,
            "handler": last[:1].user_id.name or "",
        }

    def _numbers_of_decision(self):
        decided = self.document_ids.filtered(lambda d: d.kind in ("decision", "on_the_spot_decision"))
        return decided[-1:].number or ""

    def _context_goods_list(self):
        _steps, goods = self._goods_context("list")
        keepers = sorted({line["keeper"] for line in goods["lines"]})
        return {"goods": {**goods, "keepers": "、".join(keepers)}}

    def _context_goods_disposal(self):
        step, goods = self._goods_context("approve")
        way = DisposalWay(step.disposal).label if step.disposal else ""
        return {
            "goods": {
                **goods,
                "way": way,
                "opinion": step.text or "",
                "head": step.user_id.name,
                "date": day_in_words(step.on),
            }
        }

    def _context_goods_destruction(self):
        step, goods = self._goods_context("destroy")
        approved = step.exhibit_id.goods_step_ids.filtered(lambda s: s.kind == "approve")
        keeper = step.exhibit_id.move_ids.filtered(lambda m: m.kind == "destroy")[-1:]
        return {
            "goods": {
                **goods,
                "at": moment_in_words(step.at),
                "place": step.place or "",
                "way": step.way or "",
                "supervisor": step.supervisor or "",
                "witness": step.witness or "",
                "keeper": keeper.from_name or "",
                "approved_by": approved.user_id.name or "",
                "approved_on": day_in_words(approved.on),
                "day": day_in_words(beijing_day(step.at)) if step.at else "",
            }
        }
