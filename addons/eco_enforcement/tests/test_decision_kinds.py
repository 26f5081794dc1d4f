"""Decisions without a penalty, leniency, other fines in the county, the calculator, slips mended."""

from datetime import date

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import ACT_DAY, DECIDED, FILED, NOTICED, SERVED, SERVICE, TownCase, on

REPORTED, REVIEWED = date(2026, 10, 15), date(2026, 10, 16)
NO_PENALTY = {"ground": "not_established", "opinion": "同意"}


@tagged("post_install", "-at_install")
class TestDecisionKinds(TownCase):
    def _reviewed(self, **report):
        """Carry a case to the state before the notice, reported as one without a penalty."""
        case = self.play("record_interview")
        report = {"proposed_ground": "not_established", "proposed_amount": 0, "elements_proof": "", **report}
        self.fill_report(case, **report)
        self.act(case, self.officer, "submit_report", REPORTED)
        self.act(case, self.leader, "pass_case_review", REPORTED, opinion="同意")
        self.act(case, self.reviewer, "pass_review", REVIEWED, opinion="同意")
        return case

    def test_trap_17_no_penalty_is_a_decision_with_its_document_and_remedies(self):
        case = self._reviewed()
        self.act(case, self.head, "decide_no_penalty", NOTICED, **NO_PENALTY)
        self.assertEqual(case.state, "no_penalty")
        document = case.sudo().document_ids[-1]
        self.assertEqual((document.kind, document.number), ("no_penalty_decision", "西吴办不罚〔2026〕1号"))
        for words in ("不予行政处罚", "违法事实不能成立", "第五十七条", "行政复议", "行政诉讼"):
            self.assertIn(words, document.content)
        self.act(case, self.officer, "serve_no_penalty", NOTICED, on=str(NOTICED), **SERVICE)
        self.assertEqual(case.state, "concluded")
        running = case.sudo().clock_ids.filtered(lambda c: not c.stopped_on).mapped("code")
        self.assertEqual(set(running), {"reconsideration", "litigation"})
        self.act(case, self.officer, "submit_closing", SERVED, opinion="建议结案")
        self.act(case, self.head, "approve_closing", SERVED, opinion="同意结案")
        self.assertEqual((case.state, case.ending), ("closed", "no_penalty"))
        self.assertIn("不予行政处罚：违法事实不能成立", case.sudo().document_ids[-1].content)

    def test_a_case_reported_without_a_penalty_gets_no_notice(self):
        case = self._reviewed()
        with self.assertRaisesRegex(LegalityError, "拟不予行政处罚"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_minor_acts_go_free_only_when_somebody_went_to_look(self):
        case = self.play("serve_notice")
        with self.assertRaisesRegex(LegalityError, "没有复查确认已经改正"):
            self.act(case, self.head, "decide_no_penalty", DECIDED, ground="minor", education="已教育", opinion="同意")

    def test_another_towns_fine_on_the_same_act_is_found(self):
        self.play("decide")
        other = self.open_case(party_id_number="610481196805120036", place="别处")
        self.assertEqual(len(other.sudo()._priors()), 1)
        self.play("record_interview", case=other)
        self.fill_report(other)
        with self.assertRaisesRegex(LegalityError, "同日的违法行为已被罚款"):
            self.act(other, self.officer, "submit_report", DECIDED)

    def test_the_party_is_found_by_name_where_a_number_is_missing(self):
        self.play("decide", party_id_number="")
        same = self.open_case(party_id_number="610481196805120036").sudo()
        self.assertEqual(len(same._priors()), 1)
        self.assertFalse(self.open_case(party_name="别人").sudo()._priors())

    def test_the_search_asks_one_query_however_many_decisions_there_are(self):
        self.play("decide")
        case = self.open_case().sudo()
        case._priors()
        with self.assertQueryCount(1):
            case._priors()

    def test_mitigation_below_the_floor_needs_a_ground(self):
        case = self.play("record_interview")
        self.fill_report(case, amount="300", leniency="mitigated")
        with self.assertRaisesRegex(LegalityError, "没有选定法定理由"):
            self.act(case, self.officer, "submit_report", REPORTED)
        with on(REPORTED):
            case.with_user(self.officer).leniency_ground = "remedied"
        self.act(case, self.officer, "submit_report", REPORTED)
        self.assertEqual(case.state, "case_review")

    def test_a_slip_is_mended_and_the_document_stays_as_it_was(self):
        case = self.play("serve_decision")
        decision = case.sudo().document_ids.filtered(lambda d: d.kind == "decision")
        before = decision.content
        given = {"document": decision.id, "wrong": "示范村东侧耕地", "right": "示范村西侧耕地", "opinion": "笔误"}
        self.act(case, self.head, "correct_clerical_error", SERVED, **given)
        self.assertEqual(decision.content, before)
        mended = case.sudo().document_ids[-1]
        self.assertEqual(mended.kind, "clerical_correction")
        self.assertIn(f"“{given['wrong']}”，补正为“{given['right']}”", mended.content.replace("\n", ""))
        with self.assertRaisesRegex(LegalityError, "不得以补正代替"):
            self.act(case, self.head, "correct_clerical_error", SERVED, **{**given, "right": "罚款"})
        with self.assertRaisesRegex(LegalityError, "本案的一项记录"):
            self.act(case, self.head, "correct_clerical_error", SERVED, **{**given, "document": decision.id + 10**6})

    def _benchmark(self):
        factor = self.env["eco.discretion.factor"].search([("power_id", "=", self.power.id)], limit=1)
        bands = ((500, 1000, "面积不足一亩", "lighter"), (1000, 2000, "面积一亩以上", "normal"))
        mark = self.env["eco.discretion"].create(
            {
                "title": "测试裁量基准",
                "issuer": "测试机关",
                "power_id": self.power.id,
                "date_from": "2024-01-01",
                "published_on": "2024-01-01",
                "publication_link": "https://example.org/benchmark",
                "confirmation_source": "测试",
                "band_ids": [
                    Command.create(
                        {
                            "factor_id": factor.id,
                            "circumstance": words,
                            "degree": degree,
                            "fine_from": low,
                            "fine_to": high,
                        }
                    )
                    for low, high, words, degree in bands
                ],
            }
        )
        mark.action_confirm()
        return mark

    def test_the_calculator_explains_and_shows_one_circumstance_changed(self):
        mark = self._benchmark()
        case = self.play("record_interview")
        with on(REPORTED):
            mine = case.with_user(self.officer)
            mine.band_ids = mark.band_ids[0]
            self.assertIn("500元以上1000元以下", mine.discretion_words)
            self.assertIn("面积一亩以上", mine.discretion_table)
            self.assertIn("1000元以上2000元以下", mine.discretion_table)
            mine.action_use_discretion()
            mine.action_use_discretion()
            self.assertEqual(mine.discretion_reason, mine.discretion_words)

    def test_circumstances_of_another_benchmark_are_refused(self):
        mark = self._benchmark()
        case = self.play("record_interview")
        with on(date(2023, 12, 31)), self.assertRaisesRegex(UserError, "art. 34|第三十四条"):
            case.with_user(self.officer).band_ids = mark.band_ids[0]
        self.assertEqual(case.act_ended_on, ACT_DAY)
        self.assertTrue(FILED)
