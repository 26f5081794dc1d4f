from odoo import models

from .case_documents import day_in_words


class EcoCase(models.Model):
    """Words that several documents share: who said what, by which article, and how the party is heard."""

    _inherit = "eco.case"

    def _this_event(self, rows):
        """Give those of ``rows`` that the act under way has sealed: its event follows the documents."""
        seq = len(self.event_ids) + 1
        return rows.filtered(lambda row: row.event_seq == seq)

    def _spoken(self, step, text=None):
        """Give a sealed step as an opinion is printed: its text, or ``text``, with name and day; nothing for no step."""
        if not step:
            return None
        return {"text": text or step.text or "", "name": step.user_id.name, "date": day_in_words(step.on)}

    def _last_opinion(self, acts):
        """Give the last opinion that was given with one of ``acts``, as printed, or nothing."""
        return self._spoken(self.opinion_ids.filtered(lambda opinion: opinion.act in acts)[-1:])

    def _basis_in_words(self, kind, basis, day):
        """Cite ``basis``; an article whose text nobody has confirmed is followed, not applied, and marked so."""
        cite = self._citations(kind, day)
        words = cite.words([basis], full=True)
        confirmed = all(cite._required(basis).mapped("confirmed"))
        return words if confirmed else f"参照{words}（条文及其适用待确认）"

    def _context_remedies(self):
        """Name the organ and the court to which the party may turn, with the periods (复议法 20, 诉讼法 46)."""
        agency = self.agency_id
        return {
            "organ": agency.reconsideration_agency_id.name or "",
            "organ_period": "六十日",
            "court": agency.court_id.name or "",
            "court_period": "六个月",
        }

    def _context_items(self, items, paper):
        """List the things of a measure, each with its place and keeper or those of the whole list."""
        return [
            {
                "no": str(no),
                "name": item.name,
                "spec": item.spec or "/",
                "quantity": f"{item.quantity:g}",
                "unit": item.unit or "",
                "condition": item.condition or "",
                "place": item.place or paper.place or "",
                "keeper": item.keeper or paper.keeper or "",
            }
            for no, item in enumerate(items, 1)
        ]
