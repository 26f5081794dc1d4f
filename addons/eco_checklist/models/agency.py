"""The bodies of the administration: governments, departments, towns, courts, police and banks."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..competence.identifiers import check_agency_code
from ..competence.remedies import GOVERNMENTS, reviewing_kind

KINDS = [
    ("city", "City government"),
    ("county", "County-level government"),
    ("department", "Department"),
    ("town", "Town government"),
    ("subdistrict", "Sub-district office"),
    ("zone", "Committee of a zone"),
    ("court", "Court"),
    ("police", "Police"),
    ("bank", "Collecting bank"),
]
TOWN_KINDS = ("town", "subdistrict")
# Bodies that serve a place without governing it: people in them look after the place of the body above.
SERVING_KINDS = ("department", "court", "police", "bank")


class EcoAgency(models.Model):
    """A body, named as its seal names it; the tree follows the levels of government."""

    _name = "eco.agency"
    _description = "Agency"
    _inherit = ["eco.thread"]
    _parent_store = True
    _order = "code, name"
    _rec_names_search = ["name", "code", "short_name"]

    name = fields.Char("Official name", required=True, tracking=True)
    code = fields.Char(
        index="btree_not_null",
        copy=False,
        tracking=True,
        help="Division code by GB/T 2260: six digits for a city or county, nine for a town. "
        "A department takes the code of its government with a suffix, such as 610481-SF.",
    )
    kind = fields.Selection(KINDS, required=True, tracking=True)
    short_name = fields.Char(
        "Short name in document numbers", help="Stands in the numbers of documents, such as 西吴办."
    )
    place_name = fields.Char(
        "Place",
        help="What the register of divisions calls the place, such as 西吴街道. An import that finds a new name writes the "
        "official name anew only where it still follows from this one.",
    )
    parent_id = fields.Many2one("eco.agency", "Superior body", index=True, ondelete="restrict", tracking=True)
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("eco.agency", "parent_id", "Subordinate bodies")
    sector_ids = fields.Many2many("eco.sector", "eco_agency_sector", "agency_id", "sector_id", "Sectors")
    active = fields.Boolean(default=True)
    address = fields.Char()
    phone = fields.Char()
    office_hours = fields.Char()
    county_id = fields.Many2one(
        "eco.agency", "County-level government", compute="_compute_county_id", store=True, recursive=True, index=True
    )
    reconsideration_agency_id = fields.Many2one(
        "eco.agency",
        "Reconsideration body",
        compute="_compute_reconsideration_agency_id",
        store=True,
        recursive=True,
        help="Hears applications against this body's acts (Administrative Reconsideration Law, art. 24).",
    )
    reconsideration_override_id = fields.Many2one(
        "eco.agency", "Reconsideration body by special provision", domain=[("kind", "in", ("city", "county"))]
    )
    court_id = fields.Many2one("eco.agency", "Competent court", domain=[("kind", "=", "court")], tracking=True)
    collecting_bank_id = fields.Many2one("eco.agency", "Collecting bank", domain=[("kind", "=", "bank")], tracking=True)
    collecting_account = fields.Char("Collecting account number", tracking=True)
    collecting_account_name = fields.Char("Collecting account name", tracking=True)
    revenue_item_code = fields.Char("Non-tax revenue item code", tracking=True)

    _code_unique = models.Constraint("UNIQUE (code)", "Another agency already has this code.")

    @api.depends("kind", "parent_id.county_id")
    def _compute_county_id(self):
        for agency in self:
            agency.county_id = agency if agency.kind == "county" else agency.parent_id.county_id

    @api.depends(
        "kind", "parent_path", "parent_id.kind", "parent_id.reconsideration_agency_id", "reconsideration_override_id"
    )
    def _compute_reconsideration_agency_id(self):
        for agency in self:
            above = list(agency._ancestors())
            place = reviewing_kind(agency.kind, [body.kind for body in above])
            by_rule = self.browse() if place is None else above[place]
            agency.reconsideration_agency_id = agency.reconsideration_override_id or by_rule

    @api.constrains("code", "kind")
    def _check_code(self):
        for agency in self:
            check = check_agency_code(agency.kind, agency.code or "")
            if not check.valid:
                raise ValidationError(self.env._("%(name)s: %(reason)s", name=agency.name, reason=check.reason))

    @api.constrains("parent_id", "kind")
    def _check_place(self):
        for agency in self:
            if agency.kind in TOWN_KINDS and agency.parent_id.kind not in GOVERNMENTS:
                raise ValidationError(
                    self.env._("%(name)s: a town stands under its county-level government.", name=agency.name)
                )

    def write(self, vals):
        result = super().write(vals)
        if vals.keys() & {"kind", "parent_id"}:
            # The scope of people may have changed with it: record rules read it from a cache.
            self.env.registry.clear_cache()
        return result

    def _ancestors(self):
        """Yield the bodies above this one, nearest first."""
        body = self.parent_id
        while body:
            yield body
            body = body.parent_id

    def _scope(self):
        """Return the body whose whole subtree the people of this one look after."""
        self.ensure_one()
        return self.parent_id or self if self.kind in SERVING_KINDS else self
