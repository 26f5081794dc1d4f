from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import TownCase

SEALED = (
    "eco.event",
    "eco.document",
    "eco.opinion",
    "eco.review",
    "eco.notice",
    "eco.defence",
    "eco.decision",
    "eco.service",
    "eco.payment",
    "eco.correction",
)


@tagged("post_install", "-at_install")
class TestDoor(TownCase):
    """Nothing but an act changes a state or a sealed row, by whatever way it is tried."""

    def test_a_state_cannot_be_written(self):
        case = self.open_case()
        for user in (self.officer, self.head, self.reviewer, self.env.user):
            with self.assertRaises(AccessError):
                case.with_user(user).write({"state": "closed"})
        with self.assertRaises(AccessError):
            case.sudo().write({"state": "closed"})
        self.assertEqual(case.state, "draft")

    def test_a_case_cannot_be_created_in_a_state_or_with_a_number(self):
        cases = self.env["eco.case"].with_user(self.officer)
        for forged in ({"state": "decided"}, {"number": "西吴办立〔2026〕9号"}, {"uid": "x"}, {"decision_ids": []}):
            with self.assertRaises(AccessError):
                cases.create(self.values(**forged))
        with self.assertRaises(AccessError):
            cases.with_context(default_state="closed").create(self.values())

    def test_a_copy_starts_as_a_draft_with_nothing_of_the_file(self):
        case = self.play("approve_filing")
        copy = case.with_user(self.officer).copy()
        self.assertEqual(copy.state, "draft")
        self.assertFalse(copy.number)
        self.assertNotEqual(copy.uid, case.uid)
        self.assertNotEqual(copy.party_id, case.party_id)
        self.assertFalse(copy.sudo().document_ids)

    def test_an_import_cannot_bring_a_state(self):
        result = (
            self.env["eco.case"]
            .with_user(self.officer)
            .load(["cause", "power_id/.id", "state"], [["伪造", str(self.power.id), "closed"]])
        )
        self.assertFalse(result["ids"])
        self.assertTrue(result["messages"])

    def test_a_forged_context_opens_nothing(self):
        case = self.open_case()
        for forged in (True, 1, "TOKEN", {"eco_door": True}, []):
            with self.assertRaises(AccessError):
                case.with_context(eco_door=forged).write({"state": "closed"})
            with self.assertRaises(AccessError):
                self.env["eco.decision"].with_context(eco_door=forged).create({"case_id": case.id})

    def test_sealed_rows_cannot_be_made_changed_or_removed_by_anyone(self):
        case = self.play("approve_closing")
        for model in SEALED:
            rows = self.env[model].sudo().search([("case_id", "=", case.id)])
            if model != "eco.defence":
                self.assertTrue(rows, model)
            with self.assertRaises(AccessError):
                self.env[model].sudo().create({"case_id": case.id})
            for row in rows[:1]:
                with self.assertRaises(AccessError):
                    row.write({"case_id": case.id})
                with self.assertRaises(UserError):
                    row.unlink()
                with self.assertRaises(AccessError):
                    row.copy()

    def test_a_document_file_cannot_be_swapped_or_joined(self):
        case = self.play("approve_filing")
        document = case.sudo().document_ids[0]
        files = (
            self.env["ir.attachment"]
            .sudo()
            .search([("res_model", "=", "eco.document"), ("res_id", "=", document.id), ("res_field", "!=", False)])
        )
        self.assertEqual(len(files), 2)
        with self.assertRaises(AccessError):
            files[0].write({"raw": b"forged"})
        with self.assertRaises(AccessError):
            files[0].unlink()
        with self.assertRaises(AccessError):
            self.env["ir.attachment"].sudo().create({"name": "x", "res_model": "eco.document", "res_id": document.id})
        loose = self.env["ir.attachment"].sudo().create({"name": "x", "raw": b"x"})
        with self.assertRaises(AccessError):
            loose.write({"res_model": "eco.document", "res_id": document.id, "res_field": "pdf"})

    def test_nothing_is_deleted(self):
        case = self.play("approve_filing")
        lead = self.env["eco.lead"].create({"content": "x", "agency_id": self.town.id})
        for record in (case, case.party_id, case.clock_ids[:1], lead):
            with self.assertRaises(UserError):
                record.sudo().unlink()

    def _sql_refused(self, query, *params):
        with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
            self.cr.execute(query, params)
            self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_postgresql_refuses_a_state_without_its_event(self):
        case = self.play("approve_filing")
        self.env.flush_all()
        self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        self._sql_refused("UPDATE eco_case SET state = 'closed' WHERE id = %s", case.id)

    def test_postgresql_refuses_changes_to_sealed_tables(self):
        case = self.play("approve_closing")
        self.env.flush_all()
        for model in SEALED:
            table = self.env[model]._table
            if model == "eco.defence":
                continue
            self._sql_refused(f"UPDATE {table} SET case_id = case_id WHERE case_id = %s", case.id)
            self._sql_refused(f"DELETE FROM {table} WHERE case_id = %s", case.id)
            self._sql_refused(f"TRUNCATE {table} CASCADE")

    def test_postgresql_refuses_changes_to_a_finished_record(self):
        case = self.play("record_inspection")
        self.env.flush_all()
        self._sql_refused("UPDATE eco_record SET content = 'x' WHERE case_id = %s", case.id)
        self._sql_refused("DELETE FROM eco_record WHERE case_id = %s", case.id)

    def test_a_finished_record_cannot_be_edited(self):
        case = self.play("record_interview")
        record = case.record_ids.filtered(lambda r: r.kind == "interview_record").with_user(self.officer)
        with self.assertRaises(UserError):
            record.write({"content": "x"})
        with self.assertRaises(UserError):
            record.answer_ids[0].write({"answer": "不是我"})
        with self.assertRaises(UserError):
            record.write({"answer_ids": [(0, 0, {"question": "?", "answer": "!"})]})
        with self.assertRaises(UserError):
            record.unlink()

    def test_a_record_cannot_be_finished_by_hand(self):
        case = self.play("approve_filing")
        record = self.draft_record(case, "inspection_record", event_seq=9)
        self.assertEqual(record.event_seq, 0)
        with self.assertRaises(UserError):
            record.write({"event_seq": 9})
