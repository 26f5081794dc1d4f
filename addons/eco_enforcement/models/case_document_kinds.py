"""The values that each kind of document adds to those all documents share."""

from dataclasses import replace

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import citations, review_points
from ..statute.doc_kinds import DocKind
from ..statute.states import State
from .case_documents import amount_in_words, day_in_words, moment_in_words
from .case_facts import yuan


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_inspection_record(self):
        record = self.record_ids.filtered("event_seq").sorted("event_seq")[-1]
        names = (
            "place",
            "recorder",
            "person",
            "capacity",
            "person_id_number",
            "person_phone",
            "person_address",
            "content",
            "refusal",
            "companion",
        )
        return {
            "record": {
                **{name: record[name] or "" for name in names},
                "started": moment_in_words(record.started_at),
                "ended": moment_in_words(record.ended_at),
                "officers": self._context_officers(record.officer_ids, beijing_day(record.started_at)),
                "identity_shown": citations.IDENTITY_SHOWN,
                "rights_told": citations.RIGHTS_TOLD,
                "answers": [{"question": a.question, "answer": a.answer} for a in record.answer_ids],
            }
        }

    _context_interview_record = _context_inspection_record

    def _context_investigation_report(self):
        amount = amount_in_words(yuan(self.proposed_amount))
        return {"report": {**amount, "course": self._context_course()}}

    def _context_legal_review(self):
        review = self.review_ids[-1]
        return {
            "review": {
                "passed": review.passed,
                "conclusion": "审核通过" if review.passed else "退回补正",
                "submitted": day_in_words(self._submitted_on()),
                "opinion": review.text,
                "reviewer": review.user_id.name,
                "reviewer_agency": (review.agency_id or review.user_id.eco_agency_id).name or "",
                "date": day_in_words(review.on),
                "points": self._context_points(review),
            }
        }

    def _submitted_on(self):
        """Give the day on which the case last came to the reviewer; a review made again follows what was last done."""
        sent = self.event_ids.filtered(lambda e: e.to_state == State.LEGAL_REVIEW and e.from_state != e.to_state)
        last = (self.event_ids if self.state == State.DEFENCE else sent)[-1:]
        return beijing_day(last.at) if last else None

    def _context_points(self, review):
        """List the seven points with what the rules found; the last one is the reviewer's own word."""
        facts = replace(self._facts(), inputs={"crime": review.crime_suspected})
        cite = self._citations(DocKind.LEGAL_REVIEW, review.on)
        return [
            {"name": name, "finding": finding.message, "citation": cite.words([finding.basis])}
            for name, finding in review_points.points(facts)
        ]

    def _context_prior_notice(self):
        notice = self.notice_ids[-1]
        return {
            "notice": {
                **amount_in_words(yuan(notice.amount)),
                "hearing": notice.hearing_offered,
                "defence_days": "五个工作日",
                "contact": "、".join(self.officer_ids.mapped("name")),
                "contact_address": self.agency_id.address or "",
                "contact_phone": self.agency_id.phone or "",
                "reached_at": self.agency_id.phone or self.agency_id.address or "",
                "benchmark": self._benchmark_told(),
            }
        }

    def _benchmark_told(self):
        """Give what the published benchmark says of the circumstances found, unless the reasons say it already."""
        words = self.discretion_words if self.band_ids else ""
        return "" if not words or words in (self.discretion_reason or "") else words
