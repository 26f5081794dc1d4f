"""A power is taken back while a case is open: what the new list says of pending cases decides."""

from datetime import date

from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import NOTICED, TownCase

CHANGE = date(2026, 10, 18)


@tagged("post_install", "-at_install")
class TestWithdrawnPower(TownCase):
    def _withdraw(self, rule):
        lines = [Command.create({"power_id": self.power.id, "status": "withdrawn", "transition_rule": rule})]
        self.env["eco.town.list"].create(
            {
                "name": "西吴街道承接清单（测试，收回）",
                "agency_id": self.town.id,
                "version": "收回版",
                "approval_document": "测试〔2026〕9号",
                "approval_date": "2026-10-01",
                "published_on": "2026-10-09",
                "publication_link": "https://example.org/list-2",
                "date_start": CHANGE,
                "line_ids": lines,
            }
        ).action_register_published()

    def _notice(self, case):
        return self.act(case, self.head, "issue_notice", NOTICED, opinion="同意告知")

    def test_a_filed_case_is_finished_where_the_list_says_so(self):
        case = self.play("pass_review")
        self._withdraw("finish")
        self._notice(case)
        self.assertEqual(case.state, "notice")

    def _stopped(self, rule, words):
        case = self.play("pass_review")
        self._withdraw(rule)
        with self.assertRaisesRegex(LegalityError, words):
            self._notice(case)

    def test_a_filed_case_stops_where_the_list_stops_it(self):
        self._stopped("stop", "停止办理")

    def test_a_filed_case_stops_where_it_is_to_be_handed_over(self):
        self._stopped("hand_over", "移交")

    def test_nothing_is_filed_after_the_change(self):
        case = self.open_case()
        self._withdraw("finish")
        with self.assertRaisesRegex(LegalityError, "终止"):
            self.act(case, self.officer, "submit_filing", NOTICED, opinion="建议立案")
