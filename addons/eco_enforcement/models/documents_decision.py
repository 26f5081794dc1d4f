"""What decisions, changes of them, receipts and public notices say."""

from odoo import models

from ..statute.deadlines import DEADLINES
from ..statute.doc_kinds import DocKind
from ..statute.facts_hearing import ClosedGround, HearingEnd, HearingStage
from ..statute.grounds import Leniency, LeniencyGround
from ..statute.serving import deemed_served
from ..statute.states import ServiceWay
from ..statute.states_after import AnnulGround, AnnulledBy, PublicGround, Signatory
from .case_documents import amount_in_words, day_in_words, moment_in_words
from .case_facts import yuan

# What a paper put up in public opens for the party, besides what the paper itself says.
_OPENED = {DocKind.PRIOR_NOTICE: ("defence",), DocKind.DECISION: ("payment",), DocKind.DEMAND: ("demand",)}


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_decision(self):
        decision = self.decision_ids[-1]
        notice = self._last_document(DocKind.PRIOR_NOTICE)
        return {
            "decision": {
                **amount_in_words(yuan(decision.amount)),
                **self._account_in_words(),
                "correction": self.correction_order or "",
                "defence": self._defence_in_words(),
                "hearing": self._hearing_in_words(),
                "factors": self._factors_in_words(),
                "leniency": self._leniency_in_words(),
                "notice_number": notice.number,
                "notice_served": day_in_words(self._served_on(DocKind.PRIOR_NOTICE, notice.event_seq)),
                "pay_days": "十五日",
                "payment_code": "",
                "surcharge": DEADLINES["payment"].lapse,
            }
        }

    def _account_in_words(self):
        """Give where a fine is paid in."""
        agency, bank = self.agency_id, self.agency_id.collecting_bank_id
        return {
            "bank": bank.name or "",
            "bank_address": bank.address or "",
            "account_name": agency.collecting_account_name or "",
            "account": agency.collecting_account or "",
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

    def _heard_in_words(self):
        """Say what became of both rights, that to state and defend and that to a hearing."""
        return "\n".join(filter(None, (self._defence_in_words(), self._hearing_in_words())))

    def _hearing_in_words(self):
        """Say what became of the right to a hearing; nothing where none was offered or asked for (arts. 63-65)."""
        if self.hearing_ids:
            return "\n".join(hearing._in_words() for hearing in self.hearing_ids)
        if not self.notice_ids[-1:].hearing_offered:
            return ""
        waived = self.defence_ids.filtered("hearing_waived")[-1:]
        if waived:
            return f"当事人于{day_in_words(waived.on)}明确放弃听证。"
        return "当事人在法定期限内未要求听证。"

    def _factors_in_words(self):
        """List the circumstances of the published benchmark that were found, each with its degree."""
        return [
            {"factor": band.factor_id.name, "circumstance": band.circumstance, "benchmark": band.discretion_id.title}
            for band in self.band_ids
        ]

    def _leniency_in_words(self):
        """Say how and why the penalty is lighter, or nothing."""
        if not (self.leniency and self.leniency_ground):
            return ""
        return f"当事人{LeniencyGround(self.leniency_ground).label}，依法{Leniency(self.leniency).label}"

    # -- change ---------------------------------------------------------------------------------

    def _context_decision_change(self):
        change, decision = self._own_changes()[-1], self.decision_ids[-1]
        document = self._paper_of(decision._document_kind(), decision)
        changed = change.effect == "changed"
        amount = amount_in_words(yuan(change.amount)) if changed else {}
        return {
            "change": {
                **amount,
                "changed": changed,
                "effect": "变更" if changed else "撤销",
                "by": AnnulledBy(change.annulled_by).label,
                "by_own": change.annulled_by == AnnulledBy.OWN,
                "ground": AnnulGround(change.ground).label,
                "reason": change.text or "",
                "decision_title": document.title,
                "decision_number": document.number,
                "decision_date": day_in_words(document.issued_on),
                "penal": not decision.ground,
                "old_amount": amount_in_words(yuan(decision.amount))["amount_figures"],
                "reconsideration_first": decision.on_the_spot,
                "pay_back": self._paid() > (yuan(change.amount) if changed else 0),
            }
        }

    # -- service --------------------------------------------------------------------------------

    def _served_title(self, row):
        """Name what ``row``, a service or public notice, is of; papers of former versions have no document."""
        return row.document_id.title or DocKind.DEMAND.label

    def _context_service_receipt(self):
        service = self.service_ids[-1]
        left = service.way == ServiceWay.LEFT
        return {
            "service": {
                "document": self._served_title(service),
                "document_title": self._served_title(service),
                "document_number": service.document_id.number or "无",
                "recipient": service.recipient,
                "place": service.place,
                "way": ServiceWay(service.way).label,
                "date": day_in_words(service.on),
                "proof": service.proof or "",
                "signed_by": Signatory(service.signed_by).label if service.signed_by else "",
                "relation": service.relation or "",
                "left": left,
                "refusal": (service.proof or "") if left else "",
                "witness": service.witness or "",
                "filmed": service.filmed,
                "servers": self._context_officers(self.officer_ids, service.on),
            }
        }

    def _context_public_notice(self):
        notice = self.service_notice_ids[-1]
        document = notice.document_id
        calendar = self.env["eco.calendar.edition"]._calendar()
        kind = DocKind(document.kind) if document else DocKind.DEMAND
        return {
            "notice": {
                "document_title": self._served_title(notice),
                "document_number": document.number or "无",
                "document_date": day_in_words(document.issued_on or self.demand_ids[-1:].on),
                "ground": PublicGround(notice.ground).label,
                "course": notice.text or "",
                "medium": notice.medium,
                "published": day_in_words(notice.on),
                "deemed": day_in_words(deemed_served(notice.on, calendar)),
                "periods": [
                    {"title": DEADLINES[code].title, "length": DEADLINES[code].length_in_words}
                    for code in _OPENED.get(kind, ())
                ],
                "contact_address": self.agency_id.address or "",
                "contact_phone": self.agency_id.phone or "",
            }
        }


class EcoHearing(models.Model):
    _inherit = "eco.hearing"

    def _in_words(self) -> str:
        """Say in Chinese what became of the hearing, as the decision must (arts. 63 to 65)."""
        stage, last = HearingStage(self.stage), self.step_ids[-1]
        asked = f"当事人于{day_in_words(self.requested_on)}要求听证"
        if stage is HearingStage.REFUSED:
            return f"{asked}，经审查不予组织听证：{last.opinion}"
        if stage is HearingStage.WITHDRAWN:
            return f"{asked}，后于{day_in_words(last.on)}撤回听证要求。"
        if stage is HearingStage.ENDED:
            return f"{asked}，本机关依法组织听证，当事人{HearingEnd(last.end_kind).label}，视为放弃听证权利。"
        return f"{asked}。{self._held_in_words()}"

    def _held_in_words(self) -> str:
        plan, record = self._plan(), self.step_ids.record_id[-1:]
        if not record:
            return ""
        how = f"因{ClosedGround(plan.closed_ground).label}不公开举行" if plan.closed_ground else "公开举行"
        report = self.step_ids.filtered(lambda step: step.stage == HearingStage.REPORTED)[-1:]
        words = [
            f"本机关于{moment_in_words(record.began_at)}在{record.place}{how}听证，由{plan.chair_id.name}主持。",
            f"当事人在听证中陈述、申辩和举证：{_sentence(record.party_said)}" if record.party_said else "",
            f"听证意见：{_sentence(report.opinion)}" if report.opinion else "",
        ]
        return "".join(words)


def _sentence(text: str) -> str:
    """End ``text`` with exactly one full stop."""
    return f"{text.rstrip('。')}。"
