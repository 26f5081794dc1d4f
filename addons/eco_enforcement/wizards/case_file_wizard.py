from odoo import api, fields, models

from ..models.case_file import VOLUMES
from ..statute.document_row import Volume
from ..statute.file_order import arranged


class EcoCaseFileWizard(models.TransientModel):
    """The dialogue in which a handler moves a paper of the file: within its section, or into the side volume."""

    _name = "eco.case.file.wizard"
    _description = "Arranging a Case File"

    case_id = fields.Many2one("eco.case", required=True, ondelete="cascade")
    entry_key = fields.Selection("_entries", string="Paper", required=True)
    volume = fields.Selection(VOLUMES, required=True, default=Volume.MAIN.value)
    before_key = fields.Selection("_entries", string="Place Before", help="Empty: last of its section.")
    reason = fields.Text(required=True)

    @api.model
    def _entries(self):
        """Give the papers of the case of the dialogue, in the order of its file."""
        case = self.env["eco.case"].browse(self.env.context.get("default_case_id") or ()).exists()
        if not case or not case.has_access("read"):
            return []
        case = case.sudo()
        entries = arranged(case._file_entries(), case._file_moves())
        return [(e.key, f"{e.volume.label} {e.title} {e.number}".strip()) for e in entries]

    @api.onchange("entry_key")
    def _onchange_entry_key(self):
        """Propose the volume in which the paper stands."""
        self.case_id.check_access("read")
        for entry in arranged(self.case_id.sudo()._file_entries(), self.case_id.sudo()._file_moves()):
            if entry.key == self.entry_key:
                self.volume = entry.volume.value

    def action_move(self):
        """Button: move the paper, with its reason."""
        self.ensure_one()
        self.case_id._arrange(self.entry_key, Volume(self.volume), self.before_key or "", self.reason or "")
        return {"type": "ir.actions.act_window_close"}
