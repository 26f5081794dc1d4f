from datetime import date, timedelta

from odoo.exceptions import UserError
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, FILED, NOTICED, TownCase, on


@tagged("post_install", "-at_install")
class TestLegality(TownCase):
    """What the law refuses, refused with the rule and the article in Chinese, and nothing half-written."""

    def refused(self, case, user, code, day, says, **inputs):
        """Assert that the act is refused saying ``says`` and leaves no trace."""
        before = self._traces(case)
        with self.assertRaises(LegalityError) as caught:
            self.act(case, user, code, day, **inputs)
        self.assertRegex(str(caught.exception), says)
        self.env.invalidate_all()
        self.assertEqual(self._traces(case), before)
        return str(caught.exception)

    def _traces(self, case):
        case = case.sudo()
        self.env.cr.execute("SELECT sum(last) FROM eco_document_counter")
        counters = self.env.cr.fetchone()
        return case.state, len(case.event_ids), len(case.document_ids), len(case.opinion_ids), counters

    def test_no_decision_on_the_fourth_and_fifth_working_day(self):
        case = self.play("serve_notice")
        for day in (date(2026, 10, 23), date(2026, 10, 24), date(2026, 10, 26)):
            self.refused(case, self.head, "decide", day, "2026-10-26届满.*第六十二条", amount="500", opinion="同意")
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_amounts_outside_the_range(self):
        case = self.play("serve_notice", amount="2000")
        for amount in ("499", "499.99", "2000.01", "2001", "0", "-500"):
            self.refused(
                case, self.head, "decide", DECIDED, "法定幅度.*第一千一百三十一条第一款", amount=amount, opinion="同意"
            )
        for amount in ("nan", "1e3000", "五百", "500.005", True, ["500"]):
            self.refused(case, self.head, "decide", DECIDED, "“金额”", amount=amount, opinion="同意")

    def test_the_proposed_amount_is_judged_too(self):
        for amount in ("499", "2001"):
            case = self.play("record_interview")
            self.fill_report(case, amount)
            self.refused(case, self.officer, "submit_report", date(2026, 10, 15), f"{amount}.*不在法定幅度内")

    def test_no_decision_heavier_than_announced(self):
        case = self.play("serve_notice", amount="800")
        self.refused(case, self.head, "decide", DECIDED, "高于告知的800.*第四十五条", amount="900", opinion="同意")
        self.act(case, self.head, "decide", DECIDED, amount="700", opinion="同意")

    def test_no_decision_by_the_investigator(self):
        case = self.play("serve_notice")
        self.officer.group_ids += self.env.ref("eco_enforcement.group_head")
        self.refused(case, self.officer, "decide", DECIDED, "调查人员.*第五十七条", amount="500", opinion="同意")

    def test_no_review_by_the_investigator(self):
        case = self.play("submit_report")
        self.officer_2.group_ids += self.env.ref("eco_enforcement.group_legal_reviewer")
        self.refused(case, self.officer_2, "pass_review", date(2026, 10, 16), "调查人员.*第五十八条", opinion="同意")

    def test_no_collection_by_the_decider(self):
        case = self.play("serve_decision")
        self.head.group_ids += self.env.ref("eco_enforcement.group_finance")
        paid = {"on": "2026-11-03", "amount": "500", "voucher": "1"}
        self.refused(case, self.head, "record_payment", date(2026, 11, 3), "决定人员.*第六十七条", **paid)

    def test_a_certificate_that_expired_yesterday(self):
        case = self.open_case()
        self.officers[1].certificate_ids.valid_to = FILED - timedelta(days=1)
        self.refused(
            case, self.officer, "submit_filing", FILED, "赵𬭎当日没有有效的行政执法证.*第四十二条", opinion="x"
        )
        self.officers[1].certificate_ids.valid_to = FILED
        self.act(case, self.officer, "submit_filing", FILED, opinion="建议立案")

    def test_a_record_is_judged_by_the_certificates_of_its_own_day(self):
        case = self.play("approve_filing")
        self.officers[1].certificate_ids.write({"valid_from": "2026-10-13"})
        record = self.draft_record(case, "inspection_record")
        self.refused(case, self.officer, "record_inspection", FILED, "第四十二条", record=record.id)

    def test_an_act_before_the_grant(self):
        case = self.open_case(act_ended_on="2024-02-29", found_on=False)
        self.refused(
            case, self.officer, "submit_filing", date(2024, 3, 5), "2024-02-29.*尚未承接.*第二十四条", opinion="x"
        )

    def test_a_power_the_town_does_not_hold(self):
        case = self.open_case(power_id=self.env.ref("eco_checklist.power_p7").id)
        self.refused(case, self.officer, "submit_filing", FILED, "没有该事项.*第二十四条", opinion="建议立案")

    def test_an_empty_address_and_one_of_blanks(self):
        for address in (False, "", "   "):
            case = self.open_case(party_address=address)
            says = self.refused(case, self.officer, "submit_filing", FILED, "地址没有填写.*第五十九条", opinion="x")
            self.assertIn("提请立案", says)

    def test_one_officer_is_not_enough_and_an_auxiliary_never_counts(self):
        case = self.open_case(officer_ids=self.officers[0].ids)
        self.refused(case, self.officer, "submit_filing", FILED, "仅1人.*第四十二条", opinion="x")
        self.officers[1].staff_kind = "auxiliary"
        case = self.open_case()
        self.refused(case, self.officer, "submit_filing", FILED, "赵𬭎.*第四十二条", opinion="x")

    def test_a_basis_to_be_confirmed_carries_no_decision(self):
        case = self.play("record_interview")
        self.env.cr.execute("UPDATE eco_power_basis SET confirmation = 'to_confirm' WHERE id = %s", [case.basis_id.id])
        self.env.invalidate_all()
        self.fill_report(case)
        self.refused(case, self.officer, "submit_report", date(2026, 10, 15), "尚待核实.*第三十八条")

    def test_an_act_out_of_its_stage_or_role(self):
        case = self.play("approve_filing")
        self.refused(case, self.head, "decide", FILED, "只有在“陈述申辩”阶段", amount="500", opinion="x")
        self.refused(case, self.head, "submit_report", FILED, "应当由执法人员办理")

    def test_an_unknown_act_and_an_unknown_field(self):
        case = self.open_case()
        with self.assertRaises(UserError):
            self.act(case, self.officer, "no_such_act", FILED)
        self.refused(
            case, self.officer, "submit_filing", FILED, "“state”不是本步骤的填写项", opinion="x", state="closed"
        )

    def test_all_or_nothing_over_several_cases(self):
        good, bad = self.open_case(), self.open_case(party_address=False)
        with self.assertRaises(LegalityError), on(FILED):
            (good | bad).with_user(self.officer).act("submit_filing", {"opinion": "建议立案"})
        self.assertEqual((good | bad).mapped("state"), ["draft", "draft"])
        third = self.open_case()
        with on(FILED):
            (good | third).with_user(self.officer).act("submit_filing", {"opinion": "建议立案"})
        self.assertEqual((good | third).mapped("state"), ["filing", "filing"])

    def test_service_needs_its_proof_and_a_possible_day(self):
        case = self.play("issue_notice")
        served = {"recipient": "张堃", "place": "家中"}
        self.refused(
            case, self.officer, "serve_notice", NOTICED, "见证人.*第八十九条", on=str(NOTICED), way="left", **served
        )
        self.refused(
            case, self.officer, "serve_notice", NOTICED, "不早于制作日期", on="2026-10-18", way="direct", **served
        )
        self.refused(case, self.officer, "serve_notice", NOTICED, "不晚于今天", on="2026-10-20", way="direct", **served)

    def test_a_callers_time_zone_moves_no_deadline(self):
        case = self.play("serve_notice")
        self.head.tz = "Pacific/Kiritimati"
        with on(date(2026, 10, 26), hour=23), self.assertRaises(LegalityError):
            case.with_user(self.head).with_context(tz="Pacific/Kiritimati").act(
                "decide", {"amount": "500", "opinion": "x"}
            )
