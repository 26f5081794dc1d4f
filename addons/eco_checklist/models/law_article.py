"""Articles: the smallest thing that can be cited."""

import re
from collections import defaultdict

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..competence import citing
from ..competence.legal import LegalBasis
from . import law_guards

_STATUTORY = {"law_id", "article", "paragraph", "item", "text", "is_quoted", "source", "confirmed"}

_LAW_AND_NUMBER = re.compile(r"(?P<law>.*?)第?(?P<number>\d{1,4})条?$")


class EcoLawArticle(models.Model):
    """A place in one version of a law: article (条), paragraph (款), item (项).

    Zero stands for "not divided" or "the whole": the law counts from one. Once a confirmed basis cites it, it stays
    as it is; PostgreSQL holds it too.
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
    later_ids = fields.One2many("eco.law.correspondence", "old_id", "Replaced by")
    earlier_ids = fields.One2many("eco.law.correspondence", "new_id", "Replaces")
    basis_count = fields.Integer("Bases citing it", compute="_compute_basis_count")

    _place_unique = models.UniqueIndex(
        "(law_id, article, COALESCE(paragraph, 0), COALESCE(item, 0))", "This article is already in the library."
    )
    _place_valid = models.Constraint(
        "CHECK (article BETWEEN 1 AND 9999 AND COALESCE(paragraph, 0) BETWEEN 0 AND 99"
        " AND COALESCE(item, 0) BETWEEN 0 AND 99)",
        "Articles, paragraphs and items are counted from one.",
    )

    def init(self):
        law_guards.install(self.env.cr, law_guards.ARTICLE)

    @api.depends("law_id.short_title", "article", "paragraph", "item")
    def _compute_display_name(self):
        for article in self:
            article.display_name = str(article.legal_basis()) if article._is_place() else False

    def _compute_basis_count(self):
        citing_it = defaultdict(set)
        for field in ("duty_article_ids", "penalty_article_ids"):
            rows = self.env["eco.power.basis"]._read_group([(field, "in", self.ids)], [field], ["id:array_agg"])
            for article, bases in rows:
                citing_it[article].update(bases)
        for article in self:
            article.basis_count = len(citing_it[article._origin])

    @api.model
    def _search_display_name(self, operator, value):
        # A law with the number of an article: 处罚法 33.
        found = _LAW_AND_NUMBER.match(value) if isinstance(value, str) and operator == "ilike" else None
        if found:
            return [("law_id", operator, found["law"].strip()), ("article", "=", int(found["number"]))]
        return [("law_id", operator, value)]

    def write(self, vals):
        if vals.keys() & _STATUTORY:
            self._refuse_if_relied_on()
        return super().write(vals)

    def _load_records_write(self, values):
        """Let a data file of the product not touch what is relied on: an upgrade must neither change it nor stop."""
        if self.env.su and self._relied_on():
            values = {name: value for name, value in values.items() if name not in _STATUTORY}
        return super()._load_records_write(values)

    def action_open_bases(self):
        """Open the legal bases that cite this article."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_checklist.action_power_basis")
        return {**action, "domain": list(self._bases_domain()), "context": {}}

    def legal_basis(self, full=False):
        """Return this place as the rules of law know it, a ``LegalBasis``; by its full title with ``full``."""
        self.ensure_one()
        title = self.law_id.title if full else self.law_id.short_title
        return LegalBasis(title or "", self.article, self.paragraph or None, self.item or None)

    def citation(self):
        """Cite these articles as a decision does, by full title: 《…》第…条、《…》第…条."""
        return "、".join(str(article.legal_basis(full=True)) for article in self)

    @api.model
    @api.private
    def cited(self, basis, day):
        """Return the articles that ``basis``, a ``LegalBasis``, is found in, of the version in force on ``day``.

        Usually one. Empty where the library has no such version, or the version no such article.
        """
        held = self.env["eco.law"].version_on(basis.law, day).article_ids
        places = citing.places_for(basis, [article.legal_basis() for article in held])
        return self.browse([held[n].id for n in places])

    def _is_place(self):
        """Tell whether the numbers are complete enough to be written out (a new form is not)."""
        return 0 < self.article <= 9999 and self.paragraph <= 99 and self.item <= 99

    def _bases_domain(self):
        return Domain("duty_article_ids", "in", self.ids) | Domain("penalty_article_ids", "in", self.ids)

    def _relied_on(self):
        """Return what confirmed or issued records rest on these articles: a recordset, empty when none does."""
        confirmed = self._bases_domain() & Domain("confirmation", "=", "confirmed")
        return self.env["eco.power.basis"].sudo().search(confirmed, limit=1)

    def _refuse_if_relied_on(self):
        """Raise ``UserError`` if a record rests on one of these: it would say something else from then on."""
        relying = self._relied_on() if not self.env.su else ()
        if relying:
            raise UserError(
                self.env._(
                    "%(name)s rests on this text of law. Enter another version of the law, or have the confirmation"
                    " withdrawn.",
                    name=relying.display_name,
                )
            )
