"""The page that tells a town's officers what they may do on a day."""

from datetime import date

from freezegun import freeze_time
from lxml import html

from odoo.fields import Command
from odoo.tests import Form, tagged

from .test_town_list_print import PaperCase


@freeze_time("2024-06-01 04:00:00")
@tagged("post_install", "-at_install")
class TestTownToday(PaperCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.user.eco_agency_id = cls.town

    def _page(self, day=None, town=None, user=None):
        """Return the words of the page as ``user`` sees them."""
        form = Form(self.env["eco.town.today"].with_user(user or self.user))
        if town is not None:
            form.agency_id = town
        if day:
            form.day = day
        return " ".join(html.fromstring(form.page).text_content().split())

    def test_it_opens_on_the_own_town_and_today(self):
        form = Form(self.env["eco.town.today"].with_user(self.user))
        self.assertEqual((form.agency_id, form.day), (self.town, date(2024, 6, 1)))

    def test_who_looks_after_several_towns_is_asked_which(self):
        self.assertIn("请选择镇办", self._page(user=self.auditor))
        self.assertFalse(Form(self.env["eco.town.today"].with_user(self.auditor)).agency_id)

    def test_only_towns_of_the_area_are_offered(self):
        offered = self.env["eco.agency"].search(self.env["eco.town.today"].with_user(self.auditor)._area())
        self.assertEqual(offered, self.town + self.other_town)
        self.auditor.eco_agency_id = False
        self.assertIn(
            self.env.ref("eco_checklist.agency_xiwu"),
            self.env["eco.agency"].search(self.env["eco.town.today"].with_user(self.auditor)._area()),
        )

    def test_a_power_is_told_with_function_list_guide_law_penalty_and_what_is_kept_back(self):
        self.basis.action_withdraw_confirmation()
        self.basis.penalty_ids = [
            Command.create(
                {
                    "party_kind": "citizen",
                    "fine_min": 500,
                    "fine_max": 2000,
                    "is_discretionary": True,
                    "excluded": "乙未下放",
                }
            ),
            Command.create(
                {"party_kind": "organization", "fine_max": 100000, "confiscation": True, "excluded": "乙未下放"}
            ),
        ]
        self.basis.action_confirm()
        self.department.phone = "029-12345678"
        self._publish(lines=[self.full])
        page = self._page()
        for words in (
            "2024年6月1日（今天）可以行使的职权：1项",
            "对T-1的处罚",
            "可以行政检查，自2024年3月1日起至2026年12月31日止",
            "可以行政处罚，自2024年3月1日起",
            "不能行使行政强制",
            "丙镇行政执法承接事项清单（2024-03-01），乙政发〔2024〕1号（2024年1月10日批准）",
            "乙县司法局，电话029-12345678",
            "义务：《甲法》第七条第一款",
            "处罚：《甲法》第七十条",
            "须查明甲事实",
            "对公民，可以处500元以上2000元以下罚款",
            "对法人或者其他组织，处10万元以下罚款，并处没收",
        ):
            self.assertIn(words, page)
        self.assertEqual(page.count("乙未下放"), 1)
        self.assertNotIn("待确认", page)

    def test_law_that_is_not_confirmed_or_not_there_is_said_to_carry_no_decision(self):
        self._publish(lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        self.basis.action_withdraw_confirmation()
        page = self._page()
        self.assertIn("待确认，不能据以作出决定", page)
        self.assertIn("没有录入当日的依据", page)

    def test_another_day_is_another_answer(self):
        self._publish(lines=[self.full])
        self.assertIn("可以行使的职权：1项", self._page(day="2024-03-01"))
        before = self._page(day="2024-02-29")
        self.assertIn("当日没有任何职权可以行使", before)
        self.assertIn("自2024年3月1日起承接行政检查、行政处罚：对T-1的处罚", before)
        after = self._page(day="2027-01-01")
        self.assertIn("承接期满", after)
        self.assertIn("清单没有规定", after)

    def test_a_power_a_later_list_leaves_out_is_told_with_its_last_day_and_the_pending_cases(self):
        self._publish(lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        later = self._publish(
            date(2024, 5, 1), lines=[{"power_id": self.power.id}], transition_rule="hand_over", version="第2版"
        )
        page = self._page()
        self.assertIn("可以行使的职权：1项", page)
        self.assertIn("可以行政处罚，自2024年3月1日起", page)  # without a break through both lists
        self.assertIn(f"最后一日为2024年4月30日，依据：{later.display_name}", page)
        self.assertIn("未结案件：移交县级部门办理", page)
        self.assertIn("将要终止的职权 新清单未列入行政检查、行政处罚：对T-2的处罚", self._page(day="2024-04-01"))
        self.assertNotIn("移交县级部门办理", self._page(day="2025-05-01"))

    def test_a_suspended_function_is_told_as_suspended_beside_what_goes_on(self):
        self._publish()
        lines = [
            {"power_id": self.power.id, "can_punish": False},
            {"power_id": self.power.id, "can_inspect": False, "status": "suspended", "transition_rule": "finish"},
        ]
        self._publish(date(2024, 5, 1), lines=lines)
        page = self._page()
        self.assertIn("可以行政检查，自2024年3月1日起 不能行使行政处罚", page)
        self.assertIn("暂停行政处罚：对T-1的处罚 最后一日为2024年4月30日", page)
        self.assertIn("未结案件：原承办镇办继续办结", page)

    def test_a_town_without_a_list_is_told_what_to_do(self):
        self.assertIn("还没有公布承接清单", self._page())
        self._draft()
        self.assertIn("还没有公布承接清单", self._page())

    def test_the_page_says_what_the_gate_says(self):
        self._publish(lines=[self.full])
        for day in ("2024-02-29", "2024-03-01", "2026-12-31", "2027-01-01"):
            for function, word in (("inspect", "可以行政检查"), ("punish", "可以行政处罚"), ("coerce", "可以行政强制")):
                allowed = self._may(date.fromisoformat(day), function).allowed
                self.assertEqual(word in self._page(day=day), allowed, (day, function))

    def test_what_people_typed_cannot_become_markup_or_script(self):
        self._publish(name="<script>x</script>", publication_link="javascript:alert(1)", lines=[self.full])
        page = self.env["eco.town.today"].new({"agency_id": self.town.id, "day": "2024-06-01"}).page
        self.assertNotIn("<script>", page)
        self.assertNotIn("javascript:", page)

    def test_queries_do_not_grow(self):
        def queries(town):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            self.assertTrue(town._standing_on(date(2024, 6, 1))["cards"])
            return self.env.cr.sql_log_count - before

        self._publish(lines=[self.full])
        queries(self.town)
        few = queries(self.town)
        powers = [self._power(f"Q-{number}") for number in range(20)]
        self._publish(town=self.other_town, lines=[self.full | {"power_id": power.id} for power in powers])
        self.assertLessEqual(queries(self.other_town), few)
