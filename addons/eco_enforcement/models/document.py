import base64
import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command

from odoo.addons.eco_checklist.rendering import markup, pdf, text, word
from odoo.addons.eco_checklist.rendering.errors import RenderingError

from ..statute.doc_kinds import DocKind
from ..statute.document_row import missing
from ..statute.document_table import DOCUMENTS
from ..statute.numbering import document_number
from .door import is_open, opened

KINDS = [(kind.value, kind.label) for kind in DocKind]


class EcoDocumentCounter(models.Model):
    """The last serial used, per agency, kind and year; its row is the lock that keeps numbers gapless."""

    _name = "eco.document.counter"
    _description = "Document Number Counter"

    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict")
    kind = fields.Selection(KINDS, required=True)
    year = fields.Integer(required=True)
    last = fields.Integer(required=True)

    _series_unique = models.Constraint("UNIQUE (agency_id, kind, year)", "A series has one counter.")

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(self.env._("A counter of document numbers is never deleted: its numbers would come again."))

    @api.model
    def _next(self, agency, kind: str, year: int) -> int:
        """Draw the next serial inside the caller's transaction: rolled back with it, so never a gap.

        One statement takes the row's lock, so two documents issued at once wait for each other.
        """
        self.env.cr.execute(
            """
            INSERT INTO eco_document_counter (agency_id, kind, year, last) VALUES (%s, %s, %s, 1)
            ON CONFLICT (agency_id, kind, year) DO UPDATE SET last = eco_document_counter.last + 1
            RETURNING last
            """,
            (agency.id, kind, year),
        )
        return self.env.cr.fetchone()[0]


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

    _series_unique = models.Constraint(
        "UNIQUE (agency_id, kind, year, serial)", "A document number is given once per agency, kind and year."
    )

    def init(self):
        super().init()
        self.env.cr.execute(_CITED_TRIGGERS)

    @api.depends("number", "title")
    def _compute_file_names(self):
        for document in self:
            stem = f"{document.title}_{document.number}"
            document.pdf_name, document.docx_name = f"{stem}.pdf", f"{stem}.docx"

    @api.model
    def _issue(self, case, kind: DocKind, issued_on, event_seq: int):
        """Number, compose, hash and render one document of ``case``; ``UserError`` when it cannot be printed."""
        serial = case._document_serial(kind, issued_on.year)
        number = document_number(case.agency_id.short_name or "", DOCUMENTS[kind].word, issued_on.year, serial)
        context = case._document_context(kind, number, issued_on)
        self._check_complete(kind, context)
        content = str(self.env["ir.qweb"]._render(f"eco_enforcement.document_{kind.value}", context))
        words, printed, written = self._render(content, case._pictures(kind))
        articles = context["legal_law"].linked(words)
        return opened(self).create(
            {
                "case_id": case.id,
                "agency_id": case.agency_id.id,
                "event_seq": event_seq,
                "kind": kind.value,
                "title": kind.label,
                "year": issued_on.year,
                "serial": serial,
                "number": number,
                "issued_on": issued_on,
                "content": content,
                "article_ids": [Command.set(articles.ids)],
                "article_count": len(articles),
                "sha256": hashlib.sha256(content.encode()).hexdigest(),
                "pdf": base64.b64encode(printed),
                "docx": base64.b64encode(written),
            }
        )

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

    def _render(self, content: str, pictures: dict | None = None) -> tuple[str, bytes, bytes]:
        """Return the words, the PDF and the DOCX of ``content`` with its ``pictures`` by key."""
        try:
            tree = markup.parse(content)
            return text.plain_text(tree), pdf.render_pdf(tree, images=pictures), word.render_docx(tree, pictures)
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


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _check_sealed(self):
        """Refuse to touch the files of a sealed record, by whatever route."""
        if is_open(self):
            return
        for name in set(self.sudo().mapped("res_model")):
            if name in self.env and getattr(self.env[name], "_is_sealed", False):
                raise self.env[name]._sealed_error()

    @api.model_create_multi
    def create(self, vals_list):
        attachments = super().create(vals_list)
        attachments._check_sealed()
        return attachments

    def write(self, vals):
        self._check_sealed()
        res = super().write(vals)
        self._check_sealed()
        return res

    @api.ondelete(at_uninstall=False)
    def _unlink_except_sealed(self):
        self._check_sealed()
