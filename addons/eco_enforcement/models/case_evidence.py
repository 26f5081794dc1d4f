from odoo import fields, models
from odoo.tools import lazy

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute import facts_evidence
from ..statute.words_evidence import Corrected
from .evidence_paper import in_beijing


class EcoCase(models.Model):
    """Evidence, measures and orders to correct of a case, as the rules see them."""

    _inherit = "eco.case"

    hold_ids = fields.One2many("eco.hold", "case_id", string="Registrations of Evidence", copy=False)
    seizure_ids = fields.One2many("eco.seizure", "case_id", string="Seals and Seizures", copy=False)
    sample_ids = fields.One2many("eco.sample", "case_id", string="Samples", copy=False)
    appraisal_ids = fields.One2many("eco.appraisal", "case_id", string="Tests and Appraisals", copy=False)
    camera_evidence_ids = fields.One2many("eco.camera.evidence", "case_id", string="Camera Evidence", copy=False)
    correction_order_ids = fields.One2many("eco.correction.order", "case_id", string="Orders to Correct", copy=False)

    def _side_facts(self):
        return {
            **super()._side_facts(),
            "evidence": self._evidence_facts(),
            "corrections": tuple(self._recheck_facts(row) for row in self.correction_ids),
        }

    def _evidence_facts(self) -> facts_evidence.Evidence:
        """Freeze what was taken, tested, recorded and ordered; queries do not grow with the rows."""
        return facts_evidence.Evidence(
            now=in_beijing(now()),
            # Asked only where something is seized.
            coerce=lazy(self.env["eco.grant"].may, self.agency_id, self.power_id, "coerce", today()),
            urgent_hours=self.agency_id.urgent_hold_hours,
            holds=tuple(row._facts() for row in self.hold_ids),
            seizures=tuple(row._facts() for row in self.seizure_ids),
            samples=tuple(row._facts() for row in self.sample_ids),
            appraisals=tuple(row._facts() for row in self.appraisal_ids),
            cameras=tuple(row._facts() for row in self.camera_evidence_ids),
            orders=tuple(row._facts() for row in self.correction_order_ids),
        )

    def _recheck_facts(self, row) -> facts_evidence.Recheck:
        # Rows from before a result was asked for recorded that the party had corrected.
        return facts_evidence.Recheck(
            row.on, Corrected(row.result or Corrected.CORRECTED), row.event_seq, row.order_id.id or None
        )

    def _corrected_on(self):
        """Give the day of the last re-check, if it found the act corrected."""
        last = self.correction_ids[-1:]
        return last.on if last and self._recheck_facts(last).result is Corrected.CORRECTED else None


class EcoAgency(models.Model):
    """Whether a body may register evidence first and have it approved afterwards."""

    _inherit = "eco.agency"

    urgent_hold_hours = fields.Integer(
        "Urgent Registration: Hours to Approve",
        default=24,
        tracking=True,
        aggregator=None,
        help="Within how many hours the head must approve a registration of evidence that was carried out first, at most"
        " 24; 0 where none may be carried out before its approval.",
    )
    urgent_hold_source = fields.Char(
        "Urgent Registration: Source",
        default="《生态环境行政处罚办法》第三十二条（待确认：镇街是否适用，以县级确认为准）",
        tracking=True,
    )

    _urgent_hold_hours_range = models.Constraint(
        "CHECK (urgent_hold_hours BETWEEN 0 AND 24)", "The hours to approve an urgent registration are 0 to 24."
    )


class EcoCorrection(models.Model):
    """What a re-check found, and which order it looked at."""

    _inherit = "eco.correction"

    order_id = fields.Many2one("eco.correction.order", "Order", ondelete="restrict", index="btree_not_null")
    result = fields.Selection([(word.value, word.label) for word in Corrected], "Result of the Re-check")
    started_at = fields.Datetime("Re-check Began")
    ended_at = fields.Datetime("Re-check Ended")
    present = fields.Char("Present at the Re-check")
    evidence = fields.Text("Evidence of the Re-check")
    refusal = fields.Text("Refusal to Sign the Re-check")
