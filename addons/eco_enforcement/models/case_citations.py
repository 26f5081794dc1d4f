from odoo import models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.competence import citing
from odoo.addons.eco_checklist.competence.temporal import NEW

from ..statute import citations
from ..statute.legal_types import LegalBasis


class Citations:
    """The citations of one document: each comes from an article in force, and the document keeps the link.

    Templates ask for places of procedure by name, ``legal_law['notice']``; ``linked`` then finds every citation in
    the words of the finished document, whoever wrote them.
    """

    def __init__(self, case, title, day):
        """Take the case, the title of its document and the day of issue; the basis is judged by the day it is of."""
        self.case, self.title, self.day = case, title, day
        self._basis = case.basis_id.duty_article_ids | case.basis_id.penalty_article_ids
        self._basis_day = day if case.law_changed and case.temporal_choice == NEW else case.act_ended_on or day

    def __getitem__(self, name):
        """Cite, by full title, the places that a template knows as ``name``."""
        return self.words(citations.PLACES[name], full=True)

    def words(self, places, full=False):
        """Cite ``places``, tuples of ``LegalBasis``, in the words of the library; ``UserError`` for one it lacks."""
        cited = []
        for place in places:
            law = self._required(place).law_id
            title = law.title if full else law.short_title
            cited.append(LegalBasis(title, place.article, place.paragraph, place.item))
        return citations.in_words(cited)

    def linked(self, text):
        """Return the articles that ``text``, the words of the finished document, cites.

        What the party said, and what a quoted article itself refers to, may name a law the library does not hold.
        """
        found = self.case.env["eco.law.article"]
        for place in citing.citations_in(text):
            if place not in self._of_others():
                found |= self._required(place)
            else:
                found |= self._resolve(place)
        return found

    def _required(self, place):
        articles = self._resolve(place)
        if not articles:
            known = bool(self.case.env["eco.law"].version_on(place.law, self.day))
            raise UserError(citing.unresolved(place, self.day, self.title, known))
        return articles

    def _resolve(self, place):
        """Find ``place`` in the basis applied, else in the law of the document's day, else in that of the act."""
        articles = self.case.env["eco.law.article"]
        for article in self._basis:
            if place in (article.legal_basis(), article.legal_basis(full=True)):
                if not article.law_id.in_force_on(self._basis_day):
                    raise UserError(citing.not_in_force(place, self._basis_day, self.title))
                return article
        return articles.cited(place, self.day) or articles.cited(place, self.case.act_ended_on or self.day)

    def _of_others(self):
        texts = [*self.case._words_of_party(), *self._basis.mapped("text")]
        return set(citing.citations_in("\n".join(text for text in texts if text)))


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _words_of_party(self):
        """Give what the party said in the case, which may name a law the library does not hold."""
        answers = self.record_ids.answer_ids
        return [*self.defence_ids.mapped("text"), *(text for a in answers for text in (a.question, a.answer))]

    def _citations(self, kind, day):
        """Give the citations of the document of ``kind`` that is issued on ``day``."""
        self.ensure_one()
        return Citations(self, kind.label, day)
