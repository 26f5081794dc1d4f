"""What a county has laid down for its towns: dated, with its document; until confirmed it is only noted down."""

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from odoo.addons.eco_checklist.models import dated
from odoo.addons.eco_checklist.models import guards as statements


class EcoCountyRule(models.AbstractModel):
    """Common part of such rows. No amount and no number of days comes from the law: each is the county's own."""

    _name = "eco.county.rule"
    _description = "Rule of the County"
    _inherit = ["eco.confirmation.words", "eco.dated.mixin"]

    _content = ()  # columns fixed from the first day on

    county_id = fields.Many2one(
        "eco.agency",
        string="County-level Government",
        required=True,
        ondelete="restrict",
        index=True,
        domain=[("kind", "=", "county")],
        default=lambda self: self.env.user.eco_agency_id.county_id,
    )
    document = fields.Char("Document No.", help="The county's paper that lays this down; needed to confirm it.")

    def init(self):
        if not self._abstract:
            statements.install(self.env.cr, dated.guards(self._table, ("county_id", "document", *self._content)))

    @api.depends("county_id.display_name", "document", "date_from")
    def _compute_display_name(self):
        for row in self:
            parts = (row.county_id.display_name, row.document, row.date_from and str(row.date_from))
            row.display_name = " ".join(part for part in parts if part)

    def action_confirm(self):
        """Confirm these rows; ``UserError`` where one names no document of the county."""
        for row in self:
            if not (row.document or "").strip():
                raise UserError(
                    self.env._("%(name)s: give the number of the county's document.", name=row.display_name)
                )
        return super().action_confirm()

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"county_id", "document", *self._content}

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {"county_id", "document", "date_from", *self._content}

    @api.model
    def _in_force(self, county, day):
        """Give the domain of the rows of ``county`` that hold on ``day``."""
        return (
            Domain("county_id", "=", county.id)
            & Domain("void_reason", "=", False)
            & Domain("date_from", "<=", day)
            & (Domain("date_to", "=", False) | Domain("date_to", ">=", day))
        )

    def _label(self):
        """Say whose rule it is: the county's, with its document, or one still to be confirmed."""
        if self.confirmation == "confirmed":
            return f"本县规定：{self.document}"
        return "待确认"
