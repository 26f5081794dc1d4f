"""Only an approver confirms a legal basis, with a source; a confirmed one no longer changes."""

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import ChecklistCase


@tagged("post_install", "-at_install")
class TestConfirmation(ChecklistCase):
    def setUp(self):
        super().setUp()
        self.basis = self.env["eco.power.basis"].create({"power_id": self.power.id, "elements": "要件"})

    def test_an_approver_confirms_with_a_source(self):
        basis = self.basis.with_user(self.approver)
        for source in (False, "  "):
            basis.confirmation_source = source
            with self.assertRaises(UserError):
                basis.action_confirm()
        basis.confirmation_source = "某条例，2021年1月21日公布"
        basis.action_confirm()
        self.assertEqual(self.basis.confirmation, "confirmed")
        self.assertEqual(self.basis.confirmed_by_id, self.approver)
        self.assertEqual(self.basis.confirmed_on, fields.Date.context_today(self.basis))
        self.assertEqual(self.power.basis_state, "confirmed")

    def test_nobody_else_confirms(self):
        self.basis.confirmation_source = "来源"
        for user in (self.user, self.editor, self.auditor, self.administrator):
            with self.assertRaises(AccessError):
                self.basis.with_user(user).action_confirm()

    def test_confirmation_is_not_forged(self):
        bases = self.env["eco.power.basis"].with_user(self.editor)
        for values in (
            {"confirmation": "confirmed"},
            {"confirmed_by_id": self.approver.id},
            {"confirmed_on": "2026-01-01"},
        ):
            with self.assertRaises(AccessError):
                bases.create({"power_id": self.other_power.id, **values})
            for user in (self.editor, self.approver):
                with self.assertRaises(AccessError):
                    self.basis.with_user(user).write(values)
        with self.assertRaises(AccessError):
            self.basis.with_user(self.editor).write({"confirmation": "to_confirm"})

    def test_what_is_confirmed_stays(self):
        penalty = self.env["eco.power.penalty"].create({"basis_id": self.basis.id, "fine_max": 100})
        self.basis.confirmation_source = "来源"
        self.basis.with_user(self.approver).action_confirm()
        basis = self.basis.with_user(self.editor)
        for values in ({"elements": "改"}, {"date_to": "2030-01-01"}, {"penalty_article_ids": [Command.clear()]}):
            with self.assertRaises(UserError):
                basis.write(values)
        with self.assertRaises(UserError):
            penalty.with_user(self.editor).fine_max = 200
        with self.assertRaises(UserError):
            penalty.with_user(self.editor).unlink()
        with self.assertRaises(UserError):
            penalty.with_user(self.editor).create({"basis_id": basis.id, "party_kind": "citizen", "fine_max": 1})

    def test_penalties_do_not_move_into_a_confirmed_basis(self):
        other = self.env["eco.power.basis"].create({"power_id": self.other_power.id})
        penalty = self.env["eco.power.penalty"].create({"basis_id": other.id, "fine_max": 100})
        self.basis.confirmation_source = "来源"
        self.basis.with_user(self.approver).action_confirm()
        with self.assertRaises(UserError):
            penalty.with_user(self.editor).basis_id = self.basis

    def test_withdrawing_opens_it_again(self):
        self.basis.confirmation_source = "来源"
        basis = self.basis.with_user(self.approver)
        basis.action_confirm()
        with self.assertRaises(AccessError):
            self.basis.with_user(self.editor).action_withdraw_confirmation()
        basis.action_withdraw_confirmation()
        self.assertRecordValues(
            self.basis, [{"confirmation": "to_confirm", "confirmed_by_id": False, "confirmed_on": False}]
        )
        self.basis.element_ids.with_user(self.editor).words = "改"

    def test_a_copy_is_not_confirmed(self):
        self.basis.confirmation_source = "来源"
        self.basis.with_user(self.approver).action_confirm()
        copy = self.basis.with_user(self.editor).copy({"power_id": self.other_power.id})
        self.assertEqual(copy.confirmation, "to_confirm")
        self.assertFalse(copy.confirmation_source)

    def test_what_a_confirmed_basis_cites_stays(self):
        law = self.env["eco.law"].create(
            {"title": "某某法", "short_title": "某某法", "level": "statute", "issuer": "某机关"}
        )
        article = self.env["eco.law.article"].create({"law_id": law.id, "article": 5, "text": "原文"})
        article.with_user(self.editor).text = "改"
        self.basis.write({"penalty_article_ids": article.ids, "confirmation_source": "来源"})
        self.basis.with_user(self.approver).action_confirm()
        for record, values in (
            (article, {"text": "再改"}),
            (article, {"paragraph": 2}),
            (law, {"short_title": "别的法"}),
            (law, {"title": "别的法"}),
        ):
            with self.assertRaises(UserError):
                record.with_user(self.editor).write(values)
        law.with_user(self.editor).date_to = "2030-01-01"

    def test_the_wording_of_a_published_power_stays(self):
        self.power.with_user(self.editor).name = "草稿中可改"
        self._publish()
        for values in ({"name": "改"}, {"code": "X-1"}):
            with self.assertRaises(UserError):
                self.power.with_user(self.editor).write(values)
        self.power.with_user(self.editor).original_agency = "某部门"
