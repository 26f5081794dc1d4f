"""The mark on each page of a document: the code it bears, and what anybody who follows it is told."""

import hashlib
import hmac

from odoo import api, models, tools

from odoo.addons.eco_checklist.rendering.mark import Mark

from ..statute.paper_code import DIGEST_DIGITS, paper_path

VERSION_DIGITS, CAPTION_DIGITS = 8, 8
GENUINE, VOID, CHANGED = "genuine", "void", "changed"


class EcoDocument(models.Model):
    """Answers for a paper: it is one of ours or not, and whether it still holds. No party, no number, no place."""

    _inherit = "eco.document"

    @api.model
    @tools.ormcache("template", cache="templates")
    def _version_of(self, template: str) -> str:
        """Give the version of ``template`` with the parts it calls: the first digits of the digest of their text."""
        read, waiting = {}, [template]
        while waiting:
            name = waiting.pop()
            element, text, _ref = self.env["ir.qweb"]._get_template(name)
            read[name] = text
            called = {node.get("t-call") for node in element.iter() if node.get("t-call")}
            waiting += [other for other in sorted(called) if other not in read]
        whole = "\n".join(read[name] for name in sorted(read))
        return hashlib.sha256(whole.encode()).hexdigest()[:VERSION_DIGITS]

    @api.model
    def _mark(self, base: str, code: str, version: str, digest: str) -> Mark:
        """Give the mark of the paper ``code``: its address says paper, version and digest, the caption a short digest.

        ``base`` is the address of this installation.
        """
        return Mark(f"{base}{paper_path(code, version, digest)}", f"核验 {digest[:CAPTION_DIGITS]}")

    def _own_mark(self) -> Mark | None:
        """Give the mark as it was issued with this document, wherever the installation has moved since.

        ``None`` for a document issued before there were marks.
        """
        self.ensure_one()
        base = self.code_base or self.get_base_url()
        return self._mark(base, self.code, self.version, self.sha256) if self.code else None

    @api.model
    def _of_parts(self, code: str, version: str, digest: str):
        """Give the document of the three parts of an address; all must fit, or it is not the paper that was issued."""
        document = self.sudo().search([("code", "=", code)], limit=1)
        told = f"{version}/{digest}"
        said = f"{document.version}/{(document.sha256 or '')[:DIGEST_DIGITS]}"
        return document if document and hmac.compare_digest(told.encode(), said.encode()) else self.browse()

    @api.model
    def _public_answer(self, code: str, version: str, digest: str) -> dict | None:
        """Tell anybody what becomes of a paper: how it stands, its kind, day and organ; ``None`` for an unknown one."""
        document = self._of_parts(code, version, digest).sudo()
        if not document:
            return None
        return {
            "standing": document._standing(),
            "title": document.title,
            "day": document.issued_on,
            "agency": document.agency_id.name,
            "short": document.sha256[:CAPTION_DIGITS],
        }

    def _standing(self) -> str:
        """Say whether the paper holds: ``void``, ``changed`` by a later paper, else ``genuine``."""
        self.ensure_one()
        if self.void_ids:
            return VOID
        mended = self.case_id.clerical_ids.document_id
        changed = self.case_id.change_ids and self.kind in self.case_id.decision_ids.mapped(
            lambda decision: decision._document_kind().value
        )
        return CHANGED if self in mended or changed else GENUINE
