"""The signed and sealed PDF of a document, for whoever may read the document."""

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.http import content_disposition, request


class SignedDocuments(http.Controller):
    """``/eco/documents/<id>/signed``."""

    @http.route("/eco/documents/<int:document_id>/signed", type="http", auth="user", methods=["GET"], readonly=True)
    def signed(self, document_id, **_others):
        """Return the PDF, made now from what was signed; 404 for a document that is not there or not to be seen."""
        document = request.env["eco.document"].browse(document_id).exists()
        if not document or not document.has_access("read"):
            raise NotFound
        name = f"{document.title}_{document.number}_签名.pdf"
        headers = [
            ("Content-Type", "application/pdf"),
            ("Content-Disposition", content_disposition(name, disposition_type="inline")),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
        ]
        return request.make_response(document._signed_pdf(), headers)
