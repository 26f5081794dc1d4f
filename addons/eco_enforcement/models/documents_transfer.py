"""What the papers of a transfer say: to the police, to the organ that is competent, to the department designated."""

from odoo import models

from ..statute.county import DesignationState
from ..statute.course import CrimeMove
from ..statute.doc_kinds import DocKind
from ..statute.document_row import Volume
from ..statute.document_table import DOCUMENTS
from .case_documents import day_in_words

CRIME, REFERRAL, DESIGNATED = "涉嫌犯罪移送", "移送有管辖权的机关", "移交指定管辖的部门"
# Where each kind of transfer finds its articles (``citations.PLACES``).
_PLACES = {CRIME: "crime", REFERRAL: "referral", DESIGNATED: "referral"}


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _context_transfer_approval(self):
        return {"transfer": self._context_transfer()}

    def _context_transfer_letter(self):
        return {"transfer": {**self._context_transfer(), "materials": self._materials(), "goods": self._things()}}

    def _context_transfer(self):
        """Give what the act now being done transfers: its traces carry the number of its event."""
        seq = len(self.event_ids) + 1
        step = self.crime_step_ids.filtered(lambda s: s.event_seq == seq)
        ruling = self.request_ids.ruling_ids.filtered(lambda r: r.event_seq == seq)
        if step:
            found = self._crime_transfer(step)
        elif ruling:
            found = self._referral_transfer(ruling)
        else:
            found = self._designated_transfer()
        return {**found, "place": _PLACES[found["kind"]], "crime": found["kind"] == CRIME}

    def _crime_transfer(self, step):
        report = self.crime_step_ids.filtered(lambda s: s.move == CrimeMove.REPORT)[-1:]
        team = self.crime_step_ids.filtered(lambda s: s.move == CrimeMove.TEAM)[-1:]
        return {
            "kind": CRIME,
            "receiver": step.receiver or "公安机关",
            "reason": report.text or "",
            "asked_on": day_in_words(report.on),
            "granted": step.move == CrimeMove.APPROVED,
            "opinion": {"text": step.text, "name": step.user_id.name, "date": day_in_words(step.on)},
            "handlers": self._context_officers(team.member_id | team.member_2_id, step.on),
            "document": "",
        }

    def _referral_transfer(self, ruling):
        request = ruling.request_id
        return {
            "kind": REFERRAL,
            "receiver": request.receiver or "",
            "reason": request.text or "",
            "asked_on": day_in_words(request.on),
            "granted": ruling.granted,
            "opinion": {"text": ruling.text, "name": ruling.user_id.name, "date": day_in_words(ruling.on)},
            "handlers": self._context_officers(self.officer_ids, ruling.on),
            "document": "",
        }

    def _designated_transfer(self):
        made = self.env["eco.designation"].search(
            [("case_id", "=", self.id), ("state", "=", DesignationState.DESIGNATED.value)], limit=1
        )
        return {
            "kind": DESIGNATED,
            "receiver": made.to_agency_id.name or "",
            "reason": made.reason or "",
            "asked_on": day_in_words(made.decided_on),
            "granted": True,
            "opinion": None,
            "handlers": self._context_officers(self.officer_ids, made.decided_on),
            "document": made.document or "",
        }

    def _materials(self):
        """List the papers handed on with the case: those of the main volume, then the results of tests."""
        papers = self.document_ids.filtered(
            lambda d: DOCUMENTS[DocKind(d.kind)].volume is Volume.MAIN and d.kind != DocKind.TRANSFER_APPROVAL
        )
        rows = [(d.title, d.number, day_in_words(d.issued_on)) for d in papers]
        rows += [
            (f"检测、鉴定结果（{a.body}）", a.question, day_in_words(a.result_on))
            for a in self.appraisal_ids
            if a.result_on
        ]
        return [
            {"no": no, "title": title, "number": number, "date": day}
            for no, (title, number, day) in enumerate(rows, start=1)
        ]
