from odoo import fields, models
from odoo.exceptions import AccessError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.states import LeadSource
from .door import opened


class EcoCaseImport(models.Model):
    """Going on with a received case: a lead of one's own, from which a case is opened as from any other."""

    _inherit = "eco.case.import"

    def action_take_over(self):
        """Button: open the lead made from this file, making it first where there is none."""
        self.ensure_one()
        self.check_access("read")
        lead = self.env["eco.lead"].search([("received_case_id", "=", self.id)], limit=1) or self._make_lead()
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.lead",
            "res_id": lead.id,
            "view_mode": "form",
            "views": [(False, "form")],
        }

    def _make_lead(self):
        if self.env.user.eco_agency_id != self.agency_id:
            raise AccessError(self.env._("The body that received the case file goes on with it."))
        lead = self.env["eco.lead"].create(self._lead_values())
        opened(lead).write({"received_case_id": self.id})
        return lead

    def _lead_values(self):
        """Prefill the lead from the data of the case; what does not fit here is left empty."""
        case = (self._records().get("eco.case") or [{}])[0]
        power = (case.get("power_id") or {}).get("code")
        return {
            "agency_id": self.agency_id.id,
            "source": LeadSource.TRANSFER.value,
            "channel_id": self.env.ref("eco_enforcement.lead_channel_letter_of_transfer").id,
            "external_number": self.case_number,
            "found_on": today(),
            "content": f"{self.from_agency_id.name}移送案件：{self.cause}"
            + (f"（{self.case_number}）" if self.case_number else "")
            + (f"。{case['summary']}" if case.get("summary") else ""),
            "place": case.get("place"),
            "occurred_on": case.get("act_ended_on"),
            "power_id": self.env["eco.power"].search([("code", "=", power)], limit=1).id if power else False,
        }


class EcoLead(models.Model):
    _inherit = "eco.lead"

    received_case_id = fields.Many2one(
        "eco.case.import",
        string="Received Case File",
        readonly=True,
        copy=False,
        ondelete="restrict",
        index="btree_not_null",
        help="The case file with which another body transferred the matter.",
    )

    _received_once = models.UniqueIndex(
        "(received_case_id) WHERE received_case_id IS NOT NULL", "A lead was already made from this case file."
    )


class EcoCase(models.Model):
    _inherit = "eco.case"

    received_case_id = fields.Many2one(related="lead_id.received_case_id", string="Received Case File")
