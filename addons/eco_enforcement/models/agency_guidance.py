from odoo import api, models


class EcoAgency(models.Model):
    """Which department guides a town in a power."""

    _inherit = "eco.agency"

    def _is_justice(self):
        """Tell whether this is a department of justice (司法行政部门)."""
        return "justice" in self.sudo().sector_ids.mapped("code")

    def _guiding(self, power):
        """Return the departments that guide this town in ``power``, or an empty record.

        Named by the line of the town's latest list that granted the power; else those of the power's original sectors
        that serve the town.
        """
        self.ensure_one()
        power = power.sudo()
        domain = [("agency_id", "=", self.id), ("power_id", "=", power.id), ("is_void", "=", False)]
        grants = self.env["eco.grant"].sudo().search(domain, order="date_from desc")
        named = grants.filtered("list_line_id.guiding_agency_id")[:1].list_line_id.guiding_agency_id
        if named:
            return named
        serving = self.env["eco.sector"].serving
        return self.env["eco.agency"].sudo().union(*(serving(s.code, self) for s in power.original_sector_ids))

    def _justice(self):
        """Return the department of justice that serves this town, or an empty record."""
        return self.env["eco.sector"].serving("justice", self)[:1]


class EcoGrant(models.Model):
    """A published list may name another guiding department: the cases of the power follow."""

    _inherit = "eco.grant"

    @api.model_create_multi
    def create(self, vals_list):
        grants = super().create(vals_list)
        domain = [("agency_id", "in", grants.agency_id.ids), ("power_id", "in", grants.power_id.ids)]
        cases = self.env["eco.case"].sudo().search(domain)
        self.env.add_to_compute(cases._fields["guide_ids"], cases)
        return grants
