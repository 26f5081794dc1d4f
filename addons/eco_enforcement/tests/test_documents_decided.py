"""The papers of decision, payment, enforcement and transfer: issued by their acts, complete, and word for word."""

from copy import deepcopy
from datetime import date
from itertools import count
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models.document import EcoDocument
from ..statute.doc_kinds import DocKind as D
from ..statute.document_table import DOCUMENTS
from ..statute.documents_decision import ROWS as DECISION
from ..statute.documents_execution import ROWS as EXECUTION
from ..statute.documents_transfer import ROWS as TRANSFER
from .common import ACT_DAY, DECIDED, FILED, NOTICED, PAID, SERVED, SERVICE, on
from .evidence_case import EvidenceCase
from .golden import assert_golden
from .test_after_decision import DEMANDED, GROUND, IN_WINDOW, AfterCase
from .test_hearing import HELD, HearingCase

OTHERS = {D.ADDRESS_CONFIRMATION, D.GOODS_LIST, D.GOODS_DISPOSAL, D.GOODS_DESTRUCTION}
ROWS = [row for row in (*DECISION, *EXECUTION, *TRANSFER) if row.kind not in OTHERS]
TRANSFERRED = date(2026, 10, 14)
STORY = {
    "act_time": "15时许",
    "party_address": "陕西省咸阳市兴平市西吴街道示范村三组12号",
    "place": "西吴街道示范村东侧耕地",
    "summary": "张堃在西吴街道示范村东侧耕地露天焚烧玉米秸秆约1.2亩，产生烟尘。",
}
REPORT = {
    "findings_of_fact": "经查明，张堃于2026年10月12日15时许，在西吴街道示范村东侧耕地露天焚烧玉米秸秆，过火面积约1.2亩，"
    "产生烟尘，经执法人员制止后扑灭。",
    "elements_proof": "现场位于省人民政府划定的秸秆禁烧区域内，行为发生于规定的禁烧时段，有现场检查笔录、照片和定位信息证明。",
    "correction_order": "立即停止露天焚烧秸秆，清理现场，剩余秸秆还田或者离田利用。",
    "discretion_reason": "初次实施，过火面积较小，经制止后立即停止并配合调查，没有造成其他危害后果。",
}
CERTIFICATES = {"王玥": "演示040001", "赵𬭎": "演示040002"}


class DecidedCase(AfterCase):
    """Carries cases to the papers that follow a decision."""

    @classmethod
    def _officer(cls, user, *args, **kwargs):
        officer = super()._officer(user, *args, **kwargs)
        # The samples must not depend on how many users the database has.
        officer.certificate_ids.number = CERTIFICATES[user.name]
        return officer

    def values(self, **changes):
        return super().values(**{**STORY, **changes})

    def fill_report(self, case, amount="500", **changes):
        super().fill_report(case, amount, **{**REPORT, **changes})

    def paper(self, case, kind):
        case.invalidate_recordset()
        return case.sudo().document_ids.filtered(lambda d: d.kind == kind)[-1:]

    def says(self, document, *words):
        content = "".join(document.content.split())
        for word in words:
            self.assertIn(word, content, document.kind)

    def corrected(self):
        case = self.served()
        decision = self.paper(case, "decision")
        given = {"document": decision.id, "wrong": "示范村东侧耕地", "right": "示范村西侧耕地", "opinion": "笔误"}
        self.act(case, self.head, "correct_clerical_error", SERVED, **given)
        return case

    def changed(self):
        case = self.served()
        self.act(case, self.head, "change_decision", PAID, new_amount="400", **GROUND)
        return case

    def put_up(self, case, day):
        for way in ("direct", "post"):
            given = {"on": str(day), "way": way, "place": "示范村三组12号", "text": "家中无人"}
            self.act(case, self.officer, "record_failed_service", day, **given)
        given = {"public_ground": "impossible", "medium": "街道办公告栏", "text": "两次上门、一次邮寄均未送达。"}
        self.act(case, self.officer, "post_public_notice", day, on=str(day), **given)

    def deferred(self, act="grant_deferral"):
        case = self.served()
        self.draft_deferral(case, [("2026-12-01", 200), ("2027-06-01", 300)])
        self.act(case, self.officer, "submit_deferral", date(2026, 11, 2))
        self.act(case, self.head, act, date(2026, 11, 2), opinion="情况属实")
        return case

    def asked_court(self):
        case = self.served()
        self.demand(case)
        given = {"text": "被申请人经催告仍不缴纳罚款。", "enforcement_target": "银行存款；住示范村三组12号"}
        self.act(case, self.head, "apply_to_court", IN_WINDOW, **given)
        return case

    def transferred(self, act="approve_crime_transfer"):
        self.head.eco_is_chief = True
        case, (first, second) = self.play("record_interview"), self.officers.ids
        day = TRANSFERRED
        self.act(case, self.head, "name_crime_team", day, member=first, member_2=second, opinion="指定")
        self.act(case, self.officer, "report_crime", day, reason="焚烧引发火灾，涉嫌失火罪")
        given = {"receiver": "示范公安局"} if act == "approve_crime_transfer" else {}
        self.act(case, self.head, act, day, opinion="同意", **given)
        return case

    def without_penalty(self):
        case = self.play("serve_notice")
        given = {"ground": "not_established", "opinion": "同意"}
        self.act(case, self.head, "decide_no_penalty", DECIDED, **given)
        return case

    def on_the_spot(self):
        with on(ACT_DAY):
            officer = self.officers.filtered(lambda o: o.user_id == self.officer)
            blocks = self.env["eco.form.block"].with_user(self.leader)
            blocks.create({"officer_id": officer.id, "first": 1, "last": 3, "year": 2026})
            values = {
                "procedure": "summary",
                "party_kind": "organization",
                "party_name": "示范物业公司",
                "party_id_number": "91610481MA6TEXT0XM",
                "party_legal_rep": "赵𬭎",
                "summary": "示范物业公司保洁人员在绿化带内露天焚烧落叶约20公斤，产生明显烟尘。",
                "spot_identity_shown": True,
                "spot_told": True,
                "spot_defence": "只烧了一小堆落叶",
                "spot_defence_answer": "面积小已予考虑",
                "correction_order": "立即灭火",
                "proposed_amount": 500,
            }
            case = self.env["eco.case"].with_user(self.officer).create(self.values(**values))
        self.act(case, self.officer, "decide_on_the_spot", ACT_DAY)
        return case


@tagged("post_install", "-at_install")
class TestDecidedDocuments(DecidedCase):
    """Each paper is issued by its act, in the same transaction, and says the facts that act recorded."""

    def test_the_decision_says_what_the_form_asks_for(self):
        case = self.served()
        document = self.paper(case, "decision")
        self.says(document, "未提出陈述、申辩意见", "初次实施", "测试财政专户", "六十日", "六个月", "强制执行")
        assert_golden(self, document)
        assert_golden(self, self.paper(case, "service_receipt"))

    def test_the_receipt_of_a_refusal_says_why_and_who_saw_it(self):
        case = self.play("decide")
        given = {**SERVICE, "way": "left", "proof": "当事人拒绝签收", "witness": "李㛃，示范村村委会", "filmed": True}
        self.act(case, self.officer, "serve_decision", SERVED, on=str(SERVED), **given)
        receipt = self.paper(case, "service_receipt")
        self.says(receipt, "当事人拒绝签收", "见证人及其单位：李㛃，示范村村委会", "已拍照、录像", "留置送达")

    def test_the_decision_without_a_penalty_says_what_was_heard(self):
        document = self.paper(self.without_penalty(), "no_penalty_decision")
        self.says(document, "违法事实不能成立", "未提出陈述、申辩意见", "第五十七条")
        assert_golden(self, document)

    def test_the_form_of_the_spot_says_how_the_fine_is_paid(self):
        document = self.paper(self.on_the_spot(), "on_the_spot_decision")
        self.says(document, "不当场收缴", "只烧了一小堆落叶", "先向兴平市人民政府")
        assert_golden(self, document)

    def test_a_correction_notice_names_the_paper_and_both_wordings(self):
        case = self.corrected()
        document = self.paper(case, "clerical_correction")
        self.says(document, self.paper(case, "decision").number, "示范村西侧耕地")
        assert_golden(self, document)

    def test_a_change_is_a_paper_with_the_new_amount_and_the_remedies(self):
        document = self.paper(self.changed(), "decision_change")
        self.says(document, "变更为人民币肆佰元整", "适用依据错误", "西吴办罚〔2026〕1号", "六个月", "第七十五条")
        assert_golden(self, document)

    def test_an_annulment_by_the_county_is_told_as_its_own(self):
        case = self.play("record_payment")
        given = {"annulled_by": "superior", "annul_ground": "procedure", "text": "未听取申辩"}
        self.act(case, self.head, "annul_decision", PAID, **given)
        document = self.paper(case, "decision_change")
        self.says(document, "按照县级人民政府的审查决定", "撤销原决定", "依法退还")
        self.assertNotIn("变更为", document.content)

    def test_an_application_to_pay_later_and_its_answer_are_papers(self):
        case = self.deferred()
        for kind in ("deferral_application", "deferral_approval", "deferral_notice"):
            document = self.paper(case, kind)
            self.says(document, "2026年12月1日前", "第六十六条")
            assert_golden(self, document)
        self.says(self.paper(case, "deferral_notice"), "同意你分期缴纳罚款", "2027年6月1日", "第七十二条")

    def test_a_refused_application_is_answered_with_the_reason(self):
        document = self.paper(self.deferred("refuse_deferral"), "deferral_notice")
        self.says(document, "不同意你分期缴纳罚款", "情况属实", "加处罚款")
        self.assertNotIn("缴纳期限至", document.content)

    def test_the_answer_is_served_with_a_receipt(self):
        case, day = self.deferred(), date(2026, 11, 3)
        self.act(case, self.officer, "serve_deferral", day, on=str(day), **SERVICE)
        self.says(self.paper(case, "service_receipt"), self.paper(case, "deferral_notice").number)
        self.refused("没有待送达", case, self.officer, "serve_deferral", day, on=str(day), **SERVICE)

    def test_the_demand_says_principal_surcharge_and_how_it_is_reckoned(self):
        case = self.served()
        self.demand(case)
        document = self.paper(case, "demand")
        self.says(document, "500元", "人民币壹仟元整", "每日加处3%", "测试财政专户", "陈述和申辩", "第三十五条")
        assert_golden(self, document)
        service = case.sudo().service_ids[-1]
        self.assertEqual((service.document_id, service.demand_id), (document, case.sudo().demand_ids))
        self.says(self.paper(case, "service_receipt"), document.title, document.number)

    def test_the_application_to_the_court_lists_what_the_law_asks_for(self):
        case = self.asked_court()
        document = self.paper(case, "court_application")
        self.says(document, case.sudo().agency_id.court_id.name, "张堃", "1000元", "银行存款", "附件", "第五十五条")
        self.says(document, self.paper(case, "demand").number, "周正")
        assert_golden(self, document)

    def test_a_crime_is_handed_over_with_letter_list_and_receipt(self):
        case = self.transferred()
        for kind in ("transfer_approval", "transfer_letter"):
            document = self.paper(case, kind)
            self.says(document, "示范公安局", "涉嫌失火罪", self.officers[0].certificate_ids.number, "第二十七条")
            assert_golden(self, document)
        letter = self.paper(case, "transfer_letter")
        self.says(letter, "移送材料清单", self.paper(case, "inspection_record").number, "案件移送书（回执）")
        self.assertNotIn("案件移送审批表", letter.content)

    def test_a_refused_transfer_leaves_the_form_and_no_letter(self):
        case = self.transferred("refuse_crime_transfer")
        self.says(self.paper(case, "transfer_approval"), "不同意移送")
        self.assertFalse(self.paper(case, "transfer_letter"))

    def test_a_referral_is_handed_to_the_organ_that_is_competent(self):
        case, day = self.play("record_interview"), TRANSFERRED
        self.act(case, self.officer, "propose_referral", day, receiver="示范水利局", reason="属水利部门职权")
        self.act(case, self.head, "approve_referral", day, request=case.request_ids.id, opinion="同意")
        self.says(self.paper(case, "transfer_letter"), "示范水利局", "不属于本机关管辖", "第二十五条")
        self.says(self.paper(case, "transfer_approval"), "同意移送", "属水利部门职权")

    def test_the_closing_form_lists_papers_payments_and_what_happened_beside(self):
        case = self.deferred()
        for day, amount, voucher in (("2026-11-20", "200", "票1"), ("2026-11-21", "300", "票2")):
            when = date.fromisoformat(day)
            self.act(case, self.finance, "record_payment", when, on=day, amount=amount, voucher=voucher)
        day = date(2026, 11, 23)
        given = {"on": str(day), "corrected": "corrected", "text": "已清理"}
        self.act(case, self.officer, "verify_correction", day, **given)
        self.act(case, self.officer, "submit_closing", day, opinion="建议结案")
        self.act(case, self.head, "approve_closing", day, opinion="同意结案")
        form = self.paper(case, "closing_approval")
        self.says(form, "分期缴纳：同意", "票1", "票2", "合计缴纳500元", self.paper(case, "decision").number)

    def test_the_closing_form_of_a_plain_case(self):
        assert_golden(self, self.paper(self.play("approve_closing"), "closing_approval"))


@tagged("post_install", "-at_install")
class TestPublicNotice(DecidedCase):
    """A public notice is a paper; whatever waits for its service can be put up, a changed decision too."""

    def test_a_public_notice_names_paper_ground_course_and_day(self):
        case = self.play("decide")
        self.put_up(case, DECIDED)
        document = self.paper(case, "public_notice")
        self.says(document, "西吴办罚〔2026〕1号", "两次上门、一次邮寄均未送达", "街道办公告栏", "2026年11月27日")
        self.says(document, "《中华人民共和国民事诉讼法》第九十五条", "缴纳罚款期限为15日")
        self.assertNotIn("610481196805120036", document.content)
        assert_golden(self, document)

    def test_a_changed_decision_is_served_by_public_notice(self):
        case = self.changed()
        self.put_up(case, PAID)
        change = self.paper(case, "decision_change")
        self.says(self.paper(case, "public_notice"), change.number)
        late = date(2026, 12, 7)
        self.refused("不是履行义务催告书", case, self.officer, "demand_deemed_served", late)
        self.act(case, self.officer, "change_deemed_served", late)
        service = case.sudo().service_ids[-1]
        self.assertEqual((service.document_id, service.change_id), (change, case.sudo().change_ids))
        self.assertEqual((str(service.on), service.way), ("2026-12-04", "public"))
        self.refused("没有登记发布公告", case, self.officer, "change_deemed_served", late)
        self.assertEqual(self.running(case, "public_notice"), [])

    def test_an_annulment_is_served_by_public_notice_after_the_case_was_concluded(self):
        case = self.served()
        self.act(case, self.head, "annul_decision", PAID, **GROUND)
        self.put_up(case, PAID)
        self.act(case, self.officer, "change_deemed_served", date(2026, 12, 7))
        self.assertEqual(case.sudo().service_ids[-1].document_id.kind, "decision_change")

    def test_attempts_with_one_paper_are_none_with_another(self):
        case = self.served()
        self.act(case, self.head, "issue_demand", DEMANDED, opinion="同意催告")
        given = {"on": str(DEMANDED), "way": "direct", "place": "示范村", "text": "家中无人"}
        self.act(case, self.officer, "record_failed_service", DEMANDED, **given)
        self.act(case, self.head, "change_decision", DEMANDED, new_amount="400", **GROUND)
        self.assertFalse(case.sudo()._serving_facts().attempts)
        self.act(case, self.officer, "serve_change", DEMANDED, on=str(DEMANDED), **SERVICE)
        facts = case.sudo()._serving_facts()
        self.assertEqual((len(facts.attempts), facts.paper), (1, D.DEMAND))


@tagged("post_install", "-at_install")
class TestDecisionAfterHearing(HearingCase):
    def test_the_decision_says_that_and_how_a_hearing_was_held(self):
        case = self.played()
        self.act(case, self.reviewer, "review_again", HELD, opinion="听证后审核同意")
        self.decide(case)
        content = case.sudo().document_ids.filtered(lambda d: d.kind == "decision").content
        for words in ("要求听证", "公开举行听证", "面积不足一亩", "听证意见：建议从轻", "街道办会议室"):
            self.assertIn(words, content)

    def test_the_decision_says_that_no_hearing_was_asked_for(self):
        case = self.play("decide", amount="2000")
        self.assertIn("在法定期限内未要求听证", case.sudo().document_ids[-1].content)

    def test_the_decision_says_that_the_hearing_was_waived(self):
        case, day = self.play("serve_notice", amount="2000"), NOTICED.replace(day=20)
        given = {"on": str(day), "text": "明确放弃", "hearing_waived": True}
        self.act(case, self.officer, "record_waiver", day, **given)
        self.assertIn("2026年10月20日明确放弃听证", case.sudo()._hearing_in_words())


@tagged("post_install", "-at_install")
class TestMandatoryFields(DecidedCase):
    """A paper whose facts are missing is refused with the list of what is missing, and where to enter it."""

    parties = count(1)

    def values(self, **changes):
        """Give every case a party of its own: nobody is fined twice for one act."""
        party = {"party_name": f"张堃{next(self.parties)}", "party_id_number": False}
        return super().values(**{**party, **changes})

    def contexts(self):
        """Play cases to every paper of the tables, and give the values that each was printed with."""
        kept, check = {}, EcoDocument._check_complete

        def keep(records, kind, context):
            kept[kind] = {name: value for name, value in context.items() if name != "legal_law"}
            return check(records, kind, context)

        with patch.object(EcoDocument, "_check_complete", keep):
            self.play("approve_closing")
            self.without_penalty()
            self.on_the_spot()
            self.corrected()
            self.put_up(self.changed(), PAID)
            self.deferred()
            self.asked_court()
            self.transferred()
        return kept

    def test_each_mandatory_field_that_is_empty_is_named_with_its_place(self):
        contexts = self.contexts()
        for row in ROWS:
            self.assertTrue(row.needs, row.kind)
            self.env["eco.document"]._check_complete(row.kind, contexts[row.kind])
            for needed in row.needs:
                self._is_named(row.kind, needed, deepcopy(contexts[row.kind]))

    def _is_named(self, kind, needed, context):
        if needed.when:
            self._put(context, needed.when, "有")
        self._put(context, needed.path, "")
        with self.assertRaises(UserError) as refused:
            self.env["eco.document"]._check_complete(kind, context)
        self.assertIn(f"· {needed.label}（{needed.where}）", str(refused.exception), (kind, needed.path))
        if needed.when:
            self._put(context, needed.when, "")
            self.env["eco.document"]._check_complete(kind, context)

    @staticmethod
    def _put(context, path, value):
        *way, last = path.split(".")
        for name in way:
            context = context[name]
        context[last] = value

    def test_an_act_whose_paper_lacks_a_fact_leaves_nothing(self):
        case = self.play("decide")
        for way in ("direct", "post"):
            given = {"on": str(DECIDED), "way": way, "place": "示范村三组12号", "text": "家中无人"}
            self.act(case, self.officer, "record_failed_service", DECIDED, **given)
        self.town.address = False
        given = {"public_ground": "impossible", "medium": "公告栏", "text": "多次未成"}
        with self.assertRaisesRegex(UserError, "领取文书的地点（执法主体的资料：地址）"), self.cr.savepoint():
            self.act(case, self.officer, "post_public_notice", DECIDED, on=str(DECIDED), **given)
        self.assertFalse(case.sudo().service_notice_ids)
        self.assertEqual(DOCUMENTS[D.PUBLIC_NOTICE].word, "公送")


@tagged("post_install", "-at_install")
class TestThings(EvidenceCase):
    """Things that were taken: on the list of a transfer while they are held, in the closing form once dealt with."""

    def test_things_held_go_with_the_case_and_things_dealt_with_stand_in_the_closing_form(self):
        case = self.play("approve_filing")
        hold = self.hold(case)
        case.invalidate_recordset()
        things = case.sudo()._things()
        self.assertEqual(
            [(t["no"], t["name"], t["quantity"], t["condition"]) for t in things], [(1, "点火器", "1个", "完好")]
        )
        self.assertFalse(case.sudo()._goods_in_words())
        self.act(case, self.officer, "end_hold", FILED, hold=hold.id, hold_end="released", text="返还当事人")
        case.invalidate_recordset()
        self.assertFalse(case.sudo()._things())
        (dealt,) = case.sudo()._goods_in_words()
        self.assertEqual((dealt["date"], dealt["how"]), ("2026年10月13日", "解除先行登记保存，返还"))
