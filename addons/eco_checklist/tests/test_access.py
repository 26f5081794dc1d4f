"""Who reads and writes what in this add-on."""

from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .common import ChecklistCase

MODELS = (
    "eco.agency",
    "eco.law",
    "eco.law.article",
    "eco.power",
    "eco.power.basis",
    "eco.power.penalty",
    "eco.power.penalty.kind",
    "eco.power.element",
    "eco.discretion",
    "eco.discretion.band",
    "eco.discretion.factor",
    "eco.hearing.threshold",
    "eco.responsibility",
    "eco.town.list",
    "eco.town.list.line",
    "eco.grant",
)
LIBRARY = (
    "eco.law",
    "eco.law.article",
    "eco.power",
    "eco.power.basis",
    "eco.responsibility",
    "eco.discretion",
    "eco.discretion.factor",
)
# Rows of a statement that is still open may go again.
PARTS = ("eco.power.penalty", "eco.power.penalty.kind", "eco.power.element", "eco.discretion.band")
LISTS = ("eco.town.list", "eco.town.list.line")


@tagged("post_install", "-at_install")
class TestAccess(ChecklistCase):
    def _rights(self, user):
        """Return the (model, operation) pairs ``user`` has by access list."""
        return {
            (model, operation)
            for model in MODELS
            for operation in ("read", "write", "create", "unlink")
            if self.env[model].with_user(user).has_access(operation)
        }

    def test_rights_by_role(self):
        read = {(model, "read") for model in MODELS}
        parts = {(model, operation) for model in PARTS for operation in ("write", "create", "unlink")}
        expected = {
            self.user: read,
            self.auditor: read,
            self.editor: read
            | parts
            | {(model, operation) for model in LIBRARY for operation in ("write", "create")}
            | {(model, operation) for model in LISTS for operation in ("write", "create", "unlink")},
            self.approver: read
            | {
                (model, "write")
                for model in ("eco.power.basis", "eco.power.element", "eco.discretion", "eco.town.list")
            }
            | {("eco.hearing.threshold", operation) for operation in ("write", "create")}
            | {("eco.town.list.line", operation) for operation in ("write", "create", "unlink")},
            self.administrator: read | {("eco.agency", "write"), ("eco.agency", "create")},
        }
        for user, rights in expected.items():
            with self.subTest(user.login):
                self.assertEqual(self._rights(user), rights)

    def test_people_outside_see_nothing(self):
        outsider = new_test_user(self.env, login="t_outsider", groups="base.group_user")
        self.assertFalse(self._rights(outsider))
        self.assertFalse(self._rights(self.env.ref("base.public_user")))

    def test_nobody_deletes_what_others_rest_on(self):
        for model in (*LIBRARY, "eco.agency", "eco.grant"):
            for user in (self.user, self.editor, self.approver, self.auditor, self.administrator):
                self.assertFalse(self.env[model].with_user(user).has_access("unlink"), model)

    def test_drafts_are_seen_in_their_area_only(self):
        draft, published = self._draft(), self._publish(town=self.other_town)
        mine = [("agency_id", "in", (self.town + self.other_town).ids)]
        lists = self.env["eco.town.list"]
        for user, seen in (
            (self.user, published),
            (self.editor, draft + published),
            (self.approver, draft + published),
            (self.auditor, draft + published),
            (self.administrator, draft + published),
        ):
            with self.subTest(user.login):
                self.assertEqual(lists.with_user(user).search(mine), lists.browse(sorted(seen.ids)).sorted())
                lines = lists.line_ids.with_user(user).search([("list_id", "in", (draft + published).ids)])
                self.assertEqual(lines, lines.browse(seen.line_ids.sorted().ids))
        elsewhere = self._agency("戊县人民政府", "990122", "county", self.city)
        self.editor.eco_agency_id = elsewhere
        self.assertEqual(lists.with_user(self.editor).search(mine), published)
        with self.assertRaises(AccessError):
            draft.with_user(self.editor).name = "x"
        with self.assertRaises(AccessError):
            draft.line_ids.with_user(self.editor).can_coerce = True

    def test_a_town_sees_its_own_drafts_only(self):
        draft = self._draft()
        self.editor.eco_agency_id = self.other_town
        self.assertFalse(self.env["eco.town.list"].with_user(self.editor).search([("id", "=", draft.id)]))
        self.editor.eco_agency_id = self.town
        self.assertTrue(self.env["eco.town.list"].with_user(self.editor).search([("id", "=", draft.id)]))

    def test_people_do_not_choose_their_own_place(self):
        for user in (self.user, self.editor, self.approver, self.auditor):
            for values in ({"eco_agency_id": self.city.id}, {"eco_scope_id": self.city.id}):
                with self.assertRaises(AccessError):
                    user.with_user(user).write(values)
        self.assertEqual(self.user.with_user(self.user).eco_agency_id, self.department)
        self.user.with_user(self.administrator).eco_agency_id = self.town
        self.assertEqual(self.user.eco_scope_id, self.town)

    def test_the_administrator_neither_drafts_nor_publishes(self):
        lists = self.env["eco.town.list"].with_user(self.administrator)
        with self.assertRaises(AccessError):
            lists.create({"name": "x", "agency_id": self.town.id, "version": "x"})
        with self.assertRaises(AccessError):
            self._draft().with_user(self.administrator).action_register_published()
