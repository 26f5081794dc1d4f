"""Laws, regulations and rules, each version of a text a record of its own."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from . import law_guards

_STATUTORY = {"title", "short_title", "date_from"}


class EcoLaw(models.Model):
    """A published text of law with the days between which it was in force.

    A revised (修订) or amended (修正) text is another record of the same title. PostgreSQL refuses two versions in
    force on one day, a repealed law that never ends, and a chain of repeals that bites its tail.
    """

    _name = "eco.law"
    _description = "Law"
    _inherit = ["eco.thread"]
    _order = "date_from desc, short_title"
    _rec_names_search = ["title", "short_title", "number"]

    title = fields.Char("Full title", required=True, help="Without book marks.", tracking=True)
    short_title = fields.Char(required=True, help="As citations name it, without book marks.", tracking=True)
    level = fields.Selection(
        [
            ("statute", "Statute"),
            ("regulation", "Administrative regulation"),
            ("local", "Local regulation"),
            ("rule", "Rule of a department or a local government"),
            ("document", "Normative document"),
        ],
        required=True,
    )
    issuer = fields.Char(required=True)
    number = fields.Char("Number of the order or document")
    date_from = fields.Date("In force from", tracking=True)
    date_to = fields.Date("In force until", help="Last day in force; empty while it is in force.", tracking=True)
    repealed_by_id = fields.Many2one(
        "eco.law", "Repealed by", index="btree_not_null", ondelete="restrict", tracking=True
    )
    repealed_ids = fields.One2many("eco.law", "repealed_by_id", "Repealed by this law", readonly=True)
    version_ids = fields.Many2many(
        "eco.law", string="Other versions", compute="_compute_version_ids", context={"active_test": False}
    )
    source = fields.Char(help="Where the text was read.")
    article_ids = fields.One2many("eco.law.article", "law_id", "Articles")
    active = fields.Boolean(default=True)

    _version_unique = models.UniqueIndex(
        "(title, COALESCE(date_from, '0001-01-01'::date))", "This version of the law is already here."
    )
    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A law ends after it begins.")
    # The hash makes "the same title" a matter of ranges, so that no extension of PostgreSQL is needed.
    _title_free = models.Constraint(
        "EXCLUDE USING gist ("
        "numrange(hashtextextended(title, 0), hashtextextended(title, 0), '[]') WITH &&, "
        "daterange(date_from, date_to, '[]') WITH &&)",
        "Another version of this law is in force on some of these days.",
    )
    _short_title_free = models.Constraint(
        "EXCLUDE USING gist ("
        "numrange(hashtextextended(short_title, 0), hashtextextended(short_title, 0), '[]') WITH &&, "
        "daterange(date_from, date_to, '[]') WITH &&)",
        "Another law is cited by the same short title on some of these days.",
    )
    _repeal_ends = models.Constraint(
        "CHECK (repealed_by_id IS NULL OR date_to IS NOT NULL)", "A repealed law has a last day in force."
    )

    def init(self):
        law_guards.install(self.env.cr, law_guards.LAW)

    @api.depends("short_title", "date_from", "date_to")
    def _compute_display_name(self):
        for law in self:
            year = f"（{law.date_from.year}）" if law.date_to and law.date_from else ""
            law.display_name = f"《{law.short_title}》{year}"

    @api.depends("title")
    def _compute_version_ids(self):
        found = self.with_context(active_test=False).search([("title", "in", self.mapped("title"))])
        for law in self:
            law.version_ids = found.filtered(lambda other, law=law: other.title == law.title) - law._origin

    @api.constrains("repealed_by_id")
    def _check_repeal(self):
        for law in self:
            later, passed = law.repealed_by_id, law
            while later and later not in passed:
                passed |= later
                later = later.repealed_by_id
            if later:
                raise ValidationError(
                    self.env._("%(law)s would be repealed by a law that it repealed itself.", law=law.display_name)
                )

    def write(self, vals):
        if vals.keys() & _STATUTORY:
            self.article_ids._refuse_if_relied_on()
        return super().write(vals)

    def _load_records_write(self, values):
        """Let a data file of the product not rename what is relied on: an upgrade must neither do it nor stop."""
        if self.env.su and self.article_ids._relied_on():
            values = {name: value for name, value in values.items() if name not in _STATUTORY}
        return super()._load_records_write(values)

    def in_force_on(self, day):
        """Tell whether this version was in force on ``day``."""
        self.ensure_one()
        return (not self.date_from or self.date_from <= day) and (not self.date_to or day <= self.date_to)

    @api.model
    @api.private
    def version_on(self, title, day):
        """Return the version of the law ``title`` that is in force on ``day``, or an empty record.

        ``title`` is the full or the short one, without book marks. An archived version is still the law.
        """
        begun = Domain("date_from", "=", False) | Domain("date_from", "<=", day)
        going = Domain("date_to", "=", False) | Domain("date_to", ">=", day)
        laws = self.with_context(active_test=False)
        return laws.search(Domain("title", "=", title) & begun & going, limit=1) or laws.search(
            Domain("short_title", "=", title) & begun & going, limit=1
        )
