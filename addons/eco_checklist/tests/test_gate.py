"""The one door of the gate: right answers, a constant number of queries, no overlap in the database."""

from datetime import date

from psycopg2.errors import ExclusionViolation

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestGate(ChecklistCase):
    def test_border_days(self):
        self._publish(lines=[{"power_id": self.power.id, "date_to": "2024-12-31"}])
        days = [date(2024, 2, 29), date(2024, 3, 1), date(2024, 12, 31), date(2025, 1, 1)]
        self.assertEqual([self._may(day).allowed for day in days], [False, True, True, False])
        self.assertIn("2024-03-01", self._may(days[0]).reason)
        self.assertIn("2024-12-31", self._may(days[3]).reason)

    def test_functions_are_separate(self):
        self._publish(lines=[{"power_id": self.power.id, "can_punish": False}])
        self.assertTrue(self._may(date(2025, 1, 1), "inspect").allowed)
        self.assertFalse(self._may(date(2025, 1, 1), "punish").allowed)
        self.assertFalse(self._may(date(2025, 1, 1), "coerce").allowed)

    def test_a_draft_grants_nothing(self):
        self._draft()
        self.assertFalse(self._may(date(2025, 1, 1)).allowed)

    def test_the_neighbour_and_the_county_may_not(self):
        self._publish()
        for body in (self.other_town, self.county, self.department):
            self.assertFalse(self._may(date(2025, 1, 1), town=body).allowed)

    def test_anybody_gets_the_same_answer(self):
        self._publish()
        public = self.env.ref("base.public_user")
        for user in (self.user, self.auditor, public):
            grants = self.env["eco.grant"].with_user(user)
            self.assertTrue(grants.may(self.town, self.power, "punish", date(2025, 1, 1)).allowed)

    def test_all_grants_of_a_town(self):
        self._publish()
        self._publish(town=self.other_town)
        grants = self.env["eco.grant"].grants_of(self.town)
        self.assertEqual(
            {(grant.agency, grant.power, grant.function) for grant in grants},
            {(self.town.code, "T-1", "inspect"), (self.town.code, "T-1", "punish")},
        )
        self.assertEqual(grants[0].document, "丙镇行政执法承接事项清单")

    def test_queries_do_not_grow_with_the_lists(self):
        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            codes = self.town.code, self.power.code
            before = self.env.cr.sql_log_count
            self.env["eco.grant"].may(self.town, self.power, "punish", date(2030, 1, 1))
            self.assertTrue(all(codes))
            return self.env.cr.sql_log_count - before

        self._publish()
        few = queries()
        powers = [self._power(f"M-{number}") for number in range(20)]
        for year in range(2025, 2030):
            self._publish(
                start=date(year, 1, 1),
                lines=[{"power_id": power.id} for power in [self.power, *powers]],
            )
        self.assertEqual(queries(), few)
        self.assertLessEqual(few, 4)

    def test_postgresql_refuses_overlap(self):
        line = self._publish(lines=[{"power_id": self.power.id, "date_to": "2024-12-31"}]).line_ids
        insert = (
            "INSERT INTO eco_grant (agency_id, power_id, function, date_from, date_to, list_line_id, is_void)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s)"
        )
        self.env.flush_all()

        def row(start, end, function="punish", void=False, town=self.town):
            self.env.cr.execute(insert, (town.id, self.power.id, function, start, end, line.id, void))

        for start, end in (("2024-12-31", None), ("2023-01-01", "2024-03-01"), ("2024-05-01", "2024-05-01")):
            with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                row(start, end)
        with self.env.cr.savepoint():
            row("2025-01-01", None)
            row("2023-01-01", "2024-02-29")
            row("2024-05-01", "2024-06-01", function="coerce")
            row("2024-05-01", "2024-06-01", town=self.other_town)
            row("2024-05-01", "2024-06-01", void=True)
