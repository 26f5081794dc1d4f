from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import FILED, TownCase


@tagged("post_install", "-at_install")
class TestAccess(TownCase):
    """Who sees and edits what: one's own area, one's own stage, one's own case."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        county = cls.env.ref("eco_checklist.agency_xingping")
        cls.other_town = cls.env["eco.agency"].create(
            {
                "name": "测试镇人民政府",
                "kind": "town",
                "code": "610481199",
                "short_name": "测试镇",
                "parent_id": county.id,
            }
        )
        cls.stranger = cls._user("t_stranger", "旁镇", cls.other_town, "officer")

    def _sees(self, user, model="eco.case"):
        return self.env[model].with_user(user).search([])

    def test_another_town_sees_nothing_of_the_case(self):
        case = self.play("approve_filing")
        self.assertNotIn(case, self._sees(self.stranger))
        for model in (
            "eco.record",
            "eco.document",
            "eco.event",
            "eco.clock",
            "eco.opinion",
            "eco.case.party",
            "eco.lead",
        ):
            self.assertFalse(self._sees(self.stranger, model), model)
        with self.assertRaises(AccessError):
            case.with_user(self.stranger).read(["cause"])
        with self.assertRaises(AccessError):
            self.act(case, self.stranger, "submit_report", FILED)

    def test_the_county_and_the_city_see_below_them(self):
        case = self.open_case()
        city = self._user("t_city", "市级", self.env.ref("eco_checklist.agency_xianyang"), "case_reader")
        self.assertIn(case, self._sees(self.reviewer))
        self.assertIn(case, self._sees(city))
        with self.assertRaises(AccessError):
            case.with_user(city).write({"cause": "x"})

    def test_finance_sees_a_case_from_the_decision_on(self):
        case = self.play("serve_notice")
        self.assertNotIn(case, self._sees(self.finance))
        self.act(case, self.head, "decide", FILED.replace(day=27), amount="500", opinion="同意")
        self.assertIn(case, self._sees(self.finance))

    def test_a_person_without_a_body_sees_nothing(self):
        self.open_case()
        nobody = self._user("t_nobody", "无单位", self.env["eco.agency"], "officer")
        self.assertFalse(self._sees(nobody))
        with self.assertRaises(AccessError):
            self.env["eco.case"].with_user(nobody).create(self.values(agency_id=self.town.id))

    def test_a_case_is_not_filed_in_another_bodys_name(self):
        with self.assertRaises(UserError):
            self.env["eco.case"].with_user(self.officer).create(self.values(agency_id=self.other_town.id))
        case = self.open_case()
        with self.assertRaises(UserError):
            case.with_user(self.officer).write({"agency_id": self.other_town.id})

    def test_the_administrator_configures_and_cannot_act(self):
        case = self.open_case()
        admin = self.env.ref("base.user_admin")
        with self.assertRaises(AccessError):
            self.act(case, admin, "submit_filing", FILED, opinion="x")
        admin.eco_agency_id = self.town
        with self.assertRaises(AccessError):
            case.with_user(admin).write({"cause": "x"})

    def test_only_a_handler_edits_the_case(self):
        case = self.open_case()
        third = self._user("t_third", "同事", self.town, "officer")
        with self.assertRaises(AccessError):
            case.with_user(third).write({"cause": "x"})
        with self.assertRaises(AccessError):
            case.party_id.with_user(third).write({"party_name": "x"})
        with self.assertRaises(AccessError):
            case.with_user(self.head).write({"cause": "x"})

    def test_only_a_handler_writes_records(self):
        case = self.play("approve_filing")
        third = self._user("t_third", "同事", self.town, "officer")
        with self.assertRaises(AccessError):
            self.env["eco.record"].with_user(third).create({"case_id": case.id, "kind": "inspection_record"})

    def test_no_user_may_delete_anything_of_a_case(self):
        for model in (
            "eco.case",
            "eco.case.party",
            "eco.lead",
            "eco.document",
            "eco.event",
            "eco.payment",
            "eco.clock",
        ):
            for user in (self.officer, self.head, self.reviewer, self.finance, self.env.ref("base.user_admin")):
                self.assertFalse(self.env[model].with_user(user).has_access("unlink"), (model, user.name))
