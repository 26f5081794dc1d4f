from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import TownCase


@tagged("post_install", "-at_install")
class TestAmendment(TownCase):
    """What may be corrected by hand, until when, and that the journal remembers it."""

    def test_the_party_is_fixed_once_the_report_is_in(self):
        case = self.play("submit_report").with_user(self.officer)
        for values in (
            {"party_address": "x"},
            {"act_ended_on": "2026-10-11"},
            {"officer_ids": [(5,)]},
            {"proposed_amount": 600},
        ):
            with self.assertRaisesRegex(UserError, "案件审查"):
                case.write(values)
        with self.assertRaises(UserError):
            case.party_id.write({"party_name": "别人"})

    def test_the_power_is_fixed_once_filing_is_asked_for(self):
        case = self.play("submit_filing").with_user(self.officer)
        with self.assertRaises(UserError):
            case.write({"power_id": self.env.ref("eco_checklist.power_p1").id})

    def test_the_number_is_never_written(self):
        with self.assertRaises(AccessError):
            self.open_case().with_user(self.officer).write({"number": "x"})

    def test_a_correction_after_filing_is_journalled_with_old_and_new(self):
        case = self.play("approve_filing")
        case.with_user(self.officer).write({"place": "示范村西侧耕地"})
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual(event.act, "amend")
        self.assertIn("示范村东侧耕地", event.body)
        self.assertIn("示范村西侧耕地", event.body)

    def test_a_correction_of_the_party_is_journalled_whichever_way_it_comes(self):
        case = self.play("approve_filing").with_user(self.officer)
        for write in (case.write, case.party_id.write):
            count = len(case.sudo().event_ids)
            write({"party_phone": f"029-{count:08d}"})
            event = case.sudo().event_ids.sorted("seq")[-1]
            self.assertEqual((event.act, len(case.sudo().event_ids)), ("amend", count + 1))
            self.assertIn(f"029-{count:08d}", event.body)
            self.assertEqual(event.actor_id, self.officer)

    def test_a_false_identity_number_is_refused(self):
        with self.assertRaisesRegex(ValidationError, "校验位"):
            self.open_case(party_id_number="610481196805120037")
        with self.assertRaisesRegex(ValidationError, "18位"):
            self.open_case(party_kind="organization", party_id_number="123")

    def test_the_birth_date_comes_from_the_number(self):
        self.assertEqual(str(self.open_case().party_birth), "1968-05-12")

    def test_a_party_cannot_be_taken_from_another_case(self):
        case = self.open_case()
        with self.assertRaises(AccessError):
            self.env["eco.case"].with_user(self.officer).create(self.values(party_id=case.party_id.id))
