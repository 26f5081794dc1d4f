"""Law has a date: the basis of a power by the day of the act."""

from datetime import date

from psycopg2 import IntegrityError
from psycopg2.errors import ExclusionViolation

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import ChecklistCase

LAST_OLD, FIRST_NEW = date(2026, 8, 14), date(2026, 8, 15)


@tagged("post_install", "-at_install")
class TestPowerBasis(ChecklistCase):
    def _basis(self, date_from, date_to, power=None):
        return self.env["eco.power.basis"].create(
            {"power_id": (power or self.power).id, "date_from": date_from, "date_to": date_to}
        )

    def test_straw_burning_before_and_from_the_code(self):
        power = self.env.ref("eco_checklist.power_p2")
        old, new = power.basis_on(LAST_OLD), power.basis_on(FIRST_NEW)
        self.assertEqual(old.penalty_article_ids.mapped("display_name"), ["《大气污染防治法》第一百一十九条第一款"])
        self.assertEqual(
            set(old.duty_article_ids.mapped("display_name")),
            {"《大气污染防治法》第七十七条", "《固体废物污染环境防治法》第六十五条第三款"},
        )
        self.assertEqual(new.penalty_article_ids.mapped("display_name"), ["《生态环境法典》第一千一百三十一条第一款"])
        self.assertEqual(new.duty_article_ids.mapped("display_name"), ["《生态环境法典》第二百四十六条"])
        self.assertIn("时段", new.elements)
        for basis in old + new:
            self.assertEqual(basis.confirmation, "confirmed")
            penalty = basis.penalty_for("citizen")
            self.assertEqual((penalty.fine_min, penalty.fine_max), (500, 2000))
            self.assertTrue(penalty.is_discretionary)
            self.assertFalse(penalty.confiscation)

    def test_every_article_of_a_basis_was_in_force_for_all_its_days(self):
        for basis in self.env["eco.power.basis"].search([("confirmation", "=", "confirmed")]):
            for law in (basis.duty_article_ids + basis.penalty_article_ids).law_id:
                self.assertLessEqual(law.date_from, basis.date_from, basis.display_name)
                if law.date_to:
                    self.assertTrue(basis.date_to and basis.date_to <= law.date_to, basis.display_name)

    def test_what_is_not_known_carries_nothing(self):
        for name in ("power_p5", "power_p6", "power_p8"):
            power = self.env.ref(f"eco_checklist.{name}")
            self.assertEqual(power.basis_state, "to_confirm")
            for day in (LAST_OLD, FIRST_NEW):
                basis = power.basis_on(day)
                self.assertEqual(basis.confirmation, "to_confirm")
                self.assertFalse(basis.penalty_ids | basis.penalty_for("citizen"))
                self.assertFalse(basis.duty_article_ids | basis.penalty_article_ids)

    def test_eight_powers_are_there(self):
        powers = self.env["eco.power"].search([("code", "=like", "XY-2024-%")])
        self.assertEqual(len(powers), 8)
        self.assertEqual(sorted(powers.responsibility_id.mapped("number")), [4, 7, 9, 12, 14, 15])
        lines = self.env["eco.responsibility"].search([])
        self.assertEqual(sorted(lines.mapped("number")), list(range(1, 18)))
        delegated = lines.filtered(lambda line: line.duty_kind == "delegated")
        self.assertEqual(delegated, powers.responsibility_id)

    def test_penalty_by_party(self):
        basis = self.env.ref("eco_checklist.basis_p4")
        self.assertEqual(basis.penalty_for("citizen").fine_max, 10000)
        self.assertEqual(basis.penalty_for("organization").fine_min, 50000)
        fireworks = self.env.ref("eco_checklist.basis_p3")
        self.assertTrue(fireworks.penalty_for("organization").confiscation)
        self.assertEqual(fireworks.penalty_for("organization"), fireworks.penalty_for("citizen"))

    def test_own_line_goes_before_any(self):
        basis = self._basis("2020-01-01", False)
        basis.penalty_ids = self.env["eco.power.penalty"].create(
            [
                {"basis_id": basis.id, "party_kind": "any", "fine_max": 100},
                {"basis_id": basis.id, "party_kind": "citizen", "fine_max": 50},
            ]
        )
        self.assertEqual(basis.penalty_for("citizen").fine_max, 50)
        self.assertEqual(basis.penalty_for("organization").fine_max, 100)

    def test_border_days(self):
        basis = self._basis("2024-01-01", "2024-12-31")
        days = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1)]
        none = basis.browse()
        self.assertEqual([self.power.basis_on(day) for day in days], [none, basis, basis, none])

    def test_postgresql_refuses_two_bases_for_a_day(self):
        self._basis("2024-01-01", "2024-12-31")
        for start, end in (("2024-12-31", "2025-06-30"), (False, "2024-01-01"), ("2024-05-01", False), (False, False)):
            with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self._basis(start, end)
        self._basis("2025-01-01", False)
        self._basis(False, "2023-12-31")
        self._basis("2024-01-01", "2024-12-31", power=self.other_power)

    def test_a_basis_ends_after_it_begins(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self._basis("2024-01-02", "2024-01-01")

    def test_fine_ranges_make_sense(self):
        basis = self._basis("2020-01-01", False)
        for low, high in ((-1, 100), (0, 0), (200, 100)):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self.env["eco.power.penalty"].create({"basis_id": basis.id, "fine_min": low, "fine_max": high})

    def test_hearing_threshold_by_day(self):
        threshold = self.env["eco.hearing.threshold"]
        self.assertEqual(threshold.amount_on("citizen", date(2026, 10, 1)), 2000)
        self.assertEqual(threshold.amount_on("organization", date(2026, 10, 1)), 20000)
        self.assertIsNone(threshold.amount_on("citizen", date(2021, 7, 14)))
        self.assertEqual(threshold.on("citizen", date(2026, 10, 1)).confirmation, "to_confirm")

    def test_only_a_confirmed_threshold_raises_the_amount(self):
        threshold = self.env["eco.hearing.threshold"]
        values = {"party_kind": "citizen", "basis": "新规定", "confirmation_source": "来源"}
        higher = threshold.create({**values, "amount": 5000, "date_from": "2026-11-01"})
        days = date(2026, 10, 31), date(2026, 11, 1), date(2026, 12, 1)
        self.assertEqual([threshold.amount_on("citizen", day) for day in days], [2000, 2000, 2000])
        higher.with_user(self.approver).action_confirm()
        self.assertEqual([threshold.amount_on("citizen", day) for day in days], [2000, 5000, 5000])
        threshold.create({**values, "amount": 3000, "date_from": "2026-12-01"})
        self.assertEqual([threshold.amount_on("citizen", day) for day in days], [2000, 5000, 3000])
