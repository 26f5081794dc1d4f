"""What the documents of the investigation (调查) and of what is ruled on inside the agency say."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day, from_beijing

from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.legal_types import Verdict
from ..statute.states import LeadSource
from ..statute.words_evidence import Corrected
from .case_documents import amount_in_words, day_in_words, moment_in_words
from .case_facts import yuan
from .case_review import VERDICTS


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_investigation_report(self):
        """Add to the report where the case came from, what the benchmark says, and what is proposed."""
        context = super()._context_investigation_report()
        more = {
            "source": LeadSource(self.lead_id.source).label if self.lead_id else "执法检查",
            "benchmark": self._benchmark_in_words(),
            "free": bool(self.proposed_ground),
            "proposal": self._proposal_in_words(),
        }
        return {"report": {**context["report"], **more}}

    def _benchmark_in_words(self):
        """Name the published benchmark and what it says of the circumstances found, or nothing."""
        mark = self.discretion_id
        words = self.discretion_words if self.band_ids else ""
        return f"{mark.display_name}。{words}" if mark else ""

    def _context_correction_order(self):
        """Say what was done, on what evidence, which rules it broke, and what to do by when (art. 28)."""
        order = self._this_event(self.correction_order_ids.step_ids).order_id
        return {
            "order": {
                "facts": order.facts_found or "",
                "found_on": self._investigated_on(),
                "basis": (order.basis or "").strip().rstrip("。"),
                "demand": (order.demand or "").strip().rstrip("。"),
                "limit": "立即" if order.at_once else f"于{day_in_words(order.by_date)}前",
                "consequences": (order.consequences or "").strip().rstrip("。"),
            },
        }

    def _investigated_on(self):
        """Give the day of the first finished record, else of the filing: when the agency looked into the matter."""
        days = [beijing_day(r.started_at) for r in self.record_ids if r.event_seq and r.started_at]
        return day_in_words(min(days, default=self._filed_on()))

    def _context_recheck_record(self):
        check = self.correction_ids[-1:]
        order = check.order_id
        served = order.step_ids._of("serve")
        return {
            "recheck": {
                "date": day_in_words(check.on),
                "from": moment_in_words(check.started_at),
                "to": moment_in_words(check.ended_at),
                "officers": self._context_officers(self.officer_ids, check.on),
                "present": check.present or self.party_name or "",
                "demand": order.demand or self.correction_order or "",
                "order_number": self._order_document(order).number or "",
                "served": day_in_words(served.on),
                "limit": "立即改正" if order.at_once else day_in_words(order.by_date),
                "result": Corrected(check.result).label if check.result else "",
                "text": check.text or "",
                "evidence": check.evidence or "",
                "refusal": check.refusal or "",
            }
        }

    def _context_case_review(self):
        """Say what the reviewer, who did not investigate, found on each of the six points (art. 57)."""
        review, verdicts = self.case_review_ids[-1:], dict(VERDICTS)
        names = dict(review.point_ids._fields["code"].selection)
        report = self.event_ids.filtered(lambda e: e.act == "submit_report").sorted("seq")[-1:]
        return {
            "review": {
                "passed": review.passed,
                "conclusion": "审查通过" if review.passed else "退回补充调查",
                "opinion": self._spoken(review),
                "agency": review.user_id.eco_agency_id.name or "",
                "submitted_by": report.actor_name or "、".join(self.officer_ids.mapped("name")),
                "submitted_on": day_in_words(beijing_day(report.at)) if report else "",
                "proposal": self._proposal_in_words(),
                "points": [
                    {
                        "no": str(no),
                        "name": names[point.code],
                        "verdict": verdicts[point.verdict],
                        "finding": "" if point.verdict == Verdict.PASS else point.finding,
                        "article": point.article,
                        "word": point.word or "",
                    }
                    for no, point in enumerate(review.point_ids.sorted("id"), 1)
                ],
            }
        }

    def _proposal_in_words(self):
        """Say what the investigators propose."""
        if self.proposed_ground:
            return f"不予行政处罚（{NoPenaltyGround(self.proposed_ground).label}）"
        amount = amount_in_words(yuan(self.proposed_amount))
        return f"责令改正违法行为，并处{amount['amount_capitals']}（{amount['amount_figures']}）的罚款"

    def _order_document(self, order):
        """Give the document of an order to correct, or none."""
        return self._document_of(DocKind.CORRECTION_ORDER, order.step_ids._of("issue"))

    def _on_site_values(self, given):
        """Give the columns of a re-check that its record says besides what was found."""
        moments = {"started_at": given.get("recheck_from"), "ended_at": given.get("recheck_to")}
        return {
            **{name: from_beijing(moment) if moment else False for name, moment in moments.items()},
            "present": given.get("present"),
            "evidence": given.get("recheck_evidence"),
            "refusal": given.get("refusal"),
        }
