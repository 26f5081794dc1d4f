"""Scans in the case file: the file stands behind the document its pages belong to."""

import re

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..statute.case_file import FileEntry
from ..statute.doc_kinds import DocKind
from ..statute.document_table import DOCUMENTS


class EcoCase(models.Model):
    _inherit = "eco.case"

    def _file_entries(self):
        pages = self.document_ids.scan_page_ids.sorted(lambda page: (page.page, page.number))
        entries = {}
        for page in pages:
            entries.setdefault((page.scan_id.id, page.document_id.id), self._scan_entry(page))
        return super()._file_entries() + list(entries.values())

    def _scan_entry(self, page) -> FileEntry:
        scan, document = page.scan_id, page.document_id
        row = DOCUMENTS[DocKind(document.kind)]
        # Whoever uploads may call a file anything; a name of the export may not.
        named = re.fullmatch(r"\w+/(\w{1,8})", scan.attachment_id.mimetype or "", re.ASCII)
        ending = named[1].lower() if named else "bin"
        return FileEntry(
            key=f"scan/{scan.id}/{document.id}",
            volume=row.volume,
            section=row.section,
            title=f"{document.title}（签名扫描件）",
            number=document.number,
            day=beijing_day(scan.at),
            path=f"scans/{scan.id:06d}-{document.id:06d}.{ending}",
            mimetype=scan.attachment_id.mimetype or "application/octet-stream",
            sha256=scan.sha256,
            size=scan.size,
            attachment=scan.attachment_id.id,
            after=f"document/{document.id}",
        )
