from odoo import api, fields, models
from odoo.tools import lazy

from ..statute.facts_after import Retention


class EcoRetention(models.Model):
    """A retention period of files (保管期限): set by each county's own table, so configuration, marked 待确认."""

    _name = "eco.retention"
    _description = "Retention Period"
    _order = "sequence, id"

    name = fields.Char("Retention Period", required=True)
    years = fields.Integer("Years (0: for ever)", required=True)
    source = fields.Char("Source of the Period", required=True)
    confirmed = fields.Boolean()
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    _years_possible = models.Constraint("CHECK (years >= 0)", "A retention period is not negative.")

    @api.depends("name", "confirmed")
    def _compute_display_name(self):
        for period in self:
            period.display_name = (period.name or "") + ("" if period.confirmed else "（待确认）")


class EcoArchive(models.Model):
    """The file put away (归档), art. 47: how long, where, by whom."""

    _name = "eco.archive"
    _description = "Archived File"
    _inherit = ["eco.step"]

    retention_id = fields.Many2one("eco.retention", string="Retention", required=True, ondelete="restrict")
    years = fields.Integer("Years Kept", aggregator=None)
    place = fields.Char("Kept At", required=True)
    number = fields.Char("Archive No.")


class EcoCase(models.Model):
    _inherit = "eco.case"

    archive_ids = fields.One2many("eco.archive", "case_id", string="Archive", copy=False)

    def _side_facts(self) -> dict:
        return {**super()._side_facts(), "retentions": lazy(self._retentions)}

    def _retentions(self) -> tuple[Retention, ...]:
        periods = self.env["eco.retention"].sudo().search([("active", "=", True)])
        return tuple(Retention(p.id, p.years) for p in periods)

    def _trace_archive(self, base, facts):
        kept = facts.inputs["retention"]
        values = {"place": facts.inputs["archive_place"], "number": facts.inputs.get("archive_number") or False}
        self.env["eco.archive"].create({**base, "retention_id": kept.key, "years": kept.years, **values})
