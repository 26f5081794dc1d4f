from odoo import fields, models
from odoo.exceptions import AccessError, UserError


class EcoScanUpload(models.TransientModel):
    """Takes in scanned or photographed paper: any number of files, each with any number of pages."""

    _name = "eco.scan.upload"
    _description = "Upload Scans"

    file_ids = fields.Many2many("ir.attachment", string="Files")

    def action_file(self):
        """Button: keep the files, file their pages by their codes, and show what became of each page."""
        self.ensure_one()
        if not self.file_ids:
            raise UserError(self.env._("Choose the scanned or photographed pages first."))
        pages = self.env["eco.scan"]._take_in(self.file_ids)
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("eco_enforcement.action_eco_scan_page"),
            "domain": [("id", "in", pages.ids)],
            "context": {},
            "target": "main",
        }


class EcoScanDecision(models.TransientModel):
    """A person files a page that its code could not file, or sets it aside."""

    _name = "eco.scan.decision"
    _description = "File a Page by Hand"

    page_id = fields.Many2one("eco.scan.page", required=True, readonly=True)
    reason = fields.Char(related="page_id.reason")
    document_id = fields.Many2one("eco.document", "Belongs To")
    page = fields.Integer("Page of the Document")
    why = fields.Char("Why There")

    def action_file(self):
        """Button: file the page to the document."""
        self.ensure_one()
        if not self.document_id:
            raise UserError(self.env._("Choose the document the page belongs to."))
        return self._decide(self.document_id)

    def action_set_aside(self):
        """Button: keep the page, but in no file."""
        self.ensure_one()
        return self._decide(self.env["eco.document"])

    def _decide(self, document):
        if not self.env.user.has_group("eco_enforcement.group_officer"):
            raise AccessError(self.env._("Officers file scanned pages."))
        self.page_id._decide(document, max(self.page, 0), self.why or "")
        return {"type": "ir.actions.act_window_close"}
