from dataclasses import replace
from decimal import Decimal

from odoo import models

from ..statute import citations, review_points
from ..statute.amounts import figures, in_capitals
from ..statute.deadlines import DEADLINES
from ..statute.states import DocKind, LeadSource, PartyKind, ServiceWay
from .case_facts import yuan
from .door import beijing_day, beijing_time


def _day(value) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def _moment(value) -> str:
    if not value:
        return ""
    local = beijing_time(value)
    return f"{_day(local)}{local.hour}时{local.minute:02d}分"


def _quoted(article) -> str:
    """Give the text of an article, in quotation marks where it is the law's own words."""
    return f"“{article.text}”" if article.text and article.is_quoted else article.text or ""


class EcoCase(models.Model):
    """Turns a case into the words of a document: plain values for the templates, nothing to work out there."""

    _inherit = "eco.case"

    def _document_context(self, kind: DocKind, number: str, issued_on) -> dict:
        """Give the values of one document; called as superuser inside the act that issues it."""
        self.ensure_one()
        context = {
            "doc": {"kind": kind.value, "title": kind.label, "number": number, "date": _day(issued_on),
                    "agency": self.agency_id.name},
            "agency": {name: self.agency_id[name] or "" for name in ("name", "short_name", "address", "phone")},
            "case": self._context_case(),
            "party": self._context_party(),
            "officers": self._context_officers(self.officer_ids, issued_on),
            "basis": self._context_basis(),
            "evidence": self._context_evidence(),
            "opinions": {
                o.act: {"text": o.text, "name": o.user_id.name, "date": _day(o.on)} for o in self.opinion_ids
            },
            "legal_law": citations.ALL,
        }  # fmt: skip
        if kind is DocKind.FILING_APPROVAL:
            context["case"]["number"] = number
        special = getattr(self, f"_context_{kind.value}", None)
        return {**context, **(special() if special else {})}

    def _context_case(self):
        return {
            "number": self.number or "",
            "cause": self.cause,
            "source": LeadSource(self.lead_id.source).label if self.lead_id else "",
            "found_on": _day(self.found_on),
            "filed_on": _day(self._filed_on()),
            "act_date": _day(self.act_ended_on),
            "act_time": self.act_time or "",
            "place": self.place or "",
            "summary": self.summary or "",
            "power": self.power_id.name,
            "facts": self.findings_of_fact or "",
            "elements": self.elements or "",
            "elements_proof": self.elements_proof or "",
            "correction": self.correction_order or "",
            "discretion": self.discretion_reason or "",
        }

    def _context_party(self):
        kind = PartyKind(self.party_kind)
        citizen = kind is PartyKind.CITIZEN
        return {
            "kind": kind.label,
            "you": "你" if citizen else "你单位",
            "is_organization": not citizen,
            "name": self.party_name or "",
            "id_label": "公民身份号码" if citizen else "统一社会信用代码",
            "id_number": self.party_id_number or "",
            "address": self.party_address or "",
            "phone": self.party_phone or "",
            "legal_rep": self.party_legal_rep or "",
            "sex": self.party_id._sex(),
            "birth": _day(self.party_birth),
        }

    def _context_officers(self, officers, day):
        return [{"name": o.name, "certificate": o._certificate_on(day)} for o in officers]

    def _context_basis(self):
        penalty = self.basis_id.penalty_for(PartyKind(self.party_kind).threshold_kind)

        def cited(articles):
            return [{"citation": a.citation(), "text": _quoted(a)} for a in articles]

        low, high = yuan(penalty.fine_min or 0), yuan(penalty.fine_max or 0)
        return {
            "duty": cited(self.basis_id.duty_article_ids),
            "penalty": cited(self.basis_id.penalty_article_ids),
            "range": f"{figures(low)}以上{figures(high)}以下" if low else f"{figures(high)}以下",
            "discretionary": penalty.is_discretionary,
        }

    def _context_evidence(self):
        """List the finished records as evidence; each proves what its kind can prove."""
        proves = {"inspection_record": "现场状况及违法行为的存在", "interview_record": "违法行为的经过及当事人的陈述"}
        finished = self.record_ids.filtered("event_seq").sorted("event_seq")
        return [
            {"no": no, "name": DocKind(r.kind).label, "date": _day(beijing_day(r.started_at)), "proves": proves[r.kind]}
            for no, r in enumerate(finished, start=1)
        ]

    def _context_course(self):
        return [{"date": _day(beijing_day(e.at)), "act": e.title} for e in self.event_ids.sorted("seq")]

    @staticmethod
    def _context_amount(amount: Decimal):
        return {"amount_figures": figures(amount), "amount_capitals": in_capitals(amount)}

    # -- by kind ------------------------------------------------------------------------------

    def _context_inspection_record(self):
        record = self.record_ids.filtered("event_seq").sorted("event_seq")[-1]
        names = ("place", "recorder", "person", "capacity", "person_id_number", "person_phone", "person_address",
                 "content", "refusal", "companion")  # fmt: skip
        return {
            "record": {
                **{name: record[name] or "" for name in names},
                "started": _moment(record.started_at),
                "ended": _moment(record.ended_at),
                "officers": self._context_officers(record.officer_ids, beijing_day(record.started_at)),
                "identity_shown": citations.IDENTITY_SHOWN,
                "rights_told": citations.RIGHTS_TOLD,
                "answers": [{"question": a.question, "answer": a.answer} for a in record.answer_ids],
            }
        }

    _context_interview_record = _context_inspection_record

    def _context_investigation_report(self):
        amount = self._context_amount(yuan(self.proposed_amount))
        return {"report": {**amount, "course": self._context_course()}}

    def _context_legal_review(self):
        review = self.review_ids[-1]
        return {
            "review": {
                "passed": review.passed,
                "conclusion": "审核通过" if review.passed else "退回补正",
                "opinion": review.text,
                "reviewer": review.user_id.name,
                "reviewer_agency": review.user_id.eco_agency_id.name or "",
                "date": _day(review.on),
                "points": self._context_points(review),
            }
        }

    def _context_points(self, review):
        """List the seven points with what the rules found; the last one is the reviewer's own word."""
        facts = replace(self._facts(), inputs={"crime": review.crime_suspected})
        return [
            {"name": name, "finding": finding.message, "citation": str(finding.basis)}
            for name, finding in review_points.points(facts)
        ]

    def _context_prior_notice(self):
        notice = self.notice_ids[-1]
        return {
            "notice": {
                **self._context_amount(yuan(notice.amount)),
                "hearing": notice.hearing_offered,
                "defence_days": "五个工作日",
                "contact": "、".join(self.officer_ids.mapped("name")),
                "contact_address": self.agency_id.address or "",
                "contact_phone": self.agency_id.phone or "",
            }
        }

    def _context_decision(self):
        agency, decision = self.agency_id, self.decision_ids[-1]
        notice = self.document_ids.filtered(lambda d: d.kind == DocKind.PRIOR_NOTICE)[-1:]
        return {
            "decision": {
                **self._context_amount(yuan(decision.amount)),
                "correction": self.correction_order or "",
                "defence": self._defence_in_words(),
                "notice_number": notice.number,
                "notice_served": _day(self._served_on(DocKind.PRIOR_NOTICE, notice.event_seq)),
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
        since = self.defence_ids.filtered(lambda d: d.event_seq > self.notice_ids[-1].event_seq)
        if not since:
            return "当事人在法定期限内未提出陈述、申辩意见。"
        parts = []
        for step in since:
            if step.waiver:
                parts.append(f"当事人于{_day(step.on)}明确放弃陈述、申辩：{step.text}")
            else:
                parts.append(f"当事人于{_day(step.on)}提出陈述、申辩：{step.text} 经复核：{step.answer}")
        return "\n".join(parts)

    def _context_service_receipt(self):
        service = self.service_ids[-1]
        document = service.document_id
        return {
            "service": {
                "document": document.title,
                "document_title": document.title,
                "document_number": document.number,
                "recipient": service.recipient,
                "place": service.place,
                "way": ServiceWay(service.way).label,
                "date": _day(service.on),
                "proof": service.proof or "",
                "servers": self._context_officers(self.officer_ids, service.on),
            }
        }

    def _context_closing_approval(self):
        check = self.correction_ids[-1:]
        paid = sum((yuan(p.amount) for p in self.payment_ids), Decimal(0))
        fine = self._context_amount(yuan(self.decision_ids[-1].amount))
        return {
            "closing": {
                "documents": [{"title": d.title, "number": d.number, "date": _day(d.issued_on)} for d in self.document_ids],
                "result": f"罚款{fine['amount_capitals']}（{fine['amount_figures']}）",
                "execution": [
                    {"date": _day(p.on), "amount_figures": figures(yuan(p.amount)), "voucher": p.voucher}
                    for p in self.payment_ids
                ],
                "paid_total": figures(paid),
                "correction_check": {"date": _day(check.on), "text": check.text or ""},
                "course": self._context_course(),
            }
        }
