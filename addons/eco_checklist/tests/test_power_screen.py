"""What the form of a power shows: who holds it, which thresholds apply, and what it costs to look."""

from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestPowerScreen(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sector = cls.env["eco.sector"].create({"code": "t_sector", "name": "测试条线"})
        cls.original = cls._agency("乙县测试局", "990121-CS", "department", cls.county)
        cls.original.sector_ids = cls.sector
        cls.power.original_sector_ids = cls.sector
        cls.power.can_coerce = True
        cls.list = cls._publish(
            lines=[{"power_id": cls.power.id, "can_coerce": False, "guiding_agency_id": cls.original.id}]
        )

    def _named(self, day, town=None):
        return {
            held.function: [body.name for body in held.holders]
            for held in self.power.holders_on(town or self.town, day)
        }

    def test_the_functions_of_one_power_are_held_by_two_bodies(self):
        town, department = ["丙镇人民政府"], ["乙县测试局"]
        first, before = date(2024, 3, 1), date(2024, 2, 29)
        self.assertEqual(self._named(first), {"inspect": town, "punish": town, "coerce": department})
        self.assertEqual(self._named(before), dict.fromkeys(("inspect", "punish", "coerce"), department))
        self.assertEqual(self._named(first, self.other_town)["punish"], department)
        punish = self.power.holders_on(self.town, first)[1]
        self.assertEqual((punish.guide.name, punish.arbiter.name), ("乙县测试局", "乙县人民政府"))

    def test_a_withdrawn_power_goes_back(self):
        self._publish(start=date(2025, 1, 1), lines=[{"power_id": self.other_power.id}], transition_rule="finish")
        self.assertEqual(self._named(date(2024, 12, 31))["punish"], ["丙镇人民政府"])
        self.assertEqual(self._named(date(2025, 1, 1))["punish"], ["乙县测试局"])

    def test_the_panel_speaks_of_the_readers_area(self):
        panel = self.power.with_user(self.user).holders_today  # of a department: the whole county
        self.assertIn("乙县测试局", panel)
        self.assertIn("行政强制", panel)
        self.user.eco_agency_id = self.town
        self.power.invalidate_recordset()
        panel = self.power.with_user(self.user).holders_today
        self.assertIn("丙镇人民政府", panel)
        self.assertIn("乙县测试局", panel)
        self.user.eco_agency_id = False
        self.power.invalidate_recordset()
        self.assertFalse(self.power.with_user(self.user).holders_today)

    def test_names_in_the_panel_are_text(self):
        self.original.name = "<b>局</b>"
        self.assertIn("&lt;b&gt;局", self.power.with_user(self.user).holders_today)

    def test_towns_that_hold_it_today(self):
        self._publish(town=self.other_town)
        self.assertEqual((self.power.town_count, self.other_power.town_count), (2, 0))
        action = self.power.with_user(self.user).action_towns_today()
        self.assertEqual(self.env["eco.agency"].search(action["domain"]), self.town + self.other_town)
        self._publish(
            town=self.other_town,
            start=date(2025, 1, 1),
            lines=[{"power_id": self.other_power.id}],
            transition_rule="finish",
        )
        (self.power + self.other_power).invalidate_recordset()
        self.assertEqual((self.power.town_count, self.other_power.town_count), (1, 1))

    def test_the_form_opens_for_every_role_at_a_constant_cost(self):
        def queries():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            Form(self.power.with_user(self.user))
            return self.env.cr.sql_log_count - before

        for role in ("user", "editor", "approver", "auditor", "administrator"):
            Form(self.power.with_user(getattr(self, role)))
        few = queries()
        for number in range(300, 330):
            town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
            self._publish(town=town)
        self.assertEqual(queries(), few)

    def test_the_city_is_asked_where_that_is_open(self):
        shipped = self.env["eco.power"].search([("code", "=like", "XY-2024-%")])
        open_question = shipped.filtered(lambda power: power.city_consent == "to_confirm")
        self.assertEqual(open_question.mapped("code"), ["XY-2024-07", "XY-2024-12B", "XY-2024-15A"])
        self.assertEqual(set((shipped - open_question).mapped("city_consent")), {"not_needed"})
        self.assertEqual(self.power.city_consent, "not_needed")


@tagged("post_install", "-at_install")
class TestThresholds(ChecklistCase):
    def _row(self, amount, **values):
        row = self.env["eco.hearing.threshold"].create(
            {
                "party_kind": "citizen",
                "amount": amount,
                "date_from": "2026-01-01",
                "basis": "某规定",
                "confirmation_source": "来源",
                **values,
            }
        )
        row.with_user(self.approver).action_confirm()
        return row

    def test_the_most_specific_row_holds(self):
        sector = self.env["eco.sector"].create({"code": "t_sector", "name": "测试条线"})
        self.power.original_sector_ids = sector
        general = self._row(5000)
        of_sector = self._row(3000, sector_id=sector.id)
        own = self._row(8000, power_id=self.power.id, date_from="2026-02-01")
        on, amount = self.env["eco.hearing.threshold"].on, self.env["eco.hearing.threshold"].amount_on
        day, later = date(2026, 1, 31), date(2026, 2, 1)
        self.assertEqual(on("citizen", day), general)
        self.assertEqual(on("citizen", day, power=self.other_power), general)
        self.assertEqual(on("citizen", day, power=self.power), of_sector)
        self.assertEqual(on("citizen", later, power=self.power), own)
        self.assertEqual(amount("citizen", later, power=self.power), 8000)

    def test_collective_discussion_is_known_without_a_figure(self):
        thresholds = self.env["eco.hearing.threshold"]
        rows = thresholds.search([("purpose", "=", "collective")])
        self.assertEqual(rows.mapped("party_kind"), ["citizen", "organization"])
        self.assertFalse(any(rows.mapped("amount")))
        self.assertIsNone(thresholds.amount_on("citizen", date(2026, 10, 1), "collective"))
        rows.confirmation_source = "来源"
        with self.assertRaises(UserError):
            rows.with_user(self.approver).action_confirm()
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
            rows[0].confirmation = "confirmed"
            rows.flush_recordset()
        self._row(50000, purpose="collective")
        self.assertEqual(thresholds.amount_on("citizen", date(2026, 10, 1), "collective"), 50000)
        self.assertEqual(thresholds.amount_on("citizen", date(2026, 10, 1)), 2000)

    def test_the_form_shows_those_that_hold_and_those_still_open(self):
        rows = self.power.threshold_ids
        self.assertEqual(
            {(row.purpose, row.party_kind, row.amount) for row in rows},
            {
                ("hearing", "citizen", 2000),
                ("hearing", "organization", 20000),
                ("collective", "citizen", 0),
                ("collective", "organization", 0),
            },
        )
        own = self._row(1000, power_id=self.power.id)
        (self.power + self.other_power).invalidate_recordset()
        self.assertIn(own, self.power.threshold_ids)
        self.assertNotIn(own, self.other_power.threshold_ids)
