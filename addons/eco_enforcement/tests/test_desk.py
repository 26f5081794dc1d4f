from datetime import date

from lxml import etree

from odoo.tests import tagged

from .common import FILED, TownCase, on


@tagged("post_install", "-at_install")
class TestDesk(TownCase):
    """What waits for whom, how near its deadline is, and how it is found."""

    def _waiting(self, user, case):
        return case in self.env["eco.case"].with_user(user).search([("waits_for_me", "=", True)])

    def test_a_case_waits_for_those_the_table_lets_act(self):
        case = self.open_case()
        self.assertEqual([self._waiting(u, case) for u in (self.officer, self.head, self.leader)], [True, False, False])
        self.play("submit_filing", case)
        self.assertEqual([self._waiting(u, case) for u in (self.officer, self.head, self.leader)], [False, True, False])

    def test_an_officer_is_not_shown_the_cases_of_others(self):
        case = self.open_case(officer_ids=self._officer(self._user("t_third", "他人", self.town, "officer")).ids)
        self.assertFalse(self._waiting(self.officer, case))
        others = self.env["eco.case"].with_user(self.officer).search([("waits_for_me", "=", False)])
        self.assertIn(case, others)

    def test_a_case_is_searched_by_its_worst_light(self):
        case = self.play("approve_filing")
        with on(date(2027, 1, 9)):
            cases = self.env["eco.case"].with_user(self.head)
            for light in ("red", "yellow", "green", False):
                found = cases.search([("light", "=", light), ("id", "=", case.id)])
                self.assertEqual(bool(found), case.light == light, light)
            self.assertEqual(case.light, "red")

    def test_the_desk_opens_what_the_role_works_with(self):
        wanted = {
            self.officer: "eco.case",
            self.head: "eco.case",
            self.guide: "eco.guidance",
            self.chair: "eco.hearing",
        }
        for user, model in wanted.items():
            server = self.env.ref("eco_enforcement.action_open_my_desk").with_user(user)
            action = server.run()
            self.assertEqual(action["res_model"], model)

    def _found(self, word, model="eco.case", user=None):
        return self.env[model].with_user(user or self.officer).search([("anything", "ilike", word)])

    def test_a_case_is_found_by_each_thing_one_knows_of_it(self):
        with on(FILED):
            case = self.open_case(plate="陕a·1X345", party_phone="029-00000077")
        self.assertEqual(case.plate, "陕A1X345")
        self.play("serve_notice", case)
        decided = self.play("serve_notice", cause="他案", act_ended_on="2026-10-11", party_name="李四",
                            party_id_number=False, place="他处", party_kind="organization")  # fmt: skip
        number = case.document_ids.filtered(lambda d: d.kind == "prior_notice").number
        for word in (case.number, "张堃", "610481196805120036", number, "陕Ａ1x345", "示范村东", "029-00000077"):
            self.assertIn(case, self._found(word), word)
            self.assertNotIn(decided, self._found(word), word)

    def test_part_of_an_identity_number_or_telephone_finds_nobody(self):
        self.open_case(party_phone="029-00000077")
        self.assertFalse(self._found("61048119680512"))
        self.assertFalse(self._found("00000077"))
        self.assertFalse(self._found("  "))

    def test_a_lead_and_an_inspection_are_found_and_a_plate_is_carried_into_the_case(self):
        with on(FILED):
            env = self.env(user=self.officer)
            lead = env["eco.lead"].create({"content": "煤车扬尘", "place": "站前路", "plate": "陕d 12345"})
            unit = env["eco.inspection.object"].create(
                {"name": "测试煤场", "code": "91610481MA6TEXT0XM", "address": "站前路", "agency_id": self.town.id}
            )
            visit = env["eco.inspection"].create({"items": "覆盖", "object_id": unit.id})
        self.assertEqual(self._found("陕D12345", "eco.lead"), lead)
        self.assertEqual(lead.action_open_case()["context"]["default_plate"], "陕D12345")
        self.assertEqual(self._found("91610481ma6text0xm", "eco.inspection"), visit)

    def test_nobody_finds_what_is_not_theirs_to_read(self):
        self.play("approve_filing")
        self.assertFalse(self._found("张堃", user=self.finance))

    def test_the_pages_of_a_case_stand_in_the_order_of_the_work(self):
        arch = etree.fromstring(self.env["eco.case"].with_user(self.officer).get_view(view_type="form")["arch"])
        pages = [page.get("name") for page in arch.findall(".//notebook/page")]
        self.assertEqual(
            pages,
            ["filing", "investigation", "evidence", "hearing", "decision", "after", "course", "documents"]
            + ["file", "legality", "deadlines", "county_guidance", "opinions", "journal"],
        )
