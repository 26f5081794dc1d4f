"""Records with a conversation beside them."""

from odoo import api, models


class EcoThread(models.AbstractModel):
    """A record people can discuss; one that came with the product does not say "created" of itself."""

    _name = "eco.thread"
    _description = "Record with a conversation"
    _inherit = ["mail.thread"]

    @api.model_create_multi
    def create(self, vals_list):
        quiet = self.with_context(mail_create_nolog=True) if self.env.context.get("install_mode") else self
        return super(EcoThread, quiet).create(vals_list)
