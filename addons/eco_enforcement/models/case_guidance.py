from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import today

from ..statute.county import Adoption, Conclusion, CountyReview, GuidanceKind, ReviewPoint
from .case_facts import yuan


class EcoCase(models.Model):
    """What the county has to do with a case: guidance, reviews it wants to make, reports, designations."""

    _inherit = "eco.case"

    guidance_ids = fields.One2many("eco.guidance", "case_id", string="Guidance", copy=False)
    penalty_report_ids = fields.One2many("eco.penalty.report", "case_id", string="Reports for the Record", copy=False)
    designation_ids = fields.One2many("eco.designation", "case_id", string="Designations", copy=False)
    guide_ids = fields.Many2many(
        "eco.agency",
        "eco_case_guide",
        "case_id",
        "agency_id",
        string="Guiding Departments",
        compute="_compute_guide_ids",
        store=True,
        help="Departments whose guides may read the case: those that guide the town in the power, and those asked.",
    )

    @api.depends(
        "agency_id.county_id", "power_id.original_sector_ids.agency_ids.parent_id", "guidance_ids.department_id"
    )
    def _compute_guide_ids(self):
        for (agency, power), cases in self.grouped(lambda case: (case.agency_id, case.power_id)).items():
            guiding = agency._guiding(power) if agency and power else self.env["eco.agency"]
            for case in cases:
                case.guide_ids = guiding | case.sudo().guidance_ids.department_id

    def _side_facts(self):
        case = self.sudo()
        return {
            **super()._side_facts(),
            "mandates": self.env["eco.review.mandate"]._for_case(case, today()),
            "county_reviews": case._county_reviews(),
            "designations": tuple(row._for_rules() for row in case.designation_ids.sorted("id")),
        }

    def _county_reviews(self):
        """Give the reviews the county has made, in the order of its answers."""
        reported = self.event_ids.filtered(lambda event: event.act == "submit_report")[-1:].seq
        given = self.guidance_ids.filtered(lambda row: row.kind == GuidanceKind.REVIEW and row.conclusion)
        return tuple(
            CountyReview(
                before=ReviewPoint(row.before),
                amount=yuan(row.amount),
                conclusion=Conclusion(row.conclusion),
                adoption=Adoption(row.adoption) if row.adoption else None,
                day=row.answered_on,
                of_last_report=row.asked_seq > reported,
            )
            for row in given.sorted(lambda row: max(row.step_ids.filtered(lambda step: step.act == "answer").ids))
        )

    def _open_penalty_report(self, decision):
        """Open the report for the record of ``decision``, where the county has laid down that it wants one.

        Called by every act that makes a decision with a fine.
        """
        return self.env["eco.penalty.report"]._open(decision)

    def action_ask_county(self):
        """Open an empty question to the county about this case."""
        return self._county_draft("eco.guidance", self.env._("Ask the County"))

    def action_request_designation(self):
        """Open an empty request to designate the department that held the power."""
        return self._county_draft("eco.designation", self.env._("Designation"))

    def _county_draft(self, model, name):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": name,
            "res_model": model,
            "view_mode": "form",
            "context": {"default_case_id": self.id},
        }
