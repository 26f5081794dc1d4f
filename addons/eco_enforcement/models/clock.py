from odoo import api, fields, models

from ..statute.deadlines import DEADLINES, due
from .door import is_open, opened


class EcoClock(models.Model):
    """A deadline of a case: counted from a fact by the table of deadlines, never typed."""

    _name = "eco.clock"
    _description = "Deadline"
    _order = "stopped_on desc, due_on"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    code = fields.Selection([(row.code, row.title) for row in DEADLINES.values()], string="Deadline", required=True)
    started_on = fields.Date(required=True)
    due_on = fields.Date(required=True)
    stopped_on = fields.Date()
    of_party = fields.Boolean("Party's Own Period", help="When it ends nobody has missed anything.")
    provisional = fields.Boolean(help="The calendar of that year is not yet announced; the day may move.")
    arithmetic = fields.Text(required=True)
    article = fields.Char("Legal Basis", required=True)
    lapse = fields.Char("If It Lapses", required=True)

    @api.model_create_multi
    def create(self, vals_list):
        if not is_open(self):
            raise self.env["eco.event"]._sealed_error()
        return super().create(vals_list)

    def write(self, vals):
        if not is_open(self):
            raise self.env["eco.event"]._sealed_error()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise self.env["eco.event"]._sealed_error()

    def _start(self, case, codes, day):
        """Start the deadlines ``codes`` of ``case`` from ``day``."""
        calendar = self.env["eco.calendar.edition"]._calendar()
        for code in codes:
            row, period = DEADLINES[code], due(code, day, calendar)
            opened(self).create(
                {
                    "case_id": case.id,
                    "code": code,
                    "started_on": day,
                    "due_on": period.end,
                    "of_party": row.of_party,
                    "provisional": period.provisional,
                    "arithmetic": period.arithmetic,
                    "article": str(row.basis),
                    "lapse": row.lapse,
                }
            )

    def _stop(self, case, codes, day):
        """Stop the running deadlines ``codes`` of ``case`` on ``day``."""
        running = opened(self).search(
            [("case_id", "=", case.id), ("code", "in", list(codes)), ("stopped_on", "=", False)]
        )
        running.write({"stopped_on": day})
