"""What towns lack in certified people, and warnings before a certificate ends."""

from datetime import date, timedelta

from odoo.tests import tagged

from .common import FILED, on
from .test_officers import OfficerCase

DAY = timedelta(days=1)
END = date(2026, 12, 31)


@tagged("post_install", "-at_install")
class TestStaffing(OfficerCase):
    def gap(self, town=None, day=FILED):
        with on(day):
            town = town or self.town
            town.invalidate_recordset()
            return town.staffing_gap

    def test_the_gap_names_figures_and_doubt(self):
        self.assertEqual(
            self.gap().splitlines(),
            [
                "分管负责人：应有1名，现有0名，缺1名（标准待确认）",
                "法制审核人员：应有1名，现有0名，缺1名（标准待确认）",
            ],
        )
        self.assertIn("持证执法人员：应有2名，现有0名，缺2名", self.gap(self.other_town))

    def test_only_people_certified_today_count(self):
        self.assertNotIn("环保专（兼）职人员", self.gap())
        self.event("suspended", str(FILED))
        self.assertNotIn("环保专（兼）职人员", self.gap(day=FILED - DAY))
        self.assertIn("环保专（兼）职人员：应有2名，现有1名，缺1名", self.gap())
        self.assertEqual(self.town.certified_count, 1)

    def test_duties_are_those_of_the_post(self):
        self.post(str(FILED), duty="deputy_head")
        self.assertIn("分管负责人", self.gap(day=FILED - DAY))
        self.assertNotIn("分管负责人", self.gap())
        self.assertIn("环保专（兼）职人员：应有2名，现有1名", self.gap())

    def test_other_bodies_need_nobody_and_towns_are_found(self):
        county = self.town.county_id
        self.assertFalse(self.gap(county))
        with on(FILED):
            short = self.env["eco.agency"].search([("staffing_short", "=", True)])
            enough = self.env["eco.agency"].search([("staffing_short", "=", False)])
        self.assertIn(self.town, short)
        self.assertIn(county, enough)
        self.assertFalse(short & enough)

    def test_the_list_of_towns_costs_the_same_for_10_and_300(self):
        action = self.env.ref("eco_enforcement.action_staffing")
        names = ("name", "certified_count", "deputy_count", "environment_count", "staffing_gap", "staffing_short")

        def read():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self.env["eco.agency"].with_user(self.leader).search_read(
                [("kind", "in", ("town", "subdistrict"))], names, limit=400
            )
            return self.cr.sql_log_count - before

        self.assertIn("town", action.domain)
        self._towns(range(10))
        read()
        few = read()
        self._towns(range(10, 300))
        self.assertEqual(read(), few)

    def _towns(self, numbers):
        towns = self.env["eco.agency"].create(
            [
                {"name": f"第{n}镇", "kind": "town", "code": f"610481{n + 500}", "parent_id": self.town.county_id.id}
                for n in numbers
            ]
        )
        self.env["eco.officer"].create([{"name": f"{town.name}人员", "agency_id": town.id} for town in towns])


@tagged("post_install", "-at_install")
class TestCertificateWarnings(OfficerCase):
    def warn(self, day):
        with on(day):
            self.env["eco.certificate"]._cron_warn()
            kind = self.env.ref("eco_enforcement.activity_certificate")
            return self.env["mail.activity"].search(
                [("res_model", "=", "eco.officer"), ("res_id", "=", self.second.id), ("activity_type_id", "=", kind.id)]
            )

    def setUp(self):
        super().setUp()
        self.certificate.valid_to = END

    def test_each_step_warns_once_the_leader_of_the_team(self):
        self.assertFalse(self.warn(END - 91 * DAY))
        first = self.warn(END - 90 * DAY)
        self.assertEqual((first.user_id, first.date_deadline), (self.leader, END))
        self.assertIn(self.certificate.number, first.summary)
        self.assertEqual(self.warn(END - 90 * DAY), first)
        self.assertEqual(self.warn(END - 31 * DAY), first)
        second = self.warn(END - 30 * DAY)
        self.assertEqual(len(second), 1)
        self.assertNotEqual(second, first)
        second.with_user(self.leader).action_done()
        self.assertFalse(self.warn(END - 29 * DAY))
        self.assertEqual(len(self.warn(END - 7 * DAY)), 1)
        self.assertEqual(len(self.warn(END)), 1)

    def test_without_a_leader_the_administrator_is_warned(self):
        self.leader.eco_agency_id = self.other_town
        self.assertIn(self.admin, self.warn(END - 30 * DAY).user_id)

    def test_a_renewal_takes_the_warning_back(self):
        self.assertTrue(self.warn(END - 30 * DAY))
        with on(END - 20 * DAY):
            self.event("renewed", str(END - 20 * DAY), until="2031-12-31")
        self.assertFalse(self.warn(END - 7 * DAY))

    def test_no_warning_of_one_that_another_follows_or_that_is_handed_back(self):
        follower = {"number": "测试后续", "issuer": "测试机关", "valid_from": str(END + DAY), "valid_to": "2031-12-31"}
        self.env["eco.certificate"].create({**follower, "officer_id": self.second.id})
        self.assertFalse(self.warn(END - 30 * DAY))
        certificate = self.first.certificate_ids
        certificate.valid_to = END
        self.event("handed_back", "2026-10-01", certificate)
        with on(END - 30 * DAY):
            self.assertNotIn(certificate, self.env["eco.certificate"].search([("ends_soon", "=", True)]))

    def test_the_list_of_those_that_end_soon(self):
        for left, soon in ((91, False), (90, True), (0, True), (-1, False)):
            with on(END - left * DAY):
                self.certificate.invalidate_recordset()
                found = self.env["eco.certificate"].search([("ends_soon", "=", True)])
                self.assertEqual(self.certificate in found, soon, left)
                self.assertEqual(self.certificate.ends_soon, soon, left)

    def test_the_steps_are_data(self):
        self.env.ref("eco_enforcement.standard_warning_90").date_to = "2026-01-01"
        self.assertFalse(self.warn(END - 90 * DAY))
        self.assertTrue(self.warn(END - 30 * DAY))
