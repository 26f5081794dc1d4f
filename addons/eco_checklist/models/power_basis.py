"""The law a power rests on, by the day of the act."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..competence import discretion, elements
from .power_penalty import yuan


class EcoPowerBasis(models.Model):
    """Duty, penalty and elements of one power for acts of one period.

    Law has a date: an act is judged by what was in force when it ended. PostgreSQL refuses two bases of
    a power for the same day. An empty border is open.
    """

    _name = "eco.power.basis"
    _description = "Legal basis of a power"
    _inherit = ["eco.confirmation.mixin", "eco.thread"]
    _order = "power_id, date_from desc"

    power_id = fields.Many2one("eco.power", required=True, index=True, ondelete="restrict")
    date_from = fields.Date("Acts from", help="First day of acts judged by this basis; empty: any.")
    date_to = fields.Date("Acts until", help="Last day of acts judged by this basis; empty: until changed.")
    duty_article_ids = fields.Many2many(
        "eco.law.article", "eco_power_basis_duty", "basis_id", "article_id", "Duty broken", ondelete="restrict"
    )
    penalty_article_ids = fields.Many2many(
        "eco.law.article", "eco_power_basis_penalty", "basis_id", "article_id", "Penalty", ondelete="restrict"
    )
    duty_citation = fields.Char("Citation of the duty", compute="_compute_citations")
    penalty_citation = fields.Char("Citation of the penalty", compute="_compute_citations")
    element_ids = fields.One2many("eco.power.element", "basis_id", "Elements", copy=True)
    elements = fields.Text(
        "Elements to prove",
        compute="_compute_elements",
        inverse="_inverse_elements",
        store=True,
        readonly=False,
        copy=False,
        help="Written from the rows of elements, as documents print it.",
    )
    penalty_ids = fields.One2many("eco.power.penalty", "basis_id", "Penalties by party")
    confirmation = fields.Selection(tracking=True)
    confirmation_source = fields.Char(tracking=True)

    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A basis ends after it begins.")
    # Two ranges of whole numbers make "the same power" a matter of ranges, so that no extension is needed.
    _period_free = models.Constraint(
        "EXCLUDE USING gist (int4range(power_id, power_id, '[]') WITH &&, daterange(date_from, date_to, '[]') WITH &&)",
        "The power already has a basis for part of this period.",
    )

    @api.depends("power_id.display_name", "date_from", "date_to")
    def _compute_display_name(self):
        for basis in self:
            period = f"{basis.date_from or ''}—{basis.date_to or ''}"
            basis.display_name = f"{basis.power_id.display_name or ''} {period if period != '—' else ''}".strip()

    @api.depends("duty_article_ids.display_name", "penalty_article_ids.display_name")
    def _compute_citations(self):
        for basis in self:
            basis.duty_citation = "、".join(basis.duty_article_ids.mapped("display_name"))
            basis.penalty_citation = "、".join(basis.penalty_article_ids.mapped("display_name"))

    @api.depends(
        "element_ids.sequence",
        "element_ids.kind",
        "element_ids.words",
        "element_ids.needs_value",
        "element_ids.value",
        "element_ids.unit",
        "element_ids.detail",
        "element_ids.confirmation",
        "element_ids.confirmation_source",
    )
    def _compute_elements(self):
        for basis in self:
            basis.elements = basis._elements_text() or False

    def _inverse_elements(self):
        """Take a text given as a whole (by an import) as one row; where there are rows, they are what is changed."""
        for basis in self:
            given = (basis.elements or "").strip()
            if basis.element_ids and given.rstrip("。") != basis._elements_text().rstrip("。"):
                raise UserError(
                    self.env._("%(name)s: change the rows of elements; the text follows them.", name=basis.display_name)
                )
            if given and not basis.element_ids:
                values = {"basis_id": basis.id, "name": self.env._("As a whole"), "kind": "proof", "words": given}
                self.env["eco.power.element"].create(values)

    def _elements_text(self):
        rows = self.element_ids.sorted(lambda row: (row.sequence, row._origin.id or 0))
        return elements.text(row._for_rules() for row in rows)

    def penalty_for(self, party_kind):
        """Return what ``party_kind`` ("citizen" or "organization") faces, or an empty record.

        A line of its own goes before the line for any party.
        """
        lines = self.penalty_ids
        return (
            lines.filtered(lambda line: line.party_kind == party_kind)
            or lines.filtered(lambda line: line.party_kind == "any")
        )[:1]

    def _fine_ranges(self):
        """Return the fines these bases set, one range for each basis and kind of party it has a penalty for."""
        return tuple(
            discretion.Range(
                kind, basis.date_from or None, basis.date_to or None, yuan(line.fine_min), yuan(line.fine_max)
            )
            for basis in self
            for kind in discretion.PARTY_NAMES
            for line in basis.penalty_for(kind)
        )

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "power_id",
            "date_from",
            "date_to",
            "duty_article_ids",
            "penalty_article_ids",
            "elements",
            "element_ids",
            "penalty_ids",
        }

    def _covers(self, day):
        """Tell whether an act that ended on ``day`` is judged by this basis; both border days included."""
        return (not self.date_from or self.date_from <= day) and (not self.date_to or day <= self.date_to)
