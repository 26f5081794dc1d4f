"""Every menu opens for every role."""

from odoo.tests import Form, tagged

from . import screens
from .common import ChecklistCase

ROLES = ("user", "editor", "approver", "auditor", "administrator")
# The core of the library is open to every role; what configures the system is not.
OPEN_TO_ALL = {
    f"eco_checklist.menu_{name}"
    for name in (
        "agency",
        "grant",
        "hearing_threshold",
        "law",
        "law_article",
        "law_correspondence",
        "power",
        "power_basis",
        "responsibility",
        "town_list",
    )
}
FOR_ADMINISTRATORS = {"eco_checklist.menu_users", "eco_checklist.menu_agency_import"}


@tagged("post_install", "-at_install")
class TestScreens(ChecklistCase):
    def _menus(self, user):
        return screens.menus_of(self.env, user)

    def _allowed_menus(self, user):
        """Return the menus ``user`` should see by the groups of the menu and the access list of what it opens."""
        menus = self.env["ir.model.data"].search([("module", "=", "eco_checklist"), ("model", "=", "ir.ui.menu")])
        menus = self.env["ir.ui.menu"].browse(menus.mapped("res_id")).filtered("action")
        return menus.filtered(lambda menu: self._is_allowed(menu, user))

    def _is_allowed(self, menu, user):
        groups, model = user.all_group_ids, menu.action.res_model
        path = menu
        while path:
            if path.group_ids and not path.group_ids & groups:
                return False
            path = path.parent_id
        rights = self.env["ir.model.access"].search([("model_id.model", "=", model), ("perm_read", "=", True)])
        return any(not right.group_id or right.group_id in groups for right in rights)

    def test_every_menu_opens_for_every_role(self):
        self._publish()
        self._draft(town=self.other_town)
        for role in ROLES:
            user = getattr(self, role)
            menus = self._menus(user)
            self.assertEqual(menus.sudo().sorted("id"), self._allowed_menus(user).sorted("id"), role)
            names = {name for names in menus.sudo()._get_external_ids().values() for name in names}
            self.assertLessEqual(OPEN_TO_ALL, names, role)
            self.assertEqual(names & FOR_ADMINISTRATORS, FOR_ADMINISTRATORS if role == "administrator" else set())
            for menu in menus:
                with self.subTest(role=role, menu=menu.complete_name):
                    screens.open_action(menu.action, user)

    def test_every_action_has_a_path_and_says_what_to_do_when_empty(self):
        actions = self._menus(self.administrator).mapped("action")
        for action in actions:
            self.assertTrue(action.sudo().path, action.sudo().name)
            self.assertIn("o_view_nocontent_smiling_face", action.sudo().help)

    def test_forms_open_for_readers_and_save_for_writers(self):
        town_list = self._publish()
        for model in (
            "eco.agency",
            "eco.law",
            "eco.law.article",
            "eco.law.correspondence",
            "eco.power",
            "eco.power.basis",
            "eco.responsibility",
        ):
            record = self.env[model].search([], limit=1)
            Form(record.with_user(self.user))
        Form(town_list.with_user(self.user))
        Form(town_list.grant_ids[0].with_user(self.user))
        with Form(self.town.with_user(self.administrator)) as form:
            form.phone = "029-00000000"
        self.assertEqual(self.town.phone, "029-00000000")
        with Form(self._draft(town=self.other_town).with_user(self.editor)) as form:
            form.version = "改"
