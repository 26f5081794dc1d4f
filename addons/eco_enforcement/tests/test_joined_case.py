import io
import json
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_checklist.tests.test_seal import png
from odoo.addons.eco_enforcement.casezip.faults import Fault
from odoo.addons.eco_enforcement.casezip.verifying import verify

from .common import DECIDED, FILED, on
from .test_case_export import ExportCase
from .test_proof import ProofCase, photo
from .test_scans import file_of
from .test_signing import STROKES


@tagged("post_install", "-at_install")
class TestJoinedCase(ExportCase, ProofCase):
    """One case with everything: signed, sealed, printed, scanned, with evidence and things; filed, exported, proven."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play(cls(), "record_interview")
        cls.record = (
            cls.case.sudo().document_ids.filtered(lambda d: d.kind == "interview_record").with_user(cls.officer)
        )
        cls.env["eco.agency.seal"].create({"agency_id": cls.town.id, "image": png(), "date_from": "2024-01-01"})
        cls.env["eco.seal.keeper"].create(
            {"agency_id": cls.town.id, "user_id": cls.leader.id, "date_from": "2024-01-01"}
        )

    def sign(self, document, **values):
        with on(FILED):
            return document.sign({"read": document.sha256, "role": "officers", "strokes": STROKES, **values})

    def scanned(self, pdf):
        """Print ``pdf``, scan it at 150 dpi, and give the pages as they were filed."""
        paper = pypdfium2.PdfDocument(pdf)
        content = file_of(*(page.render(scale=150 / 72).to_pil().convert("L") for page in paper))
        file = self.env["ir.attachment"].with_user(self.officer).create({"name": "扫描.pdf", "raw": content})
        wizard = self.env["eco.scan.upload"].with_user(self.officer).create({"file_ids": [Command.set(file.ids)]})
        with on(FILED):
            return self.env["eco.scan.page"].search(wizard.action_file()["domain"], order="id")

    def sealed(self):
        """Give a sealed decision."""
        case = self.play("decide")
        document = case.sudo().document_ids.filtered(lambda d: d.kind == "decision").with_user(self.officer)
        with on(DECIDED):
            document.with_user(self.leader).action_affix_seal()
        return document

    def test_a_signed_record_comes_back_to_its_document_page_by_page(self):
        self.sign(self.record, name="王玥")
        printed = self.record._signed_pdf()
        total = len(PdfReader(io.BytesIO(printed)).pages)
        pages = self.scanned(printed)
        self.assertEqual(pages.document_id, self.record)
        # The sheet of signatures leads to the document, and is none of its pages.
        self.assertEqual(pages.mapped("page"), [*range(1, total), 0])

    def test_a_sealed_decision_comes_back_to_its_document(self):
        document = self.sealed()
        pages = self.scanned(document._file_pdf())
        self.assertEqual((pages.document_id, set(pages.mapped("state"))), (document, {"filed"}))

    def test_the_file_takes_the_signed_paper_and_gives_the_same_bytes_wherever_the_installation_moves(self):
        issued = self.record._file_pdf()
        self.assertEqual(issued, self.record._stored_pdf())
        self.sign(self.record, name="王玥")
        first = self.record._file_pdf()
        self.assertNotEqual(first, issued)
        whole = self.case._file_pdf("whole")
        self.env["ir.config_parameter"].set_param("web.base.url", "https://elsewhere.example.org")
        self.assertEqual((self.record._file_pdf(), self.record._stored_pdf()), (first, issued))
        self.assertEqual(self.case._file_pdf("whole"), whole)
        told = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(whole)).pages)
        self.assertIn("签名记录", told)

    def test_a_void_paper_is_neither_signed_nor_sealed_and_lacks_nothing(self):
        self.assertTrue(self.record.missing_signatures)
        spoiled = {"spoiled": self.record.id, "reason": "打印错误"}
        self.act(self.case, self.officer, "void_document", FILED, **spoiled)
        self.assertTrue(self.record.is_void)
        self.assertFalse(self.record.missing_signatures)
        with self.assertRaisesRegex(UserError, "已经作废"):
            self.sign(self.record, name="王玥")

    def test_evidence_is_told_to_the_journal_when_it_comes_in(self):
        item = self.collect(self.case)
        files = self.keep(item, photo(), photo(90))
        event = self.case.event_ids.sorted("seq")[-1]
        said = json.loads(event.body)
        self.assertEqual((said["act"], said["evidence"]), ("take_evidence", item.number))
        self.assertEqual(
            said["files"],
            [{"name": f.name, "size": int(f.size), "sha256": f.sha256, "sm3": f.sm3} for f in files],
        )
        self.assertFalse(self.case.sudo()._flaws())

    @mute_logger("odoo.sql_db")
    def test_evidence_exchanged_or_brought_in_beneath_the_system_is_found(self):
        file = self.keep(self.collect(self.case), photo())
        self.env.flush_all()
        self.cr.execute("ALTER TABLE eco_evidence_file DISABLE TRIGGER USER")
        for change, flaw in (
            ("sha256 = repeat('0', 64)", "IMG_1.jpg"),
            ("name = 'x'", "IMG_1.jpg"),
            ("sm3 = 'x'", "IMG"),
        ):
            with self.subTest(change), self.cr.savepoint() as savepoint:
                self.cr.execute(SQL("UPDATE eco_evidence_file SET %s WHERE id = %s", SQL(change), file.id))
                self.assertIn(flaw, "".join(self.case.sudo()._flaws()))
                savepoint.rollback()
                self.env.invalidate_all()
        self.cr.execute(
            "INSERT INTO eco_evidence_file (evidence_id, name, attachment_id, size, sha256, sm3, mimetype, exif,"
            " received_at, user_id) SELECT evidence_id, 'later.jpg', attachment_id, size, repeat('1', 64), sm3,"
            " mimetype, exif, received_at, user_id FROM eco_evidence_file WHERE id = %s",
            [file.id],
        )
        self.assertIn("later.jpg", "".join(self.case.sudo()._flaws()))

    def full_case(self):
        """Give a case with a signed and a sealed paper, a scan, evidence of an unsafe name, and a thing in custody."""
        case = self.open_case()
        for code, step in self._steps(case, "500"):
            step()
            if code == "record_interview":
                item = self.collect(case)
                with on(FILED):
                    named = [("../../etc/passwd\n.jpg", photo()), ("con:1", photo(90))]
                    item.env["eco.evidence.file"]._keep_bytes(item, named)
                self.hold(case)
                record = case.sudo().document_ids.filtered(lambda d: d.kind == "interview_record")
                self.sign(record.with_user(self.officer), name="王玥")
                self.scanned(record._signed_pdf())
            if code == "decide":
                break
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        with on(DECIDED):
            decision.with_user(self.leader).action_affix_seal()
        with on(date(2026, 10, 28), hour=1):
            self.env["eco.journal.root"]._cron_seal_days()
        return case, record, decision

    def test_an_export_holds_all_of_it_and_is_proven_by_the_tool(self):
        case, record, decision = self.full_case()
        export = self._exported(case)
        data = self._zip(export)
        verify(io.BytesIO(data), export.digest)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}
        (signature,) = record.signature_ids
        files = case.sudo().evidence_ids.file_ids
        self.assertEqual(held[f"signatures/{signature.id:06d}.json"].decode(), STROKES)
        self.assertTrue(held[f"signatures/{signature.id:06d}.png"].startswith(b"\x89PNG"))
        for document in (record, decision):
            self.assertEqual(held[f"signed/{document.id:06d}.pdf"], document._signed_pdf())
            self.assertEqual(held[f"documents/{document.id:06d}.pdf"], document._stored_pdf())
        self.assertEqual(
            [n for n in held if n.startswith("scans/")],
            [f"scans/{record.scan_page_ids.scan_id.id:06d}-{record.id:06d}.pdf"],
        )
        self.assertEqual(held[f"evidence/{files[0].id:06d}.jpg"], photo())
        self.assertEqual(held[f"evidence/{files[1].id:06d}"], photo(90))
        records = json.loads(held["records.json"])
        self.assertEqual([row["kind"] for row in records["eco.exhibit.move"]], ["take"])
        self.prove(data)
        self.sign(record.with_user(self.officer), name="赵𬭎")
        self.assertEqual(self._zip(export), data)
        self.assertTrue(self._exported(case, reason="再次移送"))

    def prove(self, data):
        """Let the tool that anybody has look at ``data``."""
        tool = Path(__file__).parents[3] / "tools" / "verify_case_file.py"
        if not tool.exists():
            self.skipTest("the tool is not beside this add-on")
        path = Path(self.env["ir.attachment"]._filestore()) / "joined-case-test.zip"
        path.write_bytes(data)
        self.addCleanup(path.unlink)
        run = subprocess.run([sys.executable, "-I", tool, path], capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_a_scan_of_any_claimed_kind_has_a_safe_name_in_the_export(self):
        pages = self.scanned(self.record._stored_pdf())
        self.cr.execute(
            SQL("UPDATE ir_attachment SET mimetype = 'x/..:\n' WHERE id = %s", pages.scan_id.sudo().attachment_id.id)
        )
        self.env.invalidate_all()
        data = self._zip(self._exported(self.case))
        try:
            verify(io.BytesIO(data))
        except Fault as fault:
            self.fail(str(fault))
