"""Scans of signed paper: the file as it came, and its pages, each filed to its document by its code or by a person."""

import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import now

from ..scanning.codes import codes
from ..scanning.pages import ScanError, pages
from ..statute.judging import apl
from ..statute.paper_code import paper_code
from ..statute.scan_filing import Filing, Known, judge
from .door import opened


class EcoScan(models.Model):
    """An uploaded file, its bytes kept raw with their SHA-256; never changed."""

    _name = "eco.scan"
    _description = "Scan"
    _inherit = ["eco.sealed"]
    _order = "id desc"

    name = fields.Char(required=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    attachment_id = fields.Many2one("ir.attachment", "File", required=True, ondelete="restrict", index=True)
    size = fields.Integer("Size (bytes)", aggregator=None)
    sha256 = fields.Char("SHA-256", required=True, index=True)
    user_id = fields.Many2one("res.users", "Uploaded By", required=True, ondelete="restrict")
    at = fields.Datetime("Uploaded At", required=True)
    page_ids = fields.One2many("eco.scan.page", "scan_id", "Pages")

    @api.model
    def _take_in(self, attachments):
        """Keep ``attachments`` (fresh uploads of the current user) and file their pages; give the pages.

        A page whose code does not say surely where it belongs waits for a person, with the reason.
        """
        agency = self.env.user.eco_agency_id
        if not agency:
            raise UserError(self.env._("Your login belongs to no agency: ask the administrator to name one."))
        taken = self.env["eco.scan.page"]
        for attachment in attachments.sudo():
            self.env["eco.kept.file"]._refuse_foreign(attachment)
            taken += self._take_one(attachment, agency)
        return taken

    def _take_one(self, attachment, agency):
        content = attachment.raw or b""
        digest = hashlib.sha256(content).hexdigest()
        again = bool(self.sudo().search_count([("sha256", "=", digest), ("agency_id", "=", agency.id)], limit=1))
        scan = opened(self).create(
            {
                "name": attachment.name,
                "agency_id": agency.id,
                "attachment_id": attachment.id,
                "size": len(content),
                "sha256": digest,
                "user_id": self.env.user.id,
                "at": now(),
            }
        )
        opened(attachment).write({"res_model": self._name, "res_id": scan.id, "res_field": False, "public": False})
        return self.env["eco.scan.page"]._lay(scan, self._filings(content, again))

    def _filings(self, content: bytes, again: bool) -> list[Filing]:
        """Give where each page of ``content`` belongs; a file that cannot be read is one page for a person."""
        try:
            read = [codes(page) for page in pages(content)]
        except ScanError as error:
            return [Filing(reason=str(error))]
        if again:
            return [Filing(reason="同样的文件已经上传过") for _page in read]
        known = self.env["eco.document"]._known_papers(text for texts in read for text in texts)
        return [judge(texts, known) for texts in read]

    def _intact(self) -> bool:
        """Tell whether the stored bytes still have the hash they came in with."""
        self.ensure_one()
        return hashlib.sha256(self.sudo().attachment_id.raw or b"").hexdigest() == self.sha256

    def action_download(self):
        """Button: give the file as it came in."""
        self.ensure_one()
        url = f"/web/content/{self.attachment_id.id}?download=true"
        return {"type": "ir.actions.act_url", "url": url, "target": "download"}


class EcoScanPage(models.Model):
    """A page of a scan. Once it is filed to a document, or set aside, it stays so: PostgreSQL holds that too."""

    _name = "eco.scan.page"
    _description = "Page of a Scan"
    _inherit = ["eco.by.acts"]
    _hangs_on = ("document_id",)  # asked by the rules of access
    _order = "scan_id desc, number"

    scan_id = fields.Many2one("eco.scan", required=True, ondelete="restrict", index=True)
    agency_id = fields.Many2one("eco.agency", required=True, ondelete="restrict", index=True)
    number = fields.Integer("Page of the File", required=True, aggregator=None)
    document_id = fields.Many2one("eco.document", "Document", ondelete="restrict", index=True)
    page = fields.Integer("Page of the Document", aggregator=None)
    reason = fields.Char("Why a Person Is Asked")
    state = fields.Selection(
        [("filed", "Filed"), ("asked", "To be filed by hand"), ("aside", "Set aside")], required=True, index=True
    )
    filed_by_id = fields.Many2one("res.users", "Filed by Hand By", ondelete="restrict")
    why = fields.Char("Why There")

    _numbered = models.UniqueIndex("(scan_id, number)", "A page of a file is there once.")
    _filed_somewhere = models.Constraint(
        "CHECK ((state = 'filed') = (document_id IS NOT NULL))", "A filed page names its document."
    )
    _explained = models.Constraint(
        "CHECK (state = 'filed' AND filed_by_id IS NULL OR btrim(reason) <> '')", "Say why a person is asked."
    )
    _decided = models.Constraint("CHECK (filed_by_id IS NULL OR btrim(why) <> '')", "Say why the page belongs there.")

    def init(self):
        self.env.cr.execute(_PAGE_TRIGGER)

    @api.depends("scan_id.name", "number")
    def _compute_display_name(self):
        for page in self:
            page.display_name = f"{page.scan_id.name or ''} · {page.number}"

    def action_download(self):
        """Button: give the file the page came in."""
        self.ensure_one()
        return self.scan_id.action_download()

    @api.model
    def _lay(self, scan, filings: list[Filing]):
        rows = [
            {
                "scan_id": scan.id,
                "agency_id": scan.agency_id.id,
                "number": number,
                "document_id": filing.document or False,
                "page": filing.page,
                "reason": filing.reason or False,
                "state": "asked" if filing.reason else "filed",
            }
            for number, filing in enumerate(filings, start=1)
        ]
        made = opened(self).create(rows)
        made._journal_filing()
        return self.browse(made.ids)

    def _decide(self, document, page: int, why: str):
        """File these pages by hand to ``document``, or set them aside when it is empty; ``why`` is kept."""
        if not (why or "").strip():
            raise UserError(self.env._("Say why the page belongs there."))
        self.check_access("read")
        document.check_access("read")
        if self.filtered(lambda row: row.state != "asked"):
            raise UserError(self.env._("What has been filed or set aside stays so."))
        decided = {"filed_by_id": self.env.user.id, "why": why.strip()}
        where = {"document_id": document.id, "page": page, "state": "filed"} if document else {"state": "aside"}
        opened(self).write({**decided, **where})
        self._journal_filing()

    def _journal_filing(self):
        for document in self.document_id.sudo():
            filed = self.sudo().filtered(lambda row, document=document: row.document_id == document)
            document.case_id._lock()
            document.case_id._journal(
                self.env.user,
                act="file_scan",
                title="归入文书扫描件",
                role=False,
                states=(document.case_id.state,) * 2,
                article=str(apl(47)),
                details={
                    "document": {"number": document.number, "sha256": document.sha256},
                    "pages": [
                        {"file": row.scan_id.sha256, "of_file": row.number, "page": row.page, "why": row.why or ""}
                        for row in filed
                    ],
                },
            )


class EcoDocument(models.Model):
    _inherit = "eco.document"

    scan_page_ids = fields.One2many("eco.scan.page", "document_id", "Scanned Pages")

    def _paper_key(self) -> tuple[str, str]:
        """Give the key and the version that the code on each page of this document bears."""
        self.ensure_one()
        return self.code or "", self.version or ""

    @api.model
    def _by_paper_keys(self, keys):
        """Give the documents with the ``keys`` that codes bear, those the current user may see."""
        return self.search([("code", "in", list(keys))])

    @api.model
    def _known_papers(self, texts) -> dict[str, Known]:
        """Give by its key each document in sight that one of ``texts``, read from codes, speaks of."""
        found = self._by_paper_keys({code.key for text in texts if (code := paper_code(text))})
        return {
            document._paper_key()[0]: Known(
                document.id, *document._paper_key(), document.sha256, f"《{document.title}》{document.number}"
            )
            for document in found
        }


_PAGE_TRIGGER = """
CREATE OR REPLACE FUNCTION eco_scan_page_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' OR OLD.state <> 'asked' OR NEW.state = 'asked'
       OR (NEW.scan_id, NEW.number, NEW.agency_id, NEW.reason)
          IS DISTINCT FROM (OLD.scan_id, OLD.number, OLD.agency_id, OLD.reason)
    THEN
        RAISE EXCEPTION '扫描页归入文书以后不得更改（《行政处罚法》第四十七条）' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER eco_scan_page_stays BEFORE UPDATE OR DELETE ON eco_scan_page
    FOR EACH ROW EXECUTE FUNCTION eco_scan_page_stays();
CREATE OR REPLACE TRIGGER eco_scan_page_whole BEFORE TRUNCATE ON eco_scan_page
    FOR EACH STATEMENT EXECUTE FUNCTION eco_scan_page_stays();
"""
