from odoo import models
from odoo.exceptions import AccessError

from .door import is_open


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _check_sealed(self):
        """Files of a question stay as they were asked with."""
        super()._check_sealed()
        if is_open(self):
            return
        ids = {file.res_id for file in self.sudo() if file.res_model == "eco.guidance" and file.res_id}
        left = self.env["eco.guidance"].sudo().browse(ids).exists().filtered(lambda row: row.state != "draft")
        if left:
            raise AccessError(self.env._("%(name)s has left the draft and no longer changes.", name=left[0].topic))
