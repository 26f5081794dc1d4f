"""The file of a case as a PDF: main, side or both volumes, or the copy for the party. Each is written down."""

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import content_disposition, request

from ..models.case_file_screen import WHICH


class CaseFilePages(http.Controller):
    """``/eco/cases/<id>/file/<which>.pdf`` for people who are logged in."""

    @http.route("/eco/cases/<int:case_id>/file/<string:which>.pdf", type="http", auth="user", methods=["GET"])
    def file(self, case_id, which, **_others):
        """Return the volume; whoever may not read the case gets the same answer as for a case that is not there."""
        case = request.env["eco.case"].browse(case_id).exists()
        if which not in WHICH or not case or not case.has_access("read"):
            raise NotFound
        # The copy for the party is the main volume: the side volume is not shown to it.
        content = case._file_pdf("main" if which == "party" else which)
        if not content:
            raise NotFound
        case._note_file(WHICH[which])
        name = f"{case.number or case.id}_{which}.pdf"
        headers = [
            ("Content-Type", "application/pdf"),
            ("Content-Disposition", content_disposition(name, "inline")),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return request.make_response(content, headers)
