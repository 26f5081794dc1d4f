from decimal import Decimal

from odoo import models

from odoo.addons.eco_checklist.competence.temporal import APPLIED
from odoo.addons.eco_checklist.models.beijing import beijing_day, beijing_time

from ..statute.amounts import figures, in_capitals
from ..statute.day_words import written
from ..statute.doc_kinds import DocKind
from ..statute.states import LeadSource, PartyKind
from .case_facts import yuan


def day_in_words(value) -> str:
    """Write a day as documents do, 2026年10月12日; nothing for no day."""
    return written(value) if value else ""


def moment_in_words(value) -> str:
    """Write a naive UTC moment as Chinese time: 2026年10月12日15时20分."""
    if not value:
        return ""
    local = beijing_time(value)
    return f"{day_in_words(local)}{local.hour}时{local.minute:02d}分"


def amount_in_words(amount: Decimal) -> dict:
    """Write ``amount`` (yuan) in figures and in capitals."""
    return {"amount_figures": figures(amount), "amount_capitals": in_capitals(amount)}


def _quoted(article) -> str:
    """Give the text of an article, in quotation marks where it is the law's own words."""
    return f"“{article.text}”" if article.text and article.is_quoted else article.text or ""


class EcoCase(models.Model):
    """Turns a case into the words of a document: plain values for the templates, nothing to work out there."""

    _inherit = "eco.case"

    def _document_serial(self, kind: DocKind, year: int) -> int:
        """Draw the serial of the next document of ``kind`` in ``year``."""
        return self.env["eco.document.counter"]._next(self.agency_id, kind.value, year)

    def _document_context(self, kind: DocKind, number: str, issued_on) -> dict:
        """Give the values of one document; called as superuser inside the act that issues it.

        ``legal_law`` looks up what a template cites in the library of laws, so that only that is asked of it.
        """
        self.ensure_one()
        context = {
            "doc": {
                "kind": kind.value,
                "title": kind.label,
                "number": number,
                "date": day_in_words(issued_on),
                "agency": self.agency_id.name,
            },
            "agency": {name: self.agency_id[name] or "" for name in ("name", "short_name", "address", "phone")},
            "case": self._context_case(),
            "party": self._context_party(),
            "officers": self._context_officers(self.officer_ids, issued_on),
            "basis": self._context_basis(),
            "evidence": self._context_evidence(),
            "opinions": self._context_opinions(),
            "remedies": self._context_remedies(),
            "legal_law": self._citations(kind, issued_on),
            "temporal": self._context_temporal(),
        }
        if kind is DocKind.FILING_APPROVAL:
            context["case"]["number"] = number
        special = getattr(self, f"_context_{kind.value}", None)
        return {**context, **(special() if special else {})}

    def _context_opinions(self):
        """Give the opinions by the act they were given with; of several the last."""
        return {o.act: {"text": o.text, "name": o.user_id.name, "date": day_in_words(o.on)} for o in self.opinion_ids}

    def _context_case(self):
        return {
            "number": self.number or "",
            "cause": self.cause,
            "source": LeadSource(self.lead_id.source).label if self.lead_id else "",
            "found_on": day_in_words(self.found_on),
            "filed_on": day_in_words(self._filed_on()),
            "act_date": day_in_words(self.act_ended_on),
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
            "birth": day_in_words(self.party_birth),
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

    def _context_temporal(self):
        """Say which version of the law is applied and why, where it changed since the act; else nothing."""
        if not (self.law_changed and self.temporal_choice):
            return None
        return {
            "version": APPLIED[self.temporal_choice],
            "citation": self.basis_id.penalty_article_ids.citation(),
            "reason": self.temporal_reason or "",
        }

    def _context_course(self):
        return [{"date": day_in_words(beijing_day(e.at)), "act": e.title} for e in self.event_ids.sorted("seq")]
