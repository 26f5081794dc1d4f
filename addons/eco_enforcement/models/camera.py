"""Devices that record by themselves (电子监控设备), and what of their records is evidence; 行政处罚法 art. 41."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import beijing_day, today

from ..statute import facts_evidence
from ..statute.states import State

# What is copied from the register when a recording enters the file: later changes of the register do not reach it.
COPIED = (
    "legal_document",
    "legal_on",
    "technical_document",
    "technical_on",
    "published_on",
    "publication_link",
    "marked",
)


class EcoCameraReview(models.AbstractModel):
    """What art. 41 asks of a device before its records are evidence."""

    _name = "eco.camera.review"
    _description = "Review of a Camera"

    legal_document = fields.Char("Legal Review Document")
    legal_on = fields.Date("Legal Review On")
    technical_document = fields.Char("Technical Review Document")
    technical_on = fields.Date("Technical Review On")
    published_on = fields.Date("Location Published On")
    publication_link = fields.Char("Where It Is Published")
    marked = fields.Boolean("By the Standard, With a Visible Sign")

    def _day_of(self, document, day):
        """Give the day of a review, or ``None`` when no document of it is named."""
        return self[day] or None if self[document] else None


class EcoCamera(models.Model):
    """A device of the register, with its reviews and the publication of its place."""

    _name = "eco.camera"
    _description = "Camera"
    _inherit = ["eco.camera.review", "eco.thread"]
    _order = "name"

    name = fields.Char("Camera", required=True, tracking=True)
    agency_id = fields.Many2one(
        "eco.agency", required=True, ondelete="restrict", index=True, default=lambda self: self.env.user.eco_agency_id
    )
    place = fields.Char("Location", required=True, tracking=True)
    purpose = fields.Char("What It Watches")
    usable = fields.Boolean("Evidence May Be Taken", compute="_compute_usable")
    active = fields.Boolean(default=True)

    legal_on = fields.Date(tracking=True)
    technical_on = fields.Date(tracking=True)
    published_on = fields.Date(tracking=True)

    @api.depends(*COPIED)
    def _compute_usable(self):
        """Tell whether the device meets art. 41 today."""
        for camera in self:
            days = (*camera._review_days(), camera.published_on if camera.publication_link else None)
            camera.usable = camera.marked and all(day and day <= today() for day in days)

    def _review_days(self):
        return self._day_of("legal_document", "legal_on"), self._day_of("technical_document", "technical_on")


class EcoCameraEvidence(models.Model):
    """What a camera recorded, entered in the file with the reviews of the camera as they stood then."""

    _name = "eco.camera.evidence"
    _description = "Camera Evidence"
    _inherit = ["eco.drafted", "eco.camera.review"]
    _order = "taken_at, id"
    _written_in = frozenset({State.INVESTIGATION})
    _needed = ("camera_id", "taken_at", "shows")

    camera_id = fields.Many2one("eco.camera", "Camera", ondelete="restrict", index=True)
    taken_at = fields.Datetime("Recorded At")
    shows = fields.Text("What It Shows")
    checked = fields.Boolean("Record Checked", help="True, clear, complete and accurate (art. 41).")
    checked_by = fields.Char("Checked By")
    step_ids = fields.One2many("eco.evidence.step", "camera_evidence_id", string="Steps", copy=False)
    told_on = fields.Date("Told to the Party On", compute="_compute_steps")
    excluded = fields.Boolean(compute="_compute_steps")

    @api.depends("step_ids")
    def _compute_steps(self):
        for record in self:
            record.told_on = record.step_ids._of("tell").on
            record.excluded = bool(record.step_ids._of("exclude"))

    @api.depends("camera_id", "taken_at")
    def _compute_display_name(self):
        for record in self:
            day = record.taken_at and str(beijing_day(record.taken_at))
            record.display_name = " ".join(part for part in (record.camera_id.name, day) if part)

    def _facts(self) -> facts_evidence.CameraEvidence:
        """Give the recording as the rules see it: its camera as it was when it entered the file."""
        self.ensure_one()
        review = self if self.event_seq else self.camera_id
        return facts_evidence.CameraEvidence(
            key=self.id,
            finished=self.event_seq > 0,
            name=self.camera_id.name or "",
            taken_on=beijing_day(self.taken_at) if self.taken_at else None,
            legal_on=review._day_of("legal_document", "legal_on"),
            technical_on=review._day_of("technical_document", "technical_on"),
            published_on=review._day_of("publication_link", "published_on"),
            marked=review.marked,
            checked=self.checked,
            told_on=self.told_on or None,
            excluded=self.excluded,
            missing=tuple(self._fields[n]._description_string(self.env) for n in self._needed if not self[n]),
        )
