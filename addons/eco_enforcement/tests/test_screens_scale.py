"""Every screen of the add-on: it says what to do when empty, and takes the same queries for many rows and towns."""

from datetime import date

from odoo.tests import new_test_user, tagged
from odoo.tools.safe_eval import safe_eval

from odoo.addons.eco_checklist.tests import screens

from .common import FILED, TownCase, on
from .growth import grow, parts_of

LATE = date(2026, 12, 21)
MANY_ROWS, MANY_TOWNS = 40, 300
ROLES = ("officer", "leader", "head", "reviewer", "guide", "finance", "chair", "auditor", "administrator")


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

    def _fill(self):
        """Make what the screens show: a case whose fine is overdue, one that waits, a lead, an inspection."""
        self.play("verify_correction", cause="逾期案")
        self.play("approve_filing", cause="调查案")
        late = self.play("serve_decision", cause="未缴案")
        with on(FILED):
            officer = self.env(user=self.officer)
            officer["eco.lead"].create({"content": "有人烧秸秆", "place": "示范村", "power_id": self.power.id})
        return late

    def _show(self, action, user):
        """Read what the web client reads to show each of the views of ``action``."""
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
        for kind in kinds:
            model.web_search_read(domain, screens._specification(model, views[kind]["arch"]), limit=screens.PAGE)

    def _counts(self):
        found = {}
        for role in ROLES:
            user = getattr(self, role)
            for menu in self._menus(user):
                self.env.flush_all()
                self.env.invalidate_all()
                before = self.cr.sql_log_count
                self._show(menu.action, user)
                found[role, menu.sudo().name] = self.cr.sql_log_count - before
        return found

    def test_queries_of_every_screen_are_a_constant(self):
        self._fill()
        with on(LATE):
            self._counts()  # warms the caches of views and rights
            few = self._counts()
        tables = ["eco_case_party", "eco_case", *(t for t in parts_of(self.env, "eco_case") if t != "eco_case_party")]
        grow(self.env, tables, MANY_ROWS)
        self._add_towns()
        with on(LATE):
            many = self._counts()
        grown = {screen: (few[screen], number) for screen, number in many.items() if number > few[screen]}
        self.assertFalse(grown)

    def _add_towns(self):
        county = self.town.county_id
        self.env["eco.agency"].create(
            [
                {"name": f"第{n}镇", "kind": "town", "code": f"{county.code}{n}", "parent_id": county.id}
                for n in range(600, 600 + MANY_TOWNS)
            ]
        )
