"""What the dialogue of an act proposes in reviews, answers, hearings and discussions."""

from odoo import fields, models

from ..statute.inputs_hearing import HEARING_PLAN, HEARING_RECORD, MINUTES, REPLY, WORDS
from ..statute.legal_types import Verdict
from ..statute.review_points import case_points
from .act_fields import column

_PAPERS = (REPLY, HEARING_PLAN, HEARING_RECORD, MINUTES)
_CASE_REVIEWS = frozenset({"pass_case_review", "pass_to_notice"})
# A doubt is left empty: there the reviewer writes what the rules cannot know.
_USUAL_WORD = {Verdict.PASS: "符合", Verdict.NOT_APPLICABLE: "不适用"}


def _proposed(kind, *comodel, **attributes):
    return kind(*comodel, compute="_compute_usual", store=True, readonly=False, compute_sudo=False, **attributes)


class EcoActWizard(models.TransientModel):
    _inherit = "eco.act.wizard"

    locals().update({word.name: _proposed(fields.Char) for word in WORDS})
    defender = _proposed(fields.Char)
    defence_place = _proposed(fields.Char)
    found = _proposed(fields.Text)
    locals().update({column(paper): _proposed(fields.Many2one, paper.model) for paper in _PAPERS})

    def _usual(self):
        usual = {**super()._usual(), **dict.fromkeys((word.name for word in WORDS), False)}
        usual |= {column(paper): self._draft(paper) for paper in _PAPERS}
        case = self.case_id.sudo()
        usual["defender"] = case._usual_defender()
        usual["defence_place"] = case.agency_id.address or case.agency_id.name
        usual["found"] = case.findings_of_fact
        if self.act in _CASE_REVIEWS:
            found = case_points(self.case_id._facts())
            usual |= {f"word_{code}": _USUAL_WORD.get(finding.verdict, False) for code, _name, finding in found}
        return usual

    def _draft(self, paper):
        """Give the last unfinished paper of the kind, where the act asks for one."""
        if f",{paper.name}," not in (self.asked or ""):
            return False
        return self.env[paper.model].search([("case_id", "=", self.case_id.id), ("event_seq", "=", 0)])[-1:]
