from psycopg2 import errors

from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.eco_enforcement.statute import chain

from .test_guidance import GuidanceCase
from .test_leads import LeadCase


class Forging:
    """Writes a further step past the application, as somebody with the database's password would."""

    def forge(self, step, said=(), **changes):
        """Copy the last ``step`` as the next one, with ``changes`` of its columns and ``said`` of its text."""
        self.env.flush_all()
        columns = [name for name, f in step._fields.items() if f.store and f.column_type and name != "id"]
        names = SQL(", ").join(SQL.identifier(name) for name in columns)
        self.cr.execute(SQL("SELECT %s FROM %s WHERE id = %s", names, SQL.identifier(step._table), step.id))
        row = {**self.cr.dictfetchone(), "seq": step.seq + 1, "previous": step.digest, **changes}
        body = {"act": row["act"], "to_state": row["to_state"], "seq": row["seq"], **dict(said)}
        row["body"] = chain.canonical(body)
        row["digest"] = changes.get("digest") or chain.seal(row["body"], row["previous"] or "")
        values = SQL(", ").join(SQL("%s", value) for value in row.values())
        self.cr.execute(SQL("INSERT INTO %s (%s) VALUES (%s)", SQL.identifier(step._table), names, values))

    def assert_chained(self, steps):
        for before, step in zip(steps.browse() | steps[:-1], steps[1:], strict=True):
            self.assertEqual((step.previous, step.seq), (before.digest, before.seq + 1))
        links = [chain.Link(step.body, step.previous or "", step.digest) for step in steps]
        self.assertIsNone(chain.verify(links))
        last = steps[-1]
        for forged in (
            {"seq": last.seq},
            {"seq": last.seq + 2},
            {"previous": "0" * 64},
            {"previous": None},
            {"digest": "0" * 64},
            {"said": {"to_state": "x"}},
            {"said": {"act": "x"}},
            {"said": {"seq": 1}},
        ):
            refused = self.assertRaises(errors.IntegrityError)
            with self.subTest(forged), mute_logger("odoo.sql_db"), refused, self.cr.savepoint():
                self.forge(last, **forged)
        self.forge(last)


@tagged("post_install", "-at_install")
class TestChainedDeskSteps(Forging, LeadCase):
    """PostgreSQL takes only the next link of a lead and of an inspection."""

    def test_steps_of_a_lead_and_of_its_inspection_are_chained(self):
        lead = self.lead()
        self.do(lead, "inspect", opinion="先到现场核实")
        self.assert_chained(lead.sudo().step_ids)
        self.assert_chained(lead.sudo().step_ids.inspection_id.step_ids)


@tagged("post_install", "-at_install")
class TestChainedCountySteps(Forging, GuidanceCase):
    """PostgreSQL takes only the next link of what passes between a town and its county."""

    def test_steps_of_a_question_are_chained(self):
        self.assert_chained(self.answered().sudo().step_ids)
