import io
from datetime import timedelta

from odoo import models

from odoo.addons.eco_checklist.models.beijing import beijing_day

from ..casezip.faults import ROOTS
from ..casezip.readme import readme
from ..casezip.strict_json import spelt
from ..casezip.writing import root_bytes
from ..statute.case_file import FileEntry, ordered

README, RECORDS = "README.txt", "records.json"
_XML, _DOCX = "application/xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class EcoCase(models.Model):
    """What goes into an export of the case: the entries of its file, and how the bytes of each are opened."""

    _inherit = "eco.case"

    def _export_texts(self) -> dict:
        """Give name -> bytes of what is written anew for each export: instructions, data, daily roots."""
        self.ensure_one()
        name = self.number or self.cause or self.uid
        return {
            README: readme(self.agency_id.name, name),
            ROOTS: root_bytes(self._roots_since()),
            RECORDS: spelt(self._records()),
        }

    def _roots_since(self):
        """Give the daily roots from the day the case was opened."""
        first = self.event_ids.sorted("seq")[:1]
        since = beijing_day(first.at) - timedelta(days=1) if first else False
        return [
            _Link(root.body, root.previous or "", root.digest)
            for root in self.env["eco.journal.root"].search([("day", ">=", since)], order="day")
        ]

    def _export_entries(self) -> list:
        """Give (entry, opener) of every paper and file, in the order of the file; the openers need no database."""
        self.ensure_one()
        entries = ordered(self._file_entries())
        attachments = self.env["ir.attachment"].browse([entry.attachment for entry in entries if entry.attachment])
        attachments.fetch(["store_fname", "db_datas"])
        out = []
        for entry in entries:
            out.append((entry, self._opener(entry)))
            out += self._companions(entry)
        return out

    def _opener(self, entry):
        if not entry.attachment:
            content = entry.extra.get("content", b"")
            return lambda: io.BytesIO(content)
        return file_opener(self.env["ir.attachment"].browse(entry.attachment))

    def _companions(self, entry) -> list:
        """Give content and DOCX of a document, beside its PDF."""
        kind, _slash, number = entry.key.partition("/")
        document = self.document_ids.filtered(lambda d: str(d.id) == number) if kind == "document" else False
        if not document:
            return []
        stored = self.env["ir.attachment"].search(
            [("res_model", "=", document._name), ("res_id", "=", document.id), ("res_field", "=", "docx")]
        )
        content, stem = document.content.encode(), entry.path.removesuffix(".pdf")
        return [
            (self._beside(entry, f"{stem}.xml", _XML), lambda: io.BytesIO(content)),
            (self._beside(entry, f"{stem}.docx", _DOCX), file_opener(stored)),
            *self._signature_entries(entry, document),
        ]

    @staticmethod
    def _beside(entry, path, mimetype) -> FileEntry:
        return FileEntry(
            key=entry.key,
            volume=entry.volume,
            section=entry.section,
            title=entry.title,
            number=entry.number,
            day=entry.day,
            path=path,
            mimetype=mimetype,
            sha256="",  # found when the bytes are read
            size=0,
        )


class _Link:
    """A daily root as the writer takes it."""

    def __init__(self, body, previous, digest):
        self.body, self.previous, self.digest = body, previous, digest


def file_opener(attachment):
    """Give a function that opens the bytes of ``attachment`` without the database and without reading them at once."""
    if attachment.store_fname:
        path = attachment._full_path(attachment.store_fname)
        return lambda: open(path, "rb")
    content = attachment.db_datas or b""
    return lambda: io.BytesIO(content)
