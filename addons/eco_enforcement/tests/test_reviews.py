from datetime import date

from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, tagged

from odoo.addons.eco_enforcement.models.door import opened
from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, NOTICED, SERVICE, TownCase, on

REVIEWED, DAY = date(2026, 10, 15), date(2026, 10, 20)


@tagged("post_install", "-at_install")
class TestReviews(TownCase):
    """Case review, legal review, notices anew, answers point by point, collective discussion."""

    # Case review

    def test_the_usual_case_is_reviewed_with_no_more_typing_than_before(self):
        case = self.play("submit_report")
        with on(REVIEWED):
            context = {"default_case_id": case.id, "default_act": "pass_case_review"}
            form = Form(self.env["eco.act.wizard"].with_user(self.leader).with_context(**context))
            self.assertEqual(form.word_facts, "符合")
            form.save().action_confirm()
        review = case.sudo().case_review_ids
        self.assertEqual((case.state, review.passed, review.user_id), ("legal_review", True, self.leader))
        self.assertEqual(len(review.point_ids), 6)
        self.assertEqual(set(review.point_ids.mapped("verdict")), {"pass"})
        self.assertEqual(set(review.point_ids.mapped("word")), {"符合"})

    def test_a_returned_case_keeps_its_review(self):
        case = self.play("submit_report")
        self.act(case, self.leader, "return_from_case_review", REVIEWED, opinion="补充照片", word_evidence="缺少照片")
        review = case.sudo().case_review_ids
        self.assertFalse(review.passed)
        self.assertEqual(review.point_ids.filtered(lambda p: p.code == "evidence").word, "缺少照片")

    def test_a_doubtful_point_is_answered_in_words(self):
        case = self.play("submit_report", found_on="2026-09-20")
        with self.assertRaisesRegex(LegalityError, "程序须人工判断"):
            self.act(case, self.leader, "pass_case_review", REVIEWED, opinion="同意")
        self.act(case, self.leader, "pass_case_review", REVIEWED, opinion="同意", word_procedure="已批准延长")

    # Legal review

    def test_without_the_stricter_default_a_plain_case_goes_to_the_notice(self):
        case = self.play("submit_report")
        with self.assertRaisesRegex(LegalityError, "所有案件均应当法制审核"):
            self.act(case, self.leader, "pass_to_notice", REVIEWED, opinion="同意")
        self.town.review_all_cases = False
        with self.assertRaisesRegex(LegalityError, "所有案件均应当法制审核"):
            self.act(case, self.leader, "pass_to_notice", REVIEWED, opinion="同意")
        self.town.county_id.review_all_cases = False
        self.act(case, self.leader, "pass_to_notice", REVIEWED, opinion="同意")
        self.assertEqual(case.state, "reviewed")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.act(case, self.officer, "serve_notice", NOTICED, on=str(NOTICED), **SERVICE)
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertFalse(case.sudo().review_ids)

    def test_what_the_county_lists_goes_to_legal_review(self):
        self.town.review_all_cases = self.town.county_id.review_all_cases = False
        rule = self.env["eco.review.rule"].create(
            {
                "document": "县法制审核清单",
                "county_id": self.town.county_id.id,
                "amount": 500,
                "date_from": "2026-10-15",
            }
        )
        case = self.play("submit_report")
        with self.assertRaisesRegex(LegalityError, "县法制审核清单（待确认"):
            self.act(case, self.leader, "pass_to_notice", REVIEWED, opinion="同意")
        rule.date_from = "2026-10-16"
        self.act(case, self.leader, "pass_to_notice", REVIEWED, opinion="同意")
        rule.date_from = "2026-10-15"
        with self.assertRaisesRegex(LegalityError, "未经法制审核"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.act(case, self.head, "return_to_review", NOTICED, opinion="补充法制审核")
        self.act(case, self.reviewer, "pass_review", NOTICED, opinion="同意")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_trap_09_a_first_time_reviewer_without_qualification_reviews_nothing(self):
        case = self.play("pass_case_review")
        self.reviewer.write({"eco_license_number": False, "eco_licensed_on": False})
        with self.assertRaisesRegex(LegalityError, "法律职业资格.*第五十八条"):
            self.act(case, self.reviewer, "pass_review", REVIEWED, opinion="同意")
        self.reviewer.eco_reviewing_since = "2017-12-31"
        self.act(case, self.reviewer, "pass_review", REVIEWED, opinion="同意")
        with self.assertRaises(ValidationError):
            self.reviewer.eco_license_number = "无日期"

    def test_a_lent_reviewer_is_recorded_with_the_own_body(self):
        case = self.play("pass_review")
        self.assertEqual(case.sudo().review_ids.agency_id, self.env.ref("eco_checklist.agency_justice"))

    def test_trap_08_a_test_result_after_the_review_is_reviewed_too(self):
        case = self.play("serve_notice")
        came = {
            "act": "record_result",
            "title": "登记检测、鉴定结果",
            "role": "officer",
            "states": ("defence", "defence"),
        }
        with on(DAY):
            opened(case)._journal(self.officer, **came, article="《行政处罚法》第四十六条", details={})
        with self.assertRaisesRegex(LegalityError, "重新进行法制审核"):
            self._decide(case)

    # Notice anew

    def test_trap_08_the_amount_rises_from_new_facts_and_never_from_the_defence(self):
        case = self.play("serve_notice")
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text="不服", answer="不采纳")
        self.act(case, self.reviewer, "return_after_defence", DAY, opinion="退回")
        self._again(case, "800")
        with self.assertRaisesRegex(LegalityError, "不得因陈述、申辩加重处罚"):
            self.act(case, self.head, "issue_notice", DAY, opinion="同意")
        self.act(case, self.head, "return_to_review", DAY, opinion="退回")
        self.act(case, self.reviewer, "return_report", DAY, opinion="恢复原数额")
        self._again(case, "500")
        self.act(case, self.head, "issue_notice", DAY, opinion="同意")
        self.act(case, self.officer, "serve_notice", DAY, on=str(DAY), **SERVICE)
        with self.assertRaisesRegex(LegalityError, "直接重新告知"):
            self.act(case, self.head, "renotify", DAY, renotice="new_facts", text="面积五亩")
        self.act(case, self.head, "reopen_investigation", DAY, text="查明面积为五亩")
        record = self.draft_record(case, "inspection_record")
        self.act(case, self.officer, "record_inspection", DAY, record=record.id)
        self._again(case, "800")
        self.act(case, self.head, "issue_notice", DAY, opinion="同意")
        self.assertEqual(case.sudo().notice_ids.mapped("amount"), [500, 500, 800])

    def _again(self, case, amount):
        self.fill_report(case, amount)
        self.act(case, self.officer, "submit_report", DAY)
        self.act(case, self.leader, "pass_case_review", DAY, opinion="同意")
        self.act(case, self.reviewer, "pass_review", DAY, opinion="同意")

    def test_a_faulty_notice_is_made_anew_and_its_period_runs_again(self):
        case = self.play("serve_notice")
        self.act(case, self.head, "renotify", DAY, renotice="defect", text="联系电话有误")
        self.assertEqual(case.state, "reviewed")
        self.assertEqual(case.sudo().renotice_ids.reason, "defect")
        self.act(case, self.head, "issue_notice", DAY, opinion="同意")
        self.act(case, self.officer, "serve_notice", DAY, on=str(DAY), **SERVICE)
        with self.assertRaisesRegex(LegalityError, "至2026-10-27届满"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.act(case, self.head, "decide", date(2026, 10, 28), amount="500", opinion="同意")

    # Defence

    def _defended(self):
        case = self.play("serve_notice")
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text="面积有误；家境困难")
        return case, case.sudo().defence_ids

    def _reply(self, case, defence, *points):
        replies = self.env["eco.defence.reply"].with_user(self.officer)
        lines = [Command.create({"said": s, "result": r, "reason": w}) for s, r, w in points]
        return replies.create({"case_id": case.id, "defence_id": defence.id, "point_ids": lines})

    def test_a_defence_is_answered_point_by_point_before_the_decision(self):
        case, defence = self._defended()
        reply = self._reply(case, defence, ("面积有误", "accepted", "按0.8亩认定"), ("家境困难", False, False))
        with self.assertRaisesRegex(LegalityError, "家境困难"):
            self.act(case, self.officer, "answer_defence", DAY, reply=reply.id)
        self.act(case, self.reviewer, "review_again", DAY, opinion="同意")
        with self.assertRaisesRegex(LegalityError, "逐项复核并答复"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        reply.point_ids[1].with_user(self.officer).write({"result": "rejected", "reason": "不属法定从轻情形"})
        self.act(case, self.officer, "answer_defence", DAY, reply=reply.id)
        with self.assertRaisesRegex(LegalityError, "重新进行法制审核"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.act(case, self.reviewer, "review_again", DAY, opinion="同意")
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        content = case.sudo().document_ids.filtered(lambda d: d.kind == "decision").content
        for words in ("面积有误", "采纳：按0.8亩认定", "不予采纳：不属法定从轻情形"):
            self.assertIn(words, content)
        with self.assertRaises(UserError):
            reply.point_ids[0].with_user(self.officer).write({"reason": "x"})

    def test_an_answer_begins_with_the_last_defence_by_its_words(self):
        case, defence = self._defended()
        replies = self.env["eco.defence.reply"].with_user(self.officer).with_context(default_case_id=case.id)
        self.assertEqual(replies.new({}).defence_id._origin, defence.with_env(replies.env))
        self.assertEqual(defence.display_name, f"{DAY} 面积有误；家境困难")

    def test_an_answer_belongs_to_a_defence_of_its_case(self):
        case, _defence = self._defended()
        _other, foreign = self._defended()
        with self.assertRaises(ValidationError):
            self._reply(case, foreign, ("x", "accepted", "y"))

    def test_a_defence_after_the_period_is_heard_all_the_same(self):
        case = self.play("serve_notice")
        self.act(case, self.officer, "record_defence", DECIDED, on=str(DECIDED), text="迟到的申辩")
        with self.assertRaisesRegex(LegalityError, "逐项复核并答复"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    # Collective discussion

    def _minutes(self, case, user=None, **changes):
        discussions = self.env["eco.discussion"].with_user(user or self.officer).with_context(default_case_id=case.id)
        values = {
            "case_id": case.id,
            "held_at": "2026-10-27 01:00:00",
            "recorder": "高远",
            "conclusion": "agreed",
            "amount": 500,
            "reasons": "同意承办意见",
        }
        minutes = discussions.create({**values, **changes})
        for number, member in enumerate(minutes.member_ids):
            member.write({"opinion": "同意", "vote": "agree", "presides": not number})
        return minutes

    def _discuss(self, case, **changes):
        self.act(case, self.head, "record_discussion", DECIDED, minutes=self._minutes(case, **changes).id)

    def _deputy(self):
        return self._user("t_deputy", "冯岚", self.town, "head")

    def _decide(self, case, amount="500"):
        self.act(case, self.head, "decide", DECIDED, amount=amount, opinion="同意")

    def test_a_serious_case_is_decided_by_the_heads_together(self):
        self._deputy()
        case = self.play("serve_notice")
        self.act(case, self.head, "state_weight", DAY, major=True, weight_reason="引发山火")
        with self.assertRaisesRegex(LegalityError, "集体讨论决定：.*引发山火.*第五十七条第二款"):
            self._decide(case)
        self._discuss(case)
        with self.assertRaisesRegex(LegalityError, "与集体讨论同意的500.00元不一致"):
            self._decide(case, "499")
        self._decide(case)
        minutes = case.sudo().discussion_ids
        self.assertEqual(minutes.member_ids.mapped("name"), ["周正", "冯岚"])
        with self.assertRaises(UserError):
            minutes.member_ids[0].with_user(self.officer).write({"opinion": "反对"})

    def test_the_amount_of_the_county_makes_a_discussion_due(self):
        row = self.env.ref("eco_checklist.collective_threshold_citizen")
        case = self.play("serve_notice")
        row.amount = 500
        with self.assertRaisesRegex(LegalityError, "达到集体讨论的数额标准"):
            self._decide(case)
        row.amount = 500.01
        self._decide(case)

    def test_trap_08_a_discussion_before_the_defence_is_repeated(self):
        self._deputy()
        case = self.play("serve_notice")
        self.act(case, self.head, "state_weight", DAY, major=True, weight_reason="引发山火")
        self._discuss(case)
        self.act(case, self.officer, "record_defence", DECIDED, on=str(DECIDED), text="不服", answer="不采纳")
        self.act(case, self.reviewer, "review_again", DECIDED, opinion="同意")
        with self.assertRaisesRegex(LegalityError, "应当重新集体讨论"):
            self._decide(case)
        self._discuss(case)
        self._decide(case)

    def test_trap_09_one_head_alone_or_an_investigator_decides_nothing_together(self):
        case = self.play("serve_notice")
        with self.assertRaisesRegex(LegalityError, "2名以上负责人参加，实际参加1名"):
            self._discuss(case)
        self._deputy()
        self.officer_2.group_ids += self.env.ref("eco_enforcement.group_head")
        with self.assertRaisesRegex(LegalityError, "赵𬭎是本案的调查人员"):
            self._discuss(case)
        stranger = [Command.create({"user_id": self.leader.id, "present": True, "opinion": "同意", "vote": "agree"})]
        minutes = self._minutes(case)
        minutes.member_ids.filtered(lambda m: m.user_id == self.officer_2).with_user(self.officer).unlink()
        minutes.with_user(self.officer).write({"member_ids": stranger})
        with self.assertRaisesRegex(LegalityError, "高远不是本机关的负责人"):
            self.act(case, self.head, "record_discussion", DECIDED, minutes=minutes.id)

    def test_minutes_are_written_in_the_body_whose_heads_discuss(self):
        case = self.play("serve_notice")
        with self.assertRaises(UserError):
            self._minutes(case, user=self.reviewer)
        self.town.discussion_quorum = 3
        self._deputy()
        with self.assertRaisesRegex(LegalityError, "3名以上"):
            self._discuss(case)

    def test_a_small_case_asks_for_nothing_more(self):
        case = self.play("approve_closing")
        self.assertEqual(case.state, "closed")
        for name in ("hearing_ids", "discussion_ids", "reply_ids", "renotice_ids", "flag_ids"):
            self.assertFalse(case.sudo()[name])
