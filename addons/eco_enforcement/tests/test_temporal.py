"""从旧兼从轻: an act before 2026-08-15 and a decision after it."""

from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.eco_checklist.rendering import markup, text
from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, TownCase, on

REPORTED = date(2026, 10, 15)
LAST_OLD, FIRST_NEW = "2026-08-14", "2026-08-15"


@tagged("post_install", "-at_install")
class TestTemporal(TownCase):
    def _investigated(self, act_ended_on=LAST_OLD, **changes):
        case = self.play("record_interview", act_ended_on=act_ended_on, found_on=False, **changes)
        self.fill_report(case)
        return case

    def _choose(self, case, choice, reason="新规定要求时段，要件较严"):
        with on(REPORTED):
            case.with_user(self.officer).write({"temporal_choice": choice, "temporal_reason": reason})

    def _submit(self, case):
        return self.act(case, self.officer, "submit_report", REPORTED)

    def _words(self, case, kind):
        document = case.sudo().document_ids.filtered(lambda document: document.kind == kind)[-1:]
        return text.plain_text(markup.parse(document.content))

    def _changed(self, case, day):
        self.env.invalidate_all()
        with on(day):
            return case.law_changed

    def test_border_days(self):
        ref = self.env.ref
        old, new = ref("eco_checklist.basis_p2_old"), ref("eco_checklist.basis_p2_code")
        rows = (
            (LAST_OLD, date(2026, 10, 15), True, old),
            (FIRST_NEW, date(2026, 10, 15), False, new),  # an act that went on until then ended under the new law
            (LAST_OLD, date(2026, 8, 14), False, old),
            (LAST_OLD, date(2026, 8, 15), True, old),
        )
        for act_day, today, changed, basis in rows:
            case = self.open_case(act_ended_on=act_day, found_on=False)
            self.assertEqual(self._changed(case, today), changed, (act_day, today))
            self.assertEqual(case.basis_id, basis, (act_day, today))
            self.assertEqual(bool(case.temporal_comparison), changed)

    def test_the_report_waits_for_a_choice_with_its_reason(self):
        case = self._investigated()
        for values in (
            {"temporal_choice": False, "temporal_reason": False},
            {"temporal_choice": "old", "temporal_reason": "  "},
            {"temporal_choice": False, "temporal_reason": "理由"},
        ):
            with on(REPORTED):
                case.with_user(self.officer).write(values)
            with self.assertRaisesRegex(LegalityError, "应当比较轻重.*第三十七条"), self.cr.savepoint():
                self._submit(case)
        with on(REPORTED):
            self.env.invalidate_all()
            self.assertIn("从旧兼从轻", case.with_user(self.officer).legality)
        self._choose(case, "old")
        self._submit(case)
        self.assertEqual(case.state, "case_review")

    def test_no_choice_is_asked_where_the_law_is_the_same(self):
        case = self._investigated(FIRST_NEW)
        self.assertFalse(case.temporal_choice)
        self._submit(case)
        self.assertNotIn("有关规定已经修改", self._words(case, "investigation_report"))

    def test_the_decision_says_which_law_and_why(self):
        for choice, version, cited, other in (
            ("old", "违法行为发生时的规定", "大气污染防治法》第一百一十九条第一款", "生态环境法典》第"),
            ("new", "作出决定时的规定", "生态环境法典》第一千一百三十一条第一款", "大气污染防治法》第"),
        ):
            # Two parties: the same one would not be fined twice for one act.
            case = self._investigated(party_name=f"当事人{version}", party_id_number=False)
            self._choose(case, choice)
            for code, step in list(self._steps(case, "500"))[4:10]:
                if code == "submit_report":
                    self._submit(case)
                else:
                    step()
            for kind in ("investigation_report", "prior_notice", "decision"):
                words = self._words(case, kind)
                self.assertIn("依据《中华人民共和国行政处罚法》第三十七条的规定，经比较，本案适用" + version, words)
                self.assertIn("理由：新规定要求时段，要件较严。", words)
                self.assertIn(cited, words)
                self.assertNotIn(other, words)
            document = case.sudo().document_ids[-1]
            self.assertIn(self.env.ref("eco_checklist.article_penalty_37"), document.article_ids)

    def test_the_choice_is_journalled_and_only_for_its_handlers_and_stage(self):
        case = self._investigated()
        self._choose(case, "new")
        self.assertEqual(case.basis_id, self.env.ref("eco_checklist.basis_p2_code"))
        event = case.sudo().event_ids.sorted("seq")[-1]
        self.assertEqual(event.act, "amend")
        self.assertIn("temporal_choice", event.body)
        for user in (self.head, self.reviewer):
            with self.assertRaises(AccessError):
                case.with_user(user).write({"temporal_choice": "old"})
        for name in ("compared_old_id", "compared_new_id"):
            with self.assertRaises(AccessError):
                case.with_user(self.officer).write({name: False})
        self._submit(case)
        with self.assertRaises(UserError):
            case.with_user(self.officer).write({"temporal_choice": "old"})

    def test_a_choice_between_other_versions_is_made_again(self):
        case = self._investigated()
        self._choose(case, "old")
        earlier = self.env["eco.power.basis"].search([("power_id", "=", self.power.id)], order="date_from", limit=1)
        self.env.flush_all()
        self.cr.execute("UPDATE eco_case SET compared_new_id = %s WHERE id = %s", (earlier.id, case.id))
        self.env.invalidate_all()
        with self.assertRaisesRegex(LegalityError, "重新比较.*第三十七条"), self.cr.savepoint():
            self._submit(case)
        self._choose(case, "old")
        self._submit(case)

    def test_a_choice_that_is_no_longer_asked_for_changes_nothing(self):
        case = self._investigated()
        self._choose(case, "new")
        with on(REPORTED):
            case.with_user(self.officer).write({"act_ended_on": "2026-10-12"})
        self.assertFalse(self._changed(case, REPORTED))
        self._submit(case)
        self.assertNotIn("有关规定已经修改", self._words(case, "investigation_report"))

    def test_a_law_that_changes_after_the_notice_sends_the_case_back(self):
        case = self.play("serve_notice", act_ended_on=LAST_OLD, found_on=False)
        self.cr.execute("UPDATE eco_case SET temporal_choice = NULL WHERE id = %s", [case.id])
        self.env.invalidate_all()
        with self.assertRaisesRegex(LegalityError, "应当比较轻重"), self.cr.savepoint():
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.act(case, self.reviewer, "return_after_defence", DECIDED, opinion="规定已变，退回比较")
        self._choose(case, "old")
        self.assertEqual((case.state, case.temporal_choice), ("investigation", "old"))

    def test_a_power_without_a_basis_on_the_day_of_the_decision(self):
        case = self._investigated()
        new = self.env.ref("eco_checklist.basis_p2_code")
        self.cr.execute("UPDATE eco_power_basis SET date_from = '2026-12-01' WHERE id = %s", [new.id])
        self.env.invalidate_all()
        self.assertFalse(self.power.basis_on(REPORTED))
        self._choose(case, "old")
        with (
            self.assertRaisesRegex(LegalityError, "没有可适用的处罚依据：新的规定不认为是违法的不得处罚"),
            self.cr.savepoint(),
        ):
            self._submit(case)
        with on(REPORTED):
            self.env.invalidate_all()
            self.assertIn("没有可适用的规定", case.temporal_comparison)

    def test_a_decided_case_does_not_move_with_later_law(self):
        case = self.play("decide", act_ended_on=LAST_OLD, found_on=False)
        self.assertTrue(self._changed(case, date(2027, 1, 1)))
        new = self.env.ref("eco_checklist.basis_p2_code")
        self.cr.execute("UPDATE eco_power_basis SET date_to = '2026-12-31' WHERE id = %s", [new.id])
        self.env["eco.power.basis"].create({"power_id": self.power.id, "date_from": "2027-01-01"})
        self.assertTrue(self._changed(case, date(2027, 1, 2)))
        self.assertEqual(case.later_basis_id, new)
