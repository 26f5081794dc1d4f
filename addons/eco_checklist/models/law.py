"""Laws, regulations and rules, each version of a text a record of its own."""

from odoo import api, fields, models


class EcoLaw(models.Model):
    """A published text of law with the days between which it was in force."""

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
    repealed_by_id = fields.Many2one("eco.law", "Repealed by", ondelete="restrict", tracking=True)
    source = fields.Char(help="Where the text was read.")
    article_ids = fields.One2many("eco.law.article", "law_id", "Articles")
    active = fields.Boolean(default=True)

    _version_unique = models.UniqueIndex(
        "(title, COALESCE(date_from, '0001-01-01'::date))", "This version of the law is already here."
    )
    _period_order = models.Constraint("CHECK (date_to >= date_from)", "A law ends after it begins.")

    @api.depends("short_title", "date_from", "date_to")
    def _compute_display_name(self):
        for law in self:
            year = f"（{law.date_from.year}）" if law.date_to and law.date_from else ""
            law.display_name = f"《{law.short_title}》{year}"

    def write(self, vals):
        if vals.keys() & {"title", "short_title"}:
            self.article_ids._refuse_if_relied_on()
        return super().write(vals)

    def in_force_on(self, day):
        """Tell whether this version was in force on ``day``."""
        self.ensure_one()
        return (not self.date_from or self.date_from <= day) and (not self.date_to or day <= self.date_to)
