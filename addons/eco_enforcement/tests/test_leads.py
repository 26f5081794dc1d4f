import base64
import hashlib
from datetime import date

from psycopg2 import IntegrityError
from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import FILED, TownCase, on

DAY, NEXT = date(2026, 10, 12), date(2026, 10, 13)


class LeadCase(TownCase):
    """Leads of the town, registered as its people would."""

    def lead(self, user=None, day=DAY, **changes):
        """Register a lead on ``day``."""
        values = {
            "source": "grid",
            "content": "示范村东侧耕地有人露天焚烧玉米秸秆",
            "place": "示范村东侧耕地",
            **changes,
        }
        with on(day):
            return self.env["eco.lead"].with_user(user or self.officer).create(values)

    def do(self, lead, code, user=None, day=NEXT, **inputs):
        """Do one act on a lead."""
        with on(day):
            return lead.with_user(user or self.officer).act(code, inputs)

    def refused(self, words, lead, code, user=None, **inputs):
        """Assert that the act is refused with ``words``."""
        with self.assertRaisesRegex(LegalityError, words):
            self.do(lead, code, user, **inputs)


@tagged("post_install", "-at_install")
class TestLeads(LeadCase):
    """One pool: the source is never lost, only a person merges or refuses, and everything leaves a trace."""

    def test_the_source_is_stored_once_with_the_hash_of_its_files(self):
        photo = (
            self.env["ir.attachment"]
            .with_user(self.officer)
            .create({"name": "现场.jpg", "datas": base64.b64encode(b"raw bytes"), "res_model": "eco.lead"})
        )
        channel = self.env.ref("eco_enforcement.lead_channel_12345")
        lead = self.lead(source="complaint", channel_id=channel.id, upload_ids=[(6, 0, photo.ids)])
        report = lead.source_ids
        self.assertEqual(
            (report.content, report.channel_id, report.received_by_id), (lead.content, channel, self.officer)
        )
        self.assertEqual(report.file_ids.sha256, hashlib.sha256(b"raw bytes").hexdigest())
        self.assertTrue(report.file_ids._intact())
        for record, values in (
            (report, {"content": "别的"}),
            (report.file_ids, {"sha256": "0"}),
            (photo, {"raw": b"x"}),
        ):
            with self.assertRaises(AccessError):
                record.with_user(self.officer).write(values)
            with self.assertRaises(AccessError):
                record.with_user(self.officer).unlink()
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_lead_source SET content = 'x' WHERE id = %s", (report.id,))
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("DELETE FROM eco_lead_source WHERE id = %s", (report.id,))

    def test_plain_sql_changes_nothing_that_was_reported(self):
        channel = self.env.ref("eco_enforcement.lead_channel_grid_city")
        lead, direct = self.lead(), self.lead(channel_id=channel.id)
        self.env.flush_all()
        for statement, one in (
            ("UPDATE eco_lead SET content = 'x' WHERE id = %s", lead),
            ("UPDATE eco_lead SET found_on = '2026-10-01' WHERE id = %s", lead),
            ("UPDATE eco_lead SET received_by_id = 2 WHERE id = %s", lead),
            ("UPDATE eco_lead SET place = 'x' WHERE id = %s", direct),
            ("UPDATE eco_lead SET direct = false WHERE id = %s", direct),
            ("DELETE FROM eco_lead WHERE id = %s", lead),
        ):
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(statement, (one.id,))
        self.cr.execute("UPDATE eco_lead SET place = 'x' WHERE id = %s", (lead.id,))

    def test_a_file_of_somebody_else_is_not_taken(self):
        theirs = self.env["ir.attachment"].with_user(self.officer_2).create({"name": "x", "raw": b"x"})
        with self.assertRaises(AccessError):
            self.lead(upload_ids=[(6, 0, theirs.ids)])

    def test_what_was_reported_stays_and_working_data_may_be_corrected(self):
        lead = self.lead()
        for values in ({"content": "x"}, {"found_on": "2026-10-01"}, {"source": "camera"}, {"received_by_id": self.head.id},
                       {"state": "filed"}, {"merged_into_id": lead.id}, {"direct": True}, {"reporter": "none"}):  # fmt: skip
            with self.assertRaises(AccessError):
                lead.with_user(self.officer).write(values)
        lead.with_user(self.officer).write({"place": "示范村西侧耕地"})
        self.assertEqual(lead.source_ids.place, "示范村东侧耕地")
        with self.assertRaises(UserError):
            lead.with_user(self.officer).unlink()

    def test_no_default_of_the_context_and_no_value_forges_a_lead(self):
        lead = self.env["eco.lead"].with_user(self.officer).with_context(default_state="refused", default_direct=True)
        made = lead.create({"content": "x", "received_by_id": self.head.id})
        self.assertEqual((made.state, made.direct, made.received_by_id), ("open", False, self.officer))
        with self.assertRaises(AccessError):
            self.lead(state="filed")

    def test_the_stage_is_that_of_the_last_step_in_sql_too(self):
        lead = self.lead()
        self.env.flush_all()
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_lead SET state = 'refused' WHERE id = %s", (lead.id,))
            self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        self.do(lead, "propose_refusal", condition="evidence", opinion="现场未见燃烧痕迹")
        self.env.flush_all()
        self.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def test_grid_reports_to_the_city_are_only_answered_by_the_town(self):
        city = self._user("t_city", "市级", self.env.ref("eco_checklist.agency_xianyang"), "officer")
        channel = self.env.ref("eco_enforcement.lead_channel_grid_city")
        lead = self.lead(city, agency_id=self.town.id, channel_id=channel.id, reporter_name="巡查员甲")
        self.assertTrue(lead.direct)
        for values in ({"place": "别处"}, {"plate": "x"}, {"occurred_on": "2026-10-11"}):
            with self.assertRaises(AccessError):
                lead.with_user(self.officer).write(values)
        self.refused("直报市级", lead, "merge", into=self.lead().id, opinion="同一件事")
        self.do(lead, "reply", on="2026-10-13", way="phone", text="已到场核查")
        other = self.env.ref("eco_checklist.agency_environment")
        stranger = self._user("t_x", "外人", other, "officer")
        with self.assertRaises(AccessError):
            self.lead(stranger, agency_id=self.town.id)
        with self.assertRaises(AccessError):
            self.lead(self.officer, agency_id=other.id, channel_id=channel.id)

    def test_a_lead_collects_further_reports(self):
        lead = self.lead()
        with on(NEXT):
            lead.with_user(self.officer_2).add_report(
                {"source": "complaint", "content": "邻居来电反映", "found_on": "2026-10-13"}, {"phone": "000"}
            )
        self.assertEqual(len(lead.source_ids), 2)
        self.assertEqual((lead.reporter, lead.step_ids.act), ("known", "report"))
        for report in ({"source": "x", "content": "x"}, {"source": "grid", "content": " "}):
            with self.assertRaises(UserError):
                lead.with_user(self.officer).add_report(report, {})
        with self.assertRaises(UserError):
            lead.with_user(self.head).add_report({"source": "grid", "content": "x"}, {})

    # -- duplicates -----------------------------------------------------------------------------

    def test_duplicates_are_suggested_merged_by_a_person_and_undone(self):
        first = self.lead()
        second = self.lead(day=NEXT, source="camera", content="示范村东侧耕地秸秆焚烧冒浓烟")
        far = self.lead(day=NEXT, content="洗车店污水外流", place="人民路")
        self.assertEqual(second.alike_ids, first)
        self.assertNotIn(far, second.alike_ids)
        self.refused("理由.*没有填写", second, "merge", into=first.id)
        self.do(second, "merge", into=first.id, opinion="同一处焚烧")
        self.assertEqual((second.state, second.merged_into_id, first.merged_ids), ("merged", first, second))
        self.assertEqual((second.step_ids.other_id, first.step_ids.other_id), (first, second))
        self.refused("撤销并入", first, "merge", into=far.id, opinion="x")
        self.refused("并入的线索", far, "merge", into=second.id, opinion="x")
        self.refused("并入的线索", far, "merge", into=far.id, opinion="x")
        self.do(second, "unmerge", opinion="经核查为两处")
        self.assertFalse(second.merged_into_id)
        self.assertEqual(second.state, "open")
        self.assertEqual(second.step_ids.mapped("act"), ["merge", "unmerge"])
        self.assertEqual(first.step_ids.mapped("act"), ["absorbed", "released"])
        self.assertEqual(len(second.source_ids), 1)

    def test_the_days_for_filing_run_from_the_earliest_report(self):
        first, second = self.lead(), self.lead(day=NEXT)
        self.assertEqual(second.filing_due_on, date(2026, 10, 28))
        self.do(first, "merge", into=second.id, opinion="同一件事")
        self.assertEqual((second.first_found_on, second.filing_due_on), (DAY, date(2026, 10, 27)))
        with on(date(2026, 10, 27)):
            second.invalidate_recordset()
            self.assertFalse(second.filing_late)
        with on(date(2026, 10, 28)):
            second.invalidate_recordset()
            self.assertTrue(second.filing_late)
        case = self.open_case(lead_id=second.id)
        self.assertEqual(case._facts().found_on, DAY)

    # -- outcomes -------------------------------------------------------------------------------

    def test_a_refusal_is_approved_by_the_head_and_names_the_condition(self):
        lead = self.lead()
        self.refused("不符合的立案条件", lead, "propose_refusal", condition="x", opinion="x")
        self.refused("移送有管辖权的机关", lead, "propose_refusal", condition="jurisdiction", opinion="x")
        self.do(lead, "propose_refusal", condition="evidence", opinion="未见痕迹")
        self.assertEqual(lead.state, "refusing")
        self.refused("行政机关负责人", lead, "approve_refusal", opinion="同意")
        self.head.group_ids += self.env.ref("eco_enforcement.group_officer")
        self.do(lead, "return_refusal", self.head, opinion="再查")
        self.do(lead, "propose_refusal", self.head, condition="evidence", opinion="未见痕迹")
        self.refused("不得自行审批", lead, "approve_refusal", self.head, opinion="同意")
        deputy = self._user("t_deputy", "副镇长", self.town, "head")
        self.do(lead, "approve_refusal", deputy, opinion="同意")
        self.assertEqual(lead.state, "refused")
        self.do(lead, "reopen", opinion="有新证据")
        self.assertEqual(lead.state, "open")

    def test_the_reply_is_kept_and_not_asked_of_the_anonymous(self):
        channel = self.env.ref("eco_enforcement.lead_channel_12369")
        channel.write({"reply_days": 5})
        lead = self.lead(source="complaint", channel_id=channel.id, reporter_phone="029-00000000")
        self.assertEqual(lead.reply_due_on, date(2026, 10, 19))
        self.refused("答复日期", lead, "reply", on="2026-10-14", way="phone", text="x")
        self.refused("答复方式", lead, "reply", on="2026-10-13", way="x", text="x")
        self.do(lead, "reply", on="2026-10-13", way="phone", text="已立案查处")
        lead.invalidate_recordset()
        self.assertFalse(lead.reply_due_on)
        self.refused("匿名", self.lead(source="complaint"), "reply", on="2026-10-13", way="phone", text="x")
        self.assertEqual(self.lead(source="complaint").reporter, "anonymous")

    def test_the_router_names_who_is_competent_and_a_transfer_keeps_its_receipt(self):
        matter = self.env["eco.matter"].search([("power_id", "=", self.power.id)], limit=1)
        lead = self.lead()
        self.refused("未选定事项", lead, "transfer", opinion="x")
        lead.with_user(self.officer).write({"matter_id": matter.id})
        with on(NEXT):
            lead.invalidate_recordset()
            self.assertIn(self.town.name, lead.competent)
            self.assertTrue(lead.route_basis)
        with self.assertRaises(UserError):
            self.do(lead, "transfer", opinion="不归本镇")
        self.assertEqual(lead.state, "open")
        environment = self.env.ref("eco_checklist.agency_environment")
        for other in self.env["eco.matter"].search([("duty_kind", "!=", "holds_power")]):
            lead.with_user(self.officer).write({"matter_id": other.id})
            with on(NEXT):
                receiver = lead.receiver_ids & environment
            if receiver and environment.name in lead.competent:
                break
        self.do(lead, "transfer", opinion="属于部门职责", receiver=receiver.id)
        self.assertEqual((lead.state, lead.referral_state), ("transferred", lead.referral_id.state))
        self.assertIn(lead.content, lead.referral_id.facts)
        self.refused("尚未退回", lead, "take_back", opinion="x")
        department = self._user("t_dep", "部门", receiver, "guide")
        with on(NEXT):
            lead.referral_id.with_user(department).refuse(self.town.id, "某条", "应由镇办办理")
        self.do(lead, "take_back", opinion="部门退回")
        self.assertEqual((lead.state, lead.referral_id.state), ("open", "accepted"))

    def test_a_case_takes_up_its_lead_once(self):
        lead = self.lead()
        case = self.open_case(lead_id=lead.id)
        self.assertEqual((lead.state, lead.step_ids.case_id), ("filed", case))
        refused = self.lead()
        self.do(refused, "propose_refusal", condition="evidence", opinion="x")
        with self.assertRaises(LegalityError):
            self.open_case(lead_id=refused.id)
        with self.assertRaises(UserError), on(FILED):
            case.with_user(self.officer).write({"lead_id": self.lead().id})

    def test_other_towns_and_other_roles_do_nothing_with_a_lead(self):
        lead = self.lead()
        stranger = self._user("t_stranger", "旁人", self.env.ref("eco_checklist.agency_environment"), "officer")
        for user in (stranger, self.head, self.reviewer, self.guide):
            with self.assertRaises(UserError):
                self.do(lead, "inspect", user, opinion="x")
        for code in ("file", "absorbed", "report", "nonsense", ["x"]):
            with self.assertRaises(UserError):
                self.do(lead, code)
        with self.assertRaises(AccessError):
            self.env["eco.lead.step"].with_user(self.officer).create({"lead_id": lead.id})

    # -- the screen -----------------------------------------------------------------------------

    def test_queries_of_the_list_are_a_constant(self):
        names = ("found_on", "source", "content", "state", "filing_due_on", "filing_late", "reply_due_on", "agency_id")
        spec = {name: {} for name in names} | {"agency_id": {"fields": {"display_name": {}}}}

        def count():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            with on(NEXT):
                self.env["eco.lead"].with_user(self.officer).web_search_read([], spec, limit=80)
            return self.cr.sql_log_count - before

        self.lead()
        count()
        few = count()
        county = self.env.ref("eco_checklist.agency_xingping")
        for number in range(30):
            self.env["eco.agency"].create(
                {"name": f"第{number}镇", "kind": "town", "code": f"6104812{number:02d}", "parent_id": county.id}
            )
            self.lead()
        count()
        self.assertEqual(count(), few)

    def test_the_dialogue_does_the_act(self):
        lead = self.lead()
        with on(NEXT):
            action = lead.with_user(self.officer).with_context(eco_act="propose_refusal").action_open_act()
            wizard = self.env["eco.desk.wizard"].with_user(self.officer).with_context(**action["context"])
            wizard.create({"condition": "evidence", "opinion": "未见痕迹"}).action_confirm()
        self.assertEqual(lead.state, "refusing")
        with on(NEXT):
            report = (
                self.env["eco.lead.report.wizard"]
                .with_user(self.officer)
                .create({"lead_id": lead.id, "source": "complaint", "content": "又有来电", "reporter_phone": "000"})
            )
            report.action_confirm()
        self.assertFalse(report.exists())
        self.assertEqual(len(lead.source_ids), 2)
