import hashlib
import io
import json
import re
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from unittest.mock import patch

from PIL import Image
from psycopg2 import errors
from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.models.case_file_printed import FRAME
from odoo.addons.eco_enforcement.models.legality import LegalityError
from odoo.addons.eco_enforcement.statute.case_file import FileEntry
from odoo.addons.eco_enforcement.statute.document_row import Volume

from .common import CLOSED, TownCase, on
from .golden import assert_golden

ARCHIVED = date(2027, 5, 6)
TO_SIDE = {"entry_key": "", "volume": "side"}

MARKED = "(核验[0-9a-f]{8})?"  # what stands beside the code of a page


def words(page):
    return "".join(page.extract_text().split())


class FileCase(TownCase):
    """A closed case and its file."""

    def archive(self, case, day=ARCHIVED, **inputs):
        period = self.env.ref("eco_enforcement.retention_30")
        given = {"retention": period.id, "archive_place": "镇综合档案室", **inputs}
        self.act(case, self.officer, "archive", day, **given)

    def key_of(self, case, kind):
        return f"document/{case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1].id}"

    def arrange(self, case, kind, volume=Volume.MAIN, before="", reason="含商业秘密", user=None):
        with on(CLOSED):
            case.with_user(user or self.officer)._arrange(self.key_of(case, kind), volume, before, reason)

    def pdf(self, case, which="whole"):
        return case.with_user(self.officer)._file_pdf(which)

    def added(self, *entries):
        """Let the file of every case also hold ``entries``."""
        model = self.env.registry["eco.case"]
        own = model._file_entries
        return patch.object(model, "_file_entries", lambda case: [*own(case), *entries])


def entry(place, content, mimetype, **changes):
    values = {
        "key": f"evidence/{place}",
        "volume": Volume.MAIN,
        "section": "evidence",
        "title": f"证据{place}",
        "number": "",
        "day": date(2026, 10, 12),
        "path": f"evidence/{place}",
        "mimetype": mimetype,
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "extra": {"content": content},
    }
    return FileEntry(**{**values, **changes})


@tagged("post_install", "-at_install")
class TestCaseFile(FileCase):
    """The file of a case: order, pages, cover, catalogue, remarks, one PDF, the same bytes again."""

    def test_every_document_stands_in_the_file_once_in_its_volume_and_with_its_pages(self):
        case = self.play("approve_closing").sudo()
        rows = case._file_rows()
        self.assertEqual({row.entry.key for row in rows}, {f"document/{d.id}" for d in case.document_ids})
        main = [row for row in rows if row.entry.volume is Volume.MAIN]
        self.assertEqual(
            [row.entry.extra["kind"] for row in main[:3]], ["decision", "service_receipt", "filing_approval"]
        )
        self.assertEqual(main[1].entry.after, main[0].entry.key)
        self.assertEqual([row.first for row in main[1:]], [row.last + 1 for row in main[:-1]])
        self.assertIn("legal_review", [row.entry.extra["kind"] for row in rows if row.entry.volume is Volume.SIDE])

    def test_the_pdf_holds_cover_catalogue_papers_with_numbers_and_remarks(self):
        case = self.play("approve_closing")
        rows = [row for row in case.sudo()._file_rows() if row.entry.volume is Volume.MAIN]
        reader = PdfReader(io.BytesIO(self.pdf(case, "main")))
        pages = [words(page) for page in reader.pages]
        self.assertIn("行政处罚案卷封面", pages[0])
        self.assertIn("卷内目录", pages[1])
        self.assertIn("备考表", pages[-1])
        self.assertEqual(len(pages), rows[-1].last + 3)
        for number in range(1, rows[-1].last + 1):
            self.assertRegex(pages[number + 1], rf"(页|—){MARKED}{number}$")
        self.assertEqual(len(reader.outline), len(rows) + 3)

    def test_main_and_side_volume_are_apart_and_the_whole_holds_both(self):
        case = self.play("approve_closing")
        main, side, whole = (len(PdfReader(io.BytesIO(self.pdf(case, w))).pages) for w in ("main", "side", "whole"))
        self.assertEqual(main + side, whole)
        text = "".join(words(page) for page in PdfReader(io.BytesIO(self.pdf(case, "main"))).pages)
        self.assertNotIn(f"{self.town.name}法制审核意见书", text)

    def test_the_same_file_gives_the_same_bytes(self):
        case = self.play("approve_closing")
        with on(CLOSED):
            first = self.pdf(case)
        self.env.invalidate_all()
        with on(ARCHIVED):
            self.assertEqual(hashlib.sha256(first).hexdigest(), hashlib.sha256(self.pdf(case)).hexdigest())

    def test_cover_catalogue_and_remarks_say_what_the_golden_samples_say(self):
        case = self.play("approve_closing")
        held = [
            entry(1, b"", "image/jpeg", title="行政处罚决定书", number="西吴办罚〔2026〕1号", section="decision"),
            entry(2, b"", "image/jpeg", title="送达回证", number="西吴办送〔2026〕2号", after="evidence/1"),
            entry(3, b"", "image/jpeg", title="立案审批表", number="西吴办立〔2026〕1号", section="filing"),
            entry(4, b"", "video/mp4", title="李㛃执法记录仪录像.mp4"),
            entry(5, b"", "image/jpeg", title="赵𬭎拍摄的现场照片"),
            entry(6, b"", "image/jpeg", title="法制审核意见书", section="review", volume=Volume.SIDE),
        ]
        model = self.env.registry["eco.case"]
        with patch.object(model, "_file_entries", lambda _case: held):
            with on(CLOSED):
                case.with_user(self.officer)._arrange("evidence/5", Volume.MAIN, "evidence/4", "按证明力排列")
            self.archive(case, archive_number="西吴-2026-罚-001")
            papers = case.sudo()._file_markup(case.sudo()._file_rows(), ["缺少“案件审查意见书”。纸质件另存"])
        for kind in FRAME:
            assert_golden(self, SimpleNamespace(kind=kind.value, content=papers[f"main/{kind.value}"]))

    def test_a_cover_whose_fields_are_empty_is_refused_with_where_they_are_entered(self):
        case = self.play("approve_closing").sudo()
        with patch.object(self.env.registry["eco.case"], "_context_party", lambda case: {"name": ""}):
            with self.assertRaisesRegex(UserError, "当事人姓名或者名称（案件“立案”页：当事人）"):
                case._file_markup(case._file_rows())

    @mute_logger("pypdf._reader")
    def test_pictures_and_foreign_pdfs_are_printed_and_anything_else_gets_a_slip(self):
        case = self.play("approve_closing")
        photo, scan = io.BytesIO(), case.sudo().document_ids[0]._file_pdf()
        Image.new("RGB", (30, 20), "red").save(photo, "JPEG")
        held = [
            entry(1, photo.getvalue(), "image/jpeg", title="现场照片"),
            entry(2, scan, "application/pdf", title="扫描件"),
            entry(3, b"", "video/mp4", title="执法记录仪\U0010fffd.mp4"),
            entry(4, b"\xff\xd8 none", "image/jpeg", title="坏照片"),
            entry(5, b"%PDF broken", "application/pdf", title="坏文件"),
            entry(6, b"x", "image/jpeg", title="大照片", size=50_000_001),
        ]
        with self.added(*held):
            rows = {row.entry.key: row for row in case.sudo()._file_rows()}
            pages = [words(page) for page in PdfReader(io.BytesIO(self.pdf(case, "main"))).pages]
        self.assertEqual({key for key in rows if key.startswith("evidence")}, {e.key for e in held})

        first = next(at for at, page in enumerate(pages) if re.search(rf"—1—{MARKED}1$", page))

        def sheet(number):
            return pages[first + rows[f"evidence/{number}"].first - 1]

        self.assertIn("现场照片", sheet(1))
        self.assertIn("立案审批表", sheet(2))
        for number, said in ((3, "该类文件不能打印"), (4, "不是可以打印的图片"), (5, "已损坏"), (6, "文件过大")):
            self.assertIn("电子保存材料说明", sheet(number))
            self.assertIn(said, sheet(number))
        self.assertIn("执法记录仪〓.mp4", sheet(3))


@tagged("post_install", "-at_install")
class TestArrangement(FileCase):
    """The handler arranges the file with reasons; nothing is dropped, nobody else may."""

    def test_a_move_is_sealed_journalled_and_told_in_the_remarks(self):
        case = self.play("approve_closing")
        before = {row.entry.key for row in case.sudo()._file_rows()}
        self.arrange(case, "filing_approval", Volume.SIDE)
        rows = {row.entry.key: row for row in case.sudo()._file_rows()}
        self.assertEqual(set(rows), before)
        self.assertIs(rows[self.key_of(case, "filing_approval")].entry.volume, Volume.SIDE)
        event = case.sudo().event_ids[-1]
        self.assertEqual((event.act, event.from_state, event.to_state), ("arrange_file", "closed", "closed"))
        self.assertEqual(case.sudo().file_move_ids.event_seq, event.seq)
        self.assertFalse(self.env["eco.event"].sudo()._broken_link(case))
        text = "".join(words(page) for page in PdfReader(io.BytesIO(self.pdf(case, "side"))).pages)
        self.assertIn("理由：含商业秘密", text)

    def test_order_changes_within_a_section(self):
        case = self.play("approve_closing")
        self.arrange(case, "interview_record", before=self.key_of(case, "inspection_record"), reason="按证据主次排列")
        kinds = [row.entry.extra["kind"] for row in case.sudo()._file_rows()]
        self.assertLess(kinds.index("interview_record"), kinds.index("inspection_record"))

    def test_wrong_moves_are_refused_with_the_article(self):
        case = self.play("approve_closing")
        for words_, given in (
            ("不得移入副卷.*第四十七条", {"kind": "decision", "volume": Volume.SIDE}),
            ("“理由”没有填写", {"kind": "filing_approval", "reason": " "}),
            ("承办的执法人员整理", {"kind": "filing_approval", "user": self.head}),
            ("回证", {"kind": "service_receipt", "volume": Volume.SIDE}),
        ):
            with self.assertRaisesRegex(LegalityError, words_):
                self.arrange(case, **given)
        self.assertFalse(case.sudo().file_move_ids)

    def test_an_officer_who_does_not_handle_the_case_moves_nothing(self):
        case = self.play("approve_closing")
        stranger = self._user("t_stranger", "旁人", self.town, "officer")
        self._officer(stranger)
        with self.assertRaises(LegalityError):
            self.arrange(case, "filing_approval", Volume.SIDE, user=stranger)

    def test_the_dialogue_offers_the_papers_and_moves_one(self):
        case = self.play("approve_closing")
        wizard = self.env["eco.case.file.wizard"].with_user(self.officer).with_context(default_case_id=case.id)
        key = self.key_of(case, "filing_approval")
        self.assertIn(key, dict(wizard._entries()))
        with on(CLOSED):
            wizard.create({"entry_key": key, "volume": "side", "reason": "含隐私"}).action_move()
        self.assertEqual(case.sudo().file_move_ids.text, "含隐私")

    def test_after_archiving_nothing_moves(self):
        case = self.play("approve_closing")
        self.archive(case)
        with self.assertRaisesRegex(LegalityError, "已经归档"):
            self.arrange(case, "filing_approval", Volume.SIDE)

    @mute_logger("odoo.sql_db")
    def test_rows_of_the_file_are_written_by_nobody_and_never_changed(self):
        case = self.play("approve_closing")
        self.arrange(case, "filing_approval", Volume.SIDE)
        self.archive(case)
        base = {"case_id": case.id, "event_seq": 99, "on": "2027-05-06", "user_id": self.officer.id}
        for model, values in (
            ("eco.case.file.move", {"entry_key": "x", "volume": "side"}),
            ("eco.case.file", {"lines": "[]", "papers": "{}", "pages": 1, "sha256_main": "x", "sha256": "x"}),
        ):
            with self.assertRaises(AccessError):
                self.env[model].sudo().create({**base, **values})
            row = self.env[model].sudo().search([("case_id", "=", case.id)])
            with self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.cr.execute(SQL("UPDATE %s SET text = NULL WHERE id = %s", SQL.identifier(row._table), row.id))
            with self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.cr.execute(SQL("DELETE FROM %s WHERE id = %s", SQL.identifier(row._table), row.id))


@tagged("post_install", "-at_install")
class TestArchivedFile(FileCase):
    """Archiving seals the state of the file; later it is whole or the difference is named."""

    def test_the_list_and_the_hashes_are_sealed_and_the_file_is_whole(self):
        case = self.play("approve_closing")
        self.archive(case, archive_number="001")
        sealed = case.sudo().archived_file_ids
        with on(date(2030, 1, 1)):
            self.assertEqual(hashlib.sha256(self.pdf(case)).hexdigest(), sealed.sha256)
            self.assertEqual(hashlib.sha256(self.pdf(case, "main")).hexdigest(), sealed.sha256_main)
            self.assertEqual(hashlib.sha256(self.pdf(case, "side")).hexdigest(), sealed.sha256_side)
            self.assertEqual(case.with_user(self.officer)._file_faults(), ())
        lines = json.loads(sealed.lines)
        self.assertEqual(len(lines), len(case.sudo().document_ids))
        self.assertEqual(sealed.pages, sum(line["last"] - line["first"] + 1 for line in lines))

    def test_what_was_added_changed_or_lost_is_named(self):
        case = self.play("approve_closing")
        self.archive(case)
        asked = case.with_user(self.officer)
        with self.added(entry(9, b"late", "video/mp4", title="迟来的录像", section="other")):
            self.assertEqual(len(asked._file_faults()), 1)
            self.assertIn("“迟来的录像”：归档之后增加", asked._file_faults()[0])
        model = self.env.registry["eco.case"]
        own = model._file_entries
        with patch.object(
            model, "_file_entries", lambda c: [e for e in own(c) if e.extra["kind"] != "closing_approval"]
        ):
            self.assertIn("案卷中已经没有", "".join(asked._file_faults()))
        with patch.object(model, "_file_entries", lambda c: [replace(e, sha256="0" * 64) for e in own(c)]):
            self.assertEqual(len(asked._file_faults()), len(case.sudo().document_ids))

    def test_the_button_says_whole_or_what_differs_and_is_written_down(self):
        case = self.play("approve_closing")
        asked = case.with_user(self.officer)
        with self.assertRaises(UserError):
            asked.action_compare_file()
        self.archive(case)
        self.assertEqual(asked.action_compare_file()["params"]["type"], "success")
        with self.added(entry(9, b"late", "video/mp4")):
            self.assertIn("归档之后增加", asked.action_compare_file()["params"]["message"])
        notes = self.env["eco.access.log"].sudo().search([("model", "=", "eco.case"), ("res_id", "=", case.id)])
        self.assertEqual(set(notes.mapped("what")), {"案卷：核对案卷"})

    def test_a_file_that_lacks_a_paper_is_not_put_away(self):
        case = self.play("approve_closing")
        model = self.env.registry["eco.case"]
        own, deeds = model._papers, model._deeds
        gone = [("decision", "decide"), ("closing_approval", "approve_closing")]
        for kind, act in gone:
            with (
                patch.object(model, "_papers", lambda c, k=kind: tuple(p for p in own(c) if p.kind != k)),
                patch.object(model, "_deeds", lambda c, e, a=act: tuple(d for d in deeds(c, e) if d.act != a)),
            ):
                with self.assertRaisesRegex(LegalityError, "案卷缺少.*不得归档"):
                    self.archive(case)
        self.archive(case)
        self.assertEqual(case.state, "archived")

    def test_days_of_the_file(self):
        case = self.play("approve_closing")
        with on(date(2027, 3, 31)):
            case.invalidate_recordset()
            self.assertEqual((case.file_year, case.closed_on), ("2026", CLOSED))
            self.assertEqual((case.archive_due_on, case.archive_overdue), (date(2027, 3, 31), False))
        with on(date(2027, 4, 1)):
            case.invalidate_recordset()
            self.assertTrue(case.archive_overdue)
            self.assertIn(case, self.env["eco.case"].search([("archive_overdue", "=", True)]))
        self.archive(case, archive_number="001")
        self.assertEqual((case.archived_on, case.kept_until), (ARCHIVED, date(2057, 12, 31)))
        self.assertEqual((case.retention_id.years, case.archive_number), (30, "001"))
        for day, over in ((date(2057, 12, 31), False), (date(2058, 1, 1), True)):
            with on(day):
                case.invalidate_recordset()
                self.assertIs(case.retention_over, over)
                self.assertEqual(case in self.env["eco.case"].search([("retention_over", "=", True)]), over)
                self.assertFalse(case.archive_overdue)

    @mute_logger("odoo.sql_db")
    def test_the_day_for_archiving_is_a_day_and_begins_once(self):
        rows = self.env["eco.archive.deadline"]
        self.assertIn("待确认", self.env.ref("eco_enforcement.archive_deadline_march").display_name)
        for values in (
            {"month": 2, "day": 29},
            {"month": 13, "day": 1},
            {"month": 4, "day": 31},
            {"month": 3, "day": 0},
        ):
            with self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                rows.create({"date_from": "2027-01-01", "source": "x", **values})
        with self.assertRaises(errors.UniqueViolation), self.cr.savepoint():
            rows.create({"date_from": "2016-01-01", "month": 6, "day": 30, "source": "x"})
        case = self.play("approve_closing")
        rows.create({"date_from": CLOSED, "month": 6, "day": 30, "source": "本机关制度"})
        case.invalidate_recordset()
        self.assertEqual(case.archive_due_on, date(2027, 6, 30))


@tagged("post_install", "-at_install")
class TestReadingTheFile(FileCase, HttpCase):
    """Who may have the file as a PDF, and that each reading is written down and shown."""

    def _get(self, user, case, which):
        user.password = user.login
        self.authenticate(user.login, user.login)
        return self.url_open(f"/eco/cases/{case.id}/file/{which}.pdf")

    def _notes(self, case):
        return self.env["eco.access.log"].sudo().search([("model", "=", "eco.case"), ("res_id", "=", case.id)])

    def test_each_volume_is_given_as_pdf_and_written_down(self):
        case = self.play("approve_closing")
        for which, said in (("main", "打印正卷"), ("side", "打印副卷"), ("whole", "打印全卷"), ("party", "复制正卷")):
            answer = self._get(self.officer, case, which)
            self.assertEqual((answer.status_code, answer.headers["Content-Type"]), (200, "application/pdf"))
            self.assertIn(said, self._notes(case)[0].what)
            self.assertEqual(self._notes(case)[0].user_id, self.officer)

    def test_the_copy_for_the_party_is_the_main_volume_alone(self):
        case = self.play("approve_closing")
        copied = PdfReader(io.BytesIO(self._get(self.officer, case, "party").content))
        text = "".join(words(page) for page in copied.pages)
        self.assertNotIn(f"{self.town.name}法制审核意见书", text)
        self.assertEqual(len(copied.pages), len(PdfReader(io.BytesIO(self.pdf(case, "main"))).pages))

    def test_who_may_not_read_the_case_gets_nothing_and_no_note(self):
        case = self.play("approve_closing")
        other = self.env.ref("eco_checklist.agency_xiwu").copy(
            {"name": "旁镇", "code": "610481198", "short_name": "旁"}
        )
        stranger = self._user("t_far", "远人", other, "officer")
        for user, which in ((stranger, "main"), (self.officer, "nothing")):
            self.assertEqual(self._get(user, case, which).status_code, 404)
        self.assertFalse(self._notes(case))

    def test_opening_the_file_is_written_down_and_shown_in_it(self):
        case = self.play("approve_closing")
        spec = {"file_contents": {}, "file_missing": {}, "file_readings": {}}
        read = case.with_user(self.officer).with_context(bin_size=True).web_read(spec)[0]
        self.assertIn("行政处罚决定书", read["file_contents"])
        self.assertIn("案卷评查预判", read["file_missing"])
        self.assertIn("打开案卷", read["file_readings"])
        self.assertIn("王玥", read["file_readings"])
        self.assertEqual(len(self._notes(case)), 1)
        case.with_user(self.officer).web_read({"file_contents": {}})
        self.assertEqual(len(self._notes(case)), 1)

    def test_the_file_costs_the_same_queries_whatever_it_holds(self):
        def count(case):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            case.with_user(self.officer).web_read({"file_contents": {}, "file_readings": {}})
            return self.cr.sql_log_count - before

        small = self.play("serve_decision")
        large = self.play("approve_closing", act_ended_on="2026-10-09")
        for number in range(5):
            self.arrange(large, "filing_approval", Volume.SIDE if number % 2 else Volume.MAIN)
        self.arrange(small, "filing_approval")
        with on(CLOSED):
            count(small), count(large)
            self.assertEqual(count(large), count(small))
