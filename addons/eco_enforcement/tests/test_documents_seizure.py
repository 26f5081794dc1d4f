"""The papers of seal and seizure (行政强制法 arts. 18, 19, 24, 25, 28): issued by their acts, complete, word for word."""

from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import FILED, SERVICE
from .evidence_case import EvidenceCase, at
from .golden import assert_golden
from .papers import Papers

THIRTIETH, SIXTIETH = FILED + timedelta(days=30), FILED + timedelta(days=60)


@tagged("post_install", "-at_install")
class TestSeizurePapers(Papers, EvidenceCase):
    """Document 26: approval, decision with its list, record, extension, release."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("approve_filing")

    def seize(self, case, day=FILED, **changes):
        things = (
            {"name": "点火器", "spec": "手持式", "quantity": 1, "unit": "个", "condition": "完好"},
            {"name": "玉米秸秆", "quantity": 2.5, "unit": "立方米", "condition": "干燥，未燃", "keeper": "赵𬭎"},
        )
        return super().seize(case, day, **{"item_ids": [Command.create(thing) for thing in things], **changes})

    def extend(self, paper, until=SIXTIETH):
        given = {"seizure": paper.id, "until": str(until), "opinion": "案情复杂，须查明秸秆来源"}
        self.act(self.case, self.head, "extend_seizure", THIRTIETH, **given)

    def tell(self, paper):
        self.act(self.case, self.officer, "tell_extension", THIRTIETH, seizure=paper.id, on=str(THIRTIETH), **SERVICE)

    def end(self, paper, way="not_needed", day=FILED):
        given = {"seizure": paper.id, "seizure_end": way, "text": "全部物品已当面返还张堃"}
        self.act(self.case, self.officer, "end_seizure", day, **given)

    def kinds(self):
        return self.case.sudo().document_ids.filtered(lambda d: d.kind.startswith("seizure")).mapped("kind")

    def test_approval_decision_and_record_come_from_their_acts(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.assertFalse(self.kinds())
        self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意")
        self.assertEqual(self.kinds(), ["seizure_approval", "seizure_decision"])
        given = {"seizure": paper.id, "at": at(FILED), **self.STEPS}
        self.act(self.case, self.officer, "carry_out_seizure", FILED, **given)
        self.assertEqual(self.kinds(), ["seizure_approval", "seizure_decision", "seizure_record"])

    def test_the_approval_says_who_asks_why_and_what_the_head_ruled(self):
        self.seize(self.case)
        approval = self.document(self.case, "seizure_approval")
        self.assert_says(approval, "防止继续焚烧", "行政强制法》第二十二条", "点火器（手持式）1个，完好", "2.5立方米")
        self.assert_says(approval, "签名：王玥", "同意签名：周正", "街道暂存点", "30日")
        self.assert_asks_for_all(self.case, "seizure_approval")
        assert_golden(self, approval)

    def test_the_decision_states_what_article_24_asks(self):
        self.seize(self.case)
        decision = self.document(self.case, "seizure_decision")
        self.assert_says(decision, "张堃", "西吴街道示范村三组12号", "防止继续焚烧", "行政强制法》第二十二条", "30日")
        self.assert_says(decision, "点火器1个、玉米秸秆2.5立方米", "查封（扣押）清单", "兴平市人民政府申请行政复议")
        self.assert_says(decision, "兴平市人民法院提起行政诉讼", "当事人和本机关分别保存", "赵𬭎")
        self.assert_asks_for_all(self.case, "seizure_decision")
        assert_golden(self, decision)

    def test_the_record_says_what_happened_on_the_spot(self):
        self.seize(self.case)
        record = self.document(self.case, "seizure_record")
        self.assert_says(record, "2026年10月13日10时00分至2026年10月13日10时00分", "示范村东侧耕地", "我没有异议")
        self.assert_says(record, "当场扣押点火器一个", "演示040001", "演示040002", "当事人已在清单上签名")
        self.assert_asks_for_all(self.case, "seizure_record")
        assert_golden(self, record)

    def test_a_record_of_an_absent_party_names_the_witness(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意")
        refusal = "当事人经通知不到场，见证人刘珊（示范村村民）签名"
        given = {**self.STEPS, "signed": False, "refusal": refusal, "at": at(FILED), "seizure": paper.id}
        self.act(self.case, self.officer, "carry_out_seizure", FILED, **given)
        self.assert_says(self.document(self.case, "seizure_record"), refusal)

    def test_the_record_ends_after_it_began(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意")
        for ended in (at(FILED, "09:59"), at(FILED, "10:01")):
            given = {**self.STEPS, "ended_at": ended, "at": at(FILED), "seizure": paper.id}
            with self.assertRaisesRegex(LegalityError, "结束时间应当不早于实施时间"):
                self.act(self.case, self.officer, "carry_out_seizure", FILED, **given)

    def test_what_is_carried_out_first_is_decided_on_the_spot_and_approved_afterwards(self):
        paper = self.draft(self.case, "eco.seizure")
        given = {"seizure": paper.id, "at": at(FILED), "urgency": "正在点燃", **self.STEPS}
        self.act(self.case, self.officer, "seize_urgently", FILED, **given)
        self.assertEqual(self.kinds(), ["seizure_decision", "seizure_record"])
        decision = self.document(self.case, "seizure_decision")
        self.assert_says(decision, "因情况紧急", "第十九条", "自2026年10月13日起至2026年11月12日止")
        self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意补办")
        self.assertEqual(self.kinds(), ["seizure_decision", "seizure_record", "seizure_approval"])
        self.assert_says(self.document(self.case, "seizure_approval"), "正在点燃", "补办批准手续", "同意补办")

    def test_a_refusal_stands_in_the_approval_form(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.act(self.case, self.head, "refuse_seizure", FILED, seizure=paper.id, opinion="不同意，没有必要")
        self.assertEqual(self.kinds(), ["seizure_approval"])
        self.assert_says(self.document(self.case, "seizure_approval"), "不同意，没有必要")

    def test_an_extension_is_decided_in_writing_and_served(self):
        paper = self.seize(self.case)
        self.extend(paper)
        decision, extension = (self.document(self.case, f"seizure_{kind}") for kind in ("decision", "extension"))
        self.assert_says(extension, decision.number, "2026年11月12日届满", "延长至2026年12月12日", "须查明秸秆来源")
        self.assert_asks_for_all(self.case, "seizure_extension")
        assert_golden(self, extension)
        self.tell(paper)
        self.assertEqual(self.case.sudo().service_ids[-1].document_id, extension)
        self.assert_says(self.document(self.case, "service_receipt"), extension.number, "延长查封（扣押）期限决定书")
        self.assertTrue(paper._facts().extension_told)

    def test_a_release_says_why_and_what_goes_back(self):
        paper = self.seize(self.case)
        self.end(paper)
        release = self.document(self.case, "seizure_release")
        self.assert_says(release, self.document(self.case, "seizure_decision").number, "其他不再需要的情形")
        self.assert_says(release, "解除查封（扣押）清单", "点火器", "玉米秸秆", "全部物品已当面返还张堃")
        self.assert_asks_for_all(self.case, "seizure_release")
        assert_golden(self, release)

    def test_a_seizure_from_before_its_decision_was_issued_here_is_released_all_the_same(self):
        paper = self.seize(self.case)
        with patch.object(type(paper), "_document", lambda seizure, *_kinds: seizure.env["eco.document"]):
            self.extend(paper)
            self.tell(paper)
            self.end(paper, day=THIRTIETH)
        self.assertFalse(self.case.sudo().service_ids)
        release = self.document(self.case, "seizure_release")
        self.assert_says(release, "依据《查封（扣押）决定书》，对你的")
        self.assertNotIn("原决定书文号", self.words(release))

    def test_what_does_not_go_back_is_not_released(self):
        paper = self.seize(self.case)
        self.end(paper, "handed_over")
        self.assertFalse(self.document(self.case, "seizure_release"))

    def test_papers_of_two_seizures_are_not_mixed_up(self):
        first, second = self.seize(self.case), self.seize(self.case, reason="防止转移")
        self.extend(second)
        self.extend(first)
        decisions = self.case.sudo().document_ids.filtered(lambda d: d.kind == "seizure_decision")
        extensions = self.case.sudo().document_ids.filtered(lambda d: d.kind == "seizure_extension")
        self.assert_says(extensions[0], decisions[1].number)
        self.assert_says(extensions[1], decisions[0].number)
        self.tell(second)
        self.assertEqual(self.case.sudo().service_ids[-1].document_id, extensions[0])

    def test_a_town_without_a_court_decides_nothing(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.town.court_id = False
        with self.assertRaisesRegex(UserError, "管辖法院（执法主体的资料：管辖法院）"), self.cr.savepoint():
            self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意")
        self.assertFalse(paper._facts().approved_at)
