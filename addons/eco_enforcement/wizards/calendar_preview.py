from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command


class EcoCalendarPreview(models.TransientModel):
    """What a new edition of the calendar would move; read first, then confirmed."""

    _name = "eco.calendar.preview"
    _description = "What a Calendar Edition Would Move"

    edition_id = fields.Many2one("eco.calendar.edition", required=True, ondelete="cascade")
    notice = fields.Char(related="edition_id.notice")
    line_ids = fields.One2many("eco.calendar.preview.line", "preview_id", string="Deadlines Moved", readonly=True)
    moved = fields.Integer("Number Moved", compute="_compute_moved")

    @api.depends("line_ids")
    def _compute_moved(self):
        for preview in self:
            preview.moved = len(preview.line_ids)

    @api.model_create_multi
    def create(self, vals_list):
        previews = super().create([{"edition_id": vals.get("edition_id")} for vals in vals_list])
        for preview in previews:
            preview.edition_id._check_ready()
            preview.line_ids = [Command.create(line) for line in preview._lines()]
        return previews

    def _lines(self):
        return [
            {
                "clock_id": clock.id,
                "case_name": clock.case_id.display_name,
                "deadline": clock.display_name,
                "due_on": before,
                "new_due_on": after,
            }
            for clock, before, after in self.edition_id._moves()
        ]

    def action_confirm(self):
        """Let the edition take effect, if it would still move what was shown."""
        self.ensure_one()
        self.edition_id.check_access("write")
        shown = {(line.clock_id.id, line.due_on, line.new_due_on) for line in self.line_ids}
        if shown != {(clock.id, before, after) for clock, before, after in self.edition_id._moves()}:
            raise UserError(self.env._("Deadlines have changed since this list was made. Look at it again."))
        self.edition_id._take_effect()
        return {"type": "ir.actions.act_window_close"}


class EcoCalendarPreviewLine(models.TransientModel):
    """A running deadline that would end on another day."""

    _name = "eco.calendar.preview.line"
    _description = "Deadline Moved by a Calendar Edition"

    preview_id = fields.Many2one("eco.calendar.preview", required=True, ondelete="cascade")
    clock_id = fields.Many2one("eco.clock", string="Clock", ondelete="cascade")
    case_name = fields.Char("Case", readonly=True)
    deadline = fields.Char(readonly=True)
    due_on = fields.Date("Ends Now", readonly=True)
    new_due_on = fields.Date("Would End", readonly=True)
