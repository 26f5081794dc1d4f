from dataclasses import replace

from odoo import fields, models

from odoo.addons.eco_checklist.models.beijing import now

from ..statute import engine
from ..statute.inputs import Kind
from .act_fields import column

_ROWS = ("hold_id", "seizure_id", "sample_id", "appraisal_id", "camera_id", "order_id")


def _row(model):
    return fields.Many2one(model, compute="_compute_usual", store=True, readonly=False, compute_sudo=False)


class EcoActWizard(models.TransientModel):
    """Proposes the paper of evidence an act is most likely about: on a phone, one thing less to look for."""

    _inherit = "eco.act.wizard"

    at = fields.Datetime(default=lambda self: now())
    ended_at = fields.Datetime(default=lambda self: now())
    spot = fields.Char(compute="_compute_usual", store=True, readonly=False, compute_sudo=False)
    hold_id = _row("eco.hold")
    seizure_id = _row("eco.seizure")
    sample_id = _row("eco.sample")
    appraisal_id = _row("eco.appraisal")
    camera_id = _row("eco.camera.evidence")
    order_id = _row("eco.correction.order")

    def _usual(self):
        rows = dict.fromkeys(_ROWS, False)
        act, facts = engine.act_named(self.act), None
        for given in act.inputs:
            if given.kind is Kind.ROW and given.required and column(given) in rows:
                facts = facts or self.case_id._facts()
                rows[column(given)] = _likely(act, given, facts)
        return {**super()._usual(), **rows, "spot": self.case_id.place}


def _likely(act, given, facts) -> int | bool:
    """Give the newest row of which the act's first rule on inputs holds, else the newest of all."""
    held = engine.rows_of(given, facts)
    fit = [row for row in held if not act.input_guards[0](replace(facts, inputs={given.name: row})).blocks]
    return max((row.key for row in fit or held), default=False)
