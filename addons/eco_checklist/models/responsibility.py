"""The lines of responsibility between departments and towns."""

from odoo import api, fields, models

from .power import DOMAINS


class EcoResponsibility(models.Model):
    """One line of the division of responsibilities (责任分工): who leads and what the town does."""

    _name = "eco.responsibility"
    _description = "Line of responsibility"
    _order = "number"
    _rec_names_search = ["matter"]

    number = fields.Integer(required=True)
    matter = fields.Char(required=True)
    domain = fields.Selection(DOMAINS, required=True)
    lead_departments = fields.Char(required=True)
    duty_kind = fields.Selection(
        [
            ("assists_reports", "Assists and reports"),
            ("implements", "Implements"),
            ("delegated", "Holds a delegated power"),
        ],
        "Duty of the town",
        required=True,
    )
    duty = fields.Text("What the town does", required=True)
    reports_to = fields.Char()
    guided_by = fields.Char()
    source = fields.Char(required=True)
    lead_sector_ids = fields.Many2many(
        "eco.sector", "eco_responsibility_lead", "responsibility_id", "sector_id", "Leading sectors"
    )
    report_sector_ids = fields.Many2many(
        "eco.sector", "eco_responsibility_report", "responsibility_id", "sector_id", "Sectors that receive reports"
    )
    guide_sector_ids = fields.Many2many(
        "eco.sector", "eco_responsibility_guide", "responsibility_id", "sector_id", "Guiding sectors"
    )
    matter_ids = fields.One2many("eco.matter", "responsibility_id", "Matters")
    power_ids = fields.One2many("eco.power", "responsibility_id", "Delegated powers")
    active = fields.Boolean(default=True)

    _number_unique = models.Constraint("UNIQUE (source, number)", "The document already has a line of this number.")
    _number_positive = models.Constraint("CHECK (number > 0)", "Lines are counted from one.")

    @api.depends("number", "matter")
    def _compute_display_name(self):
        for line in self:
            line.display_name = f"{line.number}. {line.matter}"
