import base64
import hashlib
from datetime import date

from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError
from odoo.addons.eco_enforcement.statute.doc_kinds import DocKind

from .common import NOTICED, TownCase, on

DAY = date(2026, 10, 20)
SPOILT = "打印时卡纸，纸面破损"


@tagged("post_install", "-at_install")
class TestDocumentNumbers(TownCase):
    """Every number drawn stands on a document or is void with its reason; nothing is skipped, nothing comes twice."""

    def _paper(self, case, kind="prior_notice"):
        return case.sudo().document_ids.filtered(lambda d: d.kind == kind)

    def _states(self, kind, agency=None):
        self.env.flush_all()
        rows = self.env["eco.document.number"].search(
            [("agency_id", "=", (agency or self.town).id), ("kind", "=", kind)], order="serial"
        )
        return [(row.serial, row.state) for row in rows]

    def _refused(self, statement, *values):
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute(SQL(statement, *values))
            self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def _void(self, case, spoiled, user=None):
        self.act(case, user or self.head, "void_document", NOTICED, spoiled=spoiled.id, reason=SPOILT)

    # -- a spoiled paper ----------------------------------------------------------------------

    def test_a_spoiled_paper_is_issued_anew_word_for_word_under_the_next_number(self):
        case = self.play("issue_notice")
        spoiled = self._paper(case)
        self._void(case, spoiled)
        first, second = self._paper(case)
        self.assertEqual((first, first.is_void, second.is_void), (spoiled, True, False))
        self.assertEqual([first.number, second.number], ["西吴办罚告〔2026〕1号", "西吴办罚告〔2026〕2号"])
        self.assertEqual(first.content.replace(first.number, second.number), second.content)
        self.assertEqual(first.article_ids, second.article_ids)
        self.assertEqual(self._states("prior_notice"), [(1, "void"), (2, "issued")])
        (void,) = first.void_ids
        self.assertEqual((void.text, void.user_id, void.replacement_id), (SPOILT, self.head, second))
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual((event.act, event.seq), ("void_document", void.event_seq))
        for words in (second.number, second.sha256, second.pdf_sha256, second.docx_sha256, second.version, SPOILT):
            self.assertIn(words, event.body)

    def test_the_case_goes_on_with_the_paper_issued_in_its_place(self):
        case = self.play("issue_notice")
        self._void(case, self._paper(case))
        served = {"way": "direct", "recipient": "张堃", "place": "家中", "on": str(NOTICED)}
        self.act(case, self.officer, "serve_notice", NOTICED, **served)
        self.assertEqual(case.sudo().service_ids.document_id, self._paper(case)[-1])
        self.assertEqual(case.sudo()._served_on(DocKind.PRIOR_NOTICE, case.sudo().notice_ids.event_seq), NOTICED)

    def test_the_file_holds_the_void_paper_as_such_and_proves_whole(self):
        case = self.play("issue_notice")
        self._void(case, self._paper(case))
        served = {"way": "direct", "recipient": "张堃", "place": "家中", "on": str(NOTICED)}
        self.act(case, self.officer, "serve_notice", NOTICED, **served)
        self.assertEqual(case.sudo()._flaws(), [])
        titles = [entry.title for entry in case.sudo()._file_entries() if entry.title.startswith("行政处罚事先告知书")]
        self.assertEqual(titles, ["行政处罚事先告知书（作废）", "行政处罚事先告知书"])

    def test_a_paper_that_was_served_or_is_void_keeps_its_number(self):
        case = self.play("serve_notice")
        with self.assertRaisesRegex(LegalityError, "已经送达"):
            self._void(case, self._paper(case))
        case = self.play("issue_notice")
        spoiled = self._paper(case)
        self._void(case, spoiled)
        with self.assertRaisesRegex(LegalityError, "已经作废"):
            self._void(case, spoiled)

    def test_only_the_head_makes_a_number_void(self):
        case = self.play("issue_notice")
        for user in (self.officer, self.leader, self.reviewer):
            with self.assertRaises(LegalityError):
                self._void(case, self._paper(case), user)

    # -- a number without a paper -------------------------------------------------------------

    def test_the_head_makes_the_next_number_void_and_the_next_paper_takes_the_one_after(self):
        with on(NOTICED):
            dialogue = self.env["eco.document.reserve"].with_user(self.head)
            dialogue.create({"kind": "prior_notice", "reason": "启用系统前已经手工使用"}).action_void()
        case = self.play("issue_notice")
        self.assertEqual(self._paper(case).number, "西吴办罚告〔2026〕2号")
        self.assertEqual(self._states("prior_notice"), [(1, "void"), (2, "issued")])
        void = self.env["eco.document.void"].search([("agency_id", "=", self.town.id)])
        self.assertEqual((void.title, void.user_id), ("西吴办罚告〔2026〕1号", self.head))
        self.assertFalse(void.document_id)

    def test_nobody_else_draws_a_number_and_none_without_a_reason(self):
        for user in (self.officer, self.env.ref("base.user_admin")):
            with self.assertRaises(AccessError):
                self.env["eco.document.reserve"].with_user(user).create({"kind": "decision", "reason": "无"})
        dialogue = self.env["eco.document.reserve"].with_user(self.head)
        with self.assertRaises(UserError):
            dialogue.create({"kind": "decision", "reason": " "}).action_void()
        for kind in ("on_the_spot_decision", "file_cover"):
            with self.assertRaises(UserError):
                dialogue.create({"kind": kind, "reason": "无"}).action_void()

    # -- the database watches -----------------------------------------------------------------

    def test_a_number_drawn_without_a_paper_cannot_be_committed(self):
        self.play("issue_notice")
        self._refused("UPDATE eco_document_counter SET last = last + 1 WHERE kind = 'prior_notice'")

    def test_the_counter_neither_jumps_nor_goes_back_nor_begins_in_the_middle_nor_is_deleted(self):
        self.play("issue_notice")
        self._refused("UPDATE eco_document_counter SET last = last + 2 WHERE kind = 'prior_notice'")
        self._refused("UPDATE eco_document_counter SET last = last - 1 WHERE kind = 'prior_notice'")
        self._refused("UPDATE eco_document_counter SET last = last + 1, year = 2027 WHERE kind = 'prior_notice'")
        self._refused("DELETE FROM eco_document_counter WHERE kind = 'prior_notice'")
        self._refused(
            "INSERT INTO eco_document_counter (agency_id, kind, year, last) VALUES (%s, 'decision', 2026, 7)",
            self.town.id,
        )

    def test_a_void_row_fits_its_number_and_its_paper(self):
        case = self.play("serve_notice")
        paper = self._paper(case)
        seal, columns = self.env["eco.document.void"]._seal, {"kind": "prior_notice", "year": 2026, "serial": 1}
        for changes in (
            {"serial": 9},
            {},
            {"document_id": paper.id, "replacement_id": paper.id},
            {"document_id": paper.id, "replacement_id": case.sudo().document_ids[0].id},
        ):
            with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
                seal(self.town, paper.number, SPOILT, {**columns, **changes})

    def test_void_numbers_are_sealed_and_chained(self):
        with on(NOTICED):
            for reason in ("一", "二"):
                self.env["eco.document.void"].with_user(self.head)._void_next(self.town, DocKind.DECISION, reason)
        voids = self.env["eco.document.void"].search([("agency_id", "=", self.town.id)], order="seq")
        self.assertEqual(voids[1].previous, voids[0].digest)
        with self.assertRaises(AccessError):
            voids[0].with_user(self.head).write({"text": "改"})
        with self.assertRaises(AccessError):
            self.env["eco.document.void"].with_user(self.head).create({"agency_id": self.town.id})
        self._refused("UPDATE eco_document_void SET text = '改' WHERE id = %s", voids[0].id)
        self._refused("DELETE FROM eco_document_void WHERE id = %s", voids[1].id)

    def test_the_register_shows_a_gap_as_a_row_and_forms_not_yet_used(self):
        case = self.play("issue_notice")
        self.env.flush_all()
        self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        self.cr.execute("ALTER TABLE eco_document_counter DISABLE TRIGGER USER")
        self.cr.execute("UPDATE eco_document_counter SET last = 3 WHERE kind = 'prior_notice'")
        self.assertEqual(self._states("prior_notice"), [(1, "issued"), (2, "missing"), (3, "missing")])
        self.assertEqual(case.sudo()._number_gaps(), ("2026年行政处罚事先告知书2个",))
        block = self.env["eco.form.block"].create(
            {"agency_id": self.town.id, "officer_id": self.officers[0].id, "year": 2030, "first": 1, "last": 2}
        )
        self.env["eco.form.void"].create({"block_id": block.id, "serial": 2, "reason": "污损"})
        self.env.flush_all()
        rows = self.env["eco.document.number"].search([("year", "=", 2030)], order="serial")
        self.assertEqual(rows.mapped("state"), ["blank", "void"])

    def test_the_register_is_read_within_ones_area_in_a_constant_number_of_queries(self):
        self.play("issue_notice")
        far = self._user("t_far_head", "外县", self.env.ref("eco_checklist.agency_qindu"), "head")
        register = self.env["eco.document.number"]
        self.assertFalse(register.with_user(far).search([]))
        mine = register.with_user(self.head)
        self.assertTrue(mine.search([]))
        spec = {name: {} for name in ("number", "state", "serial")} | {"agency_id": {"fields": {"display_name": {}}}}
        mine.web_search_read([], spec)
        counts = []
        for _more in range(2):
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            mine.web_search_read([], spec, limit=80)
            counts.append(self.cr.sql_log_count - before)
            self.play("issue_notice")
            self.env.flush_all()
        self.assertEqual(counts[0], counts[1])
        with self.assertRaises(AccessError):
            register.with_user(self.env.ref("base.public_user")).search([])

    # -- what is kept of a document -----------------------------------------------------------

    def test_the_digests_kept_are_those_of_the_files(self):
        document = self._paper(self.play("issue_notice"))
        for name in ("pdf", "docx"):
            stored = base64.b64decode(document[name])
            self.assertEqual(document[f"{name}_sha256"], hashlib.sha256(stored).hexdigest())
        self.assertIn("张堃", base64.b64decode(document.xml).decode())
        self.assertRegex(document.version, "^[0-9a-f]{8}$")

    def test_another_template_is_another_version(self):
        document = self.env["eco.document"]
        before = document._version_of("eco_enforcement.document_decision")
        self.assertEqual(before, document._version_of("eco_enforcement.document_decision"))
        self.assertNotEqual(before, document._version_of("eco_enforcement.document_prior_notice"))
        view = self.env.ref("eco_enforcement.document_decision")
        view.arch = view.arch.replace("</document>", "<note>改</note></document>")
        self.assertNotEqual(before, document._version_of("eco_enforcement.document_decision"))
