from datetime import date

from psycopg2 import errors

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import SERVICE, TownCase, on

ASKED, FIXED, HELD = date(2026, 10, 20), date(2026, 10, 21), date(2026, 11, 2)
AT, OVER = "2026-11-02 01:00:00", "2026-11-02 03:00:00"  # nine and eleven in China


class HearingCase(TownCase):
    """A case with a fine of 2,000 yuan, whose notice offers a hearing."""

    def ask(self, case, day=ASKED):
        self.act(case, self.officer, "record_hearing_request", day, on=str(day), text="要求听证")

    def plan(self, case, **changes):
        plans = self.env["eco.hearing.plan"].with_user(self.officer).with_context(default_case_id=case.id)
        values = {"begins_at": AT, "place": "街道办会议室", "chair_id": self.chair.id, "recorder_id": self.leader.id}
        return plans.create({"case_id": case.id, **values, **changes})

    def arrange(self, case, day=FIXED, **changes):
        plan = self.plan(case, **changes)
        self.act(case, self.head, "arrange_hearing", day, hearing_plan=plan.id, opinion="同意组织听证")
        return plan

    def notify(self, case, day=FIXED):
        self.act(case, self.officer, "serve_hearing_notice", day, on=str(day), **SERVICE)

    def draft(self, case, **changes):
        records = self.env["eco.hearing.record"].with_user(self.chair).with_context(default_case_id=case.id)
        values = {
            "began_at": AT,
            "ended_at": OVER,
            "attended_by": "both",
            "agent_ids": [Command.create({"name": "冯律师", "empowered": True})],
            "rights_told": True,
            "investigators_said": "事实、证据、依据和处罚建议",
            "party_said": "面积不足一亩",
            "examined": "双方就面积质证",
            "final_statement": "请求从轻",
            "signed": True,
        }
        return records.create({"case_id": case.id, **values, **changes})

    def hold(self, case):
        record = self.draft(case)
        self.act(case, self.chair, "record_hearing", HELD, hearing_record=record.id)
        return record

    def played(self, until="report_hearing"):
        case = self.play("serve_notice", amount="2000")
        steps = {
            "record_hearing_request": lambda: self.ask(case),
            "arrange_hearing": lambda: self.arrange(case),
            "serve_hearing_notice": lambda: self.notify(case),
            "record_hearing": lambda: self.hold(case),
            "report_hearing": lambda: self.act(
                case,
                self.chair,
                "report_hearing",
                HELD,
                text="争议焦点为面积",
                found="过火面积约1.2亩",
                opinion="建议从轻",
            ),
        }
        for code, step in steps.items():
            step()
            if code == until:
                return case
        raise ValueError(until)

    def decide(self, case, day=HELD, amount="2000"):
        self.act(case, self.head, "decide", day, amount=amount, opinion="同意")


@tagged("post_install", "-at_install")
class TestHearing(HearingCase):
    """A hearing from the request to the decision that follows its record (arts. 63-65)."""

    def test_trap_08_hearing_review_and_decision_in_the_lawful_order(self):
        case = self.played()
        with self.assertRaisesRegex(LegalityError, "重新进行法制审核"):
            self.decide(case)
        self.act(case, self.reviewer, "review_again", HELD, opinion="听证后审核同意")
        self.decide(case, amount="1000")
        self.assertEqual(case.state, "decided")
        hearing = case.sudo().hearing_ids
        self.assertEqual(hearing.stage, "reported")
        stages = hearing.step_ids.mapped("stage")
        self.assertEqual(stages, ["requested", "arranged", "notified", "held", "reported"])

    def test_trap_07_no_decision_while_the_hearing_is_under_way(self):
        case = self.play("serve_notice", amount="2000")
        for step in (self.ask, self.arrange, self.notify):
            step(case)
            with self.assertRaisesRegex(LegalityError, "应当组织听证后再作决定"):
                self.decide(case)
        self.hold(case)
        with self.assertRaisesRegex(LegalityError, "尚未提交听证报告.*第六十五条"):
            self.decide(case)

    def test_the_request_clock_runs_where_a_hearing_was_offered(self):
        offered, small = self.play("serve_notice", amount="2000"), self.play("serve_notice")
        clock = offered.sudo().clock_ids.filtered(lambda c: c.code == "hearing_request")
        self.assertEqual((str(clock.due_on), clock.stopped_on), ("2026-10-26", False))
        self.assertNotIn("hearing_request", small.sudo().clock_ids.mapped("code"))
        self.ask(offered)
        self.assertEqual(clock.stopped_on, ASKED)

    def test_a_request_in_time_is_not_refused_and_a_late_one_is_judged(self):
        case = self.play("serve_notice", amount="2000")
        late = self.play("serve_notice", amount="2000")
        self.ask(case, date(2026, 10, 26))
        with self.assertRaisesRegex(LegalityError, "不得拒绝"):
            self.act(case, self.head, "refuse_hearing", date(2026, 10, 27), opinion="不同意")
        self.ask(late, date(2026, 10, 27))
        self.act(late, self.head, "refuse_hearing", date(2026, 10, 27), opinion="已过申请期限")
        self.assertEqual(late.sudo().hearing_ids.stage, "refused")
        self.decide(late)

    def test_trap_06_the_notice_comes_seven_working_days_before(self):
        case = self.played("record_hearing_request")
        plan = self.plan(case)
        with self.assertRaisesRegex(LegalityError, "最迟应当在2026-10-21送达"):
            self.act(case, self.head, "arrange_hearing", date(2026, 10, 22), hearing_plan=plan.id, opinion="同意")
        self.act(case, self.head, "arrange_hearing", FIXED, hearing_plan=plan.id, opinion="同意")
        clock = case.sudo().clock_ids.filtered(lambda c: c.code == "hearing_notice")
        self.assertEqual(str(clock.due_on), "2026-10-21")
        with self.assertRaisesRegex(LegalityError, "应当改期"):
            self.notify(case, date(2026, 10, 22))
        self.notify(case)
        self.assertEqual(clock.stopped_on, FIXED)

    def test_a_new_time_needs_a_new_notice(self):
        case = self.played("serve_hearing_notice")
        self.arrange(case, date(2026, 10, 22), begins_at="2026-11-09 01:00:00", reason="当事人申请改期")
        hearing = case.sudo().hearing_ids
        self.assertEqual((hearing.stage, str(hearing.begins_at)), ("arranged", "2026-11-09 01:00:00"))
        self.assertFalse(hearing.notified_on)
        record = self.draft(case)
        with self.assertRaisesRegex(LegalityError, "尚未将听证的时间、地点通知当事人"):
            self.act(case, self.chair, "record_hearing", HELD, hearing_record=record.id)
        self.notify(case, date(2026, 10, 28))
        late = date(2026, 11, 9)
        record.with_user(self.chair).write({"began_at": "2026-11-09 01:00:00", "ended_at": "2026-11-09 02:00:00"})
        self.act(case, self.chair, "record_hearing", late, hearing_record=record.id)
        self.assertEqual(hearing.stage, "held")

    def test_trap_09_an_investigator_neither_chairs_nor_records(self):
        self.officer_2.group_ids += self.env.ref("eco_enforcement.group_hearing_chair")
        case = self.played("record_hearing_request")
        for changes in ({"chair_id": self.officer_2.id}, {"recorder_id": self.officer.id}):
            plan = self.plan(case, **changes)
            with self.assertRaisesRegex(LegalityError, "不得由本案调查人员担任"):
                self.act(case, self.head, "arrange_hearing", FIXED, hearing_plan=plan.id, opinion="同意")

    def test_who_does_not_chair_hearings_is_not_named(self):
        case = self.played("record_hearing_request")
        far = self._user("t_far_chair", "外市", self.env.ref("eco_checklist.agency_xianyang"), "hearing_chair")
        for chair in (self.finance, far):
            with self.assertRaises(ValidationError):
                self.plan(case, chair_id=chair.id)

    def test_no_show_ends_the_hearing_and_the_case_goes_on(self):
        case = self.played("serve_hearing_notice")
        with self.assertRaisesRegex(LegalityError, "应当是通知的听证日期2026-11-02"):
            self.act(case, self.chair, "end_hearing", FIXED, on=str(FIXED), hearing_end="absent", text="未到场")
        self.act(case, self.chair, "end_hearing", HELD, on=str(HELD), hearing_end="absent", text="未到场")
        self.assertEqual(case.sudo().hearing_ids.stage, "ended")
        self.act(case, self.reviewer, "review_again", HELD, opinion="同意")
        self.decide(case)

    def test_a_withdrawn_request_lets_the_case_go_on(self):
        case = self.played("serve_hearing_notice")
        self.act(case, self.officer, "withdraw_hearing", date(2026, 10, 27), on="2026-10-27", text="不再要求听证")
        self.decide(case, date(2026, 10, 27))

    def test_the_record_is_whole_and_written_by_the_chair(self):
        case = self.played("serve_hearing_notice")
        with self.assertRaises(AccessError):
            self.env["eco.hearing.record"].with_user(self.officer).create({"case_id": case.id})
        for changes in (
            {"final_statement": False},
            {"signed": False},
            {"agent_ids": []},
            {"rights_told": False},
        ):
            record = self.draft(case, **changes)
            with self.assertRaisesRegex(LegalityError, "没有填写"):
                self.act(case, self.chair, "record_hearing", HELD, hearing_record=record.id)
        record = self.draft(case, signed=False, refusal="当事人拒绝签字，主持人记明")
        agents = [Command.create({"name": name, "empowered": True}) for name in ("甲", "乙", "丙")]
        crowd = self.draft(case, agent_ids=agents)
        with self.assertRaisesRegex(LegalityError, "一至二人"):
            self.act(case, self.chair, "record_hearing", HELD, hearing_record=crowd.id)
        self.act(case, self.chair, "record_hearing", HELD, hearing_record=record.id)
        for paper in (record, record.agent_ids):
            with self.assertRaises(UserError):
                paper.with_user(self.chair).write({"unit": "x"} if paper != record else {"party_said": "x"})

    def test_the_party_pays_nothing_and_the_screen_says_what_waits(self):
        case = self.played("record_hearing_request").with_user(self.head)
        with on(FIXED):
            choice = self.env["eco.act.choice"].with_user(self.head).create({"case_id": case.id})
            self.assertIn(",arrange_hearing,", choice.offered)
            self.assertIn(",refuse_hearing,", choice.blocked)
            self.assertIn("应当组织听证", case.legality)
            action = case.with_user(self.officer).with_context(eco_paper="eco.hearing.plan").action_write_paper()
            self.assertEqual((action["res_model"], action["res_id"]), ("eco.hearing.plan", False))
            plan = self.plan(case)
            wizard = (
                self.env["eco.act.wizard"].with_user(self.head).create({"case_id": case.id, "act": "arrange_hearing"})
            )
            self.assertEqual(wizard.hearing_plan_id, plan)
            with self.assertRaises(UserError):
                case.with_context(eco_paper="res.users").action_write_paper()


@tagged("post_install", "-at_install")
class TestHearingAttacks(HearingCase, HttpCase):
    """Nothing about a hearing is written but by its acts."""

    def _sql_refused(self, query, *params):
        with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
            self.cr.execute(query, params)

    def test_a_card_that_is_forged_decides_nothing(self):
        case = self.played("serve_hearing_notice")
        self.env.flush_all()
        hearing = case.sudo().hearing_ids
        self.cr.execute("UPDATE eco_hearing SET stage = 'withdrawn' WHERE id = %s", [hearing.id])
        self.env.invalidate_all()
        with self.assertRaisesRegex(LegalityError, "应当组织听证"):
            self.decide(case)

    def test_steps_are_sealed_in_the_database(self):
        case = self.played()
        self.env.flush_all()
        self._sql_refused("UPDATE eco_hearing_step SET stage = 'withdrawn' WHERE case_id = %s", case.id)
        self._sql_refused("DELETE FROM eco_hearing_step WHERE case_id = %s", case.id)
        self._sql_refused("UPDATE eco_hearing_plan SET begins_at = now() WHERE case_id = %s", case.id)
        self._sql_refused("DELETE FROM eco_hearing_record WHERE case_id = %s", case.id)
        self._sql_refused("UPDATE eco_case_review SET passed = false WHERE case_id = %s", case.id)

    def test_attacks_over_the_wire(self):
        case = self.played("serve_hearing_notice")
        hearing = case.sudo().hearing_ids
        plan = hearing.step_ids.plan_id
        self.authenticate("t_officer", "t_officer")
        forged = {"eco_door": True, "default_stage": "withdrawn", "default_case_id": case.id}
        for model, method, *args in (
            ("eco.hearing", "write", [hearing.id], {"stage": "withdrawn"}),
            ("eco.hearing", "create", [{"case_id": case.id}]),
            ("eco.hearing", "unlink", [hearing.id]),
            ("eco.hearing.step", "create", [{"case_id": case.id, "hearing_id": hearing.id, "stage": "withdrawn"}]),
            ("eco.hearing.plan", "write", [plan.id], {"chair_id": self.officer.id}),
            ("eco.hearing.plan", "create", [{"case_id": case.id, "chair_id": self.officer.id}]),
            ("eco.hearing.record", "create", [{"case_id": case.id, "event_seq": 99}]),
            ("eco.case.review", "create", [{"case_id": case.id, "passed": True}]),
            ("eco.case.flag", "create", [{"case_id": case.id, "weight": "major"}]),
            ("eco.case", "write", [case.id], {"hearing_ids": []}),
            ("eco.case", "act", [case.id], "end_hearing", {"on": str(HELD), "hearing_end": "absent", "text": "x"}),
            ("eco.case", "act", [case.id], "refuse_hearing", {"opinion": "x"}),
            ("res.users", "write", [self.officer.id], {"eco_reviewing_since": "2017-01-01"}),
            ("eco.agency", "write", [self.town.id], {"review_all_cases": False}),
        ):
            with self.assertRaises(JsonRpcException, msg=(model, method)), mute_logger("odoo.http"):
                self.make_jsonrpc_request(
                    "/web/dataset/call_kw",
                    {"model": model, "method": method, "args": args, "kwargs": {"context": forged}},
                )
        self.env.invalidate_all()
        self.assertEqual(hearing.stage, "notified")

    def test_a_list_of_hearings_costs_the_same_whatever_its_length(self):
        def look():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            spec = {"begins_at": {}, "stage": {}, "place": {}, "case_id": {"fields": {"display_name": {}}}}
            self.env["eco.hearing"].with_user(self.head).web_search_read([], spec, limit=80)
            return self.cr.sql_log_count - before

        self.played("record_hearing_request")
        look()
        few = look()
        for _number in range(4):
            self.ask(self.play("serve_notice", amount="2000"))
        self.assertEqual(look(), few)
        self.assertEqual(len(self.env["eco.hearing"].with_user(self.head).search([])), 5)
        self.assertFalse(self.env["eco.hearing"].with_user(self.finance).search([]))
