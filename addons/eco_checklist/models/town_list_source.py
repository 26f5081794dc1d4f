"""The official papers a version of a list was taken from, kept as evidence, byte for byte."""

import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from . import guards


class EcoTownListSource(models.Model):
    """A file as it was received, with its digest. It is never changed and never deleted."""

    _name = "eco.town.list.source"
    _description = "Official paper of a list"
    _order = "list_id, id"

    list_id = fields.Many2one("eco.town.list", required=True, index=True, ondelete="restrict", readonly=True)
    name = fields.Char("File name", required=True, readonly=True)
    file = fields.Binary(attachment=True, required=True, readonly=True)
    size = fields.Integer("Bytes", readonly=True)
    sha256 = fields.Char("SHA-256", readonly=True)
    received_by_id = fields.Many2one("res.users", "Received by", readonly=True, ondelete="restrict")
    received_at = fields.Datetime("Received at", readonly=True)

    def init(self):
        guards.install(self.env.cr, guards.SOURCE)

    @api.model_create_multi
    def create(self, vals_list):
        lists = self.env["eco.town.list"].browse(filter(None, (vals.get("list_id") for vals in vals_list)))
        if published := lists.filtered(lambda town_list: town_list.state == "published"):
            raise UserError(
                self.env._("%(name)s is published: no paper is added to it.", name=published[0].display_name)
            )
        for vals in vals_list:
            content = base64.b64decode(vals.get("file") or b"")
            vals.update(
                size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
                received_by_id=self.env.uid,
                received_at=fields.Datetime.now(),
            )
        # The bytes are evidence: no resizing of pictures, no re-encoding.
        return super(EcoTownListSource, self.with_context(image_no_postprocess=True)).create(vals_list)

    def write(self, vals):  # pylint: disable=method-required-super
        raise UserError(self.env._("An official paper is kept as it was received."))

    @api.ondelete(at_uninstall=False)
    def _unlink_never(self):
        raise UserError(self.env._("An official paper is kept as it was received."))
