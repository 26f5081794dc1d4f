from odoo import fields, models


class EcoCaseExportWizard(models.TransientModel):
    """Asks for what a case file is exported, before it is."""

    _name = "eco.case.export.wizard"
    _description = "Export of a Case File"

    case_id = fields.Many2one("eco.case", required=True, readonly=True, ondelete="cascade")
    reason = fields.Char("For What", required=True)

    def action_export(self):
        """Button: seal the export in the journal and download it."""
        self.ensure_one()
        return self.case_id._export(self.reason).action_download()
