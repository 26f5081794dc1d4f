"""What the documents of the lead and the filing (线索、立案) say."""

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute.approvals import AFTER_CANCELLATION
from ..statute.course import FilingCondition, Matter
from ..statute.doc_kinds import DocKind
from ..statute.judging import MINISTRY_RULE
from ..statute.legal_types import LegalBasis
from ..statute.rules_course import BASES
from ..statute.states import LeadSource
from .case_documents import day_in_words, moment_in_words

_REPORTERS = {
    "known": "已登记，身份信息依法保密，另行存放",
    "anonymous": "匿名",
    "none": "无（依职权发现）",
}
_FILING = LegalBasis(MINISTRY_RULE, 19)


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_lead_register(self):
        """Say where the case came from: the lead as it came in, else what the officers found themselves."""
        lead = self.lead_id
        first = lead.source_ids[:1]
        return {
            "lead": {
                "source": LeadSource(lead.source).label if lead else "执法检查中发现",
                "channel": first.channel_id.name or "",
                "external_number": first.external_number or "",
                "found_on": day_in_words(lead.found_on or self.found_on),
                "registered": moment_in_words(first.received_at) or day_in_words(self._opened_on()),
                "received_by": first.received_by_id.name or "、".join(self.officer_ids.mapped("name")),
                "reporter": _REPORTERS[lead.reporter or "none"],
                "place": lead.place or self.place or "",
                "content": lead.content or self.summary or "",
                "more": [self._report_in_words(report) for report in lead.source_ids[1:]],
                "disposal": self._disposal_in_words(),
                "reply": self._reply_in_words(),
            }
        }

    def _opened_on(self):
        return beijing_day(self.event_ids.sorted("seq")[:1].at or self.create_date)

    def _report_in_words(self, report):
        said = report.channel_id.name or LeadSource(report.source).label
        return f"{day_in_words(beijing_day(report.received_at))}（{said}）：{report.content}"

    def _disposal_in_words(self):
        refusal = self.refusal_ids[-1:]
        if refusal:
            return f"不予立案：{FilingCondition(refusal.condition).label}。{refusal.disposal}"
        return f"符合立案条件，已经批准立案（{self.number}）。"

    def _reply_in_words(self):
        """Say whether whoever reported has been answered."""
        lead = self.lead_id
        if lead.reporter != "known":
            return "无须答复（没有登记举报人）"
        replied = lead.step_ids.filtered(lambda step: step.act == "reply")[-1:]
        if replied:
            return f"已于{day_in_words(beijing_day(replied.at))}答复举报人"
        due = day_in_words(lead.reply_due_on)
        return f"尚未答复举报人，应当于{due}前答复" if due else "尚未答复举报人，应当将处理结果告知举报人"

    def _context_filing_approval(self):
        """Say by which day the filing had to be decided, and whether it was."""
        clock = self.clock_ids.filtered(lambda c: c.code == "filing")[-1:]
        due, day = clock.due_on, clock.stopped_on or today()
        late = "" if not due else "未超过期限" if day <= due else f"已超过期限，于{day_in_words(day)}审批"
        return {"filing": {"limit": f"应当于{day_in_words(due)}前决定是否立案，{late}" if due else "发现时间未登记"}}

    def _context_filing_refusal(self):
        refusal = self.refusal_ids[-1:]
        return {
            "refusal": {
                "condition": FilingCondition(refusal.condition).label,
                "basis": self._basis_in_words(DocKind.FILING_REFUSAL, _FILING, refusal.on),
                "disposal": refusal.disposal or "",
                "reply": self._reply_in_words(),
                "proposal": self._last_opinion({"submit_filing"}),
                "ruling": self._spoken(refusal),
            }
        }

    def _context_filing_cancellation(self):
        ruling = self.request_ids.ruling_ids.sorted("id")[-1:]
        request = ruling.request_id
        condition = next((c for c in FilingCondition if c.label == request.ground), None)
        return {
            "cancellation": {
                "condition": request.ground or "",
                "reason": request.text or "",
                "basis": self._basis_in_words(DocKind.FILING_CANCELLATION, BASES[Matter.CANCELLATION], ruling.on),
                "disposal": AFTER_CANCELLATION.get(condition, ""),
                "reply": self._reply_in_words(),
                "proposal": self._spoken(request, "建议撤销立案。"),
                "ruling": self._spoken(ruling),
            }
        }
