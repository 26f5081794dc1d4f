"""Training of officers in class hours, held against what a year demands (国办发〔2023〕27号)."""

from datetime import date

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.eco_checklist.models.beijing import today

from ..statute import staffing


class EcoOfficerTraining(models.Model):
    """A training attended: its day, topic, class hours and proof."""

    _name = "eco.officer.training"
    _description = "Training of an Officer"
    _rec_name = "topic"
    _order = "day desc, id desc"

    officer_id = fields.Many2one("eco.officer", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="officer_id.agency_id")
    day = fields.Date(required=True, index=True)
    topic = fields.Char(required=True)
    hours = fields.Float("Class Hours", required=True, digits=(6, 1))
    organizer = fields.Char()
    proof = fields.Char(
        "Proof of Training", required=True, help="Number of the attendance sheet, certificate of completion or score."
    )
    proof_file = fields.Binary(attachment=True)
    proof_name = fields.Char("File Name")

    _hours_range = models.Constraint(
        "CHECK (hours > 0 AND hours <= 400)", "Class hours of one training lie above 0 and at 400 at most."
    )

    @api.constrains("day", "topic", "proof")
    def _check_entry(self):
        for row in self:
            if not date(1990, 1, 1) <= row.day <= today():
                raise ValidationError(
                    self.env._("Training %(topic)s: the day %(day)s is to come.", topic=row.topic, day=row.day)
                )
            if not row.topic.strip() or not row.proof.strip():
                raise ValidationError(self.env._("Training: give the topic and the proof."))


class EcoOfficer(models.Model):
    _inherit = "eco.officer"

    training_hours = fields.Float("Hours This Year", compute="_compute_training", digits=(6, 1))
    training_required = fields.Float("Hours Required", compute="_compute_training", digits=(6, 1))
    training_missing = fields.Float("Hours Missing", compute="_compute_training", digits=(6, 1))

    @api.depends("training_ids.hours", "training_ids.day", "agency_id")
    def _compute_training(self):
        figures = self._training_in(today())
        for officer in self:
            required, hours = figures.get(officer._origin.id, (0, 0))
            officer.training_hours, officer.training_required = hours, required
            officer.training_missing = staffing.hours_missing(required, hours)

    def _training_in(self, day) -> dict:
        """Give by officer id the hours the year of ``day`` demands and those attended in it until ``day``."""
        rules = self.env["eco.officer.standard"]._rules()
        span = [("officer_id", "in", self.ids), ("day", ">=", date(day.year, 1, 1)), ("day", "<=", day)]
        attended = {
            officer.id: hours
            for officer, hours in self.env["eco.officer.training"]._read_group(span, ["officer_id"], ["hours:sum"])
        }
        found = {}
        for officer in self._origin:
            lineage = officer.agency_id._lineage()
            standard = staffing.in_force(rules, staffing.TRAINING, day, lineage)
            found[officer.id] = (standard.amount if standard else 0, attended.get(officer.id, 0))
        return found
