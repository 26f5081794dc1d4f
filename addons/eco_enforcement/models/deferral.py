from odoo import api, fields, models

from ..statute.facts_after import Deferral, Instalment
from ..statute.states import State
from ..statute.states_after import DeferralKind
from .case_facts import yuan


class EcoDeferral(models.Model):
    """The party's written application to pay later or in parts (延期、分期缴纳申请), art. 66."""

    _name = "eco.deferral"
    _description = "Application for Deferral or Instalments"
    _inherit = ["eco.drafted"]
    _order = "id"
    _written_in = frozenset({State.EXECUTION})

    kind = fields.Selection(
        [(kind.value, kind.label) for kind in DeferralKind],
        "Deferral or Instalments",
        required=True,
        default="deferral",
    )
    applied_on = fields.Date("Applied On")
    hardship = fields.Text("Hardship")
    proof = fields.Text("Proof of Hardship")
    line_ids = fields.One2many("eco.deferral.line", "deferral_id", string="Payment Plan", copy=True)

    _one_draft = models.UniqueIndex(
        "(case_id) WHERE event_seq = 0", "The case already has an application that is being written."
    )

    @api.depends("kind", "applied_on")
    def _compute_display_name(self):
        for deferral in self:
            kind = DeferralKind(deferral.kind).label if deferral.kind else ""
            deferral.display_name = " ".join(filter(None, (kind, deferral.applied_on and str(deferral.applied_on))))

    def _facts(self, ruling) -> Deferral:
        """Give the application as the rules see it; ``ruling`` is the head's, or empty."""
        self.ensure_one()
        return Deferral(
            kind=DeferralKind(self.kind),
            applied_on=self.applied_on or None,
            hardship=self.hardship or "",
            proof=self.proof or "",
            plan=tuple(Instalment(line.due_on, yuan(line.amount)) for line in self.line_ids.sorted("due_on")),
            submitted=bool(self.event_seq),
            granted=ruling.granted if ruling else None,
        )


class EcoDeferralLine(models.Model):
    """A line of the plan: so much by that day."""

    _name = "eco.deferral.line"
    _description = "Line of a Payment Plan"
    _inherit = ["eco.drafted.line"]
    _order = "due_on, id"
    _paper = "deferral_id"

    deferral_id = fields.Many2one("eco.deferral", required=True, ondelete="cascade", index=True)
    due_on = fields.Date("Pay By", required=True)
    amount = fields.Float("Amount (yuan)", digits=(12, 2), aggregator=None, required=True)


class EcoDeferralRuling(models.Model):
    """The head's answer to such an application."""

    _name = "eco.deferral.ruling"
    _description = "Ruling on a Deferral"
    _inherit = ["eco.step"]

    deferral_id = fields.Many2one("eco.deferral", required=True, ondelete="restrict", index=True)
    granted = fields.Boolean()
    ends_on = fields.Date("Plan Ends On")
