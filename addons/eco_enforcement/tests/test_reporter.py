from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .test_leads import LeadCase

SECRET = "举报人乙"
PHONE = "02912345678"


@tagged("post_install", "-at_install")
class TestReporter(LeadCase):
    """Who reported is known to the one who received the report, to nobody else, and each reading is on record."""

    def setUp(self):
        super().setUp()
        self.complaint = self.lead(source="complaint", reporter_name=SECRET, reporter_phone=PHONE)
        self.reporter = self.env["eco.lead.reporter"].search([("source_id.lead_id", "=", self.complaint.id)])
        self.env.flush_all()
        self.env.invalidate_all()
        self.officer.group_ids += self.env.ref("base.group_allow_export")
        self.admin = self.env.ref("base.user_admin")
        self.auditor = self._user("t_audit", "审计", self.town, "case_reader")
        self.auditor.group_ids += self.env.ref("eco_checklist.group_auditor")

    def _others(self):
        return self.officer_2, self.head, self.leader, self.reviewer, self.guide, self.auditor, self.admin

    def _log(self):
        return self.env["eco.access.log"].search([("model", "=", "eco.lead.reporter")])

    def test_the_receiver_reads_and_each_reading_is_logged(self):
        mine = self.reporter.with_user(self.officer)
        self.assertEqual(mine.read(["name", "phone"])[0]["phone"], PHONE)
        self.assertEqual(len(self._log()), 1)
        self.assertEqual((self._log().user_id, self._log().res_id), (self.officer, self.reporter.id))
        self.env.invalidate_all()
        mine.web_read({"name": {}})
        self.env.invalidate_all()
        mine.export_data(["name"])
        self.env.invalidate_all()
        self.assertTrue(self.env["eco.lead.reporter"].with_user(self.officer).search_read([], ["contact"]))
        self.assertEqual(len(self._log()), 4)
        with self.assertRaises(AccessError):
            self._log()[0].with_user(self.officer).write({"user_name": "x"})
        with self.assertRaises(AccessError):
            self.env["eco.access.log"].with_user(self.admin).create({"what": "x"})

    def test_head_hands_the_secret_on_when_its_keeper_has_left(self):
        reason = {"heir": self.officer_2.id, "opinion": "原接报人员已调离"}
        self.refused("仍在本机关任职", self.complaint, "hand_over_reporter", self.head, **reason)
        self.officer.sudo().active = False
        self.refused("执法人员", self.complaint, "hand_over_reporter", self.head, **{**reason, "heir": self.head.id})
        self.refused("没有此项职责", self.complaint, "hand_over_reporter", self.leader, **reason)
        self.do(self.complaint, "hand_over_reporter", self.head, **reason)
        self.assertIn("移交", self._log()[0].what)
        self.assertEqual((self._log()[0].user_id, self._log()[0].why), (self.head, "原接报人员已调离"))
        self.env.invalidate_all()
        self.assertEqual(self.reporter.with_user(self.officer_2).read(["phone"])[0]["phone"], PHONE)
        self.assertTrue(self.complaint.with_user(self.officer_2).may_read_reporter)
        self.assertTrue(self.env["eco.lead.reporter"].with_user(self.officer_2).search([]))
        self.officer.sudo().active = True
        self.env.invalidate_all()
        for user in (self.officer, self.head):
            self.assertFalse(self.complaint.with_user(user).may_read_reporter)
            with self.assertRaises(AccessError):
                self.reporter.with_user(user).read(["phone"])
        self.assertFalse(self.env["eco.lead.reporter"].with_user(self.officer).search([]))
        handed = self.reporter.sudo().handover_ids
        with self.assertRaises(AccessError):
            handed.with_user(self.head).write({"to_id": self.head.id})
        with self.assertRaises(AccessError):
            handed.with_user(self.head).create({"reporter_id": self.reporter.id, "to_id": self.head.id})

    def test_nobody_else_reads_finds_counts_or_exports(self):
        for everyone in self._others():
            everyone.group_ids += self.env.ref("eco_enforcement.group_officer") | self.env.ref(
                "base.group_allow_export"
            )
        # An administrator may lift the record rule; the code still holds.
        self.env.ref("eco_enforcement.rule_lead_reporter").domain_force = "[(1, '=', 1)]"
        self.env.flush_all()
        self.env.registry.clear_cache()
        for user in self._others():
            theirs = self.reporter.with_user(user)
            model = self.env["eco.lead.reporter"].with_user(user)
            self.env.invalidate_all()
            for reading in (
                lambda r=theirs: r.read(["name"]),
                lambda r=theirs: r.web_read({"phone": {}}),
                lambda r=theirs: r.export_data(["name"]),
                lambda r=theirs: r.name,
                lambda m=model: m.formatted_read_group([], ["name"], ["__count"]),
                lambda m=model: m.formatted_read_grouping_sets([], [["phone"]], ["__count"]),
                lambda m=model: m._read_group([], ["name"]),
                lambda user=user: self.complaint.with_user(user).action_reporter(),
            ):
                with self.assertRaises(AccessError, msg=user.name):
                    reading()
            self.assertFalse(model.search([("phone", "=", PHONE)]))
            self.assertFalse(model.search_count([("name", "like", SECRET)]))
            self.assertFalse(model.name_search(SECRET))
            read = model.search_read([], ["name"]) + model.web_search_read([], {"name": {}})["records"]
            self.assertNotIn(SECRET, str(read))
        self.assertNotIn(self.reporter.id, self._log().mapped("res_id"))

    def test_the_receiver_too_counts_and_groups_nothing(self):
        model = self.env["eco.lead.reporter"].with_user(self.officer)
        with self.assertRaises(AccessError):
            model.formatted_read_group([], ["name"], ["__count"])

    def test_the_lead_and_its_messages_tell_only_that_the_reporter_is_known(self):
        lead = self.complaint.with_user(self.head)
        self.assertEqual(lead.reporter, "known")
        told = str(lead.read()) + str(lead.source_ids.read()) + str(lead.message_ids.sudo().read(["body"]))
        self.assertNotIn(SECRET, told)
        self.assertNotIn(PHONE, told)
        self.cr.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name IN ('eco_lead', 'eco_lead_source')"
        )
        self.assertFalse({name for (name,) in self.cr.fetchall() if "phone" in name or "reporter_name" in name})
        with self.assertRaises(ValueError):
            self.env["eco.lead"].with_user(self.head).search([("reporter_phone", "=", PHONE)])

    def test_the_button_is_there_for_the_receiver_alone(self):
        self.assertTrue(self.complaint.with_user(self.officer).may_read_reporter)
        self.assertEqual(self.complaint.with_user(self.officer).action_reporter()["res_id"], self.reporter.id)
        self.complaint.invalidate_recordset()
        self.assertFalse(self.complaint.with_user(self.officer_2).may_read_reporter)

    def test_nobody_writes_a_reporter(self):
        for user in (self.officer, self.admin):
            with self.assertRaises(AccessError):
                self.reporter.with_user(user).write({"received_by_id": user.id})
            with self.assertRaises(AccessError):
                self.env["eco.lead.reporter"].with_user(user).create({"source_id": self.complaint.source_ids.id})

    def test_the_log_is_read_by_head_and_auditor_of_the_area(self):
        self.reporter.with_user(self.officer).read(["name"])
        self.assertTrue(self.env["eco.access.log"].with_user(self.head).search([]))
        self.assertTrue(self.env["eco.access.log"].with_user(self.auditor).search([]))
        with self.assertRaises(AccessError):
            self.env["eco.access.log"].with_user(self.officer).search([])


@tagged("post_install", "-at_install")
class TestReporterRpc(LeadCase, HttpCase):
    """The same over the wire, where reading calls come on a read-only cursor."""

    def _call(self, model, method, *args):
        return self.make_jsonrpc_request(
            "/web/dataset/call_kw", {"model": model, "method": method, "args": list(args), "kwargs": {}}
        )

    def test_a_reading_over_the_wire_is_logged_and_others_are_refused(self):
        lead = self.lead(source="complaint", reporter_name=SECRET, reporter_phone=PHONE)
        reporter = self.env["eco.lead.reporter"].search([("source_id.lead_id", "=", lead.id)])
        self.authenticate("t_officer", "t_officer")
        with mute_logger("odoo.http", "odoo.sql_db"):  # the cursor for reading cannot write the log: tried again
            told = self._call("eco.lead.reporter", "web_read", reporter.ids, {"name": {}})
        self.assertEqual(told[0]["name"], SECRET)
        self.assertEqual(self.env["eco.access.log"].search([("res_id", "=", reporter.id)]).user_id, self.officer)
        for login in ("t_officer2", "t_head"):
            self.authenticate(login, login)
            with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
                self._call("eco.lead.reporter", "web_read", reporter.ids, {"name": {}})
            with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
                self._call("eco.lead", "write", lead.ids, {"state": "filed"})
            with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
                self._call("eco.lead", "_leave_step", lead.ids, "file", {})
            with self.assertRaises(JsonRpcException), mute_logger("odoo.http"):
                self._call("eco.access.log", "_note", lead.ids, "x")
