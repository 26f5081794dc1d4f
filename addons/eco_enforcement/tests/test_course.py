from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import DECIDED, FILED, TownCase, on

ON_TIME, TOO_LATE = date(2027, 1, 11), date(2027, 1, 12)  # the ninetieth day after 2026-10-13, and the day after it
DAY = date(2026, 10, 14)


@tagged("post_install", "-at_install")
class TestCourse(TownCase):
    """A case beside its main line: not filed, cancelled, lengthened, suspended, terminated."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rule = cls.env["eco.clock.rule"].create(
            {"name": "《示范条例》第三条", "code": "decision", "extends": True, "date_from": "2026-01-01"}
        )

    def confirm_rule(self, **values):
        """Let the county confirm the rule on time limits."""
        self.rule.write({"confirmed": True, "source": "测试复函", **values})

    def ask(self, case, code, day=DAY, **inputs):
        """Ask for something as the handler, and give the request."""
        self.act(case, self.officer, code, day, reason="案情需要", **inputs)
        return case.request_ids.sorted("id")[-1]

    def rule_on(self, case, code, request, day=DAY, **more):
        """Rule on ``request`` as the head."""
        return self.act(case, self.head, code, day, request=request.id, opinion="同意", **more)

    # -- filing -----------------------------------------------------------------------------------

    def test_refusal_to_file_says_which_condition_fails_and_ends_the_case(self):
        for submitted in (False, True):
            case = self.open_case()
            if submitted:
                self.act(case, self.officer, "submit_filing", FILED, opinion="建议立案")
            given = {"condition": "evidence", "disposal": "告知举报人", "opinion": "不予立案"}
            with self.assertRaises(UserError):
                self.act(case, self.officer, "refuse_filing", FILED, **given)
            with self.assertRaises(UserError) as refused:
                self.act(case, self.head, "refuse_filing", FILED, **{**given, "condition": ""})
            self.assertIn("不符合的立案条件", str(refused.exception))
            self.act(case, self.head, "refuse_filing", FILED, **given)
            self.assertEqual((case.state, case.ending), ("not_filed", "not_filed"))
            self.assertRecordValues(case.refusal_ids, [{"condition": "evidence", "disposal": "告知举报人"}])
            self.assertFalse(case.clock_ids.filtered(lambda c: c.code == "filing" and not c.stopped_on))

    def test_cancelled_filing_is_proposed_approved_and_closed_without_a_fine(self):
        case = self.play("approve_filing")
        with self.assertRaises(UserError):
            self.act(case, self.head, "approve_cancellation", DAY, request=0, opinion="同意")
        request = self.ask(case, "propose_cancellation", condition="jurisdiction")
        self.assertEqual((request.status, request.ground), ("waiting", "不属于本机关管辖"))
        with self.assertRaises(UserError):
            self.ask(case, "propose_cancellation", condition="evidence")
        self.rule_on(case, "approve_cancellation", request)
        self.assertEqual((case.state, case.ending, request.status), ("concluded", "cancelled", "granted"))
        self.assertFalse(case.clock_ids.filtered(lambda c: c.code == "decision" and not c.stopped_on))
        self.act(case, self.officer, "submit_closing", DAY, opinion="建议结案")
        self.act(case, self.head, "return_closing", DAY, opinion="补充材料")
        self.assertEqual((case.state, case.ending), ("concluded", "cancelled"))
        self.act(case, self.officer, "submit_closing", DAY, opinion="建议结案")
        self.act(case, self.head, "approve_closing", DAY, opinion="同意结案")
        self.assertEqual((case.state, case.ending), ("closed", "cancelled"))
        self.assertIn("撤销立案", case.document_ids[-1].content)

    def test_refused_request_leaves_the_case_where_it_is(self):
        case = self.play("approve_filing")
        request = self.ask(case, "propose_termination", termination_ground="death")
        self.rule_on(case, "refuse_request", request)
        self.assertEqual((case.state, request.status), ("investigation", "refused"))
        with self.assertRaises(UserError):
            self.rule_on(case, "approve_termination", request)

    def test_termination_concludes_the_case(self):
        case = self.play("pass_review")
        day = date(2026, 10, 17)
        request = self.ask(case, "propose_termination", day, termination_ground="death")
        self.rule_on(case, "approve_termination", request, day)
        self.assertEqual((case.state, case.ending), ("concluded", "terminated"))

    # -- the ninety days --------------------------------------------------------------------------

    def test_trap_20_ninety_days_are_not_exceeded_without_a_rule(self):
        case = self.play("serve_notice")
        with self.assertRaises(UserError) as refused:
            self.act(case, self.head, "decide", TOO_LATE, amount="500", opinion="同意")
        self.assertIn("第六十条", str(refused.exception))
        self.act(case, self.head, "decide", ON_TIME, amount="500", opinion="同意")
        self.assertEqual(case.state, "decided")

    def test_trap_20_an_unconfirmed_rule_extends_nothing(self):
        case = self.play("serve_notice")
        for values in (
            {},
            {"confirmed": True, "source": "x", "date_to": "2026-10-13"},
            {"confirmed": True, "source": "x", "extends": False},
            {"confirmed": True, "source": "x", "power_ids": [(6, 0, self.env.ref("eco_checklist.power_p1").ids)]},
        ):
            self.rule.write(values)
            with self.assertRaises(UserError) as refused:
                self.ask(case, "request_extension", DECIDED, rule=self.rule.id)
            self.assertIn("第六十条", str(refused.exception))
            self.rule.write(
                {"confirmed": False, "source": False, "date_to": False, "extends": True, "power_ids": [(5,)]}
            )
        self.assertFalse(case.request_ids)

    def test_head_then_discussion_extend_once_each_and_no_further(self):
        self.confirm_rule()
        case = self.play("serve_notice")
        clock = case.clock_ids.filtered(lambda c: c.code == "decision")
        first = self.ask(case, "request_extension", ON_TIME, rule=self.rule.id)
        with self.assertRaises(UserError):  # the discussion comes after the head
            self.rule_on(case, "approve_further_extension", first, ON_TIME, minutes_number="集体讨论1号")
        self.rule_on(case, "approve_extension", first, ON_TIME)
        self.assertEqual(clock.due_on, date(2027, 2, 10))
        second = self.ask(case, "request_extension", ON_TIME, rule=self.rule.id)
        with self.assertRaises(UserError):  # once by the head
            self.rule_on(case, "approve_extension", second, ON_TIME)
        with self.assertRaises(UserError) as refused:
            self.rule_on(case, "approve_further_extension", second, ON_TIME)
        self.assertIn("集体讨论记录号", str(refused.exception))
        self.rule_on(case, "approve_further_extension", second, ON_TIME, minutes_number="集体讨论1号")
        third = self.ask(case, "request_extension", ON_TIME, rule=self.rule.id)
        for code in ("approve_extension", "approve_further_extension"):
            with self.assertRaises(UserError):
                self.rule_on(case, code, third, ON_TIME, **({"minutes_number": "2号"} if "further" in code else {}))
        self.act(case, self.head, "decide", clock.due_on, amount="500", opinion="同意")

    def test_extension_after_the_last_day_is_void(self):
        self.confirm_rule()
        case = self.play("serve_notice")
        request = self.ask(case, "request_extension", ON_TIME, rule=self.rule.id)
        with self.assertRaises(UserError) as refused:
            self.rule_on(case, "approve_extension", request, TOO_LATE)
        self.assertIn("届满", str(refused.exception))

    # -- standing still ---------------------------------------------------------------------------

    def suspend(self, case, day=DAY):
        request = self.ask(case, "propose_suspension", day, suspension_ground="other_case")
        self.rule_on(case, "approve_suspension", request, day)

    def test_suspended_case_does_nothing_until_it_is_resumed(self):
        case = self.play("record_interview")
        self.suspend(case)
        self.assertTrue(case.suspended)
        self.fill_report(case)
        with self.assertRaises(UserError) as refused:
            self.act(case, self.officer, "submit_report", date(2026, 10, 15))
        self.assertIn("中止调查", str(refused.exception))
        self.act(case, self.officer, "resume", date(2026, 10, 15), reason="另案已办结")
        self.assertFalse(case.suspended)
        self.act(case, self.officer, "submit_report", date(2026, 10, 15))
        with self.assertRaises(UserError):
            self.act(case, self.officer, "resume", date(2026, 10, 15), reason="x")

    def test_trap_20_suspension_does_not_stop_the_ninety_days(self):
        case = self.play("serve_notice")
        self.suspend(case, DECIDED)
        self.act(case, self.officer, "resume", date(2026, 11, 26), reason="另案已办结")
        with self.assertRaises(UserError):
            self.act(case, self.head, "decide", TOO_LATE, amount="500", opinion="同意")
        self.assertFalse(case.clock_ids.interruption_ids)

    def test_suspension_is_left_out_where_a_confirmed_rule_says_so(self):
        self.confirm_rule(excludes=True)
        case = self.play("serve_notice")
        self.suspend(case, DECIDED)
        clock = case.clock_ids.filtered(lambda c: c.code == "decision")
        self.assertTrue(clock.paused)
        self.act(case, self.officer, "resume", date(2026, 11, 26), reason="另案已办结")  # thirty days stood still
        self.assertEqual(clock.due_on, date(2027, 2, 10))
        self.act(case, self.head, "decide", date(2027, 2, 10), amount="500", opinion="同意")

    # -- the rows ---------------------------------------------------------------------------------

    def test_requests_and_rulings_are_sealed(self):
        case = self.play("approve_filing")
        request = self.ask(case, "propose_suspension", suspension_ground="missing")
        self.rule_on(case, "approve_suspension", request)
        for row in (request, request.ruling_ids):
            with self.assertRaises(AccessError):
                row.with_user(self.officer).write({"text": "x"})
            with self.assertRaises(AccessError):
                row.with_user(self.officer).create({"case_id": case.id, "event_seq": 1, "on": "2026-10-14"})
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(f"UPDATE {row._table} SET text = 'x' WHERE id = %s", (row.id,))
        for name, value in (("ending", "cancelled"), ("recused_user_ids", [(4, self.head.id)])):
            with self.assertRaises(AccessError):
                case.with_user(self.officer).write({name: value})

    def test_a_case_cannot_end_without_saying_how(self):
        case = self.play("approve_filing")
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_case SET state = 'concluded' WHERE id = %s", (case.id,))

    def test_dialogue_proposes_the_request_that_waits(self):
        case = self.play("approve_filing")
        request = self.ask(case, "propose_suspension", suspension_ground="missing")
        with on(DAY):
            wizard = (
                self.env["eco.act.wizard"]
                .with_user(self.head)
                .create({"case_id": case.id, "act": "approve_suspension"})
            )
            self.assertEqual(wizard.request_id, request)
            wizard.opinion = "同意"
            wizard.action_confirm()
        self.assertEqual(request.status, "granted")
