"""Signatures in an export: what was drawn, as strokes and picture, and each document as signed and sealed."""

import base64
import io

from odoo import models

from .case_export_files import file_opener
from .door import opened

_PDF, _DRAWN = "application/pdf", {"strokes": ("json", "application/json"), "image": ("png", "image/png")}


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _signature_entries(self, entry, document) -> list:
        """Give (entry, opener) of the strokes and the picture of each signature under ``document``."""
        stored = self.env["ir.attachment"].search(
            [
                ("res_model", "=", "eco.signature"),
                ("res_id", "in", document.signature_ids.ids),
                ("res_field", "in", list(_DRAWN)),
            ],
            order="res_id, res_field",
        )
        out = []
        for file in stored:
            ending, mimetype = _DRAWN[file.res_field]
            path = f"signatures/{file.res_id:06d}.{ending}"
            out.append((self._beside(entry, path, mimetype), file_opener(file)))
        return out

    def _signed_entries(self) -> list:
        """Give (entry, opener) of each document that bears signatures or a seal, printed with them as they are now."""
        served, stored = self._served_by_receipt(), self._stored_pdfs()
        out = []
        for document in self.document_ids.filtered(lambda d: d.signature_ids or d.seal_use_ids):
            entry = self._document_entry(document, served, stored)
            content = document._signed_pdf()
            path = f"signed/{document.id:06d}.pdf"
            out.append((self._beside(entry, path, _PDF), lambda content=content: io.BytesIO(content)))
        return out


class EcoCaseExport(models.Model):
    _inherit = "eco.case.export"

    def _keep_signed(self, entries):
        """Keep what was printed for this export: later signatures and printers give other bytes."""
        self.ensure_one()
        opened(self.env["ir.attachment"]).create(
            [
                {
                    "name": entry.path,
                    "datas": base64.b64encode(opener().read()),
                    "mimetype": _PDF,
                    "res_model": self._name,
                    "res_id": self.id,
                }
                for entry, opener in entries
            ]
        )

    def _signed_openers(self) -> dict:
        """Give path -> opener of what was printed for this export."""
        self.ensure_one()
        kept = self.env["ir.attachment"].search([("res_model", "=", self._name), ("res_id", "=", self.id)])
        return {file.name: file_opener(file) for file in kept}
