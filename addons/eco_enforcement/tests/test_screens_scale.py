"""Every screen of the add-on: it says what to do when empty, and takes the same queries for many rows and towns."""

from datetime import date

from odoo.tests import Form, new_test_user, tagged
from odoo.tools.safe_eval import safe_eval

from odoo.addons.eco_checklist.tests import screens

from .common import ACT_DAY, FILED, TownCase, on
from .growth import grow, parts_of

LATE = date(2026, 12, 21)
MANY_ROWS, MANY_TOWNS = 40, 300
ROLES = ("officer", "head", "reviewer", "guide", "finance", "auditor", "administrator")

# Screens that must have been full for the count to mean anything.
SHOWN = (
    ("officer", "eco-cases"),
    ("officer", "eco-leads"),
    ("officer", "eco-inspections"),
    ("officer", "eco-deadlines"),
    ("officer", "eco-documents"),
    ("officer", "eco-officers"),
    ("officer", "eco-on-the-spot"),
    ("officer", "eco-guidance"),
    ("head", "eco-to-serve"),
    ("head", "eco-overdue-fines"),
)


@tagged("post_install", "-at_install")
class TestScreensScale(TownCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for role in ("auditor", "administrator"):
            user = new_test_user(cls.env, login=f"t_{role}", groups=f"eco_checklist.group_{role}", name=role)
            user.eco_agency_id = cls.town.county_id
            setattr(cls, role, user)

    def _menus(self, user):
        return screens.menus_of(self.env, user, "eco_enforcement")

    def _actions(self):
        data = self.env["ir.model.data"].search(
            [("model", "=", "ir.actions.act_window"), ("module", "in", ("eco_checklist", "eco_enforcement"))]
        )
        actions = self.env["ir.actions.act_window"].browse(data.mapped("res_id"))
        return actions.filtered(lambda action: action.target != "new")

    def test_every_action_has_a_path_and_says_in_chinese_what_to_do_when_empty(self):
        for action in self._actions():
            with self.subTest(action=action.name):
                self.assertTrue(action.path)
                self.assertIn("o_view_nocontent_smiling_face", action.help or "")
                chinese = action.with_context(lang="zh_CN")
                self.assertNotEqual(chinese.name, action.with_context(lang="en_US").name)
                self.assertNotEqual(chinese.help, action.with_context(lang="en_US").help)

    def test_a_new_form_opens_for_whoever_may_begin_one(self):
        for role in ROLES:
            user = getattr(self, role)
            for menu in self._menus(user):
                action = menu.action.sudo()
                model = self.env[action.res_model].with_user(user)
                if "form" in action.view_mode and model.has_access("create"):
                    with self.subTest(role=role, screen=action.path):
                        chosen = action.view_ids.filtered(lambda view: view.view_mode == "form").view_id.id
                        model = model.with_context(**safe_eval(action.context or "{}", {"uid": user.id}))
                        arch = model.get_views([(chosen, "form")])["views"]["form"]["arch"]
                        model.onchange({}, [], screens._specification(model, arch))

    def test_the_day_of_the_act_may_be_entered_before_the_power(self):
        form = Form(self.env["eco.case"].with_user(self.officer))
        form.act_ended_on = ACT_DAY
        form.power_id = self.power
        self.assertTrue(form.basis_text)

    def _fill(self):
        """Make what the screens show: a case whose fine is overdue, one under investigation, a lead, an inspection."""
        self.play("serve_decision")
        self.play("approve_filing", cause="调查案")
        self.play("issue_notice", cause="待送达案", act_ended_on="2026-10-11")
        with on(FILED):
            officer = self.env(user=self.officer)
            officer["eco.lead"].create({"content": "有人烧秸秆", "place": "示范村", "power_id": self.power.id})
            officer["eco.inspection"].create({"items": "秸秆禁烧", "place": "示范村", "officer_ids": self.officers.ids})
            officer["eco.guidance"].create({"topic": "秸秆", "question": "谁是当事人？", "power_id": self.power.id})
            self.open_case(procedure="summary", cause="当场处罚案")

    def _show(self, action, user):
        """Read what the web client reads to show each of the views of ``action``; return how many rows there were."""
        action = action.sudo()
        names = {"uid": user.id, "context": {}, "active_id": 0}
        domain = safe_eval(action.domain or "[]", names)
        model = self.env[action.res_model].with_user(user).with_context(force_search_count=True)
        kinds = [kind for kind in action.view_mode.split(",") if kind in ("list", "kanban", "calendar", "activity")]
        chosen = {view.view_mode: view.view_id.id for view in action.view_ids}
        wanted = [
            (chosen.get(kind, action.view_id.id if kind == action.view_id.type else False), kind) for kind in kinds
        ]
        views = model.get_views([*wanted, (action.search_view_id.id, "search")], {"toolbar": True})["views"]
        rows = [model.web_search_read(domain, screens._specification(model, views[kind]["arch"]), limit=screens.PAGE)
                for kind in kinds]  # fmt: skip
        return max((len(found["records"]) for found in rows), default=0)

    def _count(self, work):
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        work()
        return self.cr.sql_log_count - before

    def _money(self):
        spec = {"fine_amount": {}, "owed_amount": {}, "surcharge_amount": {}, "light": {}, "next_due_on": {}}
        self.env["eco.case"].with_user(self.head).web_search_read([], spec, limit=screens.PAGE)

    def test_the_money_of_many_cases_is_reckoned_with_the_queries_of_one(self):
        case = self.play("serve_decision")
        with on(LATE):
            self._money()
            few = self._count(self._money)
            grow(self.env, ["eco_case_party", "eco_case", *parts_of(self.env, "eco_case")], MANY_ROWS)
            self._money()
            self.assertEqual(self._count(self._money), few)
            self.assertGreater(case.with_user(self.head).surcharge_amount, 0)

    def _counts(self):
        found = {}
        for role in ROLES:
            user = getattr(self, role)
            for menu in self._menus(user):
                self.env.flush_all()
                self.env.invalidate_all()
                user.with_user(user).read(["tz"])  # whose "today" it is; kept or not as Python pleases
                before = self.cr.sql_log_count
                rows = self._show(menu.action, user)
                found[role, menu.action.sudo().path] = self.cr.sql_log_count - before, rows
        return found

    def test_queries_of_every_screen_are_a_constant(self):
        self._fill()
        with on(LATE):
            self._counts()  # warms the caches of views and rights
            few = self._counts()
        for root in ("eco_officer", "eco_lead", "eco_inspection", "eco_guidance"):
            grow(self.env, [root, *parts_of(self.env, root)], MANY_ROWS)
        grow(self.env, ["eco_case_party", "eco_case", *parts_of(self.env, "eco_case")], MANY_ROWS)
        self._add_towns()
        with on(LATE):
            self._counts()
            many = self._counts()
        grown = {screen: (few[screen], found) for screen, found in many.items() if found[0] > few[screen][0]}
        self.assertFalse(grown)
        for role, path in SHOWN:
            self.assertGreaterEqual(many[role, path][1], MANY_ROWS, path)

    def _add_towns(self):
        county = self.town.county_id
        self.env["eco.agency"].create(
            [
                {"name": f"第{n}镇", "kind": "town", "code": f"{county.code}{n}", "parent_id": county.id}
                for n in range(600, 600 + MANY_TOWNS)
            ]
        )
