import base64
import hashlib

from odoo import models

from ..statute.case_file import FileEntry
from ..statute.doc_kinds import DocKind
from ..statute.document_table import DOCUMENTS


class EcoCase(models.Model):
    """The papers and files of a case, as its file holds them; each model that adds some extends ``_file_entries``."""

    _inherit = "eco.case"

    def _file_entries(self) -> list[FileEntry]:
        """Give every paper and file of this case; ``statute.case_file.ordered`` puts them in order.

        Called as superuser by what assembles or exports the file; the caller has checked who may have it.
        """
        self.ensure_one()
        return [self._document_entry(document) for document in self.document_ids]

    def _document_entry(self, document) -> FileEntry:
        row = DOCUMENTS[DocKind(document.kind)]
        content = base64.b64decode(document.pdf)
        stored = self.env["ir.attachment"].search(
            [("res_model", "=", "eco.document"), ("res_id", "=", document.id), ("res_field", "=", "pdf")]
        )
        return FileEntry(
            key=f"document/{document.id}",
            volume=row.volume,
            section=row.section,
            title=document.title,
            number=document.number,
            day=document.issued_on,
            path=f"documents/{document.id:06d}.pdf",
            mimetype="application/pdf",
            sha256=hashlib.sha256(content).hexdigest(),
            size=len(content),
            attachment=stored.id,
        )
