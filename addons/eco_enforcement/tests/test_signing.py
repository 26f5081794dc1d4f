import base64
import io
import json
from datetime import date

from psycopg2 import IntegrityError
from psycopg2.errors import CheckViolation
from pypdf import PdfReader

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_checklist.tests.test_seal import png

from .common import DECIDED, FILED, TownCase, on

STROKES = json.dumps([{"points": [{"x": 10, "y": 60}, {"x": 60, "y": 10}, {"x": 110, "y": 60}, {"x": 160, "y": 12}]}])
PARTY = {"role": "party_each_page", "name": "张堃", "strokes": STROKES, "confirmed": True}
REFUSAL = {"role": "party_each_page", "name": "张堃", "refused": True, "reason": "不认可笔录内容"}


class SigningCase(TownCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.played = cls.play(cls(), "record_interview")
        cls.record = cls._of(cls.played, "interview_record")

    @classmethod
    def _of(cls, case, kind):
        return case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1:].with_user(cls.officer)

    def sign(self, document=None, user=None, **values):
        document = document or self.record
        with on(FILED):
            return document.with_user(user or self.officer).sign({"read": document.sha256, **values})


@tagged("post_install", "-at_install")
class TestSigning(SigningCase):
    """A signature is bound to the text that was read, is given once, and is never changed."""

    def test_what_is_missing_goes_away_as_people_sign(self):
        missing = "两名以上执法人员（0/2）、记录人、当事人（逐页）"
        self.assertEqual(self.record.missing_signatures, missing)
        self.sign(**PARTY)
        self.sign(role="officers", name="王玥", strokes=STROKES)
        self.assertEqual(self.record.missing_signatures, "两名以上执法人员（1/2）、记录人")
        self.sign(role="officers", name="赵𬭎", strokes=STROKES)
        sheet = self.sign(role="recorder", name="赵𬭎", strokes=STROKES)
        self.assertEqual(self.record.missing_signatures, "")
        self.assertEqual((sheet["missing"], len(sheet["given"])), ([], 4))
        self.assertNotIn("询问笔录", self.played.missing_signatures)
        self.assertIn("检查（勘察）笔录》", self.played.missing_signatures)

    def test_a_signature_says_who_when_on_what_and_keeps_its_strokes(self):
        self.sign(**PARTY, position="34.3,108.5,12")
        row = self.record.signature_ids.with_context(bin_size=False)
        self.assertEqual((row.name, row.sha256, row.user_id), ("张堃", self.record.sha256, self.officer))
        self.assertEqual(row.statement, "以上笔录我看过，与我说的相符")
        self.assertEqual(base64.b64decode(row.strokes).decode(), STROKES)
        self.assertTrue(base64.b64decode(row.image).startswith(b"\x89PNG"))
        event = self.played.event_ids.sorted("seq")[-1]
        self.assertEqual(event.act, "sign")
        self.assertIn(row.image_sha256, event.body)
        self.assertFalse(self.env["eco.event"]._broken_link(self.played))

    def test_another_text_than_that_of_the_document_is_not_signed(self):
        with self.assertRaisesRegex(UserError, "哈希值不符"):
            self.sign(**PARTY, read="0" * 64)

    def test_an_empty_drawing_and_an_unread_record_are_refused(self):
        with self.assertRaisesRegex(UserError, "空白"):
            self.sign(**{**PARTY, "strokes": ""})
        with self.assertRaisesRegex(UserError, "与我说的相符"):
            self.sign(**{**PARTY, "confirmed": False})
        with self.assertRaisesRegex(UserError, "笔迹"):
            self.sign(**{**PARTY, "strokes": "[1]"})
        with self.assertRaises(UserError):
            self.sign(**{**PARTY, "strokes": [1], "name": {"a": 1}})
        self.assertFalse(self.record.signature_ids)

    def test_nobody_signs_twice_in_one_role(self):
        self.sign(**PARTY)
        with self.assertRaisesRegex(UserError, "不得重复"):
            self.sign(**PARTY)

    def test_only_officers_of_the_case_sign_as_officers(self):
        with self.assertRaisesRegex(UserError, "可以签名的人员：王玥、赵𬭎"):
            self.sign(role="officers", name="高远", strokes=STROKES)

    def test_a_refusal_states_its_reason_and_its_witness_or_recording(self):
        for lacking in ({"reason": " "}, {"witness": "钱宁"}, {"strokes": STROKES}, {}):
            with self.assertRaisesRegex(UserError, "第二十八条"):
                self.sign(**{**REFUSAL, **lacking})
        self.sign(**REFUSAL, witness="钱宁", strokes=STROKES)
        row = self.record.signature_ids
        self.assertEqual((row.outcome, row.witness, row.reason), ("refused", "钱宁", "不认可笔录内容"))
        self.assertNotIn("当事人", self.record.missing_signatures)

    def test_signatures_are_taken_by_the_handlers_alone(self):
        for user in (self.leader, self.finance, self.guide, self.head):
            with self.assertRaises(AccessError):
                self.sign(user=user, **PARTY)

    def test_nobody_signs_for_the_head(self):
        report = self._of(self.play("submit_report"), "investigation_report")
        with self.assertRaisesRegex(UserError, "不能由高远签名"):
            self.sign(report, role="unit_head", name="高远", strokes=STROKES)
        self.sign(report, user=self.leader, role="unit_head", name="高远", strokes=STROKES)
        self.assertNotIn("承办机构负责人", report.missing_signatures)

    def test_nothing_is_signed_after_the_file_is_archived(self):
        self.cr.execute(SQL("UPDATE eco_case SET state = 'archived' WHERE id = %s", self.played.id))
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "已经归档"):
            self.sign(**PARTY)

    def test_a_signature_is_neither_written_nor_changed_by_hand(self):
        self.sign(**PARTY)
        row = self.record.signature_ids
        for attempt in (
            lambda: row.write({"name": "李㛃"}),
            lambda: row.unlink(),
            lambda: row.copy(),
            lambda: row.create({"document_id": self.record.id, "role": "party", "name": "李㛃", "outcome": "signed"}),
            lambda: self.record.write({"signature_ids": [(5,)]}),
        ):
            with self.assertRaises(AccessError), self.cr.savepoint():
                attempt()
        files = (
            self.env["ir.attachment"]
            .sudo()
            .search([("res_model", "=", "eco.signature"), ("res_id", "=", row.id), ("res_field", "!=", False)])
        )
        self.assertEqual(set(files.mapped("res_field")), {"strokes", "image"})
        with self.assertRaises(AccessError), self.cr.savepoint():
            files.write({"raw": b"x"})

    @mute_logger("odoo.sql_db")
    def test_postgresql_refuses_a_changed_or_foreign_signature(self):
        self.sign(**PARTY)
        row = self.record.signature_ids
        self.env.flush_all()
        for statement in (
            SQL("UPDATE eco_signature SET name = '李㛃' WHERE id = %s", row.id),
            SQL("DELETE FROM eco_signature WHERE id = %s", row.id),
            self._copied(row, sha256="0" * 64, name="李㛃"),
            self._copied(row, name="李㛃", image_sha256=None),
        ):
            with self.assertRaises(CheckViolation), self.cr.savepoint():
                self.cr.execute(statement)
        with self.assertRaises(IntegrityError), self.cr.savepoint():
            self.cr.execute(self._copied(row))

    def _copied(self, row, **changes):
        names = ("document_id", "role", "name", "outcome", "sha256", "image_sha256", "at", "user_id")
        self.cr.execute(SQL("SELECT %s FROM eco_signature WHERE id = %s", self._columns(names), row.id))
        values = dict(zip(names, self.cr.fetchone(), strict=True)) | changes
        given = SQL(", ").join(SQL("%s", value) for value in values.values())
        return SQL("INSERT INTO eco_signature (%s) VALUES (%s)", self._columns(values), given)

    @staticmethod
    def _columns(names):
        return SQL(", ").join(map(SQL.identifier, names))

    def test_a_list_of_documents_asks_as_often_for_one_as_for_many(self):
        documents = self.env["eco.document"].browse(self.played.sudo().document_ids.ids)
        counts = []
        for some in (documents.browse(documents[:1].ids), documents):
            self.env.invalidate_all()
            some.mapped("content")
            before = self.cr.sql_log_count
            some.mapped("missing_signatures")
            counts.append(self.cr.sql_log_count - before)
        self.assertGreater(len(documents), 2)
        self.assertEqual(counts[0], counts[1])

    def test_the_signed_paper_shows_the_drawings_and_who_refused_and_the_document_stays(self):
        before = self.record.pdf
        self.sign(role="officers", name="王玥", strokes=STROKES)
        self.sign(**REFUSAL, recording="执法记录仪0012")
        first = self.record._signed_pdf()
        self.assertEqual(first, self.record._signed_pdf())
        pages = PdfReader(io.BytesIO(first)).pages
        told = "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")
        self.assertIn("签名记录", told)
        self.assertIn("拒绝签名，原因：不认可笔录内容。录音录像：执法记录仪0012。", told)
        self.assertTrue(all(b" Do" in page.get_contents().get_data() for page in pages[:-1]))
        self.assertEqual(self.record.pdf, before)


@tagged("post_install", "-at_install")
class TestSealing(SigningCase):
    """The organ's own seal, by its keeper of the day, once, logged."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.decided = cls.play(cls(), "decide")
        cls.decision = cls._of(cls.decided, "decision")
        cls.seal = cls.env["eco.agency.seal"].create(
            {"agency_id": cls.town.id, "image": png(), "date_from": "2024-01-01"}
        )
        cls.keeper = cls.env["eco.seal.keeper"].create(
            {"agency_id": cls.town.id, "user_id": cls.leader.id, "date_from": "2024-01-01"}
        )

    def affix(self, document=None, user=None, day=DECIDED):
        with on(day):
            return (document or self.decision).with_user(user or self.leader).action_affix_seal()

    def test_the_keeper_seals_and_the_use_is_logged(self):
        self.assertEqual(self.decision.missing_signatures, "行政机关印章")
        self.affix()
        use = self.decision.seal_use_ids.with_context(bin_size=False)
        self.assertEqual(
            (use.user_id, use.sha256, use.seal_sha256), (self.leader, self.decision.sha256, self.seal.sha256)
        )
        self.assertEqual(self.decision.missing_signatures, "")
        pages = PdfReader(io.BytesIO(base64.b64decode(use.pdf))).pages
        self.assertIn(b" Do", pages[-1].get_contents().get_data())
        self.assertEqual(base64.b64decode(use.pdf), self.decision._signed_pdf())
        self.assertEqual(self.decided.event_ids.sorted("seq")[-1].act, "affix_seal")

    def test_it_is_affixed_once(self):
        self.affix()
        with self.assertRaisesRegex(UserError, "不得重复"):
            self.affix()

    def test_nobody_else_uses_it(self):
        for user in (self.officer, self.head):
            with self.assertRaisesRegex(UserError, "印章保管人"):
                self.affix(user=user)

    def test_a_keeper_of_the_past_uses_it_no_longer(self):
        with on(DECIDED):
            self.keeper.date_to = DECIDED.replace(day=26)
        with self.assertRaisesRegex(UserError, "印章保管人"):
            self.affix()

    def test_a_lost_seal_is_not_used_from_that_day(self):
        with on(DECIDED):
            self.seal.write({"date_to": DECIDED.replace(day=26)})
        with self.assertRaisesRegex(UserError, "没有可以使用的印章"):
            self.affix()

    def test_a_void_seal_is_not_used(self):
        with on(DECIDED):
            self.seal.write({"void_reason": "刻制错误"})
        with self.assertRaisesRegex(UserError, "没有可以使用的印章"):
            self.affix()

    def test_the_seal_of_another_body_is_refused(self):
        other = self.env["eco.agency.seal"].create(
            {"agency_id": self.town.county_id.id, "image": png(3), "date_from": "2024-01-01"}
        )
        with on(DECIDED), self.assertRaisesRegex(UserError, "不得使用"):
            self.decision.with_user(self.leader)._affix(other)

    def test_an_internal_paper_bears_no_seal(self):
        with self.assertRaisesRegex(UserError, "没有加盖"):
            self.affix(self._of(self.decided, "filing_approval"))

    def test_an_unknown_provider_is_told(self):
        self.env["ir.config_parameter"].set_param("eco_enforcement.seal_provider", "nobody")
        with self.assertRaisesRegex(UserError, "nobody"):
            self.affix()

    @mute_logger("odoo.sql_db")
    def test_postgresql_refuses_a_use_of_a_stranger_and_of_another_day(self):
        self.affix()
        use = self.decision.seal_use_ids
        notice = self._of(self.decided, "prior_notice")
        self.env.flush_all()
        names = "seal_id, user_name, at, act, sha256, seal_sha256, provider, pdf_sha256"
        for user, day, seen in (
            (self.head, DECIDED, notice.sha256),
            (self.leader, date(2023, 12, 31), notice.sha256),
            (self.leader, DECIDED, use.sha256),
        ):
            with self.assertRaises(CheckViolation), self.cr.savepoint():
                self.cr.execute(
                    f"INSERT INTO eco_seal_use (document_id, user_id, day, {names}) SELECT %s, %s, %s, "  # noqa: S608
                    f"{names.replace(' sha256', ' %s')} FROM eco_seal_use WHERE id = %s",
                    (notice.id, user.id, day, seen, use.id),
                )

    def test_a_keeper_is_of_the_body(self):
        with self.assertRaises(UserError):
            self.env["eco.seal.keeper"].create({"agency_id": self.town.id, "user_id": self.reviewer.id})


@tagged("post_install", "-at_install")
class TestSignedPage(SigningCase, HttpCase):
    """The signed paper is given to whoever may read the document."""

    def test_readers_get_it_and_others_do_not(self):
        self.sign(**PARTY)
        url = f"/eco/documents/{self.record.id}/signed"
        self.assertNotEqual(self.url_open(url, allow_redirects=False).status_code, 200)
        self.authenticate("t_officer", "t_officer")
        answer = self.url_open(url)
        self.assertEqual((answer.status_code, answer.content[:5]), (200, b"%PDF-"))
        self.authenticate("t_finance", "t_finance")
        self.assertEqual(self.url_open(url).status_code, 404)
        self.assertEqual(self.url_open("/eco/documents/999999/signed").status_code, 404)
