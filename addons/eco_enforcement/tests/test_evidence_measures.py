from datetime import date, timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import ACT_DAY, CLOSED, DECIDED, FILED, NOTICED, PAID, SERVICE, TownCase, on
from .evidence_case import EvidenceCase, at

THIRTIETH, SIXTIETH = FILED + timedelta(days=30), FILED + timedelta(days=60)
LATER = date(2026, 10, 15)


@tagged("post_install", "-at_install")
class TestSeizure(EvidenceCase):
    """Seal and seizure (查封、扣押), 行政强制法 arts. 16 to 28."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls.play_once("approve_filing")

    def end(self, paper, day, way="not_needed"):
        self.act(self.case, self.officer, "end_seizure", day, seizure=paper.id, seizure_end=way, text="已返还")

    def extend(self, paper, day, until):
        given = {"seizure": paper.id, "until": str(until), "opinion": "案情复杂，须继续扣押"}
        self.act(self.case, self.head, "extend_seizure", day, **given)

    def standing(self, paper, day):
        with on(day):
            paper.invalidate_recordset()
            return paper.standing

    def test_it_ends_with_the_thirtieth_day(self):
        paper = self.seize(self.case)
        self.assertEqual(self.standing(paper, THIRTIETH), "running")
        self.assertEqual(paper.due_on, THIRTIETH)
        self.assertEqual(self.standing(paper, THIRTIETH + timedelta(days=1)), "lapsed")
        for way in ("confiscated", "destroyed", "handed_over"):
            with self.assertRaisesRegex(LegalityError, "立即解除.*《行政强制法》"):
                self.end(paper, THIRTIETH + timedelta(days=1), way)
        with self.assertRaisesRegex(LegalityError, "尚未届满"):
            self.end(paper, THIRTIETH, "expired")
        self.end(paper, THIRTIETH + timedelta(days=1), "expired")
        self.assertEqual(paper.standing, "ended")

    def test_it_is_extended_once_to_the_sixtieth_day_and_the_party_told(self):
        paper = self.seize(self.case)
        with self.assertRaisesRegex(LegalityError, "三十日"):
            self.extend(paper, THIRTIETH, SIXTIETH + timedelta(days=1))
        self.extend(paper, THIRTIETH, SIXTIETH)
        self.assertEqual(self.standing(paper, SIXTIETH), "running")
        self.assertEqual(self.standing(paper, SIXTIETH + timedelta(days=1)), "lapsed")
        clock = self.case.clock_ids.filtered(lambda c: c.code == "seizure")
        self.assertEqual(clock.due_on, SIXTIETH)
        with self.assertRaisesRegex(LegalityError, "第二十五条"):
            self.extend(paper, SIXTIETH, SIXTIETH + timedelta(days=1))
        given = {"seizure": paper.id, "on": str(THIRTIETH), **SERVICE}
        self.act(self.case, self.officer, "tell_extension", THIRTIETH, **given)
        self.end(paper, SIXTIETH)

    def test_after_the_thirtieth_day_there_is_nothing_to_extend(self):
        paper = self.seize(self.case)
        with self.assertRaisesRegex(LegalityError, "尚未届满的查封"):
            self.extend(paper, THIRTIETH + timedelta(days=1), SIXTIETH)

    def test_days_of_a_test_are_left_out_when_fixed_and_told(self):
        paper = self.seize(self.case)
        given = {
            "on": str(LATER),
            "testing": "testing",
            "body": "示范检测公司",
            "qualification": "资质认定证书",
            "question": "成分",
            "of_seizure": paper.id,
            "period_told": True,
            "result_by": "2026-10-24",
        }
        self.act(self.case, self.officer, "entrust_appraisal", LATER, **given)
        self.assertEqual(self.standing(paper, LATER), "running")
        self.assertEqual(paper.due_on, THIRTIETH + timedelta(days=10))
        asked = self.case.appraisal_ids
        result = {"appraisal": asked.id, "on": "2026-10-20", "text": "已测出"}
        self.act(self.case, self.officer, "record_result", date(2026, 10, 20), **result)
        self.assertEqual(self.standing(paper, LATER), "running")
        self.assertEqual(paper.due_on, THIRTIETH + timedelta(days=5))
        clock = self.case.clock_ids.filtered(lambda c: c.code == "seizure")
        self.assertEqual(clock.due_on, paper.due_on)

    def test_days_of_a_test_nobody_fixed_count(self):
        paper = self.seize(self.case)
        given = {
            "on": str(LATER),
            "testing": "appraisal",
            "body": "示范鉴定所",
            "qualification": "司法鉴定许可证",
            "question": "成分",
            "of_seizure": paper.id,
        }
        with self.assertRaisesRegex(LegalityError, "约定完成日期"):
            self.act(self.case, self.officer, "entrust_appraisal", LATER, **given, period_told=True)
        self.act(self.case, self.officer, "entrust_appraisal", LATER, **given)
        self.assertEqual(self.standing(paper, THIRTIETH + timedelta(days=1)), "lapsed")

    def test_what_must_happen_on_the_spot(self):
        paper = self.draft(self.case, "eco.seizure")
        self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        self.act(self.case, self.head, "approve_seizure", FILED, seizure=paper.id, opinion="同意")
        given = {"seizure": paper.id, "at": at(FILED), **self.STEPS}
        for step in ("shown", "party_called", "told", "heard", "handed"):
            with self.assertRaisesRegex(LegalityError, "没有办理.*第十八条"):
                self.act(self.case, self.officer, "carry_out_seizure", FILED, **{**given, step: False})
        with self.assertRaisesRegex(LegalityError, "现场笔录"):
            self.act(self.case, self.officer, "carry_out_seizure", FILED, **{**given, "site_record": ""})
        self.act(self.case, self.officer, "carry_out_seizure", FILED, **given)

    def test_what_has_nothing_to_do_with_the_case_is_not_seized(self):
        for doubt in ("involved", "no_necessities", "not_sealed_elsewhere"):
            paper = self.draft(self.case, "eco.seizure", **{doubt: False})
            with self.assertRaisesRegex(LegalityError, "第二十三条"):
                self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)
        paper = self.draft(self.case, "eco.seizure", basis_article_id=False)
        with self.assertRaisesRegex(LegalityError, "没有填写.*第二十四条"):
            self.act(self.case, self.officer, "propose_seizure", FILED, seizure=paper.id)

    def test_an_urgent_seizure_is_approved_within_24_hours(self):
        paper = self.draft(self.case, "eco.seizure")
        given = {"seizure": paper.id, "at": at(FILED), "urgency": "正在点燃", **self.STEPS}
        self.act(self.case, self.officer, "seize_urgently", FILED, **given)
        late = FILED + timedelta(days=1)
        with on(late, hour=11):
            self.assertEqual(self.standing(paper, late + timedelta(days=1)), "lapsed")
            with self.assertRaisesRegex(LegalityError, "逾期"):
                self.case.with_user(self.head).act("approve_seizure", {"seizure": paper.id, "opinion": "同意"})
        self.act(self.case, self.head, "approve_seizure", late, seizure=paper.id, opinion="同意")
        self.assertEqual(self.standing(paper, late + timedelta(days=1)), "running")

    def test_confiscation_waits_for_the_decision_and_closing_for_the_things(self):
        paper = self.seize(self.case)
        with self.assertRaisesRegex(LegalityError, "尚未作出处理决定"):
            self.end(paper, FILED, "confiscated")
        case = self.case
        for code, step in list(self._steps(case, "500"))[2:13]:
            self.assertTrue(code)
            step()
        with self.assertRaisesRegex(LegalityError, "不能结案"):
            self.act(case, self.officer, "submit_closing", CLOSED, opinion="建议结案")
        self.end(paper, PAID, "decided")
        self.act(case, self.officer, "submit_closing", CLOSED, opinion="建议结案")

    def test_the_end_of_a_seizure_is_noted_in_the_file(self):
        paper = self.seize(self.case)
        with on(THIRTIETH + timedelta(days=1)):
            self.env["eco.case"]._cron_lapse_measures()
        self.assertIn("lapse", paper.step_ids.mapped("kind"))
        self.assertIn("扣押期限届满失效", self.case.event_ids.mapped("title"))


@tagged("post_install", "-at_install")
class TestNoCoercion(TownCase):
    """A town whose list gives no coercive power seals and seizes nothing."""

    def test_trap_2_without_coercive_power_nothing_is_seized(self):
        case = self.play("approve_filing")
        item = {"name": "点火器", "unit": "个", "condition": "完好"}
        values = {"reason": "防止继续", "place": "暂存点", "keeper": "王玥", "item_ids": [(0, 0, item)]}
        confirmed = dict.fromkeys(("involved", "no_necessities", "not_sealed_elsewhere"), True)
        article = self.env.ref("eco_checklist.article_coercion_22").id
        seizures = self.env["eco.seizure"].with_user(self.officer).with_context(default_case_id=case.id)
        with on(FILED):
            paper = seizures.create({"case_id": case.id, "basis_article_id": article, **values, **confirmed})
        for code, more in (("propose_seizure", {}), ("seize_urgently", EvidenceCase.STEPS)):
            given = {"seizure": paper.id, **more}
            if more:
                given |= {"at": at(FILED), "urgency": "正在点燃"}
            with self.assertRaisesRegex(LegalityError, "没有该事项的行政强制权.*《行政强制法》第二十二条"):
                self.act(case, self.officer, code, FILED, **given)


@tagged("post_install", "-at_install")
class TestSamplesAndTests(EvidenceCase):
    """Samples and tests by others (抽样取证、检测鉴定)."""

    GIVEN = {"testing": "testing", "body": "示范检测公司", "qualification": "资质认定证书", "question": "灰烬成分"}

    def test_trap_10_two_certified_officers_take_a_sample(self):
        case = self.play("approve_filing")
        sample = self.draft(case, "eco.sample", officer_ids=[(6, 0, self.officers[0].ids)])
        with self.assertRaisesRegex(LegalityError, "第四十二条"):
            self.act(case, self.officer, "record_sample", FILED, sample=sample.id)
        sample.with_user(self.officer).officer_ids = self.officers
        self.act(case, self.officer, "record_sample", FILED, sample=sample.id)
        with self.assertRaises(UserError):
            sample.with_user(self.officer).write({"thing": "别的"})
        with self.assertRaisesRegex(LegalityError, "正在填写"):
            self.act(case, self.officer, "record_sample", FILED, sample=sample.id)

    def test_no_notice_before_the_party_knows_the_result(self):
        case = self.play("record_interview")
        self.act(case, self.officer, "entrust_appraisal", LATER, on=str(LATER), **self.GIVEN)
        asked = case.appraisal_ids
        self.act(case, self.officer, "record_result", LATER, appraisal=asked.id, on=str(LATER), text="含塑料")
        for code, step in list(self._steps(case, "500"))[4:7]:
            self.assertTrue(code)
            step()
        with self.assertRaisesRegex(LegalityError, "没有告知当事人"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.act(case, self.officer, "tell_result", NOTICED, appraisal=asked.id, on=str(NOTICED), text="当面告知")
        self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.assertEqual((asked.result, asked.result_on, asked.told_on), ("含塑料", LATER, NOTICED))

    def test_the_ninety_days_go_on_unless_a_confirmed_rule_leaves_a_test_out(self):
        case = self.play("record_interview")
        clock = case.clock_ids.filtered(lambda c: c.code == "decision")
        due = clock.due_on
        rule = {"name": "示范办案规定第九条", "code": "decision", "excludes": True, "date_from": "2026-01-01"}
        rule = self.env["eco.clock.rule"].create(rule)
        for moved in (0, 5):
            self.act(case, self.officer, "entrust_appraisal", LATER, on=str(LATER), **self.GIVEN)
            day = LATER + timedelta(days=4)
            asked = case.appraisal_ids[-1]
            self.act(case, self.officer, "record_result", day, appraisal=asked.id, on=str(day), text="已测")
            clock.invalidate_recordset()
            self.assertEqual(clock.due_on, self._next_workday(due + timedelta(days=moved)))
            rule.write({"confirmed": True, "source": "县司法局答复（测试）"})

    def _next_workday(self, day):
        calendar = self.env["eco.calendar.edition"]._calendar()
        while not calendar.is_workday(day):
            day += timedelta(days=1)
        return day


@tagged("post_install", "-at_install")
class TestCameraEvidence(EvidenceCase):
    """What cameras recorded (电子监控), art. 41."""

    REVIEWED = {
        "legal_document": "法审〔2026〕1号",
        "legal_on": "2026-01-05",
        "technical_document": "技审〔2026〕1号",
        "technical_on": "2026-01-06",
        "published_on": "2026-01-07",
        "publication_link": "https://example.org/cam",
        "marked": True,
    }

    def _recorded(self, case, **changes):
        camera = self.env["eco.camera"].create(
            {"name": "一号瞭望", "place": "村口", "agency_id": self.town.id, **self.REVIEWED, **changes}
        )
        seen = {"camera_id": camera.id, "taken_at": "2026-10-12 07:00:00", "shows": "烟火", "checked": True}
        record = self.draft(case, "eco.camera.evidence", **seen)
        self.act(case, self.officer, "record_camera", FILED, camera=record.id)
        return record

    def _decide(self, case):
        for code, step in list(self._steps(case, "500"))[2:10]:
            self.assertTrue(code)
            step()

    def tell(self, case, record):
        given = {"camera": record.id, "on": str(FILED), "text": "播放并告知可以查询、申辩"}
        self.act(case, self.officer, "tell_camera", FILED, **given)

    def test_trap_19_camera_evidence_needs_review_publication_and_notice(self):
        case = self.play("approve_filing")
        record = self._recorded(case, legal_document=False, published_on="2026-10-13", marked=False)
        self.assertFalse(record.camera_id.usable and record.told_on)
        said = "未经法制审核、设置地点未向社会公布、标准不合格或者标志不明显、未及时告知当事人.*第四十一条"
        with self.assertRaisesRegex(LegalityError, said):
            self._decide(case)

    def test_trap_19_reviews_made_up_afterwards_do_not_reach_the_file(self):
        case = self.play("approve_filing")
        record = self._recorded(case, technical_document=False)
        self.tell(case, record)
        record.camera_id.sudo().write({"technical_document": "补审", "technical_on": "2026-01-01"})
        self.assertTrue(record.camera_id.usable)
        with self.assertRaisesRegex(LegalityError, "未经技术审核"):
            self._decide(case)

    def test_reviewed_published_and_told_it_carries_the_decision(self):
        case = self.play("approve_filing")
        self.tell(case, self._recorded(case))
        self._decide(case)
        self.assertEqual(case.state, "decided")

    def test_what_is_unusable_is_left_out_with_its_reason(self):
        case = self.play("approve_filing")
        record = self._recorded(case, marked=False)
        self.act(case, self.officer, "exclude_camera", FILED, camera=record.id, text="设备标志不明显")
        self.assertTrue(record.excluded)
        self._decide(case)
        with self.assertRaises(UserError):
            self.tell(case, record)

    def test_an_officer_cannot_forge_the_review_of_a_recording(self):
        case = self.play("approve_filing")
        camera = self.env["eco.camera"].create({"name": "二号", "place": "路口", "agency_id": self.town.id})
        seen = {"camera_id": camera.id, "taken_at": "2026-10-12 07:00:00", "shows": "烟火", "checked": True}
        record = self.draft(case, "eco.camera.evidence", **seen, **self.REVIEWED)
        self.act(case, self.officer, "record_camera", FILED, camera=record.id)
        self.assertFalse(record.legal_document or record.legal_on or record.published_on or record.marked)
        with self.assertRaises(AccessError):
            camera.with_user(self.officer).write(self.REVIEWED)


@tagged("post_install", "-at_install")
class TestCorrectionOrder(EvidenceCase):
    """The order to correct (责令改正) and its re-check, art. 28."""

    def _order(self, case, day=FILED, **changes):
        order = self.draft(case, "eco.correction.order", day, **changes)
        self.act(case, self.head, "order_correction", day, order=order.id, opinion="同意")
        self.act(case, self.officer, "serve_order", day, order=order.id, on=str(day), **SERVICE)
        return order

    def test_the_order_is_issued_by_the_head_served_and_re_checked(self):
        case = self.play("record_inspection")
        order = self._order(case, at_once=False, by_date="2026-10-20")
        self.assertEqual((order.issued_on, order.served_on), (FILED, FILED))
        clock = case.clock_ids.filtered(lambda c: c.code == "correction")
        self.assertEqual((clock.due_on, clock.of_party), (date(2026, 10, 20), True))
        given = {"order": order.id, "on": str(LATER), "corrected": "refused", "text": "仍在堆放"}
        self.act(case, self.officer, "recheck_order", LATER, **given)
        with on(LATER):
            facts = case.with_user(self.officer)._facts()
        self.assertEqual([(c.result.value, c.order) for c in facts.corrections], [("refused", order.id)])
        self.assertIsNone(facts.corrected_on)
        self.assertEqual(clock.stopped_on, LATER)
        with self.assertRaises(UserError):
            order.with_user(self.officer).write({"demand": "别的"})

    def test_an_incomplete_order_or_one_of_yesterday_is_not_issued(self):
        case = self.play("record_inspection")
        for changes in ({"basis": False}, {"consequences": " "}, {"at_once": False}):
            order = self.draft(case, "eco.correction.order", **changes)
            with self.assertRaisesRegex(LegalityError, "没有填写.*第二十八条"):
                self.act(case, self.head, "order_correction", FILED, order=order.id, opinion="同意")
        order = self.draft(case, "eco.correction.order", at_once=False, by_date=str(ACT_DAY))
        with self.assertRaisesRegex(LegalityError, "早于今天"):
            self.act(case, self.head, "order_correction", FILED, order=order.id, opinion="同意")

    def test_an_order_may_still_be_given_after_the_decision(self):
        case = self.play("serve_decision")
        order = self._order(case, DECIDED + timedelta(days=1))
        day = DECIDED + timedelta(days=2)
        given = {"order": order.id, "on": str(day), "corrected": "corrected", "text": "已清理"}
        self.act(case, self.officer, "recheck_order", day, **given)
        self.assertEqual(case._corrected_on(), day)

    def test_a_case_whose_act_was_not_corrected_does_not_close_as_performed(self):
        case = self.play("record_payment")
        given = {"on": str(PAID), "corrected": "partly", "text": "尚有残留"}
        self.act(case, self.officer, "verify_correction", PAID, **given)
        with self.assertRaisesRegex(LegalityError, "最近一次复查尚未改正"):
            self.act(case, self.officer, "submit_closing", CLOSED, opinion="建议结案")
