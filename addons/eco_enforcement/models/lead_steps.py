from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import desk, lead_acts
from ..statute.lead_rules import LeadFacts, LeadState, OtherLead
from ..statute.states import LeadSource
from .chained import chain_rows
from .door import opened
from .legality import LegalityError


class EcoLeadStep(models.Model):
    """What was done with a lead, in order: sealed."""

    _name = "eco.lead.step"
    _description = "Step of a Lead"
    _inherit = ["eco.desk.step"]
    _hangs_on = ("lead_id",)  # asked by the rules of access
    _order = "lead_id, seq"

    lead_id = fields.Many2one("eco.lead", required=True, ondelete="restrict", index=True)
    other_id = fields.Many2one("eco.lead", string="Other Lead", ondelete="restrict", index=True)
    case_id = fields.Many2one("eco.case", string="Case", ondelete="restrict", index=True)
    inspection_id = fields.Many2one("eco.inspection", string="Inspection", ondelete="restrict", index=True)
    referral_id = fields.Many2one("eco.referral", string="Referral", ondelete="restrict", index=True)

    _seq_unique = models.Constraint("UNIQUE (lead_id, seq)", "Two steps of a lead cannot share a number.")

    def init(self):
        super().init()
        chain_rows(self.env.cr, self._table, "lead_id")


class EcoLead(models.Model):
    """What each act on a lead entails."""

    _inherit = "eco.lead"

    def _desk_facts(self, inputs):
        self.ensure_one()
        lead = self.sudo()
        proposals = lead.step_ids.filtered(lambda step: step.act == "propose_refusal")
        referral, own = lead.referral_id, self.env.user.sudo().eco_agency_id
        return LeadFacts(
            key=self.id,
            state=LeadState(lead.state),
            today=today(),
            actor=self._actor_of(lead.agency_id),
            found_on=lead.found_on,
            matter_named=bool(lead.matter_id),
            reporter_known=lead.reporter == "known",
            direct=lead.direct,
            proposer=proposals[-1:].user_id.id or None,
            absorbed=len(lead.merged_ids),
            returned=referral.body_id == own and referral.state in ("pending", "accepted", "ruled"),
            other=self._other(inputs.get("into")),
        )

    def _other(self, key):
        """Give the lead named for a merger as the rules see it, or ``None`` where the user sees no such lead."""
        other = self.search([("id", "=", key)]) if isinstance(key, int) else self.browse()
        return OtherLead(other.id, LeadState(other.state), other.agency_id == self.agency_id) if other else None

    # -- what each act entails ------------------------------------------------------------------

    def _do_merge(self, inputs):
        other = self.browse(inputs["into"])
        other._hold()
        opened(self).write({"merged_into_id": other.id})
        other._leave_step(lead_acts.BY_CODE["absorbed"], {"opinion": inputs["opinion"]}, other_id=self.id)
        return {"other_id": other.id}

    def _do_unmerge(self, inputs):
        other = self.merged_into_id
        opened(self).write({"merged_into_id": False})
        other._leave_step(lead_acts.BY_CODE["released"], {"opinion": inputs["opinion"]}, other_id=self.id)
        return {"other_id": other.id}

    def _do_transfer(self, inputs):
        lead = self.sudo()
        day = lead.occurred_on or lead.found_on
        referral = self.env["eco.referral"].start(
            lead.matter_id.id,
            lead.agency_id.id,
            day,
            "\n".join((lead.content, inputs["opinion"])),
            place=lead.place,
            core=lead.core,
            receiver_id=inputs.get("receiver") or False,
        )
        opened(self).write({"referral_id": referral.id})
        return {"referral_id": referral.id}

    def _do_take_back(self, inputs):
        referral = self.sudo().referral_id
        if referral.state == "pending":
            referral.with_env(self.env).accept()
        return {"referral_id": referral.id}

    def _do_inspect(self, inputs):
        lead = self.sudo()
        inspection = self.env["eco.inspection"].create(
            {"lead_id": self.id, "items": lead.content, "place": lead.place, "reason": inputs["opinion"]}
        )
        return {"inspection_id": inspection.id}

    def _inspected(self, inspection, text):
        """Take the lead up again when its inspection is over."""
        for lead in self.filtered(lambda one: one.state == LeadState.INSPECTING):
            lead._leave_step(lead_acts.BY_CODE["inspected"], {"text": text}, inspection_id=inspection.id)

    def _filed(self, case):
        """Note that ``case`` was opened from the lead; refuse where the lead is not at that point."""
        act = lead_acts.BY_CODE["file"]
        _facts, findings = desk.check(act, self._desk_facts({}), {})
        failed = [finding for finding in findings if finding.blocks]
        if failed and not self.env.su:
            raise LegalityError(act.title, failed)
        self._leave_step(act, {}, findings, case_id=case.id)

    def add_report(self, report, reporter, attachment_ids=()):
        """Register a further report about the same thing: ``report`` by the fields of the lead, ``reporter`` by
        name, phone and contact, and the numbers of files just uploaded. Returns nothing.
        """
        self.ensure_one()
        self.check_access("write")
        act = lead_acts.BY_CODE["report"]
        self._hold()
        _facts, findings = desk.check(act, self._desk_facts({}), {})
        failed = [finding for finding in findings if finding.blocks]
        if failed:
            raise LegalityError(act.title, failed)
        fields_ = ("source", "channel_id", "external_number", "found_on", "place", "plate", "content")
        given = {name: report.get(name) or False for name in fields_}
        if given["source"] not in set(LeadSource) or not (given["content"] or "").strip():
            raise UserError(self.env._("Write down what was reported (art. 54)."))
        given["found_on"] = fields.Date.to_date(given["found_on"]) or today()
        if given["found_on"] > today():
            raise UserError(self.env._("A lead is found today or earlier (art. 54)."))
        files = self.env["ir.attachment"].browse(attachment_ids)
        self._add_report({**given, "received_by_id": self.env.uid}, reporter or {}, files)
        self._leave_step(act, {"text": given["content"]})


class EcoCase(models.Model):
    """A case takes up its lead, once and for all."""

    _inherit = "eco.case"

    @api.model_create_multi
    def create(self, vals_list):
        cases = super().create(vals_list)
        for case in cases.filtered("lead_id"):
            case._take_up_lead()
        return cases

    def write(self, vals):
        before = {case: case.sudo().lead_id for case in self} if "lead_id" in vals else {}
        res = super().write(vals)
        for case, lead in before.items():
            if lead and case.sudo().lead_id != lead:
                raise UserError(self.env._("A case stays with the lead it was opened from (art. 54)."))
            if case.lead_id != lead:
                case._take_up_lead()
        return res

    def _take_up_lead(self):
        if self.lead_id.sudo().agency_id != self.agency_id:
            raise UserError(self.env._("The lead of a case lies with the same agency (art. 54)."))
        self.lead_id._filed(self)
