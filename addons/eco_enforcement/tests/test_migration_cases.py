from odoo.tests import tagged

from .common import TownCase, migration

OLD = "19.0.2.0.0"


@tagged("post_install", "-at_install")
class TestMigrationCases(TownCase):
    """A database of the previous release is brought to this one."""

    def test_a_case_closed_before_the_update_says_how_it_ended(self):
        running, closed = self.play("serve_notice"), self.play("approve_closing")
        self.env.flush_all()
        self.cr.execute("UPDATE eco_case SET ending = NULL WHERE id = %s", (closed.id,))
        migration("post-cases").migrate(self.cr, OLD)
        self.env.invalidate_all()
        self.assertEqual((closed.sudo().ending, running.sudo().ending), ("performed", False))

    def test_a_table_can_be_altered_after_its_rows_were_filled(self):
        case = self.open_case()
        self.env.flush_all()
        migration("pre-00-checks").migrate(self.cr, OLD)
        self.cr.execute("UPDATE eco_case SET summary = '补充' WHERE id = %s", (case.id,))
        self.cr.execute("ALTER TABLE eco_case ADD COLUMN eco_probe integer")
        migration("post-00-checks").migrate(self.cr, OLD)
