"""A benchmark is confirmed only where it is published and fits the law; a confirmed one stays."""

from datetime import date

from psycopg2 import IntegrityError
from psycopg2.errors import ExclusionViolation

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..competence.legal import Verdict
from .common import ChecklistCase

START, END = date(2026, 9, 1), date(2027, 8, 31)


@tagged("post_install", "-at_install")
class TestDiscretion(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["eco.power.basis"].create(
            {
                "power_id": cls.power.id,
                "date_from": "2026-08-15",
                "penalty_ids": [Command.create({"fine_min": 500, "fine_max": 2000})],
            }
        )
        factors = cls.env["eco.discretion.factor"]
        cls.factor = factors.create({"power_id": cls.power.id, "name": "面积", "kind": "quantity"})
        cls.foreign = factors.create({"power_id": cls.other_power.id, "name": "面积", "kind": "quantity"})
        cls.benchmark = cls._benchmark()

    @classmethod
    def _benchmark(cls, start=START, end=END, **values):
        bands = (("小", "lighter", 500, 800), ("大", "heavier", 800, 2000))
        return cls.env["eco.discretion"].create(
            {
                "title": "某裁量基准",
                "issuer": "某厅",
                "power_id": cls.power.id,
                "date_from": start,
                "date_to": end,
                "published_on": "2026-08-20",
                "publication_link": "https://example.org/x",
                "confirmation_source": "来源",
                "band_ids": [
                    Command.create(
                        {
                            "factor_id": cls.factor.id,
                            "circumstance": circumstance,
                            "degree": degree,
                            "fine_from": low,
                            "fine_to": high,
                        }
                    )
                    for circumstance, degree, low, high in bands
                ],
                **values,
            }
        )

    def test_a_whole_one_is_confirmed_and_picks_a_band(self):
        small = self.benchmark.band_ids[0]
        self.assertFalse(self.benchmark.faults)
        self.assertTrue(self.benchmark.band_for("citizen", small, START).finding.blocks)  # not confirmed yet
        self.benchmark.with_user(self.approver).action_confirm()
        choice = self.benchmark.band_for("citizen", small, START)
        self.assertEqual((choice.finding.verdict, choice.low, choice.high), (Verdict.PASS, 500, 800))
        self.assertEqual(
            self.benchmark.band_for("citizen", self.benchmark.band_ids, START).finding.verdict, Verdict.JUDGE
        )

    def test_faults_keep_it_from_being_confirmed(self):
        self.benchmark.publication_link = False
        self.benchmark.band_ids[0].fine_from = 400
        self.benchmark.band_ids[1].fine_from = 900
        for words in (
            "公布网址",
            "公民：面积（小）400元以上800元以下超出法定幅度500元以上2000元以下",
            "800元至900元之间没有档次",
        ):
            self.assertIn(words, self.benchmark.faults)
        with self.assertRaises(UserError) as refusal:
            self.benchmark.with_user(self.approver).action_confirm()
        self.assertEqual(str(refusal.exception), self.benchmark.faults)
        self.assertEqual(self.benchmark.confirmation, "to_confirm")

    def test_nobody_else_confirms_or_forges(self):
        for user in (self.user, self.editor, self.auditor, self.administrator):
            with self.assertRaises(AccessError):
                self.benchmark.with_user(user).action_confirm()
        with self.assertRaises(AccessError):
            self.benchmark.with_user(self.editor).confirmation = "confirmed"

    def test_a_confirmed_one_stays(self):
        self.benchmark.with_user(self.approver).action_confirm()
        band = self.benchmark.band_ids[0].with_user(self.editor)
        for change in ({"fine_to": 900}, {"circumstance": "x"}, {"degree": "normal"}):
            with self.assertRaises(UserError):
                band.write(change)
        with self.assertRaises(UserError):
            band.unlink()
        with self.assertRaises(UserError), self.env.cr.savepoint():
            band.copy({"circumstance": "x"})
        for change in ({"title": "x"}, {"date_to": False}, {"publication_link": "x"}, {"band_ids": [Command.clear()]}):
            with self.assertRaises(UserError):
                self.benchmark.with_user(self.editor).write(change)
        with self.assertRaises(UserError):
            self.factor.with_user(self.editor).name = "别的因素"

    def test_postgresql_refuses_two_for_a_day(self):
        for start, end in ((END, False), ("2020-01-01", START), ("2020-01-01", False)):
            with self.assertRaises(ExclusionViolation), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self._benchmark(start, end)
        later = self._benchmark("2027-09-01", False)
        days = [date(2026, 8, 31), START, END, date(2027, 9, 1)]
        on = self.env["eco.discretion"].on
        self.assertEqual([on(self.power, day) for day in days], [later.browse(), self.benchmark, self.benchmark, later])

    def test_bands_make_sense(self):
        for change in ({"fine_from": -1}, {"fine_to": 400}, {"circumstance": "大"}):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
                self.benchmark.band_ids[0].write(change)
                self.env.flush_all()
        with self.assertRaises(ValidationError):
            self.benchmark.band_ids[0].factor_id = self.foreign
        with self.assertRaises(ValidationError):
            self.benchmark.power_id = self.other_power
        with self.assertRaises(ValidationError):
            self.factor.power_id = self.other_power

    def test_no_amount_is_shipped(self):
        self.assertEqual(self.env["eco.discretion"].search([]), self.benchmark)
        shipped = self.env["eco.discretion.factor"].search([("power_id.code", "=like", "XY-2024-%")])
        self.assertEqual(len(shipped.power_id), 8)
