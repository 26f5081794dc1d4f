from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from .matrix import LETTERS
from .matrix_world import MatrixWorld


@tagged("post_install", "-at_install")
class TestMatrix(MatrixWorld):
    """The matrix of rights (security/matrix.yaml) holds for every role, model, operation and place."""

    def _each(self):
        for role in self.matrix.roles:
            for model in self.rows:
                yield role, model

    def test_every_model_stands_in_the_matrix_once(self):
        named = [model for line in self.matrix.lines for model in line["models"]]
        self.assertEqual(sorted(named), sorted(set(named)))
        self.assertEqual(sorted(named), self._models())

    def test_every_group_of_the_add_ons_is_a_role_with_the_groups_it_contains(self):
        groups = self.env["res.groups"].search([])
        ours = {
            g: n for g, n in groups.get_external_id().items() if n.split(".")[0] in ("eco_checklist", "eco_enforcement")
        }
        self.assertEqual(sorted(ours.values()), sorted(said["group"] for said in self.matrix.roles.values()))
        for role, said in self.matrix.roles.items():
            has = self.env.ref(said["group"]).implied_ids.get_external_id().values()
            self.assertEqual(
                sorted(name for name in has if name.startswith("eco_")),
                sorted(self.matrix.roles[part]["group"] for part in said["has"]),
                role,
            )

    def test_every_right_is_written_for_a_known_role(self):
        for line in self.matrix.lines:
            self.assertLessEqual(set(line["rights"]), set(self.matrix.roles))
            self.assertLessEqual(set("".join(line["rights"].values())), set(LETTERS.values()))
            self.assertIn(line["seen"], self.matrix.reaches)
            self.assertIn(line["made"], ("door", "system", "hand"))
            if line["made"] != "hand":
                self.assertLessEqual(set("".join(line["rights"].values())), {"r"}, line["what"])
            self.assertIn(line["kept"], ("always", "drafts", "rules"))

    def test_access_is_what_the_matrix_says_in_every_place(self):
        wrong = []
        for role, model in self._each():
            for operation in LETTERS:
                said = self.matrix.where(role, model, operation)
                found = self.places(self.records(model, role)._filtered_access(operation))
                if model_wide := len(set(self.rows[model].values())) == 1:
                    said, found = bool(said), bool(found)
                if said != found:
                    wrong.append((role, model, operation, f"said {said}", f"found {found}", model_wide))
        self.assertFalse(wrong, "\n".join(map(str, wrong)))

    def test_a_search_finds_what_may_be_read_and_nothing_else(self):
        wrong = []
        for role, model in self._each():
            if not self.matrix.may(role, model, "read"):
                continue
            sought = self.env[model].with_user(self.users[role]).with_context(active_test=False)
            found = self.places(sought.search([("id", "in", list(self.rows[model].values()))]))
            said = self.matrix.where(role, model, "read")
            if found != said and (len(set(self.rows[model].values())) > 1 or bool(found) != bool(said)):
                wrong.append((role, model, f"said {said}", f"found {found}"))
        self.assertFalse(wrong, "\n".join(map(str, wrong)))

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule", "odoo.sql_db")
    def test_what_the_matrix_refuses_is_refused_when_tried(self):
        for role, model in self._each():
            record = self.env[model].browse(self.rows[model]["own"]).with_user(self.users[role])
            for operation, attempt in self._attempts(record):
                if not self.matrix.may(role, model, operation):
                    with self.assertRaises(UserError, msg=f"{role} {operation} {model}"), self.cr.savepoint():
                        attempt()

    def _attempts(self, record):
        name = next(name for name, field in record._fields.items() if field.store and field.required)
        yield "create", lambda: record.create([{}])
        yield "write", lambda: record.write({name: False})
        yield "unlink", lambda: record.unlink()

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule", "odoo.sql_db")
    def test_what_only_acts_write_is_shut_to_the_superuser_too(self):
        for model, line in self.matrix.models.items():
            if line["made"] != "door":
                continue
            for operation, attempt in self._attempts(self.records(model)[:1].sudo()):
                with self.subTest(model=model, operation=operation), self.assertRaises(UserError), self.cr.savepoint():
                    attempt()

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule", "odoo.sql_db")
    def test_nothing_that_is_kept_is_deleted_by_anyone(self):
        for model, line in self.matrix.models.items():
            if line["kept"] != "always":
                continue
            self.assertFalse([r for r, letters in line["rights"].items() if "u" in letters], model)
            # A foreign key that stops it is no guard: the next row may have nothing below it.
            with self.subTest(model=model), self.assertRaises(UserError), self.cr.savepoint():
                self.records(model)[:1].sudo().unlink()

    def test_sealed_models_are_sealed_in_postgresql(self):
        for model in self._models():
            if not getattr(self.env.registry[model], "_is_sealed", False):
                continue
            self.env.cr.execute(
                SQL("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass", self.env[model]._table)
            )
            names = {name for (name,) in self.env.cr.fetchall()}
            table = self.env[model]._table
            self.assertLessEqual({f"{table}_sealed_row", f"{table}_sealed_statement"}, names, model)

    def test_whoever_was_recused_sees_nothing_below_the_case(self):
        below = [model for model, line in self.matrix.models.items() if line["seen"] in ("case", "county")]
        case = self.rows["eco.case"]["own"]
        for role in ("officer", "head", "legal_reviewer", "guide", "auditor"):
            user = self.users[role]
            self.env.cr.execute(
                SQL("INSERT INTO eco_case_recused_rel (case_id, user_id) VALUES (%s, %s)", case, user.id)
            )
            self.env.invalidate_all()
            for model in below:
                if not self.matrix.may(role, model, "read"):
                    continue
                record = self.env[model].with_user(user).browse(self.rows[model]["own"])
                self.assertFalse(record.has_access("read"), (role, model))
                self.assertFalse(record.search([("id", "=", record.id)]), (role, model))
                self.assertNotIn("own", self.places(self.records(model, role)._filtered_access("read")))
