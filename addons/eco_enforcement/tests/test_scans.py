import hashlib
import io

from PIL import Image
from psycopg2.errors import CheckViolation
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from ..statute.case_file import ordered
from ..statute.paper_code import paper_path
from .common import FILED, TownCase, on


def page_with(text):
    """Return a page of A4 at 150 dpi that bears the code of ``text``."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    size = code.getModuleCount()
    page = Image.new("L", (1240, 1754), 255)
    for row in range(size):
        for column in range(size):
            if code.isDark(row, column):
                page.paste(0, (100 + column * 3, 1500 + row * 3, 103 + column * 3, 1503 + row * 3))
    return page


def file_of(*pages):
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return out.getvalue()


@tagged("post_install", "-at_install")
class TestScans(TownCase):
    """Signed paper comes back to its document by its code, or waits for a person with the reason."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play(cls(), "record_interview")
        documents = cls.case.sudo().document_ids
        cls.record = documents.filtered(lambda d: d.kind == "interview_record").with_user(cls.officer)
        cls.site = documents.filtered(lambda d: d.kind == "inspection_record").with_user(cls.officer)

    def code(self, document, page=0, sha256=None):
        return "https://example.org" + paper_path(*document._paper_key(), sha256 or document.sha256, page)

    def upload(self, *contents, user=None):
        user = user or self.officer
        files = (
            self.env["ir.attachment"]
            .with_user(user)
            .create([{"name": f"扫描{number}.pdf", "raw": content} for number, content in enumerate(contents)])
        )
        wizard = self.env["eco.scan.upload"].with_user(user).create({"file_ids": [Command.set(files.ids)]})
        with on(FILED):
            action = wizard.action_file()
        return self.env["eco.scan.page"].with_user(user).search(action["domain"], order="id")

    def test_pages_of_several_documents_in_one_file_find_their_documents(self):
        content = file_of(
            *(page_with(self.code(d, n)) for d, n in ((self.record, 2), (self.site, 1), (self.record, 1)))
        )
        pages = self.upload(content)
        self.assertEqual(pages.document_id, self.record | self.site)
        self.assertEqual(pages.mapped("page"), [2, 1, 1])
        self.assertEqual(set(pages.mapped("state")), {"filed"})
        scan = pages.scan_id
        self.assertEqual((scan.sha256, scan.size), (hashlib.sha256(content).hexdigest(), len(content)))
        self.assertEqual(scan.sudo().attachment_id.raw, content)
        self.assertTrue(scan._intact())
        self.assertEqual([e.act for e in self.case.event_ids.sorted("seq")[-2:]], ["file_scan"] * 2)
        self.assertFalse(self.env["eco.event"]._broken_link(self.case))

    def test_what_the_code_does_not_say_surely_is_asked(self):
        pages = self.upload(
            file_of(page_with("https://example.org/other")),
            file_of(page_with(self.code(self.record, 1, "f" * 64))),
            file_of(Image.new("L", (600, 800), 255)),
            b"MZ\x90",
            b"",
        )
        self.assertEqual(set(pages.mapped("state")), {"asked"})
        self.assertFalse(pages.document_id)
        for page, said in zip(pages, ("不是本系统", "哈希值", "没有读到", "不是完整的", "空的"), strict=True):
            self.assertIn(said, page.reason)

    def test_the_same_file_again_is_asked(self):
        content = file_of(page_with(self.code(self.record, 1)))
        self.assertEqual(self.upload(content).state, "filed")
        again = self.upload(content)
        self.assertEqual((again.state, again.reason), ("asked", "同样的文件已经上传过"))

    def test_a_document_out_of_sight_is_not_filed_to(self):
        stranger = self._user("t_far", "李㛃", self.env.ref("eco_checklist.agency_justice"), "officer")
        stranger.eco_scope_id = self.env["eco.agency"].create(
            {"name": "另一镇人民政府", "kind": "town", "code": "610481198", "parent_id": self.town.county_id.id}
        )
        page = self.upload(file_of(page_with(self.code(self.record, 1))), user=stranger)
        self.assertFalse(page.sudo().document_id)

    def test_a_person_files_or_sets_aside_with_a_reason_and_once(self):
        page, other = self.upload(file_of(Image.new("L", (600, 800), 255)), b"MZ")
        wizards = self.env["eco.scan.decision"].with_user(self.officer)
        with self.assertRaises(UserError), self.cr.savepoint():
            wizards.create({"page_id": page.id, "document_id": self.record.id}).action_file()
        with self.assertRaises(UserError), self.cr.savepoint():
            wizards.create({"page_id": page.id, "why": "文号一致"}).action_file()
        wizards.create({"page_id": page.id, "document_id": self.record.id, "page": 1, "why": "文号一致"}).action_file()
        self.assertEqual((page.state, page.document_id, page.filed_by_id), ("filed", self.record, self.officer))
        with self.assertRaises(UserError), self.cr.savepoint():
            wizards.create({"page_id": page.id, "document_id": self.site.id, "why": "更正"}).action_file()
        wizards.create({"page_id": other.id, "why": "不是扫描件"}).action_set_aside()
        self.assertEqual((other.state, other.document_id.id), ("aside", False))

    @mute_logger("odoo.sql_db")
    def test_a_scan_and_its_page_are_neither_changed_nor_moved(self):
        page = self.upload(file_of(page_with(self.code(self.record, 1))))
        for attempt in (
            lambda: page.write({"document_id": self.site.id}),
            lambda: page.unlink(),
            lambda: page.scan_id.write({"name": "x"}),
            lambda: page.scan_id.sudo().attachment_id.write({"raw": b"x"}),
            lambda: page.create({"scan_id": page.scan_id.id, "number": 9, "state": "asked", "reason": "x"}),
        ):
            with self.assertRaises(AccessError), self.cr.savepoint():
                attempt()
        self.env.flush_all()
        for statement in (
            SQL("UPDATE eco_scan_page SET document_id = %s WHERE id = %s", self.site.id, page.id),
            SQL("DELETE FROM eco_scan_page WHERE id = %s", page.id),
            SQL("UPDATE eco_scan SET sha256 = 'x' WHERE id = %s", page.scan_id.id),
        ):
            with self.assertRaises(CheckViolation), self.cr.savepoint():
                self.cr.execute(statement)

    def test_a_file_of_somebody_else_is_not_taken(self):
        foreign = self.env["ir.attachment"].with_user(self.officer_2).create({"name": "x.pdf", "raw": b"x"})
        with self.assertRaises(AccessError):
            self.env["eco.scan"].with_user(self.officer)._take_in(foreign)

    def test_the_scan_stands_behind_its_document_in_the_file(self):
        self.upload(file_of(page_with(self.code(self.record, 1))))
        keys = [entry.key for entry in ordered(self.case.sudo()._file_entries())]
        place = keys.index(f"document/{self.record.id}")
        self.assertTrue(keys[place + 1].startswith("scan/"))

    def test_changed_bytes_are_told(self):
        scan = self.upload(file_of(page_with(self.code(self.record, 1)))).scan_id
        attachment = scan.sudo().attachment_id
        self.cr.execute(
            SQL("UPDATE ir_attachment SET store_fname = NULL, db_datas = %s WHERE id = %s", b"x", attachment.id)
        )
        attachment.invalidate_recordset()
        self.assertFalse(scan._intact())
