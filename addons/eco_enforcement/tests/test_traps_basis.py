"""Traps 1 to 6: which law, which power, which procedure, which days. Played over the wire as each role."""

from datetime import date

from odoo.tests import tagged

from ..statute.transitions import ACTS
from .common import ACT_DAY, DECIDED, FILED, NOTICED, SERVED, TownCase
from .wire import Wire

REPORTED = date(2026, 10, 15)


@tagged("post_install", "-at_install")
class TestTrapsBasis(Wire, TownCase):
    """What a town may punish, by which law and by which procedure."""

    def test_trap_01_an_act_before_the_code_is_compared_with_it_first(self):
        case = self.play("record_interview", act_ended_on="2026-08-14", found_on=False)
        self.fill_report(case, temporal_choice=False, temporal_reason=False)
        self.try_it("应当比较轻重.*第三十七条", case, self.officer, "submit_report", REPORTED)
        code = self.env.ref("eco_checklist.basis_p2_code").id
        self.denied("第四十七条", self.officer, REPORTED, "eco.case", "write", case.ids, {"compared_new_id": code})
        choice = {"temporal_choice": "old", "temporal_reason": "新规定并不较轻"}
        self.done(self.officer, REPORTED, "eco.case", "write", case.ids, choice)
        self.do_it(case, self.officer, "submit_report", REPORTED)
        self.assertEqual(case.basis_id, self.env.ref("eco_checklist.basis_p2_old"))

    def test_trap_01_an_act_after_the_code_stands_under_the_code(self):
        case = self.open_case(act_ended_on="2026-08-15", found_on=False)
        self.assertEqual(case.basis_id, self.env.ref("eco_checklist.basis_p2_code"))
        old = self.env.ref("eco_checklist.basis_p2_old").id
        self.denied("第四十七条", self.officer, FILED, "eco.case", "write", case.ids, {"compared_old_id": old})

    def test_trap_02_a_power_not_on_the_list_is_not_used(self):
        neighbour = self.env.ref("eco_checklist.power_p7")
        values = self.values(power_id=neighbour.id)
        case = self.env["eco.case"].browse(self.done(self.officer, FILED, "eco.case", "create", values))
        self.try_it("无权处罚.*第二十四条", case, self.officer, "submit_filing", FILED, opinion="建议立案")
        own = self.env["eco.town.list"].search([("agency_id", "=", self.town.id)], limit=1)
        line = {"list_id": own.id, "power_id": neighbour.id}
        self.denied("已经公布，不得再作修改", self.officer, FILED, "eco.town.list.line", "create", line)
        self.denied("AccessError", self.head, FILED, "eco.power", "write", neighbour.ids, {"name": "别的"})
        self.done(self.officer, FILED, "eco.case", "write", case.ids, {"power_id": self.power.id})
        self.do_it(case, self.officer, "submit_filing", FILED, opinion="建议立案")

    def test_trap_02_before_the_list_and_beyond_the_territory_nothing_is_filed(self):
        for changes, words in (
            ({"act_ended_on": "2024-02-29"}, "违法行为发生日2024-02-29.*第二十四条"),
            ({"in_territory": False}, "本辖区.*第二十二条"),
        ):
            case = self.open_case(**changes)
            self.try_it(words, case, self.officer, "submit_filing", FILED, opinion="建议立案")

    def test_trap_03_no_closure_and_no_revocation_by_a_town(self):
        kinds = self.env["eco.power.penalty.kind"].search(
            [("kind", "in", ("stop_business", "close_business", "revoke_licence"))]
        )
        self.assertTrue(kinds & kinds.filtered(lambda k: k.power_id == self.env.ref("eco_checklist.power_p7")))
        self.assertFalse(kinds.filtered("is_delegated"))
        wish = {"is_delegated": True}
        for user in (self.officer, self.head, self.reviewer):
            self.assertFalse(kinds.with_user(user).has_access("write"))
            self.denied("已经确认|AccessError", user, DECIDED, "eco.power.penalty.kind", "write", kinds.ids, wish)
        case = self.play("serve_notice")
        given = {"amount": "500", "opinion": "同意", "revoke_licence": True}
        self.try_it("不是本步骤的填写项", case, self.head, "decide", DECIDED, **given)
        self.assertFalse([act.title for act in ACTS if any(w in act.title for w in ("吊销", "停业", "关闭"))])
        self.do_it(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        slip = {"document": case.sudo().document_ids[-1].id, "wrong": "罚款", "right": "责令停业", "opinion": "笔误"}
        self.try_it("不得以补正代替", case, self.head, "correct_clerical_error", DECIDED, **slip)

    def _spot(self, **changes):
        values = {
            "procedure": "summary",
            "party_kind": "organization",
            "party_name": "示范物业公司",
            "party_id_number": "91610481MA6TEXT0XM",
            "spot_identity_shown": True,
            "spot_told": True,
            "correction_order": "立即灭火",
            "proposed_amount": 500,
        }
        block = {"officer_id": self.officers[0].id, "first": 1, "last": 3, "year": 2026}
        self.done(self.leader, ACT_DAY, "eco.form.block", "create", block)
        made = self.done(self.officer, ACT_DAY, "eco.case", "create", self.values(**{**values, **changes}))
        return self.env["eco.case"].browse(made)

    def test_trap_04_a_citizen_is_not_fined_above_the_ceiling_on_the_spot(self):
        case = self._spot(party_kind="citizen", party_name="张堃", party_id_number="610481196805120036")
        self.try_it("不得超过200元.*第五十一条", case, self.officer, "decide_on_the_spot", ACT_DAY)
        self.done(self.officer, ACT_DAY, "eco.case", "write", case.ids, {"proposed_amount": 200})
        self.try_it("200", case, self.officer, "decide_on_the_spot", ACT_DAY)  # below the floor of the provision
        self.done(self.officer, ACT_DAY, "eco.case", "write", case.ids, {"procedure": "ordinary"})
        self.do_it(case, self.officer, "submit_filing", ACT_DAY, opinion="建议立案")

    def test_trap_04_confiscation_is_never_decided_on_the_spot(self):
        case = self._spot(power_id=self.env.ref("eco_checklist.power_p3").id)
        self.try_it("没收不得当场决定", case, self.officer, "decide_on_the_spot", ACT_DAY)

    def test_trap_05_reconsideration_first_after_a_decision_on_the_spot(self):
        case = self._spot()
        self.do_it(case, self.officer, "decide_on_the_spot", ACT_DAY)
        words = case.sudo().document_ids.content.replace("\n", "")
        self.assertIn("先向", words)
        self.assertNotIn("六个月", words)
        self.try_it("先申请行政复议.*第二十三条", case, self.officer, "record_litigation", SERVED, on=str(SERVED))
        self.do_it(case, self.officer, "record_reconsideration", SERVED, on=str(SERVED))
        self.assertEqual(case.sudo().remedy_ids.body_id, self.town.county_id)

    def test_trap_06_working_days_are_no_natural_days(self):
        case = self.play("issue_notice")
        given = {"way": "direct", "recipient": "张堃", "place": "示范村"}
        self.do_it(case, self.officer, "serve_notice", NOTICED, on=str(NOTICED), **given)
        last = date(2026, 10, 26)  # the fifth working day; five natural days would have ended on 10-24
        self.try_it("2026-10-26届满.*第六十二条", case, self.head, "decide", last, amount="500", opinion="同意")
        self.do_it(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.do_it(case, self.officer, "serve_decision", SERVED, on=str(SERVED), **given)
        ends = [("case_id", "=", case.id), ("stopped_on", "=", False)]
        rows = self.done(self.officer, SERVED, "eco.clock", "search_read", ends, ["code", "due_on"])
        due = {row["code"]: row["due_on"] for row in rows}
        # fifteen and sixty natural days, six months
        self.assertEqual((due["payment"], due["reconsideration"]), ("2026-11-12", "2026-12-28"))
        self.assertEqual(due["litigation"], "2027-04-28")
