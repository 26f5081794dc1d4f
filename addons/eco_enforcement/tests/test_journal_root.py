import hashlib
import json
from datetime import date, datetime, timedelta

from freezegun import freeze_time
from psycopg2 import errors

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.statute import chain

from .common import FILED, NOTICED, TownCase, on

NEXT = NOTICED + timedelta(days=1)


@tagged("post_install", "-at_install")
class TestJournalRoot(TownCase):
    """The daily root: one sealed row over the journals of all cases, made at night, proven by anyone."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.roots = cls.env["eco.journal.root"]
        cls.auditor = cls._user("t_auditor", "审计", cls.town.county_id, "case_reader")
        cls.auditor.group_ids += cls.env.ref("eco_checklist.group_auditor")

    def _seal(self, day=NEXT, hour=1):
        with on(day, hour):
            return self.roots._cron_seal_days()

    def _sealed(self):
        """Play a case over four days and seal them."""
        case = self.play("issue_notice").sudo()
        return case, self._seal()

    def test_every_day_with_events_has_its_root_and_a_second_run_makes_none(self):
        case, made = self._sealed()
        days = [root.day for root in self.roots.search([], order="day")]
        self.assertEqual(days, [FILED, date(2026, 10, 15), date(2026, 10, 16), NOTICED])
        self.assertEqual(sum(self.roots.search([]).mapped("event_count")), len(case.event_ids))
        self.assertTrue(made)
        self.assertFalse(self._seal())

    def test_the_root_holds_the_last_digest_of_each_case_of_the_day(self):
        case, _made = self._sealed()
        other = self.open_case()
        last = self.roots.search([], limit=1)
        self.assertEqual(json.loads(last.body)["cases"], {case.uid: case.event_ids.sorted("seq")[-1].digest})
        self._seal()
        newest = self.roots.search([], limit=1)
        # Opened on an earlier day but after that day was sealed: it counts for the day after the last root.
        self.assertFalse(newest - last)
        self._seal(NEXT + timedelta(days=1))
        self.assertEqual(json.loads(self.roots.search([], limit=1).body)["cases"].keys(), {other.uid})

    def test_a_day_is_sealed_a_while_after_midnight_in_beijing(self):
        self.play("submit_filing")
        for moment, made in (("2026-10-13 16:14:59", 0), ("2026-10-13 16:15:00", 1)):
            with freeze_time(datetime.fromisoformat(moment)):
                self.roots._cron_seal_days()
            self.assertEqual(self.roots.search_count([]), made, moment)

    def test_the_exported_bytes_have_the_root_as_their_hash(self):
        self._sealed()
        root = self.roots.with_user(self.auditor).search([], limit=1)
        self.assertEqual(hashlib.sha256(root._export(root).encode()).hexdigest(), root.digest)
        self.assertEqual(root.previous, self.roots.search([], limit=2)[1].digest)
        self.assertIn(root.digest, root.action_export()["url"])

    def test_the_auditor_verifies_and_nobody_else_reads_roots(self):
        self._sealed()
        self.assertEqual(self.roots.with_user(self.auditor).action_verify()["params"]["type"], "success")
        for user in (self.officer, self.head, self.env.ref("base.user_admin")):
            with self.assertRaises(AccessError):
                self.roots.with_user(user).action_verify()
            with self.assertRaises(AccessError):
                self.roots.with_user(user).search([])

    def _forge(self, table, statement, *values):
        """Change the journal as only the owner of the database could."""
        self.env.flush_all()
        self.cr.execute(SQL("SET CONSTRAINTS ALL IMMEDIATE"))
        self.cr.execute(SQL("ALTER TABLE %s DISABLE TRIGGER USER", SQL.identifier(table)))
        self.cr.execute(SQL(statement, *values))
        self.cr.execute(SQL("ALTER TABLE %s ENABLE TRIGGER USER", SQL.identifier(table)))
        self.env.invalidate_all()

    def test_a_changed_event_is_named_by_its_case(self):
        case, _made = self._sealed()
        event = case.event_ids.sorted("seq")[1]
        self._forge("eco_event", "UPDATE eco_event SET body = body || ' ' WHERE id = %s", event.id)
        self.assertIn(case.number, self.roots._first_flaw())
        self.assertIn("2", self.roots._first_flaw())

    def test_a_chain_written_anew_or_cut_off_is_named_by_its_day(self):
        case, _made = self._sealed()
        last = case.event_ids.sorted("seq")[-1]
        body = last.body.replace("同意", "不同意")
        digest = chain.seal(body, last.previous)
        self._forge("eco_event", "UPDATE eco_event SET body = %s, digest = %s WHERE id = %s", body, digest, last.id)
        self.assertFalse(self.roots._broken_case())
        self.assertIn("10", self.roots._first_flaw())
        self._forge("eco_event", "DELETE FROM eco_event WHERE id = %s", last.id)
        self.assertFalse(self.roots._broken_case())
        self.assertTrue(self.roots._altered_day())

    def test_a_root_taken_out_or_changed_is_named(self):
        self._sealed()
        middle = self.roots.search([], order="day")[1]
        self._forge("eco_journal_root", "UPDATE eco_journal_root SET body = body || ' ' WHERE id = %s", middle.id)
        self.assertTrue(self.roots._broken_root())
        self._forge("eco_journal_root", "DELETE FROM eco_journal_root WHERE id = %s", middle.id)
        self.assertTrue(self.roots._broken_root())

    def _insert(self, **changes):
        last = self.roots.search([], limit=1)
        event = self.env["eco.event"].search([], order="id desc", limit=1)
        facts = {"day": str(NEXT), "first": event.id, "last": event.id, "count": 1}
        body = changes.pop("body", None) or chain.canonical({**facts, **changes.pop("said", {}), "cases": {}})
        row = {
            "day": NEXT,
            "first_event_id": event.id,
            "last_event_id": event.id,
            "event_count": 1,
            "case_count": 1,
            "previous": last.digest,
            **changes,
        }
        row = {**row, "body": body, "digest": row.get("digest") or chain.seal(body, row["previous"])}
        columns = SQL(", ").join(map(SQL.identifier, row))
        given = SQL(", ").join(SQL("%s", value) for value in row.values())
        self.cr.execute(SQL("INSERT INTO eco_journal_root (%s) VALUES (%s)", columns, given))

    def test_postgresql_takes_only_the_next_root(self):
        self._sealed()
        self.open_case()
        self.env.flush_all()
        event = self.env["eco.event"].search([], order="id desc", limit=1)
        for forged in (
            {"day": NOTICED, "said": {"day": str(NOTICED)}},
            {"previous": "0" * 64},
            {"digest": "0" * 64},
            {"first_event_id": event.id - 1, "said": {"first": event.id - 1}},
            {"last_event_id": event.id + 1, "said": {"last": event.id + 1}},
            {"event_count": 2, "said": {"count": 2}},
            {"said": {"day": str(FILED)}},
            {"said": {"first": 1}},
            {"said": {"last": 1}},
            {"said": {"count": 9}},
        ):
            with (
                self.subTest(forged),
                mute_logger("odoo.sql_db"),
                self.assertRaises(errors.CheckViolation),
                self.cr.savepoint(),
            ):
                self._insert(**forged)
        self._insert()

    def test_nobody_changes_or_removes_a_root(self):
        self._sealed()
        self.env.flush_all()
        for statement in (
            "UPDATE eco_journal_root SET digest = digest",
            "DELETE FROM eco_journal_root",
            "TRUNCATE eco_journal_root",
        ):
            with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.cr.execute(SQL(statement))
        root = self.roots.search([], limit=1)
        for attempt in (lambda: root.write({"digest": "x"}), root.unlink, lambda: self.roots.create({})):
            with self.assertRaises(AccessError):
                attempt()

    def test_proof_and_sealing_take_the_same_queries_for_any_number_of_cases(self):
        self._sealed()
        self.env.flush_all()
        with self.assertQueryCount(4):
            self.roots._first_flaw()
