"""Designation (指定管辖): the only way by which a case goes from the town to the department that held the power."""

from odoo import api, fields, models

from ..statute.county import Designation, DesignationState, Ground, Side
from ..statute.guidance_acts import DESIGNATION_ACTS
from ..statute.states import Role
from .door import opened


class EcoDesignation(models.Model):
    """Asked for by the head of a town, or ordered; decided for the county government, with its document.

    It moves no case by itself: the acts of the case read it and close the way of the town.
    """

    _name = "eco.designation"
    _description = "Designation"
    _inherit = ["eco.county.file"]
    _order = "id desc"

    _acts = DESIGNATION_ACTS
    _states = DesignationState
    _column = "designation_id"
    _subject = "指定管辖"
    _next_side = {"requested": Side.JUSTICE}
    _drafted = frozenset({"case_id", "ground", "reason"})

    state = fields.Selection(
        [(s.value, s.label) for s in DesignationState],
        required=True,
        readonly=True,
        copy=False,
        default="draft",
        index=True,
    )
    case_id = fields.Many2one(required=True)
    ground = fields.Selection([(g.value, g.label) for g in Ground], required=True, default="complex")
    reason = fields.Text(string="Reasons")
    by_county = fields.Boolean("Begun by the County", readonly=True, copy=False)
    to_agency_id = fields.Many2one("eco.agency", string="Designated", readonly=True, copy=False, ondelete="restrict")
    document = fields.Char("Document No. of the Decision", readonly=True, copy=False)
    decided_on = fields.Date(readonly=True, copy=False)
    returned_on = fields.Date(readonly=True, copy=False)
    return_document = fields.Char("Document No. of the Return", readonly=True, copy=False)
    step_ids = fields.One2many("eco.county.step", "designation_id", string="Course", readonly=True)

    _one_open = models.UniqueIndex(
        "(case_id) WHERE state IN ('draft', 'requested', 'designated')", "A designation of this case is already open."
    )

    @api.depends("case_id.display_name")
    def _compute_display_name(self):
        for designation in self:
            designation.display_name = designation.case_id.display_name

    def _check_own(self):
        super()._check_own()
        for designation in self:
            # Who began it is known from the body of its author, never entered.
            opened(designation).write({"by_county": Side.TOWN not in designation._seat().sides})

    def _may_draft(self):
        seat = self._seat()
        head = Side.TOWN in seat.sides and Role.HEAD in seat.roles
        return head or (Side.JUSTICE in seat.sides and Role.LEGAL_REVIEWER in seat.roles)

    def _own_facts(self):
        missing = () if (self.reason or "").strip() else ("理由",)
        return {"missing": missing, "by_county": self.by_county, "since": self.decided_on or self._begun_on()}

    def _begun_on(self):
        """Give the day the case was filed, before which nobody designates."""
        return self.case_id._filed_on()

    def _bodies(self):
        """Give the departments that held the power before; where none is on record, all of the county."""
        sectors = self.env["eco.sector"]
        original = self.env["eco.agency"].union(
            *(sectors.serving(s.code, self.agency_id) for s in self.case_id.power_id.original_sector_ids)
        )
        return original or self.case_id.guide_ids or super()._bodies()

    def _trace_designate(self, facts, _step):
        given = facts.inputs
        return {"to_agency_id": given["body"].key, "document": given["document"], "decided_on": given["on"]}

    _trace_order = _trace_designate

    def _trace_return_back(self, facts, _step):
        return {"return_document": facts.inputs["document"], "returned_on": facts.inputs["on"]}

    def _for_rules(self):
        """Return this designation as the rules of a case see it."""
        return Designation(
            DesignationState(self.state), self.to_agency_id.name or "", self.document or "", self.decided_on or None
        )
