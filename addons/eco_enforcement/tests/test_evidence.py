from datetime import date, timedelta

from psycopg2 import errors

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, FILED, NOTICED, on
from .evidence_case import EvidenceCase, at

LAST = date(2026, 10, 22)  # the seventh working day after 10-13
NEXT = date(2026, 10, 23)


@tagged("post_install", "-at_install")
class TestHold(EvidenceCase):
    """Registration of evidence in advance (先行登记保存), art. 56."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("approve_filing")

    def end(self, paper, day, way="copied"):
        self.act(self.case, self.officer, "end_hold", day, hold=paper.id, hold_end=way, text="已拍照返还")

    def test_the_way_of_a_registration_is_sealed_step_by_step(self):
        paper = self.hold(self.case)
        with on(LAST):
            paper.invalidate_recordset()
            self.assertEqual((paper.standing, paper.due_on, paper.days_left), ("running", LAST, 0))
        self.assertEqual(paper.step_ids.mapped("kind"), ["propose", "approve", "carry_out"])
        clock = self.case.clock_ids.filtered(lambda c: c.code == "evidence_registration")
        self.assertEqual((clock.started_on, clock.due_on), (FILED, LAST))
        self.end(paper, LAST)
        self.assertEqual((paper.standing, clock.stopped_on), ("ended", LAST))
        step = paper.step_ids.filtered("ending")
        self.assertEqual((step.ending, step.user_id), ("copied", self.officer))
        self.assertFalse(self.env["eco.event"]._broken_link(self.case))

    def test_trap_11_a_registration_lapses_by_itself_after_seven_working_days(self):
        paper = self.hold(self.case)
        with on(NEXT):
            paper.invalidate_recordset()
            self.assertEqual(paper.standing, "lapsed")
        for way in ("copied", "appraised", "seized", "confiscated"):
            with self.assertRaisesRegex(LegalityError, "失效.*第五十六条"):
                self.end(paper, NEXT, way)
        self.end(paper, NEXT, "released")
        self.assertEqual(paper.standing, "ended")

    def test_trap_11_only_the_head_approves(self):
        paper = self.draft(self.case, "eco.hold")
        self.act(self.case, self.officer, "propose_hold", FILED, hold=paper.id)
        for user in (self.officer, self.officer_2, self.leader, self.reviewer, self.guide, self.finance):
            with self.assertRaises(UserError):
                self.act(self.case, user, "approve_hold", FILED, hold=paper.id, opinion="同意")
        with self.assertRaisesRegex(LegalityError, "待批准"):
            self.act(self.case, self.officer, "carry_out_hold", FILED, hold=paper.id, at=at(FILED), signed=True)

    def _urgent(self):
        paper = self.draft(self.case, "eco.hold")
        given = {"hold": paper.id, "at": at(FILED), "signed": True, "urgency": "正在装车"}
        self.act(self.case, self.officer, "hold_urgently", FILED, **given)
        return paper

    def test_trap_11_an_urgent_registration_is_approved_within_24_hours_or_lapses(self):
        paper, day = self._urgent(), FILED + timedelta(days=1)
        with on(day, hour=11):
            paper.invalidate_recordset()
            self.assertEqual(paper.standing, "lapsed")
            with self.assertRaisesRegex(LegalityError, "逾期"):
                self.case.with_user(self.head).act("approve_hold", {"hold": paper.id, "opinion": "同意"})
        with on(day, hour=10):
            self.case.with_user(self.head).act("approve_hold", {"hold": paper.id, "opinion": "同意"})
        with on(day, hour=12):
            paper.invalidate_recordset()
            self.assertEqual(paper.standing, "running")
        approval = self.case.clock_ids.filtered(lambda c: c.code == "evidence_approval")
        self.assertEqual(approval.stopped_on, day)

    def test_no_urgent_registration_where_the_agency_has_no_rule_for_it(self):
        self.town.urgent_hold_hours = 0
        with self.assertRaisesRegex(LegalityError, "没有设定"):
            self._urgent()

    def test_hours_to_approve_are_at_most_24(self):
        with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
            self.town.urgent_hold_hours = 25
            self.env.flush_all()

    def test_what_the_head_refuses_goes_back_at_once(self):
        paper = self._urgent()
        self.act(self.case, self.head, "refuse_hold", FILED, hold=paper.id, opinion="没有必要")
        self.assertEqual(paper.standing, "lapsed")
        with self.assertRaisesRegex(LegalityError, "只能解除"):
            self.end(paper, FILED)
        self.end(paper, FILED, "released")

    def test_trap_10_two_certified_officers_carry_it_out(self):
        helper = self._officer(self._user("t_helper", "协管员", self.town, "officer"), kind="auxiliary")
        for officers in (self.officers[0], self.officers[0] | helper):
            paper = self.draft(self.case, "eco.hold", officer_ids=[Command.set(officers.ids)])
            self.act(self.case, self.officer, "propose_hold", FILED, hold=paper.id)
            self.act(self.case, self.head, "approve_hold", FILED, hold=paper.id, opinion="同意")
            with self.assertRaisesRegex(LegalityError, "第四十二条"):
                self.act(self.case, self.officer, "carry_out_hold", FILED, hold=paper.id, at=at(FILED), signed=True)

    def test_the_list_is_signed_or_the_refusal_noted(self):
        paper = self.draft(self.case, "eco.hold")
        self.act(self.case, self.officer, "propose_hold", FILED, hold=paper.id)
        self.act(self.case, self.head, "approve_hold", FILED, hold=paper.id, opinion="同意")
        with self.assertRaisesRegex(LegalityError, "签名"):
            self.act(self.case, self.officer, "carry_out_hold", FILED, hold=paper.id, at=at(FILED))
        given = {"hold": paper.id, "at": at(FILED), "refusal": "拒签，村委会李某见证"}
        self.act(self.case, self.officer, "carry_out_hold", FILED, **given)

    def test_a_list_that_says_nothing_of_a_thing_is_refused(self):
        paper = self.draft(self.case, "eco.hold")
        paper.item_ids.condition = False
        with self.assertRaisesRegex(LegalityError, "清单第1项.*没有填写"):
            self.act(self.case, self.officer, "propose_hold", FILED, hold=paper.id)

    def test_no_decision_while_a_lapsed_registration_is_not_released(self):
        paper = self.hold(self.case)
        case = self.case
        for code, step in list(self._steps(case, "500"))[2:9]:
            self.assertTrue(code)
            step()
        with self.assertRaisesRegex(LegalityError, "自动失效"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.end(paper, DECIDED, "released")
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_two_registrations_keep_a_period_each(self):
        first, second = self.hold(self.case), self.hold(self.case, date(2026, 10, 14))
        self.end(first, date(2026, 10, 15))
        running = self.case.clock_ids.filtered(lambda c: c.code == "evidence_registration" and not c.stopped_on)
        self.assertEqual(running.started_on, date(2026, 10, 14))
        with on(LAST):
            self.assertEqual((first.standing, second.standing), ("ended", "running"))

    def test_the_lapse_is_noted_once_in_the_file(self):
        paper = self.hold(self.case)
        with on(LAST):
            self.env["eco.case"]._cron_lapse_measures()
            self.assertNotIn("lapse", paper.step_ids.mapped("kind"))
        paper.invalidate_recordset()
        with on(NEXT):
            self.env["eco.case"]._cron_lapse_measures()
            self.env["eco.case"]._cron_lapse_measures()
        self.assertEqual(paper.step_ids.mapped("kind").count("lapse"), 1)
        events = self.case.event_ids.filtered(lambda e: "先行登记保存期限届满失效" in e.title)
        self.assertEqual(len(events), 1)
        self.assertFalse(self.env["eco.event"]._broken_link(self.case))
        self.end(paper, NEXT, "released")

    # -- attacks ----------------------------------------------------------------------------------

    def test_a_registration_that_was_proposed_is_changed_by_nobody(self):
        paper = self.hold(self.case)
        for user in (self.officer, self.env.user):
            with self.assertRaises(UserError):
                paper.with_user(user).write({"place": "别处"})
            with self.assertRaises(UserError):
                paper.item_ids.with_user(user).write({"quantity": 9})
            with self.assertRaises(UserError):
                paper.with_user(user).unlink()
        self.env.flush_all()
        for query in (
            "UPDATE eco_hold SET place = 'x' WHERE id = %s",
            "DELETE FROM eco_hold_item WHERE hold_id = %s",
            "UPDATE eco_evidence_step SET at = now() WHERE hold_id = %s",
            "DELETE FROM eco_evidence_step WHERE hold_id = %s",
        ):
            with mute_logger("odoo.sql_db"), self.assertRaises(errors.CheckViolation), self.cr.savepoint():
                self.cr.execute(query, (paper.id,))

    def test_a_step_is_not_made_by_hand_nor_twice(self):
        paper = self.hold(self.case)
        values = {"case_id": self.case.id, "hold_id": paper.id, "kind": "end", "on": "2026-10-13", "event_seq": 9}
        for user in (self.officer, self.head, self.env.user):
            with self.assertRaises(AccessError):
                self.env["eco.evidence.step"].with_user(user).create(values)
        with self.assertRaises(LegalityError):
            self.act(self.case, self.head, "approve_hold", FILED, hold=paper.id, opinion="再批一次")
        self.end(paper, FILED)
        with self.assertRaises(LegalityError):
            self.end(paper, FILED, "released")

    def test_a_registration_of_another_case_or_a_forged_number_is_refused(self):
        other = self.play("approve_filing", self.open_case())
        paper = self.draft(other, "eco.hold")
        for number in (paper.id, 0, -1, 999999):
            with self.assertRaisesRegex(LegalityError, "先行登记保存"):
                self.act(self.case, self.officer, "propose_hold", FILED, hold=number)

    def test_only_a_handler_writes_it_and_only_with_officers_of_the_body(self):
        outsider = self._user("t_out", "外人", self.town, "officer")
        with self.assertRaises(AccessError):
            self.draft(self.case, "eco.hold", user=outsider)
        far = self._officer(self._user("t_far", "外单位", self.env.ref("eco_checklist.agency_justice"), "officer"))
        with self.assertRaises(ValidationError):
            self.draft(self.case, "eco.hold", officer_ids=[Command.set(far.ids)])

    def test_a_moment_in_the_future_or_before_the_approval_is_refused(self):
        paper = self.draft(self.case, "eco.hold")
        self.act(self.case, self.officer, "propose_hold", FILED, hold=paper.id)
        self.act(self.case, self.head, "approve_hold", FILED, hold=paper.id, opinion="同意")
        for moment in (at(FILED, "09:59"), at(FILED, "10:01"), at(date(2026, 10, 12))):
            with self.assertRaisesRegex(LegalityError, "实施时间"):
                self.act(self.case, self.officer, "carry_out_hold", FILED, hold=paper.id, at=moment, signed=True)

    def test_nothing_is_written_when_one_of_several_cases_fails(self):
        other = self.play("approve_filing", self.open_case())
        paper = self.draft(self.case, "eco.hold")
        with self.assertRaises(LegalityError):
            self.act(self.case | other, self.officer, "propose_hold", FILED, hold=paper.id)
        self.assertFalse(paper.event_seq)

    # -- screens ----------------------------------------------------------------------------------

    def test_the_dialogue_proposes_the_registration_it_is_about(self):
        self.hold(self.case)
        paper = self.draft(self.case, "eco.hold")
        wizard = self.env["eco.act.wizard"].with_user(self.officer)
        with on(FILED):
            form = Form(wizard.with_context(default_case_id=self.case.id, default_act="propose_hold"))
            self.assertEqual(form.hold_id, paper)
            form.save().action_confirm()
        self.assertTrue(paper.event_seq)

    def test_the_case_form_takes_a_registration_with_its_list(self):
        with on(FILED), Form(self.case.with_user(self.officer)) as form, form.hold_ids.new() as line:
            line.reason, line.place, line.keeper = "可能灭失", "暂存点", "王玥"
            with line.item_ids.new() as item:
                item.name, item.unit, item.condition = "打火机", "个", "完好"
        self.assertEqual(self.case.hold_ids.item_ids.name, "打火机")
        self.assertEqual(self.case.hold_ids.officer_ids, self.officers)

    def test_queries_of_the_form_and_of_the_list_do_not_grow(self):
        def form():
            with on(FILED):
                self.case.with_user(self.officer).web_read({"legality": {}, "hold_ids": {"fields": columns}})

        def count(work):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            work()
            return self.cr.sql_log_count - before

        columns = {"display_name": {}, "standing": {}, "due_on": {}, "days_left": {}}
        self.hold(self.case)
        self.seize(self.case)
        form()
        few = count(form)
        for _number in range(4):
            self.hold(self.case)
            self.seize(self.case)
        form()
        self.assertEqual(count(form), few)


@tagged("post_install", "-at_install")
class TestEvidenceAccess(EvidenceCase):
    """Who sees evidence, and who writes none."""

    def test_another_town_and_finance_see_nothing(self):
        case = self.play("approve_filing")
        self.hold(case)
        self.seize(case)
        sample = self.draft(case, "eco.sample")
        self.act(case, self.officer, "record_sample", FILED, sample=sample.id)
        stranger = self._user("t_other", "他镇", self.env.ref("eco_checklist.agency_justice"), "finance")
        for model in (
            "eco.hold",
            "eco.hold.item",
            "eco.seizure",
            "eco.seizure.item",
            "eco.sample",
            "eco.evidence.step",
        ):
            for user in (self.finance, stranger):
                self.assertFalse(self.env[model].with_user(user).search([]), model)
            self.assertTrue(self.env[model].with_user(self.head).search([]), model)
            with self.assertRaises(UserError):
                self.env[model].with_user(self.head).search([], limit=1).unlink()

    def test_an_unfiled_case_may_already_keep_evidence(self):
        case = self.open_case()
        paper = self.hold(case)
        with on(FILED):
            self.assertEqual(paper.standing, "running")
        self.play("issue_notice", case)
        self.act(case, self.officer, "end_hold", NOTICED, hold=paper.id, hold_end="copied", text="已返还")
