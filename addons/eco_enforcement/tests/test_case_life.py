from odoo.tests import tagged

from .common import CLOSED, FILED, TownCase, on


@tagged("post_install", "-at_install")
class TestCaseLife(TownCase):
    """A straw-burning case from the report to the closed file, in a database without demonstration data."""

    def test_the_lawful_order_leads_to_a_closed_file(self):
        case = self.play("approve_closing")
        self.assertEqual(case.state, "closed")
        self.assertEqual(case.fine_amount, 500)
        self.assertEqual(case.owed_amount, 0)
        kinds = case.sudo().document_ids.sorted("id").mapped("kind")
        self.assertEqual(
            kinds,
            [
                "filing_approval",
                "lead_register",
                "inspection_record",
                "interview_record",
                "investigation_report",
                "case_review",
                "legal_review",
                "approval_form",
                "prior_notice",
                "service_receipt",
                "approval_form",
                "decision",
                "service_receipt",
                "recheck_record",
                "closing_approval",
            ],
        )
        self.assertFalse(self.env["eco.event"]._broken_link(case.sudo()))

    def test_a_lead_is_carried_into_the_case_and_kept(self):
        lead = (
            self.env["eco.lead"].with_user(self.officer).create({"content": "网格员报告有人烧秸秆", "source": "grid"})
        )
        action = lead.action_open_case()
        self.assertEqual(action["context"]["default_summary"], "网格员报告有人烧秸秆")
        case = self.open_case(lead_id=lead.id)
        self.assertEqual(lead.state, "filed")
        self.assertEqual(case.lead_id, lead)
        with self.assertRaisesRegex(Exception, "第四十七条|art. 47"):
            lead.write({"content": "别的"})

    def test_each_deadline_starts_and_stops_with_its_act(self):
        case = self.play("serve_decision").sudo()
        running = set(case.clock_ids.filtered(lambda c: not c.stopped_on).mapped("code"))
        self.assertEqual(
            running, {"payment", "reconsideration", "litigation", "publication", "court_window", "demand_service"}
        )
        stopped = set(case.clock_ids.filtered("stopped_on").mapped("code"))
        self.assertEqual(stopped, {"filing", "decision", "defence", "service"})
        self.assertEqual(case.next_due, "行政处罚决定公开期限")
        payment = case.clock_ids.filtered(lambda c: c.code == "payment")
        self.assertEqual(str(payment.due_on), "2026-11-12")
        self.assertTrue(payment.arithmetic)

    def test_a_defence_is_answered_and_reviewed_again_before_the_decision(self):
        case = self.play("serve_notice")
        day = CLOSED.replace(month=10, day=21)
        self.act(case, self.officer, "record_defence", day, on=str(day), text="家境困难", answer="已按最低幅度处罚")
        with self.assertRaisesRegex(Exception, "重新进行法制审核"):
            self.act(case, self.head, "decide", CLOSED, amount="500", opinion="同意")
        self.act(case, self.reviewer, "review_again", day, opinion="维持")
        self.act(case, self.head, "decide", CLOSED, amount="500", opinion="同意")
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        self.assertIn("家境困难", decision.content)
        self.assertIn("已按最低幅度处罚", decision.content)

    def test_a_waiver_opens_the_decision_before_the_fifth_day(self):
        case = self.play("serve_notice")
        day = CLOSED.replace(month=10, day=20)
        self.act(case, self.officer, "record_waiver", day, on=str(day), text="我明确放弃陈述、申辩的权利。")
        self.act(case, self.head, "decide", day, amount="500", opinion="同意")
        self.assertEqual(case.state, "decided")

    def test_partial_payments_add_up_and_only_the_whole_closes(self):
        case = self.play("serve_decision")
        self.act(case, self.finance, "record_payment", CLOSED, on=str(CLOSED), amount="200.50", voucher="A1")
        self.act(case, self.officer, "verify_correction", CLOSED, on=str(CLOSED), corrected="corrected", text="已改正")
        with self.assertRaisesRegex(Exception, "尚有299.50元"):
            self.act(case, self.officer, "submit_closing", CLOSED, opinion="结案")
        with self.assertRaisesRegex(Exception, "超过未缴金额299.50元"):
            self.act(case, self.finance, "record_payment", CLOSED, on=str(CLOSED), amount="300", voucher="A2")
        self.act(case, self.finance, "record_payment", CLOSED, on=str(CLOSED), amount="299.50", voucher="A2")
        self.act(case, self.officer, "submit_closing", CLOSED, opinion="结案")
        self.assertEqual(case.state, "closing")

    def test_a_returned_case_goes_round_again(self):
        case = self.play("pass_case_review")
        day = CLOSED.replace(month=10, day=16)
        self.act(case, self.reviewer, "return_report", day, opinion="补充照片说明")
        self.assertEqual(case.state, "investigation")
        self.act(case, self.officer, "submit_report", day)
        self.act(case, self.leader, "pass_case_review", day, opinion="同意")
        self.act(case, self.reviewer, "pass_review", day, opinion="同意")
        numbers = case.sudo().document_ids.filtered(lambda d: d.kind == "legal_review").mapped("serial")
        self.assertEqual(sorted(numbers), [1, 2])

    def test_the_days_for_filing_run_from_the_day_the_lead_was_found(self):
        case = self.open_case()
        clock = case.sudo().clock_ids
        self.assertEqual((clock.code, str(clock.due_on)), ("filing", "2026-10-27"))
        with on(FILED):
            case.with_user(self.officer).write({"found_on": "2026-10-09"})
        running = case.sudo().clock_ids.filtered(lambda c: not c.stopped_on)
        self.assertEqual([str(c.due_on) for c in running], ["2026-10-26"])

    def test_a_period_of_the_party_is_shown_only_while_it_holds_up_the_next_act(self):
        case = self.play("serve_notice")
        with on(FILED.replace(day=20)):
            self.assertEqual(case.next_due, "陈述申辩期限")
        case.invalidate_recordset()
        with on(FILED.replace(day=27)):
            self.assertEqual(case.next_due, "办案期限")
