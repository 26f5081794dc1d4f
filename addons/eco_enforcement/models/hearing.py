"""A hearing (听证) as its sealed steps tell it."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import beijing_time

from ..statute import facts_hearing
from ..statute.doc_kinds import DocKind
from ..statute.facts_hearing import ClosedGround, HearingEnd, HearingStage
from ..statute.states import ServiceWay

STAGES = [(stage.value, stage.label) for stage in HearingStage]
# What was heard, or could have been: a review or a discussion made before it is made again.
_HEARD = frozenset({HearingStage.HELD, HearingStage.REPORTED, HearingStage.ENDED})


class EcoHearing(models.Model):
    """A hearing asked for. Its fields only show what the steps say; the rules read the steps."""

    _name = "eco.hearing"
    _description = "Hearing"
    _inherit = ["eco.by.acts"]
    _order = "case_id, id"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one(related="case_id.agency_id", store=True, index=True)
    notice_id = fields.Many2one("eco.notice", string="Notice Answered", ondelete="restrict")
    step_ids = fields.One2many("eco.hearing.step", "hearing_id", string="Steps of the Hearing")
    stage = fields.Selection(STAGES, compute="_compute_card", store=True, index=True)
    requested_on = fields.Date("Asked For On", compute="_compute_card", store=True)
    begins_at = fields.Datetime("Time of the Hearing", compute="_compute_card", store=True, index=True)
    place = fields.Char("Place of the Hearing", compute="_compute_card", store=True)
    chair_id = fields.Many2one("res.users", string="Chair", compute="_compute_card", store=True, index=True)
    closed_ground = fields.Selection(
        [(ground.value, ground.label) for ground in ClosedGround],
        string="Not Public Because",
        compute="_compute_card",
        store=True,
    )
    notified_on = fields.Date("Notice Served On", compute="_compute_card", store=True)

    @api.depends("case_id.display_name")
    def _compute_display_name(self):
        for hearing in self:
            hearing.display_name = hearing.case_id.display_name

    @api.depends("step_ids")
    def _compute_card(self):
        for hearing in self:
            plan, steps = hearing._plan(), hearing.step_ids
            hearing.stage = steps[-1:].stage
            hearing.requested_on = steps[:1].on
            hearing.begins_at, hearing.place, hearing.chair_id = plan.begins_at, plan.place, plan.chair_id
            hearing.closed_ground = plan.closed_ground
            hearing.notified_on = hearing._notified().on

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A hearing is never deleted; what was said stays on file (art. 47)."))

    def _plan(self):
        """Give the plan that holds: the last one an act has fixed."""
        return self.step_ids.plan_id[-1:]

    def _arranged(self):
        return self.step_ids.filtered(lambda step: step.stage == HearingStage.ARRANGED)[-1:]

    def _notified(self):
        """Give the service of the notice of the time that holds; a new time needs a new one."""
        since = self._arranged().event_seq
        return self.step_ids.filtered(lambda s: s.stage == HearingStage.NOTIFIED and s.event_seq > since)[-1:]

    def _facts(self) -> facts_hearing.Hearing:
        """Give the hearing as the rules see it, from its sealed steps."""
        steps, plan, notice = self.step_ids, self._plan(), self.notice_id
        heard = [step.event_seq for step in steps if HearingStage(step.stage) in _HEARD]
        return facts_hearing.Hearing(
            key=self.id,
            stage=HearingStage(steps[-1].stage),
            requested_on=steps[0].on,
            offered=notice.hearing_offered,
            told_on=self.case_id._served_on(DocKind.PRIOR_NOTICE, notice.event_seq) if notice else None,
            at=beijing_time(plan.begins_at).replace(tzinfo=None) if plan else None,
            arranged_on=self._arranged().on or None,
            notified_on=self._notified().on or None,
            chair=plan.chair_id.id or None,
            seq=max(heard, default=0),
        )


class EcoHearingStep(models.Model):
    """What an act left behind about a hearing; the last step says where it stands (arts. 63-65)."""

    _name = "eco.hearing.step"
    _description = "Step of a Hearing"
    _inherit = ["eco.step"]

    hearing_id = fields.Many2one("eco.hearing", required=True, ondelete="restrict", index=True)
    stage = fields.Selection(STAGES, required=True)
    opinion = fields.Text()
    found = fields.Text("Facts Found at the Hearing")
    plan_id = fields.Many2one("eco.hearing.plan", string="Plan of the Hearing", ondelete="restrict")
    record_id = fields.Many2one("eco.hearing.record", string="Record of the Hearing", ondelete="restrict")
    end_kind = fields.Selection([(word.value, word.label) for word in HearingEnd], string="Given Up By")
    way = fields.Selection([(way.value, way.label) for way in ServiceWay])
    recipient = fields.Char()
    place = fields.Char()
    proof = fields.Char()
