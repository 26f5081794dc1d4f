from contextlib import contextmanager
from unittest.mock import patch

from odoo.fields import Command
from odoo.tests import tagged

from .common import FILED, migration
from .evidence_case import EvidenceCase

OLD = "19.0.3.0.0"


@tagged("post_install", "-at_install")
class TestMigrationExhibits(EvidenceCase):
    """A case of the release that kept no list of exhibits is brought to this one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("record_interview")

    @contextmanager
    def earlier(self):
        """Let the inside happen in the release that entered no exhibits."""
        cases = self.env.registry["eco.case"]
        with patch.object(cases, "_take_exhibits", autospec=True), patch.object(cases, "_take_sample", autospec=True):
            yield

    def migrate(self):
        migration("post-exhibits", "19.0.4.0.0").migrate(self.cr, OLD)
        self.env.invalidate_all()

    def taken_earlier(self):
        with self.earlier():
            items = [Command.create({"name": "点火器", "quantity": 3, "unit": "个", "condition": "完好"})]
            return self.hold(self.case, item_ids=items)

    def test_what_a_measure_in_force_took_is_entered_once_with_the_time_it_was_taken(self):
        hold = self.taken_earlier()
        self.assertFalse(self.case.exhibit_ids)
        self.migrate()
        self.migrate()
        exhibit = self.case.exhibit_ids
        self.assertEqual((exhibit.name, exhibit.held, exhibit.holders), ("点火器", 3, "王玥"))
        self.assertEqual(exhibit.move_ids.at, hold.step_ids._of("carry_out").at)

    def test_what_was_given_back_is_not_entered(self):
        hold = self.taken_earlier()
        self.act(self.case, self.officer, "end_hold", FILED, hold=hold.id, hold_end="copied", text="已拍照返还")
        self.migrate()
        self.assertFalse(self.case.exhibit_ids)

    def test_a_sample_is_entered(self):
        sample = self.draft(self.case, "eco.sample")
        with self.earlier():
            self.act(self.case, self.officer, "record_sample", FILED, sample=sample.id)
        self.migrate()
        self.assertEqual(self.case.exhibit_ids.sample_id, sample)
