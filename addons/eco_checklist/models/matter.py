"""What a town may meet with, as the policy and the law divide it: the table the router reads."""

from dataclasses import replace

from odoo import api, fields, models

from ..competence import matters, routing
from ..competence.routes import Bodies, Body, Place

DUTIES = [
    ("assists_reports", "Assists and reports"),
    ("implements", "Implements"),
    ("holds_power", "Holds a delegated power"),
    ("none", "None; passes on what it finds"),
]
AREAS = [("any", "Anywhere"), ("outside_core", "Outside the urban core"), ("core", "In the urban core")]


def as_body(agency):
    """Return ``agency`` as the router sees it."""
    return Body(agency.name or "", agency.kind or "", agency.id)


class EcoMatter(models.Model):
    """A matter (事项): whose it is, what the town has to do in it, and what it is easily taken for.

    Where the local division of duties or the article is not known, the row stays to be confirmed, and says so.
    """

    _name = "eco.matter"
    _description = "Matter"
    _inherit = ["eco.confirmation.mixin"]
    _order = "sequence, code"
    _rec_names_search = ["name", "keywords", "code"]

    code = fields.Char(required=True, copy=False)
    sequence = fields.Integer(default=10)
    name = fields.Char("Matter", required=True)
    description = fields.Char("What it is")
    keywords = fields.Char(help="Words people use for it, separated by blanks.")
    responsibility_id = fields.Many2one("eco.responsibility", "Line of responsibility", index=True, ondelete="restrict")
    power_id = fields.Many2one("eco.power", "Delegated power", index=True, ondelete="restrict")
    duty_kind = fields.Selection(DUTIES, "Duty of the town", required=True)
    area = fields.Selection(AREAS, "Where", required=True, default="any")
    counterpart_id = fields.Many2one(
        "eco.matter", "Counterpart", index=True, ondelete="restrict", help="Holds across the border of the urban core."
    )
    counterpart_of_ids = fields.One2many("eco.matter", "counterpart_id", "Counterpart of")
    lead_sector_ids = fields.Many2many(
        "eco.sector",
        "eco_matter_lead",
        "matter_id",
        "sector_id",
        "Leading sectors",
        help="Empty: the county government decides which department it is.",
    )
    report_sector_ids = fields.Many2many(
        "eco.sector", "eco_matter_report", "matter_id", "sector_id", "Sectors that receive reports"
    )
    guide_sector_ids = fields.Many2many("eco.sector", "eco_matter_guide", "matter_id", "sector_id", "Guiding sectors")
    article_ids = fields.Many2many("eco.law.article", "eco_matter_article", "matter_id", "article_id", "Articles")
    next_step = fields.Text("What the town does next")
    open_question = fields.Text("Still to be confirmed")
    difference_ids = fields.One2many("eco.matter.difference", "matter_id", "Easily taken for")
    active = fields.Boolean(default=True)

    _code_unique = models.Constraint("UNIQUE (code)", "Another matter already has this code.")
    _power_held = models.Constraint(
        "CHECK ((duty_kind = 'holds_power') = (power_id IS NOT NULL))",
        "A matter has a delegated power exactly when the town's duty is to hold it.",
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for matter in self:
            matter.display_name = f"{matter.code} {matter.name}" if matter.code else matter.name

    @api.model
    def _confirmed_fields(self):
        return super()._confirmed_fields() | {
            "code",
            "name",
            "responsibility_id",
            "power_id",
            "duty_kind",
            "area",
            "counterpart_id",
            "lead_sector_ids",
            "report_sector_ids",
            "guide_sector_ids",
            "article_ids",
        }

    @api.private
    def route(self, town, day, core=False):
        """Answer who is competent for this matter in ``town`` on ``day``; ``core``: within the urban core.

        Returns ``competence.routes.Route``. The ``record`` of each of its bodies is the id of the ``eco.agency``, zero
        where none is registered.
        """
        self.ensure_one()
        row, place = self.sudo(), self._place(town, day, core)
        return routing.route(
            row._for_routing(),
            place,
            day,
            self.env["eco.grant"].grants_of(town, row._row_at(core).power_id),
            self.env["eco.ruling"]._precedents(self | self._other_side(), place.areas),
            self._bodies(town, day),
        )

    def _other_side(self):
        """Return the row that holds across the border of the urban core, or an empty record."""
        return self.counterpart_id or self.counterpart_of_ids[:1]

    def _row_at(self, core):
        """Return the row that holds in the urban core (``core``) or outside it."""
        row = self._for_routing().at(core)
        return self if row.code == self.code else self._other_side()

    def _for_routing(self, with_counterpart=True):
        """Return this row as the router sees it."""
        other = self._other_side() if with_counterpart else self.browse()
        return matters.Matter(
            code=self.code,
            name=self.name,
            duty=matters.Duty(self.duty_kind),
            line=self.responsibility_id.number or None,
            power=self.power_id.code or "",
            lead=tuple(self.lead_sector_ids.mapped("code")),
            reports=tuple(self.report_sector_ids.mapped("code")),
            guides=tuple(self.guide_sector_ids.mapped("code")),
            line_lead=tuple(self.responsibility_id.lead_sector_ids.mapped("code")),
            area=matters.Area(self.area),
            counterpart=other._for_routing(with_counterpart=False) if other else None,
            citations=tuple(
                matters.Citation(article.legal_basis(), article.date_from or None, article.date_to or None)
                for article in self.article_ids
            ),
            next_step=self.next_step or "",
            differences=tuple(
                matters.Difference(row.other_id.code, row.other_id.name, row.reason) for row in self.difference_ids
            ),
            confirmed=self.confirmation == "confirmed",
        )

    @api.model
    def _place(self, town, day, core):
        governing = self._governing(town, day)
        above = (
            self.env["eco.agency"].sudo().browse([int(part) for part in (town.parent_path or "").split("/") if part])
        )
        areas = {body.code for body in above | governing if body.code}
        return Place(town.code or "", as_body(town), frozenset(areas), core)

    @api.model
    def _governing(self, town, day):
        """Return the government that runs ``town`` on ``day``."""
        return town.sudo().governing_on(day)

    def _bodies(self, town, day):
        """Return who serves ``town`` on ``day`` in the sectors of this matter and of its counterpart."""
        rows = (self | self._other_side()).sudo()
        sectors = rows.lead_sector_ids | rows.report_sector_ids | rows.guide_sector_ids
        sectors |= rows.responsibility_id.lead_sector_ids
        governing = self._governing(town, day)
        departments = {}
        for sector in sectors:
            found = sector.serving(sector.code, governing or town).sudo()
            # Where the town is run by the city itself, a department of the city is its own and no substitute.
            of_city = governing.kind == "county" and found.parent_id.kind == "city"
            departments[sector.code] = tuple(replace(as_body(body), of_city=of_city) for body in found)
        return Bodies(
            governing=as_body(governing),
            departments=departments,
            sector_names={sector.code: sector.name for sector in sectors},
        )


class EcoMatterDifference(models.Model):
    """Why a matter is not the one it is easily taken for."""

    _name = "eco.matter.difference"
    _description = "Difference between matters"
    _order = "matter_id, id"

    matter_id = fields.Many2one("eco.matter", required=True, index=True, ondelete="cascade")
    other_id = fields.Many2one("eco.matter", "Not to be taken for", required=True, index=True, ondelete="restrict")
    reason = fields.Char("Why not", required=True)

    _pair_unique = models.Constraint("UNIQUE (matter_id, other_id)", "This difference is already stated.")
    _other = models.Constraint("CHECK (matter_id <> other_id)", "A matter does not differ from itself.")
