from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, TownCase, migration


@tagged("post_install", "-at_install")
class TestMigrationHearing(TownCase):
    """What older cases recorded of hearings still counts."""

    def test_a_hearing_asked_for_before_the_update_is_not_lost(self):
        case = self.play("serve_notice", amount="2000")
        day = DECIDED.replace(day=20)
        asked = {"on": day, "text": "要求听证", "answer": "受理", "hearing_requested": True}
        row = {**asked, "case_id": case.id, "event_seq": len(case.sudo().event_ids) + 1, "user_id": self.officer.id}
        opened(self.env["eco.defence"]).create(row)
        script = migration("post-hearing")
        for _twice in range(2):
            script.migrate(self.cr, "19.0.2.0.0")
            self.env.invalidate_all()
            self.assertEqual(case.sudo().hearing_ids.mapped("stage"), ["requested"])
        self.assertEqual(case.sudo().hearing_ids.requested_on, day)
        with self.assertRaisesRegex(LegalityError, "应当组织听证"):
            self.act(case, self.head, "decide", DECIDED, amount="2000", opinion="同意")
