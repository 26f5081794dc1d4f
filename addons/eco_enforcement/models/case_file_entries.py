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
        served, stored = self._served_by_receipt(), self._stored_pdfs()
        return [self._document_entry(document, served, stored) for document in self.document_ids]

    def _served_by_receipt(self) -> dict[int, int]:
        """Give what was served (number of the document) by the event that also issued the receipt."""
        return {service.event_seq: service.document_id.id for service in self.service_ids if service.document_id}

    def _stored_pdfs(self) -> dict[int, int]:
        """Give the stored file of each document, in one query."""
        rows = self.env["ir.attachment"].search_fetch(
            [("res_model", "=", "eco.document"), ("res_id", "in", self.document_ids.ids), ("res_field", "=", "pdf")],
            ["res_id"],
        )
        return {row.res_id: row.id for row in rows}

    def _document_entry(self, document, served, stored) -> FileEntry:
        row = DOCUMENTS[DocKind(document.kind)]
        content = document._stored_pdf()
        receipt_of = served.get(document.event_seq) if row.kind is DocKind.SERVICE_RECEIPT else None
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
            attachment=stored.get(document.id, 0),
            after=f"document/{receipt_of}" if receipt_of else "",
            extra={"kind": document.kind},
        )


class EcoDocument(models.Model):
    _inherit = "eco.document"

    def _file_pdf(self) -> bytes:
        """Give the PDF of this document that goes into the file: signed and sealed where it was; same rows, same bytes."""
        self.ensure_one()
        return self._signed_pdf() if self.signature_ids or self.seal_use_ids else self._stored_pdf()

    def _stored_pdf(self) -> bytes:
        """Give the PDF as it was issued, also where the screen asks only for the size of files."""
        return base64.b64decode(self.with_context(bin_size=False, bin_size_pdf=False).pdf)
