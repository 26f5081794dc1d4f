"""Publishing makes the grants; a later version takes the place of the earlier one."""

from datetime import date, timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestPublication(ChecklistCase):
    def test_grants_say_what_the_list_says(self):
        town_list = self._publish(
            lines=[
                {"power_id": self.power.id, "can_punish": False},
                {
                    "power_id": self.other_power.id,
                    "can_coerce": True,
                    "date_from": "2024-05-01",
                    "date_to": "2024-12-31",
                },
            ]
        )
        grants = town_list.grant_ids.sorted(lambda grant: (grant.power_id.code, grant.function))
        self.assertRecordValues(
            grants,
            [
                {
                    "power_id": power.id,
                    "function": function,
                    "date_from": start,
                    "date_to": end,
                    "agency_id": self.town.id,
                    "replaced_by_id": False,
                    "is_void": False,
                }
                for power, function, start, end in (
                    (self.power, "inspect", date(2024, 3, 1), False),
                    (self.other_power, "coerce", date(2024, 5, 1), date(2024, 12, 31)),
                    (self.other_power, "inspect", date(2024, 5, 1), date(2024, 12, 31)),
                    (self.other_power, "punish", date(2024, 5, 1), date(2024, 12, 31)),
                )
            ],
        )
        self.assertEqual(town_list.state, "published")

    def test_the_approver_publishes_and_is_named(self):
        town_list = self._draft()
        town_list.with_user(self.approver).action_register_published()
        self.assertEqual(town_list.published_by_id, self.approver)

    def test_nobody_else_publishes(self):
        town_list = self._draft()
        for user in (self.user, self.editor, self.auditor, self.administrator):
            with self.assertRaises(AccessError):
                town_list.with_user(user).action_register_published()
        self.assertEqual(town_list.state, "draft")
        self.assertFalse(town_list.grant_ids)

    def test_an_approver_of_another_county_does_not_publish(self):
        self.approver.eco_agency_id = self._agency("戊县人民政府", "990122", "county", self.city)
        with self.assertRaises(AccessError):
            self._draft().with_user(self.approver).action_register_published()

    def test_a_faulty_list_leaves_nothing_behind(self):
        good, bad = self._draft(), self._draft(town=self.other_town, publication_link=False)
        with self.assertRaisesRegex(UserError, "公布"), self.env.cr.savepoint():
            (good + bad).action_register_published()
        self.assertFalse(self.env["eco.grant"].search([("agency_id", "in", (self.town + self.other_town).ids)]))

    def test_obstacles_show_every_fault_with_its_article(self):
        town_list = self._draft(approval_document=False, lines=[])
        self.assertEqual(len(town_list.register_obstacles.splitlines()), 2)
        self.assertEqual(town_list.register_obstacles.count("《行政处罚法》"), 2)
        town_list.approval_document = "乙政发〔2024〕1号"
        town_list.line_ids.create({"list_id": town_list.id, "power_id": self.power.id})
        self.assertFalse(town_list.register_obstacles)

    def test_a_list_is_not_published_before_its_day(self):
        tomorrow = fields.Date.context_today(self.county) + timedelta(days=1)
        town_list = self._draft(start=tomorrow, published_on=tomorrow)
        with self.assertRaisesRegex(UserError, "尚未到来"):
            town_list.action_register_published()

    def test_a_county_holds_no_list(self):
        with self.assertRaisesRegex(UserError, "乡镇人民政府"):
            self._publish(town=self.county)

    def test_new_version_takes_the_place_of_the_old(self):
        old = self._publish(lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        new = self._publish(start=date(2025, 7, 1), lines=[{"power_id": self.other_power.id}], transition_rule="finish")
        self.assertEqual(set(old.grant_ids.mapped("date_to")), {date(2025, 6, 30)})
        self.assertEqual(old.grant_ids.replaced_by_id, new)
        for power, day, allowed in (
            (self.power, date(2025, 6, 30), True),
            (self.power, date(2025, 7, 1), False),
            (self.other_power, date(2025, 6, 30), True),
            (self.other_power, date(2025, 7, 1), True),
        ):
            self.assertIs(self._may(day, power=power).allowed, allowed)
        self.assertEqual(self._may(date(2025, 6, 30), power=self.other_power).grant.list_version, old.version)
        self.assertEqual(self._may(date(2025, 7, 1), power=self.other_power).grant.list_version, new.version)

    def test_what_had_not_begun_never_does(self):
        old = self._publish(lines=[{"power_id": self.power.id, "date_from": "2025-09-01"}])
        self._publish(start=date(2025, 7, 1), lines=[{"power_id": self.power.id, "date_from": "2025-10-01"}])
        self.assertTrue(all(old.grant_ids.mapped("is_void")))
        self.assertFalse(self._may(date(2025, 9, 15)).allowed)
        self.assertTrue(self._may(date(2025, 10, 1)).allowed)

    def test_what_had_ended_stays_as_it_was(self):
        old = self._publish(lines=[{"power_id": self.power.id, "date_to": "2024-06-30"}])
        self._publish(start=date(2025, 7, 1))
        self.assertEqual(set(old.grant_ids.mapped("date_to")), {date(2024, 6, 30)})
        self.assertFalse(old.grant_ids.replaced_by_id)

    def test_a_version_starts_after_the_one_before(self):
        self._publish(start=date(2025, 7, 1))
        for start in (date(2025, 6, 30), date(2025, 7, 1)):
            with self.assertRaisesRegex(UserError, "上一版"):
                self._draft(start=start, version=f"v{start}").action_register_published()

    def test_towns_do_not_touch_each_other(self):
        self._publish()
        self._publish(start=date(2025, 7, 1), town=self.other_town)
        self.assertTrue(self._may(date(2026, 1, 1)).allowed)

    def test_lines_begin_with_their_list(self):
        form = Form(self.env["eco.town.list"])
        form.name, form.agency_id, form.version = "清单", self.town, "1"
        form.date_start = date(2025, 1, 1)
        with form.line_ids.new() as line:
            line.power_id = self.power
        self.assertEqual(form.save().line_ids.date_from, date(2025, 1, 1))

    def test_a_copy_is_a_draft_of_its_own(self):
        town_list = self._publish()
        copy = town_list.copy()
        self.assertEqual(copy.state, "draft")
        self.assertNotEqual(copy.version, town_list.version)
        self.assertFalse(copy.published_on or copy.approval_date or copy.published_by_id)
        self.assertEqual(copy.line_ids.power_id, self.power)
