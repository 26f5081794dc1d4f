from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from odoo.addons.eco_checklist.competence.identifiers import check_uscc
from odoo.addons.eco_checklist.models.beijing import today

from ..statute.inspection_facts import ObjectKind
from .door import is_open, opened, trimmed

KINDS = [(kind.value, kind.label) for kind in ObjectKind]


class EcoInspectionObject(models.Model):
    """Whom a town inspects (检查对象): the register of enterprises, farms, shops and places."""

    _name = "eco.inspection.object"
    _description = "Inspected Unit"
    _order = "name"
    _rec_names_search = ["name", "code"]

    name = fields.Char("Name of the Unit", required=True)
    kind = fields.Selection(KINDS, string="Kind of Unit", required=True, default=ObjectKind.ENTERPRISE.value)
    code = fields.Char("Unified Social Credit Code")
    address = fields.Char("Address", required=True)
    person = fields.Char("Person in Charge")
    phone = fields.Char("Phone")
    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    inspection_ids = fields.One2many("eco.inspection", "object_id", string="Inspections")
    active = fields.Boolean(default=True)

    _code_unique = models.UniqueIndex("(agency_id, code) WHERE code IS NOT NULL", "This unit is already registered.")

    @api.constrains("code")
    def _check_code(self):
        for unit in self.filtered("code"):
            checked = check_uscc(unit.code)
            if not checked.valid:
                raise ValidationError(
                    self.env._("%(code)s is no unified social credit code: %(why)s", code=unit.code, why=checked.reason)
                )

    @api.model_create_multi
    def create(self, vals_list):
        units = super().create([trimmed(vals) for vals in vals_list])
        units._check_own_agency()
        return units

    def write(self, vals):
        self._check_own_agency()
        if vals.keys() & {"kind", "agency_id"} and not self.env.su and self.sudo().inspection_ids:
            raise UserError(self.env._("The unit has been inspected: what kind of unit it is stays as it was."))
        res = super().write(trimmed(vals))
        self._check_own_agency()
        return res

    def _check_own_agency(self):
        if not self.env.su and any(unit.agency_id != self.env.user.eco_agency_id for unit in self):
            raise AccessError(self.env._("An inspected unit is registered by the body one works in."))


class EcoInspectionCap(models.Model):
    """How often a year an object may be inspected (年度频次上限): announced by the competent bodies, to be confirmed."""

    _name = "eco.inspection.cap"
    _description = "Yearly Frequency of Inspections"
    _inherit = ["eco.confirmation.words"]
    _order = "year desc, kind"
    _rec_name = "year"

    year = fields.Integer(required=True, aggregator=None)
    kind = fields.Selection(KINDS, string="Kind of Unit", required=True, default=ObjectKind.ENTERPRISE.value)
    times = fields.Integer("Times a Year", help="Counts only once it is confirmed.", aggregator=None)
    note = fields.Char("Remark")

    _year_kind_unique = models.Constraint("UNIQUE (year, kind)", "This year already has a frequency for such units.")
    _times = models.Constraint("CHECK (times >= 0)", "A frequency is not negative.")

    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"year", "kind", "times"}

    @api.model
    def _cap(self, year, kind):
        """Give the confirmed number of inspections a year for such a unit, or ``None`` while none is confirmed."""
        found = self.sudo().search([("year", "=", year), ("kind", "=", kind), ("confirmation", "=", "confirmed")])
        return found.times if found else None


class EcoInspectionPlan(models.Model):
    """The yearly plan of inspections (年度检查计划): approved by the head, then it stays."""

    _name = "eco.inspection.plan"
    _description = "Plan of Inspections"
    _order = "year desc, id desc"

    name = fields.Char("Title of the Plan", required=True)
    year = fields.Integer(required=True, aggregator=None, default=lambda self: today().year)
    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    line_ids = fields.One2many("eco.inspection.plan.line", "plan_id", string="Planned Inspections")
    approved_by_id = fields.Many2one("res.users", string="Approved By", readonly=True, copy=False, ondelete="restrict")
    approved_on = fields.Date("Approved On", readonly=True, copy=False)

    @api.model_create_multi
    def create(self, vals_list):
        plans = super().create([{**trimmed(v), "approved_by_id": False, "approved_on": False} for v in vals_list])
        plans._check_changeable()
        return plans

    def write(self, vals):
        if is_open(self):
            return super().write(vals)
        self._check_changeable()
        if vals.keys() & {"approved_by_id", "approved_on"}:
            raise AccessError(self.env._("A plan is approved by the head with the button only."))
        res = super().write(trimmed(vals))
        self._check_changeable()
        return res

    def action_approve(self):
        """Button: approve the plan in the name of the head of its agency."""
        user = self.env.user
        if not user.has_group("eco_enforcement.group_head"):
            raise AccessError(self.env._("A plan is approved by the head with the button only."))
        self._check_changeable()
        for plan in self:
            if not plan.line_ids:
                raise UserError(self.env._("The plan names no unit yet."))
        opened(self).write({"approved_by_id": user.id, "approved_on": today()})

    def _check_changeable(self):
        """Refuse a plan of another body, and one that is approved."""
        for plan in self.sudo():
            if plan.agency_id != self.env.user.sudo().eco_agency_id and not self.env.su:
                raise AccessError(self.env._("A plan is made by the body one works in."))
            if plan.approved_on:
                raise UserError(self.env._("The plan is approved and stays as it was; make another one beside it."))

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A plan of inspections is never deleted (art. 47)."))


class EcoInspectionPlanLine(models.Model):
    """A unit in a plan: what is looked at, how often, and when about."""

    _name = "eco.inspection.plan.line"
    _description = "Planned Inspection"
    _order = "plan_id, month, id"
    _rec_name = "object_id"

    plan_id = fields.Many2one("eco.inspection.plan", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="plan_id.agency_id", store=True, index=True)
    object_id = fields.Many2one("eco.inspection.object", string="Inspected Unit", required=True, ondelete="restrict")
    items = fields.Text("What Is Inspected", required=True)
    times = fields.Integer("Times a Year", required=True, default=1, aggregator=None)
    month = fields.Integer("Month", aggregator=None)

    _times = models.Constraint("CHECK (times BETWEEN 1 AND 366)", "A unit is planned at least once.")
    _month = models.Constraint("CHECK (month BETWEEN 0 AND 12)", "A month lies between 1 and 12.")

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.plan_id._check_changeable()
        return lines

    def write(self, vals):
        self.plan_id._check_changeable()
        res = super().write(vals)
        self.plan_id._check_changeable()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_approved(self):
        self.plan_id._check_changeable()
