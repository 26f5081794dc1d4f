import base64
import hashlib
from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import FILED, on
from .test_leads import DAY, NEXT, LeadCase

RECORD = {
    "started_at": "2026-10-13 01:00:00",
    "ended_at": "2026-10-13 02:00:00",
    "person": "负责人甲",
    "capacity": "现场负责人",
    "certificate_shown": True,
    "rights_told": True,
    "findings": "堆场未覆盖",
}
NOTICE = {"notice_number": "西吴办检通〔2026〕1号", "notice_on": "2026-10-13", "notice_to": "负责人甲"}


@tagged("post_install", "-at_install")
class TestInspections(LeadCase):
    """Approved, with notice, by two certified officers, recorded, re-checked; never by a third party alone."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.unit = cls.env["eco.inspection.object"].create(
            {"name": "测试砂石厂", "kind": "enterprise", "address": "工业路1号", "agency_id": cls.town.id}
        )

    def inspection(self, **changes):
        values = {
            "object_id": self.unit.id,
            "items": "物料堆放覆盖",
            "planned_on": str(NEXT),
            "place": "工业路1号",
            "officer_ids": [Command.set(self.officers.ids)],
            **changes,
        }
        with on(DAY):
            return self.env["eco.inspection"].with_user(self.officer).create(values)

    def approved(self, **changes):
        one = self.inspection(**changes)
        self.do(one, "submit", day=DAY, opinion="年度计划")
        self.do(one, "approve", self.head, day=DAY, opinion="同意")
        return one

    def recorded(self, code="record_clean", one=None, **inputs):
        one = one or self.approved()
        with on(NEXT):
            one.with_user(self.officer).write({**RECORD, **NOTICE})
        self.do(one, code, **(inputs or {"text": "符合要求"}))
        return one

    def test_a_business_is_inspected_after_approval_and_with_a_notice(self):
        one = self.inspection()
        self.refused("先经负责人批准", one, "start", opinion="x")
        self.do(one, "submit", day=DAY, opinion="年度计划")
        self.head.group_ids += self.env.ref("eco_enforcement.group_officer")
        self.do(one, "approve", self.head, day=DAY, opinion="同意")
        self.refused("没有填写Began|检查记录没有填写", one, "record_clean", text="x")
        with on(NEXT):
            one.with_user(self.officer).write(RECORD)
        self.refused("检查通知书", one, "record_clean", text="x")
        self.recorded(one=one)
        self.assertEqual(one.state, "done")
        self.assertIn("堆场未覆盖", one.step_ids[-1].body)

    def test_an_inspection_before_its_approval_is_not_recorded(self):
        one = self.inspection()
        self.do(one, "submit", day=NEXT, opinion="x")
        self.do(one, "approve", self.head, day=NEXT, opinion="同意")
        with on(NEXT):
            one.with_user(self.officer).write(
                {**RECORD, **NOTICE, "started_at": "2026-10-12 01:00:00", "notice_on": "2026-10-12"}
            )
        self.refused("不得先检查后批准", one, "record_clean", text="x")

    def test_two_officers_certified_on_the_day_and_no_third_party_alone(self):
        one = self.inspection(officer_ids=[Command.set(self.officers[:1].ids)], third_party="某检测公司")
        self.refused("某检测公司为第三方或者辅助人员", one, "submit", opinion="x")
        one = self.approved()
        self.officers[1].certificate_ids.event_ids.create(
            {
                "certificate_id": self.officers[1].certificate_ids.id,
                "kind": "withdrawn",
                "day": "2026-10-13",
                "reason": "测试",
            }
        )
        with on(NEXT):
            one.with_user(self.officer).write({**RECORD, **NOTICE})
        self.refused("没有有效的行政执法证", one, "record_clean", text="x")

    def test_the_approver_does_not_inspect(self):
        self.officer.group_ids += self.env.ref("eco_enforcement.group_head")
        one = self.inspection()
        self.do(one, "submit", opinion="x")
        self.refused("不得自行批准", one, "approve", opinion="同意")

    def test_the_frequency_counts_once_it_is_confirmed(self):
        cap = self.env.ref("eco_enforcement.inspection_cap_2026_enterprise")
        cap.write({"times": 1, "confirmation_source": "测试公告"})
        self.recorded()
        two = self.inspection()
        self.assertIn("待确认", two.with_user(self.officer).legality)
        cap.write({"confirmation": "confirmed"})
        self.refused("年度频次上限为1次", two, "submit", opinion="x")
        by_lead = self.inspection(lead_id=self.lead().id)
        self.do(by_lead, "submit", opinion="投诉反映扬尘")
        with self.assertRaises(UserError), mute_logger("odoo.sql_db"):
            cap.with_user(self.env.ref("base.user_admin")).write({"times": 9})

    def test_correction_is_rechecked_until_it_is_made_or_becomes_a_lead(self):
        self.refused("改正期限", self._before_record(), "record_correction", text="覆盖堆场", by="2026-10-12")
        one = self.recorded("record_correction", text="覆盖堆场", by="2026-10-20")
        self.assertEqual((one.state, one.correction_due_on), ("recheck", date(2026, 10, 20)))
        with on(date(2026, 10, 21)):
            one.invalidate_recordset()
            self.assertTrue(one.overdue)
        self.refused("复查日期", one, "recheck_corrected", on="2026-10-14", text="x")
        later = {"day": date(2026, 10, 21), "on": "2026-10-21"}
        with self.assertRaisesRegex(LegalityError, "晚于复查日期"):
            self.do(one, "recheck_again", text="仍未覆盖", by="2026-10-21", **later)
        self.do(one, "recheck_again", text="仍未覆盖", by="2026-10-25", **later)
        self.assertEqual((one.state, one.correction_due_on), ("recheck", date(2026, 10, 25)))
        self.do(one, "recheck_lead", text="拒不改正", **later)
        self.assertEqual((one.state, one.found_lead_id.source), ("done", "inspection"))
        self.assertEqual(one.found_lead_id.content, "拒不改正")

    def _before_record(self):
        one = self.approved()
        with on(NEXT):
            one.with_user(self.officer).write({**RECORD, **NOTICE})
        return one

    def test_a_lead_is_inspected_first_and_taken_up_again(self):
        lead = self.lead()
        self.do(lead, "inspect", opinion="先到现场核实")
        one = lead.inspection_ids
        self.assertEqual((lead.state, one.place), ("inspecting", lead.place))
        with on(NEXT):
            one.with_user(self.officer).write({"officer_ids": [Command.set(self.officers.ids)]})
        self.do(one, "start", opinion="现场核实")
        with on(NEXT):
            one.with_user(self.officer).write(RECORD)
        self.do(one, "record_lead", text="现场有燃烧痕迹")
        self.assertEqual((lead.state, len(lead.source_ids)), ("open", 2))
        self.assertEqual(lead.step_ids.mapped("act"), ["inspect", "report", "inspected"])
        case = self.play("approve_filing", lead_id=lead.id)
        with on(FILED):
            one.with_user(self.officer).action_carry_into_case()
        self.assertEqual((case.record_ids.content, one.record_id), ("堆场未覆盖", case.record_ids))
        with self.assertRaises(UserError), on(FILED):
            one.with_user(self.officer).action_carry_into_case()

    def test_photos_are_kept_raw_with_their_hash(self):
        one = self._before_record()
        photo = self.env["ir.attachment"].with_user(self.officer).create({"name": "堆场.jpg", "raw": b"photo"})
        one.with_user(self.officer).write({"upload_ids": [Command.link(photo.id)]})
        self.do(one, "record_clean", text="x")
        kept, sha256 = one.file_ids, hashlib.sha256(b"photo").hexdigest()
        self.assertEqual((kept.sha256, base64.b64decode(photo.datas)), (sha256, b"photo"))
        self.assertIn(sha256, one.step_ids[-1].body)
        with self.assertRaises(AccessError):
            photo.with_user(self.officer).unlink()
        theirs = self.env["ir.attachment"].with_user(self.head).create({"name": "x", "raw": b"x"})
        with self.assertRaises(AccessError):
            self.approved().with_user(self.officer).write({"upload_ids": [Command.link(theirs.id)]})

    def test_a_finished_record_and_the_stage_stay(self):
        one = self.recorded()
        for values in (
            {"findings": "x"},
            {"state": "draft"},
            {"correction_due_on": "2026-12-01"},
            {"found_lead_id": 1},
        ):
            with self.assertRaises(AccessError):
                one.with_user(self.officer).write(values)
        with self.assertRaises(AccessError):
            self.inspection(state="done")
        with self.assertRaises(UserError):
            one.with_user(self.officer).unlink()
        self.env.flush_all()
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_inspection SET state = 'draft' WHERE id = %s", (one.id,))
            self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_another_body_inspects_nothing_here(self):
        one = self.inspection()
        stranger = self._user("t_stranger", "旁人", self.env.ref("eco_checklist.agency_environment"), "officer")
        with self.assertRaises(AccessError):
            one.with_user(stranger).write({"items": "x"})
        with self.assertRaises(LegalityError):
            self.do(one, "submit", stranger, opinion="x")
        with self.assertRaises(ValidationError):
            self.inspection(officer_ids=[Command.set(self._officer(stranger).ids)])
        self.assertFalse(self.env["eco.inspection"].with_user(self.finance).search([]))

    def test_the_plan_is_approved_by_the_head_and_then_stays(self):
        plan = (
            self.env["eco.inspection.plan"]
            .with_user(self.officer)
            .create(
                {
                    "name": "2026年度检查计划",
                    "year": 2026,
                    "line_ids": [Command.create({"object_id": self.unit.id, "items": "覆盖"})],
                }
            )
        )
        with self.assertRaises(ValidationError):
            self.inspection(plan_line_id=plan.line_ids.id)
        with self.assertRaises(AccessError):
            plan.action_approve()
        with self.assertRaises(AccessError):
            plan.write({"approved_on": "2026-01-01"})
        plan.with_user(self.head).action_approve()
        self.assertTrue(self.inspection(plan_line_id=plan.line_ids.id))
        for change in (
            lambda: plan.write({"name": "x"}),
            lambda: plan.line_ids.write({"times": 9}),
            plan.line_ids.unlink,
        ):
            with self.assertRaises(UserError):
                change()

    def test_a_unit_has_a_code_that_can_be(self):
        with self.assertRaises(ValidationError):
            self.unit.write({"code": "91610481MA6TEXT0X0"})
        self.unit.write({"code": "91610481MA6TEXT0XM"})

    def test_queries_of_the_list_are_a_constant(self):
        spec = {name: {} for name in ("planned_on", "items", "state", "overdue", "correction_due_on")}
        spec["object_id"] = spec["officer_ids"] = {"fields": {"display_name": {}}}

        def count():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            self.env["eco.inspection"].with_user(self.officer).web_search_read([], spec, limit=80)
            return self.cr.sql_log_count - before

        self.inspection()
        count()
        few = count()
        for _number in range(15):
            self.inspection()
        count()
        self.assertEqual(count(), few)
