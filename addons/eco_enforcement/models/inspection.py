from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute.inspection_acts import BY_CODE, editable
from ..statute.inspection_facts import InspectionFacts, InspectionState, ObjectKind
from .door import is_open, trimmed
from .lead import _linked

_NEEDED = ("started_at", "ended_at", "place", "person", "capacity", "findings", "certificate_shown", "rights_told")


class EcoInspection(models.Model):
    """An inspection (行政检查), with or without a case: approved, made by two certified officers, recorded."""

    _name = "eco.inspection"
    _description = "Inspection"
    _inherit = ["eco.desk", "mail.thread", "mail.activity.mixin"]
    _order = "planned_on desc, id desc"
    _rec_names_search = ["object_id", "items", "place"]

    _acts = BY_CODE
    _states = InspectionState
    _step_model, _step_field = "eco.inspection.step", "inspection_id"

    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    state = fields.Selection(
        [(state.value, state.label) for state in InspectionState],
        required=True,
        readonly=True,
        copy=False,
        default=InspectionState.DRAFT.value,
        index=True,
        group_expand=True,
    )
    object_id = fields.Many2one("eco.inspection.object", string="Inspected Unit", ondelete="restrict", index=True)
    object_kind = fields.Selection(related="object_id.kind")
    items = fields.Text("What Is Inspected", required=True)
    reason = fields.Char("Why It Is Inspected")
    planned_on = fields.Date("Planned On", required=True, default=lambda self: today(), index=True)
    plan_line_id = fields.Many2one("eco.inspection.plan.line", string="Of the Plan", ondelete="restrict")
    lead_id = fields.Many2one("eco.lead", string="Lead", ondelete="restrict", index=True)
    case_id = fields.Many2one("eco.case", string="Case", ondelete="restrict", index=True)
    officer_ids = fields.Many2many(
        "eco.officer",
        string="Officers",
        default=lambda self: self.env.user._eco_officer(),
        context={"active_test": False},
    )
    third_party = fields.Char("Helpers", help="Experts, companies and auxiliaries may help; they never inspect alone.")
    notice_number = fields.Char("Notice of Inspection No.")
    notice_on = fields.Date("Notice Handed Over On")
    notice_to = fields.Char("Notice Received By")
    started_at = fields.Datetime("Began")
    ended_at = fields.Datetime("Ended")
    place = fields.Char()
    person = fields.Char("Person Present")
    capacity = fields.Char("Capacity of That Person")
    certificate_shown = fields.Boolean("Certificates Shown")
    rights_told = fields.Boolean("Rights and Duties Told")
    findings = fields.Text("Findings on Site")
    upload_ids = fields.Many2many("ir.attachment", string="Photos and Files", copy=False)
    file_ids = fields.One2many("eco.kept.file", "inspection_id", string="Kept Files")
    step_ids = fields.One2many("eco.inspection.step", "inspection_id", string="Journal")
    correction_due_on = fields.Date("Correction Due", readonly=True, copy=False)
    found_lead_id = fields.Many2one("eco.lead", string="Lead Found", readonly=True, copy=False, ondelete="restrict")
    record_id = fields.Many2one(
        "eco.record", string="Record in the Case", readonly=True, copy=False, ondelete="set null"
    )

    @api.depends("object_id", "planned_on", "place")
    def _compute_display_name(self):
        for one in self:
            parts = (str(one.planned_on or ""), one.object_id.name or one.place)
            one.display_name = " ".join(part for part in parts if part)

    @api.onchange("object_id", "plan_line_id")
    def _onchange_object(self):
        """Take over what the register and the plan already say."""
        self.object_id = self.object_id or self.plan_line_id.object_id
        self.items = self.items or self.plan_line_id.items
        self.place = self.place or self.object_id.address
        self.person = self.person or self.object_id.person

    # -- guards ---------------------------------------------------------------------------------

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._check_names(
                vals, lambda name: name in ("agency_id", "reason") or editable(name, InspectionState.DRAFT)
            )
            self._refuse_uploads(vals)
        closed = ("state", "correction_due_on", "found_lead_id", "record_id")
        shut = {f"default_{name}" for name in closed}
        context = {k: v for k, v in self.env.context.items() if k not in shut}
        plain = self.with_context(context)  # pylint: disable=context-overridden
        inspections = super(EcoInspection, plain).create([trimmed(vals) for vals in vals_list]).with_env(self.env)
        inspections._check_own_agency()
        return inspections

    def write(self, vals):
        if is_open(self):
            return super().write(vals)
        self._refuse_uploads(vals)
        for one in self.sudo():
            state = InspectionState(one.state)
            self._check_names(vals, lambda n, s=state: editable(n, s) or (n == "reason" and editable("items", s)))
        self._check_own_agency()
        res = super().write(trimmed(vals))
        self._check_own_agency()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("An inspection is never deleted: cancel it (art. 47)."))

    def _check_own_agency(self):
        if not self.env.su and any(one.agency_id != self.env.user.eco_agency_id for one in self):
            raise AccessError(self.env._("An inspection is made by the body one works in."))

    def _refuse_uploads(self, vals):
        files = self.env["ir.attachment"].sudo().browse(_linked(vals.get("upload_ids")))
        for attachment in files - self.sudo().upload_ids:
            self.env["eco.kept.file"]._refuse_foreign(attachment)

    @api.constrains("officer_ids", "object_id", "plan_line_id", "case_id", "lead_id", "agency_id")
    def _check_one_agency(self):
        for one in self.sudo():
            linked = one.officer_ids.agency_id | one.object_id.agency_id | one.plan_line_id.agency_id
            linked |= one.case_id.agency_id | one.lead_id.agency_id
            if linked - one.agency_id:
                raise ValidationError(
                    self.env._("Officers, unit, plan, lead and case of an inspection are of one agency (art. 42).")
                )
            if one.plan_line_id and not one.plan_line_id.plan_id.approved_on:
                raise ValidationError(self.env._("The plan has not been approved yet."))

    @api.constrains("started_at", "ended_at")
    def _check_times(self):
        for one in self:
            if one.started_at and one.ended_at and one.ended_at < one.started_at:
                raise ValidationError(self.env._("An inspection ends after it begins."))

    # -- facts ----------------------------------------------------------------------------------

    def _desk_facts(self, inputs):
        self.ensure_one()
        one = self.sudo()
        approvals = one.step_ids.filtered(lambda step: step.act in ("approve", "start"))
        kind = ObjectKind(one.object_id.kind or "place")
        missing = [self._fields[name]._description_string(self.env) for name in _NEEDED if not one[name]]
        return InspectionFacts(
            state=InspectionState(one.state),
            today=today(),
            actor=self._actor_of(one.agency_id),
            kind=kind,
            object_name=one.object_id.name or one.place or "",
            address=one.object_id.address or one.place or "",
            items=one.items or "",
            planned_on=one.planned_on or None,
            officers=one.officer_ids._facts(),
            third_party=one.third_party or "",
            by_lead=bool(one.lead_id or one.case_id),
            cap=one.env["eco.inspection.cap"]._cap(one.planned_on.year, kind.value) if kind.business else None,
            done=one._done_in_year() if kind.business else 0,
            approved_on=approvals[-1:].on or None,
            notice_number=one.notice_number or "",
            notice_on=one.notice_on or None,
            notice_to=one.notice_to or "",
            started_on=beijing_day(one.started_at) if one.started_at else None,
            missing=tuple(missing),
        )

    def _done_in_year(self):
        """Count the other inspections of the unit this year, whichever of the county's bodies made them."""
        year = self.planned_on.year
        same = [("object_id", "=", self.object_id.id)]
        if self.object_id.code:
            same = [("object_id.code", "=", self.object_id.code)]
        return self.search_count(
            [
                *same,
                ("id", "!=", self.id),
                ("planned_on", ">=", f"{year}-01-01"),
                ("planned_on", "<=", f"{year}-12-31"),
                ("state", "in", ("approved", "recheck", "done")),
            ]
        )
