"""The case review (案件审查), what weighs in a case, and the legal review's record of who made it."""

from odoo import fields, models

from ..statute import facts_review
from ..statute.facts_review import Weight
from ..statute.legal_types import Verdict
from ..statute.review_points import CASE_POINTS, case_points
from ..statute.review_triggers import EVIDENCE_ACTS
from ..statute.states import State

# The stages at which rules ask what a case weighs; elsewhere its lists and thresholds are not read.
_WEIGHED = (State.CASE_REVIEW, State.LEGAL_REVIEW, State.REVIEWED, State.NOTICE, State.DEFENCE)
VERDICTS = [
    (Verdict.PASS.value, "符合"),
    (Verdict.FAIL.value, "不符合"),
    (Verdict.JUDGE.value, "须人工判断"),
    (Verdict.NOT_APPLICABLE.value, "不适用"),
]


class EcoCaseReview(models.Model):
    """A review of the result of an investigation by somebody who did not investigate (案件审查), art. 57."""

    _name = "eco.case.review"
    _description = "Case Review"
    _inherit = ["eco.step"]

    passed = fields.Boolean()
    point_ids = fields.One2many("eco.case.review.point", "review_id", string="Review Points")


class EcoCaseReviewPoint(models.Model):
    """One of the six points of a case review: what the rules found, and the reviewer's own word."""

    _name = "eco.case.review.point"
    _description = "Point of a Case Review"
    _inherit = ["eco.sealed"]
    _order = "review_id, id"

    review_id = fields.Many2one("eco.case.review", required=True, ondelete="restrict", index=True)
    code = fields.Selection([(code, name) for code, name, _guards in CASE_POINTS], string="Point", required=True)
    verdict = fields.Selection(VERDICTS, required=True)
    finding = fields.Text("What the Rules Found", required=True)
    article = fields.Char("Legal Basis", required=True)
    word = fields.Char("Reviewer's Word")


class EcoCaseFlag(models.Model):
    """A person's statement that a case is complex, serious or of public interest, with the reason (arts. 57, 58)."""

    _name = "eco.case.flag"
    _description = "What Weighs in a Case"
    _inherit = ["eco.step"]

    weight = fields.Selection([(weight.value, weight.label) for weight in Weight], required=True)


class EcoReview(models.Model):
    _inherit = "eco.review"

    agency_id = fields.Many2one(
        "eco.agency", string="Reviewer of", ondelete="restrict", help="The reviewer's body then."
    )


class EcoCase(models.Model):
    _inherit = "eco.case"

    case_review_ids = fields.One2many("eco.case.review", "case_id", string="Case Reviews", copy=False)
    flag_ids = fields.One2many("eco.case.flag", "case_id", string="Stated Weights", copy=False)

    def _side_facts(self):
        return {**super()._side_facts(), **self._case_review_facts()}

    def _is_weighed(self) -> bool:
        """Tell whether the result of the investigation is before those who review and decide."""
        return self.state in _WEIGHED

    def _case_review_facts(self) -> dict:
        """Give the last case review, the stated weights, the rules of legal review, and what is known of the actor."""
        review, user = self.case_review_ids[-1:], self.env.user.sudo()
        return {
            "case_review": facts_review.CaseReview(review.passed, review.user_id.id, review.on, review.event_seq)
            if review
            else None,
            "flags": tuple(
                facts_review.Flag(Weight(flag.weight), flag.text or "", flag.event_seq) for flag in self.flag_ids
            ),
            "evidence_seq": max((e.seq for e in self.event_ids if e.act in EVIDENCE_ACTS), default=0),
            "review_all": self.agency_id._reviews_all(),
            "review_listed": self.env["eco.review.rule"]._for_case(self) if self._is_weighed() else (),
            "qualification": facts_review.Qualification(user.eco_licensed_on or None, user.eco_reviewing_since or None),
        }

    def _case_review(self, base, facts, passed):
        """Seal the review with its six points, and what it says weighs in the case."""
        given = facts.inputs
        review = self.env["eco.case.review"].create({**base, "passed": passed, "text": given["opinion"]})
        self.env["eco.case.review.point"].create(
            [
                {
                    "review_id": review.id,
                    "code": code,
                    "verdict": finding.verdict.value,
                    "finding": finding.message,
                    "article": str(finding.basis),
                    "word": given.get(f"word_{code}"),
                }
                for code, _name, finding in case_points(facts)
            ]
        )
        self._trace_state_weight(base, facts)

    def _trace_pass_case_review(self, base, facts):
        self._case_review(base, facts, True)

    _trace_pass_to_notice = _trace_pass_case_review

    def _trace_return_from_case_review(self, base, facts):
        self._case_review(base, facts, False)

    def _trace_state_weight(self, base, facts):
        stated = [weight for weight in Weight if facts.inputs.get(weight.value)]
        self.env["eco.case.flag"].create(
            [{**base, "weight": weight.value, "text": facts.inputs["weight_reason"]} for weight in stated]
        )
