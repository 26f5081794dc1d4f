from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute.doc_kinds import DocKind
from ..statute.inspection_acts import ENDING, FOUND
from ..statute.inspection_facts import InspectionState
from ..statute.states import LeadSource, State
from .chained import chain_rows
from .door import opened


class EcoInspectionStep(models.Model):
    """What was done in an inspection, in order: sealed."""

    _name = "eco.inspection.step"
    _description = "Step of an Inspection"
    _inherit = ["eco.desk.step"]
    _hangs_on = ("inspection_id",)  # asked by the rules of access
    _order = "inspection_id, seq"

    inspection_id = fields.Many2one("eco.inspection", required=True, ondelete="restrict", index=True)
    due_on = fields.Date("Correction Due")

    _seq_unique = models.Constraint("UNIQUE (inspection_id, seq)", "Two steps of an inspection cannot share a number.")

    def init(self):
        super().init()
        chain_rows(self.env.cr, self._table, "inspection_id")


class EcoInspection(models.Model):
    """What each act of an inspection entails, and what becomes of its record."""

    _inherit = "eco.inspection"

    overdue = fields.Boolean(compute="_compute_overdue")

    @api.depends("correction_due_on", "state")
    def _compute_overdue(self):
        for one in self:
            one.overdue = bool(
                one.state == InspectionState.RECHECK and one.correction_due_on and one.correction_due_on < today()
            )

    def _carry_out(self, act, inputs, findings=()):
        """Keep the files uploaded so far with every act, and tell the lead when the inspection is over."""
        if self.sudo().upload_ids and act.code.startswith("rec"):
            self._keep_uploads()
        extra = {}
        if act.code in FOUND:
            self._find_lead(inputs["text"])
        if inputs.get("by"):
            opened(self).write({"correction_due_on": inputs["by"]})
            extra["due_on"] = inputs["by"]
        self._leave_step(act, {**inputs, **self._record_in_words(act)}, findings, **extra)
        if act.code in ENDING:
            self.sudo().lead_id.with_env(self.env)._inspected(self, act.title)

    def _record_in_words(self, act):
        """Give the record that an act of recording seals into its row, and the hashes of the files."""
        if not act.code.startswith("record_"):
            return {}
        one = self.sudo()
        names = ("place", "person", "capacity", "findings", "notice_number", "notice_to", "third_party")
        return {
            "record": {name: one[name] or "" for name in names},
            "started_at": one.started_at,
            "ended_at": one.ended_at,
            "officers": {str(o.id): [o.name, o._certificate_on(beijing_day(one.started_at))] for o in one.officer_ids},
            "files": {file.name: file.sha256 for file in one.file_ids},
        }

    def _keep_uploads(self):
        files = self.upload_ids
        opened(self).write({"upload_ids": [Command.clear()]})
        self.env["eco.kept.file"]._keep(files, self.agency_id, inspection_id=self.id)

    def _find_lead(self, text):
        """Register what was found as a lead, or as a further report of the lead that led here."""
        one = self.sudo()
        report = {
            "source": LeadSource.INSPECTION.value,
            "found_on": beijing_day(one.started_at),
            "place": one.place,
            "content": text,
        }
        if one.lead_id:
            one.lead_id.with_env(self.env).add_report(report, {})
            lead = one.lead_id
        else:
            lead = self.env["eco.lead"].create({**report, "agency_id": one.agency_id.id})
        opened(self).write({"found_lead_id": lead.id})

    def _record_values(self):
        """Give the columns of the on-site record of a case that says the same as this inspection."""
        return {
            "kind": DocKind.INSPECTION_RECORD.value,
            "started_at": self.started_at,
            "ended_at": self.ended_at,
            "place": self.place,
            "officer_ids": [Command.set(self.officer_ids.ids)],
            "person": self.person,
            "capacity": self.capacity,
            "certificate_shown": self.certificate_shown,
            "rights_told": self.rights_told,
            "content": self.findings,
        }

    def action_carry_into_case(self):
        """Button: write the record of this inspection into the case of its lead, as a draft to be finished there."""
        self.ensure_one()
        one = self.sudo()
        cases = one.case_id or (one.found_lead_id | one.lead_id).case_ids
        case = cases.filtered(lambda c: c.state == State.INVESTIGATION)[:1].with_env(self.env)
        if not case or not one.step_ids.filtered(lambda step: step.act.startswith("record_")):
            raise UserError(
                self.env._("Only a finished record is carried over, into a case that is under investigation (art. 55).")
            )
        if one.record_id:
            raise UserError(self.env._("The record has been carried into the case already."))
        record = self.env["eco.record"].create({"case_id": case.id, **one._record_values()})
        opened(self).write({"record_id": record.id})
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.case",
            "res_id": case.id,
            "view_mode": "form",
            "views": [(False, "form")],
        }
