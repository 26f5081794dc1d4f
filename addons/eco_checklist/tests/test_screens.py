"""Every menu opens for every role, with the same number of queries however many towns there are."""

from lxml import etree

from odoo.tests import Form, tagged

from .common import ChecklistCase

ROLES = ("user", "editor", "approver", "auditor", "administrator")


@tagged("post_install", "-at_install")
class TestScreens(ChecklistCase):
    def _menus(self, user):
        """Return the menus of this add-on that ``user`` sees and that open something."""
        menus = self.env["ir.ui.menu"].with_user(user)
        menus = menus.browse(menus._visible_menu_ids())
        names = menus.sudo()._get_external_ids()
        return menus.filtered(
            lambda menu: menu.action and any(name.startswith("eco_checklist.") for name in names[menu.id])
        )

    def _open(self, action, user):
        """Read what the web client reads to show ``action``: its views, its list and its first record."""
        model = self.env[action.res_model].with_user(user)
        views = model.get_views([(False, "list"), (False, "form"), (False, "search")], {"toolbar": True})["views"]
        self.assertTrue(all(view["arch"] for view in views.values()))
        shown = etree.fromstring(views["list"]["arch"]).iter("field")
        fields = {field.get("name") for field in shown}
        return model.web_search_read([], {name: {} for name in fields}, limit=80)

    def test_every_menu_opens_for_every_role(self):
        self._publish()
        self._draft(town=self.other_town)
        for role in ROLES:
            user = getattr(self, role)
            menus = self._menus(user)
            self.assertEqual(len(menus), 15 if role == "administrator" else 14, role)
            for menu in menus:
                with self.subTest(role=role, menu=menu.complete_name):
                    self._open(menu.action.sudo(), user)

    def test_every_action_has_a_path_and_says_what_to_do_when_empty(self):
        actions = self._menus(self.administrator).mapped("action")
        for action in actions:
            self.assertTrue(action.sudo().path, action.sudo().name)
            self.assertIn("o_view_nocontent_smiling_face", action.sudo().help)

    def test_forms_open_for_readers_and_save_for_writers(self):
        town_list = self._publish()
        for model in ("eco.agency", "eco.law", "eco.law.article", "eco.power", "eco.power.basis", "eco.responsibility"):
            record = self.env[model].search([], limit=1)
            Form(record.with_user(self.user))
        Form(town_list.with_user(self.user))
        Form(town_list.grant_ids[0].with_user(self.user))
        with Form(self.town.with_user(self.administrator)) as form:
            form.phone = "029-00000000"
        self.assertEqual(self.town.phone, "029-00000000")
        with Form(self._draft(town=self.other_town).with_user(self.editor)) as form:
            form.version = "改"

    def test_queries_of_lists_do_not_grow(self):
        def queries():
            counts = []
            for menu in menus:
                self.env.flush_all()
                self.env.invalidate_all()
                before = self.env.cr.sql_log_count
                self._open(menu.action.sudo(), self.editor)
                counts.append((menu.action.res_model, self.env.cr.sql_log_count - before))
            return counts

        self._publish()
        menus = self._menus(self.editor)
        queries()  # warms the caches of views and rights
        few = queries()
        for number in range(200, 230):
            town = self._agency(f"{number}镇人民政府", f"990121{number}", "town", self.county)
            self._publish(town=town)
        self.assertEqual(queries(), few)
