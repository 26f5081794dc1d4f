"""The powers that can be handed to a town (行政执法事项)."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from .beijing import today

DOMAINS = [("air", "Air"), ("water", "Water"), ("solid_waste", "Solid waste"), ("noise", "Noise")]

FUNCTIONS = [("inspect", "Inspect"), ("punish", "Punish"), ("coerce", "Coerce")]


class EcoPower(models.Model):
    """A power as the source document words it; what law it rests on is dated, in its bases."""

    _name = "eco.power"
    _description = "Power"
    _inherit = ["eco.thread"]
    _order = "sequence, code"
    _rec_names_search = ["code", "name", "short_name"]

    code = fields.Char(required=True, copy=False)
    name = fields.Char("Wording", required=True, tracking=True)
    short_name = fields.Char(required=True)
    domain = fields.Selection(DOMAINS, required=True)
    original_agency = fields.Char("Original holder", help="The department the statutes give the power to.")
    original_sector_ids = fields.Many2many(
        "eco.sector", "eco_power_sector", "power_id", "sector_id", "Original sectors"
    )
    can_inspect = fields.Boolean("Inspect", default=True)
    can_punish = fields.Boolean("Punish", default=True)
    can_coerce = fields.Boolean("Coerce")
    responsibility_id = fields.Many2one("eco.responsibility", "Line of responsibility", index=True, ondelete="restrict")
    source = fields.Char("Source document")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    city_consent = fields.Selection(
        [("not_needed", "Not needed"), ("to_confirm", "To be confirmed"), ("required", "Required")],
        "Consent of the city",
        required=True,
        default="not_needed",
        tracking=True,
        help="Whether the county needs the city's consent before it hands the power over, as for those of a branch of the city.",
    )
    city_consent_source = fields.Char("Source on the city's consent", tracking=True)
    basis_ids = fields.One2many("eco.power.basis", "power_id", "Legal bases")
    basis_state = fields.Selection(
        [("confirmed", "Basis confirmed"), ("to_confirm", "Basis to be confirmed"), ("missing", "No basis today")],
        "Basis today",
        compute="_compute_basis_state",
    )
    excluded_ids = fields.One2many(
        "eco.power.penalty.kind", "power_id", "Not delegated", domain=[("is_delegated", "=", False)], readonly=True
    )
    factor_ids = fields.One2many("eco.discretion.factor", "power_id", "Factors of discretion")
    discretion_ids = fields.One2many("eco.discretion", "power_id", "Discretion benchmarks")
    threshold_ids = fields.Many2many(
        "eco.hearing.threshold",
        string="Thresholds today",
        compute="_compute_threshold_ids",
        help="The rows that hold for this power today; where none has an amount, those still to be confirmed.",
    )

    _code_unique = models.Constraint("UNIQUE (code)", "Another power already has this code.")

    @api.depends("code", "short_name")
    def _compute_display_name(self):
        for power in self:
            power.display_name = f"{power.code} {power.short_name}" if power.code else power.short_name

    @api.depends("basis_ids.date_from", "basis_ids.date_to", "basis_ids.confirmation")
    def _compute_basis_state(self):
        for power in self:
            power.basis_state = power.basis_on(today()).confirmation or "missing"

    @api.depends("original_sector_ids")
    def _compute_threshold_ids(self):
        day = today()
        rows = self.env["eco.hearing.threshold"].sudo().search([("date_from", "<=", day)])
        for power in self:
            power.threshold_ids = power._thresholds_on(day, rows).sudo(False)

    def _thresholds_on(self, day, rows):
        """Return for each purpose and kind of party the one of ``rows`` that holds, else those without an amount."""
        found = rows.browse()
        for (purpose, party_kind), group in rows.grouped(lambda row: (row.purpose, row.party_kind)).items():
            open_rows = group.filtered(lambda row: row._concerns(self))
            found |= group._pick(party_kind, day, purpose, self) or open_rows
        return found

    def write(self, vals):
        if vals.keys() & {"code", "name"}:
            self._refuse_if_published()
        return super().write(vals)

    def basis_on(self, day):
        """Return the legal basis for an act that ended on ``day`` (行政处罚法 art. 37), or an empty record."""
        self.ensure_one()
        return self.basis_ids.filtered(lambda basis: basis._covers(day))[:1]

    def _functions(self):
        """Return the codes of the functions this power consists of."""
        return frozenset(code for code, _label in FUNCTIONS if self[f"can_{code}"])

    def _refuse_if_published(self):
        """Raise ``UserError`` if a published list names one of these: its words would change with the power's."""
        domain = [("power_id", "in", self.ids), ("list_id.state", "=", "published")]
        line = self.env["eco.town.list.line"].sudo().search(domain, limit=1)
        if line and not self.env.su:
            raise UserError(
                self.env._(
                    "%(name)s stands in a published list. Enter a power of its own for another wording.",
                    name=line.power_id.display_name,
                )
            )
