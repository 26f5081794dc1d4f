"""Registration of evidence in advance (先行登记保存) and seal or seizure (查封、扣押)."""

from odoo import api, fields, models

from odoo.addons.eco_checklist.models.beijing import now, today

from ..statute import facts_evidence, measures
from ..statute.words_evidence import MeasureKind, Standing
from .evidence_paper import in_beijing

KIND_CHOICES = [(kind.value, kind.label) for kind in (MeasureKind.SEAL, MeasureKind.SEIZURE)]


class EcoMeasure(models.AbstractModel):
    """What is taken or sealed, why, and where it is kept; where it stands follows from its sealed steps."""

    _name = "eco.measure"
    _description = "Measure"
    _inherit = ["eco.evidence.paper"]
    _order = "id desc"
    _needed = ("reason", "place", "keeper", "officer_ids", "item_ids")

    reason = fields.Text("Reason")
    place = fields.Char("Where It Is Kept", default=lambda self: self._default_from_case("place"))
    keeper = fields.Char("Keeper")
    agency_id = fields.Many2one(related="case_id.agency_id")
    standing = fields.Selection([(s.value, s.label) for s in Standing], compute="_compute_standing")
    began_on = fields.Date("Carried Out On", compute="_compute_standing")
    due_on = fields.Date("Last Day", compute="_compute_standing")
    days_left = fields.Integer(compute="_compute_standing", aggregator=None)
    arithmetic = fields.Text("How It Is Counted", compute="_compute_standing")

    @api.depends("step_ids", "event_seq", "item_ids.name")
    def _compute_standing(self):
        """Ask the rules, today: a measure lapses by itself, whether or not anybody has said so."""
        calendar = self.env["eco.calendar.edition"]._calendar()
        moment, day = in_beijing(now()), today()
        for paper in self.sudo():
            measure = paper._facts()
            period = measures.period_of(measure, calendar, day)
            paper.standing = measures.standing(measure, calendar, moment).value
            paper.began_on = measure.carried_at and measure.carried_at.date()
            paper.due_on = period and period.due
            paper.days_left = period.days_left if period and not measure.ended_on else 0
            paper.arithmetic = period and period.arithmetic

    @api.depends("reason", "item_ids.name")
    def _compute_display_name(self):
        for paper in self:
            names = "、".join(name for name in paper.item_ids.mapped("name") if name)
            paper.display_name = f"{paper._kind().label} {names or paper.reason or ''}".strip()

    def _kind(self) -> MeasureKind:
        return MeasureKind.HOLD

    def _facts(self) -> facts_evidence.Measure:
        """Give the measure as the rules see it."""
        self.ensure_one()
        approved, carried = self.step_ids._of("approve"), self.step_ids._of("carry_out")
        approved_at = in_beijing(approved.at)
        return facts_evidence.Measure(
            key=self.id,
            kind=self._kind(),
            officers=self.officer_ids._facts(),
            missing=self._labels_missing(*self._needed) + self.item_ids._missing(),
            unconfirmed=self._unconfirmed(),
            proposed=self.event_seq > 0,
            approved_at=approved_at and approved_at.replace(second=0),
            refused=bool(self.step_ids._of("refuse")),
            carried_at=in_beijing(carried.at),
            approval_due=in_beijing(carried.due_at),
            extended=self.step_ids._of("extend").days,
            extension_told=bool(self.step_ids._of("tell")),
            spans=self._spans(),
            ended_on=self.step_ids._of("end").on or None,
            disposal_served_on=self.step_ids._of("serve").on or None,
        )

    def _unconfirmed(self):
        return ()

    def _spans(self):
        return ()


class EcoMeasureItem(models.AbstractModel):
    """A thing on the list of a measure."""

    _name = "eco.measure.item"
    _description = "Item of a Measure"
    _inherit = ["eco.drafted.line"]
    _order = "sequence, id"

    sequence = fields.Integer(default=10)
    name = fields.Char("Thing", required=True)
    spec = fields.Char("Specification")
    quantity = fields.Float(default=1, digits=(12, 3), aggregator=None)
    unit = fields.Char()
    condition = fields.Char("State of the Thing")
    place = fields.Char("Place of Keeping")
    keeper = fields.Char("Kept By")

    _quantity_positive = models.Constraint("CHECK (quantity > 0)", "The quantity of a thing is more than nothing.")

    def _missing(self):
        """Name what the lines lack, each with its number on the list."""
        wanted = ("unit", "condition")
        return tuple(
            f"清单第{number}项{line._fields[name]._description_string(line.env)}"
            for number, line in enumerate(self, 1)
            for name in wanted
            if not line[name]
        )


class EcoHold(models.Model):
    """A registration of evidence in advance, 行政处罚法 art. 56."""

    _name = "eco.hold"
    _description = "Registration of Evidence"
    _inherit = ["eco.measure"]

    item_ids = fields.One2many("eco.hold.item", "hold_id", string="List of Things", copy=True)
    step_ids = fields.One2many("eco.evidence.step", "hold_id", string="Steps", copy=False)


class EcoHoldItem(models.Model):
    """A thing registered."""

    _name = "eco.hold.item"
    _description = "Registered Thing"
    _inherit = ["eco.measure.item"]
    _paper = "hold_id"

    hold_id = fields.Many2one("eco.hold", required=True, ondelete="cascade", index=True)


class EcoSeizure(models.Model):
    """A seal or seizure, 行政强制法 arts. 22 to 28; only where the town's list gives coercive power."""

    _name = "eco.seizure"
    _description = "Seal or Seizure"
    _inherit = ["eco.measure"]
    _needed = ("kind", "reason", "place", "keeper", "officer_ids", "item_ids", "basis_article_id")
    _confirmed = ("involved", "no_necessities", "not_sealed_elsewhere")

    kind = fields.Selection(KIND_CHOICES, "Measure", default="seizure")
    basis_article_id = fields.Many2one("eco.law.article", "Basis of the Coercive Power", ondelete="restrict")
    involved = fields.Boolean("Only Things the Case Is About")
    no_necessities = fields.Boolean("No Necessities of Life")
    not_sealed_elsewhere = fields.Boolean("Not Sealed by Another Organ")
    item_ids = fields.One2many("eco.seizure.item", "seizure_id", string="List of Things", copy=True)
    step_ids = fields.One2many("eco.evidence.step", "seizure_id", string="Steps", copy=False)
    appraisal_ids = fields.One2many("eco.appraisal", "seizure_id", string="Tests", copy=False)

    def _kind(self):
        return MeasureKind(self.kind or "seizure")

    def _unconfirmed(self):
        return self._labels_missing(*self._confirmed)

    def _spans(self):
        """Give the days of tests that are left out; only of those whose end was fixed and told (art. 25)."""
        spans = (
            measures.testing_span(a.on, a.result_by or None, a.step_ids._of("result").on or None)
            for a in self.appraisal_ids
            if a.period_told
        )
        return tuple(span for span in spans if span)


class EcoSeizureItem(models.Model):
    """A thing sealed or seized."""

    _name = "eco.seizure.item"
    _description = "Seized Thing"
    _inherit = ["eco.measure.item"]
    _paper = "seizure_id"

    seizure_id = fields.Many2one("eco.seizure", required=True, ondelete="cascade", index=True)
