from datetime import date, timedelta

from odoo.tests import Form, tagged

from .common import FILED, on
from .test_clocks import ClockCase

EVE = date(2027, 1, 4)  # seven days before the ninety end


@tagged("post_install", "-at_install")
class TestClockLights(ClockCase):
    """Lights by day, reminders to whoever has to act, one note a person and day, red lights to those who watch."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for user in (cls.officer, cls.officer_2, cls.head, cls.leader, cls.guide, cls.reviewer, cls.finance):
            user.lang = "zh_CN"

    def _light(self, clock, day):
        with on(day):
            clock.invalidate_recordset(["light"])
            found = clock.light
            domain = [("id", "=", clock.id), ("light", "=", found)]
            self.assertTrue(clock.search_count(domain), (found, day))
            grouped = clock._read_group([("id", "=", clock.id)], ["light"], ["__count"])
            self.assertEqual(grouped, [(found, 1)])
        return found

    def test_the_light_turns_by_its_thresholds(self):
        clock = self.clock_of(self.play("approve_filing"), "decision")
        for days, light in ((21, "green"), (20, "yellow"), (8, "yellow"), (7, "red"), (0, "red"), (-3, "red")):
            self.assertEqual(self._light(clock, clock.due_on - timedelta(days=days)), light, days)

    def test_thresholds_are_configured(self):
        clock = self.clock_of(self.play("approve_filing"), "decision")
        self.env.ref("eco_enforcement.threshold_decision").write({"yellow": 30, "red": 2})
        self.assertEqual(self._light(clock, clock.due_on - timedelta(days=30)), "yellow")
        self.assertEqual(self._light(clock, clock.due_on - timedelta(days=3)), "yellow")

    def test_a_period_of_the_party_is_waited_for(self):
        case = self.play("serve_notice")
        clock = self.clock_of(case, "defence")
        self.assertEqual(self._light(clock, clock.due_on + timedelta(days=9)), "waiting")
        stopped = self.clock_of(case, "filing")
        self.assertFalse(self._light(stopped, FILED))

    def _activities(self, case):
        return self.env["mail.activity"].search([("res_model", "=", "eco.case"), ("res_id", "=", case.id)])

    def test_the_handlers_are_reminded_once_and_the_leader_of_red(self):
        case = self.play("approve_filing")
        clock = self.clock_of(case, "decision")
        with on(clock.due_on - timedelta(days=21)):
            self.env["eco.clock"]._tick()
            self.assertFalse(self._activities(case))
        with on(clock.due_on - timedelta(days=20)):
            self.env["eco.clock"]._tick()
            self.env["eco.clock"]._tick()
            self.assertEqual(self._activities(case).user_id, self.officer | self.officer_2)
            self.assertEqual(len(self._activities(case)), 2)
            self.assertEqual(set(self._activities(case).mapped("summary")), {"办案期限"})
        with on(EVE):
            self.env["eco.clock"]._tick()
            self.assertEqual(self._activities(case).user_id, self.officer | self.officer_2 | self.leader)
            self.assertEqual(len(self._activities(case)), 3)

    def test_a_reminder_done_does_not_come_back_and_ends_with_its_clock(self):
        case = self.play("approve_filing")
        clock = self.clock_of(case, "decision")
        with on(EVE):
            self.env["eco.clock"]._tick()
            mine = self._activities(case).filtered(lambda a: a.user_id == self.officer)
            mine.with_user(self.officer).action_feedback(feedback="已知")
            self.env["eco.clock"]._tick()
            self.assertEqual(self._activities(case).user_id, self.officer_2 | self.leader)
            self.clocks()._stop(case, ("decision",), EVE)
        self.assertFalse(self._activities(case))
        self.assertTrue(clock.stopped_on)

    def test_what_waits_for_the_head_reminds_the_head(self):
        case = self.play("submit_filing")
        with on(date(2026, 10, 26)):
            self.env["eco.clock"]._tick()
        self.assertEqual(self._activities(case).user_id, self.head | self.leader)

    def test_one_note_a_person_and_day(self):
        case = self.play("approve_filing")
        notes = self.env["eco.clock.digest"]
        with on(EVE):
            self.env["eco.clock"]._tick()
            self.env["eco.clock"]._tick()
            made = notes.search([("on", "=", EVE)])
            people = self.officer | self.officer_2 | self.leader | self.guide | self.reviewer
            self.assertEqual(made.user_id, people)
            self.assertEqual(len(made), len(people))
            self.assertEqual(set(made.mapped("red_count")), {1})
            self.assertIn("剩7日", made[0].body)
            self.assertIn(case.number, made[0].body)
            own = notes.with_user(self.officer).search([])
            self.assertEqual(own.user_id, self.officer)
        told = self.env["mail.message"].search([("model", "=", "eco.clock.digest"), ("res_id", "in", made.ids)])
        self.assertEqual(len(told), len(people))
        with on(EVE + timedelta(days=1)):
            self.env["eco.clock"]._tick()
        self.assertEqual(notes.search_count([("user_id", "=", self.officer.id)]), 2)

    def test_another_county_is_told_nothing(self):
        self.play("approve_filing")
        other = self.env["eco.agency"].create({"name": "测试县人民政府", "kind": "county", "code": "610499"})
        bureau = self.env["eco.agency"].create({"name": "测试县分局", "kind": "department", "parent_id": other.id})
        far = self._user("t_far_guide", "外县指导", bureau, "guide")
        with on(EVE):
            self.env["eco.clock"]._tick()
        self.assertFalse(self.env["eco.clock.digest"].search([("user_id", "=", far.id)]))
        self.assertFalse(self.env["eco.clock"].with_user(far).search([]))

    def test_red_lights_within_ones_scope(self):
        case = self.play("approve_filing")
        action = self.env["ir.actions.act_window"]._for_xml_id("eco_enforcement.action_eco_clock_red")
        self.assertIn("search_default_red", action["context"])
        with on(EVE):
            for user in (self.leader, self.reviewer):
                red = self.env["eco.clock"].with_user(user).search([("light", "=", "red")])
                self.assertIn(self.clock_of(case, "decision"), red)

    def test_the_case_shows_its_clocks_at_a_glance(self):
        case = self.play("approve_filing").with_user(self.officer)
        with on(EVE):
            case.invalidate_recordset(["clock_glance"])
            self.assertIn("红 办案期限 2027-01-11（剩7日）", case.clock_glance)
            self.assertNotIn("立案审查期限", case.clock_glance)
            self.assertIn("clock_glance", Form(case)._view["fields"])

    def _count(self, work):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        work()
        return self.cr.sql_log_count - before

    def test_lists_boards_and_the_glance_cost_the_same_for_ten_and_three_hundred_towns(self):
        spec = {"light": {}, "days_left": {}, "due_on": {}, "case_id": {"fields": {"display_name": {}}}}
        county = self.env.ref("eco_checklist.agency_xingping")
        clocks = self.env["eco.clock"].with_user(self.guide)

        def screens():
            with on(EVE):
                clocks.web_search_read([("light", "=", "red")], spec, limit=80)
                clocks.web_read_group([("stopped_on", "=", False)], ["light"], ["__count"])
                self.env["eco.case"].with_user(self.guide).web_search_read([], {"clock_glance": {}}, limit=80)

        def towns(first, last):
            self.env["eco.agency"].create(
                [
                    {"name": f"第{n}镇", "kind": "town", "code": f"610481{n:03d}", "parent_id": county.id}
                    for n in range(first, last)
                ]
            )

        self.play("approve_filing")
        towns(600, 610)
        screens()
        few = self._count(screens)
        for _number in range(6):
            self.play("approve_filing")
        towns(610, 900)
        screens()
        self.assertEqual(self._count(screens), few)
