"""Towns and counties run by another body than the government above them (代管)."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..competence import governing
from . import dated
from . import guards as statements
from .agency import TOWN_KINDS
from .beijing import today

ENTRUSTED_KINDS = ("county", *TOWN_KINDS)
TRUSTEE_KINDS = ("zone", "county", "city")


class EcoAgencyTrusteeship(models.Model):
    """One body runs another for a period, by a document. PostgreSQL refuses two for the same day.

    What it changes is said in ``competence.governing``. Whether the trustee also holds the powers of a county
    is a statement to be confirmed: until then the county keeps them.
    """

    _name = "eco.agency.trusteeship"
    _description = "Trusteeship of a town"
    _inherit = ["eco.confirmation.mixin", "eco.dated.mixin", "eco.thread"]
    _order = "agency_id, date_from desc"

    agency_id = fields.Many2one(
        "eco.agency",
        "Entrusted body",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("kind", "in", ENTRUSTED_KINDS)],
        tracking=True,
    )
    trustee_id = fields.Many2one(
        "eco.agency",
        "Trustee",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("kind", "in", TRUSTEE_KINDS)],
        tracking=True,
    )
    document = fields.Char(required=True, tracking=True, help="Title and number of the decision.")
    holds_county_powers = fields.Boolean(
        "Holds the powers of a county",
        tracking=True,
        help="Whether the body that runs it also decides what the law leaves to the county government, such as the "
        "approval of a town's list. Counts only once confirmed with its source.",
    )
    date_from = fields.Date(tracking=True)
    date_to = fields.Date(tracking=True)
    void_reason = fields.Char(tracking=True)
    confirmation = fields.Selection(tracking=True)
    confirmation_source = fields.Char(tracking=True)

    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(agency_id, agency_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)"
        " WHERE (void_reason IS NULL)",
        "Another body already runs it for part of this period.",
    )

    def init(self):
        columns = ("agency_id", "trustee_id", "document")
        statements.install(self.env.cr, dated.guards("eco_agency_trusteeship", columns))

    @api.depends("agency_id.display_name", "trustee_id.display_name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{row.agency_id.display_name or ''} ← {row.trustee_id.display_name or ''}"

    @api.constrains("agency_id", "trustee_id")
    def _check_bodies(self):
        for row in self:
            if row.agency_id.kind not in ENTRUSTED_KINDS or row.trustee_id.kind not in TRUSTEE_KINDS:
                raise ValidationError(
                    self.env._(
                        "%(name)s: a town or a county is run by the committee of a zone or by another government.",
                        name=row.display_name,
                    )
                )
            if row.trustee_id in (row.agency_id, row.agency_id._home()):
                raise ValidationError(self.env._("%(name)s: its own government runs it anyway.", name=row.display_name))

    @api.model
    def _fixed_fields(self):
        return super()._fixed_fields() | {"agency_id", "trustee_id", "document"}

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "agency_id",
            "trustee_id",
            "document",
            "date_from",
            "holds_county_powers",
        }

    def _for_rules(self):
        """Return this row as the rules of competence see it."""
        return governing.Trusteeship(
            self.trustee_id._as_body(),
            self._period(),
            self.document,
            self.holds_county_powers,
            self.confirmation == "confirmed",
        )


class EcoAgency(models.Model):
    """A body knows who runs it today, and answers for any other day."""

    _inherit = "eco.agency"

    trusteeship_ids = fields.One2many("eco.agency.trusteeship", "agency_id", "Trusteeships", readonly=True)
    is_entrusted = fields.Boolean(
        "Run by another body today", compute="_compute_is_entrusted", search="_search_is_entrusted"
    )
    trustee_id = fields.Many2one("eco.agency", "Run by", compute="_compute_is_entrusted")
    entrusted_from = fields.Date(compute="_compute_is_entrusted")
    entrusted_to = fields.Date("Entrusted until", compute="_compute_is_entrusted")

    @api.depends("trusteeship_ids.date_from", "trusteeship_ids.date_to", "trusteeship_ids.void_reason")
    def _compute_is_entrusted(self):
        day = today()
        for agency in self:
            trust = agency.trusteeship_ids.filtered(lambda row: row.date_from and row._period().covers(day))[:1]
            agency.is_entrusted = bool(trust)
            agency.trustee_id = trust.trustee_id
            agency.entrusted_from = trust.date_from
            agency.entrusted_to = trust.date_to

    def _search_is_entrusted(self, operator, value):
        if operator not in ("in", "not in"):
            return NotImplemented
        day = today()
        covering = [
            ("date_from", "<=", day),
            ("void_reason", "=", False),
            "|",
            ("date_to", "=", False),
            ("date_to", ">=", day),
        ]
        wanted = (True in value) == (operator == "in")
        return [("trusteeship_ids", "any" if wanted else "not any", covering)]

    @api.private
    def standing_on(self, day):
        """Return ``competence.governing.Standing``: who runs this town (or county) on ``day``, and why.

        ``key`` of its bodies is the id of the agency. Raises ``ValueError`` when no body stands above this one.
        """
        self.ensure_one()
        home = self._home()
        # Who runs a town is public: the answer depends on nobody's access rights.
        trusts = self.sudo().trusteeship_ids
        return governing.standing_on(home._as_body(), (trust._for_rules() for trust in trusts), day)

    @api.private
    def governing_on(self, day):
        """Return the agency that runs this town (or county) on ``day``: the trustee, or the government above it."""
        return self.browse(self.standing_on(day).runs.key)

    def _home(self):
        """Return the government this body belongs to in the tree: of a town its county."""
        return self.county_id if self.kind in TOWN_KINDS and self.county_id else self.parent_id

    def _as_body(self):
        return governing.Body(self.id, self.name)
