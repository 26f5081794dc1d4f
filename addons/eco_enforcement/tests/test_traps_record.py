"""Traps 17, 18, 20 and 22 to 24: limits of time, what stays on record, town and county. Played over the wire."""

from unittest.mock import patch

from psycopg2 import errors

from odoo.fields import Command
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import ACT_DAY, DECIDED, FILED, NOTICED, SERVED, TownCase, on
from .test_course import ON_TIME, TOO_LATE
from .test_guidance import GuidanceCase
from .test_leads import DAY as LEAD_DAY
from .test_leads import LeadCase
from .wire import Wire

DECIDE = {"amount": "500", "opinion": "同意"}


@tagged("post_install", "-at_install")
class TestTrapsRecord(Wire, TownCase):
    """Limits of time and what stays on record."""

    def _decided_elsewhere(self):
        """Let another town of the county fine the same party for burning a month before."""
        town = self.town.copy({"name": "测试镇人民政府", "code": "610481199", "short_name": "测政"})
        officer, second = (self._user(f"t_far{n}", f"旁镇{n}", town, "officer") for n in (1, 2))
        people = {
            "town": town,
            "officer": officer,
            "officer_2": second,
            "officers": self._officer(officer) | self._officer(second),
            "head": self._user("t_far_head", "旁镇长", town, "head"),
            "leader": self._user("t_far_leader", "旁组长", town, "team_leader"),
        }
        with patch.multiple(type(self), **people):
            self._publish_list()
            return self.play("decide", act_ended_on="2026-09-14", found_on=str(ACT_DAY))

    def test_trap_17_a_first_offence_is_first_in_the_whole_county(self):
        elsewhere = self._decided_elsewhere().sudo()
        self.assertNotEqual(elsewhere.agency_id, self.town)
        case = self.play("serve_notice")
        self.denied("AccessError", self.officer, DECIDED, "eco.case", "read", elsewhere.ids, ["cause"])
        free = {"ground": "first", "education": "已教育", "opinion": "同意"}
        number = elsewhere.document_ids.filtered(lambda d: d.kind == "decision").number
        said = f"同类违法行为已有决定：{elsewhere.agency_id.name}.*{number}.*第三十三条"
        self.try_it(said, case, self.head, "decide_no_penalty", DECIDED, **free)
        self.try_it("理由”没有填写", case, self.head, "decide_no_penalty", DECIDED, education="已教育", opinion="同意")
        self.do_it(case, self.head, "decide", DECIDED, **DECIDE)

    def test_trap_17_no_penalty_is_a_decision_on_paper_with_its_remedies(self):
        case = self.play("serve_notice")
        given = {"ground": "not_established", "opinion": "同意"}
        self.denied("第四十七条", self.officer, DECIDED, "eco.case", "write", case.ids, {"state": "concluded"})
        self.do_it(case, self.head, "decide_no_penalty", DECIDED, **given)
        document = case.sudo().document_ids[-1]
        self.assertEqual(document.kind, "no_penalty_decision")
        self.assertIn("行政复议", document.content)

    def test_trap_18_two_years_or_five_where_somebody_was_harmed(self):
        for changes, good in (
            ({"act_ended_on": "2024-10-11"}, False),
            ({"act_ended_on": "2024-10-11", "harmful": True}, True),
            ({"act_ended_on": "2024-10-12"}, True),
        ):
            case = self.open_case(**changes)
            if good:
                self.do_it(case, self.officer, "submit_filing", FILED, opinion="建议立案")
            else:
                self.try_it("追责时效.*第三十六条", case, self.officer, "submit_filing", FILED, opinion="建议立案")

    def test_trap_20_ninety_days_and_no_silent_pause(self):
        case = self.play("serve_notice")
        clock = case.sudo().clock_ids.filtered(lambda c: c.code == "decision")
        for user in (self.officer, self.head):
            for change in ({"due_on": str(TOO_LATE)}, {"stopped_on": str(DECIDED)}):
                self.denied("AccessError", user, DECIDED, "eco.clock", "write", clock.ids, change)
            self.denied("AccessError", user, DECIDED, "eco.clock.interruption", "create", {"clock_id": clock.id})
        asked = {"suspension_ground": "other_case", "reason": "等待另案"}
        self.do_it(case, self.officer, "propose_suspension", DECIDED, **asked)
        request = {"request": case.sudo().request_ids.id, "opinion": "同意"}
        self.try_it("职责|应当由", case, self.officer, "approve_suspension", DECIDED, **request)
        self.do_it(case, self.head, "approve_suspension", DECIDED, **request)
        self.do_it(case, self.officer, "resume", TOO_LATE, reason="另案办结")
        self.try_it("第六十条", case, self.head, "decide", TOO_LATE, **DECIDE)  # the days of the suspension counted
        self.do_it(case, self.head, "decide", ON_TIME, **DECIDE)

    def test_trap_22_documents_are_the_towns_and_stay_as_issued(self):
        case = self.play("serve_decision")
        document = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        self.assertEqual(document.agency_id, self.town)
        self.assertIn(self.town.name, document.content)
        for user in (self.officer, self.head, self.env.ref("base.user_admin")):
            for change in ({"content": "x"}, {"number": "x"}, {"pdf": "eA=="}):
                self.denied("Error", user, SERVED, "eco.document", "write", document.ids, change)
            self.denied("Error", user, SERVED, "eco.document", "unlink", document.ids)
        for statement in ("UPDATE eco_document SET content = 'x'", "DELETE FROM eco_document"):
            with self.assertRaises(errors.CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
                self.cr.execute(statement)
        slip = {"document": document.id, "wrong": "示范村东侧", "right": "示范村西侧", "opinion": "笔误"}
        before = document.content
        self.do_it(case, self.head, "correct_clerical_error", SERVED, **slip)
        self.assertEqual((document.content, case.sudo().document_ids[-1].kind), (before, "clerical_correction"))

    def test_trap_22_a_refused_act_leaves_no_gap_in_the_numbers(self):
        case = self.play("serve_notice")
        counter = self.env["eco.document.counter"].search([("agency_id", "=", self.town.id)])
        self.denied("AccessError", self.head, DECIDED, "eco.document.counter", "write", counter.ids, {"last": 40})
        self.denied("Error", self.head, DECIDED, "eco.document", "_issue", case.ids)
        for amount in ("501", "499.999", "-1"):
            self.try_it(
                "罚款金额|高于告知|两位小数|分", case, self.head, "decide", DECIDED, amount=amount, opinion="同意"
            )
        self.do_it(case, self.head, "decide", DECIDED, **DECIDE)
        second = self.play("decide", party_name="李四", party_id_number=False)
        numbers = (case | second).sudo().document_ids.filtered(lambda d: d.kind == "decision").mapped("serial")
        self.assertEqual(numbers, [1, 2])


@tagged("post_install", "-at_install")
class TestTrapsLeads(Wire, LeadCase):
    """What came in stays as it came in, and who reported stays unknown."""

    def test_trap_23_a_grid_report_is_not_edited(self):
        lead = self.lead(source="grid")
        for user in (self.officer, self.head):
            for change in ({"content": "没有焚烧"}, {"place": "邻镇"}, {"received_by_id": user.id}):
                self.denied("Error", user, LEAD_DAY, "eco.lead.source", "write", lead.source_ids.ids, change)
            self.denied("Error", user, LEAD_DAY, "eco.lead.source", "unlink", lead.source_ids.ids)
            self.denied("Error", user, LEAD_DAY, "eco.lead", "write", lead.ids, {"source": "patrol"})

    def test_trap_23_who_reported_is_known_to_the_receiver_alone(self):
        given = {"source": "complaint", "content": "有人焚烧", "place": "村东", "reporter_name": "举报人乙"}
        made = self.done(self.officer, LEAD_DAY, "eco.lead", "create", given)
        lead = self.env["eco.lead"].browse(made)
        reporter = self.env["eco.lead.reporter"].search([("source_id.lead_id", "=", lead.id)])
        for user in (self.officer_2, self.leader, self.head, self.reviewer, self.env.ref("base.user_admin")):
            self.denied("AccessError", user, LEAD_DAY, "eco.lead.reporter", "read", reporter.ids, ["name"])
            read, _error = self.send(user, LEAD_DAY, "eco.lead", "read", lead.ids)
            self.assertNotIn("举报人乙", str(read))
        self.denied("Error", self.head, LEAD_DAY, "eco.lead", "search", [("reporter_name", "=", "举报人乙")])
        told = self.done(self.officer, LEAD_DAY, "eco.lead.reporter", "read", reporter.ids, ["name"])
        self.assertEqual(told[0]["name"], "举报人乙")


@tagged("post_install", "-at_install")
class TestTrapsCounty(Wire, GuidanceCase):
    """The county advises; only its designation takes a case away."""

    def test_trap_24_guidance_is_advice(self):
        case = self.play("pass_review")
        guidance = self.answered(case_id=case.id, kind="review", before="issue_notice")
        for user in (self.guide, self.reviewer):
            for change in ({"agency_id": self.environment.id}, {"state": "closed"}, {"officer_ids": [Command.clear()]}):
                self.denied("Error", user, NOTICED, "eco.case", "write", case.ids, change)
        words = {"adoption": "not_adopted", "text": "另有理由"}
        self.done(self.officer, NOTICED, "eco.guidance", "act", guidance.ids, "record_adoption", words)
        self.try_it("Error", case, self.guide, "issue_notice", NOTICED, opinion="同意")
        self.do_it(case, self.head, "issue_notice", NOTICED, opinion="同意")  # the county disagreed

    def test_trap_24_a_designation_takes_the_case_to_the_department_and_back(self):
        case, receipt = self.play("pass_review"), {"receipt": "移交清单1号", "on": str(NOTICED)}
        self.try_it(
            "没有生效的指定管辖决定.*第二十五条", case, self.officer, "hand_over_designated", NOTICED, **receipt
        )
        draft = {"case_id": case.id, "ground": "complex", "reason": "跨镇、涉及多家企业"}
        self.denied("AccessError", self.guide, NOTICED, "eco.designation", "create", draft)
        made = self.done(self.head, NOTICED, "eco.designation", "create", draft)
        own = {"state": "designated", "to_agency_id": self.environment.id}
        self.denied("Error", self.head, NOTICED, "eco.designation", "write", [made], own)
        self.done(self.head, NOTICED, "eco.designation", "act", [made], "request", {})
        decision = {
            "document": "兴政函〔2026〕9号",
            "on": str(NOTICED),
            "text": "案情重大",
            "body": self.environment.id,
        }
        for user in (self.head, self.guide):
            self.denied("应当由", user, NOTICED, "eco.designation", "act", [made], "designate", decision)
        self.done(self.reviewer, NOTICED, "eco.designation", "act", [made], "designate", decision)
        self.try_it("指定由.*管辖", case, self.head, "issue_notice", NOTICED, opinion="同意")
        self.try_it("职责|应当由", case, self.head, "hand_over_designated", NOTICED, **receipt)
        self.do_it(case, self.officer, "hand_over_designated", NOTICED, **receipt)
        self.assertEqual((case.state, case.ending), ("concluded", "designated"))
        letter = case.sudo().document_ids.filtered(lambda d: d.kind == "transfer_letter").content
        for words in (
            "已由兴政函〔2026〕9号指定你单位管辖",
            self.environment.name,
            "跨镇、涉及多家企业",
            "移送材料清单",
        ):
            self.assertIn(words, letter)
        self.try_it("没有指定返回的决定", case, self.head, "take_back_designated", NOTICED, opinion="接回")
        back = {"document": "兴政函〔2026〕10号", "on": str(NOTICED), "text": "情形消失"}
        self.done(self.reviewer, NOTICED, "eco.designation", "act", [made], "return_back", back)
        self.do_it(case, self.head, "take_back_designated", NOTICED, opinion="接回")
        self.assertEqual((case.state, case.ending), ("investigation", False))
        with on(NOTICED):
            self.fill_report(case)
        self.do_it(case, self.officer, "submit_report", NOTICED)
