import hashlib

from odoo import api, fields, models
from odoo.exceptions import AccessError

from .door import opened


class EcoKeptFile(models.Model):
    """A file as it came in, kept raw: its bytes with their SHA-256, of a report or of an inspection."""

    _name = "eco.kept.file"
    _description = "Kept File"
    _inherit = ["eco.sealed"]
    _hangs_on = ("source_id", "inspection_id")  # asked by the rules of access
    _order = "id"

    name = fields.Char(required=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    source_id = fields.Many2one("eco.lead.source", string="Report", ondelete="restrict", index=True)
    inspection_id = fields.Many2one("eco.inspection", string="Inspection", ondelete="restrict", index=True)
    attachment_id = fields.Many2one("ir.attachment", string="File", required=True, ondelete="restrict", index=True)
    mimetype = fields.Char("Kind of File")
    size = fields.Integer("Size (bytes)", aggregator=None)
    sha256 = fields.Char("SHA-256", required=True)

    @api.model
    def _keep(self, attachments, agency, **of):
        """Seal ``attachments`` that the current user has just uploaded; ``of`` names the report or the inspection."""
        kept = opened(self)
        for attachment in attachments.sudo():
            self._refuse_foreign(attachment)
            content = attachment.raw or b""
            row = kept.create(
                {
                    "name": attachment.name,
                    "agency_id": agency.id,
                    "attachment_id": attachment.id,
                    "mimetype": attachment.mimetype,
                    "size": len(content),
                    "sha256": hashlib.sha256(content).hexdigest(),
                    **of,
                }
            )
            opened(attachment).write({"res_model": self._name, "res_id": row.id, "res_field": False, "public": False})

    def _refuse_foreign(self, attachment):
        """Refuse a file that is not a fresh upload of the user: it may belong to somebody else's record."""
        mine = attachment.create_uid == self.env.user or self.env.su
        if not mine or attachment.type != "binary" or attachment.res_id or attachment.res_field:
            raise AccessError(self.env._("Only files that you have just uploaded can be attached."))

    def _intact(self):
        """Tell whether the stored bytes still have the hash they came in with."""
        self.ensure_one()
        return hashlib.sha256(self.sudo().attachment_id.raw or b"").hexdigest() == self.sha256

    def action_download(self):
        """Button: give the file as it came in."""
        self.ensure_one()
        url = f"/web/content/{self.attachment_id.id}?download=true"
        return {"type": "ir.actions.act_url", "url": url, "target": "download"}
