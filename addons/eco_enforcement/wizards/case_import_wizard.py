import base64
import binascii

from odoo import fields, models
from odoo.exceptions import UserError


class EcoCaseImportWizard(models.TransientModel):
    """Takes a case file from another installation; nothing of it is written unless it is whole."""

    _name = "eco.case.import.wizard"
    _description = "Receiving a Case File"

    file = fields.Binary("Case File (ZIP)", required=True, attachment=False)
    file_name = fields.Char()
    digest = fields.Char(
        "Verification Code", help="As told by the sender by another way than the file, if it was told."
    )

    def action_import(self):
        """Button: prove the file, keep it, and open it."""
        self.ensure_one()
        try:
            raw = base64.b64decode(self.file or b"", validate=False)
        except (binascii.Error, ValueError):
            raise UserError(self.env._("The file could not be uploaded whole. Upload it again.")) from None
        received = self.env["eco.case.import"]._receive(raw, self.digest or "")
        return {
            "type": "ir.actions.act_window",
            "res_model": "eco.case.import",
            "res_id": received.id,
            "view_mode": "form",
            "views": [(False, "form")],
        }
