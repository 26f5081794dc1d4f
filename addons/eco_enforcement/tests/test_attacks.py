from datetime import date

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import SQL

from odoo.addons.eco_enforcement.models.legality import LegalityError

from .common import DECIDED, FILED, NOTICED, SERVED, TownCase, on

DAY = date(2026, 10, 20)


@tagged("post_install", "-at_install")
class TestAttacks(TownCase):
    """Ways round the rules that were once open: each stays shut."""

    def test_a_personal_default_fills_no_statutory_row(self):
        case = self.play("serve_notice")
        for user in (self.officer, self.env.user):
            self.env["ir.default"].with_user(user).set("eco.defence", "waiver", True, user_id=True)
            self.env["ir.default"].with_user(user).set("eco.case", "number", "伪造", user_id=True)
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text="我不服", answer="已复核")
        self.assertFalse(case.sudo().defence_ids.waiver)
        self.assertFalse(self.open_case().number)

    def test_a_default_of_the_context_fills_no_sealed_row(self):
        case = self.play("serve_notice").with_context(default_waiver=True)
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text="我不服", answer="已复核")
        self.assertFalse(case.sudo().defence_ids.waiver)

    def test_a_hearing_asked_for_is_not_lost_by_a_new_notice(self):
        case = self.play("serve_notice", amount="2000")
        self.act(case, self.officer, "record_defence", DAY, on=str(DAY), text="要求听证", answer="受理", hearing=True)
        self.act(case, self.reviewer, "return_after_defence", DAY, opinion="退回")
        self.act(case, self.officer, "submit_report", DAY)
        self.act(case, self.leader, "pass_case_review", DAY, opinion="同意")
        self.act(case, self.reviewer, "pass_review", DAY, opinion="同意")
        self.act(case, self.head, "issue_notice", DAY, opinion="同意")
        served = {"way": "direct", "recipient": "张堃", "place": "家中", "on": str(DAY)}
        self.act(case, self.officer, "serve_notice", DAY, **served)
        with self.assertRaisesRegex(LegalityError, "听证"):
            self.act(case, self.head, "decide", SERVED, amount="2000", opinion="同意")

    def test_a_waiver_of_the_defence_leaves_the_period_for_a_hearing(self):
        case = self.play("serve_notice", amount="2000")
        self.act(case, self.officer, "record_waiver", DAY, on=str(DAY), text="放弃陈述申辩")
        with self.assertRaisesRegex(LegalityError, "第六十二条"):
            self.act(case, self.head, "decide", DAY, amount="2000", opinion="同意")
        self.act(case, self.officer, "record_waiver", DAY, on=str(DAY), text="一并放弃听证", hearing_waived=True)
        self.act(case, self.head, "decide", DAY, amount="2000", opinion="同意")

    def test_who_was_ever_a_handler_never_reviews(self):
        third = self._user("t_third", "同事", self.town, "officer")
        third_officer = self._officer(third)
        case = self.open_case()
        with on(FILED):
            case.with_user(self.officer).write({"officer_ids": (self.officers[0] | third_officer).ids})
        self.officers[1].user_id.group_ids += self.env.ref("eco_enforcement.group_legal_reviewer")
        case = self.play("pass_case_review", case=case)
        with self.assertRaisesRegex(LegalityError, "第五十八条"):
            self.act(case, self.officer_2, "pass_review", date(2026, 10, 16), opinion="同意")

    def test_the_first_reviewer_does_not_decide_after_another_review(self):
        self.head.group_ids += self.env.ref("eco_enforcement.group_legal_reviewer")
        self.head.eco_reviewing_since = "2017-06-01"
        case = self.play("pass_case_review")
        self.act(case, self.head, "pass_review", date(2026, 10, 16), opinion="同意")
        with self.assertRaisesRegex(LegalityError, "第五十八条"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_officers_of_another_body_do_not_handle_the_case(self):
        stranger = self._officer(self._user("t_far", "外单位", self.env.ref("eco_checklist.agency_justice"), "officer"))
        with self.assertRaises(ValidationError):
            self.open_case(officer_ids=(self.officers[0] | stranger).ids)
        case = self.play("approve_filing")
        with self.assertRaises(ValidationError):
            self.draft_record(case, "inspection_record", officer_ids=stranger.ids)

    def test_a_named_officer_stays_who_they_are(self):
        self.open_case()
        admin = self.env.ref("base.user_admin")
        officer = self.officers[0].with_user(admin)
        for values in ({"user_id": False}, {"staff_kind": "auxiliary"}):
            with self.assertRaises(UserError):
                officer.write(values)
        with self.assertRaises(UserError):
            officer.certificate_ids.write({"valid_from": "2020-01-01"})
        history = {"certificate_id": officer.certificate_ids.id, "day": "2026-10-20", "reason": "测试"}
        officer.env["eco.certificate.event"].create({**history, "kind": "withdrawn"})
        with on(DECIDED), self.assertRaises(UserError):
            officer.env["eco.certificate.event"].create({**history, "kind": "restored"})

    def test_an_archived_officer_remains_in_the_file(self):
        case = self.play("serve_notice")
        self.officers[1].active = False
        case.invalidate_recordset()
        self.assertEqual(len(case.officer_ids), 2)
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_no_notice_while_the_decision_could_not_name_bank_and_court(self):
        case = self.play("pass_review")
        self.town.write({"collecting_bank_id": False, "court_id": False})
        with self.assertRaisesRegex(LegalityError, "代收机构、管辖法院.*第五十九条"):
            self.act(case, self.head, "issue_notice", NOTICED, opinion="同意")

    def test_the_decision_rests_on_the_announced_provision(self):
        case = self.play("serve_notice")
        other = self.env.ref("eco_checklist.article_code_1129")
        field = self.env["eco.power.basis"]._fields["penalty_article_ids"]
        table, basis, article = map(SQL.identifier, (field.relation, field.column1, field.column2))
        self.cr.execute(SQL("UPDATE %s SET %s = %s WHERE %s = %s", table, article, other.id, basis, case.basis_id.id))
        self.env.invalidate_all()
        with self.assertRaisesRegex(LegalityError, "应当重新告知.*第四十四条"):
            self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")

    def test_the_birth_date_is_that_of_the_number(self):
        case = self.open_case()
        with self.assertRaises(ValidationError):
            case.with_user(self.officer).write({"party_birth": "2013-01-01"})

    def test_kind_and_number_of_the_party_change_in_one_go(self):
        case = self.open_case().with_user(self.officer)
        case.write({"party_kind": "organization", "party_id_number": "91610481MA6TEXT0XM", "party_birth": False})
        self.assertEqual(case.party_kind, "organization")

    def test_a_record_of_blanks_or_of_the_future_is_not_finished(self):
        case = self.play("approve_filing")
        for changes in ({"content": "   "}, {"place": " "}, {"ended_at": "2027-10-12 08:00:00"}):
            record = self.draft_record(case, "inspection_record", **changes)
            with self.assertRaises(LegalityError):
                self.act(case, self.officer, "record_inspection", FILED, record=record.id)

    def test_the_dialogue_shows_nothing_of_a_case_out_of_reach(self):
        case = self.play("issue_notice")
        with self.assertRaises(AccessError):
            wizard = self.env["eco.act.wizard"].with_user(self.finance).create({"case_id": case.id, "act": "decide"})
            wizard.read(["recipient", "place", "legality"])

    def test_finance_sees_nothing_below_an_undecided_case(self):
        case = self.play("serve_notice")
        for model in ("eco.record", "eco.opinion", "eco.document", "eco.event", "eco.case.party", "eco.notice"):
            self.assertFalse(self.env[model].with_user(self.finance).search([]), model)
        self.assertFalse(self.env["eco.lead"].with_user(self.finance).search([]))
        self.act(case, self.head, "decide", DECIDED, amount="500", opinion="同意")
        self.assertTrue(self.env["eco.document"].with_user(self.finance).search([]))

    def test_an_empty_cause_and_a_day_out_of_time_are_refused(self):
        for changes in ({"cause": "  "}, {"act_ended_on": "9999-06-01"}, {"found_on": "1899-01-01"}):
            with self.assertRaises(ValidationError):
                self.open_case(**changes)

    def test_a_case_keeps_a_handler(self):
        case = self.play("approve_filing")
        with self.assertRaises(ValidationError):
            case.with_user(self.officer).write({"officer_ids": [(6, 0, [])]})

    def test_a_user_does_not_rename_the_signer_of_opinions(self):
        with self.assertRaises(AccessError):
            self.head.with_user(self.head).write({"name": "李四"})

    def test_strange_acts_are_refused_in_words(self):
        case = self.open_case().with_user(self.officer)
        for code, inputs in ((["x"], {}), ("submit_filing", "x")):
            with self.assertRaises(UserError):
                case.act(code, inputs)
