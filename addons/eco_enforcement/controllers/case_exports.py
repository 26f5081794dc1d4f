"""Downloads of exported and received case files, streamed: none is held in memory."""

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import Response, content_disposition, request

from ..casezip.faults import CHUNK

_TYPE, _OCTETS = "application/zip", "application/octet-stream"


class CaseFiles(http.Controller):
    """``/eco/case-exports/7.zip``: an export as it was sealed; ``/eco/case-imports/…``: what was received."""

    @http.route("/eco/case-exports/<int:export_id>.zip", type="http", auth="user", methods=["GET"])
    def export(self, export_id, **_others):
        """Return the export, to those who may export its case; the reading is logged."""
        export = _readable("eco.case.export", export_id)
        if not export.case_id.may_export:
            raise NotFound
        export.case_id._note_file("下载导出件", export.text or "")
        size, pieces = export.sudo()._pieces()
        return _streamed(pieces, size, export._file_name(), _TYPE)

    @http.route("/eco/case-imports/<int:import_id>.zip", type="http", auth="user", methods=["GET"])
    def received(self, import_id, **_others):
        """Return a received case file as it came, to those who may read it."""
        received = _readable("eco.case.import", import_id)
        request.env["eco.access.log"]._note(received, "下载移送来的案卷")
        file, size = received._bytes(), received.sudo().attachment_id.file_size
        return _streamed(iter(lambda: file.read(CHUNK), b""), size, f"{received.cause}.zip", _TYPE)

    @http.route("/eco/case-import-entries/<int:entry_id>", type="http", auth="user", methods=["GET"])
    def received_entry(self, entry_id, **_others):
        """Return one paper of a received case file; always as a download, never shown by the browser."""
        entry = _readable("eco.case.import.entry", entry_id)
        name = entry.path.rpartition("/")[2]
        return _streamed(entry._pieces(), int(entry.size), name, _OCTETS)


def _readable(model, number):
    record = request.env[model].browse(number).exists()
    if not record or not record.has_access("read"):
        raise NotFound  # says the same of what is not there and of what others keep to themselves
    return record


def _streamed(pieces, size, name, mimetype):
    headers = {
        "Content-Type": mimetype,
        "Content-Length": str(size),
        "Content-Disposition": content_disposition(name),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    return Response(pieces, headers=headers, direct_passthrough=True)
