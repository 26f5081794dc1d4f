"""What a basis is made of: its elements, its penalties by kind, and what of them stays once it is confirmed."""

from decimal import Decimal

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .common import ChecklistCase


class PartsCase(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.basis = cls.env["eco.power.basis"].create(
            {
                "power_id": cls.power.id,
                "confirmation_source": "来源",
                "element_ids": [
                    Command.create({"name": "行为", "kind": "act", "words": "焚烧秸秆"}),
                    Command.create({"name": "标准", "kind": "threshold", "words": "达到标准", "needs_value": True}),
                    Command.create({"name": "说明", "kind": "remark", "words": "须记明"}),
                ],
                "penalty_ids": [
                    Command.create(
                        {
                            "fine_min": 500,
                            "fine_max": 2000,
                            "kind_ids": [
                                Command.create(
                                    {"kind": "confiscate_gains", "is_delegated": True, "is_mandatory": True}
                                ),
                                Command.create({"kind": "revoke_licence", "holder": "某部门决定"}),
                            ],
                        }
                    )
                ],
            }
        )
        cls.act, cls.standard, cls.remark = cls.basis.element_ids
        cls.penalty = cls.basis.penalty_ids

    def _confirm(self):
        self.basis.with_user(self.approver).action_confirm()


@tagged("post_install", "-at_install")
class TestElements(PartsCase):
    def test_the_text_follows_the_rows(self):
        self.assertEqual(self.basis.elements, "一、焚烧秸秆；二、达到标准。须记明。")
        self.act.words = "露天焚烧秸秆"
        self.standard.sequence = 5
        self.remark.unlink()
        self.assertEqual(self.basis.elements, "一、达到标准；二、露天焚烧秸秆。")

    def test_a_text_given_as_a_whole_becomes_a_row(self):
        basis = self.env["eco.power.basis"].with_user(self.editor)
        basis = basis.create({"power_id": self.other_power.id, "elements": "须查明甲。乙。"})
        self.assertRecordValues(basis.element_ids, [{"kind": "proof", "words": "须查明甲。乙。"}])
        self.assertEqual(basis.elements, "须查明甲。乙。")
        for text in ("改", "", False):
            with self.assertRaises(UserError), self.env.cr.savepoint():
                basis.elements = text
        basis.elements = "须查明甲。乙。"

    def test_a_copy_takes_the_rows_along(self):
        self.standard.write({"value": 500, "confirmation_source": "某文件"})
        self.standard.with_user(self.approver).action_confirm()
        copy = self.basis.copy({"power_id": self.other_power.id})
        self.assertEqual(copy.elements, "一、焚烧秸秆；二、达到标准。须记明。")
        self.assertEqual(set(copy.element_ids.mapped("confirmation")), {"to_confirm"})

    def test_elements_of_a_confirmed_basis_stay(self):
        loose = self.env["eco.power.basis"].create({"power_id": self.other_power.id, "elements": "甲"})
        self._confirm()
        values = {"name": "x", "kind": "act", "words": "x"}
        for user in (self.editor, self.approver):
            for change in ({"words": "x"}, {"kind": "place"}, {"name": "x"}, {"sequence": 99}, {"needs_value": True}):
                with self.assertRaises(UserError):
                    self.act.with_user(user).write(change)
            with self.assertRaises(UserError):
                self.standard.with_user(user).write({"needs_value": False})
            with self.assertRaises(UserError):
                self.standard.with_user(user).write({"value": 1, "words": "x"})
            with self.assertRaises(UserError):
                self.act.with_user(user).unlink()
            with self.assertRaises(UserError), self.env.cr.savepoint():
                self.act.with_user(user).create({**values, "basis_id": self.basis.id})
            with self.assertRaises(UserError), self.env.cr.savepoint():
                loose.element_ids.with_user(user).basis_id = self.basis
            with self.assertRaises(UserError):
                self.basis.with_user(user).element_ids = [Command.create(values)]
            with self.assertRaises(UserError):
                self.basis.with_user(user).elements = "x"
        self.assertEqual(self.basis.elements, "一、焚烧秸秆；二、达到标准。须记明。")

    def test_a_value_is_confirmed_by_itself(self):
        self._confirm()
        standard = self.standard.with_user(self.approver)
        with self.assertRaises(UserError):
            standard.action_confirm()  # no value
        self.standard.with_user(self.editor).write({"value": 500, "unit": "头", "detail": "生猪年出栏"})
        with self.assertRaises(UserError):
            standard.action_confirm()  # no source
        self.assertNotIn("500", self.basis.elements)
        standard.confirmation_source = "某文件"
        with self.assertRaises(AccessError):
            self.standard.with_user(self.editor).action_confirm()
        standard.action_confirm()
        self.assertEqual(self.standard.value_state, "confirmed")
        self.assertEqual(self.basis.elements, "一、焚烧秸秆；二、达到标准（500头，生猪年出栏，见某文件）。须记明。")
        for change in ({"value": 300}, {"unit": "只"}, {"detail": "x"}, {"confirmation_source": "x"}):
            with self.assertRaises(UserError):
                self.standard.with_user(self.editor).write(change)
        with self.assertRaises(AccessError):
            self.standard.with_user(self.editor).confirmation = "to_confirm"

    def test_only_what_another_paper_sets_has_a_value(self):
        for row, change in ((self.act, {"value": 5}), (self.act, {"detail": "x"}), (self.standard, {"value": -1})):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                row.write(change)
                row.flush_recordset()

    def test_shipped_values_are_open_and_carry_no_figure(self):
        rows = self.env["eco.power.element"].search([("needs_value", "=", True)])
        rows -= self.standard
        self.assertEqual(set(rows.basis_id.power_id.mapped("code")), {"XY-2024-07", "XY-2024-12B", "XY-2024-15A"})
        for row in rows:
            self.assertFalse(row.value or row.detail)
            self.assertEqual(row.value_state, "to_confirm")

    def test_shipped_texts_are_those_of_before(self):
        elements = self.env.ref("eco_checklist.basis_p2_code").elements
        self.assertTrue(elements.startswith("一、露天焚烧秸秆、树枝、落叶等产生烟尘污染的物质；二、地点在人口集中地区"))
        self.assertTrue(
            elements.endswith(
                "；三、时间在规定的禁止焚烧时段内。须查明焚烧人、焚烧物、地点、时间、面积，"
                "以及禁烧区域和时段的划定文件。"
            )
        )
        self.assertEqual(
            self.env.ref("eco_checklist.basis_p5").elements,
            "“情节严重”是构成要件，须记明严重的理由；情节轻微的只责令恢复。"
            "处罚依据预计为陕西省饮用水水源保护条例，条文和罚款数额待确认。",
        )


@tagged("post_install", "-at_install")
class TestPenaltyKinds(PartsCase):
    def test_kinds_are_judged(self):
        verdicts = [self.penalty.may_impose("fine", Decimal(n)).blocks for n in (499, 500, 2000, 2001)]
        self.assertEqual(verdicts, [True, False, False, True])
        self.assertFalse(self.penalty.may_impose("confiscate_gains").blocks)
        self.assertTrue(self.penalty.may_impose("revoke_licence").blocks)
        self.assertIn("某部门决定", self.penalty.may_impose("revoke_licence").message)

    def test_the_article_of_the_basis_is_named(self):
        penalty = self.env.ref("eco_checklist.penalty_p2_code")
        finding = penalty.may_impose("fine", Decimal(500))
        self.assertEqual(str(finding.basis), "《生态环境法典》第一千一百三十一条第一款")

    def test_a_kind_of_confiscation_ticks_the_penalty(self):
        self.assertTrue(self.penalty.confiscation)
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.penalty.confiscation = False
        other = self.env["eco.power.penalty"].create(
            {"basis_id": self.basis.id, "party_kind": "citizen", "fine_max": 1}
        )
        self.assertFalse(other.confiscation)
        other.confiscation = True
        self.assertTrue(other.confiscation)

    def test_kinds_of_a_confirmed_basis_stay(self):
        basis = self.env["eco.power.basis"].create({"power_id": self.other_power.id})
        loose = self.env["eco.power.penalty"].create({"basis_id": basis.id, "fine_max": 1})
        stray = self.env["eco.power.penalty.kind"].create({"penalty_id": loose.id, "kind": "warning"})
        self._confirm()
        kind = self.penalty.kind_ids[0]
        for user in (self.editor, self.approver):
            with self.assertRaises(UserError):
                kind.with_user(user).is_mandatory = False
            with self.assertRaises(UserError):
                kind.with_user(user).unlink()
            with self.assertRaises(UserError), self.env.cr.savepoint():
                kind.with_user(user).create({"penalty_id": self.penalty.id, "kind": "warning"})
            with self.assertRaises(UserError), self.env.cr.savepoint():
                stray.with_user(user).penalty_id = self.penalty
            with self.assertRaises(UserError):
                self.penalty.with_user(user).kind_ids = [Command.clear()]

    def test_what_a_row_may_not_say(self):
        for values in (
            {"kind": "fine"},  # the fine for the act is the range itself
            {"kind": "warning", "other_act": "别的行为", "is_delegated": True},
            {"kind": "revoke_licence"},  # twice
        ):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self.env["eco.power.penalty.kind"].create({"penalty_id": self.penalty.id, **values})

    def test_what_the_power_does_not_hand_over_stands_on_it(self):
        self.assertEqual(self.power.excluded_ids.mapped("kind"), ["revoke_licence"])
        livestock = self.env.ref("eco_checklist.power_p7").excluded_ids
        self.assertEqual(set(livestock.mapped("kind")), {"stop_business", "close_business"})
        self.assertIn("吊销烟花爆竹经营许可证", self.env.ref("eco_checklist.power_p3").excluded_ids.display_name)


@tagged("post_install", "-at_install")
class TestPartsOverTheWire(HttpCase, PartsCase):
    @mute_logger("odoo.http")
    def test_attacks(self):
        self._confirm()
        kind = self.penalty.kind_ids[0]
        attacks = [
            ("eco.power.element", "write", [self.act.ids, {"words": "x"}]),
            ("eco.power.element", "write", [self.standard.ids, {"confirmation": "confirmed", "value": 1}]),
            ("eco.power.element", "unlink", [self.act.ids]),
            ("eco.power.element", "create", [[{"basis_id": self.basis.id, "name": "x", "kind": "act", "words": "x"}]]),
            ("eco.power.penalty.kind", "write", [kind.ids, {"is_delegated": False}]),
            ("eco.power.penalty.kind", "unlink", [kind.ids]),
            ("eco.power.basis", "write", [self.basis.ids, {"elements": "x"}]),
            ("eco.power.basis", "write", [self.basis.ids, {"element_ids": [[5]]}]),
            ("eco.power.penalty", "may_impose", [self.penalty.ids, "fine", 500]),
        ]
        for user in (self.editor, self.approver):
            user.password = user.login
            self.authenticate(user.login, user.login)
            for model, method, args in attacks:
                with self.subTest(user=user.login, model=model, method=method):
                    with self.assertRaisesRegex(JsonRpcException, "^odoo.exceptions.(AccessError|UserError)$"):
                        params = {"model": model, "method": method, "args": args, "kwargs": {}}
                        self.make_jsonrpc_request("/web/dataset/call_kw", params)
        self.env.invalidate_all()
        self.assertEqual(self.basis.elements, "一、焚烧秸秆；二、达到标准。须记明。")
