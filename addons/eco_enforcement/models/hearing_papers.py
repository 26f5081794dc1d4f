"""The papers of a hearing (听证): the plan that fixes it, and its record."""

from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from odoo.addons.eco_checklist.models.beijing import beijing_time

from ..statute.facts_hearing import ClosedGround, HearingPlan, HearingRecord
from ..statute.states import State

CHAIRS = "eco_enforcement.group_hearing_chair"


def _wall_clock(moment):
    return beijing_time(moment).replace(tzinfo=None) if moment else None


class EcoHearingPlan(models.Model):
    """When and where a hearing is held, before whom, and whether in public (art. 64): drafted, then fixed by the head."""

    _name = "eco.hearing.plan"
    _description = "Plan of a Hearing"
    _inherit = ["eco.drafted"]
    _order = "event_seq, id"
    _written_in = frozenset({State.DEFENCE})

    begins_at = fields.Datetime("Time of the Hearing")
    place = fields.Char("Place of the Hearing", default=lambda self: self._default_from_case("agency_id", "address"))
    closed = fields.Boolean("Not Public")
    closed_ground = fields.Selection(
        [(ground.value, ground.label) for ground in ClosedGround], string="Not Public Because"
    )
    chair_id = fields.Many2one(
        "res.users",
        string="Chair",
        ondelete="restrict",
        domain=lambda self: [("all_group_ids", "in", self.env.ref(CHAIRS).ids)],
    )
    recorder_id = fields.Many2one("res.users", string="Recorder", ondelete="restrict")
    chair_post = fields.Char("Post of the Chair", help="As the notice names it; empty: as on the card of the user.")
    recorder_post = fields.Char(
        "Post of the Recorder", help="As the notice names it; empty: as on the card of the user."
    )
    hearer_ids = fields.One2many("eco.hearing.hearer", "plan_id", string="Hearers", copy=True)
    reason = fields.Text("Reason for a New Time")

    @api.depends("begins_at", "place")
    def _compute_display_name(self):
        for plan in self:
            at = plan.begins_at and f"{beijing_time(plan.begins_at):%Y-%m-%d %H:%M}"
            plan.display_name = " ".join(part for part in (at, plan.place) if part)

    @api.onchange("chair_id")
    def _onchange_chair_id(self):
        self.chair_post = self.chair_id.sudo().function

    @api.onchange("recorder_id")
    def _onchange_recorder_id(self):
        self.recorder_post = self.recorder_id.sudo().function

    @api.constrains("chair_id", "case_id")
    def _check_chair(self):
        for plan in self.filtered("chair_id"):
            chair, agency = plan.chair_id.sudo(), plan.case_id.sudo().agency_id
            near = chair.eco_agency_id.county_id == agency.county_id or chair.eco_agency_id == agency
            if not near or not chair.has_group(CHAIRS):
                raise ValidationError(
                    self.env._(
                        "%(name)s does not chair hearings: the agency names somebody of its own or of its county (art. 64).",
                        name=chair.name,
                    )
                )

    def _facts(self) -> HearingPlan:
        """Give the plan as the rules see it."""
        names = ["begins_at", "place", "chair_id", "recorder_id", *(["closed_ground"] if self.closed else [])]
        return HearingPlan(
            key=self.id,
            at=_wall_clock(self.begins_at),
            chair=self.chair_id.id or None,
            chair_name=self.chair_id.name or "",
            others=frozenset((self.recorder_id | self.hearer_ids.user_id).ids),
            missing=tuple(self._fields[n]._description_string(self.env) for n in names if not self[n]),
        )


class EcoHearingHearer(models.Model):
    """A hearer (听证员) who sits beside the chair."""

    _name = "eco.hearing.hearer"
    _description = "Hearer"
    _inherit = ["eco.drafted.line"]
    _paper = "plan_id"

    plan_id = fields.Many2one("eco.hearing.plan", required=True, ondelete="cascade", index=True)
    name = fields.Char("Name", required=True)
    user_id = fields.Many2one("res.users", string="Login", ondelete="restrict")
    unit = fields.Char("Unit")
    post = fields.Char("Post")


class EcoHearingRecord(models.Model):
    """The record of a hearing (听证笔录): who was there, what each side said, the last word (art. 64)."""

    _name = "eco.hearing.record"
    _description = "Record of a Hearing"
    _inherit = ["eco.drafted"]
    _order = "event_seq, id"
    _written_in = frozenset({State.DEFENCE})

    began_at = fields.Datetime("Began")
    ended_at = fields.Datetime("Ended")
    place = fields.Char("Place of the Hearing", default=lambda self: self._default_hearing()._plan().place)
    officer_ids = fields.Many2many(
        "eco.officer",
        string="Investigators Present",
        default=lambda self: self._default_from_case("officer_ids"),
        context={"active_test": False},
    )
    attended_by = fields.Selection(
        [("party", "The party"), ("agent", "Agents only"), ("both", "The party with agents")], string="Attended By"
    )
    agent_ids = fields.One2many("eco.hearing.agent", "record_id", string="Agents", copy=True)
    others = fields.Text("Others Present", help="Witnesses, appraisers, third parties: name, unit, capacity.")
    rights_told = fields.Boolean("Rights and Duties Told", help="Recusal of chair, hearers and recorder among them.")
    investigators_said = fields.Text("Facts, Evidence, Basis and Proposal of the Investigators")
    party_said = fields.Text("Defence and Evidence of the Party")
    examined = fields.Text("Examination of the Evidence and Debate")
    final_statement = fields.Text("Final Statements")
    signed = fields.Boolean("Signed by the Party")
    refusal = fields.Char("Refusal to Sign", help="Noted by the chair: who refused, and why.")

    @api.depends("began_at", "case_id")
    def _compute_display_name(self):
        for record in self:
            at = record.began_at and f"{beijing_time(record.began_at):%Y-%m-%d %H:%M}"
            record.display_name = " ".join(part for part in (record.case_id.cause, at) if part)

    def _default_hearing(self):
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id"))
        return case.sudo()._open_hearing()

    def _check_writer(self):
        """Refuse whoever neither chairs the hearing nor records it."""
        for record in self:
            plan = record.case_id.sudo()._open_hearing()._plan()
            if self.env.user not in plan.chair_id | plan.recorder_id:
                raise AccessError(
                    self.env._("Only the chair and the recorder write the record of a hearing (art. 64).")
                )

    def _facts(self) -> HearingRecord:
        """Give the record as the rules see it."""
        names = (
            *("began_at", "ended_at", "place", "officer_ids", "attended_by", "rights_told", "investigators_said"),
            *("party_said", "examined", "final_statement"),
            *(("agent_ids",) if self.attended_by in ("agent", "both") else ()),
            *(() if (self.refusal or "").strip() else ("signed",)),
        )
        return HearingRecord(
            key=self.id,
            began=_wall_clock(self.began_at),
            ended=_wall_clock(self.ended_at),
            agents=tuple(agent.empowered for agent in self.agent_ids),
            missing=tuple(self._fields[n]._description_string(self.env) for n in names if not self[n]),
        )


class EcoHearingAgent(models.Model):
    """An agent of the party at a hearing: one or two, each with a power of attorney (art. 64, item 5)."""

    _name = "eco.hearing.agent"
    _description = "Agent at a Hearing"
    _inherit = ["eco.drafted.line"]
    _paper = "record_id"

    record_id = fields.Many2one("eco.hearing.record", required=True, ondelete="cascade", index=True)
    name = fields.Char("Name", required=True)
    id_number = fields.Char("ID Number")
    unit = fields.Char("Unit")
    empowered = fields.Boolean("Power of Attorney Handed In")
