import base64
import hashlib
import os
import secrets
from pathlib import Path

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.eco_checklist.rendering import markup, pdf, text, word, xmlfile
from odoo.addons.eco_checklist.rendering.errors import RenderingError
from odoo.addons.eco_checklist.rendering.mark import Mark

from ..statute.doc_kinds import DocKind
from ..statute.document_row import missing
from ..statute.document_table import DOCUMENTS
from ..statute.numbering import document_number
from .document_counter import KINDS
from .door import opened

CODE_BYTES = 12  # random: nobody comes upon a paper by trying codes


class EcoDocument(models.Model):
    """A statutory document as it was issued: number, content, hash, and its renderings. Never changed."""

    _name = "eco.document"
    _description = "Statutory Document"
    _inherit = ["eco.sealed"]
    _rec_name = "title"
    _order = "case_id, id"

    case_id = fields.Many2one("eco.case", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    event_seq = fields.Integer(required=True, aggregator=None)
    kind = fields.Selection(KINDS, required=True)
    title = fields.Char(required=True)
    year = fields.Integer(required=True, aggregator=None)
    serial = fields.Integer(required=True, aggregator=None)
    number = fields.Char(required=True)
    issued_on = fields.Date(required=True)
    content = fields.Text(required=True)
    article_ids = fields.Many2many(
        "eco.law.article",
        "eco_document_article",
        "document_id",
        "article_id",
        "Cited Articles",
        ondelete="restrict",
        help="The versions of the articles that the document cites.",
    )
    article_count = fields.Integer("Number of Cited Articles", aggregator=None)
    sha256 = fields.Char("SHA-256", required=True)
    pdf = fields.Binary("PDF", attachment=True, required=True)
    pdf_name = fields.Char(compute="_compute_file_names")
    docx = fields.Binary("DOCX", attachment=True, required=True)
    docx_name = fields.Char(compute="_compute_file_names")
    xml = fields.Binary("XML", compute="_compute_xml")
    xml_name = fields.Char(compute="_compute_file_names")
    version = fields.Char("Template Version", help="The first digits of the digest of the template it was made from.")
    code = fields.Char("Code of the Paper", help="What the code on each page leads to.")
    code_base = fields.Char("Address Before the Code", help="Of this installation when the document was issued.")
    pdf_sha256 = fields.Char("SHA-256 of the PDF")
    docx_sha256 = fields.Char("SHA-256 of the DOCX")
    void_ids = fields.One2many("eco.document.void", "document_id", "Made Void")
    is_void = fields.Boolean("Void", compute="_compute_is_void", search="_search_is_void")

    _series_unique = models.Constraint(
        "UNIQUE (agency_id, kind, year, serial)", "A document number is given once per agency, kind and year."
    )
    _code_unique = models.UniqueIndex("(code) WHERE code IS NOT NULL")

    def init(self):
        super().init()
        self.env.cr.execute(_CITED_TRIGGERS)

    @api.depends("number", "title")
    def _compute_file_names(self):
        for document in self:
            stem = f"{document.title}_{document.number}"
            document.pdf_name, document.docx_name, document.xml_name = (
                f"{stem}.{extension}" for extension in ("pdf", "docx", "xml")
            )

    @api.depends("content")
    def _compute_xml(self):
        """Give the content as an XML file: the bytes follow from what is sealed."""
        for document in self:
            document.xml = base64.b64encode(xmlfile.render_xml(markup.parse(document.content)))

    @api.depends("void_ids")
    def _compute_is_void(self):
        for document in self:
            document.is_void = bool(document.void_ids)

    def _search_is_void(self, operator, value):
        return [("void_ids", "!=" if (operator == "in") == (True in value) else "=", False)]

    @api.model
    def _issue(self, case, kind: DocKind, issued_on, event_seq: int):
        """Number, compose, hash and render one document of ``case``; ``UserError`` when it cannot be printed."""
        serial = case._document_serial(kind, issued_on.year)
        number = self._number_of(case.agency_id, kind, issued_on.year, serial)
        context = case._document_context(kind, number, issued_on)
        self._check_complete(kind, context)
        composed = self._composed(kind, case.agency_id, issued_on, context)
        content = composed.pop("content")
        values = {
            "case_id": case.id,
            "agency_id": case.agency_id.id,
            "event_seq": event_seq,
            "kind": kind.value,
            "title": kind.label,
            "year": issued_on.year,
            "serial": serial,
            "number": number,
            "issued_on": issued_on,
            **composed,
        }
        return self._keep(values, content, context["legal_law"].linked, case._pictures(kind))

    @api.model
    def _number_of(self, agency, kind: DocKind, year: int, serial: int) -> str:
        return document_number(agency.short_name or "", DOCUMENTS[kind].word, year, serial)

    @api.model
    def _keep(self, values: dict, content: str, linked, pictures: dict):
        """Hash, render and store ``content`` with its ``pictures``; ``linked`` looks up the articles that words cite."""
        digest, code = hashlib.sha256(content.encode()).hexdigest(), secrets.token_urlsafe(CODE_BYTES)
        base = self.get_base_url()
        words, printed, written = self._render(content, pictures, self._mark(base, code, values["version"], digest))
        articles = linked(words)
        document = opened(self).create(
            {
                **values,
                "content": content,
                "article_ids": [Command.set(articles.ids)],
                "article_count": len(articles),
                "sha256": digest,
                "code": code,
                "code_base": base,
                "pdf": base64.b64encode(printed),
                "pdf_sha256": hashlib.sha256(printed).hexdigest(),
                "docx": base64.b64encode(written),
                "docx_sha256": hashlib.sha256(written).hexdigest(),
            }
        )
        document._settle_files()
        return document

    def _settle_files(self):
        """Bring the files to the disk before the database says that they are there: a power cut loses neither alone."""
        self.env.flush_all()
        files = self.env["ir.attachment"].search(
            [("res_model", "=", self._name), ("res_id", "in", self.ids), ("res_field", "!=", False)]
        )
        for name in filter(None, files.mapped("store_fname")):
            path = Path(files._full_path(name))
            for place in (path, path.parent):
                descriptor = os.open(place, os.O_RDONLY)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)

    def _pictures(self) -> dict[str, bytes]:
        """Give the bytes of the pictures that this document prints, by the keys of its markup."""
        return self.case_id._pictures(DocKind(self.kind), self.event_seq)

    @api.model
    def _check_complete(self, kind: DocKind, context: dict):
        """Refuse a document whose mandatory fields are empty: name each, and where it is entered."""
        lacking = missing(DOCUMENTS[kind], context)
        if lacking:
            raise UserError(
                self.env._(
                    "%(document)s cannot be issued (%(basis)s). Missing:\n%(fields)s",
                    document=kind.label,
                    basis=str(DOCUMENTS[kind].basis),
                    fields="\n".join(f"· {field.label}（{field.where}）" for field in lacking),
                )
            )

    @api.model
    def _render(self, content: str, pictures: dict, mark: Mark) -> tuple[str, bytes, bytes]:
        """Return the words, the PDF and the DOCX of ``content`` with its ``pictures`` by key, ``mark`` on each page."""
        try:
            tree = markup.parse(content)
            printed = pdf.render_pdf(tree, images=pictures, mark=mark)
            return text.plain_text(tree), printed, word.render_docx(tree, pictures, mark)
        except RenderingError as error:
            raise UserError(str(error)) from error


# A document says itself how many articles it cites, so that no link can be added afterwards.
_CITED_TRIGGERS = """
CREATE OR REPLACE FUNCTION eco_document_article_stated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM eco_document_article WHERE document_id = NEW.document_id)
       > (SELECT coalesce(article_count, 0) FROM eco_document WHERE id = NEW.document_id)
    THEN
        RAISE EXCEPTION '文书已经制发，不得增加引用的条文（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER eco_document_article_stated AFTER INSERT ON eco_document_article
    FOR EACH ROW EXECUTE FUNCTION eco_document_article_stated();
CREATE OR REPLACE TRIGGER eco_document_article_sealed BEFORE UPDATE OR DELETE ON eco_document_article
    FOR EACH ROW EXECUTE FUNCTION eco_refuse_change();
CREATE OR REPLACE TRIGGER eco_document_article_whole BEFORE TRUNCATE ON eco_document_article
    FOR EACH STATEMENT EXECUTE FUNCTION eco_refuse_change();
"""
