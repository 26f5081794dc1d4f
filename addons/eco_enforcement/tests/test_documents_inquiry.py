from contextlib import contextmanager
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.eco_checklist.rendering import markup, text

from .common import DECIDED, FILED, NOTICED, PAID, SERVICE, on
from .evidence_case import at
from .golden import assert_golden
from .inquiry_case import HEARD, PARTY, REPORTED, InquiryCase, without

CHECKED = NOTICED


@tagged("post_install", "-at_install")
class TestDocumentsInquiry(InquiryCase):
    """Each document of filing, inquiry, evidence and approval: issued by its act, with its facts, or refused."""

    def setUp(self):
        super().setUp()
        self.contexts, case_class = {}, type(self.env["eco.case"])
        give = case_class._document_context

        def remember(case, kind, number, issued_on):
            context = self.contexts[kind.value] = give(case, kind, number, issued_on)
            return context

        self.startPatcher(patch.object(case_class, "_document_context", remember))

    def check(self, case, kind, *words):
        """Compare the last document of ``kind`` with its sample, find ``words`` in it, take away each field."""
        document = self.paper(case, kind)
        said = text.plain_text(markup.parse(document.content))
        for word in words:
            self.assertIn(word, said, kind)
        self.assert_each_field_is_wanted(kind, self.contexts[kind])
        assert_golden(self, document)
        return said

    @contextmanager
    def lacking(self, kind, path):
        """Let the case know nothing at ``path`` when it issues ``kind``."""
        case_class = type(self.env["eco.case"])
        give = case_class._document_context

        def lack(case, asked, number, issued_on):
            context = give(case, asked, number, issued_on)
            return without(context, path) if asked.value == kind else context

        with patch.object(case_class, "_document_context", lack):
            yield

    # -- filing ---------------------------------------------------------------------------------

    def test_filing_issues_the_approval_and_registers_where_the_case_came_from(self):
        case = self.filed()
        self.check(case, "filing_approval", "建议立案", "同意立案", "应当于2026年10月27日前决定是否立案，未超过期限")
        said = self.check(
            case, "lead_register", "来电", "已登记，身份信息依法保密", "烟很大", "尚未答复举报人", case.number
        )
        for secret in ("李㛃", "029-11111111"):
            self.assertNotIn(secret, said)

    def test_a_case_without_a_lead_registers_what_the_officers_found(self):
        case = self.play("approve_filing", **PARTY)
        said = text.plain_text(markup.parse(self.paper(case, "lead_register").content))
        for word in ("执法检查中发现", "无（依职权发现）", PARTY["summary"], "无须答复"):
            self.assertIn(word, said)

    def test_refusal_to_file_is_printed_with_condition_disposal_and_answer(self):
        case = self.open_case(**PARTY, lead_id=self.lead().id)
        self.act(case, self.officer, "submit_filing", FILED, opinion="证据不足，请审定")
        given = {"condition": "evidence", "disposal": "继续巡查，告知举报人。", "opinion": "不予立案。"}
        self.act(case, self.head, "refuse_filing", FILED, **given)
        self.check(case, "filing_refusal", "没有初步证据", "继续巡查", "证据不足，请审定", "待确认")
        said = text.plain_text(markup.parse(self.paper(case, "lead_register").content))
        self.assertIn("不予立案：没有初步证据", said)

    def ask(self, case, code, day=HEARD, **inputs):
        self.act(case, self.officer, code, day, **inputs)
        return {"request": case.request_ids.sorted("id")[-1].id, "opinion": "同意。"}

    def test_cancelled_filing_says_condition_and_what_follows(self):
        case = self.filed()
        ruling = self.ask(case, "propose_cancellation", condition="jurisdiction", reason="行为发生地在邻镇辖区。")
        self.act(case, self.head, "approve_cancellation", HEARD, **ruling)
        self.check(case, "filing_cancellation", "不属于本机关管辖", "邻镇辖区", "移送有管辖权的机关")

    # -- records and evidence -------------------------------------------------------------------

    def test_records_say_what_the_forms_ask_for(self):
        case = self.filed()
        self.sample(case)
        self.finish(case, "inspection_record")
        self.check(case, "inspection_record", "样1（灰烬，500克）", "照片4张", "不涉及许可事项")
        self.finish(case, "interview_record")
        said = self.check(case, "interview_record", "知道禁烧的规定", "约二十分钟", "送达地址确认")
        self.assertLess(said.index("约二十分钟"), said.index("以下空白"))

    def sample(self, case, **changes):
        given = {"condition": "粉末，密封袋包装", "purpose": "成分", **changes}
        sample = self.draft(case, "eco.sample", **given)
        self.act(case, self.officer, "record_sample", FILED, sample=sample.id)

    def test_a_sample_is_registered_on_paper(self):
        case = self.filed()
        self.sample(case)
        self.check(case, "sampling_record", "样1", "灰烬", "500克", "随机取样", "2026年10月12日16时00分", "演示040001")
        self.sample(case, signed=False, refusal="拒签，村委会干部见证")
        said = text.plain_text(markup.parse(self.paper(case, "sampling_record").content))
        self.assertIn("村委会干部见证", said)
        self.assertIn("见证人签名", said)

    def things(self):
        plough = {
            "name": "打捆机",
            "spec": "9YF型",
            "quantity": 1,
            "unit": "台",
            "condition": "可以使用",
            "place": "村委会院内",
        }
        lighter = {"name": "点火器", "quantity": 2, "unit": "个", "condition": "完好"}
        return {"item_ids": [Command.create(plough), Command.create(lighter)]}

    def test_registration_prints_approval_notice_list_and_disposal(self):
        case = self.filed()
        paper = self.hold(case, **self.things())
        self.check(
            case, "hold_notice", "2026年10月22日", "点火器", "9YF型", "村委会院内", "不得销毁或者转移证据", "六十日"
        )
        form = text.plain_text(markup.parse(self.paper(case, "approval_form").content))
        for word in ("先行登记保存证据", "打捆机1台；点火器2个", "批准", "周正"):
            self.assertIn(word, form)
        end = {"hold": paper.id, "hold_end": "copied", "text": "已经拍照、录像，物品当场返还。"}
        self.act(case, self.officer, "end_hold", HEARD, **end)
        notice = self.paper(case, "hold_notice")
        self.check(case, "hold_disposal", "复制、拍照、录像后返还", notice.number, "当场返还")
        self.act(case, self.officer, "serve_hold_disposal", HEARD, hold=paper.id, on=str(HEARD), **SERVICE)
        receipt = self.paper(case, "service_receipt")
        self.assertIn(self.paper(case, "hold_disposal").number, receipt.content)
        self.assertEqual(paper.step_ids._of("serve").recipient, "张堃")
        with self.assertRaisesRegex(UserError, "尚未送达"):
            self.act(case, self.officer, "serve_hold_disposal", HEARD, hold=paper.id, on=str(HEARD), **SERVICE)

    def test_an_urgent_registration_says_why_and_is_ruled_on_afterwards(self):
        case = self.filed()
        paper = self.draft(case, "eco.hold")
        given = {"hold": paper.id, "at": at(FILED), "refusal": "拒签，村委会干部见证", "urgency": "正在装车运走"}
        self.act(case, self.officer, "hold_urgently", FILED, **given)
        said = text.plain_text(markup.parse(self.paper(case, "hold_notice").content))
        for word in ("因情况紧急（正在装车运走）", "村委会干部见证", "见证人签名"):
            self.assertIn(word, said)
        self.assertNotIn("经本机关负责人批准", said)
        self.act(case, self.head, "refuse_hold", FILED, hold=paper.id, opinion="没有必要。")
        form = text.plain_text(markup.parse(self.paper(case, "approval_form").content))
        for word in ("不批准", "没有必要", "正在装车运走"):
            self.assertIn(word, form)

    def test_what_lapsed_is_said_to_have_lapsed(self):
        case = self.filed()
        paper = self.hold(case)
        self.act(case, self.officer, "end_hold", DECIDED, hold=paper.id, hold_end="released", text="返还。")
        self.assertIn("已于2026年10月22日届满", self.paper(case, "hold_disposal").content)

    # -- orders to correct ----------------------------------------------------------------------

    def order(self, case, **changes):
        given = {
            "facts_found": PARTY["summary"],
            "basis": "具体改正要求依据本机关公布的秸秆禁烧通告",
            "demand": "停止焚烧，清理现场残留灰烬。",
            "at_once": False,
            "by_date": "2026-10-16",
            "consequences": "拒不改正的，作为从重情节依法处理。",
            **changes,
        }
        order = self.draft(case, "eco.correction.order", **given)
        self.act(case, self.head, "order_correction", HEARD, order=order.id, opinion="同意责令改正。")
        return order

    def test_order_to_correct_is_printed_served_and_looked_after(self):
        case = self.inquired()
        order = self.order(case)
        self.check(
            case, "correction_order", "第二百四十六条", "于2026年10月16日前", "现场检查（勘察）笔录（2026年10月12日）",
            "从重情节", "六十日", "六个月", "示范路8号",
        )  # fmt: skip
        form = text.plain_text(markup.parse(self.paper(case, "approval_form").content))
        self.assertIn("责令改正违法行为", form)
        self.act(case, self.officer, "serve_order", HEARD, order=order.id, on=str(HEARD), **SERVICE)
        receipt = self.paper(case, "service_receipt")
        self.assertIn(self.paper(case, "correction_order").number, receipt.content)
        self.assertEqual(case.service_ids[-1:].document_id, self.paper(case, "correction_order"))
        seen = {"present": "张堃（当事人）", "recheck_evidence": "现场照片2张", "recheck_from": at(CHECKED, "09:10")}
        seen |= {"order": order.id, "on": str(CHECKED), "corrected": "corrected", "recheck_to": at(CHECKED, "09:30")}
        self.act(case, self.officer, "recheck_order", CHECKED, text="明火已灭，灰烬已清理。", **seen)
        self.check(case, "recheck_record", "2026年10月19日9时10分", "已经改正", "灰烬已清理", "现场照片2张")

    def test_an_order_to_be_obeyed_at_once_says_so(self):
        case = self.inquired()
        self.order(case, at_once=True, by_date=False)
        self.assertIn("立即</b>改正违法行为", self.paper(case, "correction_order").content)

    def test_an_order_proposes_its_basis_and_what_follows(self):
        case = self.inquired()
        with on(HEARD):
            orders = self.env["eco.correction.order"].with_user(self.officer).with_context(default_case_id=case.id)
            order = orders.create({"case_id": case.id, "demand": "清理现场"})
        self.assertEqual(order.basis, "《中华人民共和国生态环境法典》第一千一百三十一条第一款")
        self.assertEqual(order.facts_found, case.summary)
        self.act(case, self.head, "order_correction", HEARD, order=order.id, opinion="同意。")
        self.assertIn("第一千一百三十一条第一款。</p>", self.paper(case, "correction_order").content)

    def test_what_was_ordered_before_orders_were_printed_is_served_without_a_receipt(self):
        case = self.inquired()
        order = self.order(case)
        printed = len(case.sudo().document_ids)
        with patch.object(type(self.env["eco.case"]), "_order_document", lambda case, order: case.document_ids[:0]):
            self.act(case, self.officer, "serve_order", HEARD, order=order.id, on=str(HEARD), **SERVICE)
        self.assertEqual((order.served_on, len(case.sudo().document_ids)), (HEARD, printed))

    def test_a_recheck_after_the_decision_is_recorded_with_blanks_for_the_hours(self):
        case = self.play("record_payment")
        self.act(case, self.officer, "verify_correction", PAID, on=str(PAID), corrected="corrected", text="已清理")
        said = self.paper(case, "recheck_record").content
        self.assertIn('2026年11月3日<blank chars="2">', said)
        self.assertIn("立即停止焚烧，清理现场", said)

    # -- report, review, rulings ----------------------------------------------------------------

    def test_report_and_review_say_who_found_what(self):
        case = self.reported()
        self.check(case, "investigation_report", "投诉举报", "从轻处罚", "人民币伍佰元整", "所列的情形")
        words = {"word_facts": "事实清楚", "word_evidence": "证据充分"}
        self.act(case, self.leader, "pass_case_review", REPORTED, opinion="同意调查人员的处理建议。", **words)
        said = self.check(case, "case_review", "审查通过", "事实清楚", "证据充分", "王玥", "高远", "追责期限")
        self.assertEqual(said.count("核查结果"), 6)

    def test_a_review_that_sends_back_is_printed_too(self):
        case = self.reported()
        self.act(case, self.leader, "return_from_case_review", REPORTED, opinion="补充禁烧区域的划定文件。")
        said = self.paper(case, "case_review").content
        self.assertIn("退回补充调查", said)
        self.assertIn("补充禁烧区域的划定文件", said)

    def test_a_report_without_a_penalty_proposes_none(self):
        case = self.inquired()
        self.fill_report(case, **REPORTED_FREE)
        self.act(case, self.officer, "submit_report", REPORTED)
        said = self.paper(case, "investigation_report").content
        self.assertIn("不予行政处罚（违法行为轻微并及时改正", said)
        self.assertNotIn("处人民币", said)

    def test_notice_and_decision_carry_the_opinions_that_led_to_them(self):
        case = self.play("issue_notice", case=self.open_case(**PARTY))
        form = text.plain_text(markup.parse(self.paper(case, "approval_form").content))
        for word in ("行政处罚事先告知", "案件审查意见", "法制审核意见", "高远", "李㛃", "周正", "人民币伍佰元整"):
            self.assertIn(word, form)

    def test_a_recusal_is_ruled_on_by_the_general_form(self):
        third = self._officer(self._user("t_third", "孙岩", self.town, "officer"))
        case = self.filed(officer_ids=(self.officers | third).ids)
        given = {
            "on": str(HEARD),
            "person": self.officer_2.id,
            "recusal_ground": "interest",
            "reason": "系当事人近亲属。",
        }
        ruling = self.ask(case, "request_recusal", **given)
        self.act(case, self.head, "grant_recusal", HEARD, **ruling)
        self.check(case, "approval_form", "回避", "赵𬭎", "与案件有直接利害关系", "当事人申请", "批准", "周正")

    def test_a_request_refused_is_ruled_on_by_the_general_form(self):
        case = self.filed()
        ruling = self.ask(case, "propose_suspension", suspension_ground="missing", reason="当事人外出。")
        self.act(case, self.head, "refuse_request", HEARD, **{**ruling, "opinion": "继续查找。"})
        form = text.plain_text(markup.parse(self.paper(case, "approval_form").content))
        for word in ("中止调查", "下落不明", "不批准", "继续查找"):
            self.assertIn(word, form)

    def _rule(self, **values):
        given = {"name": "《示范条例》第三条", "code": "decision", "extends": True, "date_from": "2026-01-01"}
        return self.env["eco.clock.rule"].create({**given, "confirmed": True, "source": "测试复函", **values})

    def test_extension_says_rule_old_day_and_new_day(self):
        case, rule = self.filed(), self._rule()
        ruling = self.ask(case, "request_extension", rule=rule.id, reason="检测周期较长，案情复杂。")
        self.act(case, self.head, "approve_extension", HEARD, **ruling)
        due = case.clock_ids.filtered(lambda c: c.code == "decision").due_on
        self.check(
            case,
            "extension_approval",
            "《示范条例》第三条",
            "测试复函",
            "2027年1月11日",
            f"{due.year}年{due.month}月{due.day}日",
        )

    def test_suspension_says_what_becomes_of_the_time_limit(self):
        case = self.filed()
        ruling = self.ask(case, "propose_suspension", suspension_ground="other_case", reason="等待另案判决。")
        self.act(case, self.head, "approve_suspension", HEARD, **ruling)
        self.check(case, "suspension_approval", "中止调查", "另案尚未办结", "办案期限仍至2027年1月11日届满", "待确认")

    def test_suspension_under_a_confirmed_rule_leaves_its_days_out(self):
        self._rule(extends=False, excludes=True)
        case = self.filed()
        ruling = self.ask(case, "propose_suspension", suspension_ground="missing", reason="当事人外出。")
        self.act(case, self.head, "approve_suspension", HEARD, **ruling)
        self.assertIn(
            "依据《示范条例》第三条，中止的期间不计入办案期限", self.paper(case, "suspension_approval").content
        )

    def test_termination_ends_the_case_on_paper(self):
        case = self.filed()
        ruling = self.ask(case, "propose_termination", termination_ground="death", reason="当事人死亡，没有承受人。")
        self.act(case, self.head, "approve_termination", HEARD, **ruling)
        said = self.paper(case, "suspension_approval").content
        self.assertIn("终止调查，本案办理终结", said)

    # -- what is missing ------------------------------------------------------------------------

    def test_an_order_whose_agency_has_no_court_is_refused_with_the_place_to_enter_it(self):
        case = self.inquired()
        self.town.write({"court_id": False, "reconsideration_agency_id": False})
        with (
            self.assertRaisesRegex(UserError, "(?s)责令改正违法行为决定书.*行政复议机关（执法主体.*管辖法院（执法主体"),
            self.cr.savepoint(),
        ):
            self.order(case)
        self.assertFalse(case.sudo().document_ids.filtered(lambda d: d.kind == "correction_order"))
        self.assertFalse(case.correction_order_ids.step_ids)

    def test_a_matter_without_a_place_is_not_registered_on_paper(self):
        case = self.open_case(**{**PARTY, "place": False})
        given = {"condition": "evidence", "disposal": "继续巡查", "opinion": "不予立案"}
        with self.assertRaisesRegex(UserError, "案件线索登记表.*第五十四条"), self.cr.savepoint():
            self.act(case, self.head, "refuse_filing", FILED, **given)
        self.assertEqual(case.state, "draft")

    def test_an_act_is_refused_while_its_document_lacks_a_field(self):
        case = self.filed()
        sample = self.draft(case, "eco.sample")
        wanted = self.assertRaisesRegex(UserError, "抽样方法（抽样取证单“抽样方法”）")
        with self.lacking("sampling_record", "sample.method"), wanted, self.cr.savepoint():
            self.act(case, self.officer, "record_sample", FILED, sample=sample.id)
        sample.invalidate_recordset()
        self.assertFalse(sample.event_seq)


REPORTED_FREE = {
    "proposed_ground": "minor",
    "amount": "0",
}
