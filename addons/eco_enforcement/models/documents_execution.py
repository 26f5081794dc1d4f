"""What the papers of payment, enforcement and closing say."""

from decimal import Decimal

from odoo import models

from ..statute.amounts import figures
from ..statute.doc_kinds import DocKind
from ..statute.grounds import NoPenaltyGround
from ..statute.states import WITHOUT_PENALTY, Ending
from ..statute.states_after import CourtOutcome, CourtRuling, DeferralKind, RemedyKind, RemedyResult
from .case_documents import amount_in_words, day_in_words
from .case_facts import yuan

_COURT = {
    "applied": "申请人民法院强制执行",
    "accepted": "人民法院受理",
    "refused": "人民法院不予受理",
    "reviewed": "向上一级人民法院申请复议",
    "ruled": "人民法院裁定",
    "ended": "人民法院执行终结",
}
_REMEDY = {"filed": "申请（起诉）", "accepted": "受理", "answered": "答复", "concluded": "办结"}


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _paid(self) -> Decimal:
        """Add up what was paid, in yuan."""
        return sum((yuan(p.amount) for p in self.payment_ids), Decimal(0))

    def _decided_in_words(self):
        """Give the decision that is performed: its paper, when it was served, the fine that stands."""
        decision = self.decision_ids[-1]
        document, found = self._paper_of(decision._document_kind(), decision), self._decision_facts(decision)
        return {
            "title": document.title,
            "number": document.number or "",
            "date": day_in_words(decision.on),
            "served": day_in_words(found.served_on),
            **amount_in_words(found.amount),
        }

    # -- deferral -------------------------------------------------------------------------------

    def _context_deferral(self, deferral):
        return {
            "kind": DeferralKind(deferral.kind).label,
            "applied_on": day_in_words(deferral.applied_on),
            "hardship": deferral.hardship or "",
            "proof": deferral.proof or "",
            "plan": [
                {"no": no, "date": day_in_words(line.due_on), **amount_in_words(yuan(line.amount))}
                for no, line in enumerate(deferral.line_ids.sorted("due_on"), start=1)
            ],
        }

    def _context_deferral_application(self):
        deferral = self.deferral_ids.filtered("event_seq")[-1]
        return {"deferral": self._context_deferral(deferral), "decided": self._decided_in_words()}

    def _context_deferral_approval(self):
        ruling = self.deferral_ruling_ids[-1]
        return {
            "deferral": self._context_deferral(ruling.deferral_id),
            "decided": self._decided_in_words(),
            "ruling": {
                "granted": ruling.granted,
                "word": "同意" if ruling.granted else "不同意",
                "ends_on": day_in_words(ruling.ends_on),
                "text": ruling.text or "",
                "opinion": {"text": ruling.text, "name": ruling.user_id.name, "date": day_in_words(ruling.on)},
            },
        }

    def _context_deferral_notice(self):
        context = self._context_deferral_approval()
        return {**context, "account": self._account_in_words()}

    # -- demand and court -----------------------------------------------------------------------

    def _context_demand(self):
        demand = self.demand_ids[-1]
        principal, surcharge = yuan(demand.principal), yuan(demand.surcharge)
        return {
            "decided": self._decided_in_words(),
            "demand": {
                "principal": figures(principal),
                "surcharge": figures(surcharge),
                "total": amount_in_words(principal + surcharge),
                "arithmetic": demand.arithmetic or "",
                "reckoned_on": day_in_words(demand.on),
                "bank": demand.bank or "",
                "account_name": demand.account_name or "",
                "account": demand.account or "",
                "period": demand.period,
                "rights": demand.rights,
                "contact": "、".join(self.officer_ids.mapped("name")),
                "court": self.agency_id.court_id.name or "",
            },
        }

    def _context_court_application(self):
        step = self.court_ids.filtered(lambda s: s.phase == "applied")[-1]
        principal, surcharge = yuan(step.principal), yuan(step.surcharge)
        served = self.service_ids.filtered(lambda s: s.demand_id == step.demand_id)[-1:]
        demand = self._paper_of(DocKind.DEMAND, step.demand_id)
        return {
            "decided": self._decided_in_words(),
            "court": {
                "name": step.court_id.name or "",
                "head": step.user_id.name,
                "principal": figures(principal),
                "surcharge": figures(surcharge),
                "total": amount_in_words(principal + surcharge),
                "reason": step.text or "",
                "facts_and_reasons": step.facts_and_reasons or "",
                "party_view": step.party_view or "",
                "target": step.enforcement_target or "",
                "demand_number": demand.number or "",
                "demand_date": day_in_words(step.demand_id.on),
                "demand_served": day_in_words(served.on),
                "attachments": self._court_attachments(step.decision_document_id, demand),
            },
        }

    def _court_attachments(self, decision, demand):
        """List the papers of 行政强制法 art. 55, each with its number where it has one."""

        def named(document, otherwise):
            return f"《{document.title}》（{document.number}）" if document else otherwise

        return [
            f"{named(decision, '行政处罚决定书')}及作出决定的事实、理由和依据",
            "当事人的陈述、申辩意见及复核情况",
            f"{named(demand, '催告书')}及催告情况",
            "决定书和催告书的送达回证",
            "申请强制执行标的情况",
            "法律、行政法规规定的其他材料",
        ]

    # -- closing --------------------------------------------------------------------------------

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
        return {
            "closing": {
                "documents": [
                    {"title": d.title, "number": d.number, "date": day_in_words(d.issued_on)} for d in self.document_ids
                ],
                "result": self._closing_result(),
                "ending": Ending(self.ending).label if self.ending else "",
                "execution": [
                    {"date": day_in_words(p.on), "amount_figures": figures(yuan(p.amount)), "voucher": p.voucher}
                    for p in self.payment_ids
                ],
                "paid_total": figures(self._paid()),
                "correction_check": {"date": day_in_words(check.on), "text": check.text or ""},
                "goods": self._goods_in_words(),
                "beside": self._beside_in_words(),
                "course": self._context_course(),
            }
        }

    def _beside_in_words(self):
        """Say what remedies, deferrals and the court brought, each with its day and number."""
        rows = [*(self._remedy_row(r) for r in self.remedy_ids), *(self._court_row(s) for s in self.court_ids)]
        rows += [
            (r.on, f"{DeferralKind(r.deferral_id.kind).label}：{'同意' if r.granted else '不同意'}", "")
            for r in self.deferral_ruling_ids
        ]
        return [
            {"date": day_in_words(day), "what": what, "reference": reference or ""}
            for day, what, reference in sorted(rows, key=lambda row: row[0])
        ]

    @staticmethod
    def _remedy_row(step):
        result = f"：{RemedyResult(step.result).label}" if step.result else ""
        return step.on, f"{RemedyKind(step.kind).label}{_REMEDY[step.phase]}{result}", step.reference

    @staticmethod
    def _court_row(step):
        result = CourtRuling(step.ruling).label if step.ruling else ""
        result = CourtOutcome(step.outcome).label if step.outcome else result
        return step.on, f"{_COURT[step.phase]}{'：' + result if result else ''}", step.reference
