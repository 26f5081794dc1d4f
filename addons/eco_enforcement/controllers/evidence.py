"""Files of evidence over the line: pieces in, the very bytes out, small copies for screens, and the page of a phone.

A file goes out as a download and nothing else: no browser is ever asked to show what somebody sent in.
"""

import io
import json
from urllib.parse import quote

from werkzeug.exceptions import NotFound

from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from ..evidence.upload import PIECE, UploadError
from ..statute.words_proof import EvidenceKind

THUMBNAIL = 320  # pixels
_SHUT = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}
_PAGE = {
    **_SHUT,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
# A page of elsewhere cannot send this header along with a login's cookie.
_HEADER = "X-Eco-Upload"


class EvidenceFiles(http.Controller):
    """``/eco/evidence/files`` and ``/eco/uploads``, for people who are logged in."""

    @http.route("/eco/evidence/files/<int:file_id>", type="http", auth="user", methods=["GET"], readonly=True)
    def download(self, file_id, **_others):
        """Return the file as it came in."""
        file = _readable("eco.evidence.file", file_id)
        stream = file.sudo().attachment_id._to_http_stream()
        response = stream.get_response(as_attachment=True, mimetype="application/octet-stream")
        response.headers.update(_SHUT)
        response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return response

    @http.route("/eco/evidence/files/<int:file_id>/small", type="http", auth="user", methods=["GET"], readonly=True)
    def small(self, file_id, **_others):
        """Return a small copy of a picture; it is made anew, and is not what was sent in."""
        file = _readable("eco.evidence.file", file_id)
        tag = f'"{file.sha256[:32]}-{THUMBNAIL}"'
        headers = {**_SHUT, "Cache-Control": "private, max-age=86400", "ETag": tag}
        if request.httprequest.headers.get("If-None-Match") == tag:
            return request.make_response("", headers=list(headers.items()), status=304)
        content = file._copy(THUMBNAIL)
        if content is None:
            raise NotFound
        return request.make_response(content, headers=[("Content-Type", "image/jpeg"), *headers.items()])

    @http.route("/eco/evidence/<int:evidence_id>/capture", type="http", auth="user", methods=["GET"])
    def page(self, evidence_id, **_others):
        """Return the page on which files are taken or chosen and sent."""
        evidence = _readable("eco.evidence", evidence_id)
        if not evidence.has_access("write"):
            raise NotFound
        kinds = {kind.value: kind.label for kind in EvidenceKind}
        values = {"evidence": evidence, "kind": kinds[evidence.kind], "piece": PIECE}
        content = request.env["ir.qweb"]._render("eco_enforcement.evidence_capture", values)
        page = f"<!DOCTYPE html>\n{content}"
        response = request.make_response(page, [("Content-Type", "text/html; charset=utf-8")])
        response.headers.update(_PAGE)
        return response

    @http.route("/eco/uploads", type="http", auth="user", methods=["POST"], csrf=False)
    def begin(self, **_others):
        """Begin an upload, or find the one begun before: id, bytes there, and the file once it is kept."""

        def do():
            given = _sent()
            evidence = given.get("evidence")
            if isinstance(evidence, bool) or not isinstance(evidence, int):
                raise UploadError(400, "没有指明证据")
            return _standing(request.env["eco.upload"]._begin(_readable("eco.evidence", evidence), given))

        return _answer(do)

    @http.route("/eco/uploads/<int:upload_id>", type="http", auth="user", methods=["GET"])
    def state(self, upload_id, **_others):
        """Return how much of the upload is there."""
        return _answer(lambda: _standing(request.env["eco.upload"]._own(upload_id)))

    @http.route("/eco/uploads/<int:upload_id>", type="http", auth="user", methods=["PUT"], csrf=False)
    def piece(self, upload_id, offset="", **_others):
        """Take one piece at ``offset``, with its hash in ``X-Piece-SHA256``."""

        def do():
            sent = request.httprequest
            if not (offset.isascii() and offset.isdigit() and len(offset) < 16):
                raise UploadError(400, "没有指明起始位置")
            upload = request.env["eco.upload"]._own(upload_id)
            digest = sent.headers.get("X-Piece-SHA256", "")
            length = sent.content_length or 0
            if length > PIECE:
                raise UploadError(413, f"分块不得超过{PIECE}字节")
            upload._take(io.BytesIO(sent.get_data(cache=False)), int(offset), length, digest)
            return _standing(upload)

        return _answer(do)

    @http.route("/eco/uploads/<int:upload_id>/finish", type="http", auth="user", methods=["POST"], csrf=False)
    def finish(self, upload_id, **_others):
        """Keep the whole; return the file with its hashes and what was noticed about it."""

        def do():
            upload = request.env["eco.upload"]._own(upload_id)
            upload._finish()
            return _standing(upload)

        return _answer(do)


def _readable(model, number):
    """Give the record, or say the same of what is not there and of what others keep to themselves."""
    record = request.env[model].browse(number).exists()
    if not record or not record.has_access("read"):
        raise NotFound
    return record


def _sent() -> dict:
    try:
        given = json.loads(request.httprequest.get_data(as_text=True) or "null")
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise UploadError(400, "请求内容不是规定的格式")
    return given


def _standing(upload) -> dict:
    file = upload.file_id
    kept = {"id": file.id, "sha256": file.sha256, "sm3": file.sm3, "noticed": file.warnings or ""} if file else None
    return {"id": upload.id, "offset": upload._there(), "size": int(upload.size), "file": kept}


def _answer(do):
    """Return what ``do`` gives as JSON, or in Chinese why it was refused, with nothing written."""
    try:
        if not request.httprequest.headers.get(_HEADER) and request.httprequest.method != "GET":
            raise UploadError(403, "请求来自其他网页，已拒绝")
        with request.env.cr.savepoint():
            answer, status = do(), 200
    except UploadError as refused:
        answer, status = {"error": str(refused)}, refused.status
    except (AccessError, UserError) as refused:
        answer, status = {"error": str(refused)}, 403 if isinstance(refused, AccessError) else 422
    response = request.make_json_response(answer, status=status)
    response.headers.update(_SHUT)
    response.headers["Cache-Control"] = "no-store"
    return response
