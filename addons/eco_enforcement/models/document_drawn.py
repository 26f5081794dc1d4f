"""The document as signed and sealed: the same words, with what was drawn at its places, and a sheet that says who did."""

import base64
from dataclasses import replace
from io import BytesIO

from lxml import etree
from pypdf import PdfWriter

from odoo import models
from odoo.exceptions import UserError

from odoo.addons.eco_checklist.models.beijing import beijing_day
from odoo.addons.eco_checklist.rendering import drawn, markup
from odoo.addons.eco_checklist.rendering.errors import RenderingError
from odoo.addons.eco_checklist.rendering.pdf import render_pdf

from ..statute.document_row import Signer
from .case_documents import day_in_words, moment_in_words


class EcoDocument(models.Model):
    _inherit = "eco.document"

    def action_signed_pdf(self):
        """Button: give the document with its signatures and its seal."""
        self.ensure_one()
        return {"type": "ir.actions.act_url", "url": f"/eco/documents/{self.id}/signed", "target": "new"}

    def _signed_pdf(self) -> bytes:
        """Return the PDF with signatures and seal, and behind it the sheet of signatures; the document itself stays.

        The same signatures give the same bytes. ``UserError`` when it cannot be printed.
        """
        self.ensure_one()
        document = self.sudo().with_context(bin_size=False)
        try:
            pdf = render_pdf(markup.parse(self.content), document._marks(), document._pictures(), self._own_mark())
            if not document.signature_ids:
                return pdf
            sheet = render_pdf(markup.parse(document._sheet_of_signatures()), mark=self._sheet_mark())
        except RenderingError as error:
            raise UserError(str(error)) from error
        return _joined(pdf, sheet)

    def _sheet_mark(self):
        """Give the mark of the sheet: it leads to the document, and is none of its pages."""
        mark = self._own_mark()
        return mark and replace(mark, paged=False)

    def _marks(self) -> drawn.Marks:
        by_role: dict[Signer, list] = {}
        for row in self.signature_ids:
            if row.outcome == "signed":
                by_role.setdefault(Signer(row.role), []).append(row)
            elif row.image:
                by_role.setdefault(Signer.WITNESS, []).append(row)
        signatures = {
            place.number: tuple(
                drawn.Signature(base64.b64decode(row.image), day_in_words(beijing_day(row.at))) for row in by_role[role]
            )
            for place, role in self._places()
            if role in by_role
        }
        use = self.seal_use_ids[:1]
        return drawn.Marks(signatures, **(self.env["eco.seal.provider"]._marks_of(use.seal_id) if use else {}))

    def _sheet_of_signatures(self) -> bytes:
        """Return the markup of the sheet: who signed as whom, when, what was confirmed, who refused and why."""
        root = etree.Element(
            "document",
            kind="signatures",
            title="签名记录",
            agency=self.agency_id.name,
            number=self.number,
            layout="form",
        )
        etree.SubElement(
            root, "p"
        ).text = f"以下签名、拒绝签名的情况针对《{self.title}》（{self.number}），文书内容的SHA-256为{self.sha256}。"
        table = etree.SubElement(root, "table", widths="3 3 4 6")
        _line(table, ("签名身份", "姓名", "时间", "情况"), head=True)
        for row in self.signature_ids:
            _line(table, (Signer(row.role).label, row.name, moment_in_words(row.at), self._told(row)))
        etree.SubElement(root, "end")
        return etree.tostring(root, encoding="utf-8")

    @staticmethod
    def _told(row) -> str:
        if row.outcome == "signed":
            confirmed = f"阅后确认：{row.statement}。" if row.statement else ""
            return f"{confirmed}本人手写签名，图样SHA-256为{row.image_sha256[:16]}…。"
        witness = f"见证人：{row.witness}（已签名）。" if row.witness and row.image_sha256 else ""
        recording = f"录音录像：{row.recording}。" if row.recording else ""
        return f"拒绝签名，原因：{row.reason.rstrip('。')}。{witness}{recording}"


def _line(table, words, head=False):
    row = etree.SubElement(table, "row", head="yes" if head else "no")
    for text in words:
        etree.SubElement(row, "cell", label="yes" if head else "no").text = text


def _joined(*parts: bytes) -> bytes:
    writer = PdfWriter()
    for part in parts:
        writer.append(BytesIO(part))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
