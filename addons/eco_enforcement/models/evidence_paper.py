"""What the papers of evidence share: their officers, and the sealed steps that follow the paper."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.eco_checklist.models.beijing import beijing_time

from ..statute.editing import TAKEN
from ..statute.states import ServiceWay
from ..statute.words_evidence import HoldEnd, SeizureEnd

STEPS = [
    ("propose", "Proposed"),
    ("approve", "Approved"),
    ("refuse", "Not Approved"),
    ("carry_out", "Carried Out"),
    ("extend", "Extended"),
    ("tell", "Party Told"),
    ("end", "Dealt With"),
    ("lapse", "Lapsed"),
    ("result", "Result"),
    ("exclude", "Excluded"),
    ("issue", "Issued"),
    ("serve", "Served"),
    ("admit", "Admitted"),
    ("sheet", "Photo Sheet Made"),
]
ENDINGS = list({end.value: (end.value, end.label) for end in (*HoldEnd, *SeizureEnd)}.values())
# The paper a step belongs to: exactly one of these.
PAPERS = ("hold_id", "seizure_id", "appraisal_id", "camera_evidence_id", "order_id", "evidence_id")


def in_beijing(moment):
    """Give a stored moment as the rules take it: Beijing time without zone, or ``None``."""
    return beijing_time(moment).replace(tzinfo=None) if moment else None


class EcoEvidencePaper(models.AbstractModel):
    """A paper of evidence: written by the handlers, finished by an act; what follows stands in sealed steps."""

    _name = "eco.evidence.paper"
    _description = "Paper of Evidence"
    _inherit = ["eco.drafted"]
    _written_in = TAKEN

    officer_ids = fields.Many2many(
        "eco.officer",
        string="Officers",
        default=lambda self: self._default_from_case("officer_ids"),
        context={"active_test": False},
    )

    @api.constrains("officer_ids", "case_id")
    def _check_officers(self):
        for paper in self:
            if paper.officer_ids.agency_id - paper.case_id.agency_id:
                raise ValidationError(
                    self.env._("The officers of a record belong to the agency of the case (art. 42).")
                )

    def _labels_missing(self, *names):
        """Name, by their labels, which of the fields ``names`` are empty."""
        return tuple(self._fields[name]._description_string(self.env) for name in names if not self[name])


class EcoEvidenceStep(models.Model):
    """What became of evidence that was taken: one sealed row a step, none of them twice for a paper."""

    _name = "eco.evidence.step"
    _description = "Step of Evidence"
    _inherit = ["eco.step"]

    hold_id = fields.Many2one("eco.hold", "Registration", ondelete="restrict", index="btree_not_null")
    seizure_id = fields.Many2one("eco.seizure", "Seizure", ondelete="restrict", index="btree_not_null")
    appraisal_id = fields.Many2one("eco.appraisal", "Test or Appraisal", ondelete="restrict", index="btree_not_null")
    camera_evidence_id = fields.Many2one(
        "eco.camera.evidence", "Camera Evidence", ondelete="restrict", index="btree_not_null"
    )
    order_id = fields.Many2one("eco.correction.order", "Order", ondelete="restrict", index="btree_not_null")
    evidence_id = fields.Many2one("eco.evidence", "Evidence", ondelete="restrict", index="btree_not_null")
    kind = fields.Selection(STEPS, "Step", required=True)
    at = fields.Datetime("Moment", required=True)
    due_at = fields.Datetime("Approval Due", help="What was carried out first is approved until then, or it ends.")
    urgency = fields.Text("Why It Was Urgent")
    signed = fields.Boolean("List Signed by the Party")
    refusal = fields.Text("Refusal to Sign the List")
    shown = fields.Boolean("Certificates Shown")
    party_called = fields.Boolean("Party Called to the Spot")
    told = fields.Boolean("Reasons and Rights Told")
    heard = fields.Boolean("Party Heard")
    handed = fields.Boolean("Decision and List Handed Over")
    site_record = fields.Text("On-site Record")
    spot = fields.Char("Place of the Measure")
    ended_at = fields.Datetime("Record Ended")
    party_said = fields.Text("Statement of the Party")
    days = fields.Integer("Days Added", aggregator=None)
    ending = fields.Selection(ENDINGS, "Dealt With By")
    way = fields.Selection([(way.value, way.label) for way in ServiceWay], "Way of Service")
    recipient = fields.Char()
    place = fields.Char("Place of Service")
    proof = fields.Char("Proof of Service")

    _one_paper = models.Constraint(
        f"CHECK (num_nonnulls({', '.join(PAPERS)}) = 1)", "A step of evidence belongs to exactly one paper."
    )
    _once_hold = models.UniqueIndex("(hold_id, kind) WHERE hold_id IS NOT NULL", "This step was already taken.")
    _once_seizure = models.UniqueIndex(
        "(seizure_id, kind) WHERE seizure_id IS NOT NULL", "This step was already taken."
    )
    _once_appraisal = models.UniqueIndex(
        "(appraisal_id, kind) WHERE appraisal_id IS NOT NULL", "This step was already taken."
    )
    _once_camera = models.UniqueIndex(
        "(camera_evidence_id, kind) WHERE camera_evidence_id IS NOT NULL", "This step was already taken."
    )
    _once_evidence = models.UniqueIndex(
        "(evidence_id, kind) WHERE evidence_id IS NOT NULL", "This step was already taken."
    )
    _once_order = models.UniqueIndex("(order_id, kind) WHERE order_id IS NOT NULL", "This step was already taken.")

    def _of(self, kind):
        """Give the step ``kind`` among these, or none."""
        return self.filtered(lambda step: step.kind == kind)
