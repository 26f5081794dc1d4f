from odoo import models
from odoo.tools.lru import LRU

from odoo.addons.eco_checklist.rendering import bundle, markup, pdf, picture_sheet
from odoo.addons.eco_checklist.rendering.errors import RenderingError

from ..statute.case_file import FileEntry
from ..statute.doc_kinds import DocKind
from ..statute.document_row import Volume
from ..statute.file_order import FileRow, arranged, paged

PRINTED = 50_000_000  # bytes: a larger file is kept electronically and gets a slip
SLIP = "电子保存材料说明"
_COUNTS = LRU(4096)  # pages by what they follow from: what is in a file does not change


class EcoCase(models.Model):
    """The file of a case on paper: each entry as a PDF, its pages counted, the volumes put together."""

    _inherit = "eco.case"

    def _file_rows(self) -> tuple[FileRow, ...]:
        """Give the file of the case: every entry in its place, with its pages."""
        self.ensure_one()
        entries = arranged(self._file_entries(), self._file_moves())
        return paged(entries, {entry.key: self._entry_pages(entry) for entry in entries})

    def _entry_pages(self, entry: FileEntry) -> int:
        """Count the pages an entry takes in print; a picture and a slip take one."""
        if entry.mimetype != "application/pdf" or entry.size > PRINTED:
            return 1
        key = self._entry_state(entry)
        if key not in _COUNTS:
            _COUNTS[key] = self._counted(entry, self._entry_bytes(entry))
        return _COUNTS[key]

    def _entry_state(self, entry: FileEntry) -> tuple:
        """Give what the pages of an entry follow from: its bytes, and for a document also who signed and sealed it."""
        model, _, number = entry.key.rpartition("/")
        if model != "document":
            return (entry.sha256,)
        document = self._document_of_entry(int(number))
        marks = (*document.signature_ids, *document.seal_use_ids)
        return (entry.sha256, *((mark._name, mark.id, mark.at) for mark in marks))

    def _document_of_entry(self, number: int):
        """Give a document of this case, to be read together with all others of it."""
        return self.env["eco.document"].browse(number).with_prefetch(self.document_ids.ids)

    @staticmethod
    def _counted(entry, content) -> int:
        if entry.key.startswith("document/"):
            return bundle.page_count(content)
        try:
            return bundle.foreign_page_count(content)
        except RenderingError:
            return 1

    def _entry_bytes(self, entry: FileEntry) -> bytes:
        """Read what an entry holds; of a document, the PDF that goes into the file."""
        model, _, number = entry.key.rpartition("/")
        if model == "document":
            return self._document_of_entry(int(number))._file_pdf()
        if not entry.attachment:
            return entry.extra["content"]
        return self.env["ir.attachment"].browse(entry.attachment).raw or b""

    def _entry_pdf(self, entry: FileEntry) -> bytes:
        """Give an entry as it stands in print: its pages, the picture with a caption, or a slip in its place."""
        if entry.size > PRINTED:
            return self._slip(entry, "文件过大，不并入打印件")
        try:
            if entry.mimetype == "application/pdf":
                content = self._entry_bytes(entry)
                self._entry_pages(entry)
                if not entry.key.startswith("document/"):
                    bundle.foreign_page_count(content)
                return content
            if entry.mimetype.startswith("image/"):
                return picture_sheet.picture_pdf(self._entry_bytes(entry), _caption(entry))
        except RenderingError as error:
            return self._slip(entry, str(error))
        return self._slip(entry, "该类文件不能打印")

    def _slip(self, entry: FileEntry, reason: str) -> bytes:
        """Print the sheet that stands for what is kept electronically: name, size, hash, and why."""
        values = {
            "title": SLIP,
            "agency": self.agency_id.name,
            "name": picture_sheet.printable(entry.title),
            "number": picture_sheet.printable(entry.number),
            "day": str(entry.day),
            "path": picture_sheet.printable(entry.path),
            "mimetype": entry.mimetype,
            "size": f"{entry.size}字节",
            "sha256": entry.sha256,
            "reason": reason,
        }
        return self._printed(str(self.env["ir.qweb"]._render("eco_enforcement.document_file_slip", values)))

    @staticmethod
    def _printed(content: str) -> bytes:
        return pdf.render_pdf(markup.parse(content))

    def _file_pdf_of(self, volumes, rows, printed, papers) -> bytes:
        """Put ``volumes`` together: cover, catalogue, papers, remarks; ``papers`` holds the markup of the first and last.

        ``printed`` gives the PDF of each entry by its key.
        """
        made = []
        for volume in volumes:
            own = [row for row in rows if row.entry.volume is volume]
            around = {kind: self._printed(papers[f"{volume.value}/{kind.value}"]) for kind in FRAME}
            parts = [
                *(bundle.Part(kind.label, around[kind], numbered=False) for kind in FRAME[:2]),
                *(bundle.Part(f"{row.no} {row.entry.title}", printed[row.entry.key]) for row in own),
                bundle.Part(FRAME[2].label, around[FRAME[2]], numbered=False),
            ]
            made.append(bundle.Volume(volume.label, tuple(parts)))
        title = f"行政处罚案卷 {self.number or ''} {'、'.join(volume.label for volume in volumes)}"
        return bundle.bundle(made, title, self.agency_id.name)


# What stands before and behind the papers of a volume.
FRAME = (DocKind.FILE_COVER, DocKind.FILE_CATALOGUE, DocKind.FILE_REMARKS)


def volumes_of(rows) -> tuple[Volume, ...]:
    """Name the volumes that hold something; the main volume is always there."""
    held = {row.entry.volume for row in rows}
    return tuple(volume for volume in Volume if volume in held or volume is Volume.MAIN)


def _caption(entry: FileEntry) -> list[str]:
    lines = [f"{entry.title} {entry.number}".strip(), f"日期：{entry.day}", f"原件电子保存，SHA-256：{entry.sha256}"]
    return [*lines[:1], *filter(None, [entry.extra.get("caption", "")]), *lines[1:]]
