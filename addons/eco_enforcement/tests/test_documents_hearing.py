"""The papers of defence, hearing, discussion and address: issued by their acts, complete, word for word."""

from datetime import date

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import DECIDED, NOTICED, on
from .golden import assert_golden
from .papers import Papers
from .test_hearing import FIXED, HELD, HearingCase

DAY = date(2026, 10, 20)
SAID = "过火面积不足一亩，主动扑灭，请求从轻处罚。"


@tagged("post_install", "-at_install")
class TestDefencePapers(Papers, HearingCase):
    """Documents 12 and 22: record, re-examination, waiver, address."""

    def defend(self, case, **given):
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text=SAID, **given)

    def reply(self, case, **changes):
        replies = self.env["eco.defence.reply"].with_user(self.officer).with_context(default_case_id=case.id)
        points = [
            {
                "said": "过火面积不足一亩",
                "evidence": "自家地块承包合同",
                "result": "rejected",
                "reason": "现场检查笔录和照片载明过火面积约1.2亩",
            },
            {"said": "主动扑灭", "result": "accepted", "reason": "询问笔录可以印证，裁量时予以考虑"},
        ]
        return replies.create({"case_id": case.id, "point_ids": [Command.create(point) for point in points], **changes})

    def test_a_defence_is_put_on_record(self):
        case = self.play("serve_notice", amount="2000")
        self.defend(case, defence_proof="自家地块承包合同", hearing=True)
        record = self.document(case, "defence_record")
        self.assert_says(record, SAID, "自家地块承包合同", "张堃（当事人）", "示范路8号", "演示040001", "演示040002")
        self.assert_says(record, "同时要求举行听证", "2026年10月20日", self.document(case, "prior_notice").number)
        self.assert_asks_for_all(case, "defence_record")
        self.assertFalse(self.document(case, "defence_review"))
        assert_golden(self, record)

    def test_who_speaks_and_where_is_entered_or_proposed(self):
        case = self.play("serve_notice")
        with on(DAY):
            wizard = (
                self.env["eco.act.wizard"].with_user(self.officer).create({"case_id": case.id, "act": "record_defence"})
            )
            self.assertEqual((wizard.defender, wizard.defence_place), ("张堃（当事人）", "示范路8号"))
        self.defend(case, defender="李㛃（委托代理人）", defence_place="示范村村委会")
        self.assert_says(
            self.document(case, "defence_record"), "李㛃（委托代理人）", "示范村村委会", "没有提交证据材料"
        )

    def test_the_re_examination_answers_each_point_with_its_reason(self):
        case = self.play("serve_notice")
        self.defend(case)
        reply = self.reply(case)
        self.act(case, self.officer, "answer_defence", DAY, reply=reply.id)
        review = self.document(case, "defence_review")
        self.assert_says(review, SAID, "过火面积不足一亩", "不予采纳", "现场检查笔录和照片", "主动扑灭", "采纳")
        self.assert_says(review, "自家地块承包合同", "询问笔录可以印证", "不因当事人陈述、申辩而给予更重的处罚")
        self.assert_asks_for_all(case, "defence_review")
        assert_golden(self, review)

    def test_a_re_examination_entered_with_the_defence_is_issued_with_it(self):
        case = self.play("serve_notice")
        self.defend(case, answer="已按最低幅度处罚，不再减轻。")
        self.assert_says(self.document(case, "defence_review"), SAID, "已按最低幅度处罚")
        kinds = case.sudo().document_ids.mapped("kind")
        self.assertEqual(kinds[-2:], ["defence_record", "defence_review"])

    def test_the_next_defence_brings_no_re_examination_of_its_own(self):
        case = self.play("serve_notice")
        self.defend(case, answer="已复核，不成立。")
        self.defend(case)
        self.assertEqual(case.sudo().document_ids.mapped("kind").count("defence_review"), 1)
        self.act(case, self.officer, "answer_defence", DAY, reply=self.reply(case).id)
        self.assertEqual(case.sudo().document_ids.mapped("kind").count("defence_review"), 2)

    def test_a_waiver_says_what_is_given_up(self):
        for amount, waived, gone, kept in (
            ("2000", True, "陈述、申辩和要求听证的权利", "不在本声明放弃之列"),
            ("2000", False, "不在本声明放弃之列", "陈述、申辩和要求听证的权利。"),
            ("500", False, "放弃的权利：陈述、申辩的权利", "听证的权利"),
        ):
            case = self.play("serve_notice", amount=amount)
            given = {"text": "我明确放弃上述权利。", "hearing_waived": waived}
            self.act(case, self.officer, "record_waiver", DAY, on=str(DAY), **given)
            statement = self.document(case, "waiver_statement")
            self.assert_says(statement, "我明确放弃上述权利。", gone, "2026年10月20日", "610481196805120036")
            self.assertNotIn(kept, self.words(statement))
        self.assert_asks_for_all(case, "waiver_statement")

    def test_a_waiver_word_for_word(self):
        case = self.play("serve_notice", amount="2000")
        given = {"text": "我对拟作出的处罚没有意见，明确放弃陈述、申辩和听证的权利。", "hearing_waived": True}
        self.act(case, self.officer, "record_waiver", DAY, on=str(DAY), **given)
        assert_golden(self, self.document(case, "waiver_statement"))

    def test_the_address_is_confirmed_on_paper(self):
        case = self.play("record_interview", party_phone="13000000000")
        given = {"confirmed_address": "西吴街道示范村三组12号", "confirmed_email": "demo@example.org"}
        self.act(case, self.officer, "record_service_address", DAY, on=str(DAY), **given, electronic_consent=True)
        paper = self.document(case, "address_confirmation")
        self.assert_says(paper, "西吴街道示范村三组12号", "13000000000", "demo@example.org", "同意以上述电子送达地址")
        self.assert_asks_for_all(case, "address_confirmation")
        assert_golden(self, paper)
        self.act(case, self.officer, "record_service_address", DAY, on=str(DAY), confirmed_address="示范村四组")
        self.assert_says(self.document(case, "address_confirmation"), "示范村四组", "不同意电子送达")

    def test_what_the_party_cites_stops_no_paper(self):
        case = self.play("serve_notice")
        said = "《某某条例》第九条写明不罚。"
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text=said, defence_proof="《某县规定》第二条")
        points = [Command.create({"said": "《某某办法》第三条", "result": "rejected", "reason": "没有这一规定"})]
        self.act(case, self.officer, "answer_defence", DAY, reply=self.reply(case, point_ids=points).id)
        self.assert_says(self.document(case, "defence_review"), "《某某办法》第三条", "《某县规定》第二条")


@tagged("post_install", "-at_install")
class TestHearingPapers(Papers, HearingCase):
    """Documents 13 to 17: notice, announcement, record, report, legal review, discussion."""

    def plan(self, case, **changes):
        hearer = {"name": "郭平", "unit": "兴平市司法局", "post": "科员"}
        return super().plan(case, **{"hearer_ids": [Command.create(hearer)], **changes})

    def draft(self, case, **changes):
        said = {
            "investigators_said": "张堃于2026年10月12日露天焚烧玉米秸秆约1.2亩，有现场检查笔录、调查询问笔录为证。"
            "建议责令改正，处罚款2000元。",
            "party_said": "面积不足一亩，并且自己扑灭了火；提交承包地块证明一份。",
            "examined": "双方就面积质证：申请人认为四角没有烧到；调查人员出示现场测量数据。申请人对测量方法没有异议。",
            "final_statement": "申请人：承认焚烧，请求从轻。调查人员：坚持原处罚建议。",
        }
        return super().draft(case, **{**said, **changes})

    def test_the_notice_names_time_place_bench_and_rights_and_is_served(self):
        case = self.played("serve_hearing_notice")
        notice, receipt = self.document(case, "hearing_notice"), self.document(case, "service_receipt")
        expected = ("2026年11月2日9时00分", "街道办会议室", "公开举行", "钱宁", "高远", "郭平，兴平市司法局，科员")
        self.assert_says(notice, *expected, "申请回避", "委托一至二人", "申请改期", "授权委托书", "029-00000000")
        self.assert_says(receipt, notice.number, "行政处罚听证通知书", "2026年10月21日", "王玥")
        service = case.sudo().service_ids[-1]
        self.assertEqual((service.document_id, service.on), (notice, FIXED))
        assert_golden(self, notice)

    def test_each_mandatory_field_of_notice_and_announcement_is_asked_for(self):
        case = self.played("arrange_hearing")
        self.assert_asks_for_all(case, "hearing_notice")
        self.assert_asks_for_all(case, "hearing_announcement")

    def test_a_bench_without_posts_is_no_notice(self):
        case = self.played("record_hearing_request")
        self.chair.function = False
        plan = self.plan(case, hearer_ids=[Command.create({"name": "郭平"})])
        says = "行政处罚听证通知书.*主持人职务（案件“审查、申辩和听证”页的“听证安排”，或者主持人的用户资料）\n.*听证员的单位和职务"
        with self.assertRaisesRegex(UserError, "(?s)" + says), self.cr.savepoint():
            self.act(case, self.head, "arrange_hearing", FIXED, hearing_plan=plan.id, opinion="同意")
        self.assertEqual(case.sudo().hearing_ids.stage, "requested")

    def test_only_a_public_hearing_is_announced(self):
        case = self.played("record_hearing_request")
        self.arrange(case)
        announcement = self.document(case, "hearing_announcement")
        self.assert_says(announcement, "公开举行", "2026年11月2日9时00分", "旁听")
        for other in ("610481196805120036", "改期举行"):
            self.assertNotIn(other, self.words(announcement))
        assert_golden(self, announcement)
        private = self.played("record_hearing_request")
        self.arrange(private, closed=True, closed_ground="privacy")
        self.assert_says(self.document(private, "hearing_notice"), "不公开举行（涉及个人隐私）")
        self.assertFalse(self.document(private, "hearing_announcement"))

    def test_a_new_time_says_which_notice_it_takes_the_place_of(self):
        case = self.played("serve_hearing_notice")
        first = self.document(case, "hearing_notice")
        self.assertNotIn("本通知代替", self.words(first))
        self.arrange(case, date(2026, 10, 22), begins_at="2026-11-09 01:00:00", reason="当事人申请改期")
        second = self.document(case, "hearing_notice")
        self.assert_says(second, f"代替{first.number}", "当事人申请改期", "2026年11月9日")
        self.assert_says(self.document(case, "hearing_announcement"), "改期举行", "2026年11月9日")
        self.notify(case, date(2026, 10, 28))
        self.assert_says(self.document(case, "service_receipt"), second.number)

    def test_the_record_says_who_was_there_and_what_each_said(self):
        case = self.played("serve_hearing_notice")
        agents = [Command.create({"name": "李㛃", "unit": "示范律师事务所", "empowered": True})]
        record = self.draft(case, agent_ids=agents, others="证人刘珊（同村村民）")
        self.act(case, self.chair, "record_hearing", HELD, hearing_record=record.id)
        paper = self.document(case, "hearing_record")
        self.assert_says(
            paper, "2026年11月2日9时00分至2026年11月2日11时00分", "李㛃，示范律师事务所", "已提交授权委托书"
        )
        self.assert_says(paper, "演示040001", "证人刘珊", "面积不足一亩", "双方就面积质证", "请求从轻", "钱宁", "郭平")
        self.assert_asks_for_all(case, "hearing_record")
        assert_golden(self, paper)

    def test_the_report_holds_course_dispute_findings_and_opinion(self):
        case = self.played()
        report = self.document(case, "hearing_report")
        self.assert_says(report, "争议焦点为面积", "过火面积约1.2亩", "建议从轻", "2026年10月20日", "面积不足一亩")
        self.assert_asks_for_all(case, "hearing_report")
        assert_golden(self, report)

    def test_the_papers_stand_in_the_order_of_the_acts(self):
        case = self.played()
        kinds = case.sudo().document_ids.mapped("kind")
        expected = ["hearing_notice", "hearing_announcement", "service_receipt", "hearing_record", "hearing_report"]
        self.assertEqual(kinds[-5:], expected)

    def test_the_review_made_again_after_a_hearing_says_when_it_was_submitted(self):
        case = self.played()
        self.assert_says(self.document(case, "legal_review"), "送审日期2026年10月15日")
        self.act(case, self.reviewer, "review_again", HELD, opinion="听证后审核同意")
        self.assert_says(self.document(case, "legal_review"), "送审日期2026年11月2日")
        self.assert_asks_for_all(case, "legal_review")

    def test_each_mandatory_field_of_the_prior_notice_is_asked_for(self):
        case = self.play("issue_notice")
        self.assert_asks_for_all(case, "prior_notice")
        self.assertNotIn("听证", self.words(self.document(case, "prior_notice")))

    def test_a_town_nobody_can_reach_tells_no_prior_notice(self):
        case = self.play("pass_review")
        self.town.write({"phone": False, "address": False})
        with (
            self.assertRaisesRegex(UserError, "陈述申辩的联系电话或者地址（执法主体的资料：地址、电话）"),
            self.cr.savepoint(),
        ):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意告知")

    def _minutes(self, case, **changes):
        discussions = self.env["eco.discussion"].with_user(self.officer).with_context(default_case_id=case.id)
        minutes = discussions.create(
            {
                "case_id": case.id,
                "held_at": "2026-10-27 01:00:00",
                "recorder": "高远",
                "others": "李㛃（法制审核人员）",
                "conclusion": "agreed",
                "amount": 500,
                "reasons": "事实清楚，证据充分，同意承办意见。",
                **changes,
            }
        )
        for number, member in enumerate(minutes.member_ids):
            member.write(
                {"opinion": f"事实清楚，同意罚款伍佰元，意见{number + 1}", "vote": "agree", "presides": not number}
            )
        return minutes

    def test_the_discussion_records_each_opinion_and_who_did_not_vote(self):
        self._user("t_deputy", "冯岚", self.town, "head")
        case = self.play("serve_notice")
        minutes = self._minutes(case)
        absent = {"name": "郭平", "post": "副主任", "present": False}
        minutes.with_user(self.officer).write({"member_ids": [Command.create(absent)]})
        self.act(case, self.head, "record_discussion", DECIDED, minutes=minutes.id)
        paper = self.document(case, "discussion_record")
        self.assert_says(paper, "周正", "冯岚", "意见1", "意见2", "同意2人", "人民币伍佰元整")
        self.assert_says(paper, "列席汇报人（调查人员，不参加表决）：王玥", "李㛃（法制审核人员）", "缺席人员：郭平")
        self.assert_asks_for_all(case, "discussion_record")
        assert_golden(self, paper)

    def test_a_member_without_a_post_stops_the_discussion_record(self):
        self._user("t_deputy", "冯岚", self.town, "head")
        case = self.play("serve_notice")
        minutes = self._minutes(case)
        minutes.member_ids[-1].with_user(self.officer).post = False
        with self.assertRaisesRegex(UserError, "每名参加人员的职务"), self.cr.savepoint():
            self.act(case, self.head, "record_discussion", DECIDED, minutes=minutes.id)
        self.assertFalse(minutes.event_seq)

    def test_a_discussion_that_returns_the_case_names_no_fine(self):
        self._user("t_deputy", "冯岚", self.town, "head")
        case = self.play("serve_notice")
        minutes = self._minutes(case, conclusion="returned", reasons="面积没有查清")
        minutes.member_ids.with_user(self.officer).vote = "disagree"
        self.act(case, self.head, "record_discussion", DECIDED, minutes=minutes.id)
        paper = self.document(case, "discussion_record")
        self.assert_says(paper, "退回补充调查或者重新研究", "不同意2人", "面积没有查清")
        self.assertNotIn("同意对当事人处", self.words(paper))
