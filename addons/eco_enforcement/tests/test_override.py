from datetime import date

from lxml import etree
from psycopg2.errors import CheckViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.eco_enforcement.models.legality import LegalityError
from odoo.addons.eco_enforcement.statute.checklist import ask
from odoo.addons.eco_enforcement.statute.checklist_rows import BY_CODE
from odoo.addons.eco_enforcement.statute.checklist_words import PAGES

from .common import FILED, NOTICED, SERVED, SERVICE, TownCase, on

FOUND_LATE = {"found_on": "2026-09-01"}
PASSED = {"let_pass": "filed_in_time", "reason": "案情复杂，负责人已准予延长十五日"}


@tagged("post_install", "-at_install")
class TestOverride(TownCase):
    """What the county's bureau of justice lets pass, and what nobody may; what is left to a person needs a word."""

    def finding(self, case, code, user=None):
        return ask(BY_CODE[code], case.with_user(user or self.officer)._facts())

    def override(self, case, user=None, **given):
        return self.act(case, user or self.reviewer, "override", FILED, **{**PASSED, **given})

    def refused(self, says, call, *args, **given):
        with self.assertRaises(LegalityError) as caught:
            call(*args, **given)
        self.assertRegex(str(caught.exception), says)

    # -- the county lets pass -------------------------------------------------------------------

    def test_a_late_filing_let_pass_counts_as_passed_with_name_and_reason_and_is_journalled(self):
        case = self.open_case(**FOUND_LATE)
        with on(FILED):
            self.assertEqual(self.finding(case, "filed_in_time").verdict, "judge")
            self.override(case)
            finding = self.finding(case, "filed_in_time")
        self.assertEqual(finding.verdict, "pass")
        self.assertRegex(finding.message, "经李㛃审核放行，理由：案情复杂.*原结论：线索发现于2026-09-01")
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual((event.act, event.actor_id, event.role), ("override", self.reviewer, "legal_reviewer"))
        self.assertIn("第十八条", case.sudo().override_ids.article)
        with on(FILED):
            case.with_user(self.officer).act("submit_filing", {"opinion": "建议立案"})

    def test_it_counts_for_the_finding_it_was_about_alone(self):
        case = self.open_case(**FOUND_LATE)
        with on(FILED):
            self.override(case)
            case.with_user(self.officer).found_on = "2026-08-20"
            self.assertEqual(self.finding(case, "filed_in_time").verdict, "judge")
        other = self.open_case(**FOUND_LATE)
        with on(FILED):
            self.assertEqual(self.finding(other, "filed_in_time").verdict, "judge")

    def test_a_late_decision_needs_the_rule_it_relies_on(self):
        case = self.play("serve_notice")
        late = date(2027, 1, 12)
        with on(late):
            given = {**PASSED, "let_pass": "decided_in_time"}
            self.refused("具体规定", self.act, case, self.reviewer, "override", late, **given)
            self.refused("第六十条", self.act, case, self.head, "decide", late, amount="500", opinion="同意")
            self.act(case, self.reviewer, "override", late, named_rule="某某条例第一条", **given)
            self.act(case, self.head, "decide", late, amount="500", opinion="同意")
        self.assertEqual(case.state, "decided")

    def test_nobody_of_the_town_lets_anything_pass(self):
        case = self.open_case(**FOUND_LATE)
        for user in (self.officer, self.leader, self.head, self.finance, self.guide):
            user.group_ids += self.env.ref("eco_enforcement.group_legal_reviewer")
            self.refused("不是县级司法行政部门的审核人员|没有此项职责", self.override, case, user)
        self.assertFalse(case.sudo().override_ids)

    def test_what_leaves_no_room_is_never_let_pass(self):
        case = self.open_case(party_address=False)
        self.refused("没有可以放行的不符合项", self.override, case)
        late = self.open_case(**FOUND_LATE)
        for rule in ("party_complete", "power_granted_today", "defence_window_passed", "two_certified_officers"):
            self.refused("不在可选范围内", self.override, late, let_pass=rule)
        self.refused("“放行理由”没有填写", self.override, late, reason="  ")

    def test_no_row_is_written_around_the_act(self):
        case = self.open_case(**FOUND_LATE)
        row = {"case_id": case.id, "event_seq": 9, "on": FILED, "user_id": self.reviewer.id, "rule": "filed_in_time"}
        row |= {"said": "x", "article": "x"}
        for user in (self.reviewer, self.officer, self.env.user):
            with self.assertRaises(AccessError):
                self.env["eco.override"].with_user(user).create(row)
        self.override(case)
        for user in (self.reviewer, self.env.user):
            with self.assertRaises(AccessError):
                case.override_ids.with_user(user).write({"text": "y"})
            with self.assertRaises(UserError):
                case.override_ids.with_user(user).unlink()
        with self.assertRaises(CheckViolation), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE eco_override SET text = 'y'")

    # -- must rules stop, acts that mend stay open ----------------------------------------------------------

    def test_a_fault_of_an_earlier_stage_stops_what_carries_the_case_on_and_nothing_that_mends(self):
        case = self.play("pass_case_review")
        self.env.cr.execute(
            "UPDATE eco_certificate SET valid_to = '2026-10-12' WHERE officer_id = %s", [self.officers[0].id]
        )
        self.env.invalidate_all()
        day = date(2026, 10, 16)
        self.refused("王玥当日没有有效的行政执法证", self.act, case, self.reviewer, "pass_review", day, opinion="同意")
        self.act(case, self.reviewer, "return_report", day, opinion="补充")
        self.assertEqual(case.state, "investigation")

    # -- judgement -----------------------------------------------------------------------------

    def test_what_is_left_to_a_person_needs_a_written_reason_that_is_journalled(self):
        case = self.open_case(**FOUND_LATE)
        with on(FILED):
            officer = case.with_user(self.officer)
            with self.assertRaises(LegalityError) as caught:
                officer.act("submit_filing", {"opinion": "建议立案"})
            self.assertRegex(str(caught.exception), "立案期限须人工判断，“判断理由”没有填写.*第十八条")
            officer.act("submit_filing", {"opinion": "建议立案", "judgement": "线索核实耗时较长"})
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual(event.judgement, "线索核实耗时较长")
        self.assertIn("线索核实耗时较长", event.body)

    def test_a_late_service_entered_in_the_dialogue_asks_for_the_reason(self):
        case = self.play("decide")
        late = date(2026, 11, 6)
        with on(late):
            given = {"on": str(late), **SERVICE}
            with self.assertRaisesRegex(LegalityError, "送达期限须人工判断"):
                case.with_user(self.officer).act("serve_decision", given)
            wizard = self.env["eco.act.wizard"].with_user(self.officer)
            wizard = wizard.create({"case_id": case.id, "act": "serve_decision"})
            self.assertIn(",judgement,", wizard.asked)
            wizard.judgement = "当事人外出，多次联系未果"
            wizard.action_confirm()
        self.assertEqual(case.state, "execution")

    def test_the_usual_case_needs_no_word(self):
        case = self.play("serve_decision")
        self.assertFalse([e.title for e in case.sudo().event_ids if '"judge"' in e.body])
        self.assertEqual(case.service_ids.mapped("on"), [NOTICED, SERVED])

    # -- the screen ------------------------------------------------------------------------------

    def test_the_form_shows_sums_failures_first_and_where_to_mend(self):
        case = self.open_case(party_address=False)
        with on(FILED):
            html = case.with_user(self.officer).legality
        self.assertRegex(html, "1 不符合")
        self.assertLess(html.index("当事人的地址没有填写"), html.index("<details>"))
        self.assertIn('data-page="filing">改正：“立案”页：当事人：姓名、住址', html)
        self.assertIn("<summary", html)

    def test_pages_are_named_as_the_form_heads_them(self):
        arch = etree.fromstring(self.env["eco.case"].with_context(lang="zh_CN").get_view(view_type="form")["arch"])
        heads = {page.get("name"): page.get("string") for page in arch.iter("page")}
        self.assertEqual(PAGES, {name: heads.get(name) for name in PAGES})

    def test_queries_of_the_check_are_constant(self):
        case = self.play("approve_filing")

        def count():
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.cr.sql_log_count
            case.with_user(self.officer)._facts()
            return self.cr.sql_log_count - before

        with on(FILED):
            self._record(case, "inspection_record")
            count()
            few = count()
            for _number in range(19):
                self._record(case, "inspection_record")
            self.assertEqual(count(), few)
        self.assertLessEqual(few, 70)
