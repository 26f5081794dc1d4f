"""On the spot: within the ceilings, on a numbered form, reconsideration first, filed within three working days."""

from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import ACT_DAY, PAID, SERVED, TownCase, on


@tagged("post_install", "-at_install")
class TestSummary(TownCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        with on(ACT_DAY):
            cls.block = cls._issue(cls.officer, 1, 3)

    @classmethod
    def _issue(cls, user, first, last):
        officer = cls.officers.filtered(lambda o: o.user_id == user)
        blocks = cls.env["eco.form.block"].with_user(cls.leader)
        return blocks.create({"officer_id": officer.id, "first": first, "last": last, "year": 2026})

    def spot(self, **changes):
        """Open a case on the spot: a company that burns leaves, 500 yuan."""
        values = {
            "procedure": "summary",
            "party_kind": "organization",
            "party_name": "示范物业公司",
            "party_id_number": "91610481MA6TEXT0XM",
            "spot_identity_shown": True,
            "spot_told": True,
            "correction_order": "立即灭火",
            "proposed_amount": 500,
            **changes,
        }
        with on(ACT_DAY):
            return self.env["eco.case"].with_user(self.officer).create(self.values(**values))

    def decide(self, case):
        return self.act(case, self.officer, "decide_on_the_spot", ACT_DAY)

    def test_trap_05_reconsideration_comes_first_and_the_document_says_so(self):
        case = self.spot()
        self.decide(case)
        document = case.sudo().document_ids
        self.assertEqual(
            (case.state, document.kind, document.number), ("execution", "on_the_spot_decision", case.number)
        )
        words = document.content.replace("\n", "")
        self.assertIn("先向", words)
        self.assertIn("行政复议法》第二十三条", words)
        self.assertNotIn("六个月", words)
        running = case.sudo().clock_ids.filtered(lambda c: not c.stopped_on).mapped("code")
        later = {"publication", "court_window", "demand_service"}
        self.assertEqual(set(running), {"summary_record", "payment", "reconsideration", *later})

    def test_trap_04_a_citizen_cannot_be_fined_500_on_the_spot(self):
        case = self.spot(party_kind="citizen", party_name="张堃", party_id_number="610481196805120036")
        with self.assertRaisesRegex(LegalityError, "不得超过200元"):
            self.decide(case)

    def test_the_numbers_of_the_block_are_used_in_order_and_void_ones_left_out(self):
        first = self.spot()
        self.decide(first)
        with on(ACT_DAY):
            voids = self.env["eco.form.void"].with_user(self.officer)
            voids.create({"block_id": self.block.id, "serial": 2, "reason": "书写错误"})
        third = self.spot(place="别处", act_ended_on=str(date(2026, 10, 11)))
        self.decide(third)
        self.assertEqual((first | third).sudo().document_ids.mapped("serial"), [1, 3])
        self.assertEqual((self.block.used_count, self.block.left_count), (2, 0))
        with self.assertRaisesRegex(LegalityError, "应当先领用"):
            self.decide(self.spot(place="又一处", act_ended_on=str(date(2026, 10, 10))))
        for serial, words in ((1, "已经作出决定|already carries"), (4, "不在本册范围内|not of this block")):
            with self.assertRaisesRegex(ValidationError, words):
                voids.create({"block_id": self.block.id, "serial": serial, "reason": "试"})

    def test_a_block_belongs_to_one_officer_and_is_never_changed(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError), self.cr.savepoint():
            self._issue(self.officer_2, 3, 5)
        for change in ({"last": 9}, {"officer_id": self.officers[1].id}):
            with self.assertRaises(UserError):
                self.block.sudo().write(change)
        with self.assertRaises(UserError):
            self.block.sudo().unlink()
        with self.assertRaises(AccessError):
            self.env["eco.form.block"].with_user(self.officer).create(
                {"officer_id": self.officers[0].id, "first": 50, "last": 60}
            )
        with self.assertRaisesRegex(LegalityError, "应当先领用"):
            self.act(self.spot(), self.officer_2, "decide_on_the_spot", ACT_DAY)

    def test_a_case_on_the_spot_is_not_filed_and_an_ordinary_one_not_decided_there(self):
        case = self.spot()
        with self.assertRaisesRegex(LegalityError, "简易程序"):
            self.act(case, self.officer, "submit_filing", ACT_DAY, opinion="立案")
        self.assertNotIn("submit_filing", case.with_user(self.officer).offered_acts)
        self.assertNotIn("decide_on_the_spot", self.open_case().with_user(self.officer).offered_acts)
        with on(ACT_DAY):
            case.with_user(self.officer).procedure = "ordinary"
        self.act(case, self.officer, "submit_filing", ACT_DAY, opinion="立案")
        self.assertEqual(case.state, "filing")

    def test_it_is_closed_after_record_payment_and_correction(self):
        case = self.spot(spot_corrected=True)
        self.decide(case)
        in_time = str(date(2026, 10, 20))
        self.act(case, self.finance, "record_payment", PAID, on=in_time, amount="500", voucher="票1")
        with self.assertRaisesRegex(LegalityError, "尚未报所属行政机关备案"):
            self.act(case, self.officer, "submit_closing", PAID, opinion="结案")
        self.act(case, self.officer, "file_for_record", SERVED, on=str(date(2026, 10, 15)))
        self.act(case, self.officer, "submit_closing", PAID, opinion="结案")
        self.act(case, self.head, "approve_closing", PAID, opinion="同意")
        self.assertEqual(case.state, "closed")

    def test_on_the_road_the_form_proposes_the_day_and_the_colleague(self):
        self.spot()
        with on(ACT_DAY):
            cases = self.env["eco.case"].with_user(self.officer).with_context(default_procedure="summary")
            with Form(cases, "eco_enforcement.view_eco_case_form_on_the_spot") as form:
                self.assertEqual(form.act_ended_on, ACT_DAY)
                self.assertEqual(form.officer_ids[:].ids, self.officers.ids)
                form.power_id = self.power
                form.party_name = "张堃"
                self.assertEqual(form.cause, f"张堃涉嫌{self.power.short_name}案")
