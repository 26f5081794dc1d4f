import base64
from datetime import date

from psycopg2 import errors

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from ..models.legality import LegalityError
from .common import DECIDED, NOTICED, SERVED, TownCase, on

ASKED, ANSWERED = date(2026, 10, 16), date(2026, 10, 17)
STRAW = "承租人焚烧秸秆如何认定当事人"


class GuidanceCase(TownCase):
    """A town whose power is guided by the ecology department, with a guide of another department beside it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.power.original_sector_ids = cls.env.ref("eco_checklist.sector_environment")
        cls.county = cls.env.ref("eco_checklist.agency_xingping")
        cls.environment = cls.env.ref("eco_checklist.agency_environment")
        cls.agriculture = cls.env.ref("eco_checklist.agency_agriculture")
        cls.farm_guide = cls._user("t_farm", "农业", cls.agriculture, "guide")
        cls.article = cls.env.ref("eco_checklist.article_penalty_33")
        cls.approver = cls._user("t_approver", "郑宏", cls.env.ref("eco_checklist.agency_justice"), "case_reader")
        cls.approver.group_ids += cls.env.ref("eco_checklist.group_list_approver")
        cls.other_town = cls.env["eco.agency"].create(
            {"name": "测试镇人民政府", "kind": "town", "code": "610481199", "parent_id": cls.county.id}
        )
        cls.stranger = cls._user("t_stranger", "旁镇", cls.other_town, "officer", "head")

    def draft(self, user=None, **changes):
        about = {} if "case_id" in changes else {"power_id": self.power.id}
        values = {"topic": STRAW, "question": "承租人雇人焚烧，谁是当事人？", **about, **changes}
        with on(ASKED):
            return self.env["eco.guidance"].with_user(user or self.officer).create(values)

    def do(self, matter, user, code, day=ASKED, **inputs):
        with on(day):
            return matter.with_user(user).act(code, inputs)

    def asked(self, **changes):
        guidance = self.draft(**changes)
        self.do(guidance, self.officer, "ask")
        return guidance

    def answered(self, **changes):
        guidance = self.asked(**changes)
        conclusion = {"conclusion": "disagree"} if changes.get("kind") == "review" else {}
        self.do(guidance, self.guide, "answer", text="以实际行为人为当事人", articles=self.article.ids, **conclusion)
        return guidance

    def rule(self, model, **values):
        """Enter and confirm a rule of the county as its approver does."""
        with on(date(2026, 1, 5)):
            row = (
                self.env[model]
                .with_user(self.approver)
                .create(
                    {
                        "county_id": self.county.id,
                        "document": "兴政办发〔2026〕1号（测试）",
                        "confirmation_source": "测试",
                        "date_from": "2026-01-05",
                        **values,
                    }
                )
            )
            row.action_confirm()
        return row


@tagged("post_install", "-at_install")
class TestGuidance(GuidanceCase):
    """A town asks, the county answers with its basis, the town records what it adopted and why."""

    def test_the_whole_way_without_the_case_leaving_the_town(self):
        case = self.play("approve_filing")
        guidance = self.answered(case_id=case.id)
        self.assertEqual(guidance.department_id, self.environment)
        self.assertEqual(guidance.with_user(self.officer).answer, "以实际行为人为当事人")
        self.assertEqual(guidance.answer_article_ids, self.article)
        with self.assertRaisesRegex(LegalityError, "理由.*没有填写"):
            self.do(guidance, self.officer, "record_adoption", adoption="not_adopted")
        self.do(guidance, self.officer, "record_adoption", adoption="partly", text="情形不尽相同")
        self.assertEqual((guidance.state, guidance.adoption), ("closed", "partly"))
        self.assertEqual((case.state, case.agency_id), ("investigation", self.town))
        events = case.sudo().event_ids.filtered(lambda e: e.act.startswith("guidance."))
        self.assertEqual(events.mapped("act"), ["guidance.ask", "guidance.answer", "guidance.record_adoption"])
        self.assertIn("情形不尽相同", events[-1].body)
        self.assertEqual(set(events.mapped("from_state") + events.mapped("to_state")), {"investigation"})
        self.assertFalse(self.env["eco.event"]._broken_link(case))
        self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_an_answer_rests_on_articles(self):
        guidance = self.asked()
        for articles in ([], [0], "x", [self.article.id, -5]):
            with self.assertRaises(UserError):
                self.do(guidance, self.guide, "answer", text="可以", articles=articles)
        self.assertEqual(guidance.state, "asked")

    def test_an_article_is_found_by_law_and_number(self):
        found = self.env["eco.law.article"].with_user(self.guide).name_search("处罚法 33")
        self.assertIn(self.article.id, [key for key, _name in found])
        self.assertEqual({name for _key, name in found}, {"《行政处罚法》第三十三条"})
        self.assertTrue(self.env["eco.law.article"].name_search("处罚法"))

    def test_who_answers_is_the_department_asked_or_the_countys_justice(self):
        guidance = self.asked(power_id=self.power.id)
        for user in (self.officer, self.head, self.env.ref("base.user_admin"), self.finance):
            with self.assertRaises(UserError):
                self.do(guidance, user, "answer", text="可以", articles=self.article.ids)
        with self.assertRaises(AccessError):
            self.do(guidance, self.farm_guide, "answer", text="可以", articles=self.article.ids)
        self.do(guidance, self.reviewer, "answer", text="可以", articles=self.article.ids)
        self.assertEqual(guidance.state, "answered")

    def test_only_the_town_itself_asks_and_records(self):
        case = self.play("approve_filing")
        with self.assertRaises(AccessError):
            self.draft(user=self.stranger, case_id=case.id)
        guidance = self.answered(case_id=case.id)
        with self.assertRaises(AccessError):
            self.do(guidance, self.stranger, "record_adoption", adoption="adopted", text="x")
        with self.assertRaisesRegex(LegalityError, "镇街的"):
            self.do(guidance, self.guide, "record_adoption", adoption="adopted", text="x")
        with self.assertRaises(AccessError):
            self.draft(user=self.finance)

    def test_a_county_reviewer_does_not_ask_in_a_towns_name(self):
        case = self.play("approve_filing")
        with self.assertRaises(AccessError):
            self.draft(user=self.reviewer, case_id=case.id)

    def test_back_and_forth(self):
        guidance = self.asked()
        self.do(guidance, self.guide, "request_details", text="是否共同经营？")
        with self.assertRaisesRegex(LegalityError, "待补充"):
            self.do(guidance, self.guide, "answer", text="可以", articles=self.article.ids)
        self.do(guidance, self.officer, "supplement", text="共同经营")
        self.do(guidance, self.guide, "forward", body=self.agriculture.id, text="属农业农村部门")
        self.assertFalse(guidance.with_user(self.guide).search([("id", "=", guidance.id)]))
        self.do(guidance, self.farm_guide, "answer", text="可以", articles=self.article.ids)
        self.do(guidance, self.officer, "ask_again", text="雇人的呢？")
        self.assertEqual(guidance.state, "asked")
        self.assertEqual(guidance.step_ids.mapped("seq"), [1, 2, 3, 4, 5, 6])

    def test_forwarded_to_departments_of_the_county_only(self):
        guidance = self.asked(power_id=self.power.id)
        for body in (self.town.id, self.other_town.id, 0):
            with self.assertRaises(LegalityError):
                self.do(guidance, self.guide, "forward", body=body, text="x")

    def test_the_list_names_the_guide_before_the_sectors(self):
        new = self.env["eco.town.list"].create(
            {
                "name": "新清单（测试）",
                "agency_id": self.town.id,
                "version": "测试二版",
                "approval_document": "测试〔2026〕2号",
                "approval_date": "2026-01-10",
                "published_on": "2026-01-12",
                "publication_link": "https://example.org/list2",
                "date_start": "2026-02-01",
                "line_ids": [Command.create({"power_id": self.power.id, "guiding_agency_id": self.agriculture.id})],
            }
        )
        case = self.open_case()
        self.assertEqual(case.sudo().guide_ids, self.environment)
        new.action_register_published()
        self.assertEqual(self.town._guiding(self.power), self.agriculture)
        self.assertEqual(case.sudo().guide_ids, self.agriculture)

    def test_a_guide_sees_cases_of_guided_powers_only(self):
        case = self.play("approve_filing")
        self.assertIn(case, self.env["eco.case"].with_user(self.guide).search([]))
        self.assertTrue(self.env["eco.event"].with_user(self.guide).search([("case_id", "=", case.id)]))
        for model in ("eco.case", "eco.event", "eco.document", "eco.case.party", "eco.opinion", "eco.clock"):
            self.assertFalse(self.env[model].with_user(self.farm_guide).search([]), model)
        guidance = self.asked(case_id=case.id, department_id=self.agriculture.id)
        self.env.flush_all()
        self.assertIn(case, self.env["eco.case"].with_user(self.farm_guide).search([]))
        self.assertFalse(self.env["eco.guidance"].with_user(self.guide).search([("id", "=", guidance.id)]))
        self.assertFalse(self.env["eco.county.step"].with_user(self.guide).search([]))

    def test_a_draft_is_the_towns_own(self):
        self.draft(department_id=self.environment.id)
        self.assertFalse(self.env["eco.guidance"].with_user(self.guide).search([]))
        self.assertFalse(self.env["eco.guidance"].with_user(self.stranger).search([]))

    def test_files_are_the_askers_own_and_stay(self):
        foreign = self.env["ir.attachment"].with_user(self.head).create({"name": "别人的", "raw": b"x"})
        with self.assertRaises(AccessError):
            self.draft(attachment_ids=foreign.ids)
        own = self.env["ir.attachment"].with_user(self.officer).create({"name": "照片.jpg", "raw": b"photo"})
        guidance = self.draft(attachment_ids=own.ids)
        self.do(guidance, self.officer, "ask")
        self.assertEqual(own.with_user(self.guide).raw, b"photo")
        self.assertIn("照片.jpg", guidance.sudo().step_ids.files)
        for spoil in (
            lambda: own.with_user(self.officer).write({"datas": base64.b64encode(b"y")}),
            lambda: own.with_user(self.officer).unlink(),
            lambda: guidance.with_user(self.officer).write({"attachment_ids": [Command.clear()]}),
        ):
            with self.assertRaises(UserError):
                spoil()

    def test_attacks_on_what_was_asked(self):
        guidance = self.answered()
        officer = guidance.with_user(self.officer)
        for values in (
            {"question": "x"},
            {"state": "closed"},
            {"department_id": self.agriculture.id},
            {"due_on": False},
        ):
            with self.assertRaises(UserError):
                officer.write(values)
        with self.assertRaises(UserError):
            officer.sudo().write({"adoption": "adopted"})
        with self.assertRaises(UserError):
            officer.sudo().unlink()
        forged = self.env["eco.guidance"].with_user(self.officer).with_context(default_state="answered")
        with self.assertRaises(AccessError):
            forged.create({"topic": "x", "question": "y"})
        with self.assertRaises(AccessError):
            self.draft(agency_id=self.other_town.id)
        step = guidance.sudo().step_ids[-1]
        with self.assertRaises(AccessError):
            step.write({"text": "x"})
        with self.assertRaises(AccessError):
            self.env["eco.county.step"].sudo().create({"guidance_id": guidance.id, "seq": 9, "act": "answer"})

    def test_postgresql_keeps_what_was_asked(self):
        guidance = self.answered()
        step = guidance.sudo().step_ids[-1]
        self.env.flush_all()
        for statement, row in (
            ("UPDATE eco_guidance SET question = 'x' WHERE id = %s", guidance.id),
            ("DELETE FROM eco_guidance WHERE id = %s", guidance.id),
            ("UPDATE eco_county_step SET text = 'x' WHERE id = %s", step.id),
            ("DELETE FROM eco_county_step WHERE id = %s", step.id),
            ("DELETE FROM eco_county_step_article WHERE step_id = %s", step.id),
            (
                "INSERT INTO eco_county_step_article (step_id, article_id) SELECT %s, max(id) FROM eco_law_article",
                step.id,
            ),
            ("UPDATE eco_guidance SET state = 'closed' WHERE id = %s; SET CONSTRAINTS ALL IMMEDIATE", guidance.id),
        ):
            with self.assertRaises(errors.CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint(flush=False):
                self.cr.execute(statement, [row])

    def test_all_or_nothing(self):
        one, two = self.asked(), self.draft()
        with self.assertRaises(LegalityError):
            self.do(one | two, self.reviewer, "answer", text="可以", articles=self.article.ids)
        self.assertEqual(one.state, "asked")
        for code, inputs in (("nothing", {}), (["x"], {}), ("answer", "x")):
            with self.assertRaises(UserError):
                one.with_user(self.guide).act(code, inputs)

    def test_a_shared_answer_does_not_name_the_party(self):
        guidance = self.answered(case_id=self.play("approve_filing").id)
        given = {"topic": STRAW, "question": "谁是当事人？", "articles": self.article.ids}
        for text in ("张堃为当事人", "公民身份号码110105194912310020", "电话13900000000"):
            with self.assertRaisesRegex(LegalityError, "第五十条"):
                self.do(guidance, self.guide, "publish_example", text=text, **given)
        self.do(guidance, self.guide, "publish_example", text="以实际行为人为当事人", **given)
        shared = self.env["eco.guidance.example"].with_user(self.stranger).search([("answer", "ilike", "实际行为人")])
        self.assertEqual(shared.topic, STRAW)
        self.assertFalse([f for f in shared._fields.values() if f.comodel_name in ("eco.guidance", "eco.case")])
        self.assertEqual(guidance.with_user(self.officer).example_ids, shared)
        with self.assertRaises(AccessError):
            shared.sudo().write({"answer": "x"})
        self.do(guidance, self.reviewer, "retract_example", text="已有新规定")
        self.assertTrue(shared.withdrawn_on)
        with self.assertRaisesRegex(LegalityError, "没有已经发布"):
            self.do(guidance, self.reviewer, "retract_example", text="再撤")


@tagged("post_install", "-at_install")
class TestGuidanceClock(GuidanceCase):
    """The county's own periods, reminders and what is overdue."""

    def test_without_a_rule_of_the_county_there_is_no_day(self):
        guidance = self.asked()
        self.assertFalse(guidance.due_on)
        self.assertIn("待确认", guidance.due_note)

    def test_the_day_counts_working_days_and_says_whose_rule_it_is(self):
        self.rule("eco.guidance.period", purpose="question", workdays=3)
        guidance = self.asked(power_id=self.power.id)  # Friday, 2026-10-16
        self.assertEqual(guidance.due_on, date(2026, 10, 21))
        self.assertIn("本县规定", guidance.due_note)
        guides = guidance.sudo().activity_ids.filtered(lambda a: a.user_id == self.guide)
        self.assertEqual(guides.date_deadline, date(2026, 10, 21))
        for day, late in ((date(2026, 10, 21), False), (date(2026, 10, 22), True)):
            with on(day):
                guidance.invalidate_recordset(["is_overdue"])
                self.assertEqual(guidance.is_overdue, late)
                found = self.env["eco.guidance"].search([("is_overdue", "=", True)])
                self.assertEqual(guidance in found, late)
                self.assertEqual(guidance not in self.env["eco.guidance"].search([("is_overdue", "=", False)]), late)

    def test_an_overdue_question_reaches_the_county_once(self):
        self.rule("eco.guidance.period", purpose="question", workdays=3)
        guidance = self.asked(power_id=self.power.id)
        with on(date(2026, 10, 22)):
            for _run in range(2):
                self.env["eco.guidance"]._cron_remind()
        red = guidance.sudo().activity_ids.filtered(lambda a: a.user_id == self.reviewer)
        self.assertEqual(len(red), 1)
        self.do(guidance, self.guide, "answer", date(2026, 10, 22), text="可以", articles=self.article.ids)
        self.assertEqual(guidance.sudo().activity_ids.user_id, self.officer)

    def test_an_unconfirmed_period_counts_and_says_so(self):
        with on(date(2026, 1, 5)):
            self.env["eco.guidance.period"].with_user(self.approver).create(
                {"county_id": self.county.id, "purpose": "question", "workdays": 5, "date_from": "2026-01-05"}
            )
        guidance = self.asked()
        self.assertEqual(guidance.due_on, date(2026, 10, 23))
        self.assertIn("待确认", guidance.due_note)

    def test_unanswered_first(self):
        closed = self.answered()
        waiting = self.asked()
        self.assertEqual((self.env["eco.guidance"].search([("id", "in", (closed | waiting).ids)]))[0], waiting)

    def test_rules_of_the_county_are_set_by_its_approver(self):
        values = {"county_id": self.county.id, "purpose": "review", "workdays": 5, "date_from": "2026-01-05"}
        for user in (self.head, self.guide, self.reviewer, self.env.ref("base.user_admin")):
            with self.assertRaises(AccessError):
                self.env["eco.guidance.period"].with_user(user).create(values)
        qindu = self.env.ref("eco_checklist.agency_qindu")
        with self.assertRaises(AccessError):
            self.env["eco.guidance.period"].with_user(self.approver).create({**values, "county_id": qindu.id})
        row = self.rule("eco.guidance.period", purpose="review", workdays=5)
        with on(date(2026, 2, 1)):
            for spoil in ({"workdays": 9}, {"document": "x"}, {"confirmation": "to_confirm"}):
                with self.assertRaises(UserError):
                    row.write(spoil)
            with self.assertRaises(UserError):
                row.unlink()
        with self.assertRaises(errors.ExclusionViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.rule("eco.guidance.period", purpose="review", workdays=6)

    def test_queries_do_not_grow_with_towns_and_questions(self):
        names = ("topic", "kind", "agency_id", "power_id", "department_id", "due_on", "is_overdue", "state")
        spec = {name: {} for name in names} | {"agency_id": {"fields": {"display_name": {}}}}

        def count(user):
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            with on(ASKED):
                self.env["eco.guidance"].with_user(user).web_search_read([], spec, limit=80)
                self.env["eco.case"].with_user(user).web_search_read([], {"number": {}, "state": {}}, limit=80)
            return self.cr.sql_log_count - before

        def fill(first, towns):
            for number in range(first, first + towns):
                code = f"610481{number:03d}"
                town = {"name": f"第{number}镇", "kind": "town", "code": code, "parent_id": self.county.id}
                self.env["eco.agency"].create(town)
            self.asked()
            self.open_case()

        users = (self.officer, self.guide, self.reviewer)
        fill(300, 10)
        few = [(count(user), count(user)) for user in users]
        fill(400, 300)
        many = [(count(user), count(user)) for user in users]
        self.assertEqual([pair[1] for pair in few], [pair[1] for pair in many])


@tagged("post_install", "-at_install")
class TestCountyReview(GuidanceCase):
    """What is mandatory is that the review is made; its conclusion stays advice."""

    def review(self, case, before="issue_notice"):
        return self.answered(case_id=case.id, kind="review", before=before)

    def test_no_notice_without_the_review_the_county_wants(self):
        self.rule("eco.review.mandate", before="issue_notice", amount=500)
        case = self.play("pass_review")
        with self.assertRaisesRegex(LegalityError, "兴政办发.*县级审核.*第二十四条"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        guidance = self.review(case)
        with self.assertRaisesRegex(LegalityError, "先记录采纳情况"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.do(guidance, self.head, "record_adoption", NOTICED, adoption="not_adopted", text="证据充分，仍予处罚")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.assertEqual(case.state, "notice")

    def test_a_review_has_a_conclusion_and_a_question_none(self):
        case = self.play("pass_review")
        guidance = self.asked(case_id=case.id, kind="review", before="issue_notice")
        given = {"text": "可以", "articles": self.article.ids}
        with self.assertRaisesRegex(LegalityError, "应当给出结论"):
            self.do(guidance, self.guide, "answer", **given)
        with self.assertRaisesRegex(LegalityError, "不给出审核结论"):
            self.do(self.asked(), self.guide, "answer", conclusion="agree", **given)
        with self.assertRaisesRegex(LegalityError, "审核环节"):
            self.asked(case_id=case.id, kind="review")

    def test_a_review_of_an_older_report_does_not_count(self):
        self.rule("eco.review.mandate", before="issue_notice")
        case = self.play("submit_report")
        self.do(self.review(case), self.officer, "record_adoption", adoption="adopted", text="同意")
        self.act(case, self.leader, "return_from_case_review", ASKED, opinion="补充")
        self.act(case, self.officer, "submit_report", ASKED)
        self.act(case, self.leader, "pass_case_review", ASKED, opinion="同意")
        self.act(case, self.reviewer, "pass_review", ASKED, opinion="同意")
        with self.assertRaisesRegex(LegalityError, "县级审核"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_a_mandate_before_the_decision(self):
        self.rule("eco.review.mandate", before="decide", power_id=self.power.id, party_kind="citizen")
        case = self.play("serve_notice")
        with self.assertRaisesRegex(LegalityError, "县级审核"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        guidance = self.asked(case_id=case.id, kind="review", before="decide")
        self.do(guidance, self.guide, "answer", text="同意", articles=self.article.ids, conclusion="agree")
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertEqual(case.state, "decided")

    def test_what_the_county_has_not_confirmed_or_is_about_others_binds_nobody(self):
        other = self.env.ref("eco_checklist.power_p3")
        self.rule("eco.review.mandate", before="issue_notice", power_id=other.id)
        self.rule("eco.review.mandate", before="issue_notice", amount=500.01)
        self.rule("eco.review.mandate", before="issue_notice", party_kind="organization")
        with on(date(2026, 1, 5)):
            mandates = self.env["eco.review.mandate"].with_user(self.approver)
            draft = mandates.create(
                {"county_id": self.county.id, "date_from": "2026-01-05", "confirmation_source": "x"}
            )
            with self.assertRaisesRegex(UserError, "文号|document"):
                draft.action_confirm()
        self.play("issue_notice")


@tagged("post_install", "-at_install")
class TestPenaltyReport(GuidanceCase):
    """Major penalties are reported for the record where the county has entered from which amount."""

    def decided(self):
        return self.play("decide")

    def test_off_until_the_county_has_entered_and_confirmed_it(self):
        with on(date(2026, 1, 5)):
            self.env["eco.penalty.report.threshold"].with_user(self.approver).create(
                {
                    "county_id": self.county.id,
                    "party_kind": "citizen",
                    "amount": 100,
                    "workdays": 5,
                    "date_from": "2026-01-05",
                }
            )
        self.assertFalse(self.decided().sudo().penalty_report_ids)

    def test_a_decision_below_the_amount_is_not_reported(self):
        self.rule("eco.penalty.report.threshold", party_kind="citizen", amount=500.01, workdays=5)
        self.rule("eco.penalty.report.threshold", party_kind="organization", amount=1, workdays=5)
        self.assertFalse(self.decided().sudo().penalty_report_ids)

    def test_reported_by_the_town_and_received_by_the_county(self):
        self.rule("eco.penalty.report.threshold", party_kind="citizen", amount=500, workdays=5)
        case = self.decided()
        report = case.sudo().penalty_report_ids.with_user(self.head)
        self.assertEqual((report.state, report.due_on), ("due", date(2026, 11, 3)))
        for user in (self.reviewer, self.guide):
            with self.assertRaises(LegalityError):
                self.do(report, user, "file_report", SERVED, document="报〔2026〕1号", on=str(SERVED))
        for day in ("2026-10-26", "2026-10-29"):
            with self.assertRaisesRegex(LegalityError, "日期"):
                self.do(report, self.head, "file_report", SERVED, document="报〔2026〕1号", on=day)
        self.do(report, self.head, "file_report", SERVED, document="报〔2026〕1号", on=str(SERVED))
        with self.assertRaises(LegalityError):
            self.do(report, self.head, "receive_report", SERVED)
        self.do(report, self.reviewer, "receive_report", SERVED, text="已收悉")
        self.do(report, self.reviewer, "remark_report", SERVED, text="注意文书日期")
        self.assertEqual((report.state, report.document), ("received", "报〔2026〕1号"))
        acts = case.sudo().event_ids.mapped("act")
        self.assertIn("report.file_report", acts)
        self.assertEqual(case.state, "decided")

    def test_a_report_is_written_by_nobody(self):
        self.rule("eco.penalty.report.threshold", party_kind="citizen", amount=500, workdays=5)
        report = self.decided().sudo().penalty_report_ids
        with self.assertRaises(UserError):
            report.write({"due_on": "2027-01-01"})
        with self.assertRaises(AccessError):
            self.env["eco.penalty.report"].with_user(self.head).create({"case_id": report.case_id.id})
        self.env.flush_all()
        for column, value in (("due_on", "2027-01-01"), ("state", "received")):
            with self.assertRaises(errors.CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint(flush=False):
                self.cr.execute(f"UPDATE eco_penalty_report SET {column} = %s", [value])  # pylint: disable=sql-injection
                self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")


@tagged("post_install", "-at_install")
class TestDesignation(GuidanceCase):
    """The only way by which a case goes from the town to the department that held the power."""

    def request(self, case, user=None, **changes):
        values = {"case_id": case.id, "ground": "complex", "reason": "跨镇、涉及多家企业", **changes}
        with on(NOTICED):
            return self.env["eco.designation"].with_user(user or self.head).create(values)

    DECISION = {"document": "兴政函〔2026〕9号", "on": str(NOTICED), "text": "案情重大"}

    def test_asked_for_by_the_head_and_decided_by_the_county(self):
        case = self.play("pass_review")
        designation = self.request(case)
        with self.assertRaisesRegex(LegalityError, "尚未提请"):
            self.do(designation, self.reviewer, "order", NOTICED, body=self.environment.id, **self.DECISION)
        self.do(designation, self.head, "request", NOTICED)
        for user in (self.head, self.guide):
            with self.assertRaises(LegalityError):
                self.do(designation, user, "designate", NOTICED, body=self.environment.id, **self.DECISION)
        with self.assertRaisesRegex(LegalityError, "部门"):
            self.do(designation, self.reviewer, "designate", NOTICED, body=self.agriculture.id, **self.DECISION)
        self.do(designation, self.reviewer, "designate", NOTICED, body=self.environment.id, **self.DECISION)
        facts = case.with_user(self.head)._facts().designations
        self.assertEqual([(d.status.value, d.document) for d in facts], [("designated", "兴政函〔2026〕9号")])
        self.assertEqual(case.state, "reviewed")
        with self.assertRaisesRegex(LegalityError, "指定由咸阳市生态环境局兴平分局管辖"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        back = {"document": "兴政函〔2026〕10号", "on": str(NOTICED), "text": "情形消失"}
        self.do(designation, self.reviewer, "return_back", NOTICED, **back)
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        acts = [act for act in case.sudo().event_ids.mapped("act") if act.startswith("designation.")]
        self.assertEqual(acts, ["designation.request", "designation.designate", "designation.return_back"])

    def test_guidance_never_takes_a_case_over(self):
        """Trap 24: guidance is advice; a designation is the only way to take a case away."""
        case = self.play("pass_review")
        for values in ({"agency_id": self.environment.id}, {"state": "closed"}):
            for user in (self.guide, self.reviewer):
                with self.assertRaises(UserError):
                    case.with_user(user).write(values)
        guidance = self.answered(case_id=case.id, kind="review", before="issue_notice")
        self.do(guidance, self.officer, "record_adoption", adoption="not_adopted", text="另有理由")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_ordered_by_the_county_without_a_request(self):
        case = self.play("pass_review")
        designation = self.request(case, self.reviewer, ground="unfair")
        self.assertTrue(designation.by_county)
        with self.assertRaises(LegalityError):
            self.do(designation, self.head, "request", NOTICED)
        self.do(designation, self.reviewer, "order", NOTICED, body=self.environment.id, **self.DECISION)
        self.assertEqual(designation.state, "designated")

    def test_who_drafts_and_with_what(self):
        case = self.play("pass_review")
        for user in (self.officer, self.guide, self.stranger, self.finance):
            with self.assertRaises(AccessError):
                self.request(case, user)
        with self.assertRaises(AccessError):
            self.request(case, to_agency_id=self.environment.id)
        designation = self.request(case, reason=False)
        with self.assertRaisesRegex(LegalityError, "理由"):
            self.do(designation, self.head, "request", NOTICED)
        with self.assertRaises(errors.UniqueViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.request(case)

    def test_a_refusal_leaves_the_case_with_the_town(self):
        case = self.play("pass_review")
        designation = self.request(case)
        self.do(designation, self.head, "request", NOTICED)
        self.do(designation, self.reviewer, "refuse", NOTICED, text="不属重大复杂")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.assertEqual(self.request(case).state, "draft")


@tagged("post_install", "-at_install")
class TestGuidanceRpc(GuidanceCase, HttpCase):
    """The attacks again, over the wire with an ordinary session."""

    def _call(self, model, method, *args, **kwargs):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw", {"model": model, "method": method, "args": list(args), "kwargs": kwargs}
        )

    def _refused(self, *args, **kwargs):
        with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
            self._call(*args, **kwargs)

    def test_attacks_over_the_wire(self):
        case = self.play("approve_filing")
        guidance = self.asked(case_id=case.id)
        forged = {"eco_door": True, "default_state": "closed"}
        self.authenticate("t_officer", "t_officer")
        self._refused("eco.guidance", "write", [guidance.id], {"state": "answered"}, context=forged)
        self._refused("eco.guidance", "create", [{"topic": "x", "question": "y"}], context=forged)
        self._refused("eco.guidance", "act", [guidance.id], "answer", {"text": "x", "articles": self.article.ids})
        self._refused("eco.guidance", "_carry_out", [guidance.id])
        self._refused("eco.guidance", "_cron_remind")
        self._refused("eco.guidance", "unlink", [guidance.id])
        self._refused("eco.county.step", "create", [{"guidance_id": guidance.id}], context=forged)
        self._refused("eco.guidance.example", "create", [{"topic": "x"}], context=forged)
        self._refused("eco.penalty.report", "create", [{"case_id": case.id}], context=forged)
        self._refused("eco.case", "_open_penalty_report", [case.id])
        self._refused("eco.review.mandate", "create", [{"county_id": self.county.id, "date_from": "2026-01-01"}])
        self.authenticate("t_farm", "t_farm")
        self._refused("eco.guidance", "act", [guidance.id], "answer", {"text": "x", "articles": self.article.ids})
        self._refused("eco.case", "read", [case.id], ["cause"])
        self._refused("eco.case", "write", [case.id], {"guide_ids": [(4, self.agriculture.id)]})
        self.authenticate("t_stranger", "t_stranger")
        self._refused("eco.guidance", "read", [guidance.id], ["question"])
        self.env.invalidate_all()
        self.assertEqual(guidance.state, "asked")

    def test_the_dialogue_grants_nothing_the_act_would_refuse(self):
        guidance = self.asked()
        self.authenticate("t_officer", "t_officer")
        values = {"guidance_id": guidance.id, "act": "answer", "text": "x", "articles": [(6, 0, self.article.ids)]}
        wizard = self._call("eco.county.act.wizard", "create", [values])
        self._refused("eco.county.act.wizard", "action_confirm", wizard)
        self.assertEqual(guidance.state, "asked")
