"""Who runs a town where it is not its county: dated, kept, and changing nothing else."""

from datetime import timedelta

from psycopg2.errors import ExclusionViolation, RestrictViolation

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Date
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..models.beijing import today
from .common import ChecklistCase

FIRST = Date.to_date("2017-04-08")


@tagged("post_install", "-at_install")
class TestTrusteeship(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.zone = cls._agency("庚新区管理委员会", False, "zone", cls.city)
        cls.trust = cls._entrust()

    @classmethod
    def _entrust(cls, **values):
        values = {
            "agency_id": cls.town.id,
            "trustee_id": cls.zone.id,
            "date_from": FIRST,
            "document": "演示〔2017〕1号（虚构）",
            **values,
        }
        return cls.env["eco.agency.trusteeship"].create(values)

    def test_a_zone_needs_no_code_and_is_reviewed_by_the_government_above(self):
        self.assertFalse(self.zone.code)
        self.assertEqual(self.zone.reconsideration_agency_id, self.city)

    def test_the_trustee_runs_the_town_on_the_days_of_the_period(self):
        self.trust.date_to = "2024-06-30"
        for day, body in (
            ("2017-04-07", self.county),
            ("2017-04-08", self.zone),
            ("2024-06-30", self.zone),
            ("2024-07-01", self.county),
        ):
            self.assertEqual(self.town.governing_on(Date.to_date(day)), body, day)
        self.assertEqual(self.other_town.governing_on(today()), self.county)

    def test_a_county_may_be_run_too(self):
        self._entrust(agency_id=self.county.id)
        self.assertEqual(self.county.governing_on(today()), self.zone)
        self.assertEqual(self.other_town.governing_on(today()), self.county)

    def test_the_tree_and_the_remedies_stay(self):
        self.assertEqual(self.town.county_id, self.county)
        self.assertEqual(self.town.reconsideration_agency_id, self.county)
        self._publish()
        self.assertTrue(self._may(today()).allowed)

    def test_powers_of_a_county_need_a_confirmed_source(self):
        self.trust.with_user(self.administrator).holds_county_powers = True
        self.assertEqual(self.town.standing_on(today()).county_powers.key, self.county.id)
        self.assertIn("待确认", self.town.standing_on(today()).reason)
        with self.assertRaises(AccessError):
            self.trust.with_user(self.administrator).action_confirm()
        with self.assertRaisesRegex(UserError, "source"):
            self.trust.with_user(self.approver).action_confirm()
        self.trust.with_user(self.administrator).confirmation_source = "演示条例（虚构）"
        self.trust.with_user(self.approver).action_confirm()
        self.assertEqual(self.town.standing_on(today()).county_powers.key, self.zone.id)
        with self.assertRaises(UserError):
            self.trust.with_user(self.administrator).holds_county_powers = False
        self.trust.with_user(self.administrator).date_to = today()

    def test_the_form_and_the_filter_show_today(self):
        self.assertTrue(self.town.is_entrusted)
        self.assertEqual((self.town.trustee_id, self.town.entrusted_from), (self.zone, FIRST))
        towns = self.town + self.other_town
        mine = [("id", "in", towns.ids)]
        agencies = self.env["eco.agency"].with_user(self.user)
        self.assertEqual(agencies.search([*mine, ("is_entrusted", "=", True)]), self.town)
        self.assertEqual(agencies.search([*mine, ("is_entrusted", "=", False)]), self.other_town)
        self.assertEqual(agencies.search([*mine, ("is_entrusted", "!=", True)]), self.other_town)
        self.trust.date_to = today() - timedelta(days=1)
        self.assertFalse(self.town.is_entrusted)
        self.assertFalse(agencies.search([*mine, ("is_entrusted", "=", True)]))
        Form(self.town.with_user(self.user))
        Form(self.trust.with_user(self.user))

    def test_two_bodies_do_not_run_it_on_one_day(self):
        for start in (FIRST, FIRST - timedelta(days=1), today() + timedelta(days=400)):
            with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self._entrust(date_from=start)
        self._entrust(date_from="2010-01-01", date_to=FIRST - timedelta(days=1))
        self.trust.void_reason = "录入有误"
        self._entrust()

    def test_only_governments_and_zones_run_towns_and_counties(self):
        for values in (
            {"agency_id": self.department.id},
            {"trustee_id": self.other_town.id},
            {"trustee_id": self.county.id},
            {"trustee_id": self.department.id},
        ):
            with self.assertRaises(ValidationError), self.env.cr.savepoint():
                self._entrust(**{"agency_id": self.other_town.id, **values})

    def test_what_has_begun_is_only_ended(self):
        for user in (self.env.user, self.administrator):
            trust = self.trust.with_user(user)
            for values in (
                {"agency_id": self.other_town.id},
                {"trustee_id": self.city.id},
                {"document": "x"},
                {"date_from": "2018-01-01"},
                {"date_from": False},
            ):
                with self.assertRaisesRegex(UserError, "已经生效"):
                    trust.write(values)
            with self.assertRaises(UserError):
                trust.unlink()
        self.trust.date_to = "2024-06-30"
        for value in (False, "2024-07-01", "2024-06-29"):
            with self.assertRaisesRegex(UserError, "已于2024-06-30终止"):
                self.trust.date_to = value

    def test_what_has_not_begun_is_free_and_void_is_for_good(self):
        later = self._entrust(agency_id=self.other_town.id, date_from=today() + timedelta(days=1))
        later.write({"document": "演示〔2026〕2号", "date_from": today() + timedelta(days=2)})
        self.assertFalse(self.other_town.is_entrusted)
        later.void_reason = "录入有误"
        with self.assertRaisesRegex(UserError, "已作废"):
            later.void_reason = False

    def test_postgresql_keeps_it_too(self):
        self.env.flush_all()
        for statement in (
            "UPDATE eco_agency_trusteeship SET date_from = date_from + 1 WHERE id = %s",
            "UPDATE eco_agency_trusteeship SET agency_id = trustee_id WHERE id = %s",
            "UPDATE eco_agency_trusteeship SET document = 'x' WHERE id = %s",
            "DELETE FROM eco_agency_trusteeship WHERE id = %s",
            "UPDATE eco_agency_trusteeship SET date_to = '2020-01-01' WHERE id = %s;"
            "UPDATE eco_agency_trusteeship SET date_to = NULL WHERE id = %s",
            "UPDATE eco_agency_trusteeship SET date_to = '2020-01-01' WHERE id = %s;"
            "UPDATE eco_agency_trusteeship SET date_to = '2019-01-01' WHERE id = %s",
            "UPDATE eco_agency_trusteeship SET void_reason = 'x' WHERE id = %s;"
            "UPDATE eco_agency_trusteeship SET void_reason = NULL WHERE id = %s",
            "TRUNCATE eco_agency_trusteeship CASCADE",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (self.trust.id,) * statement.count("%s"))

    def test_only_administrators_enter_it(self):
        values = {"agency_id": self.other_town.id, "trustee_id": self.zone.id, "date_from": FIRST, "document": "x"}
        for user in (self.user, self.editor, self.approver, self.auditor):
            trusts = self.env["eco.agency.trusteeship"].with_user(user)
            self.assertTrue(trusts.search_count([("id", "=", self.trust.id)]))
            with self.assertRaises(AccessError):
                trusts.create(values)
            with self.assertRaises(AccessError):
                self.trust.with_user(user).date_to = today()
        self.env["eco.agency.trusteeship"].with_user(self.administrator).create(values)
        for user in (self.user, self.administrator):
            self.assertFalse(self.trust.with_user(user).has_access("unlink"))
