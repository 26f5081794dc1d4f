"""A list drawn up here goes through every hand in its order, and through no other."""

import hashlib
from datetime import timedelta

from psycopg2.errors import RestrictViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, new_test_user, tagged
from odoo.tools import mute_logger

from ..models.beijing import today
from .common import ChecklistCase

DAY = timedelta(days=1)


@tagged("post_install", "-at_install")
class TestListLife(ChecklistCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.farm = cls._agency("乙县农业农村局", "990121-NY", "department", cls.county)
        cls.guide = cls._person("t_guide", cls.farm, "list_guide")
        cls.reviewer = cls._person("t_reviewer", cls.department, "list_reviewer")
        cls.clerk = cls._person("t_clerk", cls.town, "list_editor")

    @classmethod
    def _person(cls, login, agency, *roles):
        user = new_test_user(cls.env, login=login, groups=",".join(f"eco_checklist.group_{role}" for role in roles))
        user.eco_agency_id = agency
        return user

    def _begun(self, **values):
        """Return a draft as a clerk of the town writes it, without approval and publication."""
        nothing = dict.fromkeys(("approval_document", "approval_date", "published_on", "publication_link"), False)
        lines = [{"power_id": self.power.id, "guiding_agency_id": self.farm.id}]
        return self._draft(start=today() + 30 * DAY, lines=lines, **{**nothing, **values}).with_user(self.clerk)

    def _asked(self):
        town_list = self._begun()
        town_list.action_request_opinions()
        return town_list

    def _reviewing(self):
        town_list = self._asked()
        town_list.opinion_ids.with_user(self.guide).action_give("agree", "")
        town_list.action_submit_review()
        return town_list

    def _approved(self):
        town_list = self._reviewing()
        town_list.with_user(self.reviewer).action_pass_review("同意")
        desk = town_list.with_user(self.approver)
        desk.write(
            {"approval_document": "乙政发〔2026〕9号", "approval_date": today(), "approval_meeting": "第9次常务会议"}
        )
        desk.action_approve()
        return town_list

    def test_the_whole_way(self):
        town_list = self._approved()
        self.assertEqual((town_list.state, town_list.drafted_by_id), ("approved", self.env["eco.agency"]))
        desk = town_list.with_user(self.approver)
        desk.write({"published_on": today(), "publication_link": "https://example.org/list"})
        desk.action_publish()
        self.assertEqual((town_list.state, town_list.procedure), ("published", "system"))
        self.assertEqual(town_list.phase, "coming")
        self.assertFalse(self._may(today()).allowed)
        self.assertTrue(self._may(today() + 30 * DAY).allowed)

    def test_a_new_line_opens_before_its_power_is_chosen(self):
        form = Form(self._begun())
        with form.line_ids.new() as line:
            self.assertFalse(line.basis_text)
            line.power_id = self.other_power
        self.assertEqual(len(form.save().line_ids), 2)

    def test_who_drafted_it_is_kept(self):
        self.assertFalse(self._begun().drafted_by_id)
        mine = self.env["eco.town.list"].with_user(self.clerk).create({"name": "清单", "version": "x"})
        self.assertEqual((mine.agency_id, mine.drafted_by_id), (self.town, self.town))

    def test_no_step_is_skipped(self):
        steps = {
            "draft": self._begun(version="a"),
            "opinions": self._asked(),
        }
        for town_list in steps.values():
            for user, action in (
                (self.clerk, "action_submit_review"),
                (self.reviewer, "action_pass_review"),
                (self.approver, "action_approve"),
                (self.approver, "action_publish"),
            ):
                with self.subTest(state=town_list.state, action=action), self.assertRaises(UserError):
                    getattr(town_list.with_user(user), action)()

    def test_each_step_belongs_to_its_role_and_area(self):
        town_list = self._begun()
        for user in (self.guide, self.reviewer, self.approver, self.auditor, self.administrator, self.user):
            with self.assertRaises(AccessError):
                town_list.with_user(user).action_request_opinions()
        other_county = self._agency("戊县人民政府", "990122", "county", self.city)
        self.editor.eco_agency_id = other_county
        with self.assertRaises(AccessError):
            town_list.with_user(self.editor).action_request_opinions()
        town_list.action_request_opinions()
        self.guide.eco_agency_id = self.department
        with self.assertRaises(AccessError):
            town_list.opinion_ids.with_user(self.guide).action_give("agree", "")
        self.assertFalse(town_list.opinion_ids.verdict)

    def test_an_objection_is_answered_before_the_review(self):
        town_list = self._asked()
        opinion = town_list.opinion_ids
        with self.assertRaisesRegex(UserError, "尚未提出意见"):
            town_list.action_submit_review()
        for verdict, text in (("object", " "), ("", "x"), ("forged", "x")):
            with self.assertRaises(UserError):
                opinion.with_user(self.guide).action_give(verdict, text)
        opinion.with_user(self.guide).action_give("object", "人员不足")
        with self.assertRaisesRegex(UserError, "是否采纳"):
            town_list.action_submit_review()
        with self.assertRaises(UserError):
            opinion.with_user(self.guide).action_give("agree", "")
        with self.assertRaises(UserError):
            opinion.with_user(self.clerk).action_answer(" ")
        opinion.with_user(self.clerk).action_answer("采纳：已增配两名执法人员")
        town_list.action_submit_review()
        self.assertEqual(town_list.state, "legal_review")

    def test_nobody_reviews_own_work(self):
        self.reviewer.group_ids |= self.env.ref("eco_checklist.group_list_editor")
        town_list = self._begun()
        town_list.with_user(self.reviewer).action_request_opinions()
        town_list.opinion_ids.with_user(self.guide).action_give("agree", "")
        town_list.action_submit_review()
        with self.assertRaises(AccessError):
            town_list.with_user(self.reviewer).action_pass_review("同意")

    def test_what_left_the_draft_is_fixed(self):
        town_list = self._asked()
        for values in ({"name": "x"}, {"transition_rule": "stop"}, {"version": "x"}, {"agency_id": self.other_town.id}):
            with self.assertRaises(UserError):
                town_list.write(values)
        for record in (town_list.line_ids, town_list.line_ids.with_user(self.approver)):
            with self.assertRaises(UserError):
                record.write({"can_coerce": True})
            with self.assertRaises(UserError):
                record.unlink()
        with self.assertRaises(UserError):
            town_list.unlink()
        self.env.flush_all()
        for statement in (
            "UPDATE eco_town_list_line SET can_coerce = TRUE WHERE list_id = %s",
            "UPDATE eco_town_list_line SET status = 'withdrawn' WHERE list_id = %s",
            "UPDATE eco_town_list SET name = 'x' WHERE id = %s",
            "UPDATE eco_town_list SET state = 'published' WHERE id = %s",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (town_list.id,))

    def test_the_first_day_may_move_until_publication_and_the_lines_with_it(self):
        town_list = self._approved()
        later = today() + 60 * DAY
        town_list.with_user(self.approver).date_start = later
        self.env.flush_all()
        self.assertEqual(town_list.line_ids.date_from, later)

    def test_returned_it_begins_a_new_round(self):
        town_list = self._reviewing()
        with self.assertRaises(UserError):
            town_list.with_user(self.reviewer).action_fail_review(" ")
        town_list.with_user(self.reviewer).action_fail_review("依据不足")
        self.assertEqual(town_list.state, "draft")
        town_list.line_ids.note = "改"
        town_list.action_request_opinions()
        self.assertEqual(set(town_list.opinion_ids.mapped("round")), {1, 2})
        self.assertFalse(town_list._opinions_of_round().verdict)
        with self.assertRaisesRegex(UserError, "尚未提出意见"):
            town_list.action_submit_review()
        old = town_list.opinion_ids.filtered(lambda opinion: opinion.round == 1)
        with self.assertRaises(UserError):
            old.with_user(self.clerk).action_answer("x")

    def test_the_county_returns_with_a_reason(self):
        town_list = self._approved()
        with self.assertRaises(AccessError):
            town_list.action_return_draft("x")
        town_list.with_user(self.approver).action_return_draft("常务会议要求缩减事项")
        self.assertEqual(town_list.state, "draft")
        self.assertEqual(town_list.review_ids[-1].verdict, "returned")

    def test_a_list_of_today_is_not_entered_as_an_old_one(self):
        town_list = self._draft(start=today() + DAY, approval_date=today(), published_on=today())
        with self.assertRaisesRegex(UserError, "按程序"):
            town_list.with_user(self.approver).action_register_published()

    def test_opinions_and_reviews_are_not_forged(self):
        town_list = self._reviewing()
        opinion = town_list.opinion_ids
        review = {
            "list_id": town_list.id,
            "round": 1,
            "verdict": "passed",
            "user_id": self.env.uid,
            "made_at": "2026-01-01",
        }
        for user in (self.clerk, self.guide, self.reviewer, self.approver, self.administrator, self.env.user):
            with self.assertRaises(UserError):
                opinion.with_user(user).write({"verdict": "agree"})
            with self.assertRaises(UserError):
                opinion.with_user(user).unlink()
            with self.assertRaises(UserError):
                self.env["eco.town.list.review"].with_user(user).create(review)
            with self.assertRaises(UserError):
                self.env["eco.town.list.opinion"].with_user(user).create(
                    {"list_id": town_list.id, "round": 2, "agency_id": self.farm.id}
                )
        self.env.flush_all()
        for statement in (
            "UPDATE eco_town_list_opinion SET verdict = 'object' WHERE list_id = %s",
            "DELETE FROM eco_town_list_opinion WHERE list_id = %s",
        ):
            with self.subTest(statement), self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self.env.cr.execute(statement, (town_list.id,))

    def test_a_default_of_the_callers_context_fills_no_column(self):
        forged = {"default_verdict": "agree", "default_given_by_id": self.guide.id, "default_is_void": True}
        town_list = self._begun()
        town_list.with_context(**forged).action_request_opinions()
        self.assertFalse(town_list.opinion_ids.verdict)
        published = self._draft()
        published.with_context(**forged).action_register_published()
        self.assertFalse(any(published.grant_ids.mapped("is_void")))

    def test_the_dialogue_takes_the_steps(self):
        town_list = self._asked()
        self.assertTrue(town_list.with_user(self.guide).may_opine)
        self.assertFalse(town_list.with_user(self.reviewer).may_opine)

        def dialogue(user, step, **values):
            action = town_list.with_user(user).with_context(eco_step=step).action_open_step()
            form = Form(self.env["eco.list.step"].with_user(user).with_context(**action["context"]))
            for name, value in values.items():
                setattr(form, name, value)
            form.save().action_confirm()

        dialogue(self.guide, "give_opinion", verdict="agree")
        town_list.action_submit_review()
        dialogue(self.reviewer, "pass_review", text="同意")
        self.assertEqual(town_list.state, "approval")

    def test_papers_are_kept_byte_for_byte(self):
        town_list = self._begun()
        paper = (
            self.env["eco.town.list.source"]
            .with_user(self.clerk)
            .create({"list_id": town_list.id, "name": "清单.txt", "file": "5riF5Y2V"})
        )
        self.assertEqual(paper.size, 6)
        self.assertEqual(paper.sha256, hashlib.sha256("清单".encode()).hexdigest())
        with self.assertRaises(UserError):
            paper.write({"name": "x"})
        with self.assertRaises(UserError):
            paper.unlink()

    def test_no_paper_is_added_to_a_published_list(self):
        town_list = self._publish()
        papers = self.env["eco.town.list.source"].with_user(self.editor)
        with self.assertRaisesRegex(UserError, "已公布|published"):
            papers.create({"list_id": town_list.id, "name": "后补.txt", "file": "5riF5Y2V"})

    def test_where_a_list_stands_today(self):
        lists = self.env["eco.town.list"]
        first = self._publish()
        second = self._publish(start=today() - DAY, transition_rule="finish")
        third = self._publish(start=today() + DAY, version="3", published_on=today() - DAY)
        self.assertEqual([row.phase for row in (first, second, third)], ["replaced", "current", "coming"])
        self.assertIn(second, lists.search([("phase", "=", "current")]))
        self.assertNotIn(first, lists.search([("phase", "in", ["current", "preparing"])]))
        self.assertIn(first, lists.search([("phase", "!=", "current")]))
        self.assertEqual(lists._current_on(today() - 2 * DAY, self.town), first)


@tagged("post_install", "-at_install")
class TestPendingCases(ChecklistCase):
    """What a list says of cases filed before it takes a power away."""

    def _pending(self, power=None):
        power = power or self.power
        held = self.env["eco.grant"].register_of(self.town)
        return held.pending(self.town.code, power.code, "punish", today() - 60 * DAY, today())

    def test_a_dropped_power_carries_the_rule_of_the_list_that_dropped_it(self):
        self._publish(lines=[{"power_id": self.power.id}, {"power_id": self.other_power.id}])
        self._publish(
            start=today() - 30 * DAY,
            transition_rule="hand_over",
            lines=[
                {"power_id": self.other_power.id, "status": "withdrawn", "transition_rule": "finish"},
            ],
        )
        self.assertEqual(self._pending().transition, "hand_over")
        self.assertTrue(self._pending(self.other_power).allowed)
        self.assertFalse(self._may(today(), power=self.other_power).allowed)
        ended = self.env["eco.grant"].search([("agency_id", "=", self.town.id), ("power_id", "=", self.power.id)])
        self.assertEqual(set(ended.mapped("transition_rule")), {"hand_over"})

    def test_a_power_that_goes_on_carries_none(self):
        first = self._publish()
        self._publish(start=today() - 30 * DAY, transition_rule="stop")
        self.assertFalse(any(first.grant_ids.mapped("transition_rule")))
        self.assertTrue(self._pending().allowed)

    def test_a_suspended_power_grants_nothing_until_the_next_version(self):
        self._publish()
        self._publish(
            start=today() - 30 * DAY,
            lines=[{"power_id": self.power.id, "status": "suspended", "transition_rule": "stop"}],
        )
        self.assertFalse(self._may(today()).allowed)
        self.assertFalse(self._pending().allowed)
        self._publish(start=today() - DAY)
        self.assertTrue(self._may(today()).allowed)

    def test_the_rule_of_an_ended_grant_is_not_rewritten(self):
        first = self._publish()
        self._publish(start=today() - 30 * DAY, transition_rule="stop", lines=[{"power_id": self.other_power.id}])
        self.env.flush_all()
        with self.assertRaises(RestrictViolation), mute_logger("odoo.sql_db"), self.env.cr.savepoint():
            self.env.cr.execute(
                "UPDATE eco_grant SET transition_rule = 'finish' WHERE id = %s", (first.grant_ids[0].id,)
            )
