import io
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path

from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.casezip.verifying import verify

from .common import CLOSED, TownCase, on

AFTER = CLOSED + timedelta(days=3)


class ExportCase(TownCase):
    """A case played to its decision, its days sealed by roots, exported by the head."""

    def _sealed_case(self, until="decide"):
        case = self.play(until)
        with on(date(2026, 10, 28), hour=1):
            self.env["eco.journal.root"]._cron_seal_days()
        return case

    def _exported(self, case, user=None, reason="移送县级部门"):
        with on(AFTER):
            return case.with_user(user or self.head)._export(reason)

    def _zip(self, export):
        size, pieces = export.sudo()._pieces()
        data = b"".join(pieces)
        self.assertEqual(len(data), size)
        return data


@tagged("post_install", "-at_install")
class TestCaseExport(ExportCase):
    """The export: whole, sealed in the journal, the same bytes each time, refused when the case is not whole."""

    def test_the_export_is_whole_and_holds_documents_journal_and_data(self):
        case = self._sealed_case()
        export = self._exported(case)
        data = self._zip(export)
        report = verify(io.BytesIO(data), export.digest)
        self.assertEqual(report.documents, len(case.sudo().document_ids))
        self.assertEqual(len(report.events), len(case.sudo().event_ids))
        self.assertEqual(report.covered, len(report.events) - 1)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            records = archive.read("records.json").decode()
        for document in case.sudo().document_ids:
            for ending in ("pdf", "xml", "docx"):
                self.assertIn(f"documents/{document.id:06d}.{ending}", names)
        for words in ("张堃", "eco.decision", "eco.record.answer", "是我。"):
            self.assertIn(words, records)

    def test_the_tool_that_anyone_has_says_whole(self):
        tool = Path(__file__).parents[3] / "tools" / "verify_case_file.py"
        if not tool.exists():
            self.skipTest("the tool is not beside this add-on")
        path = Path(self.env["ir.attachment"]._filestore()) / "case-export-test.zip"
        path.write_bytes(self._zip(self._exported(self._sealed_case())))
        self.addCleanup(path.unlink)
        run = subprocess.run([sys.executable, "-I", tool, path], capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertTrue(run.stdout.startswith("完整"))

    def test_a_second_download_gives_the_same_bytes_whatever_happens_to_the_case(self):
        case = self._sealed_case()
        export = self._exported(case)
        first = self._zip(export)
        day = date(2026, 10, 28)
        service = {"way": "direct", "recipient": "张堃", "place": "示范村"}
        self.act(case, self.officer, "serve_decision", day, on=str(day), **service)
        self.assertEqual(self._zip(export), first)

    def test_the_event_of_an_act_holds_the_rows_it_left(self):
        case = self._sealed_case().sudo()
        event = case.event_ids.filtered(lambda e: e.act == "decide")
        self.assertIn(f'"eco.decision/{case.decision_ids.id}":', event.body)

    def test_the_export_is_an_event_and_a_reading(self):
        case = self._sealed_case()
        export = self._exported(case)
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual((event.act, event.seq, event.digest), ("export_file", export.event_seq, export.digest))
        log = self.env["eco.access.log"].search([("model", "=", "eco.case"), ("res_id", "=", case.id)], limit=1)
        self.assertEqual((log.what, log.why, log.user_id), ("案卷：导出", "移送县级部门", self.head))

    def test_who_may_export(self):
        case = self._sealed_case()
        for user in (self.officer, self.finance, self.leader):
            with self.assertRaises(AccessError):
                self._exported(case, user)
            self.assertFalse(case.with_user(user).may_export)
        self.assertTrue(self._exported(case, self.reviewer))
        stranger = self._user("t_far_head", "外镇", self.env.ref("eco_checklist.agency_qindu"), "head")
        with self.assertRaises(AccessError):
            self._exported(case, stranger)

    def test_an_export_says_for_what(self):
        case = self._sealed_case()
        for reason in ("", "  ", False):
            with self.assertRaises(UserError):
                self._exported(case, reason=reason)

    def test_an_export_is_never_written_by_hand(self):
        export = self._exported(self._sealed_case())
        for attempt in (lambda: export.write({"digest": "x"}), export.unlink, lambda: export.create({})):
            with self.assertRaises(AccessError):
                attempt()
        with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
            self.cr.execute("UPDATE eco_case_export SET digest = 'x'")


@tagged("post_install", "-at_install")
class TestCaseIntegrity(ExportCase):
    """Whatever is changed beneath the system is found and named; a case that is not whole is not exported."""

    def _tamper(self, table, change, where, *values):
        self.env.flush_all()
        name = SQL.identifier(table)
        self.cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", name))
        self.cr.execute(SQL(f"UPDATE %s SET {change} WHERE {where}", name, *values))
        self.assertTrue(self.cr.rowcount)
        self.cr.execute(SQL("ALTER TABLE %s ENABLE TRIGGER USER", name))
        self.env.invalidate_all()

    def _assert_found(self, case, *words):
        told = "\n".join(case.sudo()._flaws())
        for word in words:
            self.assertIn(word, told)
        with self.assertRaises(UserError):
            self._exported(case)

    def test_an_untouched_case_is_whole(self):
        case = self._sealed_case()
        self.assertEqual(case.sudo()._flaws(), [])
        self.assertEqual(case.with_user(self.officer).action_verify_file()["params"]["type"], "success")
        self._exported(case)
        self.assertEqual(case.sudo()._flaws(), [])

    def test_a_changed_event_is_named(self):
        case = self._sealed_case()
        self._tamper("eco_event", "body = replace(body, '500', '50')", "case_id = %s AND act = 'decide'", case.id)
        self._assert_found(case, str(len(case.sudo().event_ids)))
        self.assertEqual(case.with_user(self.officer).action_verify_file()["params"]["type"], "danger")

    def test_a_changed_column_of_an_event_is_named(self):
        case = self._sealed_case()
        for change in ("at = at - interval '3 days'", "title = '别的'", "actor_name = '李四'"):
            with self.subTest(change), self.cr.savepoint() as savepoint:
                self._tamper("eco_event", change, "case_id = %s AND seq = 3", case.id)
                self._assert_found(case, "3")
                savepoint.rollback()
                self.env.invalidate_all()

    def test_a_journal_written_anew_is_found_by_the_root(self):
        case = self._sealed_case()
        self.env.flush_all()
        self.cr.execute("ALTER TABLE eco_event DISABLE TRIGGER USER")
        previous = ""
        for event in case.sudo().event_ids.sorted("seq"):
            self.cr.execute(
                SQL(
                    "UPDATE eco_event SET body = replace(body, '同意', '不同意'), previous = %s, digest = encode(sha256("
                    "convert_to(%s || E'\\n' || replace(body, '同意', '不同意'), 'UTF8')), 'hex') WHERE id = %s RETURNING digest",
                    previous, previous, event.id,
                )
            )  # fmt: skip
            [(previous,)] = self.cr.fetchall()
        self.cr.execute("ALTER TABLE eco_event ENABLE TRIGGER USER")
        self.env.invalidate_all()
        self._assert_found(case, "日根")

    def test_a_changed_document_is_named(self):
        case = self._sealed_case()
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        for change in (
            "content = replace(content, '500', '50')",
            "number = '伪造〔2026〕1号'",
            "sha256 = repeat('0', 64)",
        ):
            with self.subTest(change), self.cr.savepoint() as savepoint:
                self._tamper("eco_document", change, "id = %s", decision.id)
                self._assert_found(case, decision.title)
                savepoint.rollback()
                self.env.invalidate_all()

    def test_a_changed_rendering_is_named(self):
        case = self._sealed_case()
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        other = self.env["ir.attachment"].create({"name": "x", "raw": b"%PDF forged"})
        for form in ("pdf", "docx"):
            with self.subTest(form), self.cr.savepoint() as savepoint:
                self._tamper(
                    "ir_attachment", "store_fname = %s", "res_model = 'eco.document' AND res_id = %s AND res_field = %s",
                    other.store_fname, decision.id, form,
                )  # fmt: skip
                self._assert_found(case, decision.number, form.upper())
                savepoint.rollback()
                self.env.invalidate_all()

    def test_a_changed_row_is_named_with_its_event(self):
        case = self._sealed_case()
        seq = case.sudo().decision_ids.event_seq
        for table, change, where in (
            ("eco_decision", "amount = 50", "case_id = %s"),
            ("eco_notice", "hearing_offered = NOT coalesce(hearing_offered, FALSE)", "case_id = %s"),
            ("eco_record", "content = '没有浓烟'", "case_id = %s AND kind = 'inspection_record'"),
        ):
            with self.subTest(table), self.cr.savepoint() as savepoint:
                self._tamper(table, change, where, case.id)
                self._assert_found(case, str(seq) if table == "eco_decision" else "")
                savepoint.rollback()
                self.env.invalidate_all()

    def test_a_moved_and_a_slipped_in_row_are_named(self):
        case = self._sealed_case()
        with self.cr.savepoint() as savepoint:
            self._tamper("eco_notice", "event_seq = 1", "case_id = %s", case.id)
            self._assert_found(case, str(case.sudo().notice_ids.id))
            savepoint.rollback()
        self.env.invalidate_all()
        self.cr.execute(
            'INSERT INTO eco_opinion (case_id, event_seq, "on", user_id, act, text)'
            " SELECT case_id, event_seq, \"on\", user_id, act, '伪造' FROM eco_opinion WHERE case_id = %s LIMIT 1 RETURNING id",
            [case.id],
        )
        [(number,)] = self.cr.fetchall()
        self._assert_found(case, str(number))

    def test_a_removed_document_is_named(self):
        case = self._sealed_case()
        self.env.flush_all()
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        number = decision.number
        for table in ("eco_document", "eco_document_article"):
            self.cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", SQL.identifier(table)))
        self.cr.execute(SQL("DELETE FROM eco_document_article WHERE document_id = %s", decision.id))
        self.cr.execute(SQL("DELETE FROM eco_document WHERE id = %s", decision.id))
        self.env.invalidate_all()
        self._assert_found(case, number)

    def test_what_an_export_sealed_is_missed_when_it_is_gone(self):
        case = self._sealed_case()
        self._exported(case)
        self.assertEqual(case.sudo()._flaws(), [])
        patched = self.env.registry["eco.case"]
        entries = patched._file_entries
        self.patch(patched, "_file_entries", lambda case: entries(case)[1:])
        self.assertIn(".pdf", "\n".join(case.sudo()._flaws()))
