"""Traps 7 to 10: the way to the decision, and who may walk it. Played over the wire as each role."""

from datetime import date

from odoo.fields import Command
from odoo.tests import tagged

from .common import DECIDED, FILED, NOTICED, SERVICE, TownCase
from .test_hearing import FIXED, HELD, HearingCase
from .wire import Wire

REPORTED, DAY = date(2026, 10, 15), date(2026, 10, 20)
DECIDE = {"amount": "500", "opinion": "同意"}


@tagged("post_install", "-at_install")
class TestTrapsProcedure(Wire, TownCase):
    """Clock of the defence, separation of persons, two certified officers."""

    def test_trap_07_no_decision_before_the_defence_has_ended(self):
        case = self.play("issue_notice")
        self.try_it(
            "阶段.*第四十四条", case, self.head, "decide", NOTICED, **DECIDE
        )  # made, not yet served: no clock runs
        early = {**SERVICE, "on": "2026-10-12"}
        self.try_it("送达日期2026-10-12.*第六十一条", case, self.officer, "serve_notice", NOTICED, **early)
        self.do_it(case, self.officer, "serve_notice", NOTICED, on=str(NOTICED), **SERVICE)
        self.try_it("至2026-10-26届满.*第六十二条", case, self.head, "decide", DAY, **DECIDE)
        clock = case.sudo().clock_ids.filtered(lambda c: c.code == "defence")
        for change in ({"due_on": "2026-10-19"}, {"started_on": "2026-10-01"}, {"stopped_on": "2026-10-19"}):
            self.denied("AccessError", self.head, DAY, "eco.clock", "write", clock.ids, change)
        self.try_it("第六十二条", case, self.head, "decide", DAY, **DECIDE)
        # an explicit waiver, on record, opens the way
        self.try_it("没有填写", case, self.officer, "record_waiver", DAY, on=str(DAY))
        self.do_it(case, self.officer, "record_waiver", DAY, on=str(DAY), text="书面放弃陈述申辩")
        self.do_it(case, self.head, "decide", DAY, **DECIDE)
        self.assertEqual(case.sudo().defence_ids.waiver, True)

    def test_trap_08_a_defence_never_raises_the_fine_and_repeats_the_review(self):
        case = self.play("serve_notice")
        self.do_it(case, self.officer, "record_defence", DAY, on=str(DAY), text="不服", answer="不采纳")
        self.try_it("重新进行法制审核.*第五十八条", case, self.head, "decide", DECIDED, **DECIDE)
        self.do_it(case, self.reviewer, "review_again", DECIDED, opinion="同意")
        more = {**DECIDE, "amount": "600"}
        self.try_it("高于告知的500.*第四十五条", case, self.head, "decide", DECIDED, **more)
        self.do_it(case, self.head, "decide", DECIDED, **DECIDE)

    def test_trap_09_nobody_reviews_or_decides_what_they_investigated(self):
        for role in ("head", "team_leader", "legal_reviewer"):
            self.officer_2.group_ids += self.env.ref(f"eco_enforcement.group_{role}")
        self.officer_2.write({"eco_license_number": "测试2", "eco_licensed_on": "2020-03-01"})
        case, again = self.play("submit_filing"), {"opinion": "自己批"}
        self.try_it("赵𬭎.*调查.*第", case, self.officer_2, "approve_filing", FILED, **again)
        self.do_it(case, self.head, "approve_filing", FILED, opinion="同意立案")
        for code, step in list(self._steps(case, "500"))[2:9]:
            if code == "pass_case_review":
                self.try_it("赵𬭎.*调查", case, self.officer_2, code, REPORTED, **again)
            if code == "pass_review":
                self.try_it("赵𬭎.*第五十八条", case, self.officer_2, code, REPORTED, **again)
            step()
        self.try_it("赵𬭎.*调查", case, self.officer_2, "decide", DECIDED, **DECIDE)
        # nor by leaving the case first: whoever was ever named in it did investigate
        self.denied(
            "不能修改|不得|art. 47|第四十七条",
            self.officer,
            DECIDED,
            "eco.case",
            "write",
            case.ids,
            {"officer_ids": [[3, self.officers[1].id]]},
        )
        self.try_it("赵𬭎.*调查", case, self.officer_2, "decide", DECIDED, **DECIDE)
        self.do_it(case, self.head, "decide", DECIDED, **DECIDE)

    def test_trap_09_who_is_recused_is_out_and_the_inquiry_goes_on(self):
        third = self._officer(self._user("t_officer3", "孙岩", self.town, "officer"))
        case = self.play("record_interview")
        given = {"person": self.officer_2.id, "recusal_ground": "interest", "reason": "系亲属", "on": str(REPORTED)}
        self.do_it(case, self.officer, "request_recusal", REPORTED, **given)
        request = case.sudo().request_ids
        ruling = {"request": request.id, "opinion": "不必回避"}
        self.try_it("没有此项职责|应当由", case, self.officer_2, "deny_recusal", REPORTED, **ruling)
        self.done(self.officer_2, REPORTED, "eco.case", "read", case.ids, ["cause"])  # still at work meanwhile
        self.do_it(case, self.head, "grant_recusal", REPORTED, **{**ruling, "opinion": "同意回避"})
        for method, args in (("read", [["cause"]]), ("write", [{"cause": "x"}]), ("act", ["submit_report", {}])):
            self.denied("AccessError", self.officer_2, REPORTED, "eco.case", method, case.ids, *args)
        document = case.sudo().document_ids[0]
        self.denied("AccessError", self.officer_2, REPORTED, "eco.document", "read", document.ids, ["content"])
        self.assertFalse(self.done(self.officer_2, REPORTED, "eco.case", "search_read", [("id", "=", case.id)], ["id"]))
        self.do_it(case, self.head, "assign_officer", REPORTED, substitute=third.id, opinion="增派")
        self.assertIn(third, case.officer_ids)

    def test_trap_10_helpers_and_lapsed_certificates_do_not_count(self):
        helper = self._officer(self._user("t_helper", "协管员", self.town, "officer"), kind="auxiliary")
        lapsed = self._officer(self._user("t_lapsed", "过期", self.town, "officer"), until="2026-10-11")
        first = self.officers[0]
        for two in (first, first | helper, first | lapsed):
            case = self.play("approve_filing")
            record = self.draft_record(case, "inspection_record", officer_ids=[Command.set(two.ids)])
            self.try_it("第四十二条", case, self.officer, "record_inspection", FILED, record=record.id)
        self.denied("AccessError", self.officer, FILED, "eco.officer", "write", helper.ids, {"staff_kind": "formal"})
        certificate = {"valid_to": "2030-01-01"}
        self.denied("Error", self.leader, FILED, "eco.certificate", "write", lapsed.certificate_ids.ids, certificate)
        good = self.draft_record(case, "inspection_record")
        self.do_it(case, self.officer, "record_inspection", FILED, record=good.id)


@tagged("post_install", "-at_install")
class TestTrapsHearing(Wire, HearingCase):
    """What a hearing asks for."""

    def test_trap_08_after_a_hearing_the_legal_review_comes_again(self):
        case = self.played()
        given = {"amount": "2000", "opinion": "同意"}
        self.try_it("重新进行法制审核", case, self.head, "decide", HELD, **given)
        self.do_it(case, self.reviewer, "review_again", HELD, opinion="听证后审核同意")
        self.try_it("不得.*加重处罚", case, self.head, "decide", HELD, **{**given, "amount": "2001"})
        self.do_it(case, self.head, "decide", HELD, **{**given, "amount": "1000"})

    def test_trap_09_an_investigator_does_not_chair(self):
        self.officer_2.group_ids += self.env.ref("eco_enforcement.group_hearing_chair")
        case = self.played("record_hearing_request")
        plan = self.plan(case, chair_id=self.officer_2.id)
        given = {"hearing_plan": plan.id, "opinion": "同意组织听证"}
        self.try_it("不得由本案调查人员.*担任.*第六十四条", case, self.head, "arrange_hearing", FIXED, **given)
        fit = {"hearing_plan": self.plan(case).id, "opinion": "同意组织听证"}
        self.do_it(case, self.head, "arrange_hearing", FIXED, **fit)
