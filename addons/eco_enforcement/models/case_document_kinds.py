"""The values that each kind of document adds to those all documents share."""

from dataclasses import replace
from decimal import Decimal

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute import citations, review_points
from ..statute.amounts import figures
from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.states import WITHOUT_PENALTY, Ending, ServiceWay, State
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

    def _context_decision(self):
        agency, decision = self.agency_id, self.decision_ids[-1]
        notice = self.document_ids.filtered(lambda d: d.kind == DocKind.PRIOR_NOTICE)[-1:]
        return {
            "decision": {
                **amount_in_words(yuan(decision.amount)),
                "correction": self.correction_order or "",
                "defence": self._defence_in_words(),
                "notice_number": notice.number,
                "notice_served": day_in_words(self._served_on(DocKind.PRIOR_NOTICE, notice.event_seq)),
                "pay_days": "十五日",
                "bank": agency.collecting_bank_id.name or "",
                "account_name": agency.collecting_account_name or "",
                "account": agency.collecting_account or "",
                "payment_code": "",
                "surcharge": DEADLINES["payment"].lapse,
                "reconsideration_organ": agency.reconsideration_agency_id.name or "",
                "reconsideration_days": "六十日",
                "court": agency.court_id.name or "",
                "litigation_months": "六个月",
            }
        }

    def _defence_in_words(self):
        """Say what became of the right to state and defend, as the decision must (art. 59; also when waived)."""
        if not self.defence_ids:
            return "当事人在法定期限内未提出陈述、申辩意见。"
        parts = []
        for step in self.defence_ids:
            if step.waiver:
                parts.append(f"当事人于{day_in_words(step.on)}明确放弃陈述、申辩：{step.text}")
            else:
                parts.append(
                    f"当事人于{day_in_words(step.on)}提出陈述、申辩：{step.text} 经复核：{step._answered_in_words()}"
                )
        return "\n".join(parts)

    def _context_service_receipt(self):
        service = self.service_ids[-1]
        document = service.document_id
        title = document.title or _untitled(service)
        return {
            "service": {
                "document": title,
                "document_title": title,
                "document_number": document.number or "",
                "recipient": service.recipient,
                "place": service.place,
                "way": ServiceWay(service.way).label,
                "date": day_in_words(service.on),
                "proof": service.proof or "",
                "servers": self._context_officers(self.officer_ids, service.on),
            }
        }

    def _closing_result(self):
        """Say in the closing form how the case was decided."""
        decision = self.decision_ids[-1:]
        if decision.ground:
            return f"不予行政处罚：{NoPenaltyGround(decision.ground).label}"
        if self.ending and Ending(self.ending) in WITHOUT_PENALTY:
            return Ending(self.ending).label
        stands = self._decision_facts(decision).amount
        fine = amount_in_words(stands)
        changed = "" if stands == yuan(decision.amount) else f"（原处罚款{figures(yuan(decision.amount))}，已经变更）"
        return f"罚款{fine['amount_capitals']}（{fine['amount_figures']}）{changed}"

    def _context_closing_approval(self):
        check = self.correction_ids[-1:]
        paid = sum((yuan(p.amount) for p in self.payment_ids), Decimal(0))
        return {
            "closing": {
                "documents": [
                    {"title": d.title, "number": d.number, "date": day_in_words(d.issued_on)} for d in self.document_ids
                ],
                "result": self._closing_result(),
                "execution": [
                    {"date": day_in_words(p.on), "amount_figures": figures(yuan(p.amount)), "voucher": p.voucher}
                    for p in self.payment_ids
                ],
                "paid_total": figures(paid),
                "correction_check": {"date": day_in_words(check.on), "text": check.text or ""},
                "course": self._context_course(),
            }
        }


def _untitled(service) -> str:
    """Name what was served that is no document of the case."""
    if not service.change_id:
        return "催告书"
    return "变更行政处罚决定书" if service.change_id.effect == "changed" else "撤销行政处罚决定书"
