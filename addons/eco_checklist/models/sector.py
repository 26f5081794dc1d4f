"""The sectors (部门条线) by which papers name departments without saying of which county."""

from odoo import api, fields, models


class EcoSector(models.Model):
    """A line of administration such as 生态环境. A paper says "the county's ecology department"; the tree says who that is."""

    _name = "eco.sector"
    _description = "Sector of administration"
    _order = "sequence, code"
    _rec_names_search = ["name", "code", "aliases"]

    code = fields.Char(required=True, copy=False)
    name = fields.Char(required=True)
    aliases = fields.Char(help="Other words papers use for departments of this sector, separated by 、.")
    sequence = fields.Integer(default=10)
    agency_ids = fields.Many2many("eco.agency", "eco_agency_sector", "sector_id", "agency_id", "Departments")

    _code_unique = models.Constraint("UNIQUE (code)", "Another sector already has this code.")

    def words(self):
        """Return every word by which a paper may name this sector, the longest first."""
        self.ensure_one()
        words = {self.name, *(self.aliases or "").split("、")}
        return tuple(sorted((word for word in words if word), key=lambda word: (-len(word), word)))

    @api.model
    @api.private
    def serving(self, code, place):
        """Return the departments of the sector ``code`` that serve ``place`` (a town or a county), or an empty record.

        Those of its county come first; where the county has none, those of the city.
        """
        agencies = self.env["eco.agency"].sudo()
        county = place.county_id or place
        for body in (county, county.parent_id):
            found = agencies.search([("sector_ids.code", "=", code), ("parent_id", "=", body.id)]) if body else agencies
            if found:
                return found.with_env(self.env)
        return self.env["eco.agency"]
