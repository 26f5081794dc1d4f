import base64
import hashlib

from odoo import models


class EcoDocument(models.Model):
    """What the journal remembers of a document, so that a change of any of its three forms is found."""

    _inherit = "eco.document"

    def _digests(self) -> dict:
        """Give kind, number, version and the SHA-256 of content, PDF and DOCX, as the event of the issue holds them."""
        self.ensure_one()
        stated = {name: self[name] or "" for name in ("kind", "number", "sha256", "version")}
        return {**stated, **self._rendered_digests()}

    def _rendered_digests(self) -> dict:
        """Give the SHA-256 of the stored PDF and DOCX as they are now."""
        forms = {"pdf": self.pdf, "docx": self.docx}
        return {name: hashlib.sha256(base64.b64decode(data or b"")).hexdigest() for name, data in forms.items()}
