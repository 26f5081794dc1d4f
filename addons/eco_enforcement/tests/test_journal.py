from psycopg2 import errors

from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.statute import chain

from .common import TownCase


@tagged("post_install", "-at_install")
class TestJournal(TownCase):
    """The journal: every act, chained, and PostgreSQL checks each link."""

    def test_every_event_links_to_the_one_before(self):
        case = self.play("decide").sudo()
        events = case.event_ids.sorted("seq")
        self.assertEqual(events.mapped("seq"), list(range(1, len(events) + 1)))
        self.assertEqual(events[0].previous or "", "")
        for before, event in zip(events, events[1:], strict=False):
            self.assertEqual(event.previous, before.digest)
            self.assertEqual(event.digest, chain.seal(event.body, before.digest))

    def test_the_event_holds_inputs_findings_and_document_hashes(self):
        case = self.play("decide").sudo()
        event = case.event_ids.filtered(lambda e: e.act == "decide")
        decision = case.document_ids.filtered(lambda d: d.kind == "decision")
        self.assertIn(decision.sha256, event.body)
        self.assertIn(decision.number, event.body)
        self.assertIn('"amount":"500"', event.body)
        self.assertIn("defence_window_passed", event.body)
        self.assertIn("周正", event.body)

    def _insert(self, case, **changes):
        last = case.event_ids.sorted("seq")[-1]
        row = {
            "case_id": case.id,
            "seq": last.seq + 1,
            "act": "decide",
            "title": "伪造",
            "at": "2026-10-20",
            "actor_id": self.env.uid,
            "actor_name": "x",
            "from_state": "defence",
            "to_state": "decided",
            "article": "x",
            "previous": last.digest,
            **changes,
        }
        body = {"act": row["act"], "to_state": row["to_state"], "seq": row["seq"], **row.pop("said", {})}
        row["body"] = row.get("body") or chain.canonical(body)
        row.setdefault("digest", chain.seal(row["body"], row["previous"] or ""))
        names = ", ".join(row)
        self.cr.execute(f"INSERT INTO eco_event ({names}) VALUES ({', '.join(['%s'] * len(row))})", list(row.values()))

    def test_postgresql_takes_only_the_next_link(self):
        case = self.play("approve_filing").sudo()
        self.env.flush_all()
        seq = len(case.event_ids)
        for forged in (
            {"seq": seq + 2},
            {"seq": seq},
            {"previous": "0" * 64},
            {"previous": None},
            {"digest": "0" * 64},
            {"said": {"to_state": "closed"}},
            {"said": {"act": "open"}},
            {"said": {"seq": 1}},
        ):
            with mute_logger("odoo.sql_db"), self.assertRaises(errors.IntegrityError), self.cr.savepoint():
                self._insert(case, **forged)
        self._insert(case)

    def test_a_broken_link_is_named(self):
        case = self.play("approve_filing").sudo()
        self.env.flush_all()
        self.assertFalse(self.env["eco.event"]._broken_link(case))
        second = case.event_ids.sorted("seq")[1]
        self.cr.execute("ALTER TABLE eco_event DISABLE TRIGGER USER")
        self.cr.execute("UPDATE eco_event SET body = replace(body, '建议', '同意') WHERE id = %s", [second.id])
        self.cr.execute("ALTER TABLE eco_event ENABLE TRIGGER USER")
        self.env.invalidate_all()
        self.assertEqual(self.env["eco.event"]._broken_link(case), second)
