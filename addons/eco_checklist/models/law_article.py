"""Articles: the smallest thing that can be cited."""

from odoo import api, fields, models
from odoo.fields import Domain

from ..competence.legal import LegalBasis


class EcoLawArticle(models.Model):
    """A place in one version of a law: article (条), paragraph (款), item (项).

    Zero stands for "not divided" or "the whole": the law counts from one.
    """

    _name = "eco.law.article"
    _description = "Article of law"
    _order = "law_id, article, paragraph, item"

    law_id = fields.Many2one("eco.law", required=True, index=True, ondelete="restrict")
    article = fields.Integer(required=True)
    paragraph = fields.Integer()
    item = fields.Integer()
    text = fields.Text("Text or summary")
    is_quoted = fields.Boolean("Quoted", help="The text is that of the law; otherwise a summary in own words.")
    source = fields.Char(help="Where the article was read.")
    confirmed = fields.Boolean(help="The article was read in a published text, not remembered.")
    date_from = fields.Date(related="law_id.date_from")
    date_to = fields.Date(related="law_id.date_to")
    successor_ids = fields.Many2many(
        "eco.law.article",
        "eco_law_article_succession",
        "old_id",
        "new_id",
        "Replaced by",
        help="The articles that rule the same matter in the law that came after.",
    )
    predecessor_ids = fields.Many2many("eco.law.article", "eco_law_article_succession", "new_id", "old_id", "Replaces")

    _place_unique = models.UniqueIndex(
        "(law_id, article, COALESCE(paragraph, 0), COALESCE(item, 0))", "This article is already in the library."
    )
    _place_valid = models.Constraint(
        "CHECK (article BETWEEN 1 AND 9999 AND COALESCE(paragraph, 0) BETWEEN 0 AND 99"
        " AND COALESCE(item, 0) BETWEEN 0 AND 99)",
        "Articles, paragraphs and items are counted from one.",
    )

    @api.depends("law_id.short_title", "article", "paragraph", "item")
    def _compute_display_name(self):
        for article in self:
            article.display_name = str(article.legal_basis()) if article._is_place() else False

    @api.model
    def _search_display_name(self, operator, value):
        return [("law_id", operator, value)]

    def write(self, vals):
        if vals.keys() & {"law_id", "article", "paragraph", "item", "text"}:
            self._refuse_if_relied_on()
        return super().write(vals)

    def legal_basis(self, full=False):
        """Return this place as the rules of law know it, a ``LegalBasis``; by its full title with ``full``."""
        self.ensure_one()
        title = self.law_id.title if full else self.law_id.short_title
        return LegalBasis(title or "", self.article, self.paragraph or None, self.item or None)

    def citation(self):
        """Cite these articles as a decision does, by full title: 《…》第…条、《…》第…条."""
        return "、".join(str(article.legal_basis(full=True)) for article in self)

    def _is_place(self):
        """Tell whether the numbers are complete enough to be written out (a new form is not)."""
        return 0 < self.article <= 9999 and self.paragraph <= 99 and self.item <= 99

    def _refuse_if_relied_on(self):
        """Raise ``UserError`` if a confirmed basis cites one of these: it would say something else from then on."""
        if self.env.su:
            return
        domain = Domain("duty_article_ids", "in", self.ids) | Domain("penalty_article_ids", "in", self.ids)
        bases = self.env["eco.power.basis"].sudo().search(domain & Domain("confirmation", "=", "confirmed"), limit=1)
        bases.with_env(self.env)._refuse_if_confirmed()
