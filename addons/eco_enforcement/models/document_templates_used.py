import hashlib

from odoo import api, fields, models

from ..statute.doc_kinds import DocKind
from .document_mark import VERSION_DIGITS


class EcoDocument(models.Model):
    """Prints a paper with the template of the office, where it has one in force that day."""

    _inherit = "eco.document"

    template_id = fields.Many2one(
        "eco.document.template",
        "Template of the Office",
        ondelete="restrict",
        index="btree_not_null",
        help="Empty: made from the template built in.",
    )

    @api.model
    def _composed(self, kind: DocKind, agency, day, context: dict) -> dict:
        """Give content, version and template of the paper of ``kind`` that ``agency`` issues on ``day``."""
        template = self.env["eco.document.template"].for_paper(kind, agency, day)
        source = template._compiled(kind, template.arch) if template else f"eco_enforcement.document_{kind.value}"
        return {
            "version": self._version_of_office(template) if template else self._version_of(source),
            "content": str(self.env["ir.qweb"]._render(source, context)),
            "template_id": template.id,
        }

    @api.model
    def _version_of_office(self, template) -> str:
        """Give the version of a template of an office: the first digits of the digest of its text, days and parts."""
        parts = [self._version_of(name) for name in template._parts() if name in template.arch]
        told = "\n".join((template.arch, template.name, str(template.date_from), *parts))
        return hashlib.sha256(told.encode()).hexdigest()[:VERSION_DIGITS]
