from odoo.exceptions import AccessError
from odoo.fields import Domain
from odoo.tests import tagged

from .common import TownCase


@tagged("post_install", "-at_install")
class TestDialogues(TownCase):
    """What a person types into a dialogue is neither seen nor used by another."""

    def test_every_dialogue_belongs_to_who_opened_it(self):
        self.officer_2.group_ids += self.env.ref("eco_checklist.group_list_editor")
        rules = self.env["ir.rule"].with_user(self.officer_2)
        dialogues = [n for n, m in self.env.registry.items() if n.startswith("eco.") and m._transient]
        self.assertGreater(len(dialogues), 10)
        own = Domain("create_uid", "=", self.officer_2.id)
        for model in dialogues:
            for mode in ("read", "write", "create", "unlink"):
                domain = rules._compute_domain(model, mode)
                found = {str(condition) for condition in domain.iter_conditions()}
                self.assertIn(str(next(own.optimize(self.env[model]).iter_conditions())), found, (model, mode))

    def test_another_person_neither_reads_nor_confirms_nor_empties_it(self):
        case = self.open_case()
        wizard = (
            self.env["eco.act.wizard"]
            .with_user(self.officer)
            .create({"case_id": case.id, "act": "submit_filing", "opinion": "只有我看"})
        )
        theirs = wizard.with_user(self.officer_2)
        self.env.invalidate_all()
        for attempt in (
            lambda: theirs.read(["opinion"]),
            lambda: theirs.write({"opinion": "换一个"}),
            theirs.action_confirm,
            theirs.unlink,
        ):
            with self.assertRaises(AccessError):
                attempt()
        self.assertFalse(self.env["eco.act.wizard"].with_user(self.officer_2).search([("opinion", "like", "只有我")]))
        self.assertEqual(wizard.opinion, "只有我看")
